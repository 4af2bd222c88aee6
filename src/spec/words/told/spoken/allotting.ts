import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spoken } from './spoken.ts';

const amount = '(\\d[\\w.]{0,8}(?:核| ?[GM]i?B?)?)';
const image = '((?:[a-z0-9][\\w.-]{0,80}/){0,4}[a-z0-9][\\w.-]{0,80}:[\\w.-]{0,60}\\w)';
const runs = '(?:deployment|statefulset|daemonset|replicaset|cronjob|job|pod)';

/** What translations and consoles of clouds allot: copies, images, resources and how often something runs. */
export const allotting: readonly Spoken[] = [
  [/无状态(?:工作)?负载/gu, 'Deployment '],
  [/有状态(?:工作)?负载/gu, 'StatefulSet '],
  [/最大浪涌(?:数|比例)?(?:为)?(?=\d)/gu, 'maxSurge为'],
  [/最大无效(?:实例|Pod)?(?:数|比例)?(?:为)?(?=\d)/giu, 'maxUnavailable为'],
  [/实例数量?(?:为|是|:)?(?=\d)/gu, '副本数为'],
  [/(?:关联|对应|使用)的(?:无头)?服务(?:名称?)?(?:为|是)["'`]?(?=[a-z])/gu, 'serviceName为'],
  [/(?:采用|使用)?命令行(?:脚本)?(?:检查)?(?:的)?方式,?(?=[a-z/])/giu, '执行命令'],
  [new RegExp(String.raw`(?<=\d)个${image}的?\p{Script=Han}{0,4}副本`, 'giu'), '个副本,镜像为$1'],
  [new RegExp(String.raw`(?<=(?<![\w-])${runs} ?[a-z0-9][a-z0-9-]{0,60})\(${image}\)`, 'giu'), ',镜像为$1'],
  [/(?<=\d)毫核的?/gu, 'm '],
  [/(\d[\w.]{0,8})的(CPU|内存)(请求|限制)/giu, '$2$3$1'],
  [
    new RegExp(String.raw`(CPU|内存)(?:配额)?(?:申请|请求)(?:为)?${amount}[、,]?限制(?:为)?${amount}`, 'giu'),
    '$1请求$2,$1限制$3',
  ],
  [
    new RegExp(
      String.raw`(CPU|内存)(?:配额)?(?:限制|上限)(?:为)?${amount}[、,](?:申请|请求)(?:为)?${amount}`,
      'giu',
    ),
    '$1限制$2,$1请求$3',
  ],
  [
    new RegExp(
      overLines`
        (?:运行|执行)(?:命令)?(?:为|:)?(
          [a-z][^\s,。;"'()\p{Script=Han}]{0,40} [^,。;"'()\n\p{Script=Han}]{0,120}&& ?
          [^,。;"'()\n\p{Script=Han}]{1,120}
        )(?=[,。;\n]|$)
      `,
      'gu',
    ),
    '运行命令sh -c "$1"',
  ],
  [/(?:最初|起初|首先)等待(?=\d{1,5}秒)/gu, '初始延迟'],
  [
    new RegExp(
      overLines`
        (?:确保)?(?:在)?(?:整个)?(?:集群)?(?:中|内)?的?(?:每一?个|所有)节点(?:上)?(\([^()\n]{2,30}\))?(?:上)?(?:均|都)?运行一个Pod
        (?=[^\n]{0,300}DaemonSet)
      `,
      'giu',
    ),
    '$1',
  ],
  [new RegExp(String.raw`(?<=(?:cron)?job[^。\n]{0,60},)运行(?:一个)?(?:[单多]容器)?的?Pod,`, 'giu'), ''],
  [new RegExp(String.raw`(?<=[,。;])配置${runs}:`, 'giu'), ''],
  [/[单多]容器的?(?=Pod)/giu, ''],
  [
    /保留(?:最近)?(\d{1,4})个(?:已完成|已成功|成功完成|成功)的?(?:Job|任务|作业)/giu,
    'successfulJobsHistoryLimit为$1',
  ],
  [/保留(?:最近)?(\d{1,4})个(?:已?失败)的?(?:Job|任务|作业)/giu, 'failedJobsHistoryLimit为$1'],
  [/(?<=job[^\n]{0,600})在?(\d{1,6})秒(?:钟)?后终止(?:该)?(?:Pod|Job|任务)/giu, 'activeDeadlineSeconds为$1'],
  [/从不重启Pod/giu, '从不重启'],
];
