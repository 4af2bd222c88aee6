import { char, isBlank, isBreak, isBreakOrEnd } from './chars.ts';
import { column, misread, passBlanks, passBreak, passComment, peek, type Reader } from './reader.ts';
import type { Token } from './token.ts';

type Header = { readonly chomping: 'strip' | 'clip' | 'keep'; readonly increment: number };

/** A `|` or `>` scalar. `parentIndent` is the column of the collection that holds it, or -1. */
export function scanBlock(reader: Reader, parentIndent: number): Token {
  const start = reader.at;
  const isLiteral = peek(reader) === char.pipe;
  reader.at += 1;
  const { chomping, increment } = passHeader(reader);
  const headerEnd = reader.at;
  const given = increment === 0 ? 0 : Math.max(parentIndent, 0) + increment;
  const leading = passBreaks(reader, { given, parentIndent });
  const { indent } = leading;
  const body = passBody(reader, { indent, isLiteral, breaks: leading.breaks, headerEnd });
  const text =
    body.text + (chomping === 'strip' ? '' : body.lastBreak) + (chomping === 'keep' ? body.breaks : '');
  return { type: 'scalar', start, end: body.end, text, style: isLiteral ? 'literal' : 'folded' };
}

function passHeader(reader: Reader): Header {
  const written = /[-+]?[0-9]?[-+]?/uy;
  written.lastIndex = reader.at;
  const [indicators = ''] = written.exec(reader.source) ?? [];
  if (indicators.includes('0')) throw misread(reader, 'found an indentation indicator equal to 0');
  reader.at += indicators.length;
  passBlanks(reader);
  passComment(reader);
  if (!isBreakOrEnd(peek(reader))) throw misread(reader, 'did not find expected comment or line break');
  if (isBreak(peek(reader))) passBreak(reader);
  const chomping = indicators.includes('+') ? 'keep' : indicators.includes('-') ? 'strip' : 'clip';
  return { chomping, increment: Number(/[0-9]/u.exec(indicators)?.[0] ?? 0) };
}

type Body = {
  readonly indent: number;
  readonly isLiteral: boolean;
  readonly breaks: string;
  readonly headerEnd: number;
};
type Read = {
  readonly text: string;
  readonly lastBreak: string;
  readonly breaks: string;
  readonly end: number;
};

function passBody(reader: Reader, { indent, isLiteral, breaks: before, headerEnd }: Body): Read {
  const parts: string[] = [];
  let breaks = before;
  let lastBreak = '';
  let end = headerEnd;
  let wasIndented = false;
  while (column(reader) === indent && peek(reader) !== char.end) {
    const isIndented = isBlank(peek(reader));
    const folds = !isLiteral && lastBreak === '\n' && !wasIndented && !isIndented;
    if (!folds) parts.push(lastBreak);
    else if (breaks === '') parts.push(' ');
    parts.push(breaks);
    wasIndented = isIndented;
    const from = reader.at;
    passLine(reader);
    end = reader.at;
    parts.push(reader.source.slice(from, end));
    lastBreak = isBreak(peek(reader)) ? passBreak(reader) : '';
    ({ breaks } = passBreaks(reader, { given: indent, parentIndent: -1 }));
  }
  return { text: parts.join(''), lastBreak, breaks, end };
}

function passLine(reader: Reader): void {
  while (!isBreakOrEnd(peek(reader))) reader.at += 1;
}

type Wanted = { readonly given: number; readonly parentIndent: number };

/** Passes empty lines and indentation; finds the indentation out where none is given. */
function passBreaks(reader: Reader, { given, parentIndent }: Wanted): { breaks: string; indent: number } {
  const limit = given === 0 ? Number.POSITIVE_INFINITY : given;
  let breaks = '';
  let deepest = 0;
  for (;;) {
    passSpaces(reader, limit);
    deepest = Math.max(deepest, column(reader));
    if (column(reader) < limit && peek(reader) === char.tab) throw tabInIndent(reader);
    if (!isBreak(peek(reader))) break;
    breaks += passBreak(reader);
  }
  return { breaks, indent: given === 0 ? Math.max(deepest, parentIndent + 1, 1) : given };
}

function passSpaces(reader: Reader, limit: number): void {
  while (column(reader) < limit && peek(reader) === char.space) reader.at += 1;
}

function tabInIndent(reader: Reader): Error {
  return misread(
    reader,
    'found a tab character where an indentation space is expected',
    'Indent with spaces',
  );
}
