import { relative } from '../kernel/paths.ts';
import { fileNames, textsOf } from './kustomization.ts';
import { ensureMap, type MapNode, scalar, textAt } from './node.ts';
import type { Passed, Resource } from './resource.ts';
import { text as inline } from './write.ts';

/** What `buildMetadata` asks to be written on every object: who manages it, where it was read, and what changed it. */
export function addMarks(resources: readonly Resource[], kustomization: MapNode, folder: string): void {
  const asked = new Set(textsOf(kustomization, ['buildMetadata']).map(({ text }) => text));
  for (const { node, passed } of resources) {
    if (asked.has('managedByLabel'))
      set(node, ['labels', 'app.kubernetes.io/managed-by'], 'kustomize-(devel)');
    const origin = asked.has('originAnnotations') ? originOf(node, folder) : undefined;
    if (origin !== undefined) set(node, ['annotations', 'config.kubernetes.io/origin'], origin);
    if (asked.has('transformerAnnotations') && passed.length > 0) {
      const list = passed.map((one) => sayPassed(one, folder)).join('');
      set(node, ['annotations', 'alpha.config.kubernetes.io/transformations'], list);
    }
  }
}

function set(node: MapNode, [field, name]: readonly [string, string], value: string): void {
  ensureMap(node, ['metadata', field]).fields.set(name, scalar(value));
}

function originOf(node: MapNode, folder: string): string | undefined {
  if (node.from === undefined) return undefined;
  const path = relative(folder, node.from.path);
  if (!fileNames.some((name) => path === name || path.endsWith(`/${name}`))) return `path: ${path}\n`;
  return sayMaker(path, `${textAt(node, ['kind']) ?? ''}Generator`);
}

function sayMaker(path: string, kind: string): string {
  return `configuredIn: ${path}\nconfiguredBy:\n  apiVersion: builtin\n  kind: ${kind}\n`;
}

function sayPassed({ kind, path, name = '' }: Passed, folder: string): string {
  const named = name === '' ? '' : `  name: ${inline(name)}\n`;
  return `- ${sayMaker(relative(folder, path), kind)}${named}`.replaceAll(/\n(?!$)/gu, '\n  ');
}
