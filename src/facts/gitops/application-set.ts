import type { Delivery } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { appsOf } from './argo.ts';
import { generated } from './generators.ts';
import { listOf, mapOf, textOf, type GitOpsObject, type Json } from './objects.ts';
import { fill } from './parameters.ts';

const most = 500;

/** The Applications that an ApplicationSet makes of this repository. */
export function applicationSet({ group, kind, spec, file }: GitOpsObject, snapshot: Snapshot): Delivery[] {
  if (kind !== 'ApplicationSet' || group !== 'argoproj.io') return [];
  const template = mapOf(spec['template']);
  const all = listOf(spec['generators'])
    .flatMap((one) => generated(mapOf(one), snapshot))
    .slice(0, most);
  return all.flatMap((parameters) => {
    const filled = mapOf(fill(template, parameters));
    const name = textOf(mapOf(filled['metadata'])['name']);
    return appsOf(specOf(filled), { name, file });
  });
}

function specOf(template: Json): Json {
  return mapOf(template['spec']);
}
