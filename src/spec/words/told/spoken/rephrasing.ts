import type { Spoken } from './spoken.ts';

const name = '["\'`]?([a-z0-9][a-z0-9.-]{0,60})(?![\\w.-])["\'`]?';
const heard = (pattern: string): RegExp => new RegExp(pattern, 'giu');
const pods = '(?:Pod|副本|实例|容器)';
const cores = '(\\d{1,5}(?:\\.\\d)?m?)个?(?:核心?|CPU)(?:CPU)?';
const bytes = '(\\d{1,6}(?:\\.\\d)?[KMGT]i?)B?(?:的?内存)?';
const sum =
  '(?:的?(?:总和|总量|总计|合计|之和|总共|总数|加起来))?(?:都|均)?(?:不超过|不能超过|不得超过|最多(?:可以)?(?:为|是)?|上限(?:为|是)|为|是|限制(?:为|在))';
const plurals: Readonly<Record<string, string>> = {
  networkpolicy: 'networkpolicies',
  ingress: 'ingresses',
  pvc: 'persistentvolumeclaims',
};
const resource =
  '(Pod|Job|CronJob|Deployment|StatefulSet|DaemonSet|ReplicaSet|Service|ConfigMap|Secret|Ingress|PVC|Namespace|Node|Event|NetworkPolicy)';
const verb = '(?:get|list|watch|create|delete|update|patch)';

const plural = (said: string): string => plurals[said.toLowerCase()] ?? `${said.toLowerCase()}s`;

/** Chinese as it is translated from what people ask for in sentences. */
export const rephrasing: readonly Spoken[] = [
  [
    heard(`(?:所有|全部)?(?:${pods}的?)?(?:资源)?请求${sum}${cores}[和、,]?(?:以及)?${bytes}`),
    'requests.cpu为$1,requests.memory为$2',
    (words) => /配额|quota/iu.test(words),
  ],
  [
    heard(`(?:所有|全部)?(?:${pods}的?)?(?:资源)?限制${sum}${cores}[和、,]?(?:以及)?${bytes}`),
    'limits.cpu为$1,limits.memory为$2',
    (words) => /配额|quota/iu.test(words),
  ],
  [
    heard(
      `请?(?:同时|一并|也|还|另外|并)*(?:请)?(?:包含|包括|创建|给出|编写|生成)(?:该|这个|此|上述)命名空间(?:本身|自身|对象)?(?<=命名空间(?:名?为)?${name}[^]{0,900})`,
    ),
    '创建命名空间$1',
  ],
  [
    heard(
      `(?:用|使用|在)?(?:同一|相同|同样)的?个?((?:http|tcp)?(?:端点|路径|接口|地址|请求|端口|命令))(?:上)?的?(启动|存活|就绪)探针`,
    ),
    '$2探针使用同样的$1',
  ],
  [heard(`(?<=${verb} ?)${resource}及其日志`), (...[, of = '']) => `${plural(of)}和${plural(of)}/log`],
  [heard(`(?<=${verb} ?)${resource}(?=[^。;\\n]{0,80}权限)`), (...[, of = '']) => plural(of)],
  [
    heard(
      `(?:Pod|副本|实例)?(?:之间)?任[意何]?(?:两|2)个(?:${pods})?(?:都)?(?:不能|不得|不可以?|不应该?|不会|不要)(?:同时)?(?:在|处于)同一个?(?:节点|主机|机器)(?:上)?`,
    ),
    '不要调度到同一节点上',
  ],
  [
    heard(
      `每个${pods}(?:都)?(?:将|把)(?:其|自己的)?数据(?:存储|保存|存放|写入)(?:在|到|于)["'\`]?(/[\\w./-]{1,80}\\w)["'\`]?(?:中|下|里)?,?(?:并)?(?:使用|通过)(?:一个)?(\\d{1,5}[GMT]i?)B?[、,的 ]?(ReadWriteOnce|ReadWriteMany|ReadWriteOncePod)?的?(?:卷|持久卷)?(?:声明|PVC)${name}`,
    ),
    '每个Pod有名为$4的$2 $3卷声明,挂载到$1',
  ],
  [
    heard(
      '(?:如果|若|当)?(?:上一次|前一次|上次|之前的?)(?:任务|运行|执行|作业)?(?:仍|还|尚)?(?:在|未)?(?:进行|运行|执行|完成|结束)(?:中|着)?(?:的话)?,?(?:则|就)?(?:不应|不能|不得|不要|不|禁止|跳过)(?:再|该|会|应)?(?:启动|开始|运行|执行)?(?:下一次|新的|新一次|本次|下一个)(?:任务|运行|执行|作业)?',
    ),
    'concurrencyPolicy为Forbid',
  ],
  [
    heard(
      '(?:普通|未加密的?|明文|所有)?的?http(?:请求|流量)(?:都|应|应该|需要|需|会|要|将|均|全部|自动|被)*(?:通过nginx(?:的)?注解)?(?:跳转|重定向)(?:到|至)?https(?:(?:通过|使用|用)nginx(?:的)?注解)?',
    ),
    '注解nginx.ingress.kubernetes.io/ssl-redirect="true"',
    (words) => /nginx/iu.test(words) && words.includes('注解'),
  ],
  [
    heard(
      `(?:其他|其它|其余|剩余|别)的?(?:所有|全部)?的?(?:请求|路径|流量)?(?:都|则|均|全部)?(?:转发?|路由|发送?|导向|交|指向|走)(?:到|至|给)?(?:服务)?${name}(?:服务)?(?=[,.;。]|$)(?<=/[a-z][^]{0,500})`,
    ),
    '/转发到服务$1',
    (words) => /ingress/iu.test(words),
  ],
  [
    heard(
      `(/[a-z][\\w./-]{0,60})(?:路径)?下的?(?:所有|全部)?的?(?:请求|路径|流量)?(?:都|则|均)?(?:转发?|路由|发送?|导向|指向)(?:到|至|给)(?:服务)?${name}(?:服务)?`,
    ),
    '$1转发到服务$2',
    (words) => /ingress/iu.test(words),
  ],
  [
    heard(
      `(?<=转发到服务)([a-z][a-z0-9-]{0,60})(?=[,.;。]|$)(?<=(?<![\\w-])\\1(?:服务)?(?:在|使用|监听|位于|,|的)?端口(?:为|是|号)?(\\d{2,5})(?!\\d)[^]{0,900})`,
    ),
    '$1的$2端口',
    (words) => /ingress/iu.test(words),
  ],
  [
    heard(
      '(?:网关|gateway) ?["\'`]?([a-z][a-z0-9-]{1,60})["\'`]?(?:应|应该|需要|需|要|将|会)?(?:在|监听)(?:其)?端口(\\d{2,5})(?:上)?(?:接受|接收|监听|处理)?(?:主机|域名)?((?:[a-z0-9-]+\\.)+[a-z]{2,12})的(https?)(?:请求|流量)',
    ),
    'Istio网关$1,端口$2,协议$4,主机$3',
    (words) => /istio|virtual ?service|虚拟服务/iu.test(words) && !/gateway ?class|http ?route/iu.test(words),
  ],
  [heard('(?:通过|使用|经由)istio(?:的)?(?:入口|ingress)网关'), ''],
  [
    heard(
      '(?:将|把)?(?:宿?主机|节点)的["\'`]?(/[\\w./-]{1,80}\\w)["\'`]?(?:目录)?(?:应|需|要|将)?(以只读方式)?挂载(?:到|至|在)(?:容器(?:内|中)?的?)?["\'`]?(/[\\w./-]{1,80}\\w)["\'`]?,(?:卷|该卷)(?:的)?名(?:称|字)?(?:为|是|叫)["\'`]?([a-z][a-z0-9-]{0,60})["\'`]?(?:[。,;]?(?:hostPath|主机路径|该目录)(?:必须|需|应)(?:是一个|为|是)?已(?:经)?存在的?(?:目录)?)?',
    ),
    (...[said = '', from = '', readOnly = '', to = '', name = '']) =>
      `将主机路径${from}(卷名${name}${/存在/u.test(said) ? ',类型Directory' : ''})${typeof readOnly === 'string' ? readOnly : ''}挂载到${to}`,
  ],
  [
    heard('(?<=priority ?class[^。]{0,200})不(?:是|作为|设为)(?:全局)?默认(?:值|类|的)?'),
    '不作为全局默认',
    (words) => /priority ?class/iu.test(words),
  ],
  [heard('(?:可|能)?通过每个(?:节点|主机)的端口(\\d{4,5})访问'), '类型为NodePort,nodePort为$1'],
  [
    heard(
      '(?:最好|优先|尽量)(?:位于|调度到|在|运行在)(?:可用)?区(?:域)?["\'`]?([a-z]{2}-[a-z]+-\\d[a-z]?)["\'`]?(?:\\((?:权重(?:为)?(\\d{1,3}))\\))?',
    ),
    (...[, zone = '', weight]) =>
      `节点亲和性优先选择topology.kubernetes.io/zone为${zone}${typeof weight === 'string' && weight !== '' ? `,权重${weight}` : ''}`,
  ],
  [
    heard('(?:应)?(?:有|需要)一个(?:任务|作业)(?=[^。]{0,80}(?:。|,))'),
    '它',
    (words) => /cron ?job|定时任务/iu.test(words),
  ],
  [heard('失败的容器(?:应该?|需要|需|会|要|可以)?(?:在?原地)?(?:被)?重启'), '重启策略为OnFailure'],
  [
    heard('失败的容器(?:不应该?|不需要|不要|不会|不得|不)(?:在?原地)?(?:被)?重启(?:\\(Never\\))?'),
    '重启策略为Never',
  ],
  [
    heard('(?:但)?失败(\\d{1,2})次后(?:就|则|应|便)?(?:放弃|不再重试|停止重试)'),
    'backoffLimit为$1',
    (words) => /job|任务/iu.test(words),
  ],
  [
    heard('(?:且|并且?|,)?不保留(?:任何)?成功的?(?:运行|任务|作业|记录)?'),
    ',successfulJobsHistoryLimit为0',
    (words) => /cron ?job|定时任务/iu.test(words),
  ],
  [
    heard(
      '(?:更新|滚动更新)(?:只|仅)(?:应|会|能|能够|可)?(?:影响|涉及|作用于|更新)?序号(?:为|是|大于等于|至少为)?(\\d{1,3})(?:或|及|和)?(?:更高|更大|以上)?的?Pod',
    ),
    '滚动更新partition为$1',
  ],
  [
    heard('包含([一两二三四五六七八九十]|\\d{1,3})个([a-z0-9./-]{2,60}:[\\w.-]{1,40})(?:成员|节点|实例)'),
    '$1个副本,镜像为$2',
  ],
  [
    heard('属于(?:端口(\\d{2,5})(?:上)?的)?无头服务["\'`]?([a-z][a-z0-9-]{1,60})["\'`]?'),
    (...[, port, name = '']) =>
      `serviceName为${name},创建名为${name}的无头服务${typeof port === 'string' && port !== '' ? `,端口${port}` : ''}`,
    (words) => /stateful ?set/iu.test(words),
  ],
  [
    heard('(?:运行在|使用|共享|加入)(?:宿?主机|节点)的(?:网络和PID|PID和网络)命名空间(?:中|里)?'),
    'hostNetwork为true,hostPID为true',
  ],
  [
    heard('不健康的Pod(?:始终|总是|随时|任何时候)?(?:都)?(?:可以|可|允许|能)(?:始终|随时)?(?:被)?驱逐'),
    'unhealthyPodEvictionPolicy为AlwaysAllow',
  ],
  [
    heard(
      '(?:宿?主机|节点)的(/[\\w./-]*\\w)和(/[\\w./-]*\\w)(?:都|均|应|需|分别)*(以只读方式)?(?:分别)?挂载(?:到|至|在)(/[\\w./-]*\\w)和(/[\\w./-]*\\w)',
    ),
    (...[, a = '', b = '', mode, c = '', d = '']) => {
      const how = typeof mode === 'string' ? mode : '';
      return `将主机路径${a}${how}挂载到${c},将主机路径${b}${how}挂载到${d}`;
    },
  ],
];
