import { itemsAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import type { ManifestRule } from '../../manifest/subject.ts';

const binding = (role: string, subject: string): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata:\n  name: a\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: ${role}, name: a}\nsubjects:\n  - ${subject}\n`;
const account = '{kind: ServiceAccount, name: a, namespace: b}';

export const bindingFields: ManifestRule = {
  id: 'bindingFields',
  severity: 'error',
  summary: 'A binding names a role and accounts that it can bind',
  why: 'The API server refuses a binding for the whole cluster to the role of a namespace, and an account without its namespace.',
  docs: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding',
  bad: [binding('Role', account), binding('ClusterRole', '{kind: ServiceAccount, name: a}')],
  good: [binding('ClusterRole', account)],
  *check({ resource: { kind, root }, set }) {
    if (kind !== 'ClusterRoleBinding') return;
    const role = scalarAt(root, ['roleRef', 'kind']);
    if (role?.text === 'Role')
      yield { at: role, message: 'a ClusterRoleBinding binds a ClusterRole, not a Role' };
    // A Kustomization may give it one.
    const severity = set.ofKind('Kustomization').length > 0 ? 'info' : 'error';
    for (const subject of itemsAt(root, ['subjects'])) {
      const isPlaced = (scalarAt(subject, ['namespace'])?.text ?? '') !== '';
      if (stringAt(subject, ['kind']) === 'ServiceAccount' && !isPlaced)
        yield {
          at: subject,
          severity,
          message: 'a ServiceAccount is named with its namespace; add `namespace`',
        };
    }
  },
};
