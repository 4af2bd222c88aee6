import { z } from 'zod';
import { scalarAt } from '../../../syntax/yaml/value.ts';
import { specNode } from '../head.ts';
import type { ManifestRule } from '../subject.ts';
import { replicasOf } from '../workload.ts';
import { template } from './template.ts';

export const minimumReplicas = template(
  'minimum-replicas',
  () => z.object({ minReplicas: z.number().default(1) }),
  ({ minReplicas }) => askReplicas(minReplicas),
);

export function askReplicas(minimum: number): ManifestRule['check'] {
  return function* check({ resource, pod }) {
    const replicas = replicasOf(resource, pod);
    if (replicas === undefined || replicas >= minimum) return;
    const at = scalarAt(resource.root, ['spec', 'replicas']) ?? specNode(resource);
    yield { at, message: `${replicas} of at least ${minimum} replicas; set \`replicas: ${minimum}\`` };
  };
}
