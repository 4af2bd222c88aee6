import type { Span } from '../span.ts';

/** Pieces that nothing but spaces parts. */
export function runsOf<T extends Span>(pieces: readonly T[], words: string): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isNext = last !== undefined && /^[ \t]*$/u.test(words.slice(last.end, piece.start));
    if (run !== undefined && isNext) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}
