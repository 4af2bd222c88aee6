import { isSpaceOrEnd } from './chars.ts';
import { misread, peek, type Reader } from './reader.ts';
import type { Token } from './token.ts';

const written = /!(?:<[^<>\s]{1,1000}>|[-0-9A-Za-z_;/?:@&=+$,.!~*'()[\]%]{0,1000})/uy;

export function scanTag(reader: Reader): Token {
  const start = reader.at;
  written.lastIndex = start;
  const text = written.exec(reader.source)?.[0] ?? '';
  reader.at += text.length;
  if (text === '' || !isSpaceOrEnd(peek(reader))) {
    throw misread(reader, 'did not find expected whitespace or line break after a tag', 'Quote the value');
  }
  return { type: 'tag', start, end: reader.at, text, style: 'plain' };
}
