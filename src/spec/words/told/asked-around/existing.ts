import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { wordsOf } from './pieces.ts';

const kept = overLines`
  (config ?-?map|secret|(?:cluster ?-?)?role(?! ?-?binding)|service ?-?account|(?:persistent ?-?volume ?-?)?claim|pvc|storage ?-?class|priority ?-?class)
`;
const called =
  '(?: named| called)? ["\'\\x60“]?([a-z][a-z0-9]*(?:-[a-z0-9]+){0,6})["\'\\x60”]?(?![\\w/=:@-]|\\.\\w)';
const one = `${kept}${called}`;
const has = "(?:i|we)(?:'ve| have)(?: got)?";

/** Ways to say that something is there already. */
const there = [
  `(?<![\\w-])existing ${one}`,
  `(?<![\\w-])${has} already(?: got)? (?:an?|the) ${one}`,
  `(?<![\\w-])already (?:have|got) (?:an?|the) ${one}`,
  `(?<![\\w-])there (?:is|exists) already (?:an?|the) ${one}`,
  `(?<![\\w-])${one},? (?:which |that )?(?:already exists|exists already|is already there|is there already|exists)(?![\\w-])`,
].map((pattern) => spaced(pattern));
/** What somebody has while asking for another kind is there. */
const having = [
  spaced(`(?:^|[.!?] |\\n)${has} (?:an?|the) ${one}(?= and (?:an?|want|i|only|would)(?![\\w-])|[.,])`),
  spaced(`(?:^|[.!?] |\\n)${has} (?:an?|the) ${kept}${called} and an? ${one}(?=[.,])`),
];
const asks = spaced(
  '(?<![\\w-])(?:how|what)(?![\\w-])[^.?!\\n]{0,40}(?:look|write|express|manifest|yaml)[^?\\n]{0,300}\\?',
  'iu',
);

const keyOf = (kind: string, name: string): string =>
  `${kind.replaceAll(/[\s-]/gu, '')} ${name}`.toLowerCase();

function thereIn(words: string): Set<string> {
  const ways = asks.test(words) ? [...there, ...having] : there;
  const found = ways.flatMap((way) => [...words.matchAll(way)]);
  return new Set(
    found.flatMap(([, kind = '', name = '', other = '', its = '']) => [
      keyOf(kind, name),
      ...(other === '' ? [] : [keyOf(other, its)]),
    ]),
  );
}

/** Once it is said of something that it exists, that counts wherever it is spoken of. */
export const existing: readonly Rewriting[] = [
  [
    spaced(`(?<!existing )(?<![\\w-])(?:(?:the|my|our|an?|its) )?${one}`),
    (...groups) => {
      const [all = '', kind = '', name = ''] = groups;
      if (!thereIn(wordsOf(groups)).has(keyOf(kind, name))) return all;
      return `the existing ${all.replace(/^(?:the|my|our|an?|its)\s/iu, '')}`;
    },
    (words) => thereIn(words).size > 0,
  ],
];
