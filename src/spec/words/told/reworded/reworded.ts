import type { Rewriting } from '../../text/rewriting.ts';
import { amountsReworded } from './amounts.ts';
import { commandsReworded } from './commands.ts';
import { containersReworded } from './containers.ts';
import { copiesReworded } from './copies.ts';
import { imagesReworded } from './images.ts';
import { labelsReworded } from './labels.ts';
import { namespacesTold } from './namespaces.ts';
import { portsReworded } from './ports.ts';
import { probesReworded } from './probes.ts';

/** What is told of workloads half in plain words, in other verbs and in another order, as readers know it. */
export const reworded: readonly Rewriting[] = [
  ...imagesReworded,
  ...containersReworded,
  ...labelsReworded,
  ...copiesReworded,
  ...portsReworded,
  ...commandsReworded,
  ...amountsReworded,
  ...probesReworded,
  ...namespacesTold,
];
