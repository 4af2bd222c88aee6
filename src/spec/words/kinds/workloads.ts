import type { Kind } from '../kind.ts';

/** What runs containers. The names of the more special ones stand before those that are part of them. */
export const workloads: readonly Kind[] = [
  {
    kind: 'StatefulSet',
    apiVersion: 'apps/v1',
    isWorkload: true,
    names: ['stateful~-?sets?', 'sts', '有状态(?:副本)?(?:应用)?集(?:合)?', '有状态应用'],
  },
  {
    kind: 'DaemonSet',
    apiVersion: 'apps/v1',
    isWorkload: true,
    names: ['daemon~-?sets?', '(?<!daemonset )ds(?= [a-z])', '守护(?:进程|程序|容器)?集(?:合)?'],
  },
  {
    kind: 'ReplicationController',
    apiVersion: 'v1',
    isWorkload: true,
    names: ['replication ?-?controllers?', '副本控制器'],
  },
  {
    kind: 'ReplicaSet',
    apiVersion: 'apps/v1',
    isWorkload: true,
    names: ['(?<!mongo(?:db)? )replica~-?sets?', '(?<!mongo(?:db)?~)副本集(?:合)?'],
  },
  {
    kind: 'CronJob',
    apiVersion: 'batch/v1',
    isWorkload: true,
    names: [
      'cron~-?jobs?',
      'cj(?= [a-z])',
      '(?:scheduled|recurring|periodic) (?:jobs?|tasks?)',
      '(?<=(?:nightly|hourly|daily|weekly|monthly) )(?:batch |cleanup |maintenance )?(?:jobs?|tasks?)',
      '定时(?:任务|作业)',
      '计划(?:任务|作业)',
    ],
  },
  {
    kind: 'Job',
    apiVersion: 'batch/v1',
    isWorkload: true,
    names: [
      '(?:batch |one-off |migration |training )?jobs?(?! title)',
      '(?:批处理|一次性)?(?:任务|作业)(?!数|队列)',
    ],
  },
  {
    kind: 'Deployment',
    apiVersion: 'apps/v1',
    isWorkload: true,
    names: [
      'deployments?(?! (?:strategy|environment))',
      '(?<=[的个该此]~|Kubernetes~|K8s~)部署(?!到|在|于|一|文件|清单|配置文件|脚本|方案)',
      '部署(?=资源|对象|控制器|应该|应当|应|需|的名称|名称|名为|叫|使用|中的?)',
    ],
  },
  {
    kind: 'Pod',
    apiVersion: 'v1',
    isWorkload: true,
    names: [
      "pods?(?:'s)?(?! (?:(?:template|spec|disruption|security|anti|affinity|level|overhead|subnets?|cidr)(?![\\w-])|autoscal))",
      'pod spec(?:ification)?(?= (?:with|for|that|which|named|called|where|using|in which))',
      '容器组',
    ],
  },
];
