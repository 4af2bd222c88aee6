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
  const runs = toldRuns(said, telling).toSorted((one, other) => one.start - other.start);
  let out = '';
  let from = 0;
  for (const { start, end, told } of runs) {
    const before = said.slice(from, start);
    out += `${out}${before}`.trim() === '' ? ` ${told}` : `${before.replace(joint, '')}, ${told}`;
    from = end;
  }
  return out + said.slice(from);
}

type Run = Span & { readonly told: string };

/** The longest that tell something; each part is of one of them at most. */
function toldRuns(said: string, telling: Telling): Run[] {
  const taken = new Set<number>();
  const runs: Run[] = [];
  for (const { first, last, start, end } of runsOf(said, telling)) {
    // What is longer was asked before, so that it would reach over an end.
    if (taken.has(first) || taken.has(last)) continue;
    const closed = endOf(said, { start, end });
    const told = closed === undefined ? undefined : telling.told(said.slice(start, closed));
    if (closed === undefined || told === undefined) continue;
    for (let at = first; at <= last; at += 1) taken.add(at);
    runs.push({ start, end: closed, told });
  }
  return runs;
}

type Parts = Span & { readonly first: number; readonly last: number };

/** Parts side by side, the longest first. */
function runsOf(said: string, { marks, holds }: Telling): Parts[] {
  const atoms = atomsOf(said, marks).filter(({ start, end }) => said.slice(start, end).trim() !== '');
  const isOwn = atoms.map(({ start, end }) => holds(said.slice(start, end)));
  return atoms
    .flatMap(({ start }, first) =>
      atoms.slice(first, first + most).map(({ end }, more) => ({ start, end, first, last: first + more })),
    )
    .filter(({ first, last }) => isOwn[first] === true && isOwn[last] === true)
    .toSorted((one, other) => lengthOf(other) - lengthOf(one) || one.start - other.start);
}

function lengthOf({ first, last }: Parts): number {
  return last - first;
}

/** What begins in brackets ends there, if only right behind it. */
function endOf(said: string, { start, end }: Span): number | undefined {
  let open = 0;
  for (const letter of said.slice(start, end)) {
    if (letter === '(') open += 1;
    if (letter === ')') open -= 1;
    if (open < 0) return undefined;
  }
  if (open === 1 && said[end] === ')') return end + 1;
  return open === 0 ? end : undefined;
}
