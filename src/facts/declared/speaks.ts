import type { Service } from '../facts.ts';
import { languageOfBases } from './base-images.ts';
import type { ImageFacts } from './dockerfile.ts';

const interpreted: readonly (readonly string[])[] = [
  ['node', 'bun', 'deno'],
  ['python'],
  ['php'],
  ['ruby'],
  ['java', 'kotlin', 'scala', 'clojure'],
];

/** An image of another interpreter shows what is built in it at most, and does not run it. */
export function speaks({ bases, command }: ImageFacts, { language }: Pick<Service, 'language'>): boolean {
  const brought = languageOfBases(bases.slice(0, 1))?.language;
  const own = interpreted.find((list) => list.includes(language));
  const other = interpreted.find((list) => list.includes(brought ?? ''));
  return command === undefined || own === undefined || other === undefined || own === other;
}
