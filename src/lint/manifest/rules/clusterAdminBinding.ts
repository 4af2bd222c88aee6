import { scalarAt } from '../../../syntax/yaml/value.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';

export const clusterAdminBinding: ManifestRule = {
  id: 'clusterAdminBinding',
  severity: 'warning',
  aliases: [
    'kube-linter:cluster-admin-role-binding',
    'trivy:KSV-0111',
    'kubescape:C-0035',
    'kubescape:C-0185',
    'polaris:clusterrolebindingClusterAdmin',
  ],
  summary: 'Nobody is bound to cluster-admin',
  why: 'It allows everything, everywhere, for ever; one leaked token is the whole cluster.',
  docs: kubeLinterDocs('cluster-admin-role-binding'),
  bad: [
    `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: demo
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: cluster-admin
subjects: []
`,
  ],
  good: [
    `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: demo
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: view
subjects: []
`,
  ],
  *check({ resource }) {
    const role = scalarAt(resource.root, ['roleRef', 'name']);
    if (resource.kind !== 'ClusterRoleBinding' || role?.value !== 'cluster-admin') return;
    yield {
      at: role,
      message: `\`${resource.name}\` is bound to cluster-admin; bind a role that allows what is needed`,
    };
  },
};
