import { toCount } from '../../numbers.ts';

/** What one service can be given in a clause: how it may be said, and the one way in which it is read. */
export type Value = {
  readonly kind: string;
  /** All of a text. */
  readonly pattern: RegExp;
  /** What a text goes on with. */
  readonly next: RegExp;
  readonly say: (groups: Readonly<Record<string, string | undefined>>) => string;
};

const number = String.raw`(?<n>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|[一二两三四五六七八九十])`;
const copies = String.raw`(?:replicas?|cop(?:y|ies)|pods?|instances?|个?(?:副本|实例|pod)|个)`;
const size = String.raw`(?<size>\d{1,5}(?:\.\d{1,2})?\s?[MG](?:i|iB|B)?)`;
const host = String.raw`(?<host>(?:https?:\/\/)?(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,20})`;
const path = String.raw`(?<path>\/(?:[\w.-]{1,40}(?:\/[\w.-]{1,40}){0,4})?)`;
const range = String.raw`(?<min>\d{1,3})\s?(?:-|–|~|到|至|to|and)\s?(?<max>\d{1,3})`;
const scaler = String.raw`(?:auto-?\s?scal(?:e|es|ed|ing)|scal(?:e|es|ed|ing)|hpa|自动扩缩容?|扩缩容?|自动伸缩)`;

const value = (kind: string, source: string, say: Value['say']): Value => ({
  kind,
  pattern: new RegExp(`^(?:${source})$`, 'iu'),
  next: new RegExp(`(?:${source})(?![\\w/=@%-]|\\.\\w)`, 'iuy'),
  say,
});

export const values: readonly Value[] = [
  value(
    'copies',
    `(?:(?:just|only|at|共|只)\\s?)?${number}\\s?(?:${copies})|${number}\\s?x|x\\s?${number}|${copies}数?[\\s:：=]{0,2}(?:count\\s)?${number}`,
    ({ n = '' }) => `${String(toCount(n))} replicas`,
  ),
  value(
    'scale',
    `${scaler}\\s?(?:from|between|to|为|at)?\\s?${range}(?:\\s?${copies})?|${range}\\s?${copies}\\s?(?:by\\sload|${scaler}|autoscaled)`,
    ({ min = '', max = '' }) => `autoscale ${min}-${max}`,
  ),
  value(
    'limit',
    `(?:limited\\sto|up\\sto|at\\smost|no\\smore\\sthan|max(?:imum)?|最多|不超过)\\s?${size}(?:\\s(?:of\\s)?(?:memory|ram)|\\s?的?内存)?|(?:memory|ram|内存)\\s?(?:limit|max|上限|限制)(?:\\s?(?:of|is|为|是))?[\\s:：=]{0,2}${size}`,
    ({ size: said = '' }) => `memory limit ${sized(said)}`,
  ),
  value(
    'request',
    `needs?\\s(?:about\\s|at\\sleast\\s)?${size}(?:\\s(?:of\\s)?(?:memory|ram))?|(?:memory\\s)?requests?\\s(?:of\\s)?${size}(?:\\s(?:of\\s)?(?:memory|ram))?`,
    ({ size: said = '' }) => `memory request ${sized(said)}`,
  ),
  value(
    'memory',
    `${size}\\s?(?:of\\s)?(?:memory|ram|的?内存)|(?:memory|ram|内存)(?:\\s?(?:of|is|为|是))?[\\s:：=]{0,2}${size}`,
    ({ size: said = '' }) => `memory ${sized(said)}`,
  ),
  value('amount', size, ({ size: said = '' }) => `memory ${sized(said)}`),
  value(
    'host',
    `(?:(?:the\\s)?(?:host|domain|url|address)(?:\\sname)?|对外域名|域名|地址)?[\\s:：=]{0,2}(?:is\\s|是|为)?\\s?${host}(?:\\s?(?:访问|对外))?`,
    ({ host: said = '' }) => `host ${said.toLowerCase().replace(/^https?:\/\//u, '')}`,
  ),
  value(
    'level',
    String.raw`(?:LOG_LEVEL(?:\s?(?:=|is|of|to|为|是|设为|:))?|(?:the\s)?log\s?level(?:\s?(?:of|is|at))?|logs?\s(?:at\s)?|logging\s(?:at\s)?|日志级别(?:\s?(?:为|是|用))?)\s?["'\x60]?(?<level>trace|debug|info|warn(?:ing)?|error)["'\x60]?`,
    ({ level = '' }) => `LOG_LEVEL=${level.toLowerCase()}`,
  ),
  value(
    'variable',
    String.raw`(?<key>[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){0,6})\s?=\s?(?<own>[\w.:/@-]{0,199}[\w/])`,
    ({ key = '', own = '' }) => `${key}=${own}`,
  ),
  value(
    'port',
    String.raw`(?:(?:on\s)?(?:the\s)?port|listen(?:s|ing)?\s(?:on|at)(?:\sport)?|端口(?:\s?(?:是|为|用))?|监听(?:端口)?)[\s:：=]{0,2}(?<port>\d{2,5})(?:\s?端口)?|(?<port>\d{2,5})\s?端口`,
    ({ port = '' }) => `port ${port}`,
  ),
  value(
    'health',
    `(?:(?:the\\s|its\\s)?(?:health\\s?(?:check|z|probe)?|probes?)(?:\\s(?:path|endpoint|url))?|(?:的)?(?:健康检查|探针)(?:路径|地址|接口)?)(?:\\s?(?:is|at|on|是|为|用|走))?[\\s:：=]{0,2}${path}`,
    ({ path: said = '' }) => `health check ${said}`,
  ),
  value(
    'ready',
    `(?:readiness|就绪)\\s?(?:probe|check|探针|检查)?(?:\\s?(?:is|at|on|是|为|用))?[\\s:：=]{0,2}${path}`,
    ({ path: said = '' }) => `readiness probe ${said}`,
  ),
  value(
    'clock',
    String.raw`(?<clock>every\s(?:\d{1,2}\s)?(?:minutes?|hours?|day|night|morning|evening|week|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:\sat\s\d{1,2}(?::\d{2})?(?:\s?[ap]m)?)?|(?:daily|nightly|weekly|hourly)(?:\sat\s\d{1,2}(?::\d{2})?(?:\s?[ap]m)?)?|每天(?:凌晨|早上|上午|下午|晚上)?\s?[\d一二两三四五六七八九十]{1,3}点(?:半)?|每小时|每\s?\d{1,2}\s?(?:分钟|小时))`,
    ({ clock = '' }) => `schedule ${clock}`,
  ),
  value(
    'path',
    `(?:(?:the\\s)?path|under|路径|在)[\\s:：=]{0,2}(?:是|为)?${path}(?:\\s?下)?|${path}`,
    ({ path: said = '' }) => said,
  ),
];

/** What a bare number goes on with: `api 3 replicas, web 5`. */
export const counted: ReadonlySet<string> = new Set(['copies', 'port']);

function sized(said: string): string {
  const [, amount = '', unit = ''] = /^([\d.]+)\s?([MG])/iu.exec(said) ?? [];
  return `${amount}${unit.toUpperCase()}i`;
}
