import type { YamlNode } from '../../syntax/yaml/node.ts';
import { at } from '../../syntax/yaml/value.ts';
import type { Snapshot } from '../snapshot.ts';
import { generated } from './generators.ts';
import { listOf, mapOf, textOf, type GitOpsObject, type Json } from './objects.ts';
import { fill } from './parameters.ts';

const most = 500;

export type Application = {
  readonly name: string;
  readonly file: string;
  readonly spec: Json;
  readonly node: YamlNode | undefined;
  /** Argo CD deletes what it delivers together with it. */
  readonly isCascading: boolean;
  readonly wave: number;
};

/** An Application, or those that an ApplicationSet makes of this repository. */
export function applicationsOf(object: GitOpsObject, snapshot: Snapshot): Application[] {
  const { group, kind, name, spec, file, node, finalizers, wave } = object;
  if (group !== 'argoproj.io') return [];
  if (kind === 'Application')
    return [{ name, file, spec, node, isCascading: finalizers.some(isOfArgo), wave }];
  return kind === 'ApplicationSet' ? ofSet(object, snapshot) : [];
}

function ofSet({ spec, file, node }: GitOpsObject, snapshot: Snapshot): Application[] {
  const template = mapOf(spec['template']);
  const all = listOf(spec['generators'])
    .flatMap((one) => generated(mapOf(one), snapshot))
    .slice(0, most);
  return all.map((parameters) => {
    const filled = mapOf(fill(template, parameters));
    const place = at(node, ['template', 'spec']);
    const name = textOf(mapOf(filled['metadata'])['name']);
    // The controller gives its Applications the finalizer, unless it shall keep what they deliver.
    const isCascading = mapOf(spec['syncPolicy'])['preserveResourcesOnDeletion'] !== true;
    return { name, file, spec: specOf(filled), node: place, isCascading, wave: 0 };
  });
}

function isOfArgo(finalizer: string): boolean {
  return finalizer.startsWith('resources-finalizer.argocd.argoproj.io');
}

function specOf(template: Json): Json {
  return mapOf(template['spec']);
}
