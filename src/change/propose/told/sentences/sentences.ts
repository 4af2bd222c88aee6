import type { Called } from '../../../../spec/words/mentions/services.ts';
import { oncePer } from '../../../../kernel/once.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { capabilityWordings } from './capabilities.ts';
import { chineseGroups, inChineseClauses, type Said } from './clauses-zh.ts';
import { floorWordings } from './floors.ts';
import { inClauses } from './in-clauses.ts';
import { isGlue } from './glue.ts';
import { eachOwn } from '../each-own/each-own.ts';
import { bothOf, everyone } from './idle.ts';
import { keptSizeWordings } from './kept-sizes.ts';
import { labelled } from './labelled.ts';
import { matters, ofClauses, ofChineseClauses } from './matters.ts';
import { multiples } from './multiples.ts';
import { placeBullets } from '../place-bullets.ts';
import { plainTurns } from './plain-turns.ts';
import { probeGraceWordings } from './probe-grace.ts';
import { probeListWordings } from './probe-lists.ts';
import { softWordings } from './softly.ts';
import { toldIn, type Beside, type Matter, type Told } from './sentence.ts';

/** A sentence, or a line of a list, without what it begins with. */
const sentence = /(?<=^|\n|[.!?]\s|[。！？])(?:[^.!?\n。！？]|[.!?](?=\S)){8,400}/gu;
const opening = /^\s{0,8}(?:[-*•]\s(?:\[[ x]\]\s)?|\d{1,2}[.)]\s)?/iu;

/** Sentences that are made of nothing but the pieces of one matter, in the one way in which that is read. */
export const sentencesOf = oncePer((called: readonly Called[]): readonly Rewriting[] => {
  const names = namesIn(called);
  const beside = { names, isIdle: () => false };
  return [
    ofPlaces,
    [/^[^]+$/gu, (said) => eachOwn(said, called)],
    [/^[^]+$/gu, placeBullets],
    ...keptSizeWordings,
    ...capabilityWordings,
    ...probeGraceWordings,
    ...probeListWordings,
    ...plainTurns,
    ...multiples(names),
    ...floorWordings,
    ...labelled(names),
    [sentence, (said) => plainly(said, beside)],
    ...softWordings,
  ];
});

/** `生产的内存 2Gi`: where it is so is said as of an environment. */
const ofPlaces: Rewriting = [
  /(?<=^|[,，。;；\n]\s?)(生产|测试|预发|开发|线上)的\s?(?=(?:内存|CPU|副本|域名|资源|实例))/giu,
  '$1环境',
];

/** The same of sentences of which something was read by nobody, where common words say nothing beside the pieces. */
export function looselyOf(called: readonly Called[], unread: readonly string[]): readonly Rewriting[] {
  const beside = { names: namesIn(called), isIdle: isGlue };
  return [[sentence, (said) => (unread.some((one) => said.includes(one)) ? plainly(said, beside) : said)]];
}

/** What stands by itself in long Chinese lists. */
export function groupsOf(called: readonly Called[], words: string): readonly Rewriting[] {
  const beside = { names: namesIn(called), isIdle: () => false };
  const groups = chineseGroups(words, (clauses) => toldOf(clauses, beside));
  return groups.size === 0 ? [] : [[group, (said) => groups.get(said) ?? said]];
}

const group = /(?<=^|[。！？\n；])[^。！？\n；]{2,400}(?=$|[。！？\n；])/gu;

function namesIn(called: readonly Called[]): ReadonlySet<string> {
  return new Set(called.flatMap(({ names }) => names.map((name) => name.toLowerCase())));
}

function plainly(said: string, beside: Beside): string {
  if (!matters.some(({ about }) => about.test(said))) return said;
  const [ahead = ''] = opening.exec(said) ?? [];
  const own = said.slice(ahead.length);
  const plain = read(own, beside);
  // Of a sentence that asks for nothing nothing is left, nor of the mark that it had in a list.
  return plain === ''
    ? ''
    : `${ahead}${plain ?? (han.test(own) ? inChineseClauses(own, (clauses) => toldOf(clauses, beside)) : inClauses(own, beside.names, (clause) => read(clause, beside, ofClauses)))}`;
}

const han = /\p{Script=Han}/u;

/** A run of Chinese clauses: what is kept elsewhere or made by many is told in it as a whole. */
function toldOf(clauses: string, beside: Beside): Said | undefined {
  const only = alone(clauses, beside, ofChineseClauses);
  if (only === undefined) return undefined;
  const { plain, told } = only;
  const who = told.all('who');
  const places = told.hasOneOf('place', 'production', 'staging', 'dev', 'test') ? 1 : 0;
  // A mere clause has a subject of its own where it is about so many of all.
  return /[都各每]|全部|所有/u.test(clauses)
    ? undefined
    : { plain: placed(plain, told) ?? plain, who, places };
}

/** What one matter alone makes of it; what two take for theirs is left to those who read more closely. */
function read(said: string, beside: Beside, among: readonly Matter[] = matters): string | undefined {
  const only = alone(said, beside, among);
  return only === undefined ? undefined : placed(only.plain, only.told);
}

type Only = { readonly plain: string; readonly told: Told };

function alone(said: string, beside: Beside, among: readonly Matter[]): Only | undefined {
  const all = among.flatMap((matter) => {
    const told = toldIn(said, matter, beside);
    const plain = told === undefined ? undefined : matter.say(told);
    return told === undefined || plain === undefined ? [] : [{ plain, told }];
  });
  const [only, ...others] = all;
  if (only === undefined || others.length > 0) return undefined;
  if (only.told.has('who')) return alsoOf.test(said) || !isOfAll(only.told) ? undefined : only;
  if (beside.names.size < 2 || !ofEach.test(only.plain)) return only;
  if (bothOf.test(said)) return { ...only, plain: `both get ${only.plain}` };
  return everyone.test(said) ? { ...only, plain: `all of them: ${only.plain}` } : only;
}

/** Whether all whom it names are named in one go, and each once: whom it goes on about is told of alone. */
function isOfAll(told: Told): boolean {
  const who = told.all('who').map((name) => name.toLowerCase());
  return told.isTogether('who') && new Set(who).size === who.length;
}

/** What one service has, and another has not. */
const ofEach = /^(?:memory|cpu|autoscale|replicas)\s/u;

/** Of one more, beside whoever was told of before. */
const alsoOf = /(?<![\w-])(?:too|also|as well|likewise)(?![\w-])|[也亦]/iu;

/** With whom it is said of, and where alone. */
function placed(plain: string, told: Told): string | undefined {
  const [place, ...more] = told.all('place');
  const who = told.all('who');
  const own = `${who.length === 0 ? '' : `${who.join(' and ')}: `}${plain}`;
  if (more.length > 0) return undefined;
  if (place === undefined) return own;
  const where = `${/only/iu.test(place) ? 'only ' : ''}in ${/[a-z]+(?=(?: environment)?(?: only)?$)/iu.exec(place)?.[0] ?? ''}`;
  return own
    .split(', ')
    .map((part) => `${part} ${where}`)
    .join(', ');
}
