import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { behind, namesOf } from '../../scope.ts';
import { ways } from './colloquial-ways.ts';
import { workersTold } from './workers.ts';
import { address } from '../hosts.ts';

const program = namesOf(behind);
const number = String.raw`(\d{1,3}|[一二两三四五六七八九十]{1,2})`;
const noun = String.raw`(?:副本|实例|pod|节点)`;
const end = String.raw`(?=\s?(?:[,.;，。；、\n]|$))`;
const begin = String.raw`(?<=^|[,.;，。；\n]\s?|(?:^|\n)[-*•]\s)`;
const command = String.raw`["'\x60]?((?:node|python3?|npm|yarn|pnpm|bundle|bin/\w{1,20}|rails|rake|php|celery|java|go|poetry|uv|\./?)[ /][\w ./:@=-]{1,100}\w)["'\x60]?`;
const clock = overLines`
  (?:每(?:个)?(?:天|日|晚|月|小时|分钟|周[一二三四五六日天]?|星期[一二三四五六日天])|每隔?\s?\d{1,3}\s?(?:个)?(?:分钟|小时|天))
  (?:的)?(?:\d{1,2}\s?[号日])?(?:凌晨|早上|上午|中午|下午|晚上|夜里|半夜)?\s?(?:[\d一二两三四五六七八九十]{1,3}\s?(?:[点时]|[:：]\d{2}))?(?:整|半|钟)?(?:\d{1,2}\s?分)?
`;

/** How colleagues ask in Chinese for what readers know by other words. */
export const colloquial: readonly Rewriting[] = [
  // What it is for says nothing that its name does not.
  [
    anyCase(
      String.raw`(?:消息队列|任务队列|队列|缓存|数据库)(?:用的)?(?:是)?\s?(?=${program}\s?(?:的|在|地址|用))`,
    ),
    '',
  ],
  // One that stands elsewhere: redis 也用云上的，地址 r.example.com:6379.
  [
    anyCase(
      overLines`
        (${program})\s?(?:就|直接|还是|也|都)*(?:用|走|使用|接|连)(?:的是)?(?:我们|公司)?(?:自己)?的?(?:现有|已有|现成|自己|云上?|外部|外面|托管|独立|线上)的?
        (?:那个|那套|服务|实例|集群)?\s?[,，(（]\s?(?:它的)?(?:连接)?(?:地址|主机|host)\s?(?:是|为|在|[:：])?\s?${address}[)）]?
      `,
    ),
    '$1 地址是 $2',
  ],
  // Beside what is here: mongo 也一起起一个.
  [
    anyCase(
      overLines`
        ${begin}(?:另外|还有|还要|再|顺便|麻烦|帮我|帮忙)*\s?(?:把|给)?\s?(${program})\s?(?:帮我|给我|麻烦)?(?:也|一[起并块]儿?)(?:也|都|要|需要|帮我|给我|一[起并块]儿?)*
        (?:部署|起|跑|带|装|建|搭|搞|弄|上|来)(?:起来|上去?|一?下|[一1]?\s?[个套]|进去)*(?:了|吧)?${end}
        (?:\s?[,，]\s?(?:数据|它)?(?:给|要|配|挂|用|留|分)*(?:个|一个|一块|它)?\s?(\d{1,5}\s?[GMT]i?)b?\s?的?(?:数据|持久)?(?:盘|存储|磁盘|硬盘|空间|卷|pvc))?
        (?:\s?[,，]\s?(?:storage\s?class|存储类型?)\s?(?:名?为|是|用|使用|选|走|[:：=])?\s?([a-z][a-z0-9-]{1,60}))?
      `,
    ),
    (...[, app = '', size = '', kept = '']) =>
      `带 ${[app, size.replaceAll(' ', ''), kept === '' ? '' : `存储类 ${kept}`].filter((one) => one !== '').join(' ')}`,
  ],
  // By the clock: what it does, then by which command.
  [
    anyCase(
      overLines`
        (${clock})(?:都|要|需要|自动|定时|会|请)*(?:做|执行|跑|运行|进行)?(?:一次|一下|一遍)?[^,，。;；\n\w]{0,16}[a-z_ -]{0,24}(?:一次|一下|一遍)?\s?[,，:：]\s?
        (?:命令|执行|运行|跑|用|调用)(?:的是|的命令|命令|一下)?(?:是|为|用|[:：])?\s?${command}
      `,
    ),
    '$1跑一次 $2',
  ],
  [
    /(?:任务|job)?\s?(?:跑|执行|运行)?失败(?:了|后|的话)?(?:就|也)?(?:不要|不用|别|无需|不)(?:再|自动)?重(?:试|跑)(?:了)?/giu,
    '失败不重试',
  ],
  // What else is started from the code.
  [
    anyCase(
      overLines`
        (?:再|另外|还)?(?:需要|要)?(?:起|加|跑|部署|来|开|有|要|需要)(?:一个|个)\s?(?:(?:独立|单独|后台)的?\s?)?(?:[a-z][\w-]{0,30}\s?)?(?:进程|worker|消费者)\s?[,，:：]\s?
        (?:启动)?命令(?:是|为|用|[:：])?\s?${command}(?:\s?[,，]\s?(?:跑|起|要)?\s?${number}\s?个?${noun})?(?:\s?[,，]\s?(?:每个)?内存(?:给|要|用|是|为|各)*\s?(\d{1,5}\s?[MG])i?b?(?!\w))?
      `,
    ),
    (...[, run = '', count = '', memory = '']) =>
      [
        ` plus ${count === '' ? 'a worker' : `${toCount(count)} workers`} running \`${run}\``,
        ...(memory === '' ? [] : [`with ${memory.replaceAll(' ', '').toUpperCase()}i of memory each`]),
      ].join(' '),
  ],
  [
    anyCase(
      overLines`
        镜像(?:仓库|地址)?(?:使用|用|是|为|放在|在|[:：])*\s?((?:[a-z0-9-]{1,40}\.){1,5}[a-z0-9-]{2,40}(?::\d{2,5})?(?:/[a-z0-9._-]{1,60}){1,5})
        \s?[,，]\s?(?:版本号?|tag|标签)(?:使用|用|是|为|[:：])*\s?(v?\d[\w.-]{0,40}\w)
      `,
    ),
    '镜像用 $1:$2',
  ],
  // Two of one Secret, by the names that were said behind.
  [
    anyCase(
      overLines`
        (?:数据库的?)?(?:账号|用户名?)(?:和|、)?密码(?:都)?(?:从|在|用)\s?secret\s?([a-z0-9][a-z0-9.-]{0,60})\s?(?:里|中)?的\s?([\w.-]{1,60})\s?(?:和|、|与|,)\s?([\w.-]{1,60})\s?(?:里)?(?:拿|取|读|获取|来)?\s?[,，]\s?
        (?:分别)?(?:对应|用作|作为|注入(?:为|到|成))\s?([A-Z][A-Z0-9_]{2,60})\s?(?:和|、|与)\s?([A-Z][A-Z0-9_]{2,60})
      `,
    ),
    '$4 来自 secret $1 的 $2，$5 来自 secret $1 的 $3',
  ],
  [
    anyCase(
      String.raw`证书(?:已经|早就)?(?:有了?|准备好了?|建好了?)\s?[,，]\s?secret\s?(?:叫|名为|是|名叫)\s?(?=[a-z0-9])`,
    ),
    '证书在 secret ',
  ],
  // Why it is so is no part of what shall be.
  [
    anyCase(
      String.raw`(?<![\w./:-])([a-z][\w-]{1,40})\s?的?(?:高峰期|高峰时|平时|白天)?(?:流量|访问量|并发|压力|请求量?)(?:比较|很|会|特别|最|更)*(?:大|高|多)\s?[,，]\s?(?=\d)`,
    ),
    '$1 ',
  ],
  // How many: tally 一个就够.
  [
    anyCase(
      String.raw`(?<![\w./:-])([a-z][\w-]{1,40})\s?(?:只|有|跑|要|用|起|留|给|的话|那边)*\s?${number}\s?[个份](?:${noun})?\s?(?:就|即|也就|就已经)(?:够|行|可以|好|ok)(?:了|啦)?(?:的)?`,
    ),
    (_, name = '', count = '') => `${name} ${toCount(count)} 个副本`,
  ],
  [
    anyCase(
      String.raw`(?<![时就则后%]\s?)(?:最多|至多|上限)(?:可以?|能|允许|自动|让它)*扩(?:容|展|到|至|成)*\s?${number}\s?[个份]?(?:${noun})?(?!\w)`,
    ),
    (_, most = '') => `自动扩缩，最多 ${toCount(most)} 个副本`,
  ],
  ...ways,
  [/([a-z][\w-]{0,40})\s?(?:那边|这边)的?\s?(?=[a-z])/giu, '$1 '],
  [
    anyCase(
      String.raw`(?<![\w./:-])([a-z][\w-]{1,40})\s?(?:就)?(?:不需要|不用|无需|不要|别|不)(?:自动)?(?:扩容|伸缩|扩缩容|扩)(?:了)?\s?[,，]?\s?(?:固定|保持|就|一直|始终|给|跑|用)*\s?${number}\s?[个份](?:${noun})?${end}`,
    ),
    (_, name = '', count = '') => `${name} ${toCount(count)} 个副本`,
  ],
  [
    anyCase(
      String.raw`(?<=[,，、;；。]\s?|^)([a-z][\w-]{1,40})\s?(?:固定|保持|就|只|能|跑|起|用|要|给|有)*\s?${number}\s?[个份]${end}`,
    ),
    (_, name = '', count = '') => `${name} ${toCount(count)} 个副本`,
  ],
  // The programs, and no Service.
  [
    /(?:这)?(?:[两三四五六七八九几\d]\s?个|所有的?|全部的?|每个|各个|这些)服务(?:都|全|统一|均|各|一律|全部)*(?=\s?(?:放|部署|给|用|要|限制|设|在|加|到|跑|分配|配))/gu,
    '全部都',
  ],
  [
    /(?<=(?<![\w-])(?:both|all)\s)(?:the\s|of\sthe\s|our\s)?services\s(?=(?:in|into|to|go|goes|should|must|get|have|need|run|are|use|with|at)\s)/giu,
    '',
  ],
  [
    /(?:这个|我们的|该|本|此)?服务(?:的)?(?=(?:会|是|要|在|默认|自己)?(?:监听|启动|运行|跑在|端口)|生成|的端口)/gu,
    '应用',
  ],
  ...workersTold,
];
