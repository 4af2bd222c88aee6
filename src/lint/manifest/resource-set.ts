import { resourcesOf } from '../../syntax/yaml/resources.ts';
import type { ManifestFile, PlacedResource, ResourceSet } from './subject.ts';

/** Reads files into resources and indexes them once. A file that is no YAML has none: the schema check tells that. */
export function toResourceSet(files: readonly ManifestFile[]): ResourceSet {
  const all = files.flatMap(placedResources);
  const paths = new Set(files.map(({ path }) => path));
  const kinds = Map.groupBy(all, ({ kind }) => kind);
  const names = Map.groupBy(all, ({ kind, namespace, name }) => keyOf(kind, namespace, name));
  return {
    all,
    ofKind: (kind) => kinds.get(kind) ?? [],
    named: (kind, namespace, name) => names.get(keyOf(kind, namespace, name)) ?? [],
    hasFile: (path) => paths.has(path),
  };
}

function placedResources({ path, text }: ManifestFile): PlacedResource[] {
  return resourcesOf(text).resources.map((resource) => ({ ...resource, path }));
}

/** NUL is in no name that the API server takes. */
function keyOf(...parts: readonly string[]): string {
  return parts.join('\0');
}
