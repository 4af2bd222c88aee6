import { existing } from '../facts/existing.ts';
import type { GitOpsApp } from '../facts/facts.ts';
import { gitops } from '../facts/gitops/gitops.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { isUnder } from '../facts/tree.ts';
import { dirname, join } from '../kernel/paths.ts';
import { entriesOf } from '../lint/kustomization.ts';
import { resourcesOf } from '../syntax/yaml/resources.ts';

/** The applications whose folder, or anything that their Kustomizations name, is among the changed paths. */
export function affectedApps(snapshot: Snapshot, changed: readonly string[]): GitOpsApp[] {
  const { apps } = gitops(snapshot, existing(snapshot));
  return apps.filter(({ path }) => {
    const reached = reach(join(path), snapshot);
    return changed.some((file) => [...reached].some((place) => isUnder(file, place)));
  });
}

/** The folder, and every file and folder that is reached from it by a Kustomization. */
function reach(folder: string, snapshot: Snapshot): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [folder];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...namedBy(at, snapshot));
  }
  return seen;
}

function namedBy(folder: string, snapshot: Snapshot): string[] {
  const path = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']
    .map((name) => join(folder, name))
    .find((name) => snapshot.text(name) !== undefined);
  if (path === undefined) return [];
  const { resources } = resourcesOf(snapshot.text(path) ?? '');
  return resources
    .flatMap(({ root }) => entriesOf(root, path).map((entry) => entry.path))
    .filter((name) => name !== dirname(path));
}
