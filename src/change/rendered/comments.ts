import type { Finding } from '../../lint/contract.ts';
import { isChosen } from '../../lint/engine/choice.ts';
import type { Linter, LintRun } from '../../lint/linter.ts';
import { renderedOf } from './built.ts';
import type { Side } from './scope.ts';

/** What is wrong with comments of the files that builds are made of: no build has them. */
export function judgeComments(side: Side, linters: readonly Linter[], run: LintRun): Finding[] {
  const { snapshot, isLoose } = side;
  const reads = new Set(renderedOf(side).flatMap((rendered) => [...rendered.reads]));
  const paths = [...reads].filter(
    (path) => !isLoose(path) && snapshot.text(path)?.includes('ignore') === true,
  );
  const { choice } = run.config;
  return linters.flatMap((linter) => {
    const rules = linter.rules.filter((rule) => rule.ofComments === true && isChosen(rule, choice));
    const only = new Set(rules.map(({ id }) => id));
    const own = only.size === 0 ? [] : paths.filter((path) => linter.takes(path, 'found'));
    const files = own.map((path) => ({
      path,
      text: snapshot.text(path) ?? '',
      siblings: [],
      companions: {},
    }));
    const config = { ...run.config, choice: { ...choice, only } };
    return files.length === 0 ? [] : linter.lint(files, { ...run, config });
  });
}
