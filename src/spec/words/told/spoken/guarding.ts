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
    new RegExp(String.raw`${path}(?:给|用|挂|配)(?:一?个)?(内存)?(?:的)?emptyDir ?(\d{1,5}[GM]i)?`, 'giu'),
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
];
