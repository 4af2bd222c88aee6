import { char, isBlank, isBreak, isSpaceOrEnd } from './chars.ts';
import { isDocumentMark, misread, passBreak, peek, type Reader } from './reader.ts';
import { passEscape } from './escape.ts';
import type { Token } from './token.ts';

/** A scalar in quotes, which may run over lines of any indentation. */
export function scanQuoted(reader: Reader, quote: number): Token {
  const start = reader.at;
  reader.at += 1;
  let text = '';
  for (;;) {
    if (isDocumentMark(reader))
      throw unclosed(reader, { start, what: 'found unexpected document indicator' });
    if (peek(reader) === char.end) throw unclosed(reader, { start, what: 'found unexpected end of stream' });
    const run = passRun(reader, quote);
    text += run.text;
    if (peek(reader) === quote) break;
    text += passFold(reader, run.escapedBreak);
  }
  reader.at += 1;
  return { type: 'scalar', start, end: reader.at, text, style: quote === char.single ? 'single' : 'double' };
}

type Run = { readonly text: string; readonly escapedBreak: boolean };

/** Everything up to the quote or to white space that may fold; single blanks are passed too. */
function passRun(reader: Reader, quote: number): Run {
  let text = '';
  for (;;) {
    const from = reader.at;
    passLetters(reader, quote);
    text += reader.source.slice(from, reader.at);
    const code = peek(reader);
    if (code === char.backslash && quote === char.double) {
      if (isBreak(peek(reader, 1))) return passEscapedBreak(reader, text);
      text += passEscape(reader);
    } else if (code === quote && quote === char.single && peek(reader, 1) === char.single) {
      reader.at += 2;
      text += "'";
    } else return { text, escapedBreak: false };
  }
}

function passLetters(reader: Reader, quote: number): void {
  for (let code = peek(reader); code !== quote; code = peek(reader)) {
    if (code === char.backslash && quote === char.double) return;
    if (isSpaceOrEnd(code) && (code !== char.space || isSpaceOrEnd(peek(reader, 1)))) return;
    reader.at += 1;
  }
}

function passEscapedBreak(reader: Reader, text: string): Run {
  reader.at += 1;
  passBreak(reader);
  return { text, escapedBreak: true };
}

function passFold(reader: Reader, afterBreak: boolean): string {
  const from = reader.at;
  while (isBlank(peek(reader))) reader.at += 1;
  if (!afterBreak && !isBreak(peek(reader))) return reader.source.slice(from, reader.at);
  const first = afterBreak ? '' : passBreak(reader);
  const rest = passLines(reader);
  if (first !== '\n') return first + rest;
  return rest === '' ? ' ' : rest;
}

function passLines(reader: Reader): string {
  let breaks = '';
  for (let code = peek(reader); isBlank(code) || isBreak(code); code = peek(reader)) {
    if (isBreak(code)) breaks += passBreak(reader);
    else reader.at += 1;
  }
  return breaks;
}

function unclosed(reader: Reader, { start, what }: { readonly start: number; readonly what: string }): Error {
  reader.at = start;
  return misread(reader, `${what} while scanning a quoted scalar`, 'Close the quote');
}
