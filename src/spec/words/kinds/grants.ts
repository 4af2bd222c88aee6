import { overLines } from '../../../kernel/over-lines.ts';

/** Resources of the API by what people call them, and the group that has them. */
const groups: readonly (readonly [group: string, resources: readonly string[]])[] = [
  [
    '',
    [
      'pods/log',
      'pods/exec',
      'pods/portforward',
      'pods',
      'services',
      'endpoints',
      'configmaps',
      'secrets',
      'serviceaccounts',
      'namespaces',
      'nodes',
      'persistentvolumeclaims',
      'persistentvolumes',
      'events',
      'replicationcontrollers',
      'resourcequotas',
      'limitranges',
    ],
  ],
  ['apps', ['deployments', 'deployments/scale', 'statefulsets', 'daemonsets', 'replicasets']],
  ['batch', ['cronjobs', 'jobs']],
  ['networking.k8s.io', ['ingresses', 'networkpolicies']],
  ['rbac.authorization.k8s.io', ['clusterrolebindings', 'clusterroles', 'rolebindings', 'roles']],
  ['autoscaling', ['horizontalpodautoscalers']],
  ['policy', ['poddisruptionbudgets']],
  ['storage.k8s.io', ['storageclasses', 'volumeattachments', 'csidrivers', 'csinodes']],
  ['scheduling.k8s.io', ['priorityclasses']],
  ['certificates.k8s.io', ['certificatesigningrequests']],
  ['discovery.k8s.io', ['endpointslices']],
  ['snapshot.storage.k8s.io', ['volumesnapshots']],
  ['coordination.k8s.io', ['leases']],
  ['apiextensions.k8s.io', ['customresourcedefinitions']],
  ['metrics.k8s.io', []],
];

/** `nodes/metrics`: a part of a resource is spelled as the API has it. */
const subresource =
  '[a-z]{3,40}s/(?:metrics|logs?|exec|status|scale|proxy|stats|attach|portforward|eviction|ephemeralcontainers|token|binding|approval|finalizers|finalize|spec|configz)';

const spelled: readonly (readonly [pattern: string, resource: string])[] = [
  ["(?:pods?(?:'s|s')? ?|their |its |container )?logs?", 'pods/log'],
  ['exec(?: into)?(?: the| these)? pods?|pods?/exec', 'pods/exec'],
  ['pods?/port-?forward', 'pods/portforward'],
  ['deployments?/scale', 'deployments/scale'],
  ['pods?/log', 'pods/log'],
  [subresource, ''],
  ['config ?-?maps?', 'configmaps'],
  ['service ?-?accounts?', 'serviceaccounts'],
  ['persistent ?volume ?claims?|pvcs?', 'persistentvolumeclaims'],
  ['persistent ?volumes?|pvs?', 'persistentvolumes'],
  ['replica ?-?sets?', 'replicasets'],
  ['stateful ?-?sets?', 'statefulsets'],
  ['daemon ?-?sets?', 'daemonsets'],
  ['cron ?-?jobs?', 'cronjobs'],
  ['network ?-?polic(?:y|ies)', 'networkpolicies'],
  ['ingress(?:es)?', 'ingresses'],
  ['deployments?', 'deployments'],
  ['cluster ?-?role ?-?bindings?', 'clusterrolebindings'],
  ['role ?-?bindings?', 'rolebindings'],
  ['cluster ?-?roles?', 'clusterroles'],
  ['storage ?-?class(?:es)?|存储类', 'storageclasses'],
  ['limit ?-?ranges?', 'limitranges'],
  ['resource ?-?quotas?', 'resourcequotas'],
  ['horizontal ?pod ?autoscalers?|hpas?', 'horizontalpodautoscalers'],
  ['pod ?disruption ?budgets?|pdbs?', 'poddisruptionbudgets'],
  ['custom ?resource ?definitions?|crds?', 'customresourcedefinitions'],
  ['replication ?controllers?', 'replicationcontrollers'],
  ['certificate ?signing ?requests?|csrs?', 'certificatesigningrequests'],
  ['endpoint ?slices?', 'endpointslices'],
  ['priority ?-?class(?:es)?', 'priorityclasses'],
  ['volume ?snapshots?', 'volumesnapshots'],
  ['all resources|every resource|所有资源|任何资源', '*'],
  ['pods?', 'pods'],
  ['services?|服务', 'services'],
  ['endpoints?', 'endpoints'],
  ['secrets?|密钥', 'secrets'],
  ['namespaces?', 'namespaces'],
  ['nodes?|节点', 'nodes'],
  ['events?|事件', 'events'],
  ['jobs?', 'jobs'],
  ['leases?', 'leases'],
];

const quote = '["\'`]?';
/** A pattern for one resource. */
export const resourceWords = `${quote}(?:${spelled.map(([pattern]) => pattern).join('|')})${quote}(?![\\w-])`;
export const verbWords = overLines`
  ${quote}(?:
    (?:
      get(?:ting)?|list(?:ing)?|watch(?:ing)?|create|creating|update|updating|patch(?:ing)?|
      delete(?:collection)?|deleting|read(?:ing)?|view|impersonate|bind|use|all verbs
    )(?![A-Za-z])|
    获取|读取|查看|列出|列举|监视|监听|观察|监控|创建|新建|更新|修改|补丁|删除|查询
  )${quote}
`;

const verbNames: Readonly<Record<string, string>> = {
  getting: 'get',
  listing: 'list',
  watching: 'watch',
  creating: 'create',
  updating: 'update',
  patching: 'patch',
  deleting: 'delete',
  read: 'get',
  reading: 'get',
  view: 'get',
  'all verbs': '*',
  获取: 'get',
  读取: 'get',
  查看: 'get',
  查询: 'get',
  列出: 'list',
  列举: 'list',
  监视: 'watch',
  监听: 'watch',
  观察: 'watch',
  监控: 'watch',
  创建: 'create',
  新建: 'create',
  更新: 'update',
  修改: 'update',
  补丁: 'patch',
  删除: 'delete',
};

export function verbsOf(said: string): string[] {
  const words = [...said.matchAll(new RegExp(verbWords, 'giu'))].map(([word]) =>
    word.replaceAll(/["'`]/gu, '').toLowerCase(),
  );
  const [only = '', ...others] = words;
  if (others.length === 0 && only === '读取') return ['get', 'list', 'watch'];
  return [...new Set(words.map((word) => verbNames[word] ?? word))];
}

export function resourcesOf(said: string): string[] {
  const words = [...said.matchAll(new RegExp(resourceWords, 'giu'))].map(([word]) =>
    word.replaceAll(/["'`]/gu, ''),
  );
  return [...new Set(words.map(resourceOf))];
}

export function resourceOf(word: string): string {
  const known = spelled.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(word))?.[1] ?? '';
  return known === '' ? word.toLowerCase() : known;
}

export function groupOf(resource: string): string {
  if (resource === '*') return '*';
  const [whole = ''] = resource.split('/');
  return groups.find(([, list]) => list.includes(resource) || list.includes(whole))?.[0] ?? '';
}
