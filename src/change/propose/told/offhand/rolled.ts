import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const start = String.raw`(?<=^|[，,。；;\n]\s{0,2})`;
const end = String.raw`(?=\s?(?:$|[，,。；;\n]))`;
const number = String.raw`(\d{1,3}|[一二两三四五六七八九十])`;
const pods = String.raw`\s?(?:个|台)?\s?(?:pod|副本|实例)?`;
const when =
  '(?:(?:升级|发版|发布|更新|维护|滚动(?:更新|升级)?|节点维护|重启)(?:的?时候?|时|期间|过程中?)?)?';

function isOfPods(words: string): boolean {
  return !/PDB|(?<!创建 )PodDisruptionBudget|更新策略/iu.test(words);
}

function toDigits(said: string): string {
  const at = '一二三四五六七八九十'.indexOf(said === '两' ? '二' : said);
  return at === -1 ? said : String(at + 1);
}

/** How updates go, how many must stay, and what must not stand together. */
export const rolledOffhand: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`${start}${when}(?:每次|一次)只?(?:能|可以)?(?:起|更新|换|滚动?|升级?|加|上)一个(?:新的?)?(?:pod|副本|实例)?${end}`,
      'giu',
    ),
    'maxSurge 1',
    isOfPods,
  ],
  [
    new RegExp(
      String.raw`${start}(?:老|旧)的?(?:pod|副本|实例|版本)?(?:要|得)?等新的?(?:pod|副本|实例|版本)?(?:好了?|就绪|起来|可用|ready){0,6}(?:之?后)?(?:才|再|才能)(?:下线|删掉?|停掉?|下掉|干掉)${end}`,
      'giu',
    ),
    'maxUnavailable 0',
    isOfPods,
  ],
  [
    new RegExp(
      String.raw`${start}${when}(?:要|得|请)?先(?:停|关|删|下)掉?(?:老|旧)的?(?:pod|副本|实例|版本)?(?:[，,]\s?)?(?:然后)?再(?:起|启动?|上)新的?(?:pod|副本|实例|版本)?${end}`,
      'giu',
    ),
    '更新策略 Recreate',
  ],
  [
    new RegExp(
      String.raw`${start}${when}(?:也)?(?:至少|最少|起码)(?:要|得)?(?:保留|留|保持|有|保证)(?:有)?\s?${number}${pods}(?:在跑|在线|可用|活着|正常|运行)${end}`,
      'giu',
    ),
    (...[, least = '']) => `创建 PodDisruptionBudget，minAvailable ${toDigits(least)}`,
    isOfPods,
  ],
  [
    new RegExp(
      String.raw`${start}${when}(?:最多|至多)(?:只能|只)?(?:允许)?(?:同时|一次)?(?:允许)?(?:挂|停|下线|中断|不可用|掉)掉?\s?${number}${pods}${end}`,
      'giu',
    ),
    (...[, most = '']) => `创建 PodDisruptionBudget，maxUnavailable ${toDigits(most)}`,
    isOfPods,
  ],
  [
    new RegExp(
      String.raw`${start}(?:并且?|且|要|都|必须){0,6}(?:同一(?:台|个)(?:机器|节点|主机)上?(?:不要|不能|别|不许)(?:放|跑|有)(?:两|2|多|几)个(?:pod|副本|实例)?(?:以上)?|(?:不要|不能|别)(?:放|跑|调度|落)?(?:都)?(?:在|到)同一(?:台|个)(?:机器|节点|主机)上?|(?:必须|要|都)?(?:分到|分散到|分布到|打散到|放到?)不同的?(?:机器|节点|主机)上?)${end}`,
      'giu',
    ),
    'podAntiAffinity',
  ],
  [
    new RegExp(
      String.raw`(?:至少|起码|最少)\s?(\d{1,3}|[两三四五六七八九十])\s?个?副本(?:以上)?(?:(?:并且?|且)?(?=(?:分到|分散到|打散到)))?`,
      'giu',
    ),
    '$1 个副本，',
    (words) => !/最多|扩|HPA|Autoscaler/iu.test(words),
  ],
];
