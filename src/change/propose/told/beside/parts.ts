import { clausesOf } from '../../half-read.ts';
import type { Clause } from '../../taken-out.ts';

/** `nginx and php-fpm` are one. */
const joint = /\s(?=(?:and|plus|then|while)\s(?!php-?fpm))/giu;

/** Clauses, and what `and` joins within them. */
export function partsOf(words: string): readonly Clause[] {
  return clausesOf(words).flatMap(({ text, start }) => {
    let at = start;
    return text.split(joint).map((part) => {
      const one = { text: part, start: at, end: at + part.length };
      at = one.end + 1;
      return one;
    });
  });
}

/** Two that stand one behind the other as one. */
export function together(words: string, first: Clause, second: Clause): Clause {
  const [start, end] = [Math.min(first.start, second.start), Math.max(first.end, second.end)];
  return { text: words.slice(start, end), start, end };
}
