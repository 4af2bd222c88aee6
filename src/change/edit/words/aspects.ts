import type { Aspect } from './aspect.ts';
import { entry, env } from './aspects/env.ts';
import { field } from './aspects/field.ts';
import { gone } from './aspects/gone.ts';
import { hosts } from './aspects/hosts.ts';
import { image } from './aspects/image.ts';
import { metadata } from './aspects/metadata.ts';
import { overlap } from './aspects/overlap.ts';
import { probe } from './aspects/probe.ts';
import { resources } from './aspects/resources.ts';
import { containerPort, service } from './aspects/routes.ts';
import { said } from './aspects/said.ts';
import { autoscale, scale } from './aspects/scale.ts';
import { schedule, storage, suspension } from './aspects/state.ts';
import { tls } from './aspects/tls.ts';

/** In order of right: the first that understands a clause has it. */
export const aspects: readonly Aspect[] = [
  field,
  autoscale,
  entry,
  tls,
  hosts,
  service,
  storage,
  schedule,
  suspension,
  overlap,
  metadata,
  env,
  resources,
  probe,
  image,
  scale,
  containerPort,
  gone,
  said,
];
