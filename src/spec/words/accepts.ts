import { keepsData } from './programs.ts';
import type { Subject } from './subject.ts';

/** What is said of a kind of thing can be said of it. */
export function accepts({ kind, isWorkload, isImplied, app }: Subject, on: string): boolean {
  if (on === 'Keeper') return isImplied && app !== undefined && keepsData(app);
  return on === 'any' || on === kind || (isWorkload && (on === 'workload' || on === 'Volume'));
}
