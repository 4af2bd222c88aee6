import { column, misread, type Reader } from './reader.ts';
import type { Token, TokenType } from './token.ts';

/** A place where a key without `?` may begin; `token` counts from the first token of the text. */
type SimpleKey = Mark & { readonly token: number; readonly isRequired: boolean };

type Mark = { readonly at: number; readonly line: number; readonly column: number };

export type Scanner = Reader & {
  readonly queue: Token[];
  /** Tokens that were taken from the queue, and where its head is. */
  taken: number;
  head: number;
  /** Column of the innermost block collection, -1 outside of all. */
  indent: number;
  readonly indents: number[];
  flow: number;
  keyAllowed: boolean;
  /** One possible key a level of flow nesting, and which tokens they are. */
  readonly keys: (SimpleKey | undefined)[];
  readonly keyTokens: Map<number, number>;
};

const maxIndents = 1_000;

export function newScanner(source: string): Scanner {
  return {
    source: `${source}\0`,
    at: 0,
    line: 0,
    lineStart: 0,
    queue: [],
    taken: 0,
    head: 0,
    indent: -1,
    indents: [],
    flow: 0,
    keyAllowed: true,
    keys: [undefined],
    keyTokens: new Map(),
  };
}

export function mark(scanner: Scanner): Mark {
  return { at: scanner.at, line: scanner.line, column: column(scanner) };
}

export function addToken(scanner: Scanner, type: TokenType, length: number): void {
  const start = scanner.at;
  scanner.at += length;
  scanner.queue.push({ type, start, end: scanner.at, text: '', style: 'plain' });
}

export function saveKey(scanner: Scanner): void {
  if (!scanner.keyAllowed) return;
  removeKey(scanner);
  const here = column(scanner);
  const key = {
    at: scanner.at,
    line: scanner.line,
    column: here,
    token: scanner.taken + scanner.queue.length - scanner.head,
    isRequired: scanner.flow === 0 && scanner.indent === here,
  };
  scanner.keys[scanner.keys.length - 1] = key;
  scanner.keyTokens.set(key.token, scanner.keys.length - 1);
}

export function removeKey(scanner: Scanner): void {
  const key = scanner.keys.at(-1);
  if (key === undefined) return;
  if (key.isRequired) throw missingColon(scanner, key);
  forget(scanner, scanner.keys.length - 1);
}

/** Turns the possible key before a `:` into a key; false where there is none. */
export function takeKey(scanner: Scanner): boolean {
  const level = scanner.keys.length - 1;
  const key = validKey(scanner, level);
  if (key === undefined) return false;
  insert(scanner, key.token, { type: 'key', start: key.at, end: key.at, text: '', style: 'plain' });
  rollIndent(scanner, { type: 'block mapping', ...key });
  forget(scanner, level);
  return true;
}

/** True while the token at the head of the queue may turn out to be a key. */
export function headMayBeKey(scanner: Scanner): boolean {
  const level = scanner.keyTokens.get(scanner.taken);
  return level !== undefined && validKey(scanner, level) !== undefined;
}

type Roll = Mark & { readonly type: 'block mapping' | 'block sequence'; readonly token?: number };

export function rollIndent(scanner: Scanner, { type, at, column: to, token }: Roll): void {
  if (scanner.flow > 0 || scanner.indent >= to) return;
  scanner.indents.push(scanner.indent);
  if (scanner.indents.length > maxIndents) throw misread(scanner, `nesting exceeds ${maxIndents} levels`);
  scanner.indent = to;
  const opening: Token = { type, start: at, end: at, text: '', style: 'plain' };
  if (token === undefined) scanner.queue.push(opening);
  else insert(scanner, token, opening);
}

export function unrollIndent(scanner: Scanner, to: number): void {
  if (scanner.flow > 0) return;
  while (scanner.indent > to) {
    addToken(scanner, 'block end', 0);
    scanner.indent = scanner.indents.pop() ?? -1;
  }
}

/** A key must end on its line and within 1,024 characters. */
function validKey(scanner: Scanner, level: number): SimpleKey | undefined {
  const key = scanner.keys[level];
  if (key === undefined) return undefined;
  if (key.line === scanner.line && key.at + 1_024 >= scanner.at) return key;
  if (key.isRequired) throw missingColon(scanner, key);
  forget(scanner, level);
  return undefined;
}

function forget(scanner: Scanner, level: number): void {
  const key = scanner.keys[level];
  if (key !== undefined) scanner.keyTokens.delete(key.token);
  scanner.keys[level] = undefined;
}

function insert(scanner: Scanner, token: number, what: Token): void {
  scanner.queue.splice(scanner.head + token - scanner.taken, 0, what);
}

function missingColon(scanner: Scanner, key: Mark): Error {
  scanner.at = key.at;
  return misread(
    scanner,
    "could not find expected ':' after a key",
    'Add the colon, or indent the text under its key',
  );
}
