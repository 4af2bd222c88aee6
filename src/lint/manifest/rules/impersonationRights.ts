import { exampleRole, powerReports, type Power } from '../powers.ts';
import type { ManifestRule } from '../subject.ts';

const powers: readonly Power[] = [
  {
    group: '',
    resources: ['users', 'groups', 'serviceaccounts', 'uids'],
    verbs: ['impersonate'],
    means: 'act as anybody',
  },
  {
    group: '',
    resources: ['serviceaccounts/token'],
    verbs: ['create'],
    means: 'take the identity of any service account',
  },
];

export const impersonationRights: ManifestRule = {
  id: 'impersonationRights',
  severity: 'warning',
  aliases: ['trivy:KSV-0051', 'trivy:KSV-0043', 'kubescape:C-0065', 'checkov:CKV2_K8S_3'],
  summary: 'A role does not let its holder act as somebody else',
  why: 'Whoever may impersonate has every right of everybody.',
  docs: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
  bad: [exampleRole('', 'users', 'impersonate'), exampleRole('', 'serviceaccounts/token', 'create')],
  good: [exampleRole('', 'serviceaccounts', 'get')],
  check: ({ resource }) => powerReports(resource, powers),
};
