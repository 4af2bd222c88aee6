import { relative } from '../kernel/paths.ts';
import { fileNames, textsOf } from './kustomization.ts';
import { ensureMap, type MapNode, scalar, textAt } from './node.ts';
import type { Resource } from './resource.ts';

/** What `buildMetadata` asks to be written on every object: who manages it, and where it was read. */
export function addMarks(resources: readonly Resource[], kustomization: MapNode, folder: string): void {
  const asked = new Set(textsOf(kustomization, ['buildMetadata']).map(({ text }) => text));
  for (const { node } of resources) {
    if (asked.has('managedByLabel'))
      set(node, ['labels', 'app.kubernetes.io/managed-by'], 'kustomize-(devel)');
    const origin = asked.has('originAnnotations') ? originOf(node, folder) : undefined;
    if (origin !== undefined) set(node, ['annotations', 'config.kubernetes.io/origin'], origin);
  }
}

function set(node: MapNode, [field, name]: readonly [string, string], value: string): void {
  ensureMap(node, ['metadata', field]).fields.set(name, scalar(value));
}

function originOf(node: MapNode, folder: string): string | undefined {
  if (node.from === undefined) return undefined;
  const path = relative(folder, node.from.path);
  if (!fileNames.some((name) => path === name || path.endsWith(`/${name}`))) return `path: ${path}\n`;
  const maker = `${textAt(node, ['kind']) ?? ''}Generator`;
  return `configuredIn: ${path}\nconfiguredBy:\n  apiVersion: builtin\n  kind: ${maker}\n`;
}
