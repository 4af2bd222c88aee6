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

/** `80 开在 30080,443 开在 30443`: of several that have no names it would not be known whose each is. */
const nodePorts = new RegExp(
  `(?<=[,:;、]\\s?)(?<!名为[^,;]{1,20}的)(?:端口\\s?)?${number}\\s?(?:端口)?\\s?(?:,\\s?(?:目标端口|targetPort)\\s?(?:为|是)?\\s?${number}\\s?,\\s?)?(?:(?:开在|对应|映射到|固定(?:在|为|到)|用)\\s?(?:节点|node)?(?:上)?(?:的)?(?:端口|port)?|[(,的]\\s?(?:node\\s?port|节点端口)\\s?(?:为|是|:)?)\\s?(3[0-2]\\d{3})(?!\\d)\\s?\\)?`,
  'giu',
);

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
      `(?:以及|和|还有|及|[,;、])\\s?(?:还有)?(?:一个)?名为\\s?${noName}${name}\\s?的\\s?(?:(TCP|UDP|SCTP)\\s?)?端口\\s?${number}\\s?,?${to}\\s?${door}\\s?${number}`,
      'giu',
    ),
    (...[, one = '', protocol = '', port = '', target = '']) =>
      `,名为${one}的${protocol.toUpperCase()}端口${port},目标端口${target}`,
    isService,
  ],
  [
    new RegExp(
      `名为\\s?${noName}${name}\\s?的\\s?端口\\s?(\\d{2,5})\\s?/\\s?(TCP|UDP|SCTP)(?![\\w-])`,
      'giu',
    ),
    '名为$1的$3端口$2',
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
  [
    new RegExp(
      `(?:端口\\s?|(?<=[,:]\\s?)|\\s?(和|与|、)\\s?)(?:端口\\s?)?${noName}${name}\\s?\\(\\s?${number}\\s?(?:到|→|->|=>|转发?到?|映射到)\\s?${number}\\s?\\)`,
      'giu',
    ),
    (...[, joined, one = '', port = '', target = '']) =>
      `${joined === undefined ? '' : ','}名为${one}的端口${port},目标端口${target}`,
    isService,
  ],
  [
    nodePorts,
    (...[said = '', port = '', target, node = '']) =>
      `名为port-${port}的端口${port},目标端口${target ?? port},nodePort ${node}${said.endsWith(';') ? ';' : ''}`,
    (text) => isService(text) && [...text.matchAll(nodePorts)].length > 1,
  ],
  [
    new RegExp(
      `(?:把|将|给)\\s?(${label})\\s?的\\s?Pod\\s?(?:开|做|暴露)(?:一?个|成)?\\s?nodeport\\s?(?:出去|对外|出来)?\\s?[,;]\\s?(?:service|svc|服务)\\s?(?:叫做?|名为)\\s?["'\`]?([a-z0-9][a-z0-9-]{0,60})`,
      'giu',
    ),
    '创建名为 $2 的NodePort Service,选择标签为$1的Pod',
  ],
  [
    new RegExp(
      `(?:来?源(?:IP)?(?:地址|网段)?)\\s?(?:限制|限定)(?:为|在|到)\\s?(${cidr}(?:${joint}${cidr}){0,4})`,
      'giu',
    ),
    (...[, all = '']) => `loadBalancerSourceRanges为${all.split(new RegExp(joint, 'u')).join('、')}`,
    isBalanced,
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
