import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const end = String.raw`(?=\s?(?:[,，。;；)）\n]|$))`;
const name = String.raw`["'\x60]?([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'\x60]?`;
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
];
