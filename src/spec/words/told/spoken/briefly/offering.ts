import type { Spoken } from '../spoken.ts';

const name = '["\'`]?([a-z][a-z0-9-]{0,60})["\'`]?';
const cidr = '\\d{1,3}(?:\\.\\d{1,3}){3}/\\d{1,2}';
const ports = '((?:\\d{2,5})(?:(?:、|和|与|跟)\\d{2,5}){0,5})';
const isOfService = (words: string): boolean => /service|svc|服务/iu.test(words);

/** Services and their ports, told one after the other. */
export const offering: readonly Spoken[] = [
  [/(?<=(?:service|svc)),(?=\d{2,5}(?:[,;。\n]|$))/giu, ',端口', isOfService],
  // How it is offered is no name of it.
  [
    /名为(headless|clusterip|nodeport|loadbalancer)的 ?(?:svc|service)(?:,|就)?(?:叫做?|名为|名字叫)["'`]?([a-z][a-z0-9-]{0,60})["'`]?/giu,
    '名为$2的$1 service',
  ],
  [
    new RegExp(
      `(?<=[:;。\\n,])(?:一个|另一个|另外一个|再来一个|第[一二三]个)(?:是)?headless的?(?:service|svc)?(?:叫|名为)?${name}(?:给|用来|用于|做)?[\\p{Script=Han}]{0,14}(?=[,;。])`,
      'giu',
    ),
    '创建一个名为$1的headless service',
    isOfService,
  ],
  [
    new RegExp(
      `(?<=[:;。\\n,])(?:一个|另一个|另外一个|再来一个|第[一二三]个)(?:叫|名为)?${name}(?:是|用|为)(?:类型)?(ClusterIP|NodePort|LoadBalancer)(?:类型)?(?:的)?(?=[,;。])`,
      'giu',
    ),
    '创建一个名为$1的Service,类型为$2',
    isOfService,
  ],
  [
    new RegExp(
      `(?<=^|[\\n。])${name}(?:要|需要|得有?|配|来)(?:[两二三四]|[2-4])个(?:service|svc):(?=创建)`,
      'giu',
    ),
    '',
  ],
  [
    new RegExp(`(?<=[,;。])${ports}(?:这?[两几二三四]个)?口(?:子)?(?=[,;。\\n]|$)`, 'gu'),
    '端口$1',
    isOfService,
  ],
  [
    new RegExp(`(?:对外|就|只|仅){1,3}(?:放|开|暴露|允许)(?:开|出)?${ports}(?:端口)?(?=[,;。\\n]|$)`, 'gu'),
    '端口$1',
    (words) => isOfService(words) && !/network ?policy|网络策略|允许来自/iu.test(words),
  ],
  [new RegExp(`(?<=只允许${cidr})(?:进来|访问|连(?:接|进来)?|过来)(?=[,;。\\n]|$)`, 'gu'), ''],
  [
    new RegExp(
      '(?<=[。;\\n])(?:两个|这俩|它们|全部)?(?:service|svc)?(?:都|均)选(?:择|中)?([\\w./-]{1,60}=[\\w.-]{1,60})(?=[,;。\\n]|$)',
      'giu',
    ),
    '所有Service选择$1',
    isOfService,
  ],
  // A path goes where the one before it goes.
  [
    new RegExp(
      `(?<=[,;、])(/[\\w./-]{1,60})也(?:给|到|走|转|去)(?:给|到)?${name}(?=[,;。\\n]|$)(?<=(?:给|到|走|转|去)\\2(?:的|:)(\\d{2,5})(?!\\d)[^]{1,400})`,
      'gu',
    ),
    '$1给$2的$3',
    (words) => /ingress/iu.test(words),
  ],
  [
    /(?<=[,;。])(?:读|代理|请求)?超时(?:时间)?(?:放|调|设|给|改|拉|延长)*(?:到|成|为|长到)?(\d{1,4})秒(?=[,;。\n]|$)/gu,
    '注解nginx.ingress.kubernetes.io/proxy-read-timeout=$1',
    (words) => /nginx/iu.test(words) && /ingress/iu.test(words),
  ],
  // Ports of what stands already.
  [
    /(?<=nodeport[^。\n]{0,40}?,)(?:固定|写死|定死|指定)(?:用|为|成|在)?(?:端口)?(3[0-2]\d{3})(?:端口)?(?=[,;。\n]|$)/giu,
    'nodePort为$1',
  ],
  [
    new RegExp(
      `(?:再|另外|还要?|同时|给它)*(?:多)?(?:开|加|暴露|添加|增加|新增)(?:上|一)?个?(?:端口)?(\\d{2,5})(?!\\d)的?(?:端口|口)?,?(?:叫做?|名为|取名|名字叫|名称为|命名为)${name}(?=[,;。\\n]|$)`,
      'giu',
    ),
    '名为$2的端口$1,目标端口$1',
    (words) => isOfService(words) && /下面|以下|上面|给定|现有|已有|这个|该/u.test(words),
  ],
];
