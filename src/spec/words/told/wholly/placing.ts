import { evenedWhole, piece, piecesOf, type Told } from '../evenly/pieces.ts';

const key = '[a-z][\\w.-]{0,60}(?:/[\\w.-]{1,60})?';
const value = '["\'`]?[\\w.-]{1,60}["\'`]?';
const plain = (said: string): string =>
  said.replaceAll(/["'`\s]/gu, '').replace(/[:=]|(?:的值)?[为是]/u, '=');

/** `固定到 disktype=ssd 的机器`: the only nodes on which it runs; of what would rather be it says nothing. */
export const chosenNodes = evenedWhole({
  about: /节点|机器|主机|node ?selector/iu,
  // What it would rather have is told together with what it must have.
  where:
    /^(?![^]*(?:最好|优先|偏好|倾向|尽量|权重|亲和))[^]*(?:pod|deployment|statefulset|daemonset|job|镜像)/iu,
  pieces: piecesOf(
    piece(
      'selector',
      '(?:使用|用|通过|添加|加上?|设置|配置|增加)*\\s?(?:一个)?\\s?(?:node ?selector|节点选择器?)(?:把|将|来)?',
    ),
    `标签(?:键)?\\s?["'\`]?(?<keyed>${key}["'\`]?\\s?(?:的值)?[为是]\\s?${value})`,
    `(?:标签(?:为|是|:)?)?\\s?["'\`]?(?<label>${key}\\s?[=:]\\s?${value})["'\`]?(?:\\s?(?:这个)?标签)?`,
    piece('only', '只|仅|必须|一定|务必'),
    piece('fix', '(?:固定|限定|限制|绑定|锁定)(?:到|在|于|至)*'),
    piece('put', '(?:部署|调度|放置?|跑|运行|安排|落|分配)(?:到|在|于|至)*'),
    piece('node', '(?:节点|机器|主机|node)(?:上)?(?:面)?'),
    '能够?|可以?|允许|会|被|得|应该?|需要?|要|让|使|把|将|它们?|其|这些|该|Pod(?![a-z])|副本|到|在|于|至|上|的|带有?|有|打了|打上|具有|含有|标有|标签|为|是|设置?|成|那些|并且?|且|同时|另外|请|来',
  ),
  write: (told) => {
    const all = [...told.every('label'), ...told.every('keyed')].map((one) => plain(one));
    const isPlaced =
      told.has('node') &&
      (told.has('fix') || (told.has('put') && (told.has('only') || told.has('selector'))));
    const isSelector = told.has('selector') && !told.has('node');
    return all.length === 0 || !(isPlaced || isSelector)
      ? undefined
      : all.map((one) => `nodeSelector为${one}`).join(',');
  },
});

const node = 'kubernetes.io/hostname';
const sure =
  '硬性(?:要求|的)?|强制(?:性|要求)?(?:的)?|必需的?|必须|务必|一定|严格|required(?:DuringScheduling(?:IgnoredDuringExecution)?)?(?:的)?';
const never = '(?:绝|都|也)*(?:不得|不能|不可以?|不允许|不许|不准|不会|禁止|不要|别)';

/** `任意两个副本都不得落在同一个节点上`: pods that are kept apart whatever happens. */
export const keptApart = evenedWhole({
  about: /反亲和|anti ?-?affinity|同一?个?台?(?:节点|主机|机器)|不同的?(?:节点|主机|机器)|可用区/iu,
  where: /deployment|statefulset|replicaset/iu,
  pieces: piecesOf(
    piece('sure', sure),
    piece('never', never),
    piece(
      'anti',
      '(?:pod\\s?(?:之间的?|间的?)?)?\\s?(?:反亲和(?:性|度)?(?:规则|策略|约束)?|pod ?anti ?-?affinity)',
    ),
    `(?:topology ?key|拓扑(?:键|域))\\s?(?:为|是|:|用|=)?\\s?["'\`]?(?<topology>[a-z][\\w.-]{1,60}/[\\w.-]{1,60})["'\`]?`,
    piece(
      'one',
      '(?:最多|至多|只|仅)+(?:只|能|可以|允许|会|运行|跑|放|部署)*(?:有|存在)?\\s?(?:一|1)\\s?个\\s?(?:副本|Pod|实例)',
    ),
    piece('same', '(?:同|每)(?:一)?(?:个|台)?(?:节点|主机|机器|node)(?:上|里)?'),
    piece('apart', '(?:各自?(?:在|到)?)?(?:不同|各个|多个)的?(?:节点|主机|机器|node)(?:上|里)?'),
    '任意|任何|[两二2]个|(?:各个?|每个|所有|多个|全部)?(?:副本|实例|Pod(?![a-z]))(?:之间|间|们)?|彼此|相互|互相|要求|使用|采用|通过|借助|用|配置|设置|添加|加上?|保证|确保|实现|以|来|把|将|让|使|被|都|均|要|需要?|分散|打散|分布|分开|错开|调度|部署|运行|跑|放置?|落|位于|出现|共存|存在|到|在|于|上|的|为|是|并且?|且|从而|即|它们?|其|规则',
  ),
  write: (told) => {
    if (!isForced(told)) return undefined;
    const topology = told.one('topology') ?? node;
    return `。Pod之间必须反亲和${topology === node ? '' : `,topologyKey为${topology}`}`;
  },
});

function isForced(told: Told): boolean {
  if (told.every('topology').length > 1 || (told.has('never') && told.has('apart'))) return false;
  const isSure = told.has('sure') && (told.has('anti') || told.has('apart'));
  return isSure || (told.has('same') && (told.has('never') || told.has('one')));
}
