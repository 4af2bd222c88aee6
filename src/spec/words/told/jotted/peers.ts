import type { Rewriting } from '../../text/rewriting.ts';
import { inSentencesOf } from './sentences.ts';

const label = '(?=[a-z])[\\w./-]{1,60}\\s?=\\s?[\\w.-]{1,60}';
const cidr = '(?:\\d{1,3}\\.){3}\\d{1,3}/\\d{1,2}';
const end = '(?=\\s?(?:[,;。:)\\n]|$))';
const target = `(?:(${cidr})\\s?(?:网段|段)?\\s?的?\\s?)?(?:(TCP|UDP)\\s?(?:端口)?\\s?(\\d{2,5})|(?:端口\\s?)?(\\d{2,5})\\s?(?:端口|口)?(?:\\s?/\\s?(TCP|UDP)(?![\\w-]))?)`;
const plain = target.replaceAll(/\((?!\?)/gu, '(?:');
const joint = '\\s?(?:、|和|与|以及|及|,以及|,?和)\\s?(?:到|访问)?\\s?';
const several = new RegExp(
  `(?:只|仅)?(?:许|允许|准|能|让|可以?|放行|开放)*\\s?(?:出去|出站|出口|对外|往外|外出)\\s?(?:只|仅)?(?:许|允许|准|能|可以?)*\\s?(?:访问|到|去|走|连)?\\s?(${plain}(?:${joint}${plain}){1,4})${end}`,
  'giu',
);
const peer = `(?:${label}\\s?的?\\s?Pods?|[a-z][a-z0-9-]{0,40}\\s?(?:命名空间|空间)|${cidr})`;

const phrases: readonly Rewriting[] = [
  [
    new RegExp(
      `(?<=[,;:]\\s?)(?:管|针对|作用于|作用在|保护|限制|约束|选中?|选择|对|给)\\s?(${label})\\s?(?:的\\s?Pods?|Pods?)?${end}`,
      'giu',
    ),
    '应用于标签为 $1 的 Pod',
  ],
  [
    new RegExp(
      `(?<=[,;:]\\s?)(${label})\\s?(?:的\\s?Pods?\\s?)?(?=(?:只|仅)(?:给|让|许|准)\\s?(?:来自)?\\s?${label})`,
      'giu',
    ),
    '应用于标签为 $1 的 Pod,',
  ],
  // Whose way in is told of right behind it.
  [
    new RegExp(
      `(?<=[,;:]\\s?)(${label})\\s?的\\s?Pods?\\s?,?\\s?(?=的?(?:入站|入口|传入|进入)|(?:端口\\s?)?\\d{2,5}\\s?(?:端口)?\\s?(?:只|仅))`,
      'giu',
    ),
    '应用于标签为 $1 的 Pod,',
  ],
  [
    new RegExp(
      `(?:入口|入站)?\\s?(?:只|仅)?(?:允许|放行|接受)\\s?(?:[两三四2-4]\\s?[个种类]\\s?)?(?:来源|对象)\\s?(?:[:—–-]|是|为){0,3}\\s?(${peer}(?:(?:${joint}|,)${peer}){0,4})\\s?,\\s?(?:端口|走)?\\s?(TCP|UDP)?\\s?(?:端口)?\\s?(\\d{2,5})${end}`,
      'giu',
    ),
    (...[, peers = '', protocol = 'TCP', port = '']) =>
      `允许来自 ${peers.split(new RegExp(`${joint}|,`, 'u')).join('以及来自 ')}的流量访问 ${protocol} 端口 ${port}`,
  ],
  // `来自 a 的 Pod 和 ops 命名空间`: that is no place where the policy stands.
  [
    new RegExp(
      `(?<=来自\\s?(?:标签为\\s?)?${peer})\\s?(?:、|和|与|或|以及|及)\\s?(?=${peer}\\s?(?:的|访问|,|能|可以|进))`,
      'giu',
    ),
    '以及来自 ',
  ],
  [/的(?:入站|入口)流量(?=\s?(?:访问|进入|到))/gu, '的流量'],
  [several, (...[, all = '']) => outwards(all)],
  [
    new RegExp(
      `(?<=[,;]\\s?)(?:其[他它余]|别|剩下)的?(?:出口|入口|出站|入站|流量|访问|连接|来源)?(?:全部|全都|全|都|一律|统统|通通|一概)*(?:禁止|禁|拒绝|不行|不通|封掉|关掉|拦掉|挡掉|丢弃|不放行|不允许|不许|不准)(?:掉)?${end}`,
      'gu',
    ),
    '',
  ],
];

/** Whom a policy is about, whom it lets in and where they may go, in lists. */
export const peers: Rewriting = inSentencesOf('NetworkPolicy', (sentence) =>
  phrases.reduce(
    (said, [pattern, written]) =>
      typeof written === 'string' ? said.replaceAll(pattern, written) : said.replaceAll(pattern, written),
    sentence,
  ),
);

function outwards(all: string): string {
  return all
    .split(new RegExp(joint, 'u'))
    .map((one) => {
      const [, net, ahead, port, plainPort, behind] = new RegExp(`^\\s?${target}`, 'iu').exec(one) ?? [];
      const to = net === undefined ? '' : `${net} 的 `;
      return `允许出站到 ${to}${(ahead ?? behind ?? 'TCP').toUpperCase()} 端口 ${port ?? plainPort ?? ''}`;
    })
    .join(',');
}
