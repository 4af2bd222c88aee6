import type { Rewriting } from '../../text/rewriting.ts';
import { sentToPorts } from './backends.ts';
import { boundsOutright } from './bounds.ts';
import { budgetsOutright } from './budgets.ts';
import { classesOutright } from './classes.ts';
import { nodesOutright } from './nodes.ts';
import { openersOutright } from './openers.ts';
import { pointersOutright } from './pointers.ts';
import { portsOutright } from './ports.ts';
import { probesOutright } from './probes.ts';
import { readOnlyInOne } from './read-only.ts';
import { rightsOutright } from './rights.ts';
import { rolloutsOutright } from './rollouts.ts';
import { runsOutright } from './runs.ts';
import { asTheOther } from './same.ts';
import { scaledOutright } from './scaled.ts';
import { switchesOutright } from './switches.ts';
import { wallsOutright } from './walls.ts';

/** What exercises and tickets say outright, with a field or a number where no other words have it, as readers know it. */
export const outright: readonly Rewriting[] = [
  ...openersOutright,
  ...pointersOutright,
  ...switchesOutright,
  ...classesOutright,
  ...rolloutsOutright,
  ...portsOutright,
  ...probesOutright,
  ...nodesOutright,
  ...wallsOutright,
  ...scaledOutright,
  ...budgetsOutright,
  ...runsOutright,
  ...boundsOutright,
  ...rightsOutright,
];

/** What is told of one object and meant of another: ports of Services that are there already, and what two have in common. */
export function meantOfOthers(words: string): string {
  if (words.length > longest || /\p{Script=Han}/u.test(words)) return words;
  return readOnlyInOne(asTheOther(sentToPorts(words)));
}

const longest = 3000;
