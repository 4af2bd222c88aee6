import { resourcesOf, toResource } from '../../syntax/yaml/resources.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import { filesIn } from './files-in.ts';
import { entriesOf, isKustomizationPath } from '../kustomization.ts';
import { indexByLabels } from './label-index.ts';
import { podOf } from './pods.ts';
import type { ManifestFile, PlacedResource, ResourceSet, Workload } from './subject.ts';
import { labelsOf } from './workload.ts';
import { mapAt, scalarAt, stringAt } from '../../syntax/yaml/value.ts';

/**
 * Reads files into resources and indexes them once. A file that is no YAML has none: the schema check tells that.
 * Patches of a Kustomization are parts of resources and not judged as whole ones.
 */
export function toResourceSet(files: readonly ManifestFile[], paths: Iterable<string> = []): ResourceSet {
  const read = files.flatMap(placedResources);
  const patches = new Set(read.filter(isKustomization).flatMap(patchPaths));
  const all = read.filter(({ path }) => !patches.has(path));
  const kinds = Map.groupBy(all, ({ kind }) => kind);
  const names = Map.groupBy(all, ({ kind, namespace, name }) => keyOf(kind, namespace, name));
  const workloads = all.flatMap(toWorkload);
  return {
    all,
    workloads,
    ofKind: (kind) => kinds.get(kind) ?? [],
    named: (kind, namespace, name) => names.get(keyOf(kind, namespace, name)) ?? [],
    selected: indexWorkloads(workloads),
    scaledTo: indexScalers(kinds.get('HorizontalPodAutoscaler') ?? []),
    files: filesIn(files, paths),
  };
}

/** A Kustomization need not name its kind: its file name says it. */
function placedResources({ path, text }: ManifestFile): PlacedResource[] {
  const { resources } = resourcesOf(text);
  if (resources.length > 0 || !isKustomizationPath(path))
    return resources.map((resource) => ({ ...resource, path }));
  const span = { start: 0, end: text.length };
  const parsed = parse(text, span);
  const root = parsed.ok ? parsed.value.root : undefined;
  return root?.kind === 'map' ? [{ ...toResource(root, span), kind: 'Kustomization', path }] : [];
}

function isKustomization({ kind, path }: PlacedResource): boolean {
  return (kind === 'Kustomization' || kind === 'Component') && isKustomizationPath(path);
}

function patchPaths({ root, path }: PlacedResource): string[] {
  return entriesOf(root, path)
    .filter(({ role }) => role === 'patch')
    .map((entry) => entry.path);
}

function toWorkload(resource: PlacedResource): Workload[] {
  const pod = podOf(resource);
  return pod === undefined ? [] : [{ resource, pod, labels: labelsOf(pod) }];
}

function indexWorkloads(workloads: readonly Workload[]): ResourceSet['selected'] {
  const spaces = Map.groupBy(workloads, ({ resource }) => resource.namespace);
  const indexes = new Map(
    Array.from(
      spaces,
      ([namespace, all]) => [namespace, indexByLabels(all, ({ labels }) => labels)] as const,
    ),
  );
  return (namespace, selector) => indexes.get(namespace)?.(selector) ?? [];
}

function indexScalers(scalers: readonly PlacedResource[]): ResourceSet['scaledTo'] {
  const fewest = new Map<string, number>();
  for (const { root, namespace } of scalers) {
    const target = mapAt(root, ['spec', 'scaleTargetRef']);
    const minimum = scalarAt(root, ['spec', 'minReplicas'])?.value;
    const key = keyOf(stringAt(target, ['kind']) ?? '', namespace, stringAt(target, ['name']) ?? '');
    fewest.set(key, typeof minimum === 'number' ? minimum : 1);
  }
  return ({ kind, namespace, name }) => fewest.get(keyOf(kind, namespace, name));
}

/** NUL is in no name that the API server takes. */
function keyOf(...parts: readonly string[]): string {
  return parts.join('\0');
}
