import type { JsonMap } from '../../../../kernel/json.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { allowanceTold } from './allowances.ts';
import { scalerTold } from './scalers.ts';
import { onlyRun, shownIn, type Shown } from './shown.ts';

/** What goes with something that runs, told in whatever words, where every one of them is known. */
export function companionsIn(all: readonly Shown[]): Rewriting[] {
  const run = onlyRun(all);
  return run === undefined ? [] : [[/^[^]{1,3000}$/gu, (words) => toldOf(words, run) ?? words]];
}

/** Such words ask for an object, whatever they call it. */
export function isCompanionAsked(words: string, documents: readonly JsonMap[]): boolean {
  const run = onlyRun(shownIn(documents));
  return run !== undefined && toldOf(words, run) !== undefined;
}

function toldOf(words: string, run: Shown): string | undefined {
  return scalerTold(words, run) ?? allowanceTold(words, run);
}
