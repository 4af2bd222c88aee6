import { entryOf, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { amountOf } from '../../quantity.ts';
import { exampleContainer } from '../example-pod.ts';
import { containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

/** Less than any program can start in: the unit was forgotten, or `m` was meant to be mega. */
const least = 1_000_000;

export const tinyMemory: ManifestRule = {
  id: 'tinyMemory',
  severity: 'error',
  summary: 'Memory is given in a unit that was meant',
  why: '`256m` is a quarter of a byte, and `256` are 256 bytes: no container starts in that.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-memory',
  bad: [exampleContainer(memory('256m')), exampleContainer(memory('"512"'))],
  good: [exampleContainer(memory('256Mi')), exampleContainer(memory('268435456'))],
  *check({ containers }) {
    for (const container of containers) {
      for (const part of ['requests', 'limits']) {
        const amount = scalarAt(entryOf(mapAt(container.node, ['resources', part]), 'memory')?.value);
        const bytes = amount === undefined ? undefined : amountOf(amount.text);
        if (amount === undefined || bytes === undefined || bytes <= 0 || bytes >= least) continue;
        const message = `${containerName(container)} gets ${amount.text} of memory, less than a megabyte; write Mi or Gi`;
        yield { at: amount, message };
      }
    }
  },
};

function memory(amount: string): string {
  return `      resources:\n        limits:\n          memory: ${amount}\n`;
}
