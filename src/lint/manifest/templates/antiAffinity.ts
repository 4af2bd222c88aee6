import { z } from 'zod';
import type { YamlNode } from '../../../syntax/yaml/node.ts';
import { at, itemsAt, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { specNode } from '../head.ts';
import type { PodTemplate } from '../pods.ts';
import { labelSelector, selects } from '../selector.ts';
import type { ManifestRule } from '../subject.ts';
import { labelsOf, replicasOf } from '../workload.ts';
import { template } from './template.ts';

type Params = { readonly minReplicas: number; readonly topologyKey: string };

export const antiAffinityTerms = template(
  'anti-affinity',
  () =>
    z.object({
      minReplicas: z.number().default(2),
      topologyKey: z.string().default('kubernetes.io/hostname'),
    }),
  keepApart,
);

export function keepApart({ minReplicas, topologyKey }: Params): ManifestRule['check'] {
  return function* check({ resource, pod }) {
    const replicas = replicasOf(resource, pod);
    if (pod === undefined || replicas === undefined || replicas < minReplicas) return;
    const near = termsOf(pod).filter((term) => scalarAt(term, ['topologyKey'])?.text === topologyKey);
    if (near.some((term) => keepsApart(term, resource.namespace, pod))) return;
    const place = scalarAt(resource.root, ['spec', 'replicas']) ?? specNode(resource);
    const message = `${replicas} replicas may all land together; spread them by podAntiAffinity over \`${topologyKey}\``;
    yield { at: place, message };
  };
}

/** A term without a selector means no pod at all. */
function keepsApart(term: YamlNode, namespace: string, pod: PodTemplate): boolean {
  const selector = mapAt(term, ['labelSelector']);
  const namespaces = itemsAt(term, ['namespaces']).map((name) => scalarAt(name)?.text);
  if (selector === undefined) return false;
  const isNear = namespaces.length === 0 || namespaces.includes(namespace);
  return isNear && selects(labelSelector(selector), labelsOf(pod));
}

function termsOf({ spec }: PodTemplate): YamlNode[] {
  const affinity = ['affinity', 'podAntiAffinity'];
  const preferred = itemsAt(spec, [...affinity, 'preferredDuringSchedulingIgnoredDuringExecution']);
  const required = itemsAt(spec, [...affinity, 'requiredDuringSchedulingIgnoredDuringExecution']);
  const terms = [...required, ...preferred.map((term) => at(term, ['podAffinityTerm']))];
  return terms.filter((term) => term !== undefined);
}
