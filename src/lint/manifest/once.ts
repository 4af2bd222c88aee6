import type { ResourceSet } from './subject.ts';

/** What is derived from all resources is derived once for all of them: rules ask indexes and never pairs. */
export function once<T>(make: (set: ResourceSet) => T): (set: ResourceSet) => T {
  const known = new WeakMap<ResourceSet, { readonly made: T }>();
  return (set) => {
    const found = known.get(set) ?? { made: make(set) };
    known.set(set, found);
    return found.made;
  };
}
