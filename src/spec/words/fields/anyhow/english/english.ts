import type { Frame } from '../anyhow.ts';
import { endings } from './ending.ts';
import { hostings } from './hosting.ts';
import { identities } from './identity.ts';
import { pullings } from './pulling.ts';

/** What people tell of what runs in plain English, in whichever order. */
export const english: readonly Frame[] = [...identities, ...endings, ...pullings, ...hostings];
