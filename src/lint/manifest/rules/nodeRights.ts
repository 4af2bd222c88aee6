import { exampleRole, powerReports, type Power } from '../powers.ts';
import type { ManifestRule } from '../subject.ts';

const powers: readonly Power[] = [
  { group: '', resources: ['nodes/proxy'], verbs: ['get', 'create', '*'], means: 'reach the kubelets' },
  { group: '', resources: ['nodes'], verbs: ['update', 'patch', 'delete'], means: 'change the nodes' },
];

export const nodeRights: ManifestRule = {
  id: 'nodeRights',
  severity: 'warning',
  aliases: ['kubescape:C-0279', 'checkov:CKV2_K8S_2', 'trivy:KSV-0047'],
  summary: 'A role does not reach into the nodes',
  why: 'The kubelet\u2019s API runs commands in every pod of the node, past all admission.',
  docs: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
  bad: [exampleRole('', 'nodes/proxy', 'get'), exampleRole('', 'nodes', 'patch')],
  good: [exampleRole('', 'nodes', 'list')],
  check: ({ resource }) => powerReports(resource, powers),
};
