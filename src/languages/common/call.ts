import type { SourceFile } from '../../facts/source.ts';

/** A call as it is written: what stands before it, and between its brackets. */
export type Call = { readonly groups: readonly string[]; readonly given: string; readonly line: number };

const longest = 2000;

/** Calls whose opening bracket a pattern with the flag `g` ends in, with all that is handed to them. */
export function callsIn({ text }: Pick<SourceFile, 'text'>, opening: RegExp): Call[] {
  return [...text.matchAll(opening)].flatMap(({ index, 0: head, ...groups }) => {
    const from = index + head.length;
    const end = closing(text.slice(from, from + longest));
    if (end === -1) return [];
    const line = text.slice(0, index).split('\n').length;
    const found = Object.entries(groups).filter(([key]) => /^\d+$/u.test(key));
    const said = found.map(([, group]) => (typeof group === 'string' ? group : ''));
    return [{ groups: said, given: text.slice(from, from + end), line }];
  });
}

/** Where the bracket is closed in which a text begins. */
export function closing(text: string): number {
  let depth = 0;
  for (const { index, 0: sign } of text.matchAll(
    /"(?:[^"\\\n]|\\.){0,400}"|'(?:[^'\\\n]|\\.){0,400}'|[(){}[\]]/gu,
  )) {
    depth += steps[sign] ?? 0;
    if (depth < 0) return index;
  }
  return -1;
}

/** How much deeper a bracket leads. */
export const steps: Readonly<Record<string, number>> = { '(': 1, '{': 1, '[': 1, ')': -1, '}': -1, ']': -1 };
