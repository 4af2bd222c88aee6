import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spoken } from './spoken.ts';

const name = '["\'`]?([a-z0-9][a-z0-9.-]{0,62})["\'`]?';
const amount = '(\\d[\\w.]{0,8}(?:核| ?[GM]i?B?)?)';
const path = '["\'`]?(/[\\w./-]{1,100})["\'`]?';
const atMost = '(?:数量?)?(?:不超过|不能超过|最多|上限)(?:为)?(?=\\d)';
const quota = '(?<=(?:配额|ResourceQuota)[^\\n]{0,500}?)';

/** Chinese words for kinds with a name right behind them. */
const kinds: Readonly<Record<string, string>> = {
  网络策略: 'NetworkPolicy',
  资源配额: 'ResourceQuota',
  存储类: 'StorageClass',
  持久卷: 'PersistentVolume',
  持久卷声明: 'PersistentVolumeClaim',
  服务账号: 'ServiceAccount',
  服务账户: 'ServiceAccount',
  集群角色: 'ClusterRole',
  角色: 'Role',
};

/** How much, how often, how many at most and how safely. */
export const tuning: readonly Spoken[] = [
  [
    new RegExp(
      String.raw`(?<=(?:创建|新建|定义|编写|写|加|建)(?:一?[个条份])?)(${Object.keys(kinds).join('|')}) ?(?:名为|叫)?([a-z][a-z0-9-]{1,60})(?=[:,;。\n(]|$):?`,
      'gu',
    ),
    (_, kind = '', called = '') => `名为${called}的${kinds[kind] ?? kind},`,
  ],
  [/(?<=[,;、\n])空间(?:是|为|:)?(?=[a-z])/gu, '命名空间'],
  [
    /(?<=[,;。])(kube-system|kube-public|monitoring|default)(?:这个)?(?:里面?|下面?|中)(?=[,;。\n]|$)/gu,
    '在$1命名空间',
  ],
  [
    new RegExp(
      overLines`
        (?:定义|创建|编写|新建)(?:一下)?[该此这]个?(clusterrole|role|serviceaccount|configmap|secret)
        (?<=名为["'\x60]?([a-z0-9][a-z0-9.-]{0,60})["'\x60]?的\1[^]{1,400})(?![\w-])
      `,
      'giu',
    ),
    '创建名为$2的$1',
  ],
  // Ports.
  [
    new RegExp(
      String.raw`第[一二三四五]个端口(?:的)?(?:名为|名称为)${name},(?:使用)?(?:协议(?:为|是)?(TCP|UDP),)?端口(?:号)?(?:为|是)?(\d{1,5})`,
      'gu',
    ),
    (...[, called = '', protocol = '', number = '']) =>
      `端口${number}(${called})${protocol === '' ? '' : `,协议${protocol}`}`,
  ],
  [/(?:再|另外)?(?:暴露|开放?|加)(?:一?个)?(\d{2,5})的([a-z][a-z0-9-]{0,14})端口/gu, '端口$1名为$2'],
  [
    /(?<!容器)端口(\d{2,5})名为([a-z][a-z0-9-]{0,14})[,、和]端口(\d{2,5})名为([a-z][a-z0-9-]{0,14})(?=[,。;\n]|$)/gu,
    '容器端口$1($2)和$3($4)',
  ],
  // Resources and bounds.
  [
    new RegExp(
      String.raw`(cpu|内存)(?:资源)?(?:为|给|在)?${amount}(?:~|-|到|至)${amount}(?:之间)?(?=[,。;、\n]|$)`,
      'giu',
    ),
    '$1请求$2,$1限制$3',
  ],
  [
    new RegExp(
      String.raw`(?:使其|让其)?(?:最多|至多|上限)(?:可以|能|只能)?(?:使用|用|为)${amount}的?内存[和与、,]${amount}的? ?CPU`,
      'giu',
    ),
    '内存限制$1,CPU限制$2',
  ],
  [
    new RegExp(
      String.raw`(?:使其|让其)?(?:最多|至多|上限)(?:可以|能|只能)?(?:使用|用|为)${amount}个?的? ?CPU[和与、,]${amount}的?内存`,
      'giu',
    ),
    'CPU限制$1,内存限制$2',
  ],
  [/(?:单次|每次)?最(?:长|久)(?:只能|可以|允许)?(?:跑|运行|执行)(?=\d{1,4}(?:秒|分钟|小时))/gu, '最多运行'],
  [/(?:历史|旧)版本(?:数)?(?:最多)?(?:保)?留(?:最近)?(\d{1,3})个?/gu, 'revisionHistoryLimit为$1'],
  [
    /超过(\d{1,4})(秒|分钟|小时)(?:还)?(?:没有?|未)(?:更新|发布|升级|滚动|部署)(?:完成?|好)?(?:就)?(?:算|视为|判定为?|当)?(?:失败|超时)/gu,
    (_, count = '', unit = '') => `progressDeadlineSeconds为${Number(count) * (seconds[unit] ?? 1)}`,
  ],
  [/(?:一次|同时)?最多(?:可以|能|允许)?(?:新起|新增|新建|新启动)(\d{1,4}%?)个?/gu, 'maxSurge为$1'],
  // Quotas.
  [
    new RegExp(
      String.raw`${quota}(?:其中)?(?:负载均衡器?|LoadBalancer) ?类型的?(?:服务|Service)?${atMost}`,
      'giu',
    ),
    'services.loadbalancers为',
  ],
  [
    new RegExp(String.raw`${quota}(?:其中)?(?:节点端口|NodePort) ?类型的?(?:服务|Service)?${atMost}`, 'giu'),
    'services.nodeports为',
  ],
  [new RegExp(String.raw`${quota}副本控制器${atMost}`, 'giu'), 'replicationcontrollers为'],
  [new RegExp(String.raw`${quota}(?<=[,、:。;])(?:服务|Service)${atMost}`, 'giu'), 'services为'],
  // Scaling.
  [
    /为([a-z][\w-]{0,60})(?:服务|应用)?(?:创建|配置|设置|加)(?:一?个)?(?:弹性伸缩|自动伸缩|自动扩缩容?|弹性扩缩容?|水平扩缩容?)/giu,
    '为名为$1的deployment创建一个HPA',
  ],
  [
    /(?:平时|平常|至少|最少|低峰)(?:保持|跑|有)?(\d{1,4})个?(?:副本|实例|pod)?,?(?:最多|高峰|最高)(?:可以|能)?(?:扩|涨|加)?(?:到)?(\d{1,4})个?(?:副本|实例|pod)?/giu,
    '最少$1个副本,最多$2个副本',
  ],
  [
    /(?:缩容)(?:要)?(?:稳|慢)(?:一点|点|一些)?,?(?:先)?(?:观察|等待?)(\d{1,4})(秒|分钟)(?:钟)?(?:再|才|后再?)缩(?:容)?/gu,
    (_, count = '', unit = '') => `缩容稳定窗口${Number(count) * (seconds[unit] ?? 1)}秒`,
  ],
  [
    /扩容(?:要)?(?:快|猛)(?:一点|点)?\(?,?每(\d{1,4})秒(?:钟)?最多(?:翻倍|翻一倍|增加一倍|加一倍)\)?/gu,
    '扩容策略为每$1秒最多增加100%',
  ],
  // Traffic.
  [
    new RegExp(
      String.raw`(?<=^|[,。;:\n])([a-z][a-z0-9-]{0,60})命名空间(?:里|中|下|内)?的?所有 ?pod(?:默认)?(?:都)?(?:禁止|拒绝|不允许|不能)(?=出站|入站|出口|入口)`,
      'giu',
    ),
    '命名空间为$1,选择所有Pod,拒绝所有',
  ],
  [
    /(?:只|仅)(?:允许|放行)(?:出站)?(?:到|访问)([a-z][a-z0-9-]{1,60})(?:命名空间)?(?:里|中)?的(?:kube-?)?dns/giu,
    '只允许出站到$1命名空间',
  ],
  [
    new RegExp(
      String.raw`对?${path}(?:开头|打头)的(?:路径|请求)(?=[^\n]{0,30}(?:GET|POST|PUT|DELETE|方法))`,
      'gu',
    ),
    '路径$1*,',
  ],
  [/(?<=来自[^。;\n]{3,100})或命名空间 ?(?=[a-z])/gu, '或来自命名空间'],
  [/\((UDP|TCP)(?:和|与|\/|、)(TCP|UDP) ?(?:端口)?(\d{1,5})\)/gu, ',$1和$2端口$3'],
];

const seconds: Readonly<Record<string, number>> = { 秒: 1, 分钟: 60, 小时: 3600 };
