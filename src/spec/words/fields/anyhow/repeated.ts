import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount, toSeconds } from '../../numbers.ts';
import { controller, workload } from '../../say.ts';
import type { Told } from '../../text/closed.ts';
import type { Meaning } from '../../wish.ts';
import { dayNames, zhClock } from '../clock.ts';
import { zoneOf } from '../time-zones.ts';
import type { Frame } from './anyhow.ts';

const part = '(?:凌晨|清晨|一?大?早上?|早晨|上午|中午|午后|下午|傍晚|晚上?|夜里|半夜|深夜|晚间)';
const digit = '[零一二两三四五六七八九十]{1,3}';
const hour = (at: string): string =>
  `(?<part${at}>${part})?的?(?<hour${at}>\\d{1,2}|${digit})(?:点钟?|时|:)(?:(?<minute${at}>\\d{1,2}|${digit})分?|(?<half${at}>半|一刻|三刻)|整)?`;

const when = new RegExp(
  overLines`
    (?:(?<days>工作日|周一(?:到|至|~|-)周?五|周末|每?个?(?:周|星期|礼拜)(?<day>[一二三四五六日天])|
    每个?月(?<date>\d{1,2}|${digit})[号日])的?|每天|每日|天天|每(?=早|晚))${hour('')}(?:(?:和|跟|与|及|以及|还有|,)${hour('Too')})?
  `,
  'u',
);

/** What is done then is not how often. */
const done = /(?<=跑|执行|做|进行|触发|启动|来)(?:一[次遍下趟])?\p{Script=Han}{0,8}(?:任务|脚本|作业)?$/gu;

const span = /(半个?小时|\d{1,4} ?(?:秒钟?|分钟?|个?小时|天|s|m|h)(?![a-z]))/iu;
const running = { en: 'Lifecycle', zh: '运行' };
const secondsOf = (said: string): number => toSeconds(said.replaceAll(/[个 ]/gu, '').replace('秒钟', '秒'));

export const repeated: readonly Frame[] = [
  {
    id: 'deadline-anyhow',
    subject: running,
    topics: [
      /(?:跑|执行|做|算)不完|没(?:跑|执行|做)?完|未完成|还没(?:完|结束)|超过|超时/gu,
      /算了|终止|杀掉?|干掉|放弃|停掉?|失败|不要了|取消|结束/gu,
    ],
    value: span,
    sense: /如果|要是|的?话|就|强制|直接|判|当作?|算|了|整个|任务|job|还/giu,
    unless: /探针|检查|SIGTERM/u,
    mean: (value) => controller({ activeDeadlineSeconds: secondsOf(value) }),
  },
  {
    id: 'ttl-anyhow',
    subject: running,
    topics: [/完(?:事|成|了)?|结束/gu, /删掉?|清理?掉?|回收|消失/gu],
    value: span,
    sense: /跑|执行|任务|job|自动|自己|自行|之?后|以后|过|就|了|掉|pod/giu,
    unless: /日志|数据|文件/u,
    mean: (value) => controller({ ttlSecondsAfterFinished: secondsOf(value) }),
  },
  {
    id: 'schedule-anyhow',
    subject: { en: 'Schedule', zh: '计划' },
    topics: [/[点时:]/gu],
    must: [when],
    sense: new RegExp(`${done.source}|跑|执行|运行|启动|开始|触发|准时|定时|各|一[次遍趟]`, 'gu'),
    mean: (_, __, told) => cronOf(told),
  },
  {
    id: 'zone-anyhow',
    subject: { en: 'Schedule', zh: '计划' },
    topics: [/时区|时间/gu],
    value: /(上海|北京|中国|东京|伦敦|纽约|新加坡|香港|台北|首尔|柏林|巴黎|UTC)/gu,
    sense: /按照?|以|为准|算|当地|标准|用的?|选|东八区/gu,
    unless: /环境变量TZ|TZ=/u,
    mean: (value) => {
      const timeZone = zoneOf(value);
      return timeZone === undefined ? undefined : workload({ cron: { timeZone } });
    },
  },
  {
    id: 'overlap-anyhow',
    subject: { en: 'Lifecycle', zh: '运行' },
    topics: [
      /上一?[次轮个趟回]|前一?[次轮个趟回]|旧的/gu,
      /(?:没|未|还没|尚未|没有)(?:跑|执行|运行|做|处理)?[完结]束?(?:的?话|时)?|还?(?:在|没停)(?:跑|执行|运行)/gu,
    ],
    value:
      /(跳过|(?:别|不要?|不用|不许|不再|不能|不准)再?(?:跑|启动?|起|开|执行|触发)?|干掉|杀掉|替换掉?|顶掉|停掉|取消掉?|取代|(?:不用管|照样跑|照跑))/u,
    sense: /这一?[次轮个趟回]|本[次轮]|新的?|下一?[次轮个趟回]|那就|就|如果|要是|的?话|任务|job|了|掉|跑/giu,
    isInTwo: true,
    mean: (value) => workload({ cron: { concurrencyPolicy: policyOf(value) } }),
  },
  {
    id: 'history-anyhow',
    subject: { en: 'Lifecycle', zh: '运行' },
    topics: [/成功|失败/gu, /留|保留|历史|记录/gu],
    must: [/(?<count>\d{1,3}|[一二两三四五六七八九十])(?:个|条|次|份)/u],
    sense: /的|历史|记录|任务|job|保留?|最近|各|只|失败|成功|最多/giu,
    mean: (_, clause, { count = '' }) => {
      const [good, bad] = [/成功/u.test(clause), /失败/u.test(clause)];
      if (good && bad && !/[各都]/u.test(clause)) return undefined;
      return workload({
        cron: {
          ...(good && { successfulJobsHistoryLimit: toCount(count) }),
          ...(bad && { failedJobsHistoryLimit: toCount(count) }),
        },
      });
    },
  },
];

function policyOf(said: string): string {
  if (/照/u.test(said)) return 'Allow';
  return /干|杀|换|顶|停|取/u.test(said) ? 'Replace' : 'Forbid';
}

function cronOf(told: Told): Meaning | undefined {
  const one = timeOf(told, '');
  const two = told['hourToo'] === undefined ? one : timeOf(told, 'Too');
  if (one.minute !== two.minute) return undefined;
  const hours = [...new Set([one.hours, two.hours])].join(',');
  const date = told['date'] === undefined ? '*' : String(toCount(told['date']));
  const schedule = `${one.minute} ${hours} ${date} * ${daysOf(told)}`;
  return { ...workload({ cron: { schedule } }), value: schedule };
}

const halves: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45 };

function timeOf(told: Told, at: string): { readonly minute: number; readonly hours: number } {
  const said = told[`part${at}`] ?? '';
  const day = /下午|午后|傍晚|晚|夜里|晚间/u.test(said) ? '下午' : said;
  const { hours } = zhClock([day, told[`hour${at}`] ?? '']);
  const minute = told[`minute${at}`];
  return { hours, minute: minute === undefined ? (halves[told[`half${at}`] ?? ''] ?? 0) : toCount(minute) };
}

function daysOf({ days = '', day, date }: Told): string {
  if (day !== undefined && !/周一(?:到|至|~|-)/u.test(days)) return String(dayNames[day] ?? 0);
  if (date !== undefined || days === '') return '*';
  return days === '周末' ? '0,6' : '1-5';
}
