import type { Json, JsonMap } from '../../../kernel/json.ts';
import { entryOf } from '../../../kernel/entry.ts';
import type { Bilingual } from '../../../kernel/language.ts';
import { mapOf, textOf } from '../merge.ts';
import { phrases, type Phrase } from '../phrase.ts';
import { toSeconds } from '../numbers.ts';
import { on, show } from '../say.ts';
import type { Claim, Reader } from '../wish.ts';
import { toList, toPairs, toYaml } from '../values.ts';
import { sayings } from './sayings.ts';
import { entry, placesOf, type Place, type Shape } from './shape.ts';

/** What can be told of a kind field by field. */
export type Tells = { readonly shape: Shape; readonly reader: Reader };

const subject: Bilingual = { en: 'Setting', zh: '设置' };

/** Any field of the schema of a kind, as Kubernetes writes it or in words, with its value beside it. */
export function tellsOf(kind: string, shape: Shape): Tells {
  const fields = new Map<string, Place>();
  for (const place of placesOf(shape)) {
    const known = fields.get(place.field);
    if (known?.leaf === undefined) fields.set(place.field, place);
  }
  const reader = phrases(
    `told-${kind}`,
    subject,
    [...fields.values()].flatMap((one) => phrasesOf(kind, one)),
  );
  const read: Reader['read'] = (words) =>
    reader.read(words).flatMap((claim) => {
      const says = (claim.says ?? []).map(({ on: whom, set }) => ({
        on: whom,
        set: placedAt(set, claim.start),
      }));
      return isOpen(words, claim, shape) ? [{ ...claim, says }] : [];
    });
  return { shape, reader: { ...reader, read } };
}

/** Words that every object has mean a field of a part only where the part was named. */
const common = new Set([
  'name',
  'namespace',
  'kind',
  'path',
  'type',
  'image',
  'user',
  'port',
  'key',
  'value',
]);

function isOpen(words: string, { start, says = [] }: Claim, shape: Shape): boolean {
  const field = textOf(mapOf(says[0]?.set['told'])['field']) ?? '';
  if (!common.has(field)) return true;
  const before = words.slice(Math.max(0, start - longest), start);
  const parts = placesOf(shape).flatMap((place) =>
    place.field === field ? place.path.filter((one) => one !== entry).slice(-1) : [],
  );
  return parts.some((part) => new RegExp(spoken(part), 'iu').test(before));
}

const longest = 120;

function placedAt({ told: one }: JsonMap, at: number): JsonMap {
  return { told: [{ ...mapOf(one), at }] };
}

/** A whole in brackets is the same wherever it stands. */
const whole = '(\\{[^\\n]{1,600}\\}|\\[(?=[^\\n]{0,3}\\{)[^\\n]{1,600}\\])';

function phrasesOf(kind: string, { field, leaf }: Place): Phrase[] {
  const names = [spoken(field), ...(entryOf(sayings, field) ?? [])];
  const say = (value: string, before = '(?:with |and |an? |the |its |set |sets )*'): string[] =>
    names.map((name) => `${/^[(]?[?:]*[A-Za-z]/u.test(name) ? before : ''}${name}${value}`);
  const mean = (value: Json | undefined) =>
    value === undefined
      ? undefined
      : { ...on(kind, { told: { field, value } }), value: `${field}: ${show(value)}` };
  const ofWhole: Phrase = [say(`{is}${whole}`), (said = '') => mean(wholeOf(said))];
  if (leaf === undefined)
    return [ofWhole, [`${spoken(field)}(?=~[:({])`, () => on(kind, { told: { field } })]];
  return [
    ...(leaf === 'pairs' ? [ofWhole] : []),
    [say(wayOf(leaf).pattern), (...said) => mean(wayOf(leaf).read(said.find((one) => one !== '') ?? ''))],
  ];
}

/** `volumeHandle`, `volume handle`, `volume-handle`; what ends with `Name` may go without it. */
function spoken(field: string): string {
  const parts = field
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, ' ')
    .replaceAll(/(?<=[A-Z])(?=[A-Z][a-z])/gu, ' ')
    .split(' ');
  const isNamed = parts.length > 2 && parts.at(-1) === 'Name';
  const body = (isNamed ? parts.slice(0, -1) : parts).join('[ -]?');
  return isNamed ? `${body}(?:[ -]?Names?)?` : body;
}

type Way = { readonly pattern: string; readonly read: (said: string) => Json };

const asIs = (said: string): Json => said;
const block = '["\'`]?\\d{1,3}(?:\\.\\d{1,3}){3}/\\d{1,2}["\'`]?';

const ways: Readonly<Record<string, Way>> = {
  text: { pattern: '{is}{word}', read: asIs },
  either: { pattern: '{is}{word}', read: (said) => (/^\d+$/u.test(said) ? Number(said) : said) },
  int: { pattern: '{is}{int}', read: Number },
  bool: {
    pattern: '(?:{is}["\'`]?(true|false|yes|no|enabled|disabled)(?![\\w-])["\'`]?)?',
    read: (said) => !/^(?:false|no|disabled)$/iu.test(said),
  },
  seconds: { pattern: '{is}{time}', read: toSeconds },
  duration: {
    pattern:
      '{is}["\'`]?((?:\\d{1,6}~?(?:ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|秒|分钟|小时|天)){1,3})["\'`]?(?![A-Za-z])',
    read: toDuration,
  },
  size: { pattern: '{is}{size}', read: asIs },
  list: { pattern: '{is}(?:{array}|{values})', read: toEntries },
  pairs: { pattern: '{is}{pairs}', read: toPairs },
  cron: { pattern: '{is}["\'`]?((?:[\\d*/,-]{1,12} ){4}[\\d*/,-]{0,11}[\\d*])["\'`]?', read: asIs },
  cidrs: { pattern: `{is}\\[?(${block}(?:(?:, ?and |, ?| and |和|、)${block}){0,8})\\]?`, read: toEntries },
};

/** A choice is kept as its schema writes it. */
function wayOf(leaf: string): Way {
  const choices = leaf.split('|');
  const read = (said: string): Json =>
    choices.find((one) => one.toLowerCase() === said.toLowerCase()) ?? said;
  return entryOf(ways, leaf) ?? { pattern: `{is}["'\`]?(${leaf})["'\`]?(?![\\w-])`, read };
}

function toEntries(said: string): Json {
  return toList(said.startsWith('[') ? said.slice(1, -1) : said);
}

function wholeOf(said: string): Json | undefined {
  const value = toYaml(said);
  return typeof value === 'object' && value !== null ? value : undefined;
}

const units: readonly (readonly [RegExp, string])[] = [
  [/\s?(?:seconds?|secs?|秒)/giu, 's'],
  [/\s?(?:minutes?|mins?|分钟)/giu, 'm'],
  [/\s?(?:hours?|hrs?|小时)/giu, 'h'],
  [/\s?(?:days?|天)/giu, 'd'],
];

/** `30 seconds` as Go writes it. */
function toDuration(said: string): string {
  return units.reduce((text, [pattern, unit]) => text.replaceAll(pattern, unit), said).replaceAll(/\s/gu, '');
}
