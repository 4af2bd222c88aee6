import type { Rewriting } from '../../text/rewriting.ts';

/** What kinds are called where a sentence is about them. */
const nouns: readonly (readonly [kind: string, said: string])[] = [
  ['NetworkPolicy', 'NetworkPolic(?:y|ies)|网络策略'],
  [
    'Service',
    'Service|svc|(?:无头|负载均衡|集群内|ClusterIP|NodePort|LoadBalancer|headless)\\s?(?:类型)?的?\\s?服务(?!账|帐|器|名|端)',
  ],
  ['StatefulSet', 'StatefulSet|有状态(?:服务|应用)?'],
  ['PDB', 'PDB|PodDisruptionBudget'],
  ['StorageClass', 'StorageClass|(?<=(?:^|个|建|创建)\\s?)存储类(?=\\s?[a-z:])'],
  ['Role', '(?:Cluster)?Role|(?:集群)?角色'],
  ['RoleBinding', '(?:Cluster)?RoleBinding'],
  ['ResourceQuota', 'ResourceQuota|配额'],
  [
    'other',
    'Deployment|DaemonSet|CronJob|Job|Ingress|ConfigMap|Secret|HPA|HorizontalPodAutoscaler|LimitRange|PVC|PV|PersistentVolumeClaim|PersistentVolume|ServiceAccount|定时任务|入口(?=\\s?[a-z])',
  ],
];
const noun = new RegExp(
  nouns.map(([, said], at) => `(?<k${at}>(?<![\\w-])(?:${said})(?![\\w=-]))`).join('|'),
  'giu',
);

function kindsIn(text: string): readonly string[] {
  return [...text.matchAll(noun)].map(({ groups }) => {
    const at = nouns.findIndex((_, n) => groups?.[`k${n}`] !== undefined);
    return nouns[at]?.[0] ?? '';
  });
}

/** The same where `;` ends no sentence. */
export function inWholeSentencesOf(kind: string, change: (sentence: string) => string): Rewriting {
  const [, , isIn = isChinese] = inSentencesOf(kind, change);
  return [
    /[^。\n]+/gu,
    (said = '', ...rest) => (said.includes(';') && isOf(kind, said, rest) ? change(said) : said),
    isIn,
  ];
}

/** Sentences that are about objects of one kind and of no other; those that name none go on with the last. */
export function inSentencesOf(kind: string, change: (sentence: string) => string): Rewriting {
  return [
    /[^。;\n]+/gu,
    (said = '', ...rest) => (isOf(kind, said, rest) ? change(said) : said),
    (text) => isChinese(text) && kindsIn(text).includes(kind),
  ];
}

function isOf(kind: string, said: string, [at, text]: readonly unknown[]): boolean {
  const own = kindsIn(said);
  if (own.length > 0) return own.every((one) => one === kind);
  if (typeof text !== 'string' || typeof at !== 'number') return false;
  const before = text.slice(Math.max(0, at - reach), at).split(/[。;\n]/u);
  const last = before.findLast((one) => kindsIn(one).length > 0);
  return last !== undefined && kindsIn(last).every((one) => one === kind);
}

/** So far back stands what a sentence goes on with. */
const reach = 400;

export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
