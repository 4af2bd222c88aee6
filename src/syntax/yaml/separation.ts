import { char, isBreak } from './chars.ts';
import type { Scanner } from './layout.ts';
import { column, passBlanks, passBreak, passComment, peek } from './reader.ts';

/** White space, comments and line breaks up to the next token. */
export function passToToken(scanner: Scanner): void {
  for (;;) {
    if (peek(scanner) === char.bom && column(scanner) === 0) passBom(scanner);
    passIndent(scanner);
    passComment(scanner);
    if (!isBreak(peek(scanner))) return;
    passBreak(scanner);
    if (scanner.flow === 0) scanner.keyAllowed = true;
  }
}

/** Tabs are white space only where no key could begin. */
function passIndent(scanner: Scanner): void {
  if (scanner.flow > 0 || !scanner.keyAllowed) return passBlanks(scanner);
  while (peek(scanner) === char.space) scanner.at += 1;
}

function passBom(scanner: Scanner): void {
  scanner.at += 1;
  scanner.lineStart += 1;
}
