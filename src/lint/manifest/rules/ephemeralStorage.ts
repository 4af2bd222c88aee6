import { scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { headOf } from '../pods.ts';
import { containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const ephemeralStorage: ManifestRule = {
  id: 'ephemeralStorage',
  severity: 'info',
  off: true,
  aliases: ['kube-score:container-ephemeral-storage-request-and-limit'],
  summary: 'A container is bounded in what it writes to its node',
  why: 'A full disk evicts its neighbours.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#local-ephemeral-storage',
  bad: [exampleContainer('')],
  good: [exampleContainer('      resources:\n        limits:\n          ephemeral-storage: 1Gi\n')],
  *check({ containers }) {
    for (const container of containers.filter(({ role }) => role !== 'ephemeral')) {
      if (scalarAt(container.node, ['resources', 'limits', 'ephemeral-storage']) !== undefined) continue;
      const message = `${containerName(container)} may fill the disk of its node; set \`resources.limits.ephemeral-storage\``;
      yield { at: headOf(container.node), message };
    }
  },
};
