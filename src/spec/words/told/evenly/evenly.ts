import type { Rewriting } from '../../text/rewriting.ts';
import { doors } from './doors.ts';
import { entriesTold } from './entries.ts';
import { admitted } from './admitted.ts';
import { claimsTold } from './claims.ts';
import { contents } from './contents.ts';
import { downward } from './downward.ts';
import { figures } from './figures.ts';
import { grants } from './grants.ts';
import { keptApart } from './kept-apart.ts';
import { keysTold } from './keys.ts';
import { labelled } from './labelled.ts';
import { lines } from './lines.ts';
import { making } from './making.ts';
import { naming } from './naming.ts';
import { nodes } from './nodes.ts';
import { oneFile } from './one-file.ts';
import { pace } from './pace.ts';
import { passwords } from './passwords.ts';
import { ports } from './ports.ts';
import { quotas } from './quotas.ts';
import { boundByKind, rightsOfGroups } from './rights-of-groups.ts';
import { rights } from './rights.ts';
import { alsoRouted, routes } from './routes.ts';
import { scratch } from './scratch.ts';
import { sourced, sourcedWhole } from './sourced.ts';
import { setting } from './setting.ts';
import { tolerated } from './tolerated.ts';
import { users } from './users.ts';
import { visitors } from './visitors.ts';
import { walls } from './walls.ts';

/** Chinese clauses that are made of the pieces of one matter, whatever their order, and verbs that say the same. */
export const evenly: readonly Rewriting[] = [
  ...figures,
  lines,
  oneFile,
  downward,
  passwords,
  sourcedWhole,
  sourced,
  tolerated,
  keptApart,
  ...contents,
  ...claimsTold,
  ...keysTold,
  ...grants,
  ...admitted,
  labelled,
  ...entriesTold,
  ...making,
  ...setting,
  ...naming,
  ...pace,
  quotas,
  scratch,
  ports,
  alsoRouted,
  routes,
  walls,
  visitors,
  rights,
  ...boundByKind,
  rightsOfGroups,
  users,
  nodes,
  ...doors,
];
