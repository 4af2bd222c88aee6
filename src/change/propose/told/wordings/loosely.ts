import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { host } from '../hosts.ts';

const path = String.raw`(/[\w./-]{0,60}[\w/])(?![\w])`;
const alive = String.raw`(?:(?<![\w/-])live(?:ness|liness)?(?![\w-])|存活)`;
const ready = String.raw`(?:(?<![\w/-])read(?:iness|y)(?![\w-])|就绪)`;
const check = String.raw`(?:\s?(?:probes?|checks?|探针|检查|检测|探测))?`;
const joint = String.raw`\s?(?:and|&|\+|/|,|、|，|和|与)\s?`;
const where = String.raw`(?:\s?(?:both|are|is|on|at|under|use|uses|hit|via|go\sto|should|must|be|to|[:=]|都|全|也|统一|用|走|是|为|在|地址|路径|接口)){0,5}\s?`;
const number = String.raw`(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)`;
const cpu = String.raw`(?:the\s)?cpu(?:\s(?:usage|load|utili[sz]ation))?`;
const above = String.raw`(?:is|goes|gets|rises|climbs|reaches|hits|\s){0,3}(?:above|over|past|beyond|more\sthan|at|reaches|hits)?`;

/** What is told of growth, probes, ways in and rollouts in words that nobody lists, as their readers know it. */
export const loosely: readonly Rewriting[] = [
  // Both probes by one path.
  [
    anyCase(`(?:${alive}${check}${joint}${ready}|${ready}${check}${joint}${alive})${check}${where}${path}`),
    'readiness probe httpGet $1, liveness probe httpGet $1',
  ],
  [
    anyCase(`${path}\\sfor\\s(?:both|all|the\\stwo)\\s(?:probes|checks)(?![\\w-])`),
    'readiness probe httpGet $1, liveness probe httpGet $1',
  ],
  // How far it may grow.
  [
    /(\d{1,3})\s?个?(?:副本|实例|pod)\s?[,，]\s?cpu\s?(?:使用率|负载)?\s?(?:到了?|达到|超过了?|高于|大于)\s?(\d{1,3})\s?%\s?(?:时|的时候|就|后|以后|再)*\s?(?:自动)?(?:扩容?|伸缩|增加|加)(?:到|至)\s?(\d{1,3})\s?(?:个|份)?(?:副本|实例|pod)?/giu,
    '自动扩缩 $1-$3 个副本，CPU $2%',
  ],
  [/(?<![\w.])(\d{1,3})\s?\.\.\.?\s?(\d{1,3})(?=\s(?:replicas|pods|copies|instances)(?!\w))/giu, '$1-$2'],
  [/(?<=\d\s?(?:replicas|pods|copies|instances)?\s?)@\s?(?=\d{1,3}\s?%)/giu, 'at '],
  [
    anyCase(
      overLines`
        ${number}\s(?:replicas|pods|copies|instances)[,;]?\s(?:(?:and|let|it|they|may|can|should|could|that|which|but|to|please)\s){0,6}
        (?:auto-?)?(?:grows?|scales?|goes|go|expand|increase)(?:\sup|\sout)?\sto\s
        ${number}(?:\s(?:replicas|pods|copies|instances))?,?\s(?:when|if|once|as\ssoon\sas|whenever|at|above|over)\s${cpu}\s?${above}\s?(\d{1,3})\s?(?:%|percent)
      `,
    ),
    'autoscale $1-$2 replicas at $3% cpu',
  ],
  // A name of a way in that stands for itself.
  [
    /(?<=(?:^|[,;，；。(（\n]|\.\s)\s?(?:[>*•-]\s)?)(?<![A-Z]\S{0,30}=\S{0,80},\s?)((?:[a-z0-9-]{1,60}\.){2,5}(?!svc|local|internal|cluster)[a-z]{2,12})(\/[a-z][\w/-]{0,60})?(?=\s?(?:[,;，；。(（)）\n]|\.(?:\s|$)|$))/gu,
    (_, name = '', path = '') => (path === '' ? `host ${name}` : `at ${name}${path}`),
  ],
  [/(?<![\w.])(\d{1,4})\s?([MG])i?B\s(?:file\s)?uploads?(?![\w-])/gu, 'max upload $1$2'],
  // Who alone may call a service.
  [
    anyCase(
      String.raw`(?<![\w./-])only\s(?:the\s)?((?!pods?\s|traffic|namespace)[a-z][a-z0-9-]{1,40}(?:(?:,\s|,?\sand\s|\sor\s)(?:the\s)?[a-z][a-z0-9-]{1,40}){0,4})\s(?:may|can|should|must|is\sallowed\sto)\s(?:reach|connect\sto|access|talk\sto|call|use)\s(?:the\s)?((?!it|this|them)[a-z][a-z0-9-]{1,40})(?=\s?(?:[.,;\n]|$))`,
    ),
    '$2 is only called by $1',
  ],
  [
    /([a-z][a-z0-9-]{1,40})\s?(?:服务)?\s?只(?:给|让|由|能被|允许|被)\s?([a-z][a-z0-9-]{1,40})\s?(?:服务)?\s?(?:来)?(?:调用?|访问|使用)(?![\p{Script=Han}])/gu,
    '$1 只允许 $2 访问',
  ],
  // Values in a row, of one variable.
  [
    /(?<=(?<![\w-])[A-Z][A-Z0-9_]{2,40}\s?(?:=|设为|是|为)\s?)([\w.:/-]{1,60}(?:,[\w.:/-]{1,60}){1,8})(?![\w,])/gu,
    '"$1"',
  ],
  // What stands elsewhere, with its address behind.
  [
    /(?<![\w-])(redis|postgres(?:ql)?|mysql|mongo(?:db)?|kafka|rabbitmq)\s(?:is\s)?(?:managed|external|hosted)\s?\(\s?([a-z]{2,12}:\/\/[^\s()]{3,120})\)?/giu,
    '$1 is at $2',
  ],
  [anyCase(String.raw`(?<![\w-])ingress\s(?:on|under|for)\s(?=${host}(?![\w./-]))`), 'ingress at '],
  // What introduces a list.
  [/(?:上|到|在)\s?k8s\s?[:：]\s?/giu, '到集群，'],
  [/(?<=(?:^|\n)\s{0,4}(?:[-*•]\s)?["'`]?[a-z][\w.-]{0,40}["'`]?)\s?(?:->|→|=>)\s?(?=[a-z0-9])/giu, ': '],
  // By which way in.
  [
    anyCase(
      String.raw`(${host})\s(?:under|via|through|on|with|behind|by)\s(?=(?:the\s|an?\s)?ingress\s?class)`,
    ),
    '$1, ',
  ],
  // Nobody shall notice a rollout.
  [
    anyCase(
      overLines`
        (?:(?:it|this|they|the\s(?:app|service|site|api))\s)?(?:(?:must|should|may|can|shall|has\sto|needs\sto)\s)?(?:never|not)\s(?:go|be|come)\s(?:down|offline|unavailable)\s
        (?:(?:during|while|on|in|when)\s)(?:(?:an?|the|we|you|it\sis|is)\s){0,2}(?:updates?|deploy(?:ments?|s|ing)?|roll-?outs?|releases?|upgrades?|updat(?:ing|ed)|rolling\sout)(?![\w-])|
        (?:滚动|灰度)?(?:更新|发布|升级|上线|发版|部署)(?:的时候|的过程中|过程中|期间|时)?\s?(?:服务)?(?:绝对|一定)?(?:不能|不要|不可以?|别|不会)(?:停|断|中断|停止|影响)(?:服务|机|掉|线|业务)*|
        不停机(?:更新|发布|升级|部署)?|平滑(?:更新|发布|升级)
      `,
    ),
    'rolling update with maxUnavailable 0',
  ],
  // How long it may take to start.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:the|first|its|app|initial)\s){0,3}(?:start(?:s|up)?|boots?|booting)(?![\w-])[^.;\n]{0,60}?(?<![\w-])(?:allow|give|wait|takes?|needs?|up\sto|within)(?![\w-])[^.;\n\d]{0,20}
        (\d{1,4})\s?(s|m)(?:ec(?:ond)?s?|in(?:ute)?s?)?(?![\w])(?:[^.,;\n\d]{0,30}(?:kill|restart)\w{0,5}(?:\sit)?)?
      `,
    ),
    (_, count = '', unit = '') => starting(Number(count) * (unit.toLowerCase() === 'm' ? 60 : 1)),
  ],
  [
    /启动(?:探针|检查)?(?:比较|很|有点|较|太|特别)?[慢久]?\s?[,，]?\s?(?:时间)?((?:最多|大概|大约|可能|需要|要|给它?|留|预留|等待?|得|到|足|够|放宽?|设置?){1,5})\s?(\d{1,4}|[一二两三四五六七八九十半]{1,3})\s?(秒|分)钟?(?:的?(?:启动)?时间)?(?:\s?[,，]?\s?(?:探针)?(?:别|不要|不能)(?:太早|提前|过早|急着)(?:就)?(?:杀|重启|干|kill)(?:掉|它)?)?/gu,
    // What it takes, in words, is more of a guess than what it shall be given.
    (...[said = '', how = '', count = '', unit = '']) =>
      /\d/u.test(count) || /[给留足够放设最]/u.test(how)
        ? starting(toCount(count) * (unit === '分' ? 60 : 1))
        : said,
  ],
  [
    /(?<!(?:tolerat\w{1,5}|the|of)\s(?:the\s)?)(?<![\w-])taint(?:ed)?(?:\swith|:)?\s(?=[a-z][\w.-]{0,60}\/?[\w.-]{1,60})/giu,
    'tolerates the taint ',
  ],
];

function starting(seconds: number): string {
  return `startup probe with period 5 seconds and failure threshold ${Math.ceil(seconds / 5)}`;
}
