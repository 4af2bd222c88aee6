import { environmentNames } from '../../../spec/words/delivery/environment-sayings.ts';

type Line = {
  readonly text: string;
  readonly indent: number;
  readonly item: string | undefined;
  /** It names one place and nothing else, and opens what stands below. */
  readonly place: string | undefined;
};
type Below = { readonly head: Line; readonly isTold: boolean };

/** `staging:` or `## Staging` with a list below: each line of it is said of that place, since what reads it knows no others. */
export function belowPlaces(words: string): string {
  return words.length > longest || isQuoting.test(words) ? words : colonless(listsSaid(words));
}

/** `测试环境：1 个副本，生产环境：3 个` */
function colonless(words: string): string {
  const heads = [...words.matchAll(chineseHead)].map(([, place = '']) => place);
  return new Set(heads).size < 2 ? words : words.replaceAll(chineseHead, '$1环境 ');
}

function listsSaid(words: string): string {
  if (!words.includes('\n')) return words;
  const lines = words.split('\n').map(lineOf);
  const places = new Set(lines.flatMap(({ place }, at) => (opens(lines, at) ? (place ?? []) : [])));
  if (places.size === 0 || (places.size === 1 && isAllOf(lines))) return words;
  let below: Below | undefined;
  const told = lines.map((line, at) => {
    if (opens(lines, at)) {
      below = { head: line, isTold: false };
      return '';
    }
    if (line.text.trim() === '') return line.text;
    below = below && isBelow(line, below, lines[at - 1]) ? { ...below, isTold: true } : undefined;
    return below === undefined
      ? line.text
      : saidOf(below.head.place ?? '', line.item ?? line.text, places.size === 1);
  });
  return told.join('\n');
}

/** Below the only place stands all that is said: nothing else is told apart from it. */
function isAllOf(lines: readonly Line[]): boolean {
  const at = lines.findIndex((_, index) => opens(lines, index));
  const ahead = lines.slice(0, at).filter(({ item }) => item !== undefined);
  const own = lines.slice(at + 1).findIndex(({ text }, index) => text.trim() === '' && index > 0);
  return (
    ahead.length === 0 && (own === -1 || lines.slice(at + 1 + own).every(({ text }) => text.trim() === ''))
  );
}

/** Nobody lists so much. */
const longest = 20_000;
const isQuoting = /```|^\s{0,8}(?:apiVersion|services):|^\s{0,3}\|/mu;
const mark = /^[ \t]{0,8}(?:[-*•+][ \t]+|\d{1,2}[.)、][ \t]*)(?=[^\s*])/u;
const heading = /^\s{0,3}(?:#{1,6}\s|\*\*)/u;
const alone = new RegExp(
  String.raw`^(?:(?:for|in|on|the)\s){0,2}(${environmentNames.alone})\s?(?:environment|env|cluster|overlay|环境|集群)?$`,
  'iu',
);

const chineseHead = new RegExp(
  String.raw`(?<=(?:^|[,，;；。\n])\s{0,3})(?=\p{Script=Han})(${environmentNames.alone})(?:环境)?\s?[：:]\s?(?=\S)`,
  'giu',
);

function lineOf(text: string): Line {
  const [said = ''] = mark.exec(text) ?? [];
  const rest = text.slice(said.length).trim();
  const bare = rest
    .replaceAll(/[#*_\x60]+/gu, '')
    .replace(/\s?[:：]\s*$/u, '')
    .trim();
  const place = alone.exec(bare)?.[1];
  return {
    text,
    indent: /^[ \t]*/u.exec(text)?.[0].length ?? 0,
    item: said === '' ? undefined : rest,
    place,
  };
}

/** What comes next is a list of its own, or stands further in. */
function opens(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at], lines.slice(at + 1).find(({ text }) => text.trim() !== '')];
  if (line?.place === undefined || next === undefined || next.place !== undefined) return false;
  return next.indent > line.indent || (line.item === undefined && next.item !== undefined);
}

function isBelow(line: Line, { head, isTold }: Below, before: Line | undefined): boolean {
  const isApart = isTold && before?.text.trim() === '' && !heading.test(head.text);
  if (line.indent > head.indent) return line.place === undefined;
  return line.item !== undefined && head.item === undefined && !isApart;
}

function saidOf(place: string, said: string, isAlone: boolean): string {
  const [text = ''] = said.trim().split(/[.。;；]\s*$/u);
  if (/\p{Script=Han}/u.test(place)) return `${isAlone ? '仅' : ''}${place}环境 ${text}。`;
  return `${isAlone ? 'only in ' : ''}${place.toLowerCase()}: ${text}.`;
}
