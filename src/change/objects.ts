import type { Snapshot } from '../facts/snapshot.ts';
import { entriesOf, isKustomizationPath } from '../lint/kustomization.ts';
import { resourcesOf, type Resource } from '../syntax/yaml/resources.ts';
import type { ResourceId } from '../lint/contract.ts';
import type { Changes } from './review.ts';

/** An object as it stands in the files, before any tool renders it. */
export type ObjectChange = ResourceId & {
  readonly action: 'create' | 'update' | 'delete';
  readonly path: string;
};

type Placed = { readonly path: string; readonly resource: Resource; readonly text: string };

/** Objects that the files create, change and no longer hold; one that moved to another file is the same object. */
export function objectChanges(
  { base, head, changed }: Changes,
  unreadable: ReadonlySet<string>,
): ObjectChange[] {
  const paths = changed
    .map(({ path }) => path)
    .filter((path) => /\.ya?ml$/u.test(path) && !path.startsWith('.github/') && !unreadable.has(path));
  const before = index(paths, base);
  const after = index(paths, head);
  const created = [...after].filter(([id]) => !before.has(id)).map(([, placed]) => change('create', placed));
  const updated = [...after]
    .filter(([id, placed]) => before.has(id) && before.get(id)?.text !== placed.text)
    .map(([, placed]) => change('update', placed));
  const deleted = [...before].filter(([id]) => !after.has(id)).map(([, placed]) => change('delete', placed));
  return [...deleted, ...created, ...updated];
}

function index(paths: readonly string[], snapshot: Snapshot): Map<string, Placed> {
  const patches = patchPaths(snapshot);
  const out = new Map<string, Placed>();
  for (const path of paths) {
    const source = snapshot.text(path);
    if (source === undefined || patches.has(path) || isKustomizationPath(path)) continue;
    for (const resource of resourcesOf(source).resources) {
      const { apiVersion, kind, namespace, name, root } = resource;
      if (apiVersion === '' || name === '') continue;
      out.set([apiVersion, kind, namespace, name, folderOf(path)].join('\0'), {
        path,
        resource,
        text: source.slice(root.start, root.end),
      });
    }
  }
  return out;
}

/** Overlays hold patches that look like objects and are none. */
function patchPaths(snapshot: Snapshot): ReadonlySet<string> {
  const files = snapshot.entries.map(({ path }) => path).filter(isKustomizationPath);
  const entries = files.flatMap((path) =>
    resourcesOf(snapshot.text(path) ?? '').resources.flatMap(({ root }) => entriesOf(root, path)),
  );
  return new Set(entries.filter(({ role }) => role === 'patch').map(({ path }) => path));
}

/** The same name in two overlays is two objects. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function change(action: ObjectChange['action'], { path, resource }: Placed): ObjectChange {
  const { apiVersion, kind, namespace, name } = resource;
  return { action, apiVersion, kind, ...(namespace === '' ? {} : { namespace }), name, path };
}
