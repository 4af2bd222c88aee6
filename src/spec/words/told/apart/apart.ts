import type { Rewriting } from '../../text/rewriting.ts';
import { bindingsApart } from './bindings.ts';
import { containersApart } from './containers.ts';
import { containersTold } from './containers-told.ts';
import { objectsApart } from './objects.ts';
import { fieldsApart } from './fields.ts';
import { idleWrites } from './idle-writes.ts';
import { kindsRepeated } from './kinds-repeated.ts';
import { keysMounted } from './keys-mounted.ts';
import { mainApart } from './main.ts';
import { mountsApart } from './mounts.ts';
import { portsApart } from './ports.ts';
import { rostersApart } from './rosters.ts';
import { routesApart } from './routes.ts';
import { sharedMounts } from './shared-mounts.ts';
import { sharesApart } from './shares.ts';
import { spacesApart } from './spaces.ts';
import { wholeEnvironments } from './whole-environments.ts';

/** What Chinese says of several in one breath, said of each. */
export const apart: readonly Rewriting[] = [
  ...kindsRepeated,
  ...rostersApart,
  ...objectsApart,
  ...mainApart,
  idleWrites,
  ...containersTold,
  ...containersApart,
  sharedMounts,
  ...sharesApart,
  ...mountsApart,
  ...portsApart,
  ...spacesApart,
  ...fieldsApart,
  ...routesApart,
  ...bindingsApart,
  ...keysMounted,
  ...wholeEnvironments,
];
