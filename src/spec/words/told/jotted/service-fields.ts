import type { Rewriting } from '../../text/rewriting.ts';
import { name } from '../evenly/values.ts';
import { inSentencesOf } from './sentences.ts';

const cidr = '(?:\\d{1,3}\\.){3}\\d{1,3}/\\d{1,2}';
const end = '(?=\\s?(?:[,;。)\\n]|$))';
const label = '[a-z][\\w./-]{0,60}=[\\w.-]{1,60}';
const domain = '(?:[a-z0-9-]{1,60}\\.){1,5}[a-z]{2,20}';
const service = '(?:Service|svc|服务)';

const phrases: readonly (readonly [said: string, written: string])[] = [
  [`(?<![\\w-])(?:Service|svc)\\s?(?:名称|名字|名)(?:为|是|叫)?\\s?(${name})${end}`, '名为 $1 的 Service'],
  [
    `(?:给|为)\\s?(${label})\\s?的\\s?Pods?\\s?(?:建|创建|配|做|来|加|写)\\s?(?:一?个)?\\s?${service}\\s?(${name})${end}`,
    '创建名为 $2 的 Service,选择标签为 $1 的 Pod',
  ],
  [`(?<=[,:(]\\s?)(?:后端|后面)(?:的\\s?Pods?)?(?:是|为)\\s?(${label})${end}`, '选择标签为 $1 的 Pod'],
  [`(?:负载均衡(?:器)?)\\s?(?:类型)?的?\\s?(?=(?:Service|svc)(?![\\w-]))`, 'LoadBalancer 类型的 '],
  [
    `(?<=[,:(]\\s?|${name}\\s)(?:类型)?(?:为|是)?\\s?(?:无头|headless)(?:类型|的|服务)?${end}`,
    'clusterIP None',
  ],
  [`(?<=(?:[,(]|(?<![\\w.-]):)\\s?)(\\d{2,5})${end}`, '端口 $1'],
  [
    `(?:指到|指向|对应到?|解析到|转到|别名到|CNAME\\s?到?|外部(?:名称|域名|地址)(?:为|是|:)?)\\s?(${domain})${end}`,
    'externalName 为 $1',
  ],
  [`(?<=ExternalName\\s?(?:类型)?\\s?,\\s?)(${domain})${end}`, 'externalName 为 $1'],
  [
    `(?<=[,:(]\\s?)(?<!(?:标签|注解|labels?|annotations?)[^;。]{0,80})(${label})${end}`,
    '选择标签为 $1 的 Pod',
  ],
  [
    `(?:来源|客户端|访问来源)(?:IP|地址|网段)?\\s?(?:只|仅)?(?:限|限于|限制为|限定为)\\s?(${cidr}(?:、${cidr}){0,4})`,
    'loadBalancerSourceRanges 为 $1',
  ],
  [
    `(?:只|仅)(?:让|许|准|允许|放)\\s?(${cidr}(?:、${cidr}){0,4})\\s?(?:进|进来|访问|连)${end}`,
    'loadBalancerSourceRanges 为 $1',
  ],
  [
    `会话(?:保持|亲和性?)\\s?(?:按|用|基于|根据)\\s?(?:客户端)?\\s?的?\\s?IP${end}`,
    'sessionAffinity 为 ClientIP',
  ],
];

const steps = phrases.map(([said, written]) => [new RegExp(said, 'giu'), written] as const);

/** What a Service is like, told in single words between commas. */
export const serviceFields: readonly Rewriting[] = [
  // A kind of Service is no name of one.
  [
    /(?<=[个建来放加]\s?)(headless|无头|nodeport|loadbalancer)\s?(?:类型)?\s?的\s?(?=(?:svc|service|服务)(?![\w-]))/giu,
    (...[, sort = '']) => (/headless|无头/iu.test(sort) ? `${sort} ` : `${sort} 类型的 `),
    (text) => /\p{Script=Han}/u.test(text),
  ],
  // What parts the ports of one list is no more than a comma.
  inSentencesOfAll(
    /(?<=[两二三四2-4]\s?个\s?端口[^。\n]{0,160});(?=\s?(?:\d{2,5}(?!\d)|[a-z][a-z-]{1,14}\s?(?:是|为|:)?\s?\d))/giu,
  ),
  inSentencesOf('Service', (sentence) =>
    steps.reduce((said, [pattern, written]) => said.replaceAll(pattern, written), sentence),
  ),
];

function inSentencesOfAll(mark: RegExp): Rewriting {
  return [mark, ',', (text) => /(?<![\w-])(?:service|svc)(?![\w-])|服务/iu.test(text)];
}
