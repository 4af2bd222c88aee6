import { itemsAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import type { ManifestRule } from '../subject.ts';

const everybody = new Set(['system:anonymous', 'system:unauthenticated']);

export const anonymousBinding: ManifestRule = {
  id: 'anonymousBinding',
  severity: 'error',
  aliases: ['kubescape:C-0262', 'trivy:KSV-0122'],
  summary: 'A role is not bound to whoever comes',
  why: 'Everybody who reaches the API server has the role, without any identity.',
  docs: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
  bad: [bound('system:anonymous'), bound('system:unauthenticated')],
  good: [bound('system:authenticated')],
  *check({ resource }) {
    if (resource.kind !== 'RoleBinding' && resource.kind !== 'ClusterRoleBinding') return;
    if (stringAt(resource.root, ['roleRef', 'name']) === 'system:public-info-viewer') return;
    for (const subject of itemsAt(resource.root, ['subjects'])) {
      const name = scalarAt(subject, ['name']);
      if (name !== undefined && everybody.has(name.text))
        yield {
          at: name,
          message: `\`${name.text}\` is whoever reaches the API server; bind it to somebody`,
        };
    }
  },
};

function bound(name: string): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: demo
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: view
subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: ${name}
`;
}
