import type { Rewriting } from './rewriting.ts';

type Named = {
  readonly kind: string;
  /** What else it is called in Latin letters. */
  readonly short?: string;
  /** What consoles, documents and translations call it, and nothing else. */
  readonly own?: string;
  /** What has other meanings as well: it is a kind only beside a name, or behind the word for the kind. */
  readonly also?: string;
};

const volume = '持久(?:化)?(?:存储)?卷';

const named: readonly Named[] = [
  { kind: 'Deployment', short: 'deploy', own: '无状态(?:副本集|工作负载|负载)', also: '无状态应用|部署' },
  { kind: 'Service', short: 'svc', also: '服务' },
  { kind: 'ConfigMap', short: 'cm|config map', own: '配置(?:映射|字典|图)', also: '配置项' },
  { kind: 'Secret', own: '保密字典', also: '密钥|秘钥|机密|密文|秘密' },
  {
    kind: 'PersistentVolumeClaim',
    short: 'PVC',
    own: `(?:${volume}|存储卷?)(?:声明|申领|请求声明)`,
  },
  { kind: 'PersistentVolume', short: 'PV', own: `${volume}(?!声明|申领)`, also: '存储卷' },
  { kind: 'StorageClass', short: 'sc', own: '存储类(?!型|别)', also: '存储类[型别]' },
  { kind: 'Ingress', short: 'ing', own: '应用路由', also: '路由|入口' },
  { kind: 'StatefulSet', short: 'sts', own: '有状态(?:副本集|应用集?|工作负载|负载|服务|集合?)' },
  { kind: 'DaemonSet', short: 'ds', own: '守护(?:进程|程序|容器)?集合?', also: '守护进程' },
  { kind: 'CronJob', own: '(?:定时|周期性?|定期|计划)(?:任务|作业)' },
  { kind: 'Job', own: '(?:一次性|批处理)(?:任务|作业)', also: '任务|作业' },
  { kind: 'ServiceAccount', short: 'SA', own: '服务[账帐][号户]' },
  { kind: 'ClusterRoleBinding', short: 'CRB', own: '集群角色绑定' },
  { kind: 'ClusterRole', own: '集群角色' },
  { kind: 'RoleBinding', own: '角色绑定' },
  { kind: 'Role', own: '角色' },
  { kind: 'NetworkPolicy', short: 'netpol', own: '网络策略' },
  {
    kind: 'HorizontalPodAutoscaler',
    short: 'HPA',
    own: '(?:Pod\\s?)?(?:水平|横向|自动|弹性)(?:\\s?Pod\\s?)?(?:自动|弹性)?(?:扩缩容?|伸缩|扩展)(?:器|策略|规则)?',
  },
  { kind: 'PodDisruptionBudget', short: 'PDB', own: '(?:Pod\\s?)?(?:中断|干扰)预算' },
  { kind: 'ResourceQuota', short: 'quota', own: '资源配额', also: '配额' },
  { kind: 'LimitRange', own: '(?:资源)?限制范围', also: '限额范围|资源限制' },
  { kind: 'PriorityClass', own: '优先级类别?' },
  { kind: 'Namespace', short: 'ns', own: '命名空间' },
  { kind: 'Pod', own: '容器组' },
];

const alternatives = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join('|');

/** `部署(Deployment)`, `Deployment(部署)`, `HorizontalPodAutoscaler(HPA)`: one thing that is said twice. */
const glossed: readonly Rewriting[] = named.flatMap(({ kind, short, own, also }): readonly Rewriting[] => {
  const latin = alternatives(kind, short);
  const any = alternatives(own, also, short);
  return [
    [new RegExp(`(?:${alternatives(own, also)})\\s?\\(\\s?(?:${latin})s?\\s?\\)\\s?`, 'giu'), ` ${kind} `],
    [new RegExp(`(?<![\\w-])${kind}s?\\s?\\(\\s?(?:${any})\\s?\\)`, 'giu'), kind],
  ];
});

const name = '["\'`]?[a-z][a-z0-9]*(?:-[a-z0-9]+)*["\'`]?(?![\\w.=:/])';
const kindOf = new Map(named.map((one) => [one.kind, one]));

function meaning(kind: string, words: string, isIn?: (text: string) => boolean): Rewriting {
  const said = new RegExp(words, 'gu');
  return isIn === undefined ? [said, ` ${kind} `] : [said, ` ${kind} `, isIn];
}

/** Beside a name it can be nothing else. */
function besideName(kind: string, words: string): Rewriting {
  return [
    new RegExp(
      `(?<=(?:名为|名叫|叫做?|命名为|名称为)\\s?${name}\\s?的\\s?)(?:${words})|(?<=(?:创建|新建|编写|建|写|定义|一个|这个|该|引用|来自|使用)\\s?)(?:${words})(?=\\s?(?:名为|名叫|叫)?\\s?${name})`,
      'giu',
    ),
    ` ${kind} `,
  ];
}

/** Short words of `kubectl` between Chinese ones. */
function shortly(kind: string, short: string): Rewriting {
  return [
    new RegExp(
      `(?<=(?:[个的用该这此建写加份和、]|这个|使用|创建|绑定)\\s?)(?:${short})(?=\\s?(?:[\\p{Script=Han},，。:：;)]|$|${name}\\s?(?:[\\p{Script=Han},，。;(]|$)))(?<![A-Za-z0-9_.-](?:${short}))`,
      'gu',
    ),
    ` ${kind} `,
    (text) => /\p{Script=Han}/u.test(text),
  ];
}

const wordsOf = (kind: string): string => kindOf.get(kind)?.own ?? '';

const anyKind = named.map(({ kind }) => kind).join('|');
/** The spaces around what was put there. */
const tidy: readonly Rewriting[] = [
  [/ {2,}/gu, ' '],
  [new RegExp(`(?<=(?<![\\w-])(?:${anyKind})) (?=[,.。;:)])`, 'gu'), ''],
];

export const chineseKinds: readonly Rewriting[] = [
  ...glossed,
  [/秘钥/gu, '密钥'],
  meaning('Deployment', wordsOf('Deployment')),
  besideName('Deployment', '无状态应用(?!需|要)'),
  meaning('ConfigMap', '配置(?:字典|图)'),
  besideName('ConfigMap', '配置项'),
  meaning('Secret', '保密字典'),
  besideName('Secret', '密文|秘密|机密'),
  [new RegExp(wordsOf('PersistentVolumeClaim'), 'gu'), '持久卷声明'],
  [/持久(?:化存储|化|存储)卷/gu, '持久卷'],
  meaning('Ingress', '应用路由'),
  besideName('Ingress', '路由规则|路由'),
  [/Ingress\s?(?:路由)?规则(?=\s?(?:名为|叫)?\s?["'`]?[a-z])/gu, 'Ingress'],
  meaning('StatefulSet', '有状态(?:服务|工作负载|负载|副本集)'),
  besideName('DaemonSet', '守护进程(?!集)'),
  [/(?:周期性?|定期|计划)(?:任务|作业)|定时作业/gu, '定时任务'],
  meaning('LimitRange', wordsOf('LimitRange')),
  [/优先级类别/gu, '优先级类'],
  meaning('Pod', '容器组'),
  [/(?:水平|自动|弹性)(?:自动)?(?:扩缩容?|伸缩)(?:策略|规则)(?=\s?["'`]?[a-z]|[,，。的])/gu, 'HPA'],
  shortly('ServiceAccount', 'SA|sa'),
  shortly('DaemonSet', 'DS|ds'),
  shortly('StorageClass', 'SC|sc'),
  shortly('ConfigMap', 'CM|cm|config map'),
  shortly('ClusterRoleBinding', 'CRB|crb'),
  ...tidy,
];
