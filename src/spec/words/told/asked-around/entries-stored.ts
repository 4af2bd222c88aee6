import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { about, own, path, wordsOf } from './pieces.ts';

const ofData = about(/config\s?-?map|(?<![\w-])secret/iu);
const ofClass = about(/storage\s?-?class/iu);
const key = '["\'\\x60]?([a-z_](?:[\\w.-]{0,60}\\w)?)["\'\\x60]?';
const value = '("[^"\\n]{1,120}"|\\x60[^\\x60\\n]{1,120}\\x60|[\\w][\\w./:@-]{0,100}[\\w]|\\w)';
const under = `${value} under (?:the key )?${key}(?![\\w/-])`;
const to = `${key} to ${value}(?![\\w/])`;
const is = `${key} is ${value}(?![\\w/])`;
const joint = '(?:,? and |, )';
const several = (one: string): string => `(${one}(?:${joint}${one}){0,8})`;

function pairsOf(said: string, one: string, isValueFirst: boolean): string {
  const pairs = [...said.matchAll(spaced(one))].map(([, first = '', second = '']) =>
    isValueFirst ? `${second}=${first}` : `${first}=${second}`,
  );
  return pairs.length < 2 ? pairs.join('') : `${pairs.slice(0, -1).join(', ')} and ${pairs.at(-1) ?? ''}`;
}

const last = (words: string): readonly string[] | undefined => {
  const map = spaced(
    `config ?-?map,? ${own},? (?:with|having) (?:[^.\\n]|\\.\\w){0,200}?(?<![\\w.-])([a-z][\\w.-]{0,40})=[^\\s,;]{1,80}\\.(?=\\s)`,
    'iu',
  );
  return map.exec(words)?.slice(1);
};

/** Keys and what they hold, told as what is stored under them, and what becomes of them. */
export const entriesStored: readonly Rewriting[] = [
  // Only what is read from it was spoken of so far.
  [
    spaced(
      `(?<![\\w-])(?:an?|the) (config ?-?map|secret),? ${own},? (?:that|which) is (?:to be|being) (?:written|created|made|defined)(?: too| as well)? and (?:that|which) (?:stores|keeps|holds|contains|saves|has) ${several(under)}`,
    ),
    (...[, what = '', name = '', said = '']) =>
      `the ${what} ${name}. Create a ${what} ${name} with ${pairsOf(said, under, true)}`,
    ofData,
  ],
  [
    spaced(`,? (?:that|which) (?:stores|keeps|holds|contains|saves|has) ${several(under)}`),
    (...[, said = '']) => ` with ${pairsOf(said, under, true)}`,
    ofData,
  ],
  [
    spaced(`,? whose (stringData|data) maps ${several(to)}`),
    (...[, where = '', said = '']) => ` with ${where} ${pairsOf(said, to, false)}`,
    ofData,
  ],
  [
    spaced(`(?<=(?:stringData|data)),? (?:such|so) that ${several(is)}(?=[.,;?]|$)`),
    (...[, said = '']) => ` ${pairsOf(said, is, false)}`,
    ofData,
  ],
  // Fields are no places.
  [
    spaced(
      `(?<=^|[.;,\\n] ?)(?:in|under|within) (?:its |the )?(?:stringData|data)(?: (?:field|section|block|map))?,? ${several(`(?:the )?${is}`)}(?=[.,;?]|$)`,
    ),
    (...[, said = '']) => `it contains ${pairsOf(said, is, false)}`,
    ofData,
  ],
  // The last of what was stored, and all of it.
  [
    spaced(
      `(?<![\\w-])the (?:latter|last) (?:entry|key|one|value) is (?:also )?(?:handed over|passed|given|made available|exposed)(?: to it)? as the (?:environment )?variable ([A-Z][A-Z0-9_]{1,60})`,
    ),
    (...groups) => {
      const [map, name] = last(wordsOf(groups)) ?? [];
      return map === undefined || name === undefined
        ? (groups[0] ?? '')
        : `${groups[1] ?? ''} comes from the key ${name} of the ConfigMap ${map}`;
    },
    ofData,
  ],
  [
    spaced(
      overLines`
        ,? (?:while|and) the (?:complete|whole|entire|full) config ?-?map is (?:available|visible|found|mounted|present|shown)(?: as (?:a set of )?files)? (?:below|under|at|in) ${path} (?:via|through|by means of|thanks to|as) (?:an?|the) volume (?:called |named )?${own}
      `,
    ),
    (...groups) => {
      const [all = '', at = '', volume = ''] = groups;
      const [, map] = spaced(`config ?-?map,? (?!is )${own}`, 'iu').exec(wordsOf(groups)) ?? [];
      return map === undefined
        ? all
        : `. The ConfigMap ${map} is mounted at ${at} as a volume named ${volume}`;
    },
  ],
  [
    spaced(
      `(?<=(?<![\\w-])parameters (?:are|being|include) )${key}, ${value}(,? and|,) ${key}, ${value}(?=[.;]|$)`,
    ),
    (...[, first = '', one = '', , second = '', other = '']) => `${first}=${one} and ${second}=${other}`,
    ofClass,
  ],
  // A variable for each of what a secret holds.
  [
    spaced(
      `,? to which the secret's ([\\w.-]{1,40}) is (?:passed|given|handed) as ([A-Z][A-Z0-9_]{1,60}) and the secret's ([\\w.-]{1,40}) as ([A-Z][A-Z0-9_]{1,60})`,
    ),
    (...groups) => {
      const [all = '', first = '', one = '', second = '', other = ''] = groups;
      const [, name] = spaced(`(?<![\\w-])secret,? (?!is |with )${own}`, 'iu').exec(wordsOf(groups)) ?? [];
      if (name === undefined) return all;
      return `, with ${one} from the key ${first} of the secret ${name} and ${other} from the key ${second} of the secret ${name}`;
    },
  ],
];
