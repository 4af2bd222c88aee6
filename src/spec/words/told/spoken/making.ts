import type { Spoken } from './spoken.ts';

const made =
  '(?:搞|弄|整(?!个(?:job|pod|任务|作业|deployment|容器)(?:的|运行|不|最多|必须|应|要|只|在))|来|起|建|写|做|配|加|挂|开|设|部署|新建|创建|添加|配置|设置)';
const one = '(?:一?个|一?份|一?套|一?下|上一?个?)';
const begun = String.raw`(?<=^|[,.;:。、\n]\s?|[再先并]|帮我|帮忙|麻烦|给我|然后|顺便|另外|同时|还要?|需要|想要?|请|我要)`;
/** What something that runs has, and no object of its own. */
const parts =
  '(?:探针|检查|探测|标签|注解|环境变量|变量|卷|挂载点?|端口|污点|容忍度?|参数|反?亲和性?|probe|env|label|annotation|toleration|volume|emptyDir)';
const clauseEnd = String.raw`(?=[,.;。、\n)]|$)`;
const things =
  'deployment|statefulset|daemonset|service|svc|pod|job|cronjob|namespace|ingress|命名空间|服务|应用';
const kinds =
  'hpa|pdb|service|svc|ingress|networkpolicy|role|quota|limitrange|pvc|configmap|secret|serviceaccount|autoscaler|monitor|namespace|deployment|pod|定时任务|扩缩|伸缩|服务|网络策略|配额|权限';
const called = String.raw`[\w./=-]{1,60}`;

const clock =
  '(?:凌晨|早上|早|上午|中午|下午|晚上|晚|夜里|半夜)?(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:点|:)';
const often = `(?:每(?:个)?(?:天|日|晚|周[一二三四五六日天]|月\\d{1,2}[号日])|工作日|周一到周五)的?(?:${clock}|${clock.replace('?', '')})|每(?:隔)?\\d{0,2}个?(?:分钟|小时)`;
const run = `(?:${often})[^,。;\\n]{0,20}(?:跑|执行|运行|做)`;
const scheduled = new RegExp(run, 'u');
/** What the sentences before it tell is of a server, and stays apart. */
const afterServer = new RegExp(
  `^(?=[^]{0,2000}?[。;\\n])(?=[^。]{0,400}(?:域名|https|tls|ingress|副本|replicas|对外))([^]{1,2000}?[。;\\n]\\s?)(?=(?:另外,?|还有,?|再加?,?|并且?,?)?(?:${run}))`,
  'iu',
);
const isScheduled = (words: string): boolean =>
  scheduled.test(words) &&
  !/cron|定时|(?<![a-z])job|任务|schedule|探针|检查|探测|deployment|daemonset|statefulset|kind:/iu.test(
    words,
  );

/** What is said of making and of naming something. */
export const making: readonly Spoken[] = [
  [new RegExp(afterServer.source, 'giu'), '$1创建一个CronJob,', isScheduled],
  [/^/gu, '创建一个CronJob,', isScheduled],
  [
    new RegExp(String.raw`,?(?:这样)?(?:就行|就好|就够|就可以|就成|就OK|即可|得了)了?吧?${clauseEnd}`, 'giu'),
    '',
  ],
  [
    /(?:名字|名称|名)(?:就?叫做?|是|起为|取为|用|为)|(?:取名|起名)(?:叫|为)?|(?<!重)命名(?:叫|为)|名字(?=[a-z])/giu,
    '名为',
  ],
  [new RegExp(String.raw`(?<![\w-])sa(?=叫|名为|,)`, 'gu'), 'ServiceAccount'],
  [new RegExp(String.raw`(${called})[这那]个(${things})(?![\w-])`, 'giu'), '名为$1的$2'],
  [
    new RegExp(
      String.raw`把(${called})(?:这个)?(?:服务|应用)?(?:用|通过|走|拿)(?:一?个)?Ingress(?:给)?(?:暴露|挂|开放|放|发布)(?:出去|到外面|到公网|到外网|出来)?`,
      'giu',
    ),
    '创建一个Ingress,后端服务为$1',
  ],
  [
    /限个额|限额一下|限一下额|(?:加|设|配)一?个?(?:资源)?(?:配额|限额)(?=[,.;。]|$)/gu,
    '创建一个ResourceQuota',
  ],
  [
    new RegExp(
      String.raw`给([^,.;。、给\n]{1,60}?)(?:再)?(?:${made}|上)${one}?(?!${made})(?=[^,.;。\n]{0,24}?(?:${kinds}))`,
      'giu',
    ),
    '为$1创建一个',
  ],
  [/创建一个创建一个/gu, '创建一个'],
  [/(?<=\d|[一二两三四五六七八九])回(?=[,;。\n]|$)/gu, '次'],
  [
    /(?<=^|[,;。\n]|之?后|跑完|失败)(?:也|就)?别(?:再)?(?:自动)?重启(?:容器|pod)?(?=[,;。\n]|$)/giu,
    '从不重启',
  ],
  [/就绪(?:检查|探针|探测)?(?:走|打|查)(?=["'\x60]?\/)/gu, '就绪探针为'],
  [
    /(?:集群(?:里面?|内)?|对外|外面)(?:用|是|走|开)(\d{2,5})(?:端口)?,(?:后面|里面|后端|容器)(?:是|用|走|对)?(\d{2,5})(?:端口)?/gu,
    '端口$1,目标端口$2',
  ],
  [
    new RegExp(
      `${begun}(?:再|还要?|另外|同时|顺便|并且?)*${made}${one}(?=[^,;。\\n]{0,24}?${parts}(?:[^a-z]|$))`,
      'giu',
    ),
    '添加',
  ],
  [new RegExp(`${begun}${made}${one}(?!副本)`, 'gu'), '创建一个'],
  [new RegExp(String.raw`(?:前面|外面)(?:再)?(?:挂|放|套|加|接)${one}(?=[A-Za-z])`, 'giu'), '创建一个'],
  [
    /为([\w./-]{1,60}=[\w.-]{1,60})的pod创建一个([^,.;。\n]{0,30}?(?:service|svc))(?![\w-])/giu,
    '创建一个$2,选择$1的pod',
  ],
  [/(?<=\w)(?:起|跑|开|先来|给)(?=(?:\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?:副本|实例|pod))/giu, ' '],
  [/(?:起|跑|开|先来|给)(?=(?:\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?:副本|实例|pod))/giu, ''],
  [/单(?=副本|实例)/gu, ',1个'],
  [/双(?=副本|实例)/gu, ',2个'],
  [
    /(?:在)?(?:每(?:个|台)?|所有|全部)(?:节点|机器|node)(?:上)?都?(?:要|得)?(?:跑|起|运行|部署|装)(?:上)?(?:一?个)?(?![^\n]{0,300}daemon)(?<!daemon[^\n]{0,300})/giu,
    '创建一个DaemonSet运行',
  ],
  [/一次性的?(?=job|任务)/giu, ''],
  [/为([a-z][\w-]{0,60})创建一个((?:水平)?(?:hpa|pdb))(?![\w-])/giu, '为名为$1的deployment创建一个$2'],
  [/为([a-z][\w-]{0,60})创建一个ingress(?![\w-])/giu, '为名为$1的服务创建一个ingress'],
  [
    /(?<=^|[,.;。\n])([a-z][\w-]{0,60})的(pdb|hpa)(?:给|帮)?(?:我)?(?:写|配|建|加|搞|弄|做)(?:一[下个])?/giu,
    '为名为$1的deployment创建一个$2',
  ],
  [/(service|svc)给([\w./-]{1,60}=[\w.-]{1,60})的pod用/giu, '$1,选择$2的pod'],
  [/把[^,.;。\n]{1,20}(?:做成|放进|存成|存进|写成)(?:一?个)?(secret|configmap)/giu, '创建一个$1'],
  [/(?<=secret[^.;。\n]{0,60},)用户名?(?:是|为|叫)?([A-Za-z]\w{0,40})(?=,)/giu, 'username=$1'],
  [/(?:塞|放|写)(?:\d|[一两二三四五几])个(?:键|key|变量|配置项)(?:进去)?,?/giu, '包含'],
  [/(?<![第每周月\d一二三四五六七八九十])([一两二三四五六七八九十])(?=副本|实例)/gu, ',$1个'],
  [/把(\d{2,5})(?:端口)?(?:给)?(?:放|暴露|开|映射)出(?:来|去)/gu, '端口$1'],
  [/为([a-z][\w.-]{0,60})创建一个((?:cluster)?rolebinding)/giu, '创建一个$2,绑定给用户$1'],
  [
    /(?:再|然后)?给它绑(?:定)?(?:上|一?个)?([a-z][\w-]{0,60})(?:的|这个)((?:cluster)?role)(?![\w-])/giu,
    '创建一个RoleBinding,引用$2 $1',
  ],
  [
    /绑(?:定)?(?:到|在)([a-z][\w-]{0,60})命名空间(?:里|中|下)?(?:的|现成的|已有的|现有的)*((?:cluster)?role) ?([a-z][\w-]{0,60})上?/giu,
    '在$1命名空间,引用$2 $3',
  ],
  [/hpa(?:来|去)?(?:管理?|控制)(?:一下)?(deployment|statefulset) ?(?=[a-z])/giu, 'hpa,目标为$1 '],
];
