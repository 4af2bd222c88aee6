import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const begin = String.raw`(?<=^|[,，。;；:：\n]\s?)`;
const end = String.raw`(?=\s?(?:[,，。;；)）\n]|$))`;
const please = '(?:帮我|请|麻烦|需要|要|再|还要?|给我|另外)*';
const count = String.raw`(\d{1,3}|[一两二三四五六七八九十]{1,3})`;
const own = String.raw`["'\x60]?([a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)["'\x60]?`;
const command = String.raw`((?:node|python3?|php|ruby|npm run|yarn|pnpm|bundle exec|bin/rails|go run|\./)\s?[\w./:-]*[\w/](?:\s--?[\w=./:-]+)*)`;
const moment = String.raw`((?:每天|每日|每晚|每周[一二三四五六日天]|每个?工作日|每隔?\s?\d{1,3}\s?(?:分钟|小时)|每小时)(?:的)?(?:凌晨|早上|上午|中午|下午|晚上|夜里|半夜)?\s?(?:\d{1,2}[:：]\d{2}|(?:\d{1,2}|[零一两二三四五六七八九十]{1,3})\s?点(?:半|\s?\d{1,2}\s?分)?)?)`;
const purpose =
  '(?:来|去|用来|以)?\\s?(?:清理|清除|删除|同步|备份|统计|生成|发送|汇总|归档|更新|刷新|导出|导入|检查)(?:一下)?(?:数据|日志|缓存|订单|报表|邮件|文件|过期数据|旧数据|临时文件|历史数据|用户|统计|索引)?';
const there = '(?:已经?|都)?(?:有了?|存在|建好了?|在集群里(?:了)?|创建好了?)';

/** When, how many and as whom, in the words in which all of it is read. */
export const chineseRunning: readonly Rewriting[] = [
  // What a job is for is no part of its command.
  [
    anyCase(
      String.raw`${begin}${please}${moment}\s?(?:定时)?(?:执行|运行|跑)(?:一次|一下|一遍)?\s?${command}\s?${purpose}${end}`,
    ),
    '$1 跑 $2',
  ],
  [
    anyCase(
      String.raw`[,，;；]\s?(?:不能|不要|不允许|禁止|不许|别|不可以?)(?:同时)?(?:并发|重叠|并行)(?:执行|运行|跑)?${end}`,
    ),
    '，concurrencyPolicy Forbid',
    (text) => /每天|每日|每周|每小时|每隔|每晚|cron|定时/iu.test(text),
  ],
  // How an update goes.
  [
    anyCase(
      String.raw`${begin}(?:滚动)?(?:更新|升级|发布)(?:的?时候?|期间|过程中)?\s?[,，]?\s?(?:一次|每次)?最多\s?(?:可以|允许)?(?:多出|超出|多起)\s?${count}\s?个\s?(?:Pod|副本|实例)?\s?[,，]\s?(?:最大|最多)?不可用(?:的)?(?:Pod|副本)?数?\s?(?:为|是)?\s?(\d{1,3}|零)\s?个?${end}`,
    ),
    (...[, more = '', fewer = '']) =>
      `滚动更新，maxSurge ${digits[more] ?? more}，maxUnavailable ${digits[fewer] ?? fewer}`,
  ],
  [
    anyCase(
      String.raw`${begin}(?:滚动)?(?:更新|升级|发布)(?:的?时候?|期间|过程中)?\s?[,，]?\s?(?:先起新的?|先启动新的?)(?:Pod|副本)?\s?(?:再|然后再?)(?:停|下|关|删)(?:掉)?旧的?(?:Pod|副本)?\s?[,，]?\s?(?:一个一个|逐个|一次一个)(?:地)?(?:来|更新|换|滚)?${end}`,
    ),
    '滚动更新，maxSurge 1，maxUnavailable 0',
  ],
  // So many at any time.
  [
    anyCase(
      String.raw`(?:任何时候|任意时刻|随时|始终|时刻|无论何时)(?:都)?(?:要|得|必须|保证|保持|有)*(?:至少|最少|不少于|不低于)(?:要|有|保证|保持)*\s?${count}\s?个(?:副本|实例|Pod)?\s?(?:是)?(?:可用|在线|活着|在跑|运行|就绪)(?:的|着)?${end}`,
    ),
    '节点维护时至少保留 $1 个',
  ],
  [
    anyCase(
      String.raw`(?:随时|始终|任何时候|一直)?(?:都)?保证(?:任何时候)?(?:至少|最少|不少于|不低于)\s?${count}\s?个(?:副本|实例|Pod)?\s?(?:在线|可用|活着|在跑|运行)(?:的|着)?${end}`,
    ),
    '节点维护时至少保留 $1 个',
  ],
  // As whom it runs.
  [
    anyCase(
      String.raw`${begin}(?:Pod|容器|程序|应用|服务)?\s?(?:要)?(?:以|用)\s?${own}\s?(?:这个)?\s?(?:现成的?|已有的?|现有的?|已经有的?|存在的?)\s?(?:服务账[号户]|service ?account|sa)\s?(?:来)?(?:的身份)?(?:运行|跑|启动)${end}`,
    ),
    '用已有的 ServiceAccount $1 运行',
  ],
  [
    anyCase(
      String.raw`${begin}(?:跑的时候)?(?:Pod|容器)?\s?(?:以|用|使用)?\s?(?:现有的|已有的)?\s?(?:服务账[号户]|service ?account(?: ?name)?)\s?(?:设为|设成|设置为|改成|用|是|为|:|：)\s?${own}\s?[,，]\s?(?:这个|该)?(?:账[号户])?(?:在?集群(?:里|中))?${there}(?:的)?(?:\s?[,，]\s?(?:不用|不要|不需要|无需|别)(?:再)?(?:新)?(?:建|创建))?${end}`,
    ),
    '用已有的 ServiceAccount $1 运行',
  ],
  // All others are kept out by that.
  [
    anyCase(
      String.raw`[,，;；]\s?(?:其[他它余]|别)的?(?:人|服务|流量|来源|命名空间|访问|请求)*(?:都|一律|全部?|统统|均)+(?:拒绝|禁止|不允许|不行|不让|不能访问|挡掉|不通)${end}`,
    ),
    '',
    (text) => /(?:只|仅)(?:允许|有|限|让|放行|能)?[^。]{0,40}(?:命名空间|网段|namespace)/iu.test(text),
  ],
  [
    anyCase(
      String.raw`${begin}(?:网络策略\s?[:：,，]?\s?)?(?:入站|入方向|入口流量)\s?(?:流量)?(?:只|仅)(?:允许|放行|接受|开放给?)\s?(?:来自|从)?\s?(?:命名空间|namespace)\s?${own}\s?(?:里|中)?(?:的)?(?:流量|访问|Pod|请求|服务)?${end}`,
    ),
    '只允许 $1 命名空间的 Pod 访问它',
  ],
  // So many of each process of one program.
  [
    anyCase(
      String.raw`${begin}队列\s?(?:的|用|跑|起|要|给)*\s?${count}\s?个?\s?worker\s?[,，、]\s?(?:定时任务|定时|调度)\s?(?:的|用|跑|起|要|给)*\s?${count}\s?个${end}`,
    ),
    'celery worker $1 个，celery beat $2 个',
  ],
];

const digits: Readonly<Record<string, string>> = { 零: '0', 一: '1', 两: '2', 二: '2', 三: '3' };
