import { overLines } from '../../../kernel/over-lines.ts';
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
      overLines`
        (?:send(?:s|ing)? |rout(?:e|es|ing) |with |and |split(?:s|ting)? |the |an? )*(\d{1,3}) ?
        (?:%|percent)${ofTraffic} (?:goes |go |belongs? |is |are |sent |routed |should |must |be )*
        (?:to|on) (?:the )?(?:service |backend )?(?!cpu|mem|ram|utili[sz]|average|usage){name}${behind}
      `,
      overLines`
        (\d{1,3})~%~?(?:的)?(?:其余|剩余)?(?:流量|请求)?(?:转发|路由|发送|分配|导|走|转)?(?:到|至|给)?(?:服务)?~(?!cpu|mem|ram){n
        ame}~(?:服务)?(?:(?:的)?~端口(?:为)?~${port}|:${port})?
      `,
    ],
    shared,
  ],
  [
    `(?<!\\w)(?:the )?(?:service )?{name}${behind},? ?\\(?(?:with |gets |has |a |an |at )*weight{is}(\\d{1,4})\\)?`,
    (...[service = '', a = '', b = '', share = '']) => shared(share, service, a, b),
  ],
];
