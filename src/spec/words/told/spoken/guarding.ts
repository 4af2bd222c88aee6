import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spoken } from './spoken.ts';

const name = '["\'`]?([a-z0-9][a-z0-9.-]{0,62})["\'`]?';
const path = '["\'`]?(/[\\w./-]{1,100})["\'`]?';

/** Rights of processes, folders, spread, probes, keys and what is not wanted. */
export const guarding: readonly Spoken[] = [
  // Rights of processes.
  [
    /(?:运行)?(?:uid|用户(?:ID)?) ?(?:和|与|、|跟) ?(?:gid|组(?:ID)?)(?:都|均|全)?(?:设)?(?:为|是|用) ?(\d{1,10})/giu,
    'runAsUser为$1,runAsGroup为$1',
  ],
  [
    /(?:去掉|丢弃|丢掉|移除|删除|drop)(?:掉)?(?:所有|全部)(?:的)?(?:capabilit(?:y|ies)|权能),?(?:只|仅|再|并|然后)?(?:加上?|添加|保留|留)(?:回)?([A-Z][A-Z_]{3,30})/giu,
    '丢弃所有capabilities,添加capabilities $1',
  ],
  [
    /seccomp(?:profile|配置)?(?:用|使用|设为|为|是|走) ?(?=RuntimeDefault|Unconfined|Localhost)/giu,
    'seccompProfile为',
  ],
  [/不自动挂载(?:服务账[号户]|API|ServiceAccount)的? ?(?:令牌|凭据|token)/giu, '不自动挂载令牌'],
  // Folders.
  [
    new RegExp(
      String.raw`${path}(?:给|用|挂|配)(?:一?个)?(内存)?(?:型|类型)?(?:的)?emptyDir ?(?:卷)?[,]?(?:挂|给|大小|上限|限制)*(\d{1,5}[GM]i)?`,
      'giu',
    ),
    (...[, at = '', medium = '', size = '']) =>
      `将${medium}emptyDir卷挂载到${at}${size === '' ? '' : `,sizeLimit为${size}`}`,
  ],
  [
    new RegExp(
      String.raw`(?:要|需要)?(?:能)?(?:读取?|采集|收集|访问)宿?主机(?:上)?的? ?${path}[和、与,]${path}(?:[两这]?个?目录)?(\(?(?:都|均)?(?:为|是)?只读\)?)?`,
      'gu',
    ),
    (...[, one = '', two = '', only = '']) =>
      [one, two].map((at) => `将主机的${at}${only === '' ? '' : '以只读方式'}挂载到${at}`).join(','),
  ],
  [/master(?:节点)?(?:上)?也(?:要|得|能)?(?:跑|运行|有|部署)/giu, '容忍控制平面污点'],
  // Spread over the nodes.
  [/最大(?:倾斜|偏斜|偏差)(?:度|数|值)?(?=为|是|:|\d)/gu, 'maxSkew'],
  [/(?<=拓扑分布[^\n]{0,200})拓扑(?:域)?键(?=为|是|:)/gu, 'topologyKey'],
  [
    /(?:当)?(?:不满足|无法满足)(?:约束|条件)?(?:时)?(?:的)?(?:则)?[^,。;(\n]{0,12}\((DoNotSchedule|ScheduleAnyway)\)/gu,
    'whenUnsatisfiable为$1',
  ],
  [/标签选择器(?:匹配|选择)(?:标签)?(?=[\w./-]{1,60}(?:=|: ?))/gu, 'labelSelector为'],
  // Probes.
  [
    /(就绪|存活)(?:和|与|、)(存活|就绪)(?:检查|探针|探测)?(?:都|均)?(?:用|走|使用|采用)grpc(?:探针|检查)?,?(?:探|查|端口|打)?(?:端口)?(\d{2,5})(?:端口)?/giu,
    '$1探针为gRPC端口$3,$2探针为gRPC端口$3',
  ],
  // Keys and passwords.
  [
    new RegExp(
      String.raw`(密码|口令)(?:放|存)(?:在|到)?secret ?${name}(?:里面?|中)?\((?:key|键)(?:是|为|:|叫)? ?([\w.-]{1,60})\)`,
      'giu',
    ),
    '$1来自secret $2的$3键',
  ],
  [
    new RegExp(
      String.raw`私钥(?:保存|存储|存放|存|放)(?:在|到)?(?:名为)?(?:secret|密钥)? ?${name}(?:的Secret)?(?:中|里)?`,
      'giu',
    ),
    'privateKeySecretRef为$1',
  ],
  [
    new RegExp(
      String.raw`http-?01(?:验证|挑战|solver|求解器)?(?:走|用|使用|通过) ?${name} ?(?:的)?ingress(?:class)?`,
      'giu',
    ),
    'http01 ingressClassName为$1',
  ],
  [/(?:不需要|不要|不用|无需|别)(?:建|创建|加)?(?:svc|service)(?![\w-])/giu, '不要Service'],
  [/启动参数:? ?(?=[a-z][\w./-]{0,40} )/gu, '运行命令'],
  [
    /(?:在)?容器启动(?:之)?后(?:\(postStart\))?,?(?:应该?|需要?|会)?(?:执行|运行)(?:命令)?/giu,
    '启动后执行命令',
  ],
  [
    /(?:在)?容器(?:停止|终止|退出)(?:之)?前(?:\(preStop\))?,?(?:应该?|需要?|会)?(?:执行|运行)(?:命令)?/giu,
    '停止前执行命令',
  ],
  [/(\d{2,5})端口(?:上)?的gRPC(?:探测|检查|探针)/giu, 'gRPC端口$1'],
  [
    /标签(?:为|是)((?:[\w./-]{1,60}(?:=|: ?)[\w.-]{1,60}(?:、|,|和)?){1,5}),(?:并|且)?选择(?:具有|带有)?(?:相同|同样)的?标签的 ?(?=pod)/giu,
    '标签为$1,选择标签为$1的',
  ],
  // Values in brackets, lists and shares.
  [
    /(?:环境变量)?(?<![A-Za-z0-9_])([A-Z][A-Z0-9_]{1,60})\((?:其)?值(?:为|是|:) ?("[^"\n]{1,200}"|[^)\s"]{1,100})\)/gu,
    '环境变量$1=$2',
  ],
  [
    /(?<=StorageClass[^\n]{0,400}参数[^。;\n]{0,200}?)(?<![\w./-])([A-Za-z][\w./-]{1,60})为(?=["'`]?\w[\w.-]{0,40}["'`]?(?:[、,。和]|$))/gu,
    '参数$1=',
  ],
  [/(?<=挂载[^。;\n]{0,200})子路径(?=为|是|:)/gu, 'subPath'],
  [/(?<=主机|域名|hosts?)(?:包括|包含)(?=["'`]?[a-z*])/giu, '为'],
  [
    new RegExp(
      String.raw`使用名为${name}的(?:Secret|密钥)(?:来)?(?:进行|提供|启用|终止|做)(?:TLS|HTTPS)(?:终止|加密)?`,
      'giu',
    ),
    ',TLS证书为$1',
  ],
  [/(?<=CPU|内存|存储)(?:空间)?(?:要求|请求)总量/giu, '请求总量'],
  [/存储请求总量(?:不超过|为|最多)?(?=\d)/gu, 'requests.storage为'],
  [
    /不可用的?(?:pod|副本|实例)?的?(?:数量|个数|比例|数)?(?:不(?:能|得)?超过|最多|上限)(?:为)?(\d{1,3}%)/giu,
    'maxUnavailable为$1',
  ],
  [
    /(?<=cron ?job[^\n]{0,300})成功(?:的)?(?:记录|历史|任务)(?:保)?留(?:最近)?(\d{1,3})(?!\d|[条个次]?,?失败)[条个次]?/giu,
    'successfulJobsHistoryLimit为$1',
  ],
  [
    /(?<=cron ?job[^\n]{0,300})(?:先)?(?:挂起|暂停)(?:,)?(?:先)?(?:别|不要|不)(?:跑|执行|运行)/giu,
    'suspend为true',
  ],
  // Short words for what is meant.
  [/(?<![\w-])sc(?:用|是|为|走|写) ?(?=[a-z])/gu, 'storageClass为'],
  [/(?<=storageClassName)(?:写|用|填|是|走) ?(?=[a-z])/gu, '为'],
  [/(?<![\w-])ns(?:是|用|为|叫|在) ?(?=[a-z])/gu, '命名空间为'],
  [/(?<![\w-])sts名(?:为|叫)? ?(?=[a-z])/gu, 'StatefulSet名为'],
  [
    /(?<=^|[,。;\n])([a-z][a-z0-9-]{1,40})(?:命名空间)?下(?:面)?(?:创建|建|起|部署)(?:一?个)?(?=[a-z])/giu,
    '在$1命名空间创建一个',
  ],
  [
    /绑(?:定)?(?:一下|起来|上),?(?:cluster)?(?:role)?binding(?:也|同样)?(?:叫|名为|用)(?:这个名字)? ?([a-z][a-z0-9-]{0,60})(?<=clusterrole[^]{1,600})/giu,
    '创建一个名为$1的ClusterRoleBinding',
  ],
  // Who comes in.
  [
    /(?:只|仅)(?:接受|允许|放行)(?:来自)?([a-z][a-z0-9-]{0,60})命名空间(?:和|、|与|以及)([a-z][a-z0-9-]{0,60})命名空间(?:过来|进来|来)?的(?:流量|请求|访问)/gu,
    '只允许来自命名空间$1、来自命名空间$2的流量',
  ],
  [/端口(?:限定|限制|只开)(?:为|在|到)?(?=\d)/gu, '端口'],
  [
    /(?:为|给)((?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,12})(?:签发?|申请|颁发)(?:一?[个张份])?证书(?=[^\n]{0,200}(?:Certificate|cert-manager))/giu,
    ',dnsNames为$1',
  ],
  [
    new RegExp(
      String.raw`(?<=Certificate[^\n]{0,200})(?:放|存|保存)(?:到|在|进)(?:名为)?secret ?${name}(?:里|中)?`,
      'giu',
    ),
    'secretName为$1',
  ],
  // Fields of the pod in variables.
  [
    new RegExp(
      overLines`
        (?:把|将)?(pod(?:的)?(?:名字|名称|名|IP|ip)|节点(?:的)?(?:名字|名称|名)|命名空间)(?:和|、|与)
        (pod(?:的)?(?:名字|名称|名|IP|ip)|节点(?:的)?(?:名字|名称|名)|命名空间)分别(?:放|存|写|注入)(?:到|入|进)?环境变量
        ([A-Z][A-Z0-9_]{1,40})(?:和|、|与)([A-Z][A-Z0-9_]{1,40})
      `,
      'giu',
    ),
    (...[, one = '', two = '', first = '', second = '']) =>
      `环境变量${first}来自${fieldOf(one)},环境变量${second}来自${fieldOf(two)}`,
  ],
  [
    /(?<=环境变量[^\n]{0,200}[,、])(节点(?:的)?(?:名字|名称|名)|pod(?:的)?(?:名字|名称|名|IP)|命名空间)(?:放|存|写)(?:到|入|进)?([A-Z][A-Z0-9_]{1,40})/giu,
    (...[, field = '', variable = '']) => `环境变量${variable}来自${fieldOf(field)}`,
  ],
];

function fieldOf(said: string): string {
  if (/ip$/iu.test(said)) return 'status.podIP';
  if (said.startsWith('节点')) return 'spec.nodeName';
  return said === '命名空间' ? 'metadata.namespace' : 'metadata.name';
}
