import { overLines } from '../../../../../kernel/over-lines.ts';
import { toCores, toCount, toSize } from '../../../numbers.ts';
import type { Spoken } from '../spoken.ts';
import { inRuns } from './runs.ts';
import { rationed, type Token } from './rationed.ts';

const gap = ' ?';
const han = '[半一二两三四五六八十]{1,2}';
const cores = '(?:核心?|c(?![a-z])|v?cpus?(?![a-z])|处理器)';
const upTo = '(?:-|~|到|至|—)';

/** Words of clauses that tell what a container gets, each kind of them by its name. */
const patterns: readonly (readonly [kind: Token['kind'], said: string, flags?: string])[] = [
  // A small letter is a thousandth.
  ['cpu', `(\\d{1,5})${gap}(?:毫核|m(?![A-Za-z]))(?:的?${cores})?`, 'uy'],
  ['memory', `(\\d{1,6}(?:\\.\\d{1,2})?)${gap}(?:个(?=g))?([KMGT])(?:i?B?)(?![A-Za-z])`],
  ['memory', `(\\d{1,6}(?:\\.\\d{1,2})?)(?=${gap}${upTo}${gap}\\d[\\d.]{0,6}${gap}([KMGT])i?B?(?![A-Za-z]))`],
  ['memory', `(\\d{1,6}|半个?|[一两]个半)${gap}(兆|G|吉)(?:字节)?(?![A-Za-z])`],
  ['cpu', `((?:\\d{1,3}(?:\\.\\d{1,3})?|${han}))(?:个的?|个?CPU)?${gap}的?${cores}(半)?`],
  ['cpu', `((?:[二三四五]|十)分之[一二三四])个?的?${cores}`],
  ['cpu', `(\\d{1,3}(?:\\.\\d{1,3})?)(?=${gap}${upTo}${gap}\\d[\\d.]{0,4}个?${cores})`],
  ['number', `(\\d{1,3}(?:\\.\\d{1,3})?)(?![\\w%.])`],
  [
    'both',
    '(?:requests?|请求)(?:和|与|及|跟|以及|/|、)(?:limits?|限制|上限)|(?:limits?|限制)(?:和|与|及|跟|/|、)(?:requests?|请求)|上下限',
  ],
  ['behind', '起步|打底|保底|以上'],
  ['above', '封顶|以内|之内|以下|(?:就|则)(?:会|该|要)?(?:被)?(?:OOM|杀|干掉|kill)(?:掉|了)?'],
  [
    'least',
    overLines`
      requests?|请求|申请|预留|(?:最起码|至少|最少|起码|最低|最小)(?:要|得|需要|给|有|保证)?|保证|保底|下限|平时|平常|一般|通常|正常|初始|先(?=给)|
      不(?:能|得|要|可|应)?(?:少于|低于|小于)|别(?:少于|低于)
    `,
  ],
  [
    'most',
    overLines`
      limits?|限制|上限|最多|至多|顶多|撑死|最大|最高|极限|峰值|高峰期?时?|忙(?:的?时候|时|起来)|
      不(?:能|得|要|可|许|应|准)?(?:超过?|大于|高于)|(?:别|勿)(?:超过?|大于|高于)|(?:用|涨|吃|跑)?(?:超过?|到)(?=\d{1,6}[KMGT]i?B?(?:就|则))|
      控制在|限(?=在|定|到|\d)|(?:可以?|能)(?:涨|用|跑|飙)?到
    `,
  ],
  ['of-cpu', 'CPU|处理器'],
  ['of-memory', '内存|memory|mem|ram'],
  ['to', upTo],
  ['mark', '、'],
  [
    'idle',
    overLines`
      (?:每|单|各)一?个?(?:实例|副本|容器|pod|节点里的pod)|(?:这个?|该|此)(?:容器|pod|服务|应用)|容器|实例|pod|资源|分别|使用(?:量|率(?!\d))?|用量|占用|消耗|需求|分配|
      获得|获取|拥有|有|需要|应该?|必须|可以|允许|设置?|配置?|调整?|大概|左右|请|为其|将其|让其|它|其|把|将|给|为|是|成|在|到|的|和|与|及|以及|跟|并且?|而且?|则|就|均|都|且|
      同时|要|得|从|个|只|能|用|吃|定|量|值|够|跑|才|[ /=:]
    `,
  ],
];

const known = patterns.map(([kind, said, flags = 'iuy']) => [kind, new RegExp(said, flags)] as const);

/** What containers get at least and at most, in clauses that tell nothing else. */
export const rationing: readonly Spoken[] = [
  [
    /[^。\n]+/gu,
    (said) => inRuns(said, { known, mark: 'mark', valueOf, isMeant, isOne: true, write: rationed }),
    (words) => about.test(words) && !elsewhere.test(words),
  ],
];

const about = /核|cpu|处理器|内存|memory|\d(?:m|c)(?![a-z])/iu;
const elsewhere = /配额|限额|quota|limit ?-?range|默认|垂直|(?<![a-z])vpa(?![a-z])|allowed/iu;

/** A number alone is of the CPU, where that was spoken of before. */
function isMeant(words: readonly Token[], before: readonly Token[]): boolean {
  const at = words.findIndex(({ kind }) => kind === 'number');
  return at === -1 || [...before, ...words.slice(0, at)].some(({ kind }) => kind === 'of-cpu');
}

function valueOf(kind: Token['kind'], [said, amount = '', unit = '']: RegExpExecArray): string {
  if (kind === 'memory') return toSize(`${countOf(amount)}${letters[unit] ?? unit}`);
  return kind === 'cpu' ? cpuOf(said, amount, unit) : said;
}

const letters: Readonly<Record<string, string>> = { 吉: 'G', 兆: 'M' };

function cpuOf(said: string, amount: string, unit: string): string {
  if (/毫核|^\d+ ?m/iu.test(said)) return `${amount}m`;
  const [, whole = '', some = ''] = /^(.)分之(.)$/u.exec(amount) ?? [];
  if (whole !== '') return `${Math.round((toCount(some) / toCount(whole)) * 1000)}m`;
  return unit === '半' ? `${toCount(amount) * 1000 + 500}m` : toCores(amount);
}

function countOf(amount: string): string {
  if (amount.startsWith('半')) return '0.5';
  return amount.endsWith('半') ? String(toCount(amount.slice(0, -1)) + 0.5) : amount;
}
