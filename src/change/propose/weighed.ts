import type { Clause } from './taken-out.ts';

export function wordsOf(clauses: readonly Clause[]): number {
  return clauses.flatMap(({ text }) => text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu) ?? []).length;
}

/** A sign of Chinese says as much as two or three letters. */
export function weightOf(text: string): number {
  return text.replaceAll(/[\s\p{P}]/gu, '').replaceAll(/\p{Script=Han}/gu, '###').length;
}
