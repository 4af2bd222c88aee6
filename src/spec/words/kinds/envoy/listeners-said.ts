import { overLines } from '../../../../kernel/over-lines.ts';
import type { Phrase } from '../../phrase.ts';
import { ip, name, port, said } from './phrases.ts';

const number = '(?<!\\w)(\\d{2,5})(?![\\w:]|\\.\\d)';
const anywhere = overLines`
  (?:,? (?:(?:on|at|of|for|and|to|from) )?(?:(?:all|any|every|each) (?:the )?(?:(?:network )?interfaces?|address(?:es)?|ips?|ip addresses?)|everywhere))
`;
const hears = overLines`
  (?:listen(?:s|ing|er)?|accept(?:s|ing|ed)?|wait(?:s|ing)?|tak(?:es?|ing)|receiv(?:es?|ing)|bound|binds?|open(?:s|ed)?|expos(?:es?|ed)|connects?|arriv(?:es?|ing)|comes? in|enters?|reachable)
`;
const local =
  '(?:local(?:ly|host)?|loopback|127\\.0\\.0\\.1|from (?:the |this )?(?:same )?(?:machine|host)(?: itself)?)';
const admin =
  'admin(?:istration|istrative)?(?: (?:interface|server|page|pages|port|endpoint|console|api|address))?';
const loopback = /local|loopback|127\.|same|itself/iu;

/** Where Envoy waits for requests, and for those who look after it. */
export const listenersSaid: readonly Phrase[] = [
  [
    [
      `${admin}(?: (?:listens?|listening|address|on|at|is|are|with|of|its|bound|to|reachable|available|the|should|be|must|found|runs?|under|in)|:|=|,)* ${ip}${port}`,
      `管理(?:接口|端口|地址|页面)?(?:监听|在|为|是|:)*~${ip}${port}`,
    ],
    (address = '', number_ = '') => said({ admin: { address, port: Number(number_) } }),
  ],
  [
    [
      overLines`
        ${admin}((?:(?: |, )(?:should|must|may|can|only|be|is|are|reachable|available|accessible|found|open|listens?|listening|happens|runs?|served|offered|just|to|from|by|the|and|its|${local}))*),?
        (?: (?:on|at|by|over|under|with|to|is|:|port|number|the|and)){0,4}:? ${number}(?:(?: (?:on|of|at)| and)* ${ip})?((?:${anywhere}| ${local})?)
      `,
      `管理(?:端口|接口(?:的?端口)?|页面)(?:监听)?(?:在|为|是|:)*~()(?:端口~?)?(\\d{2,5})(?!\\d)()()`,
    ],
    (...[how = '', number_ = '', address = '', after = '']) =>
      said({
        admin: {
          address: address === '' ? (loopback.test(`${how} ${after}`) ? '127.0.0.1' : '0.0.0.0') : address,
          port: Number(number_),
        },
      }),
  ],
  [
    [
      `(?:static )?listener (?:named |called )${name}(?:(?: (?:on|at|is|are|bound|address|for|to|that|which|all|addresses|binds?|http|tcp|listening|listens|waits|it|the|ip|incoming|requests|traffic|connections|should|must)|[:=,])){0,8} ${ip}${port}`,
      `listener ${name}[,:]? ${ip}${port}`,
      `名为~${name}~的~?(?:静态)?~?监听器~?(?:监听)?(?:在|地址|为|是|于|:|,)*~${ip}${port}`,
    ],
    (...[listenerName = '', address = '', number_ = '']) =>
      said({ listenerName, listen: { address, port: Number(number_) } }),
  ],
  [
    [
      `(?:static )?listen\\w{0,3}(?:(?: (?:on|at|is|are|bound|address|for|to|that|which|all|addresses|binds?|http|tcp|listening|listens|waits|it|the|ip|incoming|requests|traffic|connections)|[:=,])){0,8} ${ip}(?:${port}|,? (?:and |with |on |at )*(?:the )?port (?:number |value )?(\\d{2,5}))`,
      `(?:bound|binds?|opens?|open) (?:to |on |at )?(?:the )?(?:address )?${ip}${port}()`,
      `监听(?:器)?(?:名为~?["'\`]?[\\w-]+["'\`]?)?(?:监听)?(?:在|地址|为|是|:|,)*~${ip}${port}()`,
      '["\'`]?(0\\.0\\.0\\.0)["\'`]?:(\\d{2,5})()(?!\\d)',
    ],
    (address = '', number_ = '', other = '') =>
      said({ listen: { address, port: Number(number_ === '' ? other : number_) } }),
  ],
  [
    [
      overLines`
        ${hears}(?:(?: |,)(?:incoming|all|any|the|http|https|tcp|plain|requests?|traffic|connections?|clients?|calls?|for|from|to|it|is|are|on|at|over|by|under|interfaces|addresses|every|a|an|port|number|address|let|should|will|its|our)){0,9}:? ${number}
        (?:(?: (?:on|of|at|and)){0,2} (?:address )?${ip})?(?:${anywhere})?
      `,
      `(?:监听|接收|接受|接入)(?:器)?(?:HTTP|TCP)?~?(?:请求|流量|连接)?(?:在|为|是|于)?~?(?:所有(?:地址|接口|网卡)(?:的)?)?~?端口(?:为|是|号|:)?~(\\d{2,5})()`,
      `(?:监听|接收|接受|接入)(?:在|于)?~?(?:所有(?:地址|接口|网卡)(?:的)?)?~?(\\d{2,5})()~?端口`,
    ],
    (number_ = '', address = '') =>
      said({ listen: { address: address === '' ? '0.0.0.0' : address, port: Number(number_) } }),
  ],
  [
    [
      `(?:call|name) (?:the |this |its |that )?listener ${name}`,
      `listeners?(?: is| name| should be| with the name)*(?: named| called| name| is|:)+ ${name}`,
      '(?:static |the |one |a |an )*(?:listener )?["\'`]?(?<![\\w-])(listener_\\w{1,40}|\\w{1,40}_listener)["\'`]?',
      `名为~${name}~的~?(?:静态)?~?监听器`,
      `监听器(?:的)?(?:名称?)?(?:为|叫|名为)~${name}`,
    ],
    (value = '') => said({ listenerName: value }),
  ],
  [
    [
      '(?:log(?:s|ged|ging)?|writ(?:e|es|ten|ing)|sen[dt]s?|print(?:s|ed)?)?(?: |the |all |every |an? |each )*access(?:es)?(?: (?:logs?|logging|is|are|should|be|must|requests?|written|logged|goes|go|sent|printed|enabled|to|on|the|its|with|a|as|in|into|:))* (?:to |on )?["\'`]?(?:/dev/)?(?:stdout|standard output|the console|console)["\'`]?',
      '访问日志(?:写|输出|打印|记录|发送)?(?:入|到|至)?~(?:/dev/)?(?:stdout|标准输出|控制台)',
    ],
    () => said({ log: true }),
  ],
];
