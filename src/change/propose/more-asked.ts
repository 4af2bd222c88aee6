import { overLines } from '../../kernel/over-lines.ts';
import { datedIn, type Asks } from '../edit/dated.ts';
import { containersIn, thingsOf } from '../edit/objects.ts';
import type { FieldPath } from '../edit/path.ts';
import type { Thing } from '../edit/thing.ts';
import { valueAt } from '../edit/value.ts';
import { spotsIn } from '../edit/words/spots.ts';
import { code } from '../markdown.ts';
import { bytes, millicores, sayCpu, sayMemory } from '../quantity.ts';
import { lastSpokenOf } from './last-spoken.ts';
import { nearIn, type Before } from './planned.ts';

/** How much more, where words say only that it shall be more. */
export function moreAskedIn(words: string, ground: Before): Asks | undefined {
  if (/\d/u.test(words) || words.length > longest || counted.test(words)) return undefined;
  const amount = amounts.find(({ more }) => more.test(words));
  const thing = amount && meantIn(words, ground);
  const options = thing ? (amount?.options(thing) ?? []) : [];
  if (thing === undefined || options.length === 0) return undefined;
  const { name } = thing;
  return {
    about: words.trim(),
    question: { en: `How much shall ${code(name)} get?`, zh: `${code(name)} 要多少？` },
    why: {
      en: `${code(words.trim())} does not say it.`,
      zh: `${code(words.trim())} 没有说明数量。`,
    },
    options: options.map(({ label, fields }) => ({
      label,
      edits: [
        ...datedIn(
          fields.map(([field, value]) => ({
            op: 'set' as const,
            target: { path: thing.path, kind: thing.kind, name },
            field,
            value,
          })),
          ground.snapshot,
        ),
      ],
    })),
  };
}

const longest = 120;
const counted =
  /(?<![\w-])(?:an?|one|two|three|four|five|double|twice|half)\s(?:more|other|extra|additional)(?![\w-])|doubl|twice|triple|hal(?:f|ve)|翻|倍|[一二两三四五]个/iu;

type Option = {
  readonly label: string;
  readonly fields: readonly (readonly [field: FieldPath, value: string | number])[];
};
type Amount = { readonly more: RegExp; readonly options: (thing: Thing) => readonly Option[] };

const more = String.raw`(?:(?:some\s|a\s(?:bit|little|lot)\s(?:of\s)?)?(?:more|extra|additional)\s)`;
const ended = String.raw`(?:\s(?:please|though|too|now|again))?\s?[.!?。！？]?$`;

function asking(en: string, zh: string): RegExp {
  return new RegExp(
    overLines`
      (?<![\w-])${more}(?:${en})${ended}|
      (?<![\w-])(?:raise|increase|bump(?:\sup)?|up)\s(?:(?:the|its)\s)?(?:[\w-]{1,40}(?:'s)?\s)?(?:${en})(?:\s(?:limits?|requests?))?${ended}|
      (?:多给?(?:一?点|一?些)?|加大|增加|提高|调大|加(?:一?点|一?些))(?:[\w-]{1,40}\s?的)?(?:${zh})(?:吧|一下)?[。！]?$|
      (?:${zh})(?:再)?(?:给|要)?(?:加大|调大|多给?(?:一?点|一?些)?|大(?:一?点|一?些)|不够(?:用)?|太小)(?:了|吧|一下)*[。！]?$
    `,
    'iu',
  );
}

const amounts: readonly Amount[] = [
  { more: asking('memory|ram', '内存'), options: (thing) => ofMemory(thing) },
  { more: asking('cpus?|cores?|compute', 'CPU|处理器'), options: (thing) => ofCpu(thing) },
  { more: asking('replicas|copies|pods|instances', '副本数?|实例数?'), options: (thing) => ofCopies(thing) },
];

function ofMemory(thing: Thing): readonly Option[] {
  const [own] = containersIn(thing);
  const now = own && valueAt(own.value, ['resources', 'limits', 'memory']);
  if (own === undefined || typeof now !== 'string') return [];
  return [2, 4].map((times) => {
    const value = sayMemory(bytes(now) * times);
    return { label: value, fields: [[[...own.at, 'resources', 'limits', 'memory'], value]] };
  });
}

function ofCpu(thing: Thing): readonly Option[] {
  const [own] = containersIn(thing);
  const now = own && valueAt(own.value, ['resources', 'requests', 'cpu']);
  if (own === undefined || (typeof now !== 'string' && typeof now !== 'number')) return [];
  return [2, 4].map((times) => {
    const value = sayCpu(millicores(String(now)) * times);
    return { label: value, fields: [[[...own.at, 'resources', 'requests', 'cpu'], value]] };
  });
}

function ofCopies({ value }: Thing): readonly Option[] {
  const now = valueAt(value, ['spec', 'replicas']);
  if (typeof now !== 'number') return [];
  return [...new Set([now + 1, now * 2])].map((count) => ({
    label: String(count),
    fields: [[['spec', 'replicas'], count]],
  }));
}

/** What is named, else what was spoken of last, else the only one that there is. */
function meantIn(words: string, { before, order, snapshot }: Before): Thing | undefined {
  const runs = thingsOf(snapshot).filter(({ pod, kind }) => pod !== undefined && kind !== 'Job');
  const named = spotsIn(words, runs).filter(({ of }) => of !== 'kind');
  const nearest = nearIn(before);
  const ways: readonly ((thing: Thing) => boolean)[] =
    named.length > 0
      ? [({ name }) => named.some((spot) => spot.name === name)]
      : [
          ...lastSpokenOf(words, order, snapshot).map(
            ({ near }) =>
              ({ path }: Thing) =>
                near.includes(path),
          ),
          ({ path }) => nearest.includes(path),
        ];
  for (const way of ways) {
    const [only, ...others] = runs.filter(way);
    if (only !== undefined && others.length === 0) return only;
  }
  return undefined;
}
