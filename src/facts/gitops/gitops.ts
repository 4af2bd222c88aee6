import type { Existing, GitOps, GitOpsApp } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { argoApp } from './argo.ts';
import { applicationSet } from './application-set.ts';
import { fluxApp } from './flux.ts';
import { objectsOf, type GitOpsObject } from './objects.ts';

/** Which tool delivers which folder where, read from the objects that say so, those in charts among them. */
export function gitops(snapshot: Snapshot, found: Existing): GitOps {
  const objects = objectsOf(snapshot, found);
  const argo = distinct(
    objects.flatMap((object) => [...argoApp(object), ...applicationSet(object, snapshot)]),
  );
  const flux = distinct(objects.flatMap((object) => fluxApp(object, snapshot)));
  if (argo.length > flux.length) return { tool: 'argocd', apps: argo };
  if (flux.length > 0) return { tool: 'flux', apps: flux };
  return { tool: toolOf(objects), apps: [] };
}

function toolOf(objects: readonly GitOpsObject[]): GitOps['tool'] {
  if (
    objects.some(
      ({ group, kind }) => group === 'argoproj.io' && /^Application(?:Set)?$|^AppProject$/u.test(kind),
    )
  )
    return 'argocd';
  return objects.some(({ group }) => group.endsWith('.toolkit.fluxcd.io')) ? 'flux' : 'none';
}

function distinct(apps: readonly GitOpsApp[]): GitOpsApp[] {
  const byKey = new Map(apps.map((app) => [`${app.name}\n${app.path}\n${app.environment}`, app]));
  return [...byKey.values()];
}
