import { does } from './does.ts';
import { objectSigns } from './object-signs.ts';
import { signs } from './signs.ts';
import { isOneOf, much, restOf, says, withRest, words, type Teller, type Whole } from './teller.ts';

const patterned = [...signs, ...objectSigns].map((sign) => ({
  ...sign,
  patterns: sign.cues.map(words),
  unless: sign.never === undefined ? undefined : words(sign.never),
  beside: sign.also === undefined ? [] : [words(sign.also)],
}));
const value = /[\w-]*[A-Z]{2}[A-Z_]+|[a-z][A-Z]|(?<!\w)\/\w|["\x60=]|(?<!\w)'/u;

const many = /\d|(?<!\w)(?:two|three|four|five|six|seven|eight|nine|ten)(?!\w)/iu;

/** Words without any value, by which they are: where nobody read some of those that tell it. */
export const signed: Teller = {
  tell: (said, whole) => {
    const pieces = said.split(parting);
    const told: string[] = [];
    for (let at = 0; at < pieces.length;) {
      const [taken, one] = longest(pieces, at, (part) => signOf(part, whole));
      told.push(one, pieces[at + taken] ?? '');
      at += taken + 1;
    }
    const written = told.join('');
    return written === said ? undefined : written;
  },
};

/** Clauses, and every other piece is what parts them. */
const parting = /(,\s(?:and\s|but\s|so\s)?|\s(?:and|but|while|whereas)\s|\s?[();])/iu;

/** Up to three clauses tell one thing. */
function longest(
  pieces: readonly string[],
  at: number,
  tell: (part: string) => string | undefined,
): [number, string] {
  for (const taken of [1, 3]) {
    const part = pieces.slice(at, at + taken).join('');
    const written = at + taken > pieces.length ? undefined : tell(part);
    if (written !== undefined) return [taken, written];
  }
  return [1, pieces[at] ?? ''];
}

function signOf(said: string, whole: Whole): string | undefined {
  if (value.test(said) || many.test(said)) return undefined;
  const fitting = patterned.filter(
    ({ kinds, patterns, unless }) =>
      (kinds === undefined || isOneOf(kinds, whole) || isOfMost(kinds, whole)) &&
      patterns.every((pattern) => says(said, pattern)) &&
      patterns.some((pattern) => [...said.matchAll(pattern)].some(([word]) => whole.isUnread(word))) &&
      (unless === undefined || !says(said, unless)),
  );
  if (fitting.length === 0 || fitting.length > 2) return undefined;
  const known = [does, ...fitting.flatMap(({ patterns, beside }) => [...patterns, ...beside])];
  if (restOf(said, known).length >= much) return undefined;
  return withRest(` with ${fitting.map(({ written }) => written).join(' and ')}`, said, known);
}

/** What runs is a Deployment where nobody says more. */
const isOfMost = (kinds: readonly string[], { kind }: Whole): boolean =>
  kind() === undefined && kinds.includes('Deployment');
