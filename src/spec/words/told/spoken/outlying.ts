import type { Spoken } from './spoken.ts';

const name = '["\'`]?([a-z][a-z0-9-]{0,60})["\'`]?';
const isRights = (words: string): boolean => /(?<!\w)(?:cluster)?role(?!\w)|rbac|角色/iu.test(words);
const isKeda = (words: string): boolean => /keda|scaled ?object/iu.test(words);
const isPodMonitor = (words: string): boolean => /pod ?monitor/iu.test(words);
const runs =
  '(?:find|sh|bash|python3?|node|java|curl|wget|rm|cp|tar|pg_dump|mysqldump|mongodump|redis-cli|aws|kubectl|rsync|php|npm|rclone|restic|gzip|psql|mysql)';

/** What kinds that stand beside the common ones are told by: shares, queues, names outside, who may open a shell. */
export const outlying: readonly Spoken[] = [
  // A clause that is a line of a shell runs.
  [
    new RegExp(
      `(?<=[,。;\\n])(?=${runs} )((?:[\\w./:@=+%*-]{1,80} ){1,12}[\\w./:@=+%*-]{1,80})(?=[,。;\\n]|$)`,
      'gu',
    ),
    '运行命令$1',
    (words) => /(?<![a-z])(?:cron ?)?job|deployment|pod/iu.test(words) && !/命令|command/iu.test(words),
  ],
  [
    /启动(?:之?后|以后)(?:先)?(?:等|过)?(\d{1,4})秒(?:钟)?(?:之?后)?(?:再|才)?(?:开始)?(?:探测?|查|检查|探活)/gu,
    '初始延迟$1秒',
  ],
  [
    /数据(?:目录)?挂(?:载)?(?:到|在)?["'`]?(\/[\w./-]{1,80})["'`]?,?每个(?:副本|节点|pod)?(?:给|要|分)? ?(\d{1,5}[GMT]i?)B?/giu,
    '每个副本$2的存储,挂载到$1',
  ],
  [
    new RegExp(
      `(?<=^|[,。;\\n])${name}(?:这个)?(?:要|得|需要|在)*每(?:一)?[个台](?:节点|机器|主机|服务器|node)(?:上)?(?:面)?(?:都|各|也)(?:要|得)?有(?:一[个份])?(?=[,。;\\n]|$)`,
      'giu',
    ),
    '创建一个名为$1的DaemonSet',
  ],
  [
    /(?<=daemonset[^。\n]{0,300}[,、])((?:\/(?:proc|sys|dev|var|etc|run|lib)[\w./-]{0,60}(?:和|、)?){1,4})(?:以)?只读(?:方式)?(?:地)?挂(?:载)?(?:进去|进来|进容器|上)?(?=[,。;\n]|$)/giu,
    (_, paths = '') =>
      paths
        .split(/和|、/u)
        .filter((one) => one !== '')
        .map((one) => `将宿主机的${one}以只读方式挂载到${one}`)
        .join(','),
  ],
  [
    /(?:\/etc\/)?hosts(?:文件)?(?:里面?|中)?(?:再)?(?:加上?|写上?|配上?|添加)(?:一?[条行个])?(?:记录|解析)?,?(?=\d{1,3}\.)/giu,
    '',
  ],
  // Rights that are told by what people do.
  [
    /(?:exec|进|登)(?:进|到|入)? ?(?:pod|容器)(?:里面?)?(?:执行命令)?(?=[、,和。]|$)/giu,
    '对pods/exec执行create操作',
    isRights,
  ],
  [
    /(?<=[、,能])(?:看|查看?|读)(?: ?pod的?| ?pods?的?)?日志(?=[、,和。]|$)/giu,
    ',对pods/log执行get操作',
    isRights,
  ],
  [
    /(?<=[、,能])重启 ?(deployment|statefulset|daemonset)s?(?=[、,和。]|$)/giu,
    ',对$1s执行get、patch操作',
    isRights,
  ],
  [
    new RegExp(
      `(?:[\\p{Script=Han}]{0,3}组) ?${name}(?:的人)?(?:要|得|需要)?(?:能|可以)(?:够)?(?:在)?${name}(?:命名空间|ns|空间|环境)?(?:里面?|下面?|中)`,
      'giu',
    ),
    '绑定给组$1,在$2命名空间,',
    isRights,
  ],
  [
    /(?:但|但是|不过)?(?:都)?(?:不能|不许|不可以?|别|不让)(?:他们?)?(?:删除?|改|动)(?:任何)?(?:东西|资源|别的)?(?=[,。;\n]|$)/giu,
    '',
    isRights,
  ],
  [
    new RegExp(
      `(?:把|将)(cluster-admin|admin|edit|view)(?:这个)?(?:集群角色|角色|权限|clusterrole)?(?:绑定?|授权?|给)+给? ?${name}(?:这个)?的?(用户组|组|用户|同事),(?:绑定|binding)(?:的)?(?:名字|名称|名)?(?:叫|为|是)? ?${name}`,
      'giu',
    ),
    (...[, role = '', whom = '', kind = '', own = '']) =>
      `创建一个名为${own}的ClusterRoleBinding,将ClusterRole ${role}绑定给${/组/u.test(kind) ? '组' : '用户'}${whom}`,
  ],
  [
    /(?<![\w-])(tls|basic-auth|ssh-auth|dockerconfigjson) ?类型的? ?secret(?![\w-])/giu,
    '类型为kubernetes.io/$1的secret',
  ],
  // What becomes of what is claimed.
  [
    /(?<=storage ?class[^。\n]{0,300}[,、])(?:要|得)?(?:立即|立刻|马上|直接)绑定(?=[,。;\n]|$)/giu,
    'volumeBindingMode为Immediate',
    (words) => /立即|立刻|马上|直接/u.test(words),
  ],
  [
    /(?<=storage ?class[^。\n]{0,300}[,、])(?:PVC)?(?:回收|释放|用完)(?:时|后)?(?:就|则|直接)*删(?:除|掉)?(?=[,。;\n]|$)/giu,
    'reclaimPolicy为Delete',
    (words) => /回收|释放|用完/u.test(words),
  ],
  // What queues hold.
  [
    new RegExp(`${name}这个 ?(?:deployment|deploy)(?:用|上|接|配|加)(?:一?个)?keda`, 'giu'),
    '为名为$1的deployment创建一个ScaledObject,',
    isKeda,
  ],
  [
    /(?:按|根据|看) ?kafka的? ?(?:消费)?(?:堆积|积压|延迟|lag)(?:量|数)?(?:来)?(?:自动)?(?:扩缩容?|扩容?|伸缩)?/giu,
    '触发器类型为kafka',
    isKeda,
  ],
  [
    /(?<![\w-])brokers?(?:地址|列表)?(?:是|为|用|在|:)? ?(?=[a-z0-9.-]{1,100}:\d{2,5})/giu,
    'bootstrapServers为',
    isKeda,
  ],
  [
    /(?:消费)?(?:堆积|积压|lag)(?:量|数)?(?:每)?(?:超过|超|到|达到|大于)? ?(\d{1,7})(?:个|条)?(?:消息)?(?:就|则|时)?(?:扩|加)(?:容)?(?:一?个)?(?:副本|pod|实例)?/giu,
    'lagThreshold为$1',
    isKeda,
  ],
  // A name inside for one outside.
  [
    new RegExp(
      `(?:在)?(?:集群)?(?:里面?|内|中)?(?:访问|连接?|用) ?${name}(?:这个(?:名字|服务))?(?:要|就|时|能|会)*(?:解析|指向|转|跳|映射)(?:到|至) ?((?:[a-z0-9-]{1,60}\\.){1,8}[a-z]{2,20})`,
      'giu',
    ),
    '名为$1的Service,externalName为$2',
    (words) => /external ?name/iu.test(words),
  ],
  // Who is scraped.
  [
    new RegExp(`(?:给|为) ?${name}(?:写|建|加|配|来|搞)(?:一?个)? ?pod ?monitor`, 'giu'),
    '名为$1的PodMonitor',
    isPodMonitor,
  ],
  [/(?<=[,。;])([\w./-]{1,60}=[\w.-]{1,60})的? ?pods?(?=[,。;\n]|$)/giu, '选择标签为$1的Pod', isPodMonitor],
  [/(\d{1,4})(?:秒|s)(?:钟)?(?:一|抓一?)(?:抓|次|采)(?:一次)?/giu, '间隔$1s', isPodMonitor],
  [/(?<=[,;])端口(?:叫|是|为|用)? ?(?=[a-z][a-z0-9-]{1,14}(?=[,。;\n]|$))/giu, '端口名为', isPodMonitor],
  [/路径(?:就|用|走)*默认(?:的|是|为)? ?(?=\/)/gu, '路径', isPodMonitor],
  // Shares of a mesh.
  [
    new RegExp(
      `${name}(?:的?流量)?按(?:照)?(?:比例)? ?(\\d{1,3})(?:/|:|比)(\\d{1,3})(?:的比例)?(?:分|切|打|走)(?:流)?(?:给|到)? ?([a-z][\\w-]{0,20})(?:和|、|与|/)([a-z][\\w-]{0,20})(?:这?两个)?(?: ?(?:subset|子集|版本)s?)?`,
      'giu',
    ),
    'host为$1,$2%的流量到子集$4,$3%的流量到子集$5',
    (words) => /istio|virtual ?service/iu.test(words),
  ],
];
