import { overLines } from '../../kernel/over-lines.ts';
import type { Reading } from '../../spec/words/wish.ts';
import { clausesOf } from './half-read.ts';

/** What nobody writes in passing: a host, a path, an address, an image with its tag, a NAME, a word in backticks. */
const hard = new RegExp(
  overLines`
    (?<![\w./@-])(?:[a-z0-9-]{1,60}\.){1,6}(?:com|org|net|io|dev|internal|local|example|app|cloud|svc|cn|de|eu|gov)(?![\w-]|\.\w)|
    (?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2})?(?![\w.])|
    (?<![\w.:/<*"'\x60])/(?!k8s(?![\w/-]))[a-z][\w./-]{0,120}\w|
    (?<![\w./-])[a-z][\w.-]{0,60}(?:/[\w.-]{1,60}){1,4}:v?\d[\w.-]{0,40}\w|
    (?<![\w-])[A-Z][A-Z0-9]{0,40}_[A-Z0-9_]{0,60}[A-Z0-9](?![\w-])|
    (?<=\x60)[A-Za-z/][\w./:=@-]{1,120}(?=\x60)
  `,
  'gu',
);
/** Who quotes files or output speaks of what is there. */
export const isQuoting = /\x60{3}|^\s{0,8}(?:apiVersion|kind):|^\s{0,8}\$\s/mu;
const isSecret =
  /(?:pass(?:word|wd|phrase)?|密码|口令|token|令牌|api[\s_-]?key|credential)s?["'\x60]?\s?(?:is\s|are\s|of\s|为|是|[:=：])\s?["'\x60]?(?!from|in\s|the\s|stored|kept|under|secret)\S/iu;
/** Nobody asks for so much. */
const longest = 8000;

/** A value that is neither written nor shown nor asked for was read by nobody, whatever was read around it: its clause is named. */
export function withVanished(reading: Reading, words: string, texts: readonly string[]): Reading {
  if (words.length > longest || isQuoting.test(words)) return reading;
  const shown = reading.understood.flatMap(({ said, value }) => [said, value]);
  // What is hidden is not to be shown by this either.
  if ([...shown, ...reading.leftover].some((one) => one.includes('***')) || isSecret.test(words))
    return reading;
  const there = plain([...texts, ...shown, ...reading.leftover].join('\n'));
  const gone = clausesOf(words).filter(({ text }) =>
    [...text.matchAll(hard)].some(([value]) => !isThere(value, there)),
  );
  return gone.length === 0
    ? reading
    : { ...reading, leftover: [...new Set([...reading.leftover, ...gone.map(({ text }) => text.trim())])] };
}

function isThere(value: string, there: string): boolean {
  return value.split(/[=:]+/u).every((part) => there.includes(plain(part)));
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[\s"'`,[\]\\]+/gu, '');
}
