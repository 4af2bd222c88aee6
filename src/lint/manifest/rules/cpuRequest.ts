import { mapAt, scalarAt } from '../../../syntax/yaml/value.ts';
import { exampleContainer } from '../example-pod.ts';
import { fixField } from '../fix.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import { headOf } from '../pods.ts';
import { containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

/** What the scheduler reckons with where nobody says anything; what a program really needs is to be measured. */
const firstGuess = { path: ['resources', 'requests', 'cpu'], value: '100m' };

export const cpuRequest: ManifestRule = {
  id: 'cpuRequest',
  severity: 'info',
  profiles: kubeLinterDefault,
  aliases: [
    'kube-linter:unset-cpu-requirements',
    'trivy:KSV-0015',
    'checkov:CKV_K8S_10',
    'polaris:cpuRequestsMissing',
    'kubescape:C-0050',
    'kube-score:container-resources',
    'kubescape:C-0268',
  ],
  fixable: true,
  summary: 'A container asks for processor time',
  why: 'Without a request the scheduler packs nodes blindly, autoscaling has nothing to measure by, and a busy neighbour starves the container.',
  docs: kubeLinterDocs('unset-cpu-requirements'),
  bad: [
    exampleContainer(''),
    exampleContainer('      resources:\n        limits:\n          memory: 64Mi\n'),
    exampleContainer('      resources:\n        limits:\n          cpu: 100m\n'),
  ],
  good: [exampleContainer('      resources:\n        requests:\n          cpu: 100m\n')],
  *check({ containers, ...place }) {
    for (const container of containers.filter(({ role }) => role !== 'ephemeral')) {
      const resources = mapAt(container.node, ['resources']);
      const asked = scalarAt(resources, ['requests', 'cpu']);
      if (asked !== undefined && Number.parseFloat(asked.text) > 0) continue;
      const isLimited = scalarAt(resources, ['limits', 'cpu']) !== undefined;
      yield {
        ...(asked === undefined && isLimited && { severity: 'style' }),
        at: asked ?? headOf(container.node),
        message: `${containerName(container)} requests no cpu of its own; set \`resources.requests.cpu\``,
        ...fixField(place, { ...firstGuess, in: container.node }),
      };
    }
  },
};
