import type { Piece } from '../piece.ts';
import { anything } from './anything.ts';
import { checks } from './checks.ts';
import { claims } from './claims.ts';
import { classes } from './classes.ts';
import { containers } from './containers.ts';
import { dns } from './dns.ts';
import { env } from './env.ts';
import { wholeEnv } from './env-whole.ts';
import { jobs } from './jobs.ts';
import { labels } from './labels.ts';
import { mounts } from './mounts.ts';
import { objects } from './objects.ts';
import { passing } from './passing.ts';
import { placing } from './placing.ts';
import { pods } from './pods.ts';
import { ports } from './ports.ts';
import { probes } from './probes.ts';
import { projected } from './projected.ts';
import { resources } from './resources.ts';
import { security } from './security.ts';
import { services } from './services.ts';
import { stores } from './stores.ts';
import { volumes } from './volumes.ts';
import { workloads } from './workloads.ts';

/** All that Chinese says of what runs; of pieces of one length the first counts. */
export const pieces: readonly Piece[] = [
  ...classes,
  ...objects,
  ...workloads,
  ...pods,
  ...labels,
  ...containers,
  ...probes,
  ...ports,
  ...resources,
  ...projected,
  ...env,
  ...wholeEnv,
  ...checks,
  ...volumes,
  ...mounts,
  ...security,
  ...placing,
  ...jobs,
  ...dns,
  ...stores,
  ...claims,
  ...services,
  ...anything,
  ...passing,
];
