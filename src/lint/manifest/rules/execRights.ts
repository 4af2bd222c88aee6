import { exampleRole, powerReports, type Power } from '../powers.ts';
import type { ManifestRule } from '../subject.ts';

const powers: readonly Power[] = [
  {
    group: '',
    resources: ['pods/exec', 'pods/attach', 'pods/ephemeralcontainers'],
    verbs: ['create', 'get', 'update', 'patch'],
    means: 'run commands in any pod',
  },
  { group: '', resources: ['pods/portforward'], verbs: ['create'], means: 'reach any port of any pod' },
];

export const execRights: ManifestRule = {
  id: 'execRights',
  severity: 'warning',
  aliases: [
    'trivy:KSV-0053',
    'kubescape:C-0002',
    'kubescape:C-0063',
    'polaris:rolePodExecAttach',
    'polaris:clusterrolePodExecAttach',
    'checkov:CKV2_K8S_2',
  ],
  summary: 'A role does not let its holder run commands in pods',
  why: 'A shell in a pod has the pod\u2019s secrets, identity and network.',
  docs: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
  bad: [
    exampleRole('', 'pods/exec', 'create'),
    exampleRole('', 'pods/attach', 'create'),
    exampleRole('', 'pods/portforward', 'create'),
  ],
  good: [exampleRole('', 'pods/log', 'get')],
  check: ({ resource }) => powerReports(resource, powers),
};
