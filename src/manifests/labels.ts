import type { JsonMap } from '../kernel/json.ts';
import { mergeMaps } from '../render/merge.ts';
import type { Filling, Lines } from '../render/template.ts';
import { yamlLines } from '../render/yaml.ts';
import type { Workload } from '../spec/spec.ts';
import type { Filled, Terms } from './manifest.ts';

type Labels = Readonly<Record<string, string>>;

/** What stands on every object of a workload. */
export function labelsOf({ name, partOf, labels }: Workload, { profile }: Terms): Labels {
  if (profile === 'minimal') return labels ?? { app: name };
  return { 'app.kubernetes.io/name': name, 'app.kubernetes.io/part-of': partOf, ...labels };
}

/** By what the pods are found; it can never change again, so it is short. */
export function selectorOf(workload: Workload, { profile }: Terms): Labels {
  if (profile === 'minimal') return workload.labels ?? { app: workload.name };
  return { 'app.kubernetes.io/name': workload.name };
}

/** Name and labels, as most templates begin. */
export function head(workload: Workload, terms: Terms): { readonly name: string; readonly labels: Lines } {
  return { name: workload.name, labels: block(labelsOf(workload, terms)) };
}

export function block(value: Parameters<typeof yamlLines>[0]): Lines {
  return { lines: yamlLines(value) };
}

/** A section that stands where a value is given, filled with it. */
export function given(name: string, value: string | undefined): Filling | undefined {
  return value === undefined ? undefined : { [name]: value };
}

/** A filling whose object gets further fields: its metadata and its spec. */
export function withFragments(
  filling: Filled['filling'],
  metadata: JsonMap | undefined,
  spec: JsonMap | undefined,
): Filled {
  if (metadata === undefined && spec === undefined) return { filling };
  return { filling, change: (object) => mergeMaps(object, { metadata, spec }) };
}
