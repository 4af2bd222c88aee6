import { exampleRole, powerReports, type Power } from '../powers.ts';
import type { ManifestRule } from '../subject.ts';

const powers: readonly Power[] = [
  {
    group: 'admissionregistration.k8s.io',
    resources: ['validatingwebhookconfigurations', 'mutatingwebhookconfigurations'],
    verbs: ['create', 'update', 'patch', 'delete'],
    means: 'read and change what others apply',
  },
];

export const webhookRights: ManifestRule = {
  id: 'webhookRights',
  severity: 'warning',
  aliases: ['checkov:CKV_K8S_155', 'trivy:KSV-0114', 'kubescape:C-0281'],
  summary: 'A role does not decide what the API server lets pass',
  why: 'A webhook sees every object, secrets among them, and may change it.',
  docs: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
  bad: [exampleRole('admissionregistration.k8s.io', 'mutatingwebhookconfigurations', 'create')],
  good: [exampleRole('admissionregistration.k8s.io', 'mutatingwebhookconfigurations', 'list')],
  check: ({ resource }) => powerReports(resource, powers),
};
