import { headMayBeKey, newScanner, type Scanner } from './layout.ts';
import { fetchToken } from './scanner.ts';
import type { Token } from './token.ts';

/** The tokens of a text, one at a time; nothing is scanned that was not asked for. */
export type Tokens = { readonly scanner: Scanner };

export function tokensOf(source: string): Tokens {
  return { scanner: newScanner(source) };
}

export function next({ scanner }: Tokens): Token {
  while (scanner.head === scanner.queue.length || headMayBeKey(scanner)) fetchToken(scanner);
  const token = scanner.queue[scanner.head];
  if (token === undefined) throw new Error('the scanner gave no token');
  return token;
}

export function skip({ scanner }: Tokens): void {
  scanner.head += 1;
  scanner.taken += 1;
  if (scanner.head !== scanner.queue.length && scanner.head < 64) return;
  scanner.queue.splice(0, scanner.head);
  scanner.head = 0;
}
