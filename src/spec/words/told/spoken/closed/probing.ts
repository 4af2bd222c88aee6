import { overLines } from '../../../../../kernel/over-lines.ts';
import type { Spoken } from '../spoken.ts';
import { probeIn, type Part } from './probed.ts';
import { inRuns } from './runs.ts';

const number = '(\\d{1,4}|[一二两三四五六七八九十]{1,3})';
const time = `${number} ?(?:(秒|分)钟?|s(?![a-z]))`;
const check = '(?:探测?|检查|检测|查|看|试|测|连|跑|请求|访问|执行|调用|轮询)';
const is = '(?:设置?)?(?:为|是|=|:)? ?';
const fails = '(?:不通|不行|不过|没过|没通过|失败|出错|不响应|没响应|无响应|不成功|异常)';

/** Words of clauses that tell how a container is asked whether it lives or is ready, each kind of them by its name. */
const patterns: readonly (readonly [kind: Part['kind'], said: string])[] = [
  [
    'at',
    '(?:https?://)?(?:localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0)?:?(?:(\\d{2,5})(?:端口)?(?:上面?|里)?的? ?)?(/[a-z][\\w./-]{0,80})',
  ],
  ['every', `(?:每隔?|隔|间隔|(?:检查|检测|探测|执行)?周期)${is}${time}`],
  ['every', `${time}(?:${check}|执行)*(?:一|1)次`],
  ['every', `periodSeconds${is}(\\d{1,4})`],
  ['timeout', `超时(?:时间)?${is}${time}`],
  [
    'timeout',
    `${time}(?:之?内|以内)?(?:没有?|未|无|不)(?:回应?|响应|返回|结果|连上|通)(?:就|则)?(?:算|视为|即|判)?(?:超时|失败)?`,
  ],
  ['timeout', `${time}(?:就)?(?:算)?超时`],
  ['timeout', `timeoutSeconds${is}(\\d{1,4})`],
  [
    'after',
    `(?:(?:容器)?(?:启动|起来|初始化?|首次|上线)(?:之?后|了|以后|延迟|等待?|检查|探测)*|延迟|先等|等待?|推迟)${is}${time}(?:之?后|以后)?(?:再|才)?(?:开始|进行)?${check}?`,
  ],
  ['after', `${time}(?:之?后|以后)(?:再|才)?(?:开始|进行)?${check}?`],
  ['after', `initialDelaySeconds${is}(\\d{1,4})`],
  ['fails', `(?:(?:连续|连着|累计)?${fails}(?:阈值|次数)?(?:达到?|超过|了|满)?${is}${number}次?)(?:以上)?`],
  ['fails', `(?:最多|允许|可以|至多)(?:${check}|${fails}|重试)*${number}次`],
  ['fails', `(?:连续|连着|累计)?${number}(?:次|回)(?:都|全|均)?${fails}`],
  ['fails', `failureThreshold${is}(\\d{1,4})`],
  [
    'succeeds',
    `(?:连续|连着)?成功(?:阈值|次数)?${is}${number}次?|(?:连续|连着)?${number}次(?:都)?(?:成功|通过)`,
  ],
  ['succeeds', `successThreshold${is}(\\d{1,4})`],
  [
    'restarts',
    `(?:如果|要是|若)?(?:${fails}|挂了?|挂掉|死了|卡死)?(?:了|的话|时)?(?:就|则|就要|会|要)?(?:自动)?(?:重启|重新拉起|拉起来|干掉重来)(?:容器|它|pod)?`,
  ],
  [
    'live',
    '(?:存活|活性)(?:性)?(?:探针|检查|检测|探测)?|liveness ?(?:probe|探针)?|探活|活没活着?|活着没|死活|死没死|活不活着?|是否(?:还)?(?:活着|存活)',
  ],
  [
    'ready',
    overLines`
      就绪(?:探针|检查|检测|探测|(?=[靠用看要走]))|readiness ?(?:probe|探针)?|(?:是否|能不能|能否|可不可以)(?:已)?(?:接(?:收|入)?流量|就绪|对外服务)|
      (?:才|再|就)(?:能|可以|给|开始|允许)*(?:接收?|放|给|进|转发?|打|导)(?:入)?流量(?:进来|进)?|(?:才|再)(?:算|视为|认为|是)?就绪|
      (?:不通|连不上)?(?:就|则)?(?:摘|摘掉|摘除|别给|不给|切走|踢掉)流量
    `,
  ],
  ['ready', `(?<=${fails})(?:就)?(?:摘掉?|踢掉)`],
  ['starts', '启动(?:探针|检查|检测|探测)|startup ?(?:probe|探针)?|启动(?:阶段|期间|过程中)'],
  ['idle', '(?:连不上|不通)(?=就|则|的话)'],
  [
    'socket',
    'tcp(?:Socket| ?套接字| ?连接)?|套接字|通不通|能不能连上?|(?:能|可以)?连得?(?:上|通)|能连上?|连不上?|连(?=一?下|\\d)|通了',
  ],
  ['http', 'http(?: ?GET)?|(?<![a-z])get(?![a-z])'],
  [
    'port',
    `端口(?:号)?${is}(\\d{2,5})(?![\\d.])|(\\d{2,5})(?![\\d.]| ?(?:秒|分|次|s(?![a-z])|ms))(?:这个)?(?:端口)?`,
  ],
  ['mark', '、'],
  [
    'idle',
    overLines`
      (?:仍|还)?(?:算|视为|判(?:定)?为|认为)(?:是)?(?:未就绪|没就绪|不就绪|不健康|失败|挂了?|死了|起不来)|返回(?:正常|200|成功|2xx)|起得?慢|放弃|作为|一[次下]|
      ${check}|地址|路径|接口|配置|设置|添加|加上?|使用|采用|通过|发送|发起|发|判断|确认|进行|执行|失败阈值|容器|应该?|需要?|必须|
      [对向用走靠的上里就才则要请以由为是把将给在和并且而且同时下个它其则了与及也再着作()=: ]|检|若|如果|方式|类型|端口|请求|服务|应用|pod|程序
    `,
  ],
];

const known = patterns.map(([kind, said]) => [kind, new RegExp(said, 'iuy')] as const);

/** How a container is asked whether it lives or is ready, in clauses that tell nothing else. */
export const probing: readonly Spoken[] = [
  [
    /[^。\n]+/gu,
    (said) => inRuns(said, { known, mark: 'mark', valueOf, isMeant, write: probeIn }),
    (words) => about.test(words) && /\d/u.test(words),
  ],
];

const about =
  /存活|活性|liveness|探活|活没活|死活|死没死|活不活|活着|重启|就绪|readiness|流量|启动(?:探|检|阶段|期间)|startup/iu;

/** How often, and a port, alone go on with what was told before. */
function isMeant(words: readonly Part[], before: readonly Part[]): boolean {
  return before.length > 0 || words.some(({ kind }) => begins.has(kind));
}

const begins: ReadonlySet<Part['kind']> = new Set(['at', 'socket', 'live', 'ready', 'starts', 'health']);

/** Of those that have several groups, the one that took something; a port is told with its path. */
function valueOf(kind: Part['kind'], [said, ...groups]: RegExpExecArray): string {
  if (kind === 'at') return `${groups[1] ?? ''} ${groups[0] ?? ''}`;
  const [one = said, unit] = groups.filter((group) => group !== undefined);
  return unit === '分' ? `${one}分钟` : one;
}
