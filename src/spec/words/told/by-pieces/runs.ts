import type { Span } from '../../span.ts';
import { atomsOf } from './atoms.ts';

export type Telling = {
  /** What parts a sentence. */
  readonly marks: string;
  /** Whether a part holds something of it: what is told begins and ends with one that does. */
  readonly holds: (said: string) => boolean;
  /** What parts side by side say that say nothing else. */
  readonly told: (said: string) => string | undefined;
};

/** So many parts may tell one thing. */
const most = 12;
const joint =
  /(?:[\s,;:-]|(?<!\w)(?:and|that|which|where|whose|so|in which|with|has|it|its|another|an?)(?!\w)){1,8}$/iu;

/** A sentence in which what its parts tell of one thing, be it one part or several, is told as readers know it. */
export function inRuns(said: string, telling: Telling): string {
  for (const { start, end } of runsOf(said, telling)) {
    const run = said.slice(start, end);
    const told = isEven(run) ? telling.told(run) : undefined;
    if (told === undefined) continue;
    const before = inRuns(said.slice(0, start), telling);
    const kept = before.trim() === '' ? ' ' : `${before.replace(joint, '')}, `;
    return `${kept}${told}${inRuns(said.slice(end), telling)}`;
  }
  return said;
}

/** Parts side by side, the longest first. */
function runsOf(said: string, { marks, holds }: Telling): Span[] {
  const atoms = atomsOf(said, marks).filter(({ start, end }) => said.slice(start, end).trim() !== '');
  const own = atoms.filter(({ start, end }) => holds(said.slice(start, end)));
  return own
    .flatMap(({ start }) => own.map(({ end }) => ({ start, end })))
    .filter(({ start, end }) => start < end && manyIn(atoms, { start, end }) <= most)
    .toSorted((one, other) => manyIn(atoms, other) - manyIn(atoms, one) || one.start - other.start);
}

function manyIn(atoms: readonly Span[], { start, end }: Span): number {
  return atoms.filter((one) => one.start >= start && one.end <= end).length;
}

/** What begins in brackets ends there. */
function isEven(said: string): boolean {
  let open = 0;
  for (const letter of said) {
    if (letter === '(') open += 1;
    if (letter === ')') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
