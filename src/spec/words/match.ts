import type { Bilingual } from '../../kernel/language.ts';
import type { Claim, Wish } from './wish.ts';

export type Meaning = { readonly wish: Wish; readonly value: string };

/** A claim for every match whose meaning is known; a pattern that matches nonsense claims nothing. */
export function claimsOf(
  words: string,
  subject: Bilingual,
  ...cases: readonly (readonly [RegExp, (groups: readonly string[]) => Meaning | undefined])[]
): Claim[] {
  return cases.flatMap(([pattern, mean]) =>
    [...words.matchAll(pattern)].flatMap((match) => {
      const meaning = mean(match.slice(1).map((group) => group ?? ''));
      const start = match.index;
      return meaning === undefined ? [] : [{ start, end: start + match[0].length, subject, ...meaning }];
    }),
  );
}
