import { isTyped } from '../typed-secrets.ts';
import { listOf, mapOf, scalar } from './merge.ts';
import type { Draft, Understood } from './wish.ts';

/** What was understood, without the values of Secrets and of variables that are named like one: what is shown back is seen by everybody. */
export function masked(understood: readonly Understood[], drafts: readonly Draft[]): Understood[] {
  const values = drafts
    .flatMap(({ kind, facts, work }) => [
      ...(kind === 'Secret' ? Object.values(mapOf(facts['data'])) : []),
      ...work.containers.flatMap(({ env }) =>
        listOf(env)
          .map(mapOf)
          .filter(isTyped)
          .map(({ value }) => value),
      ),
    ])
    .map(scalar)
    .filter((value) => value !== '')
    .toSorted((a, b) => b.length - a.length);
  return understood.map((row) => ({ ...row, said: hide(row.said, values), value: hide(row.value, values) }));
}

/** Not within longer words: a value may be one letter. */
function hide(text: string, values: readonly string[]): string {
  return values.reduce((rest, value) => {
    return rest
      .split(value)
      .reduce((left, right) =>
        /\w$/u.test(left) || /^\w/u.test(right) ? left + value + right : `${left}***${right}`,
      );
  }, text);
}

const secretNoun = /^(?:pass(?:word|phrase|wd)?|pwd|token|api[ _-]?key|credentials?|密码|口令|令牌)$/iu;

/** What was not understood, without what follows a word for a password. */
export function hushed(leftover: readonly string[]): string[] {
  return leftover.map((word, at) => (secretNoun.test(leftover[at - 1] ?? '') ? '***' : word));
}
