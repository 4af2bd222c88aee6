import type { Spoken } from '../spoken.ts';

const name = '["\'`]?([a-z][a-z0-9-]{1,60}?)["\'`]?';
const workload = '(deployment|statefulset|daemonset|cronjob|job|pod)';
const verb = '(?:起|搞|弄|上|来|部署|装|跑|写|建|做|搭|整|创建|新建)';
const others =
  /deployment|statefulset|daemonset|cron ?job|(?<![a-z])(?:job|pod|service|svc|ingress|hpa|pdb|role)(?![a-z])|network ?policy|config ?map|任务|网络策略/iu;

/** What something is called that is told right before its kind, or without one. */
export const naming: readonly Spoken[] = [
  // Whose name it is stands behind it.
  [
    /(?<=^|[,。;\n])["'`]?([a-z][a-z0-9-]{1,60})["'`]?这个 ?(?:ServiceAccount|sa)(?![\w-])/giu,
    '名为$1的ServiceAccount',
  ],
  [
    new RegExp(
      `(?<=^|[。\\n])(?:每|所有|各)个?(?:台|个)?(?:节点|机器|主机)(?:上)?(?:都|各)?(?:要|得)?(?:放|跑|部署|起|装|有)(?:一)?(?:个|份)${name}(?:吧|哈)?,daemonset(?=[,;。\\n]|$)`,
      'giu',
    ),
    '创建一个名为$1的DaemonSet',
  ],
  [
    new RegExp(
      `(?<=^|[,。;\\n])(?:帮我|给我|请|麻烦|要|想|再)*${verb}(?:一|1|个|套|份|组|台|下)*${name}(?:服务)?,(?:用|走|是|做成|类型(?:是|为|用)?|以)?${workload}(?:形式|的形式|方式)?(?=[,;。\\n]|$)(?!,(?:名|叫))`,
      'giu',
    ),
    '创建一个名为$1的$2',
  ],
  [
    new RegExp(
      `(?<=^|[,。;\\n])(?:请|帮我)?(?:把|将|给)${name}(?:的)?[\\p{Script=Han}]{0,12}:(?:一?个)?${workload}(?=[,;。\\n]|$)(?!,(?:名|叫))`,
      'giu',
    ),
    '创建一个名为$1的$2',
  ],
  [
    new RegExp(
      `(?<=^|[。;\\n])(?:我们|我|这边|咱们|现在|线上|团队|要|想|这里)*(?:有|要上|要部署|上线|部署|要跑|新上)(?:了|一?个|套|一套)*[\\p{Script=Han}]{0,8}?(?:服务|应用|组件|程序|系统|网关|后台|接口)(?:叫|名叫|名字叫)?${name},(?=[^。\\n]{0,120}(?:镜像|image))`,
      'giu',
    ),
    '创建一个名为$1的deployment,',
    (words) => !others.test(words),
  ],
];
