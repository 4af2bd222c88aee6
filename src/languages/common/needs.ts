import type { Evidence, Need } from '../../facts/facts.ts';

/** A package that is depended on, with where that is said. */
export type Dependency = { readonly name: string; readonly path: string; readonly line: number };

export type Drivers = Readonly<Record<string, readonly string[]>>;

/** Backing services by their direct drivers. */
export function needsBy(
  drivers: Drivers,
  dependencies: readonly Dependency[],
): { needs: Need[]; evidence: Evidence[] } {
  const found = Object.entries(drivers).flatMap(([kind, names]) => {
    const driver = dependencies.find(({ name }) => names.includes(name));
    return driver === undefined ? [] : [{ kind, driver }];
  });
  return {
    needs: found.map(({ kind }) => ({ kind, required: true })).toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
    evidence: found.map(({ kind, driver }) => ({
      fact: `needs ${kind}`,
      path: driver.path,
      line: driver.line,
      why: `depends on ${driver.name}`,
    })),
  };
}
