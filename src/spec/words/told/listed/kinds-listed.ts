/** What several of a kind are called in English, in Chinese, and what one is. */
const known: readonly (readonly [several: string, zh: string, one: string])[] = [
  ['namespaces', '命名空间|Namespaces?', 'Namespace'],
  ['service ?accounts', '服务[账帐][号户]|Service ?Accounts?', 'ServiceAccount'],
  ['config ?maps', '配置字典|Config ?Maps?', 'ConfigMap'],
  ['secrets', 'Secrets?', 'Secret'],
  ['PVCs|persistent ?volume ?claims|claims', 'PVC|PersistentVolumeClaims?', 'PersistentVolumeClaim'],
  ['PVs|persistent ?volumes', 'PV|PersistentVolumes?', 'PersistentVolume'],
  ['storage ?classes', '存储类|StorageClass(?:es)?', 'StorageClass'],
  ['services', 'Services?', 'Service'],
  ['deployments', 'Deployments?', 'Deployment'],
  ['stateful ?sets', 'StatefulSets?', 'StatefulSet'],
  ['cron ?jobs', '定时任务|CronJobs?', 'CronJob'],
  ['jobs', 'Jobs?', 'Job'],
  ['ingresses', 'Ingress(?:es)?', 'Ingress'],
  ['network ?policies', '网络策略|NetworkPolic(?:y|ies)', 'NetworkPolicy'],
  ['cluster ?roles', '集群角色|ClusterRoles?', 'ClusterRole'],
  ['roles', '角色|Roles?', 'Role'],
  ['resource ?quotas|quotas', '资源配额|ResourceQuotas?', 'ResourceQuota'],
  ['limit ?ranges', 'LimitRanges?', 'LimitRange'],
  ['HPAs|horizontal ?pod ?autoscalers', 'HPA|HorizontalPodAutoscaler', 'HorizontalPodAutoscaler'],
  ['PDBs|pod ?disruption ?budgets', 'PDB|PodDisruptionBudget', 'PodDisruptionBudget'],
  ['priority ?classes', '优先级类|PriorityClass(?:es)?', 'PriorityClass'],
];

export const severalNouns = known.map(([several]) => several).join('|');
/** What one of them is called. */
export const oneNouns = known
  .map(([several]) =>
    several.replaceAll(/ies(?=$|\|)/gu, 'y').replaceAll(/(?<=class|ingress)es(?=$|\|)|s(?=$|\|)/gu, ''),
  )
  .join('|');
export const zhNouns = known.map(([, zh]) => zh).join('|');

/** The kind that somebody means. */
export function kindOf(said: string): string {
  const found = known.find(([several, zh]) => new RegExp(`^(?:${several}|${zh})$`, 'iu').test(said.trim()));
  return found?.[2] ?? '';
}

/** A kind with its name, which may be a word that tells how or how often. */
export function introduced(kind: string, name: string): string {
  return `Create a ${kind} ${/^[a-z]+ly$/u.test(name) ? 'named ' : ''}${name}`;
}
