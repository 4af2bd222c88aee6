import { nextQuote } from './quotes.ts';
import type { Pair, Word } from './model.ts';
import { part, splitQuoted, toWord, type Region } from './words.ts';

export type Pairs = { readonly pairs: readonly Pair[]; readonly isLegacy: boolean };

/** `name=value ...` of ENV and LABEL, or the old `name value with spaces`. */
export function readPairs(region: Region, escape: string): Pairs {
  const words = splitQuoted(region, escape);
  const [first, second] = words;
  if (first === undefined) return { pairs: [], isLegacy: false };
  if (!first.text.includes('='))
    return { pairs: [legacyPair(region, { first, second }, escape)], isLegacy: true };
  return { pairs: words.map((word) => toPair(region, word, escape)), isLegacy: false };
}

/** ARG takes names without a value too. */
export function readArgs(region: Region, escape: string): Pairs {
  return {
    pairs: splitQuoted(region, escape).map((word) => toPair(region, word, escape)),
    isLegacy: false,
  };
}

/** Removes quotes and escapes as Docker does, variables stay as written. */
function dequote(text: string, escape: string): string {
  if (!/["'\\`]/u.test(text)) return text;
  let out = '';
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    const next = nextQuote(quote, char);
    if (char === escape && quote !== "'" && at + 1 < text.length) {
      at += 1;
      out += text[at] ?? '';
    } else if (next === quote) out += char;
    quote = next;
  }
  return out;
}

type Halves = { readonly first: Word; readonly second: Word | undefined };

function legacyPair(region: Region, { first, second }: Halves, escape: string): Pair {
  const nameSpan = { start: first.start, end: first.end };
  if (second === undefined) {
    const valueSpan = { start: first.end, end: first.end };
    return { ...nameSpan, name: first.text, value: undefined, raw: undefined, nameSpan, valueSpan };
  }
  const from = second.start - region.base;
  const value = toWord(region, from, from + region.masked.slice(from).trimEnd().length);
  const valueSpan = { start: value.start, end: value.end };
  return {
    start: first.start,
    end: value.end,
    name: first.text,
    value: dequote(value.text, escape),
    raw: value.text,
    nameSpan,
    valueSpan,
  };
}

function toPair(region: Region, word: Word, escape: string): Pair {
  const equals = word.text.indexOf('=');
  const span = { start: word.start, end: word.end };
  if (equals === -1) {
    const valueSpan = { start: word.end, end: word.end };
    const name = dequote(word.text, escape);
    return { ...span, name, value: undefined, raw: undefined, nameSpan: span, valueSpan };
  }
  const at = part(region, word.start - region.base).masked.indexOf('=');
  const raw = word.text.slice(equals + 1);
  return {
    ...span,
    name: dequote(word.text.slice(0, equals), escape),
    value: dequote(raw, escape),
    raw,
    nameSpan: { start: word.start, end: word.start + at },
    valueSpan: { start: word.start + at + 1, end: word.end },
  };
}
