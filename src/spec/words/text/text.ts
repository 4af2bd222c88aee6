import { toCount } from '../numbers.ts';
import { beside } from './beside/beside.ts';
import { chineseBounds } from './chinese-bounds.ts';
import { chineseKinds } from './chinese-kinds.ts';
import { chineseMarks } from './chinese-marks.ts';
import { chineseMounts } from './chinese-mounts.ts';
import { chinesePlaces } from './chinese-places.ts';
import { chinesePlacing } from './chinese-placing.ts';
import { chineseProbes } from './chinese-probes.ts';
import { chineseRollouts } from './chinese-rollouts.ts';
import { chineseSynonyms } from './chinese-synonyms.ts';
import { chineseWires } from './chinese-wires.ts';
import { courtesies } from './courtesies.ts';
import { imagesTold } from './images-told.ts';
import { inNarrow } from './narrow.ts';
import { labelsTold } from './labels-told.ts';
import { amounts } from './amounts.ts';
import { measures } from './measures.ts';
import { namedAlike } from './named-alike.ts';
import { pairsWithin } from './pairs-within.ts';
import { quotaTold } from './quota-told.ts';
import { quoterFrom, rewritten, type Rewriting } from './rewriting.ts';
import { shelled } from './shelled.ts';
import { shortened } from './shortened.ts';
import { unslipped } from './slips.ts';
import { synonyms } from './synonyms.ts';
import { timesInDigits } from './times.ts';
import { turned } from './turned.ts';
import { turns } from './turns.ts';
import { typed } from './typed.ts';
import { marks } from './unquoted.ts';
import { unwrapped } from './unwrapped.ts';
import { ways } from './ways.ts';
import { apart } from '../told/apart/apart.ts';
import { askedAround } from '../told/asked-around/asked-around.ts';
import { byPieces } from '../told/by-pieces/by-pieces.ts';
import { careful } from '../told/careful/careful.ts';
import { completed } from '../told/completed/completed.ts';
import { describedIn } from '../told/described.ts';
import { evenly } from '../told/evenly/evenly.ts';
import { everydaySaid } from '../told/everyday.ts';
import { everydayChinese } from '../told/everyday/chinese.ts';
import { introducing } from '../told/introducing/introducing.ts';
import { jotted } from '../told/jotted/jotted.ts';
import { isProxy, isTraffic, ofTraffic, paraphrased } from '../told/paraphrased.ts';
import { retoldChinese } from '../told/retold/chinese/chinese.ts';
import { plainlyUnnamedIn } from '../told/retold/chinese/unnamed/unnamed.ts';
import { kindSteps } from '../told/retold/kind-told.ts';
import { retoldIn } from '../told/retold/retold.ts';
import { spoken } from '../told/spoken.ts';
import { reworded } from '../told/reworded/reworded.ts';
import { requested } from '../told/requested.ts';
import { sidesReworded } from '../told/reworded/sides.ts';
import { several } from '../told/several/several.ts';
import { whose } from '../told/whose/whose.ts';
import { securedWholly, wholly } from '../told/wholly/wholly.ts';
import { simplifying } from '../told/traditional.ts';

/** Longer than any wish that a person types, quoted YAML included; what follows is named as not read. */
const longest = 20_000;

/** Stands for what files are indented by until other white space is gone. */
const indent = '\u2800';

const plainly: readonly Rewriting[] = [
  ...courtesies,
  ...quotaTold,
  pairsWithin,
  ...shortened,
  [
    /([一二两三四五六七八九十]{1,2})个?\s?(?=[GMT](?:i?B?)(?![A-Za-z]))/gu,
    (_, said = '') => String(toCount(said)),
  ],
  ...amounts,
  ...inNarrow,
  [
    /(?<=内容(?:如下|为|是|[:：])*\s?[^\p{Script=Han}]{1,1500}\n)[ \t]+/gu,
    (run) => indent.repeat(run.length),
    (text) => text.includes('内容'),
  ],
  [/\s+/gu, (run) => (run.includes('\n') ? '\n' : ' ')],
  ...sidesReworded,
  ...askedAround,
  ...wholly,
  ...completed,
  ...jotted,
  ...several,
  ...reworded,
  ...introducing,
  ...apart,
  ...evenly,
  ...securedWholly,
  ...shelled,
  ...typed,
  unwrapped,
  ...turns,
  ...measures,
  ...labelsTold,
  ...imagesTold,
  ...beside,
  ...namedAlike,
  ...synonyms,
  ...chineseMarks,
  ...chinesePlaces,
  ...turned,
  ...ways,
  ...chineseKinds,
  ...chineseSynonyms,
  ...chineseRollouts,
  ...chineseWires,
  ...chineseBounds,
  ...chineseMounts,
  ...chinesePlacing,
  ...chineseProbes,
  ...marks,
  ...timesInDigits,
  unslipped,
  // A space beside a Han character says nothing, but for what is quoted.
  [
    /"[^"\n]{1,300}"|(?<=\p{Script=Han}) (?=[\w"'`/*@[{(-])|(?<=[\w"'`/*%)\]}]) (?=\p{Script=Han})/gu,
    (said) => said.trim(),
  ],
  [new RegExp(indent, 'gu'), ' '],
  [/^\s|\s$/gu, ''],
];

export type Prepared = { readonly text: string; readonly isCut: boolean };

/**
 * One way to write what has several: quotes, full-width marks, runs of white space. Line breaks stay, one each.
 * Where it is known what nobody could read, more is read into what is told there.
 */
export function prepare(words: string, unread: readonly string[] = []): Prepared {
  // Bounded before anything else: nobody types a million letters.
  const bounded = words.slice(0, longest * 50);
  const text = rewritten(rewritten(bounded, scriptOf(bounded)), plainly);
  const isCut = text.length > longest || words.length > longest * 50;
  return { text: spokenIn(text.slice(0, longest), unread).text.slice(0, longest), isCut };
}

/** What stands in prepared words as the person wrote it, in the order in which it was said. */
export function quoterOf(words: string, unread: readonly string[] = []): (said: string) => string {
  const bounded = words.slice(0, longest);
  const script = scriptOf(bounded);
  const early = quoterFrom(bounded, [script]);
  const late = quoterFrom(bounded, [script, plainly, ...spokenIn(bounded, unread).lists]);
  return (said) => {
    const own = late(said);
    return own === said ? early(said) : own;
  };
}

const ofChinese = [...simplifying, ...requested];

function scriptOf(text: string): readonly Rewriting[] {
  return isHan(text) ? ofChinese : [];
}

/** What was rewritten so far, and by which lists. */
type Told = { readonly text: string; readonly lists: readonly (readonly Rewriting[])[] };

function then({ text, lists }: Told, ...more: readonly (readonly Rewriting[])[]): Told {
  return { text: more.reduce(rewritten, text), lists: [...lists, ...more] };
}

/** First whose each clause is, then what it says. */
function spokenIn(text: string, unread: readonly string[]): Told {
  const asSaid: Told = { text, lists: [] };
  return isProxy(text) ? asSaid : plainIn(then(asSaid, whose(text)), unread);
}

function plainIn(told: Told, unread: readonly string[]): Told {
  const { text } = told;
  const isMore = unread.length > 0;
  if (isHan(text))
    return then(told, isMore ? retoldChinese(text) : plainlyUnnamedIn(text), everydayChinese, spoken);
  if (isMore) return plainIn(then(told, retoldIn(text, unread)), []);
  if (isTraffic(text)) return described(text, then(told, ofTraffic));
  const said = then(told, byPieces, careful);
  const kinds = aPod.test(said.text) ? [] : kindSteps(said.text);
  return described(said.text, then(said, kinds, everydaySaid, paraphrased));
}

function described(own: string, told: Told): Told {
  return then(told, describedIn(own, told.text));
}

/** Pods that are wanted as such, and their containers, are told of before. */
const aPod = /(?<![\w-])(?:pod|init containers?)(?![\w-])/iu;

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
