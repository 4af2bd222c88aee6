import type { Rewriting } from '../../text/rewriting.ts';
import { byDaemonSets } from './by-daemon-sets.ts';
import { clauses } from './clauses/clauses.ts';
import { namedBefore } from './named-before.ts';
import { plainlyRun } from './plainly-run.ts';
import { probesByPieces } from './probes.ts';
import { probesGoOn } from './probes-go-on.ts';
import { valuesByPieces, variablesByPieces } from './variables.ts';
import { toldPlainly } from './told-plainly.ts';
import { unwritten } from './unwritten.ts';
import { volumesByPieces } from './volumes.ts';

/** What is said of containers in clauses that are made of nothing but the pieces of one thing, as readers know it. */
export const byPieces: readonly Rewriting[] = [
  namedBefore,
  byDaemonSets,
  ...plainlyRun,
  ...toldPlainly,
  ...clauses,
  ...probesByPieces,
  probesGoOn,
  variablesByPieces,
  valuesByPieces,
  unwritten,
  volumesByPieces,
];
