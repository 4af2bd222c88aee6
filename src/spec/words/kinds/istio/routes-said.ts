import { overLines } from '../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import type { Phrase } from '../../phrase.ts';
import { on } from '../../say.ts';
import { toList } from '../../values.ts';
import type { Meaning } from '../../wish.ts';
import { host, hosts, share, subset, toShare } from './phrases.ts';
import { headersSaid } from './headers-said.ts';
import { percentOf, portion } from './portions.ts';
import { sharesSaid } from './shares-said.ts';

export const said = (piece: JsonMap): Meaning => on('VirtualService', { pieces: [piece] });
const path = '["\'`]?(/[\\w./*-]{0,120})["\'`]?';
const paths = `(${path.replace('(/', '(?:/')}(?:(?:, ?or |, ?and |, ?| or | and |或者?|和|、)${path.replace('(/', '(?:/')}){0,8})`;
export const word = '(?<!\\()(?:subset|version|子集|版本)(?: named| called|:|=|为)?';
export const routed = (name: string, isSubset: boolean, weight?: string): Meaning =>
  said(
    present({
      [isSubset || /^v\d/u.test(name) ? 'subset' : 'to']: name,
      weight: weight === undefined ? undefined : toShare(weight),
    }),
  );

const match =
  (how: 'prefix' | 'exact' | 'regex') =>
  (list = ''): Meaning =>
    said({ matches: toList(list).map((one) => ({ uri: { [how]: one } })) });

export const routesSaid: readonly Phrase[] = [
  [
    [
      `(?<!to )(?<!to the )(?:for |the |of |on |with |its )*(?<!to )(?<!to the )hosts?(?: names?)?(?: is| are|:|=| of| named| called)* ${hosts}`,
      `(?:for|to) ${host.replace('{0,6}|', '{1,6}|')}(?= |,|:|;|\\.|$)`,
      '(?:for |on |with )(?:all|any|every) hosts?()',
      `(?:traffic|requests|calls|everything|anything|whatever|all)(?: (?:that|which|is|are|comes?|goes?))* (?:(?:addressed|directed) (?:to|at)|destined for|meant for|intended for|aimed at|for|of) (?:the )?(?:service |host )?(?!(?:traffic|requests?|users?|calls?|them|it)[^\\w.-])${host}(?=[ :,;.])`,
      `(?<!to )(?<!to the )(?:主机|host)(?:名)?(?:为|是|:)?~${hosts}`,
    ],
    (list = '') => said({ hosts: list === '' ? ['*'] : toList(list) }),
  ],
  [
    [
      `(?:for |through |via |by |on |using |with |attached to |bound to |the |uses? )*gateways? (?:named |called )?${hosts}`,
      `(?:通过|使用|绑定到?|关联)?(?:网关|gateway)~(?:名?为)?~${hosts}`,
    ],
    (list = '') => said({ gateways: toList(list) }),
  ],
  [
    [
      `${portion}(?: (?:of|the|all|live|real|its|traffic|requests?|calls|should|must|is|are|be|to|additionally|also|in addition|get|gets)){0,9} (?:mirrored|shadowed|copied|duplicated)(?: (?:to|at|into|over|the|${word})){0,4} ${subset}`,
      `(?:将|把)?~?${portion}~?的?~?(?:实时|所有)?~?流量~?(?:被)?镜像(?:到|至)~(?:${word}~)?${subset}`,
    ],
    (weight = '', name = '') => said({ mirror: name, mirrored: percentOf(weight) }),
  ],
  [
    [
      `(?:mirror(?:s|ed|ing)?|shadow(?:s|ed|ing)?|cop(?:y|ies|ied)(?: of (?:each|every|all|the|any|live))?)(?: ${share}| all)?(?: of)?(?: the| its| it| them| all| traffic| requests?| live| is| are| should be| must be| sent| goes| go)*(?: to| at|:)?(?: the)? (?:(?:(?:host |service )?[a-z][\\w.-]{1,60} )?${word} )?${subset}`,
      `(?:将|把)?(?:${share})?(?:的)?(?:所有)?(?:流量)?镜像(?:到|至)~(?:${word}~)?${subset}`,
    ],
    (weight = '', name = '') => said({ mirror: name, mirrored: weight === '' ? 100 : toShare(weight) }),
  ],
  ...headersSaid,
  [
    [
      `(?:rewrit(?:e|es|ing|ten))(?: the| them| it| its| uri| url| path| request)*(?: to| as|:)*~${path}`,
      `(?:uri )?rewrite(?: to| is|:|=)*~${path}`,
      `(?:被)?(?:重写|改写)(?:URI|路径|成|为|到|至)*~${path}`,
    ],
    (uri = '') => said({ rewrite: { uri } }),
  ],
  [
    [
      `(?:redirect(?:s|ed|ing)?)(?: the| them| it| uri| url| path| requests?| is| are)*(?: to|:)*~${path}`,
      `重定向(?:到|至)~${path}`,
    ],
    (uri = '') => said({ redirect: { uri } }),
  ],
  [
    [
      `(?:exact(?:ly)?|equals?|is|精确(?:匹配)?)(?: match| path| uri| the|:|为)*~${paths}`,
      `(?:the )?(?:exact )?path ${paths}`,
      `(?:路径)(?:精确)?(?:匹配|等于|为|是|:)+~${paths}`,
    ],
    match('exact'),
  ],
  [
    [
      overLines`
        (?:whose |with |the |a |where |uri |url |path |requests? |anything |everything |all )*
        (?:starts?|starting|begins?|beginning|prefix(?:ed|es)?|under|below)(?: with| is| of| by|:|=)*~
        ${paths}(?: prefix)?
      `,
      `(?:requests?|traffic) (?:to|for|on) ${paths}`,
      `(?:URI|路径|请求)?(?:以|前缀(?:为|是|:)?)~${paths}~(?:开头|为前缀|开始)?`,
    ],
    match('prefix'),
  ],
  ...sharesSaid,
  [
    [
      '(?:everything|anything|everybody|everyone|anybody|anyone|all|any|whatever|whoever)(?: the)? (?:else|other|others|rest|remaining)(?: requests?| traffic| users?| calls)?',
      '(?:the )?(?:others?|rest|remaining|remainder|default)(?: requests?| traffic| route| users?| ones?| two| three| four| half| quarter)?(?: of (?:the |it|them)(?:traffic|requests)?)?(?= |:)',
      'by default|otherwise',
      '(?:其他|其它|其余|剩余|默认)(?:所有|全部|的)*(?:请求|流量)?|否则',
    ],
    () => said({ isRest: true }),
  ],
  [
    [
      `(?:to|into|at|->|=>|use|uses)?~(?:the )?(?<!标签~?|标签(?:为|是)~?|Pod~?为|作为)${word}~${subset}(?!~?[(,]?~?标签)`,
      `(?:to|->|=>) (?:the )?${subset} (?:subset|version)`,
      `(?:to|->|=>|to use|gets?|sees?|uses?|reach(?:es)?|(?:end up|ends up|lands?|stays?|remains?|served|handled|answered) (?:on|with|by|in|at|to)|with|by|on) (?:the )?(v\\d{1,2}|canary|stable|blue|green)(?![\\w-]|\\.\\w)`,
    ],
    (name = '') => routed(name, true),
  ],
  [
    [
      `(?:(?<!(?:^|[.;!?\\n]|(?<!\\w)(?:like|want|wants|need|needs|have|has|able|order|try|going|wish|used|is|are))\\s?)to|->|=>)(?: the)?(?: service| host| destination)? ${host}(?: service)?(?=,|\\.|;| |$|:)`,
      `(?:路由|转发|发送)(?:到|至)(?:服务|主机)?~${host}`,
      `destination(?: host)?(?: is|:|=)* ${host}`,
    ],
    (to = '') =>
      /^(?:that|this|it|its|them|subset|version|port|v\d+)$/u.test(to) ? undefined : said({ to }),
  ],
  [[share], (weight = '') => said({ weight: toShare(weight) })],
  [
    ['(?:on |at |its |the )*port(?: number)?{is}(\\d{2,5})(?!\\d)', '端口(?:为|是|:)?~(\\d{2,5})'],
    (number = '') => said({ port: Number(number) }),
  ],
];
