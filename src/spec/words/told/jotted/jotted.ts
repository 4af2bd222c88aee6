import type { Rewriting } from '../../text/rewriting.ts';
import { amountsTold } from './amounts.ts';
import { ownClaims } from './claims.ts';
import { containers } from './containers.ts';
import { disruptions } from './disruptions.ts';
import { hardening } from './hardening.ts';
import { jobs } from './jobs.ts';
import { kindsInTurn, namesLed } from './kinds-in-turn.ts';
import { labels } from './labels.ts';
import { mounts } from './mounts.ts';
import { offHand } from './off-hand.ts';
import { passing } from './passing.ts';
import { peers } from './peers.ts';
import { placing } from './placing.ts';
import { probes } from './probes.ts';
import { rights } from './rights.ts';
import { scaling } from './scaling.ts';
import { serviceFields } from './service-fields.ts';
import { servicePorts } from './service-ports.ts';
import { ofOneLetter, spaces } from './spaces.ts';
import { storage } from './storage.ts';
import { variables } from './variables.ts';
import { waysIn } from './ways-in.ts';
import { within } from './within.ts';

/** What Chinese engineers jot down, as whole phrases that the readers behind it know. */
export const jotted: readonly Rewriting[] = [
  ...spaces,
  ...within,
  ...passing,
  ...labels,
  ...offHand,
  ...kindsInTurn,
  namesLed,
  ofOneLetter,
  ...variables,
  ...ownClaims,
  ...scaling,
  ...rights,
  ...placing,
  disruptions,
  peers,
  ...containers,
  ...probes,
  ...hardening,
  ...jobs,
  ...mounts,
  ...amountsTold,
  ...waysIn,
  ...storage,
  ...serviceFields,
  ...servicePorts,
  namesLed,
];
