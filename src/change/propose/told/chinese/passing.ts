import { anyCase } from '../../../../kernel/any-case.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const begin = String.raw`(?<=^|[,，。;；:：\n]\s?)`;
const end = String.raw`(?=\s?(?:[,，。;；)）\n]|$))`;
const cidr = String.raw`(?:\d{1,3}\.){3}\d{1,3}/\d{1,2}`;
const joint = String.raw`\s?(?:、|和|与|以及)\s?`;
const cidrs = `(${cidr}(?:${joint}${cidr}){0,4})`;
const path = String.raw`(/[\w./-]{1,80}\w)`;
const size = String.raw`(\d{1,5}\s?[KMGT]i?B?(?![A-Za-z]))`;
const count = String.raw`(\d{1,3}|[一二两三四五六七八九十])`;
const time = String.raw`(\d{1,4}|[一二三四五六七八九十]{1,3})\s?秒钟?`;
const server = String.raw`((?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,12}(?::\d{2,5})?)`;
const what = '(?:用户)?(?:上传|生成|产生)?的?(?:文件|图片|附件|数据|照片|内容)';
const kept =
  '(?:重启|重新发布|更新)?(?:之?后|时)?(?:也|都|还|仍)*(?:不能丢|不丢|不要丢|要还在|还在|要在|不能没|得在)(?:失|了|的)?';
const isProbed = (text: string): boolean => /探针|健康检查|就绪|存活/u.test(text);
const isHosted = (text: string): boolean => /域名|访问|ingress|https?|\.[a-z]{2,12}(?![\w-])/iu.test(text);
const listed = (said: string): string => said.split(anyCase(joint)).join('、');
const digits = (said: string): string => (/^\d/u.test(said) ? said : String(toCount(said)));

/** Sources, storage, probes, rollouts and databases as people mention them beside other wishes. */
export const chinesePassing: readonly Rewriting[] = [
  // Where callers come from.
  [
    anyCase(
      String.raw`(?:只|仅)(?:限|允许|放行|给|让|开放给?|接受)+\s?(?:来自)?\s?(?:内网|公司|办公网?)?\s?(?:网段|地址|IP)?\s?${cidrs}\s?(?:这[一两几]?个)?(?:的|来源|网段|地址|IP|段|请求|流量|用户|客户端)*\s?(?:来)?(?:访问|进来|连接|通过)?${end}`,
    ),
    (...[, all = '']) => `只允许 ${listed(all)} 访问`,
    isHosted,
  ],
  [
    anyCase(
      String.raw`${begin}(?:把|将)?(?:来源|访问|客户端)\s?(?:的)?\s?(?:IP|地址|网段)?\s?(?:限制|限定|控制|白名单)(?:为|在|到|是|成)?\s?${cidrs}${end}`,
    ),
    (...[, all = '']) => `只允许 ${listed(all)} 访问`,
    isHosted,
  ],
  // Values that begin as an option does.
  [
    anyCase(
      String.raw`(?<![\w-])([A-Z][A-Z0-9_]{2,60})\s?(?:的值)?(?:设为|设成|设置为|设置成|改为|为|是|用)\s?(--?[a-zA-Z][\w=.:/-]{0,100})${end}`,
    ),
    '$1="$2"',
    (text) => /\p{Script=Han}/u.test(text),
  ],
  // What has to be kept.
  [
    anyCase(
      String.raw`${begin}${what}(?:要|需要|得|都)*(?:存|放|保存|写)(?:在|到|进)?\s?(?:一个)?\s?${size}\s?的?(?:持久)?(?:卷|盘|存储|磁盘)(?:里面?|中|上)?\s?[,，]\s?(?:路径|目录|挂载到|挂到|挂在)(?:是|为)?\s?${path}${end}`,
    ),
    '$2 持久化，$1',
  ],
  [
    anyCase(
      String.raw`${begin}${what}(?:要|需要|得|都)*(?:存|放|保存|写)(?:在|到|进)?\s?${path}\s?(?:目录)?(?:下|里)?\s?[,，]\s?(?:给|要|用|配|申请)?(?:一个)?\s?${size}\s?的?(?:持久)?(?:卷|盘|存储|磁盘)(?:\s?[,，]\s?${kept})?${end}`,
    ),
    '$1 持久化，$2',
  ],
  [
    anyCase(
      String.raw`${begin}${path}\s?(?:这个)?(?:目录|路径)?(?:下|里)?(?:面)?的?(?:文件|数据|内容)?\s?(?:需要|要)?(?:${kept}|(?:做|需要|要)?持久(?:化)?(?:保存|存储))\s?[,，]\s?(?:容量|大小|给|要)?(?:是|为)?\s?${size}${end}`,
    ),
    '$1 持久化，$2',
  ],
  // Probes.
  [
    anyCase(
      String.raw`存活(?:探针)?${joint}就绪(?:探针|检查)?(?:的)?(?:路径|地址)?\s?分别(?:是|为|用|走|查|打)?\s?${path}${joint}${path}`,
    ),
    '存活探针 $1，就绪探针 $2',
  ],
  [
    anyCase(
      String.raw`存活(?:探针|检查)\s?(?:查|走|用|打|是|为|:|：)?\s?${path}\s?[,，]\s?就绪(?:探针|检查)\s?(?:查|走|用|打|是|为|:|：)?\s?${path}(?:\s?[,，]\s?(?:端口)?(?:都|均)(?:是|用|走|为)?\s?(?:端口)?\s?(\d{2,5})(?:\s?端口)?|\s?[,，]\s?端口(?:都|均)(?:是|为)?\s?(\d{2,5}))?\s?[,，]\s?(?:检查)?(?:间隔|周期)\s?分别(?:是|为)?\s?${time}${joint}${time}`,
    ),
    (...[, live = '', ready = '', one, other, first = '', second = '']) => {
      const port = one ?? other;
      const at = port === undefined ? '' : ` 端口 ${port}`;
      return `存活探针 ${live}${at} 每 ${digits(first)} 秒一次，就绪探针 ${ready}${at} 每 ${digits(second)} 秒一次`;
    },
  ],
  [
    anyCase(
      String.raw`${begin}(?:连续)?(?:失败\s?${count}\s?次|${count}\s?次(?:都)?失败)(?:之?后)?\s?(?:才|就|算|则|再|视为|认为|判)*\s?(?:不可用|不健康|没就绪|未就绪|失败|摘(?:掉|除)?(?:流量)?|挂了?|重启|下线|剔除)${end}`,
    ),
    (...[, one, other]) => `失败阈值 ${digits(one ?? other ?? '')}`,
    isProbed,
  ],
  // How an update goes.
  [
    anyCase(
      String.raw`${begin}(?:滚动)?(?:更新|升级|发版|发布|上线)(?:的?时候?|期间|过程中?)?\s?[,，]?\s?(?:一次)?(?:最多|至多)\s?(?:允许|可以|能|只能)?\s?(?:不可用\s?(?:${count}\s?个?|(\d{1,3}\s?%))(?:副本|Pod)?|(?:挂|停|少)(?:掉)?\s?${count}\s?个?(?:副本|Pod|实例)?|${count}\s?个?(?:副本|Pod|实例)?\s?不可用|(\d{1,3}\s?%)\s?(?:的)?(?:副本|Pod|实例)?\s?不可用)${end}`,
    ),
    (...[, a, b, c, d, e]) => `滚动更新，maxUnavailable ${b ?? e ?? digits(a ?? c ?? d ?? '')}`,
  ],
  [
    anyCase(
      String.raw`(?<=maxUnavailable\s[\d%]{1,4}\s?[,，]\s?)(?:可以|允许|最多)*(?:多起|超出|多出|多)\s?(?:${count}\s?个?|(\d{1,3}\s?%))(?:副本|Pod|实例)?${end}`,
    ),
    (...[, one, share]) => `maxSurge ${share ?? digits(one ?? '')}`,
  ],
  // A database that stands elsewhere.
  [
    anyCase(
      String.raw`${begin}(数据库|postgres(?:ql)?|mysql|redis|缓存)\s?(?:直接)?(?:就)?(?:用|连|走|使用|连接)\s?(?:集群外部?|外部|现成|现有|已有|云上|公司)的?\s?(?:数据库)?\s?${server}(?:\s?[,，]\s?(?:别|不要|不用|无需)(?:再)?(?:建|部署|创建|起)(?:一个|新的?)*)?${end}`,
    ),
    '$1已经有了，地址 $2，不用部署',
  ],
  [/监控(?=路径\s?\/)/gu, '指标'],
];
