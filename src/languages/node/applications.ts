import type { Snapshot } from '../../facts/snapshot.ts';
import { barePackages } from './bare.ts';
import { nestApplications } from './nest.ts';
import { nxApplications } from './nx.ts';
import { withTargets } from './nx-packages.ts';
import { packages } from './package.ts';

/** What has a package.json, and what Nx and Nest build with that of a root. */
export function allPackages(snapshot: Snapshot): ReturnType<typeof packages> {
  const { found: own, broken } = packages(snapshot);
  const found = withTargets(own, snapshot);
  if (found.length === 0 && broken.length === 0) return { found: barePackages(snapshot), broken };
  return {
    found: [...found, ...nxApplications(found, snapshot), ...nestApplications(found, snapshot)],
    broken,
  };
}
