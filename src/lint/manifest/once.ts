import { oncePer } from '../../kernel/once.ts';
import type { ResourceSet } from './subject.ts';

/** What is derived from all resources is derived once for all of them: rules ask indexes and never pairs. */
export const once: <T>(make: (set: ResourceSet) => T) => (set: ResourceSet) => T = oncePer;
