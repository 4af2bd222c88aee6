import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { on } from '../say.ts';
import { port, toPort } from './route-pieces.ts';

const ofTraffic = '(?: of|(?: the)? (?:rest|remaining|other|remainder)| the| all| its| traffic| requests?)*';
const behind = '(?:,? ?(?:on|at|with)?(?: the)?(?: service)? ?port{is}' + port + '|:' + port + ')?';

const both = '(?:,? ?(?:both |all )?(?:on|at|with) (?:the )?port (\\d{2,5}))?';

const shared = (...[share = '', service = '', a = '', b = '']: readonly string[]) =>
  on('HTTPRoute', {
    pieces: [{ service, weight: Number(share), ...(a + b === '' ? {} : { port: toPort(a === '' ? b : a) }) }],
  });

/** Several in one breath: their shares, and the port that all have, in the order in which they are named. */
const together = (...said: readonly string[]) => {
  const numbers = said.filter((one) => /^\d+$/u.test(one)).map(Number);
  const services = said.filter((one) => /[a-z]/u.test(one));
  const port = numbers[services.length];
  const shares = services.map((service, at) => ({ service, weight: numbers[at] ?? 0 }));
  return on('HTTPRoute', { pieces: shares.map((one) => (port === undefined ? one : { ...one, port })) });
};

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
        (\d{1,3})~%~?(?:的)?(?:其余|剩余)?(?:流量|请求)?(?:转发|路由|发送|分配|导|走|转)?(?:到|至|给)?(?:服务)?~(?!cpu|mem|ram)
        {name}~(?:服务)?(?:(?:的)?~端口(?:为)?~${port}|:${port})?
      `,
    ],
    shared,
  ],
  [
    [
      overLines`
        (?:with )?(?:an? |the )?weights?{is}(\d{1,4}) (?:goes? |is |for |to |on )*(?:the )?(?:service )?{name}
        ,? ?(?:and|,) ?(?:a )?(?:weight (?:of )?)?(\d{1,4}) (?:to|for) (?:the )?(?:service )?{name}${both}
      `,
      overLines`
        (?<![\d.])(\d{1,3})~[/:-]~(\d{1,3})~(?:split |ratio |share |weights? )*
        (?:between|among|across|to|over|for) (?:the )?(?:services? |backends? )?{name} and (?:the )?{name}${both}
      `,
      overLines`
        (\d{1,4})~(?:的权重)?(?:给|分给|分配给|到)(?:服务)?~{name}~[,、]?~(?:和)?(\d{1,4})~(?:的权重)?
        (?:给|分给|分配给|到)(?:服务)?~{name}(?:~,?~(?:端口)(?:均|都)?(?:为|是)?~(\d{2,5}))?
      `,
    ],
    together,
  ],
  [
    `(?<!\\w)(?:the )?(?:service )?{name}${behind},? ?\\(?(?:with |gets |has |a |an |at )*weight{is}(\\d{1,4})\\)?`,
    (...[service = '', a = '', b = '', share = '']) => shared(share, service, a, b),
  ],
];
