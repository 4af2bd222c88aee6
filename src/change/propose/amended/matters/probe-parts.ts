import type { JsonMap } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import { mapOf } from '../../../../spec/words/merge.ts';
import { spelt } from '../paths.ts';
import { taken, takenInTurn } from '../pieces.ts';
import { commandIn } from './commands.ts';

export type Handler = { readonly made: JsonMap; readonly rest: string };

const handlers = ['httpGet', 'tcpSocket', 'exec', 'grpc'] as const;

/** How a probe asks. */
export function handlerOf(probe: JsonMap): JsonMap | undefined {
  const own = handlers.find((one) => probe[one] !== undefined);
  return own && { [own]: probe[own] };
}

const away =
  /(?:instead\sof|rather\sthan|and\snot|no\slonger|not\san?|from|in\splace\sof|away\sfrom)\s(?:(?:an?|the|its|by)\s)?(?:present\s|current\s)?(?:(?:http|https|exec|tcp)(?:\s?(?:get|socket))?|command)(?:[\s-]?(?:based|request|probe|check|one|command|call)s?){0,2}|(?:不再|而不是|不要?)\s?(?:使用|用|是)?\s?(?:HTTP|exec|TCP)\s?(?:GET)?\s?(?:请求|命令|检查|探测)?|从\s?(?:HTTP|exec|TCP|命令)\s?(?:GET)?\s?(?:请求|检查)?/giu;
const port =
  /(?:(?:on|of|at|against|to|for|the|checks?)\s){0,3}(?:(?:ports?|端口)\s?(?:number\s|named?\s|为|是|[:=]\s?)?["'`]?(?<port>\d{2,5}|(?<=port\s(?:named\s)?["'`]?)[a-z][a-z0-9-]{0,14})["'`]?|(?:对|against\s|at\s|on\s|^\s*|:\s?)["'`]?(?<port>\d{2,5})["'`]?(?:\s端口)?)(?![\w.-]|\s?(?:s(?:ec\w*)?|秒|次|failures|attempts)(?!\w))(?:的)?/iu;
const lone =
  /(?<![\w.:/-])(?<port>\d{2,5})(?![\w.-]|\s?(?:s(?:ec\w*)?|秒|次|failures|attempts|times)(?!\w))/iu;
const grpc = /(?<![\w-])(?:native\s)?grpc(?![\w-])(?:\s?(?:health)?\s?(?:checks?|probes?|call|检查|探针))?/iu;
const tcp =
  /(?<![\w-])(?:tcp(?:[\s-]?sockets?)?|sockets?)(?![\w-])(?:\s?(?:checks?|probes?|connections?|connect|检查|探测|连接))?/iu;
const http = /(?<![\w-])https?(?:\s?get)?(?![\w:-])(?:\s?(?:requests?|checks?|probes?))?/iu;
const path = /(?:(?:on|to|of|at|the)\s)?(?:path\s)?["'`]?(?<path>\/[\w./-]*)["'`]?/u;
const service =
  /(?:(?:with|using|and|for|the)\s)*(?:(?:grpc\s)?service(?:\sname)?|服务名?)\s?(?:is\s(?:called\s)?|called\s|named\s|name\s|[:=]\s?|为\s?|是\s?)*["'`]?(?<service>[a-z][\w.-]{0,60})["'`]?/iu;

/** What it shall ask by now: another way is one that is named, with what that needs. */
export function handlerIn(said: string, before: JsonMap): Handler | undefined {
  const text = said.replaceAll(away, ' ');
  return ranIn(text) ?? calledIn(text, before) ?? dialledIn(text, before) ?? webIn(text, before);
}

const running = /(?<!\w)(?:exec|execut\w+|commands?|runs?|running|命令|执行)(?!\w)/iu;

function ranIn(text: string): Handler | undefined {
  const run = running.test(text) ? commandIn(text) : undefined;
  return run && { made: { exec: { command: run.command } }, rest: run.rest };
}

function calledIn(text: string, before: JsonMap): Handler | undefined {
  const called = taken(text, grpc);
  if (called === undefined) return undefined;
  const { said, rest } = takenInTurn(called.rest, [
    ['service', [service]],
    ['port', [port, lone]],
  ]);
  const at = said['port'] ?? portOf(before);
  if (at === undefined) return undefined;
  return { made: { grpc: present({ port: numberOr(at), service: said['service'] }) }, rest };
}

function dialledIn(text: string, before: JsonMap): Handler | undefined {
  const socket = taken(text, tcp);
  if (socket === undefined) return undefined;
  const { said, rest } = takenInTurn(socket.rest, [['port', [port, lone]]]);
  const own = said['port'] ?? portOf(before);
  return own === undefined ? undefined : { made: { tcpSocket: { port: numberOr(own) } }, rest };
}

function webIn(text: string, before: JsonMap): Handler | undefined {
  const web = taken(text, http);
  const told =
    web &&
    takenInTurn(web.rest, [
      ['path', [path]],
      ['port', [port]],
    ]);
  const at = told?.said['port'] ?? portOf(before);
  if (told?.said['path'] === undefined || at === undefined) return undefined;
  return { made: { httpGet: { path: told.said['path'], port: numberOr(at) } }, rest: told.rest };
}

function portOf(probe: JsonMap): string | undefined {
  const [own] = Object.values(handlerOf(probe) ?? {});
  const { port: at } = mapOf(own);
  return at === undefined ? undefined : spelt(at);
}

function numberOr(port: string): string | number {
  return /^\d+$/u.test(port) ? Number(port) : port;
}

const count = '(?<n>\\d{1,5}|once|an?|a\\ssingle|one|two|three|four|five|six|ten|一|两|三|五|十)';
const span = `(?:${count}\\s?-?(?<unit>minutes?|分钟|min(?!\\w))|${count}(?:\\s?-?(?:seconds?|secs?|s(?!\\w)|秒))?)`;
const fields: readonly (readonly [string, readonly string[]])[] = [
  [
    'failureThreshold',
    [
      `(?:failure\\s?threshold|失败阈值)(?:\\s?(?:of|is|to|at|becomes?|:|=|->|→|为|是|改为|降[为到至]|提高[到至]|设为))*\\s?${count}`,
      `(?:gives?\\sup|fails?|tolerates?|allows?|allowing|tolerating|up\\sto|after|at\\smost|with)\\s(?:(?:after|only|up|to|at|most)\\s)*${count}\\s(?:consecutive\\s|failed\\s|missed\\s)?(?:failures?|attempts|tries|misses|checks)`,
      `(?:连续)?(?:失败|容忍)\\s?${count}\\s?次(?:失败)?`,
    ],
  ],
  [
    'initialDelaySeconds',
    [
      `(?:initial\\s?delay(?:\\s?seconds)?|初始延迟|首次(?:探测)?延迟|延迟)(?:\\s?(?:of|is|to|at|:|=|->|为|是))*\\s?${span}`,
      `(?:after|starting\\safter|waits?(?:ing)?|delayed\\sby)\\s(?:an?\\s)?(?:initial\\s)?${span}`,
    ],
  ],
  [
    'timeoutSeconds',
    [`(?:time-?\\s?out(?:\\s?seconds)?|超时(?:时间)?)(?:\\s?(?:of|is|to|after|at|:|=|->|为|是))*\\s?${span}`],
  ],
  [
    'successThreshold',
    [`(?:success\\s?threshold|成功阈值)(?:\\s?(?:of|is|to|at|:|=|->|为|是))*\\s?${count}`],
  ],
  [
    'periodSeconds',
    [
      `(?:periods?(?:\\s?seconds)?|intervals?|周期|间隔)(?:\\s?(?:of|is|to|at|:|=|->|→|为|是))*\\s?${span}`,
      `(?:every|each|once\\sper|每隔?)\\s?${span}(?:一次|探测一次|检查一次)?`,
    ],
  ],
];
const pieces = fields.map(
  ([field, phrases]) =>
    [field, phrases.map((one) => new RegExp(`(?<![\\w-])(?:the\\s)?(?:${one})(?![\\w-])`, 'iu'))] as const,
);
const numbers: Readonly<Record<string, number>> = {
  once: 1,
  a: 1,
  an: 1,
  'a single': 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
  一: 1,
  两: 2,
  三: 3,
  五: 5,
  十: 10,
};

/** How long it waits and how often it may fail. */
export function timingsIn(text: string): { readonly made: JsonMap; readonly rest: string } {
  let rest = text;
  const made: Record<string, number> = {};
  for (const [field, phrases] of pieces) {
    const found = phrases.map((one) => taken(rest, one)).find((one) => one !== undefined);
    if (found === undefined) continue;
    const { n = '', unit } = found.said;
    made[field] = (numbers[n.toLowerCase()] ?? Number(n)) * (unit === undefined ? 1 : 60);
    rest = found.rest;
  }
  return { made, rest };
}
