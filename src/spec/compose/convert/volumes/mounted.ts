import type { Volume } from '../../../container.ts';
import type { PlannedObject } from '../../../spec.ts';

/** What a mount of a service becomes: volumes of its pod, and objects that they refer to. */
export type Mounted = { readonly volumes: readonly Volume[]; readonly objects: readonly PlannedObject[] };

export const nothing: Mounted = { volumes: [], objects: [] };
