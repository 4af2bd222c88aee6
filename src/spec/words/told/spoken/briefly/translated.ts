import type { Spoken } from '../spoken.ts';

const name = '["\'`]?([a-z][a-z0-9-]{0,60})["\'`]?';
const value = '["\'`]?([\\w./:@-]{1,100})["\'`]?';
const isQuota = (words: string): boolean => /resource ?quota|配额/iu.test(words);
const isMesh = (words: string): boolean => /istio|virtual ?service|虚拟服务|destination ?rule/iu.test(words);
const counted: Readonly<Record<string, string>> = {
  persistentvolumeclaim: 'persistentvolumeclaims',
  pvc: 'persistentvolumeclaims',
  持久卷声明: 'persistentvolumeclaims',
  service: 'services',
  服务: 'services',
  secret: 'secrets',
  configmap: 'configmaps',
  pod: 'pods',
};

/** Chinese as machines translate English, clause by clause. */
export const translated: readonly Spoken[] = [
  // Variables.
  [
    new RegExp(
      `(?:添加|设置|包含|定义|注入)?(?:一?个)?名为["'\`]?([A-Z][A-Z0-9_]{1,60})["'\`]?[、,且和]{1,2}(?:其)?值(?:设置)?(?:为|是)${value}的环境变量`,
      'gu',
    ),
    '环境变量$1=$2',
  ],
  [
    new RegExp(
      `(?:添加|设置|包含|定义|注入)?(?:一?个)?(?:名为)?["'\`]?([A-Z][A-Z0-9_]{1,60})["'\`]?(?:的)?环境变量,(?:其)?值(?:设置|应)?(?:为|是)${value}(?=[,;。\\n]|$)`,
      'gu',
    ),
    '环境变量$1=$2',
  ],
  [
    /(?<=环境变量)["'`]?([A-Z][A-Z0-9_]{1,60})["'`]?(?:的值)?(?:应该?|将|需要?|要)?(?:从|由|取自|来自|设置为)(?:Pod|该Pod|容器组)(?:的)?(注解|标签)["'`]?([\w./-]{1,100})["'`]?(?:中|里|的值)?(?:获取|取得|读取|填充|提供)?(?=[,;。\n]|$)/giu,
    (...[, variable = '', of = '', key = '']) =>
      `${variable}取自字段metadata.${of === '注解' ? 'annotations' : 'labels'}['${key}']`,
  ],
  // Volumes that several containers share.
  [
    new RegExp(
      `(?<=第[一二]个容器名为${name}(?![\\w-])[^\\n]{1,400}第[二三]个容器名为${name}(?![\\w-])[^\\n]{1,400})(?:两|2)个容器(?:都|均)(?:应该?|需要?|将|要|会)?(?:将|把)(?:一个)?名为${name}的emptyDir卷?(?:共享)?挂载(?:到|在|至)((?:/[\\w.-]{1,60}){1,8})(?:,(?:其)?大小(?:限制|上限)?(?:设置)?(?:为|是)(\\d{1,6}[KMGT]i?))?`,
      'giu',
    ),
    (...[, first = '', second = '', volume = '', path = '', size]) =>
      `容器${first}将emptyDir卷${volume}挂载到${path},容器${second}将emptyDir卷${volume}挂载到${path}${size === undefined ? '' : `,emptyDir卷${volume}大小限制为${size}`}`,
  ],
  // What a quota counts.
  [
    /(?:将|把)?(PersistentVolumeClaim|PVC|持久卷声明|Service|服务|Secret|ConfigMap|Pod)s?(?:对象)?(?:的)?(?:总)?(?:数量|个数|总数)(?:最多|上限)?(?:限制|设置|设|控制)?(?:为|在|到|是|不超过)(\d{1,5})(?:个)?(?:以内)?/giu,
    (_, of = '', count = '') => `${counted[of.toLowerCase()] ?? of}为${count}`,
    isQuota,
  ],
  [
    /(?:并且?|且)?(?:不允许|禁止|不得|不能)(?:创建|使用|有|存在)?(?:任何)?(?:类型为)?(LoadBalancer|NodePort)(?:类型)?(?:的)?(?:服务|Service)/giu,
    (_, type = '') => `services.${type.toLowerCase()}s为0`,
    isQuota,
  ],
  [/(?<=将)总(?=CPU|内存)/giu, '', isQuota],
  // Routes and subsets of a mesh.
  [
    new RegExp(
      `(?:将|把)?["'\`]?([a-z][\\w-]{1,60})["'\`]?(?:请求)?(?:标头|标题|报头|请求头|头部|头)(?:的值)?(?:完全)?(?:等于|为|是|匹配)${value}的(?:所有)?(?:请求|流量)`,
      'giu',
    ),
    '请求头$1: $2的流量',
    isMesh,
  ],
  [
    /(?:并)?(?:为其)?(?:设置|指定|配置)(?:了)?(?:一个)?(\d{1,4})秒的(?:请求)?超时(?:时间)?/gu,
    '超时$1秒',
    isMesh,
  ],
  [
    /(?:(?:为主机|主机为?) ?([a-z][\w.-]{0,80}))?(?:定义|创建|声明|包含)(?:了)?(?:两个)?子集["'`]?(v[\w-]{1,20})["'`]?和["'`]?(v[\w-]{1,20})["'`]?,(?:它们的|其|各自的)?标签分别(?:为|是) ?([\w./-]{1,60}[:=] ?[\w.-]{1,60})和([\w./-]{1,60}[:=] ?[\w.-]{1,60})/gu,
    (...[, host, first = '', second = '', one = '', other = '']) =>
      `${host === undefined ? '' : `主机${host},`}子集${first}标签${one},子集${second}标签${other}`,
    isMesh,
  ],
  [
    new RegExp(
      `(?<=环境变量|[,;。、\\n]|把[\\p{Script=Han}a-z]{0,12}|^)([A-Z][A-Z0-9_]{1,60}=["'\`]?[\\w./:@,-]{1,100}["'\`]?)(?:这个|也|再)*(?:配|加|写|放|塞|注入|设|传|设置)(?:进|到|成|入|为|在)*(?:去)?(?:环境变量|env)(?:里面?|中)?`,
      'gu',
    ),
    '环境变量$1',
  ],
  [
    /(?<=^|[,;。\n])(?:并且?|还|同时)?(?:使用|采用|用)名为["'`]?([a-z][a-z0-9.-]{0,60})["'`]?的(?:服务账[号户]|ServiceAccount)(?=[,;。\n]|$)/giu,
    'serviceAccountName为$1',
    (words) => /daemonset|deployment|statefulset|job|(?<![a-z])pod(?![a-z])/iu.test(words),
  ],
  [
    /每个(?:副本|Pod|实例)(?:都|均|应该?|需要?|将|要|会)*(?:具有|拥有|有|使用|申请|请求)(?:一个)?名为["'`]?([a-z][a-z0-9-]{0,40})["'`]?的(\d{1,5}[MGT]i?)B?(?:大小)?的?(?:持久卷声明|PVC|PersistentVolumeClaim|持久卷|存储卷)/giu,
    '使用volumeClaimTemplates为每个Pod请求$2的存储,卷名为$1',
    (words) => /statefulset/iu.test(words),
  ],
  [
    /(?:它)?(?:应该?|将|需要?|要)?(?:根据|基于|按照?)(\d{1,3})%的平均CPU(?:使用率|利用率)(?:(?:以及|和|与|、)(\d{1,6}[MGT]i?)的平均内存值?)?(?:来)?(?:进行)?(?:自动)?(?:扩缩容?|伸缩|扩展|缩放)/giu,
    (...[, share = '', memory]) =>
      `CPU使用率${share}%${memory === undefined ? '' : `,内存平均值为${memory}`}`,
  ],
  // Where pods may run.
  [
    /(?:并)?(?:要求|必须将?|强制|只能)(?:该)?(?:Pod|副本)?(?:被)?(?:调度|部署|运行|放置)(?:到|在)(?:具有|带有)?标签["'`]?([a-z][\w./-]{0,80})["'`]?(?:的值)?(?:为|是|等于)["'`]?([\w.-]{1,60})["'`]?或["'`]?([\w.-]{1,60})["'`]?的节点(?:上)?/giu,
    '必须调度到标签$1为$2或$3的节点上',
  ],
  [
    /(?:并)?优先\(权重(?:为)?(\d{1,3})\)(?:将其)?(?:调度|部署|放置)(?:到|在)可用区["'`]?([a-z][a-z0-9-]{2,40})["'`]?/giu,
    '优先调度到可用区$2,权重$1',
  ],
  // What several volumes are put together of.
  [
    /(?:将|把)Secret ?([a-z][\w.-]{0,60})、ConfigMap ?([a-z][\w.-]{0,60})(?:以及|和|、)(?:一个)?过期时间为(\d{1,6})秒、受众为([\w./:-]{1,60}?)的(?:服务账[号户]|ServiceAccount)(?:令牌|token)\((?:路径|path)(?:为|是)?([\w./-]{1,40})\)(?:合并|组合|聚合)(?:在一起|起来)?/giu,
    '来源为Secret $1、ConfigMap $2和服务账户令牌(路径$5,expiration $3 seconds,受众$4)',
  ],
  [/以(0[0-7]{3})的(?:默认)?(?:模式|权限)挂载(?:到|在|至)((?:\/[\w.-]{1,60}){1,8})/gu, '挂载到$2,权限$1'],
  [
    /(?:但|且|,)*(?:仅限|只限|限于|仅限于)(?:于)?名(?:称)?为["'`]?([a-z][\w.-]{0,60})["'`]?的(?:资源|对象|那个)/gu,
    ',resourceNames为$1',
  ],
  [
    /(?<=组["'`]?[\w-]{1,60}["'`]?(?:以及|和|、)|用户["'`]?[\w-]{1,60}["'`]?(?:以及|和|、))["'`]?([a-z][\w-]{0,60})["'`]?(?:服务账[号户]|ServiceAccount)/gu,
    'ServiceAccount $1',
  ],
  // Rights.
  [
    /(?:并)?(?:允许|可以|能够?)?(?:其)?(?:读取|查看|获取|访问)(?:其中)?(?:的)?pods?的?日志/giu,
    '对pods/log执行get操作',
    (words) => /role(?![a-z])|角色|rbac/iu.test(words) && !/watch、? ?pods/iu.test(words),
  ],
  // Certificates.
  [
    new RegExp(
      `(?:使用|通过|用)(?:名为)?(?:secret|密钥)? ?${name}(?:的)?(?:secret|密钥)?(?:中的证书)?(?:来)?(?:终止|卸载|终结|启用|提供) ?(?:TLS|HTTPS|SSL)(?![\\w.-])`,
      'giu',
    ),
    'TLS使用Secret $1',
    (words) => /ingress|gateway|路由/iu.test(words),
  ],
];
