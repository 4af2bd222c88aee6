import type { Rewriting } from '../../text/rewriting.ts';
import { amountsReworded } from './amounts.ts';
import { clocksReworded } from './clocks.ts';
import { commandsReworded } from './commands.ts';
import { containersReworded } from './containers.ts';
import { copiesReworded } from './copies.ts';
import { deadlinesReworded } from './deadlines.ts';
import { deployedSo } from './deployed.ts';
import { guardsReworded } from './guards.ts';
import { identitiesReworded } from './identities.ts';
import { imagesReworded } from './images.ts';
import { jobsReworded } from './jobs.ts';
import { labelsReworded } from './labels.ts';
import { openersReworded } from './openers.ts';
import { placingReworded } from './placing.ts';
import { podsSelected } from './pods-selected.ts';
import { portsReworded } from './ports.ts';
import { probesReworded } from './probes.ts';
import { rolloutsReworded } from './rollouts.ts';
import { spreadingReworded } from './spreading.ts';
import { timesReworded } from './times.ts';
import { namespacesTold } from './namespaces.ts';

/** What is told of workloads half in plain words, in other verbs and in another order, as readers know it. */
export const reworded: readonly Rewriting[] = [
  ...deployedSo,
  ...openersReworded,
  ...timesReworded,
  ...imagesReworded,
  ...containersReworded,
  ...podsSelected,
  ...labelsReworded,
  ...copiesReworded,
  ...portsReworded,
  ...commandsReworded,
  ...amountsReworded,
  ...rolloutsReworded,
  ...probesReworded,
  ...spreadingReworded,
  ...placingReworded,
  ...guardsReworded,
  ...deadlinesReworded,
  ...jobsReworded,
  ...clocksReworded,
  ...identitiesReworded,
  ...namespacesTold,
];
