import { char, isBreak } from './chars.ts';
import { Misread } from './misread.ts';

/** A place in a text that ends with a NUL of our own; columns count from `lineStart`. */
export type Reader = {
  readonly source: string;
  at: number;
  line: number;
  lineStart: number;
};

export function peek(reader: Reader, ahead = 0): number {
  return reader.source.charCodeAt(reader.at + ahead);
}

export function column(reader: Reader): number {
  return reader.at - reader.lineStart;
}

/** Passes one line break and returns what it means: CR, CRLF and NEL are a newline, the others themselves. */
export function passBreak(reader: Reader): string {
  const code = peek(reader);
  reader.at += code === char.cr && peek(reader, 1) === char.lf ? 2 : 1;
  reader.line += 1;
  reader.lineStart = reader.at;
  return code === 0x2028 || code === 0x2029 ? String.fromCharCode(code) : '\n';
}

export function passBlanks(reader: Reader): void {
  while (peek(reader) === char.space || peek(reader) === char.tab) reader.at += 1;
}

export function passComment(reader: Reader): void {
  if (peek(reader) !== char.hash) return;
  for (let code = peek(reader); code !== char.end && !isBreak(code); code = peek(reader)) reader.at += 1;
}

/** True at `---` or `...` that stand alone at the start of a line. */
export function isDocumentMark(reader: Reader): boolean {
  const code = peek(reader);
  if (code !== char.dash && code !== char.dot) return false;
  if (reader.at !== reader.lineStart || peek(reader, 1) !== code || peek(reader, 2) !== code) return false;
  const after = peek(reader, 3);
  return after === char.end || after === char.space || after === char.tab || isBreak(after);
}

export function misread(reader: Reader, what: string, fix?: string): Misread {
  const at = { start: reader.at, end: reader.at };
  return new Misread(fix === undefined ? { what, at } : { what, at, fix });
}
