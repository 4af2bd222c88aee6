import type { Rewriting } from '../../text/rewriting.ts';
import { ownClaims } from './claims.ts';
import { disruptions } from './disruptions.ts';
import { kindsInTurn, namesLed } from './kinds-in-turn.ts';
import { placing } from './placing.ts';
import { rights } from './rights.ts';
import { scaling } from './scaling.ts';
import { serviceFields } from './service-fields.ts';
import { servicePorts } from './service-ports.ts';
import { spaces } from './spaces.ts';
import { storage } from './storage.ts';
import { variables } from './variables.ts';

/** What Chinese engineers jot down, as whole phrases that the readers behind it know. */
export const jotted: readonly Rewriting[] = [
  ...spaces,
  ...kindsInTurn,
  namesLed,
  ...variables,
  ownClaims,
  ...scaling,
  ...rights,
  ...placing,
  disruptions,
  ...storage,
  ...serviceFields,
  servicePorts,
  namesLed,
];
