import type { Rewriting } from '../../text/rewriting.ts';
import { backdrops } from './backdrops.ts';
import { beside } from './beside.ts';
import { bounds } from './bounds.ts';
import { claimsTold } from './claims-told.ts';
import { commandLines } from './command-lines.ts';
import { keysInTurn } from './keys-in-turn.ts';
import { parties } from './parties.ts';
import { pointedBack } from './pointed-back.ts';
import { portsNamed } from './ports-named.ts';
import { probesInBrackets } from './probes-in-brackets.ts';
import { rightsTold } from './rights-told.ts';
import { routesTold } from './routes-told.ts';
import { variablesTold } from './variables-told.ts';
import { volumesFrom } from './volumes-from.ts';

/** What Chinese leaves to be completed by what was said before, between brackets or right beside it. */
export const completed: readonly Rewriting[] = [
  ...pointedBack,
  ...backdrops,
  ...beside,
  ...variablesTold,
  ...keysInTurn,
  ...commandLines,
  ...portsNamed,
  ...probesInBrackets,
  ...claimsTold,
  ...volumesFrom,
  ...routesTold,
  ...parties,
  ...rightsTold,
  ...bounds,
];
