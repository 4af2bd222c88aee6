import type { Json, JsonMap } from '../../../kernel/json.ts';
import { isTyped } from '../../typed-secrets.ts';
import { listOf, mapOf, scalar } from '../merge.ts';
import type { Draft, Understood } from '../wish.ts';

/** What was understood, without the values of Secrets and of variables that are named like one: what is shown back is seen by everybody. */
export function masked(understood: readonly Understood[], drafts: readonly Draft[]): Understood[] {
  const values = drafts
    .flatMap(({ kind, facts, work }) => [
      ...(kind === 'Secret' ? heldBy(facts) : []),
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

function heldBy(facts: JsonMap): (Json | undefined)[] {
  const { data, stringData } = mapOf(facts['given']);
  return [facts['data'], data, stringData].flatMap((one) => Object.values(mapOf(one)));
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

const password = /^(?:pass(?:word|phrase|wd)?|pwd|密码|口令)$/iu;
const token = /^(?:token|api[ _-]?key|credentials?|令牌)$/iu;
const objectName = /^[a-z]+(?:-[a-z]+)+$/u;

/** What was not understood, without what looks like a password or a token after a word for one. */
export function hushed(leftover: readonly string[]): string[] {
  return leftover.map((word, at) => (isTypedAfter(leftover[at - 1] ?? '', word) ? '***' : word));
}

/** Who names an object joins plain words; a token is never one plain word. */
function isTypedAfter(noun: string, word: string): boolean {
  if (objectName.test(word)) return false;
  return password.test(noun) || (token.test(noun) && /[^a-z]/u.test(word));
}
