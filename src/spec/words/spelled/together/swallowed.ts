import type { SpelledOut } from '../spelled.ts';
import { anotherSaid } from './cuts.ts';

/** `and a claim x of 5Gi`: another object that is begun in the midst of what was read as one. */
export function hasSwallowed(text: string, { tokens }: SpelledOut): boolean {
  const told: (readonly [from: number, to: number])[] = [];
  let at = 0;
  for (const { key, said } of tokens) {
    const from = text.indexOf(said, at);
    if (from === -1) continue;
    at = from + said.length;
    if (key !== 'idle') told.push([from, at]);
  }
  return [...text.matchAll(anotherSaid)].some(
    ({ index, 0: all }) => !told.some(([from, to]) => from < index + all.length && index < to),
  );
}
