import type { Rewriting } from '../../text/rewriting.ts';
import { joint } from './rows.ts';

const number = '(\\d{2,5})(?![\\w.])';
const name = '([a-z](?:[a-z0-9-]{0,13}[a-z0-9])?)(?![\\w-])';
const noName =
  '(?!(?:service|svc|pod|port|tcp|udp|node|target|app|nodeport|targetport|loadbalancer|clusterip|headless)(?![\\w-]))';
const to = '(?:映射|转发|转|对应|指向|→|->|=>)\\s?(?:到|至|给)?';
const door = '(?:容器|Pod|后端)?\\s?的?\\s?(?:目标端口|targetPort|端口)?\\s?(?:为)?';
const several = '(?:[两二三四2-4]\\s?个)';
const label = '["\'`]?[a-z][\\w./-]{0,60}\\s?[=:]\\s?[\\w.-]{1,60}["\'`]?';
const cidr = '(?:\\d{1,3}\\.){3}\\d{1,3}/\\d{1,2}';
const isService = (text: string): boolean => /(?<![\w-])(?:service|svc)(?![\w-])|服务/iu.test(text);
const isBalanced = (text: string): boolean =>
  /load ?balancer|负载均衡/iu.test(text) && !/network ?policy|网络策略|whitelist/iu.test(text);

/** The ports of a service that are told in one breath, each with where it leads. */
export const portsApart: readonly Rewriting[] = [
  [
    new RegExp(
      `(?:对外)?(?:暴露|开放|开|监听)?\\s?(?:端口)?\\s?(?<!\\d)${number}\\s?(?:端口)?${joint}${number}\\s?(?:这)?${several}?\\s?(?:端口)?\\s?,?\\s?(?:分别|依次)\\s?${to}\\s?${door}\\s?${number}\\s?(?:端口)?${joint}${number}(?:\\s?端口)?`,
      'giu',
    ),
    '端口$1,目标端口$3,端口$2,目标端口$4',
    isService,
  ],
  [
    new RegExp(
      `(?<=(?:[,;、(]|端口\\s?:)\\s?)(?:一个|第[一二三]个)?\\s?(?:叫做?|名为)?\\s?${noName}${name}\\s?(?:端口|是|为)\\s?(?:端口)?\\s?${number}\\s?(?:端口)?\\s?,?${to}\\s?${door}\\s?${number}`,
      'giu',
    ),
    '名为$1的端口$2,目标端口$3',
    isService,
  ],
  [
    new RegExp(
      `(?<=[,:;、]\\s?)(?:一个|第[一二三]个|另(?:外)?一个)\\s?(?:叫做?|名为)\\s?${noName}${name}\\s?(?:端口|是|为|,|:)+\\s?${number}(?=\\s?(?:[,;。]|$))`,
      'giu',
    ),
    '名为$1的端口$2',
    isService,
  ],
  [
    new RegExp(
      `(?<=[,;(。]|有|暴露|开放?|的|\\s)\\s?(?:对外)?(?:开放?|暴露|有|包含|提供|监听)?\\s?${several}\\s?端口\\s?[,:]\\s?(?=名为|[a-z]|\\d)`,
      'giu',
    ),
    ',',
    isService,
  ],
  [
    new RegExp(
      `(?<=(?<![\\w-])(?:Service|svc|服务)\\s?[a-z0-9-]{0,60}\\s?[,(]?|(?:Service|svc|服务)[^。;\\n]{0,40}[,(])\\s?选(?:中|择)?\\s?(${label})\\s?(?:的?\\s?Pod)?(?=\\s?(?:[,;。)]|$))`,
      'giu',
    ),
    ',选择标签为$1的Pod',
    isService,
  ],
  // Who may come in from outside.
  [
    new RegExp(
      `(?:只|仅)(?:允许|放行|让|开放给?|接受)\\s?(?:来自)?\\s?(${cidr}(?:${joint}${cidr}){0,4})\\s?(?:这[一两几]?个)?的?(?:来源|客户端|网段|地址|IP|段|用户|流量|的|请求)*(?:访问|进来|连接|接入)?(?:就行|即可)?`,
      'giu',
    ),
    (...[, all = '']) => `loadBalancerSourceRanges为${all.split(new RegExp(joint, 'u')).join('、')}`,
    isBalanced,
  ],
];
