import { scanBlock } from './block.ts';
import { isBreakOrEnd, isSpaceOrEnd, isWord } from './chars.ts';
import { removeKey, saveKey, type Scanner } from './layout.ts';
import { scanPlain } from './plain.ts';
import { scanQuoted } from './quoted.ts';
import { misread, peek } from './reader.ts';
import { scanTag } from './tag.ts';

export function fetchPlain(scanner: Scanner): void {
  saveKey(scanner);
  scanner.keyAllowed = false;
  const { token, brokeLine } = scanPlain(scanner, { isFlow: scanner.flow > 0, indent: scanner.indent + 1 });
  if (brokeLine) scanner.keyAllowed = true;
  scanner.queue.push(token);
}

export function fetchNamed(scanner: Scanner, type: 'alias' | 'anchor'): boolean {
  saveKey(scanner);
  scanner.keyAllowed = false;
  const start = scanner.at;
  let end = start + 1;
  while (isWord(scanner.source.charCodeAt(end))) end += 1;
  const after = scanner.source.charCodeAt(end);
  if (end === start + 1 || !(isSpaceOrEnd(after) || '?:,]}%@`'.includes(String.fromCharCode(after)))) {
    throw misread(scanner, `did not find an alphabetic or numeric name of an ${type}`, 'Quote the value');
  }
  scanner.at = end;
  scanner.queue.push({ type, start, end, text: scanner.source.slice(start + 1, end), style: 'plain' });
  return true;
}

export function fetchTag(scanner: Scanner): boolean {
  saveKey(scanner);
  scanner.keyAllowed = false;
  scanner.queue.push(scanTag(scanner));
  return true;
}

export function fetchBlock(scanner: Scanner): boolean {
  if (scanner.flow > 0) return false;
  removeKey(scanner);
  scanner.keyAllowed = true;
  scanner.queue.push(scanBlock(scanner, scanner.indent));
  return true;
}

export function fetchQuoted(scanner: Scanner): boolean {
  saveKey(scanner);
  scanner.keyAllowed = false;
  scanner.queue.push(scanQuoted(scanner, peek(scanner)));
  return true;
}

const directive = /^%(?:YAML[ \t]+1\.1|TAG[ \t]+\S+[ \t]+\S+)[ \t]*(?:#.*)?$/u;

export function fetchDirective(scanner: Scanner): void {
  const start = scanner.at;
  while (!isBreakOrEnd(peek(scanner))) scanner.at += 1;
  const text = scanner.source.slice(start, scanner.at);
  if (text.length > 1_000 || !directive.test(text)) {
    scanner.at = start;
    throw misread(scanner, 'found an unknown directive', 'Quote a key that begins with `%`');
  }
  scanner.queue.push({ type: 'directive', start, end: scanner.at, text, style: 'plain' });
}
