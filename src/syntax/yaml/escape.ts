import { misread, peek, type Reader } from './reader.ts';

const simple: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001B',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '\\': '\\',
  N: '\u0085',
  _: '\u00A0',
  L: '\u2028',
  P: '\u2029',
};

const lengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Passes a backslash and what it escapes. Unlike JSON, YAML 1.1 knows no `\/` and no pairs of surrogates. */
export function passEscape(reader: Reader): string {
  const letter = String.fromCharCode(peek(reader, 1));
  const plain = simple[letter];
  if (plain !== undefined) {
    reader.at += 2;
    return plain;
  }
  const length = lengths[letter];
  if (length === undefined) {
    throw misread(reader, 'found unknown escape character', 'Double the backslash, or use single quotes');
  }
  const digits = reader.source.slice(reader.at + 2, reader.at + 2 + length);
  if (digits.length < length || !/^[0-9a-fA-F]+$/u.test(digits)) {
    throw misread(reader, 'did not find expected hexadecimal number');
  }
  const code = Number.parseInt(digits, 16);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
    throw misread(reader, 'found invalid Unicode character escape code');
  }
  reader.at += 2 + length;
  return String.fromCodePoint(code);
}
