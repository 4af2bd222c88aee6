import { entryOf, mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { amountOf } from '../../quantity.ts';
import { exampleContainer } from '../example-pod.ts';
import { containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

export const requestAboveLimit: ManifestRule = {
  id: 'requestAboveLimit',
  severity: 'error',
  summary: 'A container asks for no more than it may have',
  why: 'The API server refuses the pod.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  bad: [exampleContainer(memory('256Mi', '128Mi')), exampleContainer(memory('1Gi', '1000Mi'))],
  good: [exampleContainer(memory('128Mi', '128Mi')), exampleContainer(memory('500M', '1Gi'))],
  *check({ containers }) {
    for (const container of containers) {
      const limits = mapAt(container.node, ['resources', 'limits']);
      for (const { name, value } of mapAt(container.node, ['resources', 'requests'])?.entries ?? []) {
        const [request, limit] = [scalarAt(value), scalarAt(entryOf(limits, name)?.value)];
        if (request === undefined || limit === undefined || !isMore(request.text, limit.text)) continue;
        const message = `${containerName(container)} asks for more ${name} (${request.text}) than its limit allows (${limit.text}); raise the limit or lower the request`;
        yield { at: request, message };
      }
    }
  },
};

function isMore(request: string, limit: string): boolean {
  return (amountOf(request) ?? Number.NaN) > (amountOf(limit) ?? Number.NaN);
}

function memory(request: string, limit: string): string {
  return `      resources:\n        requests:\n          memory: ${request}\n        limits:\n          memory: ${limit}\n`;
}
