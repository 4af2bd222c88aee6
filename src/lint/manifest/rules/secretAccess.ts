import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';
import { type Access, accessReports } from '../rbac.ts';

const access: Access = {
  resources: new Set(['secrets']),
  verbs: 'any',
};

export const secretAccess: ManifestRule = {
  id: 'secretAccess',
  severity: 'info',
  off: true,
  aliases: ['kube-linter:access-to-secrets', 'trivy:KSV-0041', 'kubescape:C-0015', 'kubescape:C-0186'],
  summary: 'Few may read Secrets',
  why: 'Who lists Secrets has all of them.',
  docs: kubeLinterDocs('access-to-secrets'),
  bad: [
    `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: maker
rules:
  - apiGroups: ['']
    resources: [secrets]
    verbs: [list]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: demo
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: maker
subjects: []
`,
  ],
  good: [
    `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: maker
rules:
  - apiGroups: ['']
    resources: [configmaps]
    verbs: [list]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: demo
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: maker
subjects: []
`,
  ],
  check: ({ resource, set }) => accessReports(resource, set, access),
};
