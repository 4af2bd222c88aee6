import type { JsonMap } from '../../../kernel/json.ts';
import { listOf, mapOf } from '../merge.ts';
import type { Phrase } from '../phrase.ts';
import { on } from '../say.ts';
import { port, toPort } from './paths.ts';

const ofTraffic = '(?: of|(?: the)? (?:rest|remaining|other|remainder)| the| all| its| traffic| requests?)*';
const behind = '(?:,? ?(?:on|at|with)?(?: the)?(?: service)? ?port{is}' + port + '|:' + port + ')?';

const shared = (...[share = '', service = '', a = '', b = '']: readonly string[]) =>
  on('HTTPRoute', {
    pieces: [{ service, weight: Number(share), ...(a + b === '' ? {} : { port: toPort(a === '' ? b : a) }) }],
  });

/** `10% of the traffic to v2`: who gets which share. */
export const weights: readonly Phrase[] = [
  [
    [
      `(?:send(?:s|ing)? |rout(?:e|es|ing) |with |and |split(?:s|ting)? |the |an? )*(\\d{1,3}) ?(?:%|percent)${ofTraffic} (?:goes |go |is |are |sent |routed |should |must |be )*(?:to|on) (?:the )?(?:service |backend )?{name}${behind}`,
      `(\\d{1,3})~%~?(?:的)?(?:其余|剩余)?(?:流量|请求)?(?:转发|路由|发送|分配|导|走|转)?(?:到|至|给)?(?:服务)?~{name}~(?:服务)?(?:(?:的)?~端口(?:为)?~${port}|:${port})?`,
    ],
    shared,
  ],
  [
    `(?<!\\w)(?:the )?(?:service )?{name}${behind},? ?\\(?(?:with |gets |has |a |an |at )*weight{is}(\\d{1,4})\\)?`,
    (...[service = '', a = '', b = '', share = '']) => shared(share, service, a, b),
  ],
];

/** Those that share what comes in share its path. */
export function sharing(pieces: readonly JsonMap[]): JsonMap[] {
  const all: JsonMap[] = [];
  for (const piece of pieces) {
    const { path, weight } = all.at(-1) ?? {};
    const isGoingOn = piece['weight'] !== undefined && piece['path'] === undefined && weight !== undefined;
    all.push(isGoingOn && path !== undefined ? { ...piece, path } : piece);
  }
  return all;
}

/** Rules of one path, where each has a share, are one. */
export function joined(rules: readonly JsonMap[]): JsonMap[] {
  const all: JsonMap[] = [];
  for (const rule of rules) {
    const last = all.at(-1);
    if (last !== undefined && isShared(rule) && isShared(last) && matchOf(last) === matchOf(rule)) {
      const backendRefs = [...listOf(last['backendRefs']), ...listOf(rule['backendRefs'])];
      all[all.length - 1] = { ...last, backendRefs };
    } else all.push(rule);
  }
  return all;
}

function isShared(rule: JsonMap): boolean {
  return listOf(rule['backendRefs']).some((one) => mapOf(one)['weight'] !== undefined);
}

function matchOf({ matches }: JsonMap): string {
  return JSON.stringify(matches);
}
