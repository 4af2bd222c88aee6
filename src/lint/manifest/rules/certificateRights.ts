import { exampleRole, powerReports, type Power } from '../powers.ts';
import type { ManifestRule } from '../subject.ts';

const powers: readonly Power[] = [
  {
    group: 'certificates.k8s.io',
    resources: ['certificatesigningrequests/approval'],
    verbs: ['update', 'patch'],
    means: 'approve any identity',
  },
  {
    group: 'certificates.k8s.io',
    resources: ['signers'],
    verbs: ['approve', 'sign'],
    means: 'sign any identity',
  },
];

export const certificateRights: ManifestRule = {
  id: 'certificateRights',
  severity: 'warning',
  aliases: ['checkov:CKV_K8S_156', 'kubescape:C-0280'],
  summary: 'A role does not sign identities',
  why: 'Whoever approves a certificate decides who its holder is.',
  docs: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
  bad: [exampleRole('certificates.k8s.io', 'certificatesigningrequests/approval', 'update')],
  good: [exampleRole('certificates.k8s.io', 'certificatesigningrequests', 'create')],
  check: ({ resource }) => powerReports(resource, powers),
};
