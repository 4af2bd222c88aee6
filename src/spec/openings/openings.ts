import { autoscale } from './autoscale.ts';
import { cpu } from './cpu.ts';
import { liveness } from './liveness.ts';
import { memory } from './memory.ts';
import { metrics } from './metrics.ts';
import { need } from './need.ts';
import type { Opening } from './opening.ts';
import { readiness } from './readiness.ts';
import { replicas } from './replicas.ts';
import { schedule } from './schedule.ts';
import { storage } from './storage.ts';
import { variable } from './variable.ts';
import { writable } from './writable.ts';

/** What can be proposed of a workload. */
export const openings: readonly Opening[] = [
  autoscale,
  replicas,
  cpu,
  memory,
  readiness,
  liveness,
  schedule,
  storage,
  variable,
  need,
  writable,
  metrics,
];
