import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount, toSeconds } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const time = '(\\d{1,4}|[一二两三五十半]{1,3})个?(秒钟?|分钟|s|m|min)';
const folder = '["\'\\x60]?(/[a-zA-Z][\\w./-]{0,80}\\w)["\'\\x60]?';
const size = '(\\d{1,5}[KMGT]i?B?|\\d{1,5}个G)';
const things =
  '(?:数据|数据库|上传的?(?:文件|图片|附件)?|用户上传的?(?:文件|图片)?|文件|图片|附件|照片|内容)';
const lasting =
  '(?:(?:需?要|必须|得)?(?:做)?持久化(?:存储|保存)?|(?:pod)?重启(?:之?后|了)?(?:也|都)?(?:不能|不会|不要|别|不)丢(?:失|数据)?|(?:数据)?(?:不能|不要|别)丢(?:失)?|(?:需?要|得)?(?:长期)?(?:保留|保存))';

const amountOf = (said = ''): string => (said === '' ? '1Gi' : said.replace('个G', 'Gi'));
const probe = (amount: string, unit: string, factor: number): string =>
  `启动探针周期5秒,失败阈值${String(Math.max(1, Math.ceil((toSeconds(`${amount}${unit}`) * factor) / 5)))}`;

/** Chinese of people who speak of their program and not of Kubernetes; spaces beside Han characters are gone already. */
export const everydayChinese: readonly Rewriting[] = [
  [
    new RegExp(
      overLines`
        每(?:晚|天|日|夜)(?:的)?((?:一个)?(?:定时|备份|清理)?(?:任务|作业|cron ?-?job))[,，]?(?:在|于)?
        (?=(?:凌晨|早上|上午|中午|下午|晚上|夜里)?\s?[\d一二两三四五六七八九十]{1,3}\s?(?:点|:\d{2}))
      `,
      'giu',
    ),
    '$1,每天',
  ],
  [
    new RegExp(
      overLines`
        (?:当|如果|在)?(cpu|内存)(?:平均)?(?:使用率?|利用率|占用率?|负载)?(?:超过|高于|达到|大于|超|到|过|>)了?(\d{1,3})%(?:以上)?(?:的话|的)?
        (?:时候?|之?后|就|则)*[,，]?(?:就|会|要|可以|能|自动|最多|再|弹性|横向)*(?:扩容?|扩展|伸缩|扩缩容?|增加|加|涨|弹)(?:到|至)(?:最多)?
        (\d{1,4}|[一二两三四五六七八九十]{1,3})(?![\d.]|[GM]i?(?!\w)|核|%)(?:个)?(?:副本|实例|pod)?
      `,
      'giu',
    ),
    (...[, what = '', percent = '', most = '']) =>
      `${what}使用率达到${percent}%自动扩容,最多${String(toCount(most))}个`,
    (words) => /%/u.test(words),
  ],
  [
    new RegExp(
      String.raw`(?:它|应用|服务|程序)?(?:冷)?启动(?:得|的|会|有点|比较|很|非常|特别|挺|太|要|需要)*(?:慢|久)?[,，]?(?:大概|大约|差不多|一般|通常)?(?:要|需要|得|花)${time}(?:左右|以上)?(?:才能(?:起来|好|就绪))?`,
      'giu',
    ),
    (...[, amount = '', unit = '']) => probe(amount, unit, 2),
  ],
  [
    new RegExp(
      String.raw`(?:给|留|预留)(?:它|应用|服务|程序)?(?:最多)?${time}(?:的)?(?:启动|预热)(?:的)?(?:时间)?|(?:启动|预热)(?:时间)?(?:最多|不超过|给|留)${time}`,
      'giu',
    ),
    (...[, amount, unit, other, others]) => probe(amount ?? other ?? '', unit ?? others ?? '', 1),
  ],
  [
    new RegExp(
      `${things}(?:都|会|要|需要)?(?:放|存放?|保存|写|落|存储)(?:在|到|入)?${folder}(?:目录|下面?|里面?)?[,，]?${lasting}(?:[,，]?(?:大小|容量|要|给|需要|分)*${size})?`,
      'giu',
    ),
    (...[, at = '', said]) => `${amountOf(said)}的持久卷挂载到${at}`,
  ],
  [
    new RegExp(
      `${folder}(?:目录|下的?(?:数据|文件|东西)?|里的?(?:数据|文件|东西)?|的数据)?${lasting}(?:[,，]?(?:大小|容量|要|给|需要|分)*${size})?`,
      'giu',
    ),
    (...[, at = '', said]) => `${amountOf(said)}的持久卷挂载到${at}`,
  ],
  [
    new RegExp(
      `${things}(?:都|会|要|需要)?(?:放|存放?|保存|写|落|存储)(?:在|到|入)?${folder}(?:目录|下面?|里面?)?[,，]?(?:大小|容量|要|给|需要|分)+${size}`,
      'giu',
    ),
    (...[, at = '', said]) => `${amountOf(said)}的持久卷挂载到${at}`,
  ],
  [
    new RegExp(
      `(?:临时|缓存)(?:文件|目录|数据|空间)(?:都|会|要)?(?:放|存|写|用|是|为)(?:在|到)?${folder}(?:[,，]?(?:最多|上限|大小)?${size})?`,
      'giu',
    ),
    (...[, at = '', said]) => `emptyDir${said === undefined ? '' : `大小限制${amountOf(said)}`}挂载到${at}`,
  ],
  [
    new RegExp(
      overLines`
        (CPU|内存)(?:使用率|利用率|占用)?(?:超过|高于|大于|达到|到)了?(\d{1,3})%(?:的时候|时|了)?[,，]?(?:就|则|自动|要)*(?:扩容?|扩展|加(?:副本|pod|实例))[,，]?
        (?:最多|上限|最大)(?:扩?到)?(\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?:副本|pod|实例)?
      `,
      'giu',
    ),
    '自动伸缩,最多$3个副本,$1使用率$2%',
  ],
  [/(?:用|以|使用)(\d{3,6})号?(?:这个)?用户(?:的)?(?:身份)?(?:来)?(?:运行|跑|启动|执行)/giu, '以用户$1运行'],
  // So little is memory, where nobody speaks of disks.
  [
    /每个(?:副本|pod|实例|容器)(?:都|要|给|用|分配)*\s?(\d{2,4}Mi?B?)(?=[,;。\n]|$)/giu,
    '内存$1',
    (words) => !/盘|存储|卷|pvc/iu.test(words),
  ],
  [/(?<=^|[,;。\n])(?:用户|uid)(?:ID)?(?:是|为|用|:)?(\d{3,6})(?=[,;。\n]|$)/giu, '以用户$1运行'],
  [/(?:运行|启动)用户(?:是|为|用|:)?(\d{3,6})(?!\d)/giu, '以用户$1运行'],
  [
    /(?:只?能?|必须|要)?(?:跑|运行|调度|部署|放)(?:在|到)(?:有|带)?GPU的?(?:节点|机器|服务器)(?:上)?/giu,
    'nodeSelector为nvidia.com/gpu.present=true',
  ],
  [
    /(?:只?能?|必须|要)?(?:跑|运行|调度|部署|放)(?:在|到)(arm64|amd64)(?:架构)?的?(?:节点|机器|服务器)(?:上)?/giu,
    'nodeSelector为kubernetes.io/arch=$1',
  ],
  [/一次(?:只|最多)?(?:更新|升级|替换|滚动)(?:一|1)个(?:pod|副本|实例)?/giu, 'maxUnavailable为1'],
  [
    /(?:滚动(?:更新|升级|发布))[,，]?(?:时|过程中?)?(?:要|保证|做到)?(?:不停机|不中断(?:服务)?|零停机)/giu,
    '滚动更新,maxUnavailable为0',
  ],
  [/监听(?:在)?(\d{2,5})(?:端口)?的?grpc/giu, '端口$1名为grpc'],
  [/(?:暴露|改|做|弄)成(?=NodePort|LoadBalancer|ClusterIP)/giu, '类型为'],
];
