import type { Rewriting } from '../../text/rewriting.ts';
import { alone, lateness, runsKept } from './clocks.ts';
import { certified, nodeDoors, noted, sticky } from './doors.ts';
import { histories, settling, tokenless } from './lifetimes.ts';
import { chosenNodes, keptApart } from './placing.ts';
import { both } from './both.ts';
import { classes } from './classes.ts';
import { outward } from './outward.ts';
import { peers } from './peers.ts';
import { probes } from './probes.ts';
import { spacesTold } from './spaces.ts';
import { keyed, variables } from './variables.ts';
import { volumes } from './volumes.ts';

/** Chinese wishes of which every word is known, whatever their order, in the one way that keeps each beside others. */
export const wholly: readonly Rewriting[] = [
  ...both,
  ...spacesTold,
  volumes,
  keyed,
  variables,
  histories,
  settling,
  tokenless,
  chosenNodes,
  keptApart,
  nodeDoors,
  sticky,
  noted,
  probes,
  peers,
  outward,
  ...classes,
  runsKept,
  alone,
  lateness,
];

/** What names a Secret beside what is told of other objects: behind those who read by the kinds that are named. */
export const securedWholly: readonly Rewriting[] = [certified];
