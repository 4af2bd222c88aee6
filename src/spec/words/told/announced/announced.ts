import { namedByKind } from './by-names.ts';
import { saidOfEach } from './of-each.ts';

/** Several objects that are announced by their number and then told of by their names alone, each with its kind and with what is said of all of them. */
export function announced(words: string): string {
  if (words.length > longest || /\p{Script=Han}/u.test(words)) return words;
  return saidOfEach(namedByKind(words));
}

const longest = 3000;
