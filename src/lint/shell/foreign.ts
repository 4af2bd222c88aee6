import type { Report, Rule } from '../contract.ts';
import type { ForeignFinding } from './opinion.ts';
import type { ShellSubject } from './subject.ts';

/** A report on a script, in its own offsets. */
export type Remark = { readonly rule: Rule<ShellSubject>; readonly report: Report };

/** What another checker found; the rules that we know bring their words. */
export function toRemarks(
  said: readonly ForeignFinding[],
  rules: readonly Rule<ShellSubject>[],
): readonly Remark[] {
  return said.map(({ rule: id, at, message, severity }) => {
    const rule = rules.find((one) => one.id === id) ?? unknownRule(id);
    return { rule, report: { at, message, severity } };
  });
}

function unknownRule(id: string): Rule<ShellSubject> {
  return {
    id,
    severity: 'warning',
    summary: 'ShellCheck found something in the script',
    why: 'ShellCheck explains it on its page.',
    docs: `https://www.shellcheck.net/wiki/${id}`,
    bad: [],
    good: [],
    check: () => [],
  };
}
