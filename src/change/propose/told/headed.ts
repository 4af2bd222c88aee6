import type { Called } from '../../../spec/words/mentions/services.ts';
import { namesOf, saidOnce } from '../scope.ts';

type Line = { readonly text: string; readonly indent: number; readonly isItem: boolean };
type Head = {
  readonly indent: number;
  readonly names: readonly string[];
  /** It is a line, or one of a list, and no heading of Markdown. */
  readonly of: 'heading' | 'line' | 'item';
};
type Below = { readonly head: Head; readonly isListed: boolean; readonly isTold: boolean };

/**
 * What stands below the name of a service is said of it, line by line: `## api`, `**api**`, `api:` and `- api` with a list
 * below. Each line is told with the name, since what reads it knows no lines but its own.
 */
export function headed(words: string, called: readonly Called[]): string {
  const known = called.filter(({ names }) => names.length > 0);
  if (words.length > longest || !words.includes('\n') || isQuoting.test(words)) return words;
  if (known.length < 2) return words;
  const lines = words.split('\n').map(lineOf);
  let below: Below | undefined;
  const told = lines.map((line, at) => {
    const head = headOf(lines, at, known);
    if (head !== undefined || isHeading(line)) {
      below = head && { head, isListed: false, isTold: false };
      return head === undefined ? line.text : '';
    }
    if (line.text.trim() === '') return line.text;
    below = below && isBelow(line, below, lines[at - 1]) ? onceTold(line, below) : undefined;
    return below === undefined ? line.text : toldOf(line, below.head, known);
  });
  return told.join('\n');
}

/** Nobody lists so much. */
const longest = 20_000;
const isQuoting = /```|^\s{0,8}apiVersion:/mu;
const mark = /^[ \t]*(?:[-*•+]|\d{1,2}[.)、])[ \t]+/u;

function lineOf(text: string): Line {
  return { text, indent: /^[ \t]*/u.exec(text)?.[0].length ?? 0, isItem: mark.test(text) };
}

/** A heading of Markdown, whatever it is called. */
function isHeading({ text }: Line): boolean {
  return /^\s{0,3}(?:#{1,6}\s|\*\*[^*\n]{1,60}\*\*\s?[:：]?\s*$)/u.test(text);
}

/** It names services and nothing else, and something is told below. */
function headOf(lines: readonly Line[], at: number, known: readonly Called[]): Head | undefined {
  const line = lines[at];
  const next = lines.slice(at + 1).find(({ text }) => text.trim() !== '');
  if (line === undefined || next === undefined || line.text.length > 90 || isHeading(next)) return undefined;
  const isLine = !isHeading(line);
  if (isLine && !isOver(line, next)) return undefined;
  const names = namedAlone(line.text.replace(mark, ''), known);
  return names.length === 0
    ? undefined
    : { indent: line.indent, names, of: isLine ? (line.isItem ? 'item' : 'line') : 'heading' };
}

/** A line has a list below, or what is further in. */
function isOver(line: Line, next: Line): boolean {
  const opens = line.isItem || /[:：][\s*\x60]*$/u.test(line.text);
  return opens && (next.indent > line.indent || (next.isItem && !line.isItem));
}

function namedAlone(said: string, known: readonly Called[]): readonly string[] {
  const text = said
    .replaceAll(/[#*_\x60:：]+/gu, ' ')
    .replaceAll(/[（(][^（()）]{0,40}[)）]/gu, ' ')
    .replaceAll(/(?<![\w.-])(?:\.{0,2}\/)?(?:[\w.-]{1,30}\/){1,3}(?=[\w.-])/gu, '')
    .trim();
  const name = new RegExp(namesOf(known), 'giu');
  if (text.replaceAll(name, ' ').replaceAll(idle, ' ').trim() !== '') return [];
  return saidOnce(text.match(name) ?? [], known);
}

const idle =
  /(?<![\w-])(?:and|the|our|for|services?|apps?|deployments?|pods?|components?)(?![\w-])|服务|应用|组件|部分|[和与\d.,、，&)(-]/giu;

/** What stands apart from the list, and is none of it, may be about all. */
function isBelow(line: Line, { head, isListed, isTold }: Below, before: Line | undefined): boolean {
  const isApart = before?.text.trim() === '';
  if (line.indent > head.indent) return true;
  if (head.of === 'heading') return line.isItem || !isListed || !isApart;
  return head.of === 'line' && line.isItem && (!isApart || !isTold) && !headMark.test(line.text);
}

/** A list whose items are lines of their own, with what is told of each behind a colon. */
const headMark = /^[ \t]*[-*•+][ \t]+[^\s:：]{1,40}\s?[:：]\s*$/u;

function onceTold({ isItem }: Line, { head, isListed }: Below): Below {
  return { head, isListed: isListed || isItem, isTold: true };
}

/** What begins with a name is said of that. */
function toldOf({ text }: Line, { names }: Head, known: readonly Called[]): string {
  const item = text.replace(mark, '').trim();
  const isNamed = new RegExp(String.raw`^["'\x60*]{0,3}${namesOf(known)}`, 'iu').test(item);
  return isNamed ? text : names.map((name) => `- ${name}: ${item}`).join('\n');
}
