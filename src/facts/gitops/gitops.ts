import type { Delivery, Existing, GitOps } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { appsOf } from './argo.ts';
import { applicationsOf } from './application-set.ts';
import { fluxApps } from './flux.ts';
import { objectsOf, type GitOpsObject } from './objects.ts';

/** Which tool delivers which folder where, read from the objects that say so, those in charts among them. */
export function gitops(snapshot: Snapshot, found: Existing): GitOps {
  const { tool, deliveries } = delivered(snapshot, found);
  const apps = deliveries.map(({ name, path, environment, autoSync, prune }) => ({
    name,
    path,
    environment,
    autoSync,
    prune,
  }));
  return {
    tool,
    apps: [...new Map(apps.map((app) => [`${app.name}\n${app.path}\n${app.environment}`, app])).values()],
  };
}

export type Delivered = { readonly tool: GitOps['tool']; readonly deliveries: readonly Delivery[] };

/** The same with clusters and namespaces. */
export function delivered(snapshot: Snapshot, found: Existing): Delivered {
  const objects = objectsOf(snapshot, found);
  const argo = distinct(objects.flatMap((object) => applicationsOf(object, snapshot)).flatMap(appsOf));
  const flux = distinct(fluxApps(objects, snapshot));
  if (argo.length > flux.length) return { tool: 'argocd', deliveries: argo };
  if (flux.length > 0) return { tool: 'flux', deliveries: flux };
  return { tool: toolOf(objects), deliveries: [] };
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

/** An application may go to several clusters by one name. */
function distinct(apps: readonly Delivery[]): Delivery[] {
  const byKey = new Map(
    apps.map((app) => [[app.name, app.path, app.environment, app.cluster].join('\n'), app]),
  );
  return [...byKey.values()];
}
