import { isBlank } from './lines.ts';
import type { Flag, Word } from './model.ts';
import { nextQuote } from './quotes.ts';
import { gap } from './scan.ts';

/** A region of the file with gaps, and where it starts. */
export type Region = { readonly masked: string; readonly base: number };

export function part(region: Region, from: number, to = region.masked.length): Region {
  return { masked: region.masked.slice(from, to), base: region.base + from };
}

export function plain(masked: string): string {
  return masked.includes(gap) ? masked.replaceAll(gap, '') : masked;
}

/** Splits at space, as FROM, COPY and EXPOSE do. */
export function splitWords(region: Region): readonly Word[] {
  const words: Word[] = [];
  for (const match of region.masked.matchAll(bareWord)) {
    words.push(toWord(region, match.index, match.index + match[0].length));
  }
  return words;
}

/** A gap before a word is space; one inside joins what stands on both sides. */
const bareWord = /[^ \t\v\f\r\n\u00A0\uFEFF\uE000][^ \t\v\f\r\n\u00A0\uFEFF]*/gu;

/** Splits at space outside quotes, as ENV, LABEL and ARG do. */
export function splitQuoted(region: Region, escape: string): readonly Word[] {
  return split(region, (masked, at) => skipQuoted(masked, at, escape));
}

/** Words of the form `--name=value` at the head of the arguments, and where the rest begins. */
export function takeFlags(region: Region): { readonly flags: readonly Flag[]; readonly rest: number } {
  const flags: Flag[] = [];
  let at = skipSpace(region.masked, 0);
  while (plain(region.masked.slice(at, at + 8)).startsWith('--')) {
    const end = skipBare(region.masked, at);
    const word = toWord(region, at, end);
    if (word.text === '--') break;
    flags.push(toFlag(region, word));
    at = skipSpace(region.masked, end);
  }
  return { flags, rest: at };
}

export function unquote(text: string): string {
  const first = text[0];
  const isQuoted = text.length > 1 && (first === '"' || first === "'") && text.endsWith(first);
  return isQuoted ? text.slice(1, -1) : text;
}

export function skipSpace(masked: string, from: number): number {
  let at = from;
  while (at < masked.length && isSpace(masked[at])) at += 1;
  return at;
}

export function toWord(region: Region, start: number, end: number): Word {
  let last = end;
  while (last > start && region.masked[last - 1] === gap) last -= 1;
  return {
    text: plain(region.masked.slice(start, last)),
    start: region.base + start,
    end: region.base + last,
  };
}

function split(region: Region, skip: (masked: string, at: number) => number): readonly Word[] {
  const words: Word[] = [];
  for (let at = skipSpace(region.masked, 0); at < region.masked.length;) {
    const end = Math.max(at + 1, skip(region.masked, at));
    words.push(toWord(region, at, end));
    at = skipSpace(region.masked, end);
  }
  return words;
}

function skipBare(masked: string, from: number): number {
  let at = from;
  while (at < masked.length && !isBlank(masked[at]) && masked[at] !== '\n') at += 1;
  return at;
}

function skipQuoted(masked: string, from: number, escape: string): number {
  let quote = '';
  let at = from;
  for (; at < masked.length; at += 1) {
    const char = masked[at] ?? '';
    if (quote === '' && isBlank(char)) return at;
    if (char === escape && quote !== "'") at += 1;
    else quote = nextQuote(quote, char);
  }
  return Math.min(at, masked.length);
}

function isSpace(char: string | undefined): boolean {
  return isBlank(char) || char === gap || char === '\n';
}

function toFlag(region: Region, word: Word): Flag {
  const equals = word.text.indexOf('=');
  const span = { start: word.start, end: word.end };
  if (equals === -1) {
    return {
      ...span,
      name: word.text.slice(2),
      value: undefined,
      valueSpan: { start: word.end, end: word.end },
    };
  }
  const at = word.start + region.masked.slice(word.start - region.base).indexOf('=') + 1;
  return {
    ...span,
    name: word.text.slice(2, equals),
    value: word.text.slice(equals + 1),
    valueSpan: { start: at, end: word.end },
  };
}
