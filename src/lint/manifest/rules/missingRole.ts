import { scalarAt, stringAt } from '../../../syntax/yaml/value.ts';
import { exampleBinding } from '../example-binding.ts';
import { roleOf } from '../rbac.ts';
import type { ManifestRule } from '../subject.ts';

const known = new Set(['cluster-admin', 'admin', 'edit', 'view']);

export const missingRole: ManifestRule = {
  id: 'missingRole',
  severity: 'info',
  summary: 'The role that is bound exists',
  why: 'The binding is accepted and grants nothing.',
  docs: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding',
  bad: [exampleBinding('pods', 'get').replace('name: maker\nsubjects', 'name: other\nsubjects')],
  good: [
    exampleBinding('pods', 'get'),
    exampleBinding('pods', 'get').replace('name: maker\nsubjects', 'name: view\nsubjects'),
  ],
  *check({ resource, set }) {
    if (resource.kind !== 'RoleBinding' && resource.kind !== 'ClusterRoleBinding') return;
    const name = scalarAt(resource.root, ['roleRef', 'name']);
    if (name === undefined || known.has(name.text) || name.text.startsWith('system:')) return;
    if (roleOf(resource, set) !== undefined) return;
    yield {
      at: name,
      message: `there is no ${stringAt(resource.root, ['roleRef', 'kind']) ?? 'role'} \`${name.text}\` here; it may live elsewhere`,
    };
  },
};
