import type { Snapshot } from '../../facts/snapshot.ts';
import { isOurs } from '../../spec/provenance.ts';
import { besideQuotes } from '../../spec/words/given/given.ts';
import { thingsOf } from './objects.ts';
import { planEdit } from './plan.ts';
import type { Aspect } from './words/aspect.ts';
import { asksBack } from './words/taking-back.ts';
import { isUndoing } from './words/undoing.ts';
import { spotsIn } from './words/spots.ts';

/** Whether words are of manifests that people wrote: all of them, in part, or not at all. */
export type OfStanding = 'whole' | 'part' | 'none';

function takesBack(words: string): boolean {
  return isUndoing(words) || asksBack(words);
}

export function ofStanding(words: string, snapshot: Snapshot, aspects: readonly Aspect[]): OfStanding {
  // Nothing was proposed here that could be taken back, but something may have been changed.
  if (takesBack(words)) return 'whole';
  const things = thingsOf(snapshot).filter(({ path }) => !isOurs(snapshot.text(path)));
  const foreign = new Set(things.map(({ path }) => path));
  if (foreign.size === 0 || words.trim() === '' || besideQuotes(words).quotes !== '') return 'none';
  const { meant, leftover, unclear, operations } = planEdit({ words, snapshot, near: [] }, aspects);
  const isTheirs = meant.flatMap((one) => one.operations).every(({ target }) => foreign.has(target.path));
  if (operations.length > 0 && leftover.length + unclear.length === 0 && isTheirs) return 'whole';
  const isNamed = spotsIn(words, things).some(({ of }) => of !== 'kind');
  return isNamed || meant.length + unclear.length > 0 ? 'part' : 'none';
}
