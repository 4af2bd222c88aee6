import type { Rewriting } from '../../text/rewriting.ts';
import { namedBefore } from './named-before.ts';
import { probesByPieces } from './probes.ts';
import { valuesByPieces, variablesByPieces } from './variables.ts';
import { volumesByPieces } from './volumes.ts';

/** What is said of containers in clauses that are made of nothing but the pieces of one thing, as readers know it. */
export const byPieces: readonly Rewriting[] = [
  namedBefore,
  probesByPieces,
  variablesByPieces,
  valuesByPieces,
  volumesByPieces,
];
