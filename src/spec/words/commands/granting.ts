import type { Json, JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { groupOf } from '../kinds/grants.ts';
import { resourceSaid } from './naming.ts';
import { listed, making, metadataOf, option, pairsOf, type Command, type Verb } from './command.ts';

const group = 'rbac.authorization.k8s.io';

export const granting: readonly Verb[] = [
  making(['create serviceaccount', 'create sa'], (command) => ({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: metadataOf(command),
  })),
  making(['create role'], (command) => ({
    apiVersion: `${group}/v1`,
    kind: 'Role',
    metadata: metadataOf(command),
    rules: rulesOf(command),
  })),
  making(['create clusterrole'], (command) => ({
    apiVersion: `${group}/v1`,
    kind: 'ClusterRole',
    metadata: ofCluster(command),
    ...aggregated(command),
    rules: rulesOf(command),
  })),
  making(['create rolebinding'], (command) => ({
    apiVersion: `${group}/v1`,
    kind: 'RoleBinding',
    metadata: metadataOf(command),
    ...boundBy(command),
  })),
  making(['create clusterrolebinding'], (command) => ({
    apiVersion: `${group}/v1`,
    kind: 'ClusterRoleBinding',
    metadata: ofCluster(command),
    ...boundBy(command),
  })),
];

/** What is of no namespace. */
function ofCluster({ names }: Command): JsonMap {
  return { name: names[0] ?? '' };
}

function rulesOf(command: Command): Json[] {
  const verbs = listed(command, 'verb');
  const urls = listed(command, 'non-resource-url');
  const resourceNames = listed(command, 'resource-name');
  const resources = listed(command, 'resource').map(resourceOf);
  const byGroup = Map.groupBy(resources, ([of]) => of);
  return [
    ...[...byGroup].map(([apiGroup, some]) =>
      present({
        apiGroups: [apiGroup],
        resources: some.map(([, resource]) => resource),
        resourceNames: resourceNames.length === 0 ? undefined : resourceNames,
        verbs,
      }),
    ),
    ...(urls.length === 0 ? [] : [{ nonResourceURLs: urls, verbs }]),
  ];
}

/** `deployments.apps/scale` by group and resource; kubectl takes short names and one of a kind too. */
function resourceOf(said: string): readonly [group: string, resource: string] {
  const [whole = '', part] = said.split('/');
  const [first = '', ...rest] = whole.split('.');
  const name = resourceSaid(first);
  const resource = part === undefined ? name : `${name}/${part}`;
  return [rest.length > 0 ? rest.join('.') : groupOf(resource), resource];
}

function aggregated(command: Command): JsonMap {
  const labels = pairsOf(listed(command, 'aggregation-rule'));
  return Object.keys(labels).length === 0
    ? {}
    : { aggregationRule: { clusterRoleSelectors: [{ matchLabels: labels }] } };
}

function boundBy(command: Command): JsonMap {
  const role = option(command, 'role');
  const kind = role === undefined ? 'ClusterRole' : 'Role';
  const named = (of: string) => (name: string) => ({ kind: of, name, apiGroup: group });
  return {
    subjects: [
      ...listed(command, 'user').map(named('User')),
      ...listed(command, 'group').map(named('Group')),
      ...listed(command, 'serviceaccount').map((said) => {
        const [namespace, name] = said.includes(':')
          ? said.split(':')
          : [option(command, 'namespace', 'n') ?? 'default', said];
        return { kind: 'ServiceAccount', name, namespace };
      }),
    ],
    roleRef: { kind, name: role ?? option(command, 'clusterrole') ?? '', apiGroup: group },
  };
}
