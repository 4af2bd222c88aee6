import { toCount, toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { evened, piece, piecesOf, type Told } from '../evenly/pieces.ts';

const time = '(?:\\d{1,5}|[一两二三四五六七八九十]{1,3})\\s?(?:秒钟?|分钟|s(?![a-z]))|每分钟(?!\\d)';

const waits =
  '(?:稳定化?(?:窗口|时间|期)*期?|stabilization ?window(?: ?seconds)?|窗口期?|等待(?:时间)?|观察(?:期|时间)?|要?稳)';

/** How fast a scaler goes up or down and how long it waits before, in any order. */
const speed: Rewriting = evened({
  about: /扩|缩|scale ?(?:up|down)/iu,
  where: /(?<![a-z])hpa(?![a-z])|autoscal|自动扩|自动缩|扩缩|弹性/iu,
  goesOn: /^[,、]\s?(?:每|\d|取|周期|稳定|窗口|值)/u,
  pieces: piecesOf(
    piece('up', 'scale ?up|扩容|扩(?!缩)'),
    piece('down', 'scale ?down|缩容|缩减|缩(?!放)'),
    piece('twice', '翻(?:一)?倍|翻番|加倍'),
    piece('none', `(?:没有|无需?|不(?:需要|用|设)?)\\s?(?:${waits})`),
    `${waits}\\s?(?:设置?)?(?:为|是|:|的)*\\s?(?<window>\\d{1,5}(?:\\s?(?:秒钟?|分钟|s(?![a-z])))?|[一两二三四五六七八九十]{1,3}\\s?(?:秒钟?|分钟))`,
    `(?<ahead>(?:\\d{1,5}|[一两二三四五六七八九十]{1,3})\\s?(?:秒钟?|分钟|s(?![a-z])))(?=\\s?的?\\s?${waits})`,
    `(?:周期|period ?(?:seconds)?|间隔)\\s?(?:为|是|:)?\\s?(?<period>\\d{1,5})(?:\\s?秒)?(?!\\s?分)`,
    `(?<share>\\d{1,4})\\s?%`,
    `(?<pods>\\d{1,3}|[一两二三四五六七八九十]{1,2})\\s?个\\s?(?:Pods?|副本|实例)?`,
    `(?:数?值|value)\\s?(?:为|是|:)?\\s?(?<value>\\d{1,4})(?![\\d%])`,
    piece('type', '(?:类型|type)?\\s?(?:为|是|:)?\\s?(?:Pods|Percent)(?![a-z])'),
    piece('time', time),
    piece(
      'most',
      '(?:取|按|选)?(?:两者|二者|它们)?(?:中|之中|里)?(?:的)?(?:较|更|最)大(?:者|值|的)?|select ?policy\\s?(?:为|是|:)?\\s?Max',
    ),
    piece(
      'least',
      '(?:取|按|选)?(?:两者|二者|它们)?(?:中|之中|里)?(?:的)?(?:较|更|最)小(?:者|值|的)?|select ?policy\\s?(?:为|是|:)?\\s?Min',
    ),
    `${waits}|增加|新增|加|多起|减少|减|移除|下线|删除?|的?时候?|时|的?策略|每|一次|每次|之?内|时间内|最多|至多|不超过|只能?|能|可以|允许|为|是|有|按|Pods?(?![\\w-])|在|或者?|和|且|并且?|得?慢一?点|得?快一?点|要|先|的|了|再|动作|行为|方向|方面|取|:`,
  ),
  write: (told) => {
    const isUp = told.has('up');
    const window = windowOf(told);
    const rates = ratesOf(told);
    if (isUp === told.has('down') || window === undefined || rates === undefined) return undefined;
    if (window === '' && rates.length === 0) return undefined;
    const choice = told.has('most') ? 'Max' : told.has('least') ? 'Min' : '';
    return `scaleRule@scale${isUp ? 'Up' : 'Down'}@${window}@${rates.join('|')}@${choice}`;
  },
});

/** How long it waits, in seconds; empty where nothing is said of it, nothing where too much is. */
function windowOf(told: Told): string | undefined {
  const all = [...told.every('window'), ...told.every('ahead'), ...told.every('none').map(() => '0')];
  const [only = '', ...others] = all;
  return others.length > 0 ? undefined : only === '' ? '' : String(secondsOf(only) ?? '');
}

/** Each amount with its time; nothing where one of both is not known. */
function ratesOf(told: Told): readonly string[] | undefined {
  const period = secondsOf(told.one('time') ?? told.one('period'));
  const isShare = told.every('type').some((one) => /percent/iu.test(one));
  const amounts = told.all.flatMap(({ name, said }) => {
    if (name === 'twice') return ['Percent/100'];
    if (name === 'share') return [`Percent/${said}`];
    if (name === 'pods') return [`Pods/${toCount(said)}`];
    return name === 'value' && told.has('type') ? [`${isShare ? 'Percent' : 'Pods'}/${said}`] : [];
  });
  const isTimed = told.every('time').length + told.every('period').length === Math.min(amounts.length, 1);
  return isTimed ? amounts.map((one) => `${one}/${period ?? ''}`) : undefined;
}

function secondsOf(said: string | undefined): number | undefined {
  if (said === undefined) return undefined;
  if (/^\d+$/u.test(said)) return Number(said);
  return said === '每分钟' ? 60 : toSeconds(said.replaceAll(/\s|钟(?!$)/gu, '').replace(/秒钟$/u, '秒'));
}

/** What it is that is scaled. */
const aimed: Rewriting = [
  /(?:盯着|盯|看着|管着|管|绑定?|针对|对准|作用于|作用在|以伸缩|伸缩|控制)\s?(?=(?:Deployment|StatefulSet)\s?[a-z0-9])/giu,
  '目标 ',
  (text) => /(?<![a-z])hpa(?![a-z])|HorizontalPodAutoscaler/iu.test(text) && /\p{Script=Han}/u.test(text),
];

const isScaled = (text: string): boolean =>
  /(?<![a-z])hpa(?![a-z])|HorizontalPodAutoscaler/iu.test(text) && /\p{Script=Han}/u.test(text);

export const scaling: readonly Rewriting[] = [
  speed,
  aimed,
  [/(?:在)?\s?behavior\s?(?:配置|部分|字段)?\s?(?:中|里|下)?\s?[,:]?\s?(?=scaleRule)/giu, '', isScaled],
  [/(?<=\d\s?(?:%|[MG]i))\s?(?:时|的?时候|后|就|则|开始|触发|自动)*扩容(?=\s?(?:[,;。]|$))/gu, '', isScaled],
  [/副本(?:数)?(?:的)?范围\s?(?:为|是|:)?\s?(?=\d)/gu, '副本数 ', isScaled],
];
