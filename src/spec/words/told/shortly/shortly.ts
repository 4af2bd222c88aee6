import type { Rewriting } from '../../text/rewriting.ts';
import { amountsTold } from './amounts.ts';
import { givenRoles } from './given-roles.ts';
import { grantsTold } from './grants.ts';
import { imagesTold } from './images.ts';
import { listsTold } from './lists.ts';
import { runsTold } from './runs.ts';
import { turnedPlain } from './turned-plain.ts';
import { secretsTold } from './secrets.ts';
import { storesTold } from './stores.ts';
import { wallsTold } from './walls.ts';
import { waysTold } from './ways.ts';

/** Short plain sentences of one or two objects, as the readers of each kind know them. */
export const shortly: readonly Rewriting[] = [
  ...turnedPlain,
  ...listsTold,
  ...wallsTold,
  ...givenRoles,
  ...grantsTold,
  ...runsTold,
  ...imagesTold,
  ...storesTold,
  ...secretsTold,
  ...waysTold,
  ...amountsTold,
];
