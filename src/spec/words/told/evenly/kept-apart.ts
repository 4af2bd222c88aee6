import { evened, piece, piecesOf, type Told } from './pieces.ts';

const same =
  '(?:同一?(?:个|台)?\\s?(?:节点|机器|主机|node)|每(?:个|台)(?:节点|机器|主机)(?:上)?(?:最多|至多|只能|只)(?:放|跑|有|部署|运行)?一个(?:副本|Pod|实例)?)(?:上|里)?';

/** No image of a tag is one. */
const label =
  '(?:[a-z][\\w./-]{0,60}\\s?=\\s?[\\w.-]{1,60}|[a-z][\\w.-]{0,40}(?:/[a-z][\\w.-]{0,40})?:\\s[\\w.-]{1,60}|(?<=标签(?:选择器)?(?:为|是)?\\s?)[a-z][\\w.-]{0,40}:[a-z][\\w.-]{1,60})';

/** Pods of a label that are not on one node: by which key they are told apart, and whether they must be. */
export const keptApart = evened({
  about: /反亲和|anti-?affinity|打散|不[^,;。]{0,12}(?:同一|一个)[^,;。]{0,4}(?:节点|机器|主机)/iu,
  where: /pod|deployment|statefulset|daemonset|镜像/iu,
  pieces: piecesOf(
    piece('anti', '(?:Pod\\s?)?反亲和性?(?:规则|约束|策略)?|(?:Pod)?Anti-?Affinity(?:规则)?'),
    piece(
      'hard',
      '硬性?的?|强制性?的?|必需的?|必须|要求|一定|确保|保证|required(?:DuringSchedulingIgnoredDuringExecution)?',
    ),
    piece(
      'soft',
      '软性?的?|尽量|尽可能|优先|最好|首选的?|倾向于?|preferred(?:DuringSchedulingIgnoredDuringExecution)?',
    ),
    `(?:权重|weight)\\s?(?:为|是|:|=)?\\s?(?<weight>\\d{1,3})`,
    `(?:拓扑键|拓扑域|topology ?key)\\s?(?:为|是|用|:|=)?\\s?["'\`]?(?<key>[a-z][\\w./-]{1,60})["'\`]?`,
    `(?:以|按|根据)?\\s?(?<host>(?:kubernetes\\.io/)?hostname|主机名?|节点)(?=\\s?(?:作为|为|区分|[,)、;]|来?打散|$))`,
    `(?:以|按|根据)\\s?(?<other>[a-z][\\w.-]{1,40}/[\\w.-]{1,40})`,
    `(?<=\\()(?<inside>kubernetes\\.io/hostname|topology\\.kubernetes\\.io/zone)(?=\\))`,
    piece('label', label),
    piece('same', same),
    piece('never', '不(?:会|能|得|应该?|要|可以?|允许|许|再)*'),
    piece('spread', '打散|分散|分布|散开|铺开'),
    '标签选择器|标签|匹配|选择|带有?|具有|拓扑键|为|是|作为|区分|的|这些|任意|任何|[两2二]个|多个|副本|实例|Pod(?![a-z])|被|调度|部署|落|放|跑|位于|运行|存在|出现|挤|在|到|于|上|使用?|用|通过|配置|设置|添加|定义|让|使|将|把|各|不同的?(?:节点|主机|机器)|彼此|之间|它们|同一应用的?|有|以|方式',
  ),
  write: (told) => written(told),
});

function written(told: Told): string | undefined {
  const own = told.every('label').map((one) => one.replaceAll(/\s?[=:]\s?/gu, '='));
  const [of, ...others] = new Set(own);
  const strength = strengthOf(told);
  const isApart = told.has('anti') || (told.has('never') && told.has('same'));
  if (of === undefined || others.length > 0 || !isApart || strength === undefined) return undefined;
  return `${strength},标签 ${of},拓扑键 ${keyOf(told)}`;
}

/** Nothing where both are said, or neither. */
function strengthOf(told: Told): string | undefined {
  const isSoft = told.has('soft') || told.has('weight');
  const isHard = told.has('hard') || told.has('never');
  if ((told.has('soft') && told.has('hard')) || (!isSoft && !isHard)) return undefined;
  return isSoft ? `Pod 反亲和性,权重 ${told.one('weight') ?? '100'}` : '必需的 Pod 反亲和性';
}

function keyOf(told: Told): string {
  const [own] = ['key', 'other', 'inside'].flatMap((name) => told.every(name));
  return own === undefined || own === 'hostname' ? 'kubernetes.io/hostname' : own;
}
