import { toCount } from '../../numbers.ts';
import { compile } from '../../phrase.ts';
import type { Rewriting } from '../../text/rewriting.ts';

/** Rewritings whose sayings are written as the phrases of readers are; none ends in a word: `of the` is not said in `of them`. */
export function phrased(says: string | readonly string[], written: Rewriting[1]): Rewriting[] {
  return [says].flat().map((say) => [compile(`(?:${say})(?!(?<=[A-Za-z])[A-Za-z])`), written]);
}

/** The same rewritings, only where the words are about something. */
export function within(
  about: RegExp | ((words: string) => boolean),
  list: readonly Rewriting[],
): Rewriting[] {
  const isIn = about instanceof RegExp ? (words: string) => about.test(words) : about;
  return list.map(([said, written, own]) => [
    said,
    written,
    (words) => isIn(words) && own?.(words) !== false,
  ]);
}

/** Writes what was said as the value of a field, by the field's key. */
export const keyOf =
  (name: string, mean: (said: string) => number = toCount) =>
  (...[, said = '']: readonly string[]): string =>
    `${name} of ${String(mean(said))}`;
