import { z } from 'zod';
import { scalarAt } from '../../../syntax/yaml/value.ts';
import { specNode } from '../head.ts';
import type { ManifestRule } from '../subject.ts';
import { template } from './template.ts';

export const hpaMinimumReplicas = template(
  'hpa-minimum-replicas',
  () => z.object({ minReplicas: z.number().default(1) }),
  ({ minReplicas }) => askMinimum(minReplicas),
);

export function askMinimum(least: number): ManifestRule['check'] {
  return function* check({ resource }) {
    if (resource.kind !== 'HorizontalPodAutoscaler') return;
    const minimum = scalarAt(resource.root, ['spec', 'minReplicas']);
    const replicas = typeof minimum?.value === 'number' ? minimum.value : 1;
    if (replicas >= least) return;
    const message = `it keeps ${replicas} of at least ${least} replicas; set \`minReplicas: ${least}\``;
    yield { at: minimum ?? specNode(resource), message };
  };
}
