import { overLines } from '../../../kernel/over-lines.ts';
import { noApposition, noName, noSubject } from '../mentions/no-names.ts';

/** What is called so beyond doubt: a container, an object of a kind, or one of both. */
export type SureName = {
  readonly of: 'container' | 'anything' | (typeof kinds)[number];
  readonly name: string;
};

const workloads = ['StatefulSet', 'DaemonSet', 'ReplicaSet', 'CronJob', 'Job', 'Deployment', 'Pod'] as const;
const kinds = [
  ...workloads,
  'ServiceAccount',
  'Service',
  'ConfigMap',
  'Secret',
  'PersistentVolumeClaim',
  'PersistentVolume',
  'StorageClass',
  'Ingress',
  'NetworkPolicy',
  'HorizontalPodAutoscaler',
  'PodDisruptionBudget',
  'ResourceQuota',
  'LimitRange',
  'PriorityClass',
  'ClusterRoleBinding',
  'ClusterRole',
  'RoleBinding',
  'Role',
  'Namespace',
] as const;
const short: Readonly<Record<string, SureName['of']>> = {
  hpa: 'HorizontalPodAutoscaler',
  pdb: 'PodDisruptionBudget',
  pvc: 'PersistentVolumeClaim',
  pv: 'PersistentVolume',
};
const runs: ReadonlySet<string> = new Set(workloads);

/** Whether it is of what runs, which no other object stands for. */
export function isOfRun({ of }: SureName): boolean {
  return runs.has(of);
}

const kind = [...kinds, ...Object.keys(short)]
  .map((one) => one.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '[\\s-]?'))
  .join('|');
const name = String.raw`["'“”\x60]?([a-z](?:[a-z0-9-]{0,61}[a-z0-9])?)["'“”\x60]?`;
const called = overLines`
  (?:,?\s(?:(?:is|that\sis|should\sbe|must\sbe|to\sbe|being)\s)?(?:named|called|by\sthe\sname(?:\sof)?|with\s(?:the\s)?name)|(?:'s)?\sname(?:\sis|:)?)\s
`;
const said = String.raw`(?:名为|名称(?:为|是|：)|名字(?:为|是|叫)|命名为|叫做?|取名|称为)\s?`;
const ends = String.raw`(?=\s?(?:[,;)，；。、（））]|\.(?:\s|$)|:\s(?![\w.-]{1,60}(?:[,;.)]|\sand\s|$))|：|\(|$|\p{Script=Han}))`;
const behind = overLines`
  (?=\s(?:
    with|from|of|in|that|which|whose|for|on|and|running|runs|using|uses|is|has|should|must|mounts|gets|listens|exposes|executes|based|built|needs|image|selects
  )\s)
`;
const imaged = String.raw`(?=(?:\s(?:from|of|with|using|uses|runs|running|(?:is\s)?(?:based|built)\son)){0,2}(?:\sthe)?(?:\simage)?\s(?:nginx|busybox|redis|alpine|httpd|mysql|[a-z0-9][\w.-]*[/:][\w./:-]*\w)(?![\w/]))`;

/** An image with its tag, right behind a name. */
const tagged = String.raw`(?=\s?[(（]?(?:(?:uses|using|runs|running|with|from|of|based\son|运行|使用|the|image|镜像)[\s:]?){0,3}\s?[a-z0-9][\w.-]*(?::\w|/[\w./-]+:\w))`;

type Way = readonly [pattern: RegExp, of: 'container' | 'kind' | 'anything', isHard?: true];

const ways: readonly Way[] = [
  [
    new RegExp(`(?<![\\w-])(?:init\\s)?containers?${called}${name}(?:${ends}|${behind})`, 'giu'),
    'container',
    true,
  ],
  [new RegExp(`(?<![\\w-])containers?:?\\s${name}(?:${ends}|${imaged})`, 'giu'), 'container', true],
  [new RegExp(`(?<![\\w-])containers?:?\\s${name}${behind}`, 'giu'), 'container'],
  [
    new RegExp(`容器(?:的?${said}|[:：]\\s?|\\s)?(?:是\\s?)?${name}(?:${ends}|(?=[\\s（(]))`, 'giu'),
    'container',
    true,
  ],
  [new RegExp(`${said}${name}\\s?的(?:初始化|边车|主)?容器`, 'giu'), 'container', true],
  [new RegExp(`(?<![\\w-])(${kind})${called}${name}(?:${ends}|${behind})`, 'giu'), 'kind', true],
  [new RegExp(`(?<![\\w-])containers?\\sis\\s${name}${ends}`, 'giu'), 'container'],
  [
    new RegExp(`(?<![\\w-])(${kind}):?\\s${name}(?:${ends}|(?=\\s(?:with|that|which|whose|in)\\s))`, 'gu'),
    'kind',
  ],
  [
    new RegExp(
      `(?<=^|[.;:,(\\n]\\s?|(?:^|\\s)(?:an?|the|one|another|new|my|our)\\s|\\p{Script=Han}\\s?)(${kind}):?\\s${name}(?=[\\s：（，。])`,
      'giu',
    ),
    'kind',
  ],
  [
    new RegExp(
      `(?<=[:,;]\\s|(?<![\\w-])(?:and|containers)\\s|\\n-\\s|[：，、；])${name}(?=\\s?[(（]|\\s(?:uses|using|runs|running|with|from|based\\son|运行|使用)\\s)${tagged}`,
      'gu',
    ),
    'anything',
  ],
  [new RegExp(`(?<![\\w-])(${kind})\\s?(?:的?${said}|[:：])${name}${ends}`, 'giu'), 'kind', true],
];
const reversed = new RegExp(`${said}${name}\\s?(?:、[^。；，]{0,60})?的\\s?(${kind})(?![\\w-])`, 'giu');

/** `limit-range`, `web-service`: a name that is made of words for kinds, and may be read as one. */
export function isLikeKind(name: string): boolean {
  return likeKind.test(name);
}

const likeKind = new RegExp(`(?:^|-)(?:${kind})s?(?:-|$)`, 'iu');

/** Every name that stands where nothing but a name can stand. */
export function sureNames(words: string): SureName[] {
  const found = [
    ...ways.flatMap(([pattern, of, isHard]) =>
      [...words.matchAll(pattern)].map(([, one = '', two = '']) =>
        of === 'kind' ? nameOf(one, two, isHard) : nameOf(of, one, isHard),
      ),
    ),
    ...[...words.matchAll(reversed)].map(([, one = '', two = '']) => nameOf(two, one, true)),
  ].flatMap((one) => one ?? []);
  return found.filter(
    ({ of, name: own }, at) => found.findIndex((one) => one.of === of && one.name === own) === at,
  );
}

function nameOf(of: string, name: string, isHard = false): SureName | undefined {
  const no = isHard ? noNameAtAll : noNames;
  // Words for fields and versions begin so in manifests.
  if (name !== name.toLowerCase() || /^v\d/u.test(name) || no.some((one) => one.test(name))) return undefined;
  if (of === 'container' || of === 'anything') return { of, name };
  const plain = of.replaceAll(/[\s-]/gu, '').toLowerCase();
  const own = short[plain] ?? kinds.find((one) => one.toLowerCase() === plain);
  return own === undefined ? undefined : { of: own, name };
}

/** What follows a word for a container or a kind, and names neither, even where a clause ends behind it. */
const noNameAtAll = [
  new RegExp(
    overLines`
      ^(?:
        and|or|as|so|too|it|they|both|each|one|two|three|itself|alone|only|also|again|first|next|above|below|here|there|then|now|
        names?|named|called|images?|ports?|runs?|running|uses?|using|starts?|started|created|needed|logs|metrics|args?|commands?|env|
        resources?|limits?|requests?|probes?|levels?|spec|template|registry|runtime|status|security|yaml|yml|json|manifests?|files?|
        need|want|wants|have|has|get|gets|ask|asks|take|takes|require|requires|share|consume|consumes|do|does|not|no|can|may|will|should|must|
        objects?|resources?|definitions?|config|configuration|types?|with|that|which|for|in|on|to|of|from|by|is|are|be|the|an?|this
      )$
    `,
    'u',
  ),
];
const noNames = [
  ...noNameAtAll,
  noApposition,
  noName,
  noSubject,
  /^(?:before|behind|beside|under|over|after|without|per|max|min|maximum|minimum|default|each|every|any)$/u,
  new RegExp(`^(?!.*-)(?:${kind})s?$`, 'iu'),
  /^(?:around|monitor|account|entry|disruption-budget|role-binding|binding|volume-claim|claim|quota|policy|pod-autoscaler|autoscaler|map|set|class)s?$/u,
];
