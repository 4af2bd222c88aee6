import type { Rewriting } from '../../../text/rewriting.ts';
import { flagsGiven } from './arguments.ts';
import { firsts } from './firsts.ts';
import { guards } from './guards.ts';
import { hooks } from './hooks.ts';
import { jobs } from './jobs.ts';
import { podLabels } from './labels.ts';
import { limits } from './limits.ts';
import { nodesAlone } from './nodes.ts';
import { portsNamed } from './ports.ts';
import { pulls } from './pulls.ts';
import { rollouts } from './rollouts.ts';
import { taints } from './taints.ts';

/** What is said of workloads in clauses that are made of nothing but the pieces of one matter. */
export const clauses: readonly Rewriting[] = [
  firsts,
  hooks,
  rollouts,
  guards,
  taints,
  nodesAlone,
  limits,
  portsNamed,
  flagsGiven,
  jobs,
  podLabels,
  pulls,
];
