import { autoscale } from './autoscale.ts';
import { extras } from './extras.ts';
import { host } from './host.ts';
import { image } from './image.ts';
import { name } from './name.ts';
import { namespace } from './namespace.ts';
import { port } from './port.ts';
import { replicas } from './replicas.ts';
import { resources } from './resources.ts';
import { runtime } from './runtime.ts';
import { shape } from './shape.ts';
import { without } from './without.ts';
import type { Reader } from './wish.ts';

/** In order of right: of two readers that claim the same words, the first one keeps them. */
export const readers: readonly Reader[] = [
  without,
  autoscale,
  replicas,
  resources,
  port,
  namespace,
  name,
  host,
  extras,
  shape,
  image,
  runtime,
];
