import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spoken } from './spoken.ts';

const pair = '[\\w./-]{1,60}(?:=|: ?)[\\w.-]{1,60}';
const name = '([a-z][a-z0-9-]{0,60})';
const image = '((?:[a-z0-9][\\w.-]{0,80}/){0,4}[a-z0-9][\\w.-]{0,80}(?::[\\w.-]{1,60})?)';
const path = '["\'`]?(/[\\w./-]{1,100})["\'`]?';
const verb = '(?:get|list|watch|create|update|patch|delete)';
const ingress = '(?<=ingress[^\\n]{0,500}?)';
const quota = '(?<=(?:配额|限额|限一下额|限个额|quota)[^\\n]{0,500}?)';
const seconds: Readonly<Record<string, number>> = { 秒: 1, 分钟: 60, 小时: 3600 };
const timeOf = (count: string, unit: string): string => String(Number(count) * (seconds[unit] ?? 1));

/** What engineers leave out when they write to each other: short words for kinds, limits without their field, routes without their verb. */
export const abridging: readonly Spoken[] = [
  // Kinds and who they are for.
  [/(?<=[个份建写加搞] ?)cm(?![\w-])/gu, 'configmap'],
  [/(?<![\w-])sa(?:就|都)?(?:用|是|走|使用)(?=[a-z])/gu, '使用服务账号'],
  [/单节点的?(?= ?(?:statefulset|deployment))/giu, '1个副本的'],
  [
    new RegExp(
      String.raw`${name}(?:这个)? ?(?:ns|命名空间|空间)(?:里)?(?:要|得)?限(?:一下|个|制)额(?:一下)?`,
      'gu',
    ),
    '为$1命名空间创建一个ResourceQuota',
  ],
  [
    new RegExp(
      String.raw`(?<=^|[,。\n])${name}\p{Script=Han}{0,6}?(?:要|需要|得|想)?(?:自动|弹性)(?:扩缩容?|扩容?|伸缩)(?:一下)?,(?:加|配|写|建)?(?:一?个)?hpa`,
      'giu',
    ),
    '为名为$1的deployment创建一个HPA,',
  ],
  [
    new RegExp(
      String.raw`给(?:用户|[\p{Script=Han}]{0,4})([a-z][\w.@-]{1,60})(?:开|加|配|分)(?:一?个)?${name}(?:这个)?(?:命名)?空间的只读(?:权限)?`,
      'giu',
    ),
    '在$2命名空间创建一个Role,绑定给用户$1',
  ],
  [/(?<=role[^\n]{0,200}[,;。、])绑定(?=叫|名为|名字)/giu, 'RoleBinding'],
  [new RegExp(String.raw`(?<![\w-])(${verb}) (?=${verb}(?![\w-]))`, 'gu'), '$1、'],
  [
    new RegExp(
      String.raw`(?<=^|[,。;\n])[a-z][\w-]{0,40}(?:都)?(?:有|带|打了|带了)(${pair})(?:的|这个)?标签(?=[^\n]{0,200}(?:pdb|PodDisruptionBudget|networkpolicy|网络策略))`,
      'giu',
    ),
    '选择标签为$1的Pod',
  ],
  // Values.
  [
    /(?<=configmap[^\n]{0,400}?(?:里面?|[,、:]))([A-Z][A-Z0-9_]{2,60})(?:的值)?是(?=["'`]?[\w/])(?!secret|configmap)/gu,
    '包含$1=',
  ],
  [
    new RegExp(
      overLines`
        ${quota}(?<resource>cpu|内存|memory) ?requests?(?:总共|一共|总量|最多|为)?(?:不超过)?(\d[\w.]{0,8})核?[,、]limit
        s?(?:总共|一共|总量|最多|为)?(?:不超过)? ?(\d[\w.]{0,8})核?
      `,
      'giu',
    ),
    (...[, resource = '', asked = '', bound = '']) => {
      const key = /cpu/iu.test(resource) ? 'cpu' : 'memory';
      return `requests.${key}为${asked},limits.${key}为${bound}`;
    },
  ],
  [
    new RegExp(
      String.raw`${quota}(?<resource>cpu|内存|memory) ?requests? (\d[\w.]{0,8})核?[,、]limits? (\d[\w.]{0,8})核?`,
      'giu',
    ),
    (...[, resource = '', asked = '', bound = '']) => {
      const key = /cpu/iu.test(resource) ? 'cpu' : 'memory';
      return `requests.${key}为${asked},limits.${key}为${bound}`;
    },
  ],
  [
    /(?<=nodeport[^\n]{0,80}?)(?:节点)?端口(?:号)?(?:固定|指定|定死|写死)(?:为|成|在|用|是)?(3[0-2]\d{3})(?!\d)/giu,
    'nodePort为$1',
  ],
  // Times and bounds.
  [/失败(?:任务|job)?的?历史(?:记录)?(?:只|就)?(?:保)?留(\d{1,3})[个条次]/giu, 'failedJobsHistoryLimit为$1'],
  [
    /成功(?:任务|job)?的?历史(?:记录)?(?:只|就)?(?:保)?留(\d{1,3})[个条次](?!,?失败)/giu,
    'successfulJobsHistoryLimit为$1',
  ],
  [
    /(\d{1,4})(秒|分钟|小时)(?:钟)?(?:之?内)?(?:还|仍)?没(?:有)?(?:跑|执行|做|干)?完(?:成)?(?:的话)?,?(?:就|则)?(?:直接)?(?:终止|杀掉|干掉|停掉|算失败|kill掉?|超时)/gu,
    (...[, count = '', unit = '']) => `activeDeadlineSeconds为${timeOf(count, unit)}`,
  ],
  [
    /缩容(?:要|得|前|需要?|先|多)*(?:等|观察)(?:待)?(\d{1,4})(秒|分钟)(?:钟)?(?:再缩)?(?=[,。;\n]|$)/gu,
    (...[, count = '', unit = '']) => `缩容稳定窗口${timeOf(count, unit)}秒`,
  ],
  [
    /滚动(?:升级|更新|发布)(?:的?时候?|期间|过程中?)?,?(?:一个(?:副本|pod)?都|副本|pod)?(?:不能|不许|不可以?|别)(?:少|掉|变少|挂)(?=[,。;\n]|$)/giu,
    '滚动更新,maxUnavailable为0',
  ],
  [
    /(?<=滚动[^。\n]{0,60}?[,、])(?:一个(?:副本|pod)?都|副本|pod)?(?:不能|不许|不准|不可以?|别)(?:少|掉|变少|挂)(?=[,。;\n]|$)/giu,
    'maxUnavailable为0',
  ],
  [
    /(?:完成|结束|跑完|执行完)(?:之?后)?(?:任务|job)?(?:保留|留|留存|保存)(\d{1,7})(秒|分钟|小时)(?:再|后|就)?(?:自动)?(?:删除|清理)?(?=[,。;\n]|$)/giu,
    (...[, count = '', unit = '']) => `ttlSecondsAfterFinished为${timeOf(count, unit)}`,
  ],
  // What runs.
  [/preStop(?:里|钩子|hook)?(?:里)?(?:先|要|就|再)+(?:执行|跑)?(?=[a-z/])/giu, 'preStop执行命令'],
  [/(?<![\w-])command(?:是|用|就是)(?=[a-z/])/gu, '运行命令'],
  [
    /命令(?:为|是|用|:)? ?((?:until|while|for|if) [^,。"'\n\p{Script=Han}]{3,200}?; ?(?:done|fi))(?![\w"'])/gu,
    '命令sh -c "$1"',
  ],
  [
    new RegExp(
      String.raw`(?:(?:起来|启动)之?前)?(?:先)?(?:用|跑|加|来)(?:一?个)?(?:init ?container|init容器|初始化容器)\(${image}\)(?:去|来)?(?:等(?:待)?[^,。;\n]{1,24})?`,
      'giu',
    ),
    '初始化容器使用镜像$1',
  ],
  // Volumes.
  [
    new RegExp(
      String.raw`(?:[两二]个)?(?:容器)?(?:共享|共用)(?:一?个)?emptyDir(?:卷)?,${name}(?:容器)?挂(?:载)?(?:在|到)${path},${name}(?:容器)?挂(?:载)?(?:在|到)${path}`,
      'giu',
    ),
    '容器$1将emptyDir卷shared挂载到$2,容器$3将emptyDir卷shared挂载到$4',
  ],
  [
    new RegExp(
      String.raw`(?<=[,。;])${path}(?:目录)?(?:使用|由|来自|用|走|挂)(?:的是)?PVC ?["'\x60]?${name}`,
      'giu',
    ),
    'PVC $2挂载到$1',
  ],
  [
    new RegExp(String.raw`(\d[GMT]i?),?(?:使用|用|走)${name}(?:这个)?的?(?:存储类|storage ?class),?`, 'giu'),
    '$1,存储类为$2,',
  ],
  [
    new RegExp(
      String.raw`把(?:宿主机|节点|主机)(?:上)?的?${path}只读(?:地)?挂(?:载)?(?:进去|进来|进容器|上)`,
      'gu',
    ),
    '将宿主机的$1以只读方式挂载到$1',
  ],
  [
    new RegExp(String.raw`把(?:宿主机|节点|主机)(?:上)?的?${path}挂(?:载)?(?:进去|进来|进容器|上)`, 'gu'),
    '将宿主机的$1挂载到$1',
  ],
  // Routes.
  [
    new RegExp(
      String.raw`${ingress}(?:其余|其他|其它|剩下|别)的?(?:请求|流量|路径)?/?(?:都|全|就)*(?:转|走|给|到|发)(?:发)?(?:给|到)?${name}:(\d{2,5})`,
      'giu',
    ),
    '/转发到服务$1的$2端口',
  ],
  [
    new RegExp(
      String.raw`${ingress}(?:上传|请求体|body|文件)(?:的)?(?:文件|图片|附件)?(?:的)?(?:大小)?(?:要|得|大概|大约|差不多|一般)*(?:(?:最大|最多|上限|限制|限|不超过|别超过|到)(?:为|到|给|在)?(\d{1,5}[mgk])b?(?![\w])(?:以内|之内)?|(\d{1,5}[mgk])b?(?![\w])(?:以内|之内|以下|左右))`,
      'giu',
    ),
    (...[, bound, within]) => `注解nginx.ingress.kubernetes.io/proxy-body-size=${bound ?? within ?? ''}`,
  ],
  // Spread.
  [
    /(?:pod|副本|实例)(?:之间|彼此)(?:要|得)?尽量(?:别|不要|不|避免)(?:都|全)?(?:跑|放|落|挤|调度|部署|待)?(?:在|到)?(?:同一?|一|同一个)(?:台|个)?(?:机器|节点|主机|node)(?:上)?/giu,
    'Pod反亲和性首选,权重100,topologyKey为kubernetes.io/hostname',
  ],
  [
    /(?:要|得)?按(?:照)?(?:可用区|zone|AZ)(?:来)?(?:均匀)?(?:打散|分散|散开|分布)(?:开)?(?:[,(](?:zone|可用区|AZ)?(?:之间)?(?:最多|不超过)?(?:只能)?(?:相)?差(\d)个?\)?)?/giu,
    (...[, skew = '']) =>
      `拓扑分布约束,maxSkew为${skew === '' ? '1' : skew},topologyKey为topology.kubernetes.io/zone,whenUnsatisfiable为DoNotSchedule`,
  ],
];
