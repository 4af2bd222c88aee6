import { anyCase } from '../../../../kernel/any-case.ts';
import { behind, namesOf } from '../../scope.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const program = namesOf(behind);
const name = String.raw`["'\x60]?[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?["'\x60]?`;
const names = String.raw`${name}(?:\s?(?:、|和|与|跟|及|以及)\s?${name}){0,4}`;
const others = '(?:谁|任何人|任何服务|任何|(?:所有)?(?:其[他它余]|别)的?(?:人|服务|应用|程序|Pod)?)';
const begin = String.raw`(?:^|[,，、。;；\n])\s?(?:[-*•]\s)?`;
const reach = '(?:访问|调用|连接|连|用)';

/** Sentences that Chinese turns round, in the order that readers know. */
export const chineseTurns: readonly Rewriting[] = [
  // 除了 vote 谁都不能访问 redis
  [
    anyCase(
      String.raw`除了?\s?(${names})\s?(?:服务)?\s?(?:以外|之外|外)?\s?[,，]?\s?${others}\s?(?:都|也|均|一律)?(?:不能|不可以?|不许|不准|不得|无法|别想?|不要|禁止|不允许)(?:再|去|直接)?(${reach}\s?(?:到)?)`,
    ),
    '只有 $1 能$2',
  ],
  // worker 每个内存 1G 封顶
  [
    anyCase(
      String.raw`(?<=${begin}${name}\s?)的?(?:每|单)个(?:副本|实例|Pod|进程|容器)?的?\s?(?=(?:内存|CPU)(?!利用|使用率))`,
    ),
    '',
  ],
  // 将 Redis 部署在集群内，并为其分配 5Gi 的持久化存储
  [
    anyCase(
      String.raw`(?<=${program}[^。;；\n,，]{0,20}[,，]\s?)(?:并且?|同时|再|还)*\s?(?:[为给](?:其|它|他|她|这个)\s?)?(?:分配|配备|配置?|挂载?|提供|预留|准备|加|挂上|配上|给)\s?(?:其|它)?\s?(?:一个|一块)?\s?(\d{1,5}\s?[GT]i?B?)\s?的?(?:持久化|持久|数据|独立的?)?(?:存储|磁盘|硬盘|卷|盘|存储卷|存储空间|空间|数据盘)(?:空间|卷)?`,
    ),
    '给 $1 存储',
  ],
  // 数据库密码从名为 pg-auth 的 Secret 中读取
  [
    anyCase(
      String.raw`(?<=密码|口令|账号|密钥|凭[据证]|连接串)\s?(?:都|则|应该?|需要?|要)?从\s?(?:名为|叫做?|名叫)?\s?(?:secret\s?)?["'\x60]?([a-z0-9][a-z0-9-]{0,60})["'\x60]?\s?(?:的|这个)?\s?(?:(?<=secret[^,，。;；\n]{1,70})|secret)\s?(?:里面?|中)?\s?(?:去|来)?(?:读取?|取|拿|获取|加载)(?=\s?(?:[,，。;；\n]|$))`,
    ),
    '来自 Secret $1',
  ],
  // 订单库 Postgres 在集群外面
  [
    anyCase(
      String.raw`(?<=${begin})(?:[\p{Script=Han}]{1,4}库|缓存|消息队列|队列)(?:用的?是?)?\s?(?=${program}\s?(?:是|就|都|已经?|放|跑|部署)*在?(?:集群)?外)`,
    ),
    '',
  ],
  // 指标暴露给 Prometheus，路径 /metrics
  [
    anyCase(
      String.raw`(?:把|将)?(?:监控)?指标(?:要|需要|接口|端点)*(?:暴露|开放|提供|导出|上报)?给\s?(?:prometheus|普罗米修斯)(?:来?(?:抓取?|采集|收集))?\s?[,，]?\s?(?:(?:指标|抓取|采集|访问)?(?:的)?(?:路径|地址|端点)|在|用|走)?(?:是|为|在|[:：])?\s?(?=/\w)`,
    ),
    '指标在 ',
  ],
  [
    anyCase(
      String.raw`(?:让|由)?\s?(?:prometheus|普罗米修斯)\s?(?:会|要|可以|能)?(?:从|在|通过|到|去)\s?(/[\w/.-]{1,60}\w)\s?(?:上|路径|这里)?(?:来|去)?(?:抓取?|采集|拉取?|收集|刮取?)(?:监控)?(?:指标|数据)?`,
    ),
    '指标在 $1',
  ],
  [
    anyCase(String.raw`(?:prometheus|普罗米修斯)\s?的?(?=(?:监控)?指标(?:接口|端点)?(?:暴露|提供)?在\s?/)`),
    '',
  ],
];
