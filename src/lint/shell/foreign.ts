import type { Rule } from '../contract.ts';
import type { ForeignFinding } from './opinion.ts';
import type { ShellSubject } from './subject.ts';

/** What another checker found, in the form of rules that find just that; those that we know bring their words. */
export function toRules(
  said: readonly ForeignFinding[],
  rules: readonly Rule<ShellSubject>[],
): readonly Rule<ShellSubject>[] {
  return [...Map.groupBy(said, ({ rule }) => rule)].map(([id, found]) => {
    const known = rules.find((rule) => rule.id === id) ?? unknownRule(id);
    return { ...known, check: () => found.map(({ at, message, severity }) => ({ at, message, severity })) };
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
