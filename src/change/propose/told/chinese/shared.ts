import { anyCase } from '../../../../kernel/any-case.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const host = String.raw`((?<![\w.@/-])(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,12}(?![\w/-]|\.\w))`;
const begin = String.raw`(?<=^|[,，。;；:：\n]\s?)`;
const end = String.raw`(?=\s?(?:[,，。;；)）\n]|$))`;
const who = String.raw`(?:前端|后端|(?!https?(?![\w-])|tls(?![\w-]))[a-z][a-z0-9-]{0,40})(?:\s?服务)?`;
const to =
  '(?:都|全部?|统一|就)*(?:走|给到?|到|转(?:发|到|给)+|指(?:向|到)|去|交给|路由到|由|打到|发(?:到|给))';
const rest = '(?:其余|其他|其它|剩下|别的|默认)(?:的|请求|路径|流量|地址|部分)*';
const path = String.raw`/[\w./-]{0,60}`;
const route = String.raw`(?:(?:${path}|${rest})\s?(?:开头|路径|前缀|下|的|请求)*\s?)${to}\s?${who}`;
const count = String.raw`(\d{1,3}|[一两二三四五六七八九十]{1,2})\s?(?:个|份|台)?\s?(?:副本|实例|Pod)?`;
const secure =
  '(?:都|均|全部?|统一|一律)(?:要|需要|得)?(?:走|用|上|启用|开启?|配)\\s?(https|tls)(?:\\s?证书)?';

/** What one host or one number has for several services, and one of them otherwise. */
export const chineseShared: readonly Rewriting[] = [
  // `www.acme.cn 的 /api 走后端，其余走前端`.
  [
    anyCase(
      String.raw`${begin}(?:一个|同一个)?(?:域名|在|用|通过)?\s?(?:用|是|为)?\s?${host}\s?(?:这个)?(?:域名)?\s?(?:上|下|里)?(?:的|面)?\s?[,，:：]?\s?(${to}\s?${who}\s?[,，、;；]\s?${route}|${route}(?:\s?[,，、;；]\s?${route}){1,3})(?:处理|服务)?${end}`,
    ),
    (...[said = '', at = '', all = '']) => routed(said, at, all),
    (text) => /\p{Script=Han}/u.test(text),
  ],
  // `vote.acme.cn 给 vote，result.acme.cn 给 result，都走 HTTPS`.
  [
    anyCase(
      String.raw`${begin}((?:[^,，。;；\n]{0,24}${host.slice(1, -1)}[^,，。;；\n]{0,24}[,，]\s?){2,5})(?:两个|三个|这些|几个)?(?:域名|服务)?\s?${secure}${end}`,
    ),
    (...[, all = '', kind = '']) =>
      all
        .split(/[,，]/u)
        .filter((one) => one.trim() !== '')
        .map((one) => `${one.trim()}，走 ${kind}`)
        .join('，'),
    (text) => /\p{Script=Han}/u.test(text),
  ],
  // `都跑 2 个副本，只有 vote 跑 4 个`.
  [
    anyCase(
      String.raw`(${count}\s?(?:副本|实例))\s?[,，;；]\s?(?:但|而|其中)?(?:只有|唯独|就|单独|例外的?是|但是?|不过)\s?(${who})\s?(?:需要|要|得|跑|用|给|起|开|是|为|有|例外|多一?点)*\s?[,，]?\s?(?:跑|用|给|要)?\s?${count}${end}`,
    ),
    (...[, said = '', , name = '', many = '']) => `${said}，${name} ${toCount(many)} 个副本`,
  ],
  // `平时 3 个，最多扩到 12 个`.
  [
    anyCase(
      String.raw`(?:平时|平常|日常|一般|正常|通常|闲时)(?:下)?(?:只?要|只?需要?|跑|用|有|保持|起|留|维持|就)*\s?${count}(?:就|也)?(?:够了?|行了?)?\s?[,，、；;]\s?(?:但|忙时|高峰期?|必要时)?(?:可以|能|会)?(?:自动)?(?:最多|最高|至多|上限)(?:可以?|能)?(?:自动)?(?:扩(?:容)?到?|涨到?|加到?|开到?|到)+\s?${count}${end}`,
    ),
    (...[, low = '', high = '']) => scaled(low, high),
  ],
  [
    anyCase(
      String.raw`(?:最多|最高|至多|上限)(?:可以?|能)?(?:自动)?(?:扩(?:容)?到?|涨到?|加到?|开到?|到)+\s?${count}\s?[,，、；;]\s?(?:平时|平常|日常|一般|正常|通常|闲时)(?:下)?(?:只?要|只?需要?|跑|用|有|保持|起|留|维持|就)*\s?${count}(?:就|也)?(?:够了?|行了?)?${end}`,
    ),
    (...[, high = '', low = '']) => scaled(low, high),
  ],
  // Written by several at once.
  [
    anyCase(
      String.raw`(?:要|需要|得|能)?(?:被|让|给)?(?:多个?|所有|全部|各个?)(?:副本|Pod|实例)(?:之间)?(?:都|要|需要|得|可以|能|同时|一起|会|来|同步)*(?:共用|共享|用同一[个份块](?:卷|盘)?|读写|挂载?|写入?)(?:它|这个卷|这块盘)?${end}`,
    ),
    'ReadWriteMany',
    (text) => /持久|卷|存储|pvc|盘|目录/iu.test(text),
  ],
];

function scaled(low: string, high: string): string {
  return `自动扩缩容，最少 ${toCount(low)} 个最多 ${toCount(high)} 个副本`;
}

const one = anyCase(
  String.raw`^(?:(${path})|(?:${rest}))?\s?(?:开头|路径|前缀|下|的|请求)*\s?${to}\s?(${who})$`,
);

/** Each path with its service, in the words in which hosts are read. */
function routed(said: string, at: string, all: string): string {
  const parts = all.split(/\s?[,，、;；]\s?/u).map((part) => new RegExp(one.source, 'iu').exec(part.trim()));
  if (parts.includes(null)) return said;
  return parts
    .map((part) => {
      const [, own = '/', name = ''] = part ?? [];
      return `${name.replace(/\s?服务$/u, '')} 用 ${at}${own === '/' ? '' : own}`;
    })
    .join('，');
}
