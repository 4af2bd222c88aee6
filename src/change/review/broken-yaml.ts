import { indexLines, positionAt } from '../../kernel/text.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Finding } from '../../lint/contract.ts';
import { resourcesOf } from '../../syntax/yaml/resources.ts';

/** Changed YAML that nobody can read. Rules see no objects in it, so without this it would pass as clean. */
export function brokenYaml(snapshot: Snapshot, paths: Iterable<string>): Finding[] {
  return [...paths]
    .filter((path) => /\.ya?ml$/u.test(path) && !path.startsWith('.github/') && !isTemplate(path, snapshot))
    .flatMap((path) => problemsOf(path, snapshot.text(path) ?? ''));
}

function problemsOf(path: string, text: string): Finding[] {
  const lines = indexLines(text);
  return resourcesOf(text).problems.map(({ what, at }) => {
    const start = positionAt(lines, at.start);
    const end = positionAt(lines, at.end);
    return {
      rule: 'yamlSyntax',
      severity: 'error',
      path,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      message: `this is no YAML: ${what}`,
      why: 'A file that cannot be read is applied by nobody, and everything in it is left out.',
      docs: 'https://yaml.org/spec/1.2.2/',
    };
  });
}

/** Templates of a chart become YAML only when Helm has filled them. */
function isTemplate(path: string, snapshot: Snapshot): boolean {
  const at = `/${path}`.lastIndexOf('/templates/');
  if (at === -1) return false;
  const chart = `${`/${path}`.slice(1, at + 1)}Chart.yaml`;
  return snapshot.entries.some((entry) => entry.path === chart);
}
