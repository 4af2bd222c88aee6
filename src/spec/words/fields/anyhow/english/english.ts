import type { Frame } from '../anyhow.ts';
import { endings } from './ending.ts';
import { forbiddings, guardings } from './guarding.ts';
import { hooks } from './hooking.ts';
import { hostings } from './hosting.ts';
import { identities } from './identity.ts';
import { namings } from './naming.ts';
import { placings } from './placing.ts';
import { pullings } from './pulling.ts';
import { overlaps } from './overlapping.ts';
import { repeatings } from './repeating.ts';
import { resolvings } from './resolving.ts';
import { rollings } from './rolling.ts';
import { weighings } from './weighing.ts';
import { wirings } from './wiring.ts';

/** What people tell of what runs in plain English, in whichever order: of which parts would be taken for something else. */
export const english: readonly Frame[] = [
  ...identities,
  ...overlaps,
  ...endings,
  ...rollings,
  ...pullings,
  ...hostings,
  ...placings,
  ...forbiddings,
  ...hooks,
  ...weighings,
];

/** What others know better where they know it, and tell of several at once. */
export const englishLate: readonly Frame[] = [
  ...repeatings,
  ...guardings,
  ...wirings,
  ...namings,
  ...resolvings,
];
