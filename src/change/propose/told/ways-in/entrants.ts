import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { annotated, asks, given, nginx } from './annotated.ts';
import type { Groups, Saying } from '../saying.ts';

const size = String.raw`(?<size>\d{1,4})\s?(?<unit>[mg])(?:i?b|egabytes?|igabytes?)?(?!\w|\.\d)`;
const zhSize = String.raw`(?<size>\d{1,4})\s?(?<unit>兆|[mg])(?:i?b)?(?!\w|\.\d)`;
const thing = overLines`
  (?:(?:any|all|single|uploaded|file|files?|the|an?|image|request|post|user)\s){0,4}(?:
    uploads?|files?|attachments?|images|photos|videos|documents|pictures|(?:request\s)?bod(?:y|ies)|
    requests|payloads
  )
`;
const over = String.raw`(?:over|above|beyond|(?:bigger|larger|greater|more)\sthan|exceeding)`;
const refused = overLines`
  (?:(?:must|should|shall|are|is|be|get|to|will|have)\s){0,4}(?:
    refused|rejected|blocked|denied|not\s(?:be\s)?(?:allowed|accepted|possible)|forbidden|turned\saway
  )
`;
const zhThing = String.raw`(?:单个|每个|一个|用户|上传|的){0,4}(?:文件|附件|图片|视频|请求体|上传|包体|body)(?:的)?(?:大小|体积)?`;

const sizes: readonly string[] = [
  overLines`
    (?<![\w-])(?:and\s|with\s|the\s|a\s|limit\s|restrict\s|cap\s|please\s){0,4}(?:max(?:imum|imal)?\.?\s(?:file\s)?(?:upload|body|request)s?(?:\ssize|\sbody)?|(?:file\s)?uploads?\s(?:up\sto|of\sup\sto|limit|to)|上传(?:文件|大小|限制|附件|图片)*(?:最大|上限|限制|不超过|到|为|是)*)
    (?:\s(?:is|of|size|should\sbe|must\sbe))*:?\s?${size}
  `,
  String.raw`(?<![\w-])${thing}\s${over}\s${size}\s${refused}(?![\w-])`,
  String.raw`(?<![\w-])(?:and\s|please\s){0,6}(?:reject|refuse|block|deny|limit|forbid|allow\sno|no)s?\s${thing}\s(?:${over}|to|at)\s${size}`,
  overLines`
    (?<![\w-])(?:
      (?:
        people|users|customers|we|they|clients|it|and|must|should|can|may|will|also|to|be\sable|need|
        needs
      )\s
    ){1,5}(?:upload|post|send|accept|take|attach)s?\s${thing}\s
    (?:(?:of|up|to|as|large|big|with|at\smost)\s){1,4}${size}
  `,
  overLines`
    (?<![\w-])${thing}\s(?:
      (?:
        can|may|might|could|will|should|must|are|is|be|get|as|not|never|up|to|of|large|big|limited|
        at\smost|no|at|max|maximum|than|larger|bigger|exceed|allowed
      )\s
    ){1,9}${size}
  `,
  overLines`
    (?:允许|支持|限制)?${zhThing}\s?(?:最大|最多|上限|限制|不能|不得|不允许|不许|不可以?|不要|别|为|是|到|在|大于|超过|不超过|以内){1,4}\s?${zhSize}
    (?:以内|以下)?(?:的?(?:一律|直接|都|就|要|则)*(?:拒绝|不让传|不允许|拒收|报错))?
  `,
  String.raw`(?:大于|超过)\s?${zhSize}\s?的${zhThing}(?:一律|直接|都|就|要|请)*(?:拒绝|不让传|不允许上传|不允许|拒收|拦截)`,
];

const block = String.raw`\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2})?`;
const blocks = String.raw`(?<blocks>${block}(?:(?:\s?[,，、]\s?(?:and\s)?|\sand\s|\sor\s|\s?[和与]\s?)${block}){0,9})`;
/** Not of one path alone. */
const start = String.raw`(?<!(?:^|[\s(（])/[\w/-]{1,40}\s?(?:路径|接口|页面|is\s|must\sbe\s|should\sbe\s)?\s?)(?<![\w-])`;
const whoever = overLines`
  (?:
    (?:
      people|users|requests|traffic|clients|visitors|callers|ips?|addresses|connections|those|staff|
      employees|our|the|office|company|networks?|ranges?|subnets?|vpn|colleagues
    )\s
  ){0,5}
`;
const reach = overLines`
  (?:(?:may|can|should|must|is|are|be|to|allowed|able)\s){0,4}
  (?:get\sin|come\sin|access|reach|enter|connect|call|use|see|open|in)
  (?:\s(?:it|this|the\s(?:app|site|service|api)))?
`;

const ranges: readonly string[] = [
  String.raw`${start}only\s${whoever}(?:(?:from|in|within|of|with)\s)?(?:the\s)?${whoever}\(?${blocks}\)?\s${reach}(?![\w-])`,
  String.raw`${start}(?:(?:and|but|please|access|reachable|open|public|both|all|the|of\sthem|ingress(?:es)?|hosts?|sites?)\s){0,4}only\s(?:from|for|within|to)\s(?:the\s)?${whoever}\(?${blocks}\)?(?=\s?(?:[.,;)\n]|$|and\s|please))`,
  overLines`
    ${start}(?:(?:and|please|it\sshould|should|must|be)\s){0,6}(?:allow|let\sin|accept|admit|permit)\s
    (?:only\s)?${whoever}(?:only\s)?(?:(?:from|in|within)\s)?(?:the\s)?${whoever}\(?${blocks}\)?
    (?:\s(?:only|in))?(?![\w-])
  `,
  overLines`
    ${start}(?:(?:and|please|the|it|app|site|api|access|traffic|must|should|is|be|only)\s){0,6}(?:
      restrict(?:ed)?|limit(?:ed)?|lock(?:ed)?(?:\sdown)?|whitelist(?:ed)?|allow-?list(?:ed)?
    )\s(?:(?:access|it|this|traffic|the\s(?:ingress|app|site|api)|to|for)\s){0,3}${whoever}
    (?:(?:from|in|within)\s)?(?:the\s)?${whoever}\(?${blocks}
  `,
  overLines`
    ${start}(?:(?:and|it|the|app|site|must|should|is|be|only|ingress)\s){0,6}
    (?:reachable|accessible|available|open|visible)\s(?:only\s)?(?:from|for|to|within|in)\s(?:only\s)?
    (?:the\s)?${whoever}\(?${blocks}
  `,
  overLines`
    ${start}(?:只|仅|限)(?:允许|让|能|有|限|开放给|对|给)*\s?(?:来自|从)?(?:我们|公司|办公室|内网|办公网|网段|vpn|ip|的|段|白名单|地址){0,5}
    [:：(（]?\s?${blocks}\s?[)）]?(?:这个|网段|的|ip|地址|段|内|来源|来|用户|客户端|请求|流量|才){0,5}(?:能|可以|可)?(?:访问|进来?|进入|调用|开放)(?:这个?)?
    (?:入口|站点|网站|服务|应用|ingress)?
  `,
  String.raw`${start}(?:ip\s?)?白名单(?:只|为|是|设为|设置为|加上|:|：)*\s?${blocks}`,
];

/** What the way in lets in: how large, and from where. */
export const entrants: readonly Saying[] = [
  ...sizes.map((source) => ({
    pattern: anyCase(overLines`${source}`),
    given,
    unless: asks,
    subject: { en: 'Largest upload', zh: '最大上传' },
    value: sizeIn,
    over: (groups: Groups, names: readonly string[]) =>
      annotated({ [nginx('proxy-body-size')]: sizeIn(groups) }, names),
  })),
  ...ranges.map((source) => ({
    pattern: anyCase(overLines`${source}`),
    given,
    unless: new RegExp(`${asks.source}|load ?balancer|负载均衡|network ?polic|网络策略`, 'iu'),
    subject: { en: 'Let in from', zh: '允许来源' },
    value: blocksIn,
    over: (groups: Groups, names: readonly string[]) =>
      annotated({ [nginx('whitelist-source-range')]: blocksIn(groups) }, names),
  })),
];

function sizeIn({ size: count = '', unit = '' }: Groups): string {
  return `${count}${unit.toLowerCase().replace('兆', 'm')}`;
}

function blocksIn({ blocks: said = '' }: Groups): string {
  const found = said.match(/\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?/gu) ?? [];
  return found.map((one) => (one.includes('/') ? one : `${one}/32`)).join(',');
}
