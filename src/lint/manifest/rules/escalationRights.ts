import { exampleRole, powerReports, type Power } from '../powers.ts';
import type { ManifestRule } from '../subject.ts';

const powers: readonly Power[] = [
  {
    group: 'rbac.authorization.k8s.io',
    resources: ['roles', 'clusterroles'],
    verbs: ['bind', 'escalate'],
    means: 'give themselves any right',
  },
  {
    group: 'rbac.authorization.k8s.io',
    resources: ['rolebindings', 'clusterrolebindings'],
    verbs: ['create', 'update', 'patch'],
    means: 'hand out roles',
  },
  {
    group: 'rbac.authorization.k8s.io',
    resources: ['roles', 'clusterroles'],
    verbs: ['create', 'update', 'patch'],
    means: 'rewrite roles',
  },
];

export const escalationRights: ManifestRule = {
  id: 'escalationRights',
  severity: 'warning',
  aliases: ['checkov:CKV_K8S_157', 'checkov:CKV_K8S_158', 'trivy:KSV-0050', 'kubescape:C-0191'],
  summary: 'A role does not let its holder make more of itself',
  why: 'Who may hand out roles has all of them, whatever else the role says.',
  docs: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
  bad: [
    exampleRole('rbac.authorization.k8s.io', 'clusterroles', 'escalate'),
    exampleRole('rbac.authorization.k8s.io', 'roles', 'bind'),
    exampleRole('rbac.authorization.k8s.io', 'rolebindings', 'create'),
  ],
  good: [exampleRole('rbac.authorization.k8s.io', 'clusterroles', 'get')],
  check: ({ resource }) => powerReports(resource, powers),
};
