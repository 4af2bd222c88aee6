import { overLines } from '../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import type { Phrase } from '../../phrase.ts';
import { on } from '../../say.ts';
import { toList } from '../../values.ts';
import type { Meaning } from '../../wish.ts';
import { host, hosts, share, subset, toShare } from './phrases.ts';

export const said = (piece: JsonMap): Meaning => on('VirtualService', { pieces: [piece] });
const path = '["\'`]?(/[\\w./*-]{0,120})["\'`]?';
const paths = `(${path.replace('(/', '(?:/')}(?:(?:, ?or |, ?and |, ?| or | and |或者?|和|、)${path.replace('(/', '(?:/')}){0,8})`;
const word = '(?<!\\()(?:subset|version|子集|版本)(?: named| called|:|=|为)?';
const toWhom = overLines`
  (?:~[^%,.;]{0,60}?)??(?:to|->|=>|:|for|shall reach|should reach|reach(?:es)?|到|至|给)~(?:the )?
  (?:${word} ?|(?:service|host|destination|服务|主机) )?
`;

const routed = (name: string, isSubset: boolean, weight?: string): Meaning =>
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
      `(?:traffic|requests) (?:for|of) (?:the )?(?:service )?${host}(?=[ :,;.])`,
      `(?:主机|host)(?:名)?(?:为|是|:)?~${hosts}`,
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
      `mirror(?:s|ed|ing)?(?: ${share}| all)?(?: of)?(?: the| its| it| them| all| traffic| requests| live)*(?: to| at|:)?(?: the)? (?:(?:(?:host |service )?[a-z][\\w.-]{1,60} )?${word} )?${subset}`,
      `(?:将|把)?(?:${share})?(?:的)?(?:所有)?(?:流量)?镜像(?:到|至)~(?:${word}~)?${subset}`,
    ],
    (weight = '', name = '') => said({ mirror: name, mirrored: weight === '' ? 100 : toShare(weight) }),
  ],
  [
    [
      `(?:with |the |that |have |has |whose |carry |carrying |a |an |when |where |http )*headers? ["'\`]?([\\w-]{2,40})["'\`]?(?: (?:is|with|set|exactly|equals?|equal|matching|matches|exact|of|to|has|having|the|value))*~[:=]?~(?:exact:? )?["'\`]?([\\w.@-]{1,60}\\w)["'\`]?`,
      '(?:请求)?头(?:部)?~["\'`]?([\\w-]{2,40})["\'`]?~(?:的值)?(?:精确)?(?:匹配|等于|为|是|:)+~["\'`]?([\\w.@-]{1,60}\\w)["\'`]?',
      '["\'`]?([\\w-]{2,40})["\'`]? header(?: is| equals| equal to| set to| with value| exactly|:|=)*~["\'`]?([\\w.@-]{1,60}\\w)["\'`]?',
    ],
    (name = '', exact = '') => said({ matches: [{ headers: { [name]: { exact } } }] }),
  ],
  [
    [
      '(?:from |by |for )(?:the )?(?:logged-?in )?(?:test )?user (?:named |called )?["\'`]?([a-z][\\w-]{1,30})["\'`]?',
    ],
    (exact = '') => said({ matches: [{ headers: { 'end-user': { exact } } }] }),
  ],
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
  [
    [
      `${share}${toWhom}${subset}(?: subset| version)?`,
      `${share} ()(?:to |-> |of traffic |traffic )*(?:${word} )${subset}`,
    ],
    (weight = '', a = '', b = '') => routed(b === '' ? a : b, isVersion(a === '' ? b : a), weight),
  ],
  [
    [
      `${word} ${subset}(?: (?:with|gets?|receives?|has|at|of|the|a|weight))*[:= (]{1,3}${share}`,
      `(?<=[,:;] |and )(v\\d{1,2})(?: (?:gets?|receives?|with|at))?[: =(]{1,3}${share}`,
      `${word}~${subset}~(?:接收|占|获得|权重为?|:)~${share}`,
    ],
    (name = '', weight = '') => routed(name, true, weight),
  ],
  [
    [
      '(?:everything|anything|all|any|whatever)(?: the)? (?:else|other|others|rest|remaining)(?: requests?| traffic)?',
      '(?:the )?(?:others?|rest|remaining|default)(?: requests?| traffic| route)?(?= |:)',
      'by default|otherwise',
      '(?:其他|其它|其余|剩余|默认)(?:所有|全部|的)*(?:请求|流量)?|否则',
    ],
    () => said({ isRest: true }),
  ],
  [
    [
      `(?:to|into|at|->|=>|use|uses)?~(?:the )?(?<!标签~?|标签(?:为|是)~?|Pod~?为|作为)${word}~${subset}(?!~?[(,]?~?标签)`,
      `(?:to|->|=>) (?:the )?${subset} (?:subset|version)`,
      `(?:to|->|=>|to use) (?:the )?(v\\d{1,2})(?![\\w.])`,
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

function isVersion(name: string): boolean {
  return !name.includes('.');
}
