import { overLines } from '../../../../kernel/over-lines.ts';

/** An object, a volume or a key of a few words of ASCII between marks or without. */
export const own = '["\'\\x60“]?([a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)["\'\\x60”]?(?![\\w/=:@-]|\\.\\w)';
export const path = '["\'\\x60]?(/[\\w./-]{0,120}\\w)["\'\\x60]?(?![\\w/])';
export const size = '(\\d{1,6} ?[KMGT]i?B?)(?![\\w-])(?: of (?:memory|RAM))?';
export const begins = '(?<=^|[.;:!?] |\\n)';
export const ends = '(?= ?[.,;:?!)]| and | which | that |$)';
export const count = overLines`
  (\d{1,5}|zero|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)
`;

/** What follows the words that a rewriting is done in, given with its groups. */
export const wordsOf = (groups: readonly string[]): string => groups.at(-1) ?? '';

/** Only where words are about a matter at all. */
export const about =
  (matter: RegExp) =>
  (words: string): boolean =>
    matter.test(words);
