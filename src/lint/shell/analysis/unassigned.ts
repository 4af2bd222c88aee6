import { distance } from 'fastest-levenshtein';
import type { Span } from '../../../kernel/text.ts';
import type { ShellSubject } from '../subject.ts';
import { environment } from './environment.ts';

export type Unassigned = {
  readonly name: string;
  readonly at: Span;
  /** An assigned variable of almost the same name; for upper-case names, which may come from outside. */
  readonly similar: string | undefined;
};

const candidateLimit = 300;

export function* unassigned({ variables, known }: ShellSubject): Generator<Unassigned> {
  const { reads, writes, tested } = variables;
  for (const [name, { at, isGuarded }] of reads) {
    if (isGuarded || known.has(name) || writes.has(name) || tested.has(name) || environment.has(name))
      continue;
    const isLocal = /\p{Ll}/u.test(name);
    yield { name, at, similar: isLocal ? undefined : closest(name, [...writes.keys(), ...known]) };
  }
}

function closest(name: string, candidates: readonly string[]): string | undefined {
  let best: { readonly candidate: string; readonly score: number } | undefined;
  for (const candidate of candidates.slice(0, candidateLimit)) {
    if (Math.abs(candidate.length - name.length) > 2) continue;
    const score = candidate.toUpperCase() === name ? 1 : distance(name, candidate);
    if (isClose(candidate, score) && score < (best?.score ?? Infinity)) best = { candidate, score };
  }
  return best?.candidate;
}

function isClose(candidate: string, score: number): boolean {
  return (candidate.length > 3 && score < 2) || (candidate.length > 7 && score < 3);
}
