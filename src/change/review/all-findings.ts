import type { Finding } from '../../lint/contract.ts';
import { reviewChange } from './review.ts';
import type { Changes, Judges } from './changes.ts';

/** All that is found in the files that a change touches, whoever brought it: as if nothing had been there before. */
export function allFindings(changes: Changes, { linters }: Judges): readonly Finding[] {
  const base = { ...changes.base, entries: [], text: () => undefined };
  const touched = new Set(changes.changed.map(({ path }) => path));
  // What a change does to an object cannot be said of one that is new.
  const { findings } = reviewChange({ ...changes, base }, { linters, diffRules: [] });
  return findings.filter(({ path }) => touched.has(path));
}
