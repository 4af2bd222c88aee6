import { mapAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../../manifest/example-pod.ts';
import type { Container } from '../../manifest/pods.ts';
import type { ManifestRule } from '../../manifest/subject.ts';
import { pairsOf } from '../fields.ts';

const asks = (line: string): string =>
  exampleContainer(`      resources:\n        requests:\n          ${line}\n`);

export const resourceName: ManifestRule = {
  id: 'resourceName',
  severity: 'error',
  summary: 'A container asks for resources that there are',
  why: 'The API server refuses a resource that is none of its own and has no domain before its name.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  bad: [asks('cpus: 1'), asks('mem: 1Gi')],
  good: [asks('cpu: 1'), asks('nvidia.com/gpu: 1'), asks('hugepages-2Mi: 4Mi')],
  *check({ containers }) {
    for (const { name, key } of containers.flatMap(resourcesOf)) {
      if (/^(?:cpu|memory|ephemeral-storage|hugepages-.+)$|\//u.test(name)) continue;
      const message = `there is no resource \`${name}\`; it is cpu, memory, ephemeral-storage, or has a domain before a slash`;
      yield { at: key, message };
    }
  },
};

function resourcesOf({ node }: Container): ReturnType<typeof pairsOf> {
  return ['requests', 'limits'].flatMap((list) => pairsOf(mapAt(node, ['resources', list])));
}
