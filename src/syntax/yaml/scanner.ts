import { char, codesOf, isSpaceOrEnd } from './chars.ts';
import { fetchBlock, fetchDirective, fetchNamed, fetchPlain, fetchQuoted, fetchTag } from './content.ts';
import {
  addToken,
  mark,
  removeKey,
  rollIndent,
  saveKey,
  type Scanner,
  takeKey,
  unrollIndent,
} from './layout.ts';
import { column, isDocumentMark, misread, peek } from './reader.ts';
import { passToToken } from './separation.ts';

const maxDepth = 1_000;

/** Scans one token, and with it those that indentation and simple keys imply. */
export function fetchToken(scanner: Scanner): void {
  passToToken(scanner);
  unrollIndent(scanner, column(scanner));
  const code = peek(scanner);
  if (code === char.end) return fetchEnd(scanner);
  if (scanner.at === scanner.lineStart && fetchAtLineStart(scanner, code)) return;
  const take = indicators.get(code);
  if (take !== undefined && take(scanner)) return;
  if (!mayStartPlain(scanner, code)) throw badStart(scanner, code);
  fetchPlain(scanner);
}

function fetchEnd(scanner: Scanner): void {
  unrollIndent(scanner, -1);
  removeKey(scanner);
  scanner.keyAllowed = false;
  scanner.line += 1;
  addToken(scanner, 'end of text', 0);
}

function fetchAtLineStart(scanner: Scanner, code: number): boolean {
  const isDirective = code === char.percent;
  if (!isDirective && !isDocumentMark(scanner)) return false;
  unrollIndent(scanner, -1);
  removeKey(scanner);
  scanner.keyAllowed = false;
  if (isDirective) fetchDirective(scanner);
  else addToken(scanner, code === char.dash ? 'document start' : 'document end', 3);
  return true;
}

type Fetch = (scanner: Scanner) => boolean;

const indicators: ReadonlyMap<number, Fetch> = new Map<number, Fetch>([
  [char.open, (scanner) => fetchOpening(scanner, '[')],
  [char.openBrace, (scanner) => fetchOpening(scanner, '{')],
  [char.close, (scanner) => fetchClosing(scanner, ']')],
  [char.closeBrace, (scanner) => fetchClosing(scanner, '}')],
  [char.comma, fetchComma],
  [char.dash, fetchDash],
  [char.question, fetchQuestion],
  [char.colon, fetchColon],
  [char.star, (scanner) => fetchNamed(scanner, 'alias')],
  [char.ampersand, (scanner) => fetchNamed(scanner, 'anchor')],
  [char.bang, fetchTag],
  [char.pipe, fetchBlock],
  [char.greater, fetchBlock],
  [char.single, fetchQuoted],
  [char.double, fetchQuoted],
]);

function fetchOpening(scanner: Scanner, type: '[' | '{'): boolean {
  saveKey(scanner);
  scanner.flow += 1;
  if (scanner.flow > maxDepth) throw misread(scanner, `nesting exceeds ${maxDepth} levels`);
  scanner.keys.push(undefined);
  scanner.keyAllowed = true;
  addToken(scanner, type, 1);
  return true;
}

function fetchClosing(scanner: Scanner, type: ']' | '}'): boolean {
  removeKey(scanner);
  if (scanner.flow > 0) {
    scanner.flow -= 1;
    scanner.keys.pop();
  }
  scanner.keyAllowed = false;
  addToken(scanner, type, 1);
  return true;
}

function fetchComma(scanner: Scanner): boolean {
  removeKey(scanner);
  scanner.keyAllowed = true;
  addToken(scanner, ',', 1);
  return true;
}

function fetchDash(scanner: Scanner): boolean {
  if (!isSpaceOrEnd(peek(scanner, 1))) return false;
  if (scanner.flow === 0) {
    if (!scanner.keyAllowed) {
      throw misread(scanner, 'block sequence entries are not allowed in this context', quoteIt);
    }
    rollIndent(scanner, { type: 'block sequence', ...mark(scanner) });
  }
  removeKey(scanner);
  scanner.keyAllowed = true;
  addToken(scanner, '-', 1);
  return true;
}

const quoteIt = 'Start it on a line of its own, or quote the value';

function fetchQuestion(scanner: Scanner): boolean {
  if (scanner.flow === 0 && !isSpaceOrEnd(peek(scanner, 1))) return false;
  if (scanner.flow === 0) {
    if (!scanner.keyAllowed) throw misread(scanner, 'mapping keys are not allowed in this context', quoteIt);
    rollIndent(scanner, { type: 'block mapping', ...mark(scanner) });
  }
  removeKey(scanner);
  scanner.keyAllowed = scanner.flow === 0;
  addToken(scanner, 'key', 1);
  return true;
}

function fetchColon(scanner: Scanner): boolean {
  if (scanner.flow === 0 && !isSpaceOrEnd(peek(scanner, 1))) return false;
  if (takeKey(scanner)) scanner.keyAllowed = false;
  else {
    if (scanner.flow === 0) {
      if (!scanner.keyAllowed)
        throw misread(scanner, 'mapping values are not allowed in this context', quoteColon);
      rollIndent(scanner, { type: 'block mapping', ...mark(scanner) });
    }
    scanner.keyAllowed = scanner.flow === 0;
  }
  addToken(scanner, 'value', 1);
  return true;
}

const quoteColon = 'Quote a value that holds `: `, or mend the indentation';

/** The indicators come here where they are none: `-x`, `?x`, `:x`. */
function mayStartPlain({ source, at, flow }: Scanner, code: number): boolean {
  if (code === char.dash) return !isSpaceOrEnd(source.charCodeAt(at + 1));
  if (code === char.question || code === char.colon) return flow === 0;
  return !isSpaceOrEnd(code) && !reserved.has(code);
}

const reserved = codesOf(',[]{}#&*!|>\'"%@`');

function badStart(scanner: Scanner, code: number): Error {
  if (code === char.tab) return misread(scanner, 'found a tab that indents', 'Indent with spaces');
  return misread(scanner, 'found character that cannot start any token', 'Quote the value');
}
