import { itemsAt, scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import { once } from '../once.ts';
import type { ManifestRule, ResourceSet } from '../subject.ts';

export const missingSubject: ManifestRule = {
  id: 'missingSubject',
  severity: 'info',
  summary: 'The service accounts that a role is bound to exist',
  why: 'The binding is accepted, and the program is refused what it asks for.',
  docs: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects',
  bad: [bound('missing')],
  good: [
    bound('default'),
    `${bound('app')}---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: app\n  namespace: shop\n`,
  ],
  *check({ resource, set }) {
    if (resource.kind !== 'RoleBinding' && resource.kind !== 'ClusterRoleBinding') return;
    for (const subject of itemsAt(resource.root, ['subjects'])) {
      const name = scalarAt(subject, ['name']);
      if (name === undefined || stringAt(subject, ['kind']) !== 'ServiceAccount' || name.text === 'default')
        continue;
      const space = stringAt(subject, ['namespace']) ?? resource.namespace;
      if (isThere(name.text, space, set)) continue;
      const message = `there is no ServiceAccount \`${name.text}\` in the namespace \`${space || 'default'}\` here; ${whereElse(name.text, set)}`;
      yield { at: name, message };
    }
  },
};

/** What is written without a namespace is put into one by whoever applies it. */
function isThere(name: string, space: string, set: ResourceSet): boolean {
  return [space, ''].some((each) => set.named('ServiceAccount', each, name).length > 0);
}

const accounts = once((set) => Map.groupBy(set.ofKind('ServiceAccount'), ({ name }) => name));

function whereElse(name: string, set: ResourceSet): string {
  const [other] = accounts(set).get(name) ?? [];
  return other === undefined
    ? 'it may live elsewhere'
    : `there is one in the namespace \`${other.namespace || 'default'}\``;
}

function bound(name: string): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: demo
  namespace: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: view
subjects:
  - kind: ServiceAccount
    name: ${name}
    namespace: shop
`;
}
