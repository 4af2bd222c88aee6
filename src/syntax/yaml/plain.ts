import { char, isBlank, isBreak, isFlowIndicator, isSpaceOrEnd } from './chars.ts';
import { column, isDocumentMark, misread, passBreak, peek, type Reader } from './reader.ts';
import type { Token } from './token.ts';

type Scope = { readonly isFlow: boolean; readonly indent: number };

export type Plain = { readonly token: Token; readonly brokeLine: boolean };

/** A scalar without quotes. `indent` is the column that its further lines must reach. */
export function scanPlain(reader: Reader, scope: Scope): Plain {
  const start = reader.at;
  let text = '';
  let end = start;
  let gap = '';
  let brokeLine = false;
  while (!isDocumentMark(reader) && peek(reader) !== char.hash) {
    const from = reader.at;
    passWord(reader, scope.isFlow);
    if (reader.at > from) {
      text += gap + reader.source.slice(from, reader.at);
      end = reader.at;
      brokeLine = false;
    }
    if (!isBlank(peek(reader)) && !isBreak(peek(reader))) break;
    const pause = passPause(reader, scope.indent);
    ({ gap } = pause);
    brokeLine = pause.brokeLine;
    if (!scope.isFlow && column(reader) < scope.indent) break;
  }
  return { token: { type: 'scalar', start, end, text, style: 'plain' }, brokeLine };
}

/** Words with single blanks between them are passed in one go. */
function passWord(reader: Reader, isFlow: boolean): void {
  const { source } = reader;
  let { at } = reader;
  for (;;) {
    const code = source.charCodeAt(at);
    if (isSpaceOrEnd(code)) {
      const next = source.charCodeAt(at + 1);
      if (code !== char.space || isSpaceOrEnd(next) || next === char.hash) break;
    } else if (endsPlain(code, source.charCodeAt(at + 1), isFlow)) break;
    at += 1;
  }
  while (at > reader.at && source.charCodeAt(at - 1) === char.space) at -= 1;
  reader.at = at;
}

function endsPlain(code: number, next: number, isFlow: boolean): boolean {
  if (code === char.colon) return isSpaceOrEnd(next);
  return isFlow && (isFlowIndicator(code) || code === char.question);
}

type Pause = { readonly gap: string; readonly brokeLine: boolean };

/** White space between words, and what it leaves in the value: breaks fold. */
function passPause(reader: Reader, indent: number): Pause {
  const from = reader.at;
  while (isBlank(peek(reader))) reader.at += 1;
  if (!isBreak(peek(reader))) return { gap: reader.source.slice(from, reader.at), brokeLine: false };
  const first = passBreak(reader);
  const rest = passLines(reader, indent);
  if (first !== '\n') return { gap: first + rest, brokeLine: true };
  return { gap: rest === '' ? ' ' : rest, brokeLine: true };
}

function passLines(reader: Reader, indent: number): string {
  let breaks = '';
  for (;;) {
    const code = peek(reader);
    if (isBreak(code)) breaks += passBreak(reader);
    else if (code === char.tab && column(reader) < indent) throw tabInIndent(reader);
    else if (isBlank(code)) reader.at += 1;
    else return breaks;
  }
}

function tabInIndent(reader: Reader): Error {
  return misread(reader, 'found a tab character that violates indentation', 'Indent with spaces');
}
