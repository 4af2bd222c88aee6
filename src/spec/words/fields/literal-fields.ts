export type Type = 'int' | 'bool' | 'name' | 'time' | readonly string[];

/** A field that is one value: where it stands, how Kubernetes writes it, how else people say it. */
export type Field = readonly [on: string, name: string, type: Type, also?: readonly string[]];

/** What `literal.ts` reads. */
export const fields: readonly Field[] = [
  [
    'pod',
    'terminationGracePeriodSeconds',
    'time',
    [
      '(?:total |overall |whole |full )?(?:termination ?)?grace ?-?period(?: for (?:termination|shut-?down|stopping))?',
      '(?:优雅)?(?:终止|停止|退出)(?:的)?(?:宽限期|等待时间|时间)',
      '宽限期',
    ],
  ],
  [
    'pod',
    'activeDeadlineSeconds',
    'time',
    [
      '(?:active )?(?<!start(?:ing)? |progress )deadline',
      '(?:活跃|最长|最大)?(?:截止|运行)(?:时间|期限|时限)',
    ],
  ],
  ['pod', 'restartPolicy', ['Always', 'OnFailure', 'Never'], ['重启策略']],
  [
    'pod',
    'serviceAccountName',
    'name',
    [
      '(?:(?:use|using|uses|with|under|runs? (?:as|under|with)|running (?:as|under|with)) (?:the |a )?)service ?account',
      '(?<=\\([^()]{0,200}, ?(?:and )?)(?:the )?service ?account',
      '(?<=[,;] (?:and )?)the service ?account',
      // Beside what else it runs with, where no other object is listed.
      '(?<=(?:^|[.;\\n] ?)(?:an? )?(?:pod|deployment|deploy|daemon ?set|ds|stateful ?set|sts|cron ?job|cj|job) (?:[^.;\\n]|\\.(?=\\w)){1,400}, )service ?account(?= ["\'`]?[a-z][\\w-]{0,60}["\'`]?(?:[,;]|\\.?(?:\\s|$)))(?![^.;\\n]{0,300}, (?:and )?(?:an? )?(?:service|svc|config ?map|cm|secret|role|cluster ?role|ingress|pvc|hpa|pdb) [a-z])',
      '(?<=(?:use|using|with|secret)[^.;]{1,60} and )(?:the |a )?service ?account',
      '(?<=(?:使用|用)[^。;]{1,60}(?:和|与|及))~(?:服务[账帐][号户]|ServiceAccount)',
      '(?:the |its )?pods? (?:should |must |will )?runs? as(?= [a-z0-9-]*(?:sa|account)(?![\\w-]))',
      '(?:使用|用|以)(?:名为)?~(?:服务[账帐][号户]|ServiceAccount)',
    ],
  ],
  [
    'pod',
    'priorityClassName',
    'name',
    [
      '(?:with|using|uses?|of|has|assign(?:ed|s)?|set) (?:the |a )?priority ?class(?: name)?',
      '(?:its |the )?priority ?class(?: name)?(?= is [a-z])',
      '(?:gives?|gets?|given)(?: it| them| the pods?)? (?:the |a )?priority ?class(?: name)?(?! (?:named|called|with|of)(?!\\w))',
      '(?<=[,;] ?(?:and )?)priority ?class(?: name)?(?= [a-z])',
      '(?:使用)?优先级(?:类名?|级别)(?!的)',
    ],
  ],
  ['pod', 'runtimeClassName', 'name', ['runtime ?class', '运行时类']],
  [
    'pod',
    'schedulerName',
    'name',
    [
      '(?:custom )?scheduler(?! (?:needs?|gets?|has|have|should|must|may|runs?|is (?:to|run)|with|and|every|for|process|job|pod|worker)(?!\\w))',
      '调度器',
    ],
  ],
  ['pod', 'hostname', 'name', ['主机名(?:称)?']],
  ['pod', 'subdomain', 'name', ['子域名?']],
  ['pod', 'dnsPolicy', ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'], ['DNS~策略']],
  [
    'pod',
    'hostNetwork',
    'bool',
    [
      "(?:uses?|using|on|with|enable|in|shares?|sharing|join(?:s|ing)?) (?:the )?host(?:'s)? network(?:ing)?(?: namespace)?()",
      '(?:使用)?(?:主机|宿主机)网络()',
    ],
  ],
  [
    'pod',
    'hostPID',
    'bool',
    [
      "(?:(?:uses?|using|shares?|sharing|with|and|enable) )?(?:the )?host(?:'s)? pid(?: namespace)?()",
      '(?:共享|使用|和|与)?(?:主机|宿主机)的?~PID~(?:命名空间)?()',
    ],
  ],
  [
    'pod',
    'hostIPC',
    'bool',
    [
      "(?:(?:uses?|using|shares?|sharing|with|and|enable) )?(?:the )?host(?:'s)? ipc(?: namespace)?()",
      '(?:共享|使用|和|与)?(?:主机|宿主机)的?~IPC~(?:命名空间)?()',
    ],
  ],
  [
    'pod',
    'shareProcessNamespace',
    'bool',
    [
      '(?:the )?process ?namespace (?:is |must be |should be )shared()',
      'shar(?:e|es|ing|ed) (?:the |a |their )?process ?namespace(?: sharing)?()',
      'process ?namespace ?sharing()',
      '共享进程命名空间()',
    ],
  ],
  ['pod', 'enableServiceLinks', 'bool', ['(?:enable[ds]?|启用|开启)~(?:the )?(?:service~links?|服务链接)()']],
  ['container', 'terminationMessagePath', 'name', []],
  ['container', 'stdin', 'bool', []],
  ['container', 'tty', 'bool', []],
  [
    'controller',
    'minReadySeconds',
    'time',
    [
      'min(?:imum)? ready(?: seconds| time)?',
      '(?:each |pods? |is |are |be )*(?:considered )?(?:ready|available) (?:only )?(?:after|for)(?: at least)?(?! ?(?:the|a))',
      'wait(?:s|ing)?(?= ?\\d+ ?s\\w* (?:until|before) (?:an? |each |the )?(?:new )?pods? (?:counts? as|is|are) (?:considered )?(?:available|ready))',
      '最[短小](?:就绪|准备)(?:时间|秒数)',
    ],
  ],
  [
    'controller',
    'revisionHistoryLimit',
    'int',
    [
      'revision history(?: limit)?',
      '(?:keeps?|keeping|retains?)(?: only)?(?: the)?(?: last)?(?= ?\\d+ (?:old |previous )?(?:revisions|replica ?sets))',
      '(?:修订|历史)(?:版本|记录|历史)*(?:保留)?(?:限制|数量|上限)?(?:为|是)',
    ],
  ],
  [
    'controller',
    'progressDeadlineSeconds',
    'time',
    [
      'progress deadline(?: seconds)?',
      '(?:the )?(?:rollout|deployment|update) (?:fails|has failed|is considered failed|times out)(?: after| if it takes longer than)?',
      '进度(?:截止)?(?:期限|时间)',
    ],
  ],
  ['controller', 'podManagementPolicy', ['OrderedReady', 'Parallel'], ['Pod~管理策略']],
  [
    'controller',
    'completions',
    'int',
    ['(?:total )?completion ?(?:count|s)?', '(?:成功)?完成(?:次)?数(?:量)?'],
  ],
  ['controller', 'parallelism', 'int', ['并行(?:度|数|Pod数)(?:量)?', '并发(?:度|数)']],
  [
    'controller',
    'backoffLimit',
    'int',
    [
      'back-?off(?: retry)? limit',
      '(?:重试|退避|失败重试)(?:次数)?(?:的)?(?:限制|上限|次数)',
      '最大重试次数',
      '重试次数',
    ],
  ],
  [
    'controller',
    'ttlSecondsAfterFinished',
    'time',
    ['ttl(?: after finished)?', '(?:完成后)?(?:的)?(?:TTL|存活时间|生存时间)'],
  ],
  ['controller', 'completionMode', ['Indexed', 'NonIndexed'], ['完成模式']],
  ['cron', 'concurrencyPolicy', ['Allow', 'Forbid', 'Replace'], ['concurrency(?: policy)?', '并发策略']],
  ['cron', 'startingDeadlineSeconds', 'time', ['starting ?deadline', '启动(?:截止)?(?:期限|时限)']],
  [
    'cron',
    'successfulJobsHistoryLimit',
    'int',
    [
      'success(?:ful)? ?jobs? history(?: limit)?',
      '成功(?:的)?(?:任务|作业|Job)?(?:的)?历史(?:记录)?(?:限制|保留数?|数量)?',
    ],
  ],
  [
    'cron',
    'failedJobsHistoryLimit',
    'int',
    [
      'failed ?jobs? history(?: limit)?',
      '失败(?:的)?(?:任务|作业|Job)?(?:的)?历史(?:记录)?(?:限制|保留数?|数量)?',
    ],
  ],
  [
    'cron',
    'suspend',
    'bool',
    [
      'suspended(?= cron|[,.;]|$| for now| (?:initially|at first|in the beginning))()',
      '(?:已|处于)?暂停(?:状态|执行|(?=~?(?:下面|这个|该|此|它|现有)))()',
      '(?:(?:先|初始|处于|为|目前|暂时)+(?:保持)?)挂起(?:状态)?()',
    ],
  ],
];
