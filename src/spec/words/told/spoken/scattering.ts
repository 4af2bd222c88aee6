import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import type { Spoken } from './spoken.ts';

const name = '([a-z][a-z0-9-]{1,60})';
const zone = '(?:可用区|zones?|AZ|机房)';
const node = '(?:节点|机器|主机|服务器|node)';
const number = '(\\d{1,3}|[一两二三四五六七八九十])';
const pdb = '(?<=(?:pdb|PodDisruptionBudget|中断预算)[^。;\\n]{0,80})';

/** Where copies run, how they are apart and how many of them stay. */
export const scattering: readonly Spoken[] = [
  [
    new RegExp(
      overLines`
        (?:pod|副本|实例)?(要|得|必须|需要?|应该?|尽量|最好|尽可能)*跨(?:多个|不同的?)?${zone}(?![^。\n]{0,60}(?:topologyKey|拓扑键))(?:来|地|的)?(?:均匀|平均)?(?:地)?
        (?:分布|打散|分散|散开|部署|调度|均衡|放置)?(?:开)?
        (?:[,(](?:各)?(?:个)?${zone}?(?:之间|间)?的?(?:副本|pod)?(?:数量?)?的?(?:相?差(?:值|距|异)?)(?:不能|不得|不要|不|别)?(?:超过?|最多|大于|多于|为)*(\d)个?\)?)?
        (?:[,;](?:如果)?(?:凑不齐|不满足|满足不了|做不到|达不到|不够)(?:条件)?(?:的话|时)?(?:也|就|则|宁可)*(别|不要|不|照样|也要|还是|仍然?|继续)(?:硬|强行|往上)?(?:调度|起|跑|部署)(?:上去)?)?
      `,
      'giu',
    ),
    (...[, degree = '', skew = '', otherwise = '']) =>
      `拓扑分布约束,maxSkew为${skew === '' ? '1' : skew},topologyKey为topology.kubernetes.io/zone,whenUnsatisfiable为${isSoft(degree, otherwise) ? 'ScheduleAnyway' : 'DoNotSchedule'}`,
  ],
  [
    new RegExp(
      overLines`
        (?:在)?同?一(?:个|台)?${node}(?:上)?(?:面)?(?:不得|不能|不要|不可以?|不允许|禁止|不应该?|绝不)(?:运行|跑|放|部署|出现|有|调度|存在)(?:超过)?(?:[两2]个|多个|一个以上|1个以上|2个以上)
        (?:以上)?(?:该|这个|此|相同|同样|同一)?(?:应用|服务|deployment)?的?(?:pod|副本|实例)?
      `,
      'giu',
    ),
    'Pod反亲和性必需,topologyKey为kubernetes.io/hostname',
  ],
  [
    new RegExp(
      `(?<=^|[,。;\\n])${name}(?:要|得|需要|都|在)*每(?:一)?[个台]${node}(?:上)?(?:面)?(?:都|各|要|得|有)*(?:跑|部署|起|运行|装|放|来)(?:一)?(?:份|个|下)?(?:实例|副本|pod)?(?=[,。;\\n]|$)`,
      'giu',
    ),
    '创建一个名为$1的DaemonSet',
  ],
  [
    /(?:不管|无论|甭管)?(?:是|有)?(?:啥|什么|任何|任意)(?:样的?)?污点(?:都|也|全)*(?:要|得|能)?容忍/gu,
    '容忍所有污点',
  ],
  [
    /(?<=daemonset[^。\n]{0,300})(?:宿?主机|节点)?(?:的)?根(?:目录|路径)(?:以)?(?:只读)(?:方式|模式)?(?:地)?(?:挂|挂载)(?:到|在|至)(\/[\w./-]{1,80})/giu,
    '将宿主机的/以只读方式挂载到$1',
  ],
  [
    /(?:固定|绑定|绑死|钉)(?:到|在)([a-z][\w-]{0,60}-?\d{1,3}|[a-z][\w-]{0,20}node[\w-]{0,20})(?:这[台个](?:机器|节点))?(?:上)?(?:面)?(?:跑|运行)?/giu,
    'nodeName为$1',
  ],
  [
    /(?<=(?:daemonset|deployment|statefulset))部署(?:到|在)([a-z][a-z0-9-]{1,40})(?=[,。;\n]|$)/giu,
    ',在$1命名空间',
  ],
  // How copies are replaced, and who runs at once.
  [
    /(?:更新|升级|发布)?(?:策略)?(?:要|得|必须)?先(?:停|关|杀|下)(?:掉)?旧的(?:,)?(?:再|然后|后)(?:起|启动|上|开)新的?/gu,
    '更新策略为Recreate',
  ],
  [
    /(?:不许|不能|不要|别|禁止|不允许|不准)同时(?:跑|运行|有|起|执行)(?:超过)?(?:[一1两2]|多)个(?:以上)?(?:任务|实例|job)?/giu,
    '禁止并发',
  ],
  [/工作日每天/gu, '工作日'],
  [
    /(?<=(?:发布|更新|升级|最多(?:多起|多跑|超出))[^。\n]{0,60},)(?:旧的|副本|实例|pod)?一个(?:都|也)不(?:能|许|准|可以?)少/giu,
    'maxUnavailable为0',
  ],
  [
    /(?:起来|启动|就绪)(?:之?后)?(\d{1,4})秒(?:钟)?(?:之?内)?没(?:有)?(?:问题|挂|出错|异常)(?:才|再)?(?:算|视为|当)(?:是)?(?:好|可用|成功|ok)(?:了)?/giu,
    'minReadySeconds为$1',
  ],
  [
    /(\d{1,4})(秒|分钟|小时)(?:还)?(?:没有?|未)(?:更新|发布|升级|滚动|部署)(?:完成?|好)?(?:就)?(?:算|视为|判定为?|当)(?:失败|超时)/gu,
    (_, count = '', unit = '') => `progressDeadlineSeconds为${Number(count) * (seconds[unit] ?? 1)}`,
  ],
  [/(?<=[,;。\n])放([a-z][a-z0-9-]{2,40})(?=[,。;\n]|$)/gu, '在$1命名空间'],
  [
    new RegExp(`${number}个?节点的(?=[a-z][a-z0-9-]{0,30} ?(?:statefulset|sts|集群)|statefulset|sts)`, 'giu'),
    '$1个副本的',
  ],
  [
    /(?<=statefulset[^。\n]{0,400})(?:pod|副本|实例)?(?:可以|要|都)*(?:并行|同时|一起|一块)(?:地)?(?:起|启动|拉起|创建)(?:起?来)?(?:,?(?:不用|不需要|无需|别|不要)(?:等|排队|按顺序|一个(?:一)?个来?|逐个|一个接一个)[^,。;\n]{0,6})?/giu,
    'podManagementPolicy为Parallel',
  ],
  [
    new RegExp(
      `${pdb}(?:任何时候|任何时间|任意时刻|始终|一直|时刻|随时)?(?:都|也|要|得|必须|需要)*(?:至少|最少)(?:要|得|也|都|能)*(?:保?留|有|保证|保持|确保|留着)?(?:有)?${number}个(?:副本|pod|实例)?(?:可用|在线|在跑|在|存活|活着)?`,
      'giu',
    ),
    (_, count = '') => `,minAvailable为${toCount(count)}`,
  ],
  [
    new RegExp(
      `(?:任何时候|始终|一直)?(?:都|也|要|得|必须)*(?:至少|最少)(?:要|得|也|都|能)*(?:保证|保持|确保|保留)(?:有)?${number}个(?:副本|pod|实例)(?:可用|在线|在跑|存活|活着)`,
      'giu',
    ),
    (_, count = '') => `PDB,minAvailable为${toCount(count)}`,
  ],
];

const seconds: Readonly<Record<string, number>> = { 秒: 1, 分钟: 60, 小时: 3600 };

function isSoft(degree: string, otherwise: string): boolean {
  if (otherwise !== '') return !/^[别不]/u.test(otherwise);
  return /尽|最好/u.test(degree);
}
