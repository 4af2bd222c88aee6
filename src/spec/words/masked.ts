import { mapOf, scalar } from './merge.ts';
import type { Draft, Understood } from './wish.ts';

/** What was understood, without the values of Secrets: what is shown back is seen by everybody. */
export function masked(understood: readonly Understood[], drafts: readonly Draft[]): Understood[] {
  const values = drafts
    .filter(({ kind }) => kind === 'Secret')
    .flatMap(({ facts }) => Object.values(mapOf(facts['data'])).map(scalar))
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
