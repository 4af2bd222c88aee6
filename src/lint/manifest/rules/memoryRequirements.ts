import { scalarAt } from '../../../syntax/yaml/value.ts';
import type { YamlScalar } from '../../../syntax/yaml/node.ts';
import type { Report } from '../../contract.ts';
import { exampleContainer } from '../example-pod.ts';
import { fixField } from '../fix.ts';
import { kubeLinterDefault, kubeLinterDocs } from '../kube-linter.ts';
import type { Container } from '../pods.ts';
import { headOf } from '../pods.ts';
import { containerName } from '../security-context.ts';
import type { ManifestRule } from '../subject.ts';

/** What the scheduler reckons with where nobody says anything; what a program really needs is to be measured. */
const firstGuess = { path: ['resources', 'requests', 'memory'], value: '200Mi' };

export const memoryRequirements: ManifestRule = {
  id: 'memoryRequirements',
  severity: 'warning',
  profiles: kubeLinterDefault,
  aliases: [
    'kube-linter:unset-memory-requirements',
    'trivy:KSV-0016',
    'trivy:KSV-0018',
    'checkov:CKV_K8S_12',
    'checkov:CKV_K8S_13',
    'polaris:memoryLimitsMissing',
    'kubescape:C-0050',
    'polaris:memoryRequestsMissing',
    'kube-score:container-resources',
    'kubescape:C-0004',
    'kubescape:C-0269',
    'kubescape:C-0271',
  ],
  fixable: true,
  summary: 'A container asks for memory and is bounded in it',
  why: 'Without a request the node overcommits, without a limit one leak takes its neighbours down.',
  docs: kubeLinterDocs('unset-memory-requirements'),
  bad: [
    exampleContainer('      resources:\n        limits:\n          memory: 128Mi\n'),
    exampleContainer(''),
    exampleContainer('      resources:\n        requests:\n          memory: 64Mi\n'),
  ],
  good: [
    exampleContainer(
      '      resources:\n        requests:\n          memory: 64Mi\n        limits:\n          memory: 128Mi\n',
    ),
  ],
  *check({ containers, ...place }) {
    for (const container of containers.filter(({ role }) => role !== 'ephemeral')) {
      const limit = scalarAt(container.node, ['resources', 'limits', 'memory']);
      const request = scalarAt(container.node, ['resources', 'requests', 'memory']);
      for (const report of missing(container, request, 'requests'))
        yield isSome(limit) && request === undefined
          ? { ...report, severity: 'style' }
          : {
              ...weighed(report, container),
              ...(limit === undefined && fixField(place, { ...firstGuess, in: container.node })),
            };
      // Who asks for nothing has been told so: the missing limit is the same gap.
      for (const report of missing(container, limit, 'limits'))
        yield isSome(request) ? weighed(report, container) : { ...report, severity: 'info' };
    }
  },
};

/** What only runs before the program competes with nobody. */
function weighed(report: Report, { role }: Container): Report {
  return role === 'init' ? { ...report, severity: 'info' } : report;
}

function* missing(
  container: Container,
  amount: YamlScalar | undefined,
  key: 'requests' | 'limits',
): Generator<Report> {
  if (isSome(amount)) return;
  const words = key === 'requests' ? 'requests no memory' : 'has no memory limit';
  yield {
    at: amount ?? headOf(container.node),
    message: `${containerName(container)} ${words}; set \`resources.${key}.memory\``,
  };
}

/** Where only a limit is set, the server takes it for the request too. */
function isSome(amount: YamlScalar | undefined): boolean {
  return amount !== undefined && Number.parseFloat(amount.text) > 0;
}
