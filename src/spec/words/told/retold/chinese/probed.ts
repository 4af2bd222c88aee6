import { toCount, toSeconds } from '../../../numbers.ts';
import type { Rewriting } from '../../../text/rewriting.ts';
import { sentence } from './sentence.ts';

const path =
  /(?<![\w.:/@~-])\/(?!(?:bin|usr|etc|var|tmp|dev|proc|mnt|opt|sys|home|data)\/)[a-z][\w./-]{0,80}(?<![/.])/giu;
const command =
  /(?:用|执行|运行|通过|以|靠)((?:[a-z][\w./-]{1,40}|\/bin\/[a-z]+)(?: [\w./=:"-]{1,60}){0,6})(?:命令|这个命令)?(?:来|的?结果|的?返回值?|去|能否成功|是否成功|成功与否)?(?:进行)?(?:判断|检查|检测|探测|确认|决定|为准)/iu;
const socket =
  /(?:tcp)?(?<![\w.:/])(\d{2,5})(?:这个)?(?:tcp)?端口(?:上)?(?:的?TCP连接)?(?:通不通|能不能连|能否|是否|可以?连|连得上|连通|能建立|可建立|建立|连接)/iu;
const alive = /活没活|活不活|是否活|重启|重新启动|重新拉起|存活|活着|卡死|死掉|挂掉|挂了|健康/u;
const ready = /就绪|流量|接收请求|接受请求|准备好|对外服务|转发请求|摘除/u;
const begun = /启动完成|启动成功|启动阶段|启动较?慢|启动期间/u;
const asks = /判断|看|连|访问|请求|检查|检测|探测|探活|GET|调用|返回|响应|通过/iu;
const elsewhere = /探针|probe|挂载|路由|路径(?:为|是)?\/\p{Script=Han}|转发|ingress|前缀|开头|卷|目录/iu;

const number = '(\\d{1,4}|[一两二三四五六七八九十]{1,3})';
const unit = '(秒|分钟)钟?';
const times: readonly (readonly [key: string, said: RegExp])[] = [
  [
    'periodSeconds',
    new RegExp(`(?:每隔?|间隔|周期)(?:为|是)?${number}${unit}|${number}${unit}[^,\\d]{0,3}一次`, 'u'),
  ],
  [
    'initialDelaySeconds',
    new RegExp(
      `(?:启动|上线|运行|容器起来|起来|首次|第一次|先|等待?|延迟|前)[^,\\d]{0,8}${number}${unit}(?:之?后|钟?再|才)?|${number}${unit}之?后(?:再|才|开始|首次|进行)`,
      'u',
    ),
  ],
  [
    'timeoutSeconds',
    new RegExp(
      `(?:超时)(?:时间)?(?:设置?)?(?:为|是)?${number}${unit}|${number}${unit}(?:之?内|以内)?(?:没有?|未|无|不)(?:响应|返回|连上|连通|结果|成功)|${number}${unit}(?:算|即|就)?超时`,
      'u',
    ),
  ],
  ['successThreshold', new RegExp(`(?:连续)?成功${number}次|${number}次(?:都)?成功`, 'u')],
  ['failureThreshold', new RegExp(`(?:连续|累计|失败)(?:失败)?(?:了|达到?|超过)?${number}次`, 'u')],
];

/** Whether a container lives or is ready, by what is asked, how often, and what follows from it. */
export const probed: Rewriting = [
  sentence,
  (said) => (elsewhere.test(said) || !asks.test(said) ? said : pieces(said).map(probeOf).join(',')),
  (words) => alive.test(words) || ready.test(words) || begun.test(words),
];

/** From the clause with a path to the next clause with one; what comes before the first belongs to it. */
function pieces(said: string): string[] {
  const made: string[] = [];
  for (const clause of said.split(',')) {
    const before = made.at(-1);
    const isNext = before === undefined || (holds(clause) && holds(before));
    if (isNext) made.push(clause);
    else made.splice(-1, 1, `${before},${clause}`);
  }
  return made;
}

const holds = (said: string): boolean => said.search(path) !== -1 || command.test(said) || socket.test(said);

function probeOf(said: string): string {
  const kind = kindOf(said);
  const asked = kind === undefined ? undefined : askedIn(said);
  if (asked === undefined) return said;
  const told = times.flatMap(([key, pattern]) => timeOf(key, pattern.exec(said)));
  const all = [`${kind ?? ''}探针${asked.how}`, ...told].join(',');
  return [lead(said, asked.at), all, ...besides(said, asked.at)].filter((part) => part !== '').join(',');
}

/** Clauses behind it that tell of something else. */
function besides(said: string, at: string): string[] {
  const [, ...after] = said.slice(said.indexOf(at)).split(',');
  return after.filter(
    (clause) =>
      kindOf(clause) === undefined &&
      !ofProbes.test(clause) &&
      !asks.test(clause) &&
      times.every(([, pattern]) => !pattern.test(clause)),
  );
}

const ofProbes =
  /[\d一二两三四五六七八九十](?:秒|分钟?|次)|端口|失败|成功|超时|正常|异常|不通|状态|打挂|[23]xx|\b[2-5]\d\d\b|宕|死|没问题|再|才|否则|就/u;

type Asked = { readonly at: string; readonly how: string };

function askedIn(said: string): Asked | undefined {
  const [at] = said.match(path) ?? [];
  return at === undefined ? (ranIn(said) ?? openIn(said)) : { at, how: `HTTP GET路径${at}${portIn(said)}` };
}

function portIn(said: string): string {
  const port = /(\d{2,5})(?:这个)?端口/u.exec(said)?.[1];
  return port === undefined ? '' : `,端口${port}`;
}

function ranIn(said: string): Asked | undefined {
  const [at, line = ''] = command.exec(said) ?? [];
  return at === undefined ? undefined : { at, how: `执行命令${line}` };
}

function openIn(said: string): Asked | undefined {
  const [at, port = ''] = socket.exec(said) ?? [];
  return at === undefined ? undefined : { at, how: `TCP端口${port}` };
}

function timeOf(key: string, found: RegExpExecArray | null): string[] {
  const [amount, measure] = found?.slice(1).filter((one) => typeof one === 'string') ?? [];
  if (amount === undefined) return [];
  return [`${key}为${measure === undefined ? toCount(amount) : toSeconds(`${toCount(amount)}${measure}`)}`];
}

function kindOf(said: string): string | undefined {
  if (begun.test(said)) return '启动';
  return alive.test(said) ? '存活' : ready.test(said) ? '就绪' : undefined;
}

/** Clauses before all that tells of it. */
function lead(said: string, at: string): string {
  const clauses = said.split(',');
  const first = clauses.findIndex(
    (clause) =>
      clause.includes(at) ||
      times.some(([, pattern]) => pattern.test(clause)) ||
      kindOf(clause) !== undefined,
  );
  return clauses.slice(0, first).join(',');
}
