import type { Rewriting } from '../../../text/rewriting.ts';
import { nodeAffinities } from './affinity.ts';
import { flagsGiven } from './arguments.ts';
import { claimed } from './claimed.ts';
import { firsts } from './firsts.ts';
import { guards } from './guards.ts';
import { histories } from './histories.ts';
import { hooks } from './hooks.ts';
import { jobs } from './jobs.ts';
import { podLabels } from './labels.ts';
import { limits } from './limits.ts';
import { listens } from './listens.ts';
import { nodesAlone } from './nodes.ts';
import { orders } from './orders.ts';
import { portsNamed } from './ports.ts';
import { pulls } from './pulls.ts';
import { reachedInside } from './reached.ts';
import { rollouts } from './rollouts.ts';
import { spared } from './spared.ts';
import { staying } from './staying.ts';
import { spreads } from './spreads.ts';
import { taints } from './taints.ts';

/** What is said of workloads in clauses that are made of nothing but the pieces of one matter. */
export const clauses: readonly Rewriting[] = [
  reachedInside,
  spared,
  firsts,
  hooks,
  rollouts,
  guards,
  staying,
  taints,
  nodesAlone,
  nodeAffinities,
  spreads,
  claimed,
  orders,
  limits,
  portsNamed,
  listens,
  flagsGiven,
  jobs,
  histories,
  podLabels,
  pulls,
];
