import { resourcesOf } from '../../syntax/yaml/resources.ts';
import { podOf } from './pods.ts';
import type { Selector } from './selector.ts';
import { selects } from './selector.ts';
import type { ManifestFile, PlacedResource, ResourceSet, Workload } from './subject.ts';
import { labelsOf } from './workload.ts';

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
    selected: indexWorkloads(all.flatMap(toWorkload)),
    hasFile: (path) => paths.has(path),
  };
}

function placedResources({ path, text }: ManifestFile): PlacedResource[] {
  return resourcesOf(text).resources.map((resource) => ({ ...resource, path }));
}

function toWorkload(resource: PlacedResource): Workload[] {
  const pod = podOf(resource);
  return pod === undefined ? [] : [{ resource, pod, labels: labelsOf(pod) }];
}

/** A selector's first label leads to the few workloads that carry it; without one all of the namespace are asked. */
function indexWorkloads(workloads: readonly Workload[]): ResourceSet['selected'] {
  const byNamespace = Map.groupBy(workloads, ({ resource }) => resource.namespace);
  const byLabel = new Map<string, Workload[]>();
  for (const workload of workloads) {
    for (const [key, value] of workload.labels)
      append(byLabel, keyOf(workload.resource.namespace, key, value), workload);
  }
  return (namespace: string, selector: Selector) => {
    const [first] = selector.labels;
    const candidates =
      first === undefined ? byNamespace.get(namespace) : byLabel.get(keyOf(namespace, ...first));
    return (candidates ?? []).filter(({ labels }) => selects(selector, labels));
  };
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** NUL is in no name that the API server takes. */
function keyOf(...parts: readonly string[]): string {
  return parts.join('\0');
}
