import type { Json } from '../../../kernel/json.ts';
import { entryOf } from '../../../kernel/entry.ts';
import { toSeconds } from '../numbers.ts';
import { toList, toPairs, toYaml } from '../values.ts';

/** How the value of a leaf is said, and what it is then. */
export type Way = { readonly pattern: string; readonly read: (said: string) => Json | undefined };

const asIs = (said: string): Json => said;
const block = '["\'`]?\\d{1,3}(?:\\.\\d{1,3}){3}/\\d{1,2}["\'`]?';
const host =
  '["\'`]?(?:\\*\\.)?[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?){1,6}["\'`]?';
/** Words until a clause ends. */
const phrase =
  '((?!\\s)(?:[^,;，。；"`\\n{]|\\{[^{}\\n]{0,160}\\}){1,200}?)(?=,(?:\\s|$|\\p{Script=Han})|[;，。；\\n]|\\.(?:\\s|$)|$|\\s(?:holds?|and (?:the|its|a|has)|with (?:the|a)|for \\d+|is true|持续)|持续)';

const ways: Readonly<Record<string, Way>> = {
  text: { pattern: '{is}{word}', read: asIs },
  free: { pattern: `{is}(?:{quoted}|${phrase})`, read: asIs },
  either: { pattern: '{is}{word}', read: (said) => (/^\d+$/u.test(said) ? Number(said) : said) },
  int: { pattern: '{is}{int}', read: Number },
  share: {
    pattern:
      '{is}(\\d{1,3}(?:\\.\\d{1,3})?)(?:\\s?(?:%|percent(?:age)?))?(?: (?:of|for) (?:all )?(?:the )?(?:trac(?:es|ing)|requests|spans))?(?![\\w.]*\\d)',
    read: Number,
  },
  bool: {
    pattern: '(?:{is}["\'`]?(true|false|yes|no|enabled|disabled|on|off)(?![\\w-])["\'`]?)?',
    read: (said) => !/^(?:false|no|disabled|off)$/iu.test(said),
  },
  seconds: { pattern: '{is}{time}', read: toSeconds },
  duration: {
    pattern:
      '{is}["\'`]?((?:\\d{1,6}~?(?:ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|秒|分钟|小时|天)){1,3})["\'`]?(?![A-Za-z])',
    read: toDuration,
  },
  cpu: { pattern: '{is}{cpu}', read: asIs },
  size: { pattern: '{is}{size}', read: asIs },
  hosts: {
    pattern: `{is}(?:{array}|(${host}(?:(?:, ?and |, ?| and |、|~?和~?)${host}){0,15}))(?![\\w-])`,
    read: toEntries,
  },
  list: { pattern: '{is}(?:{array}|{values})', read: toEntries },
  ips: {
    pattern: '{is}\\[?((?:\\d{1,3}(?:\\.\\d{1,3}){3}(?:(?:, ?and |, ?| and |和|、| )(?=\\d))?){1,12})\\]?',
    read: (said) => toList(said).map((ip) => ({ ip })),
  },
  capitals: {
    pattern: '{is}(?:{array}|{values})',
    read: (said) => (/^["'`[]{0,2}[A-Z]+(?![a-z])/u.test(said) ? toEntries(said) : undefined),
  },
  pairs: { pattern: '{is}{pairs}', read: toPairs },
  cron: { pattern: '{is}["\'`]?((?:[\\d*/,-]{1,12} ){4}[\\d*/,-]{0,11}[\\d*])["\'`]?', read: asIs },
  cidrs: { pattern: `{is}\\[?(${block}(?:(?:, ?and |, ?| and |和|、| )${block}){0,8})\\]?`, read: toEntries },
};

/** A choice is kept as its schema writes it. */
export function wayOf(leaf: string): Way {
  const choices = leaf.split('|');
  const read = (said: string): Json =>
    choices.find((one) => one.toLowerCase() === said.toLowerCase()) ?? said;
  return entryOf(ways, leaf) ?? { pattern: `{is}["'\`]?(${leaf})["'\`]?(?![\\w-])`, read };
}

/** Choices of a leaf that say which leaf it is: written in capitals, as two words, or with a number. */
export function tellingOf(leaf: string): string[] {
  if (entryOf(ways, leaf) !== undefined) return [];
  return leaf.split('|').filter((one) => /^[A-Z].*[A-Z\d]|^Namespaced$/u.test(one) && one.length > 2);
}

function toEntries(said: string): string[] {
  return toList(said.startsWith('[') ? said.slice(1, -1) : said);
}

export function wholeOf(said: string): Json | undefined {
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
