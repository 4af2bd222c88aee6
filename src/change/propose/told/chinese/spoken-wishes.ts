import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const end = String.raw`(?=\s?(?:[,，。;；)）\n]|$))`;
const name = String.raw`["'\x60]?([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'\x60]?`;
const places = '(?:生产|线上|正式|预发布?|测试|开发)';
const make = '(?:新建|创建|建立|建一?[个下]|建)(?:一下|好|出来)?';

/** Wishes that Chinese tells behind what they are about, and reasons that wish nothing. */
export const chineseSpokenWishes: readonly Rewriting[] = [
  // 命名空间 shop-prod 需要新建
  [
    anyCase(
      String.raw`(?:部署到|放到|放在|用|在)?\s?(?:命名空间|namespace)\s?(?:叫做?|名?为|是|用|[:：])?\s?${name}\s?[,，（(]?\s?(?:这个命名空间|它)?(?:(?:目前|现在)?(?:还)?(?:不存在|没有)\s?[,，]?\s?)?(?:也|还|先)*(?:需要|要|得|请|帮忙|麻烦|记得)+(?:先|一起|顺便|自动|一并)*${make}[)）]?${end}`,
    ),
    '部署到命名空间 $1，并创建命名空间 $1',
  ],
  // 多个 Pod 共享
  [
    anyCase(
      String.raw`(?<=^|[,，。;；\n]\s?)(?:需要|要|得|能)*(?:多个|几个|所有|各个)\s?(?:pod|副本|实例)\s?(?:之间|都)?(?:要|需要|能|得|可以)*(?:共享|共用|同时读写)(?:读写|访问)?${end}`,
    ),
    '所有副本都要能读写',
    (text) => /\d\s?[MGT]i?(?![a-z])/iu.test(text),
  ],
  // 证书用 letsencrypt-prod
  [
    anyCase(
      String.raw`(?:tls\s?)?证书(?:都|统一)?(?:用|使用|走|从|由)\s?(letsencrypt[\w-]{0,30})(?:\s?(?:签发?|申请|颁发))?${end}`,
    ),
    'HTTPS 用 $1',
  ],
  // 停止前等 20 秒让请求处理完
  [
    anyCase(
      String.raw`(?:在)?(?:停止|关闭|退出|下线|终止|停机)(?:之?前|的时候|时)\s?(?:要|请|先|再|会|需要|得)*(?:等待?|留出?|给|睡)\s?(\d{1,4})\s?秒钟?\s?[,，]?\s?(?:来)?(?:让|等|以便|好让|给)(?:正在处理的|已有的?|剩余的?|进行中的?|手上的?|现有的?)?(?:请求|连接|任务|流量)(?:都|全部|能)?(?:处理|跑|执行|走|做|排空|完成)(?:完毕?|好|掉|干净)?${end}`,
    ),
    'preStop sleep $1s',
  ],
  // 只有生产加 PDB，至少保留 2 个
  [
    anyCase(
      String.raw`(?<=^|[,，。;；\n]\s?)(?<only>(?:只|仅)(?:有|在)?)?\s?(?<place>${places})(?:环境)?(?:里|中|上)?(?:也|还|都|才)*(?:需要|要|得|加上?|配上?|有|设置?|用|上|给|一个)*\s?(?:pdb|pod\s?disruption\s?budget|中断预算)\s?[,，:：]?\s?(?:(?:至少|最少)(?:要)?(?:保留|保持|留|有)?|min\s?available\s?(?:为|是|[:=])?)\s?(?<many>\d{1,2})\s?个?(?:可用|副本|pod|实例)*${end}`,
    ),
    (...found) => {
      const { only, place, many = '' } = groupsOf(found);
      return `。In ${placeOf(place)}${only === undefined ? '' : ' only'} a PodDisruptionBudget with minAvailable ${many}`;
    },
  ],
  // 只有生产加就绪探针 /ready
  [
    anyCase(
      String.raw`(?<=^|[,，。;；\n]\s?)(?<only>(?:只|仅)(?:有|在)?)?\s?(?<place>${places})(?:环境)?(?:里|中|上)?(?:的|也|还|都|才)*(?:需要|要|得|加上?|配上?|有|设置?|用|上|给|一个)*\s?(?<kind>就绪|存活|启动)(?:性)?(?:探针|检查|探测)\s?(?:用|走|路径|是|为|在|[:：])*\s?(?<path>/[\w./-]{0,80})${end}`,
    ),
    (...found) => {
      const { only, place, kind = '', path = '' } = groupsOf(found);
      return `。In ${placeOf(place)}${only === undefined ? '' : ' only'} a ${probes[kind] ?? kind} probe on ${path}`;
    },
  ],
];

const probes: Readonly<Record<string, string>> = { 就绪: 'readiness', 存活: 'liveness', 启动: 'startup' };

function placeOf(said = ''): string {
  if (/生产|线上|正式/u.test(said)) return 'production';
  if (/预发|staging/u.test(said)) return 'staging';
  return /测试/u.test(said) ? 'test' : 'dev';
}

function groupsOf(found: readonly unknown[]): Readonly<Record<string, string | undefined>> {
  return found.at(-1) as Readonly<Record<string, string | undefined>>;
}
