import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import type { Spoken } from './spoken.ts';

const path = '["\'`]?(/[\\w./-]{0,100})["\'`]?';
const name = '["\'`]?([a-z][a-z0-9-]{0,60})["\'`]?';
const host = '(?:[a-z0-9-]{1,40}\\.){1,4}[a-z]{2,12}(?![\\w.:])';
const pair = '[\\w./-]{1,60}=[\\w.-]{1,60}';
const end = '(?=[,;。、)\\n]|$)';

const probes: Readonly<Record<string, string>> = { readiness: '就绪', liveness: '存活', startup: '启动' };

/** Bounds of claims and of whole namespaces are none of what runs. */
const isOfRuns = (text: string): boolean =>
  !/LimitRange|限制范围|emptyDir|卷声明|PersistentVolumeClaim|ResourceQuota|配额/iu.test(text);

/** How engineers ask for what runs of a repository: by its amounts, its addresses, its checks and how it leaves. */
export const requesting: readonly Spoken[] = [
  [/(?<![\w-])deploy(?=到|一下|上|起来)/giu, '部署'],
  // Amounts in one breath.
  [/(?<=[a-z0-9])(?=半个?核)/giu, ' '],
  [
    /(?<!(?:请求|限|上限|默认|最大|最小|limits?|requests?|max|min|quota|配额)[^,;。\n]{0,24})(?<![\w.:/-])(\d{2,4}m)(?: ?[,、/] ?| )(\d{2,5}[MG]i)(?![\w/])/giu,
    'CPU请求$1,内存$2',
  ],
  [
    /(?<![\w-])(request|limit)s?(?:的)? ?(内存|cpu|memory)/giu,
    (...[, said = '', what = '']) => `${what}${/^l/iu.test(said) ? '限制' : '请求'}`,
  ],
  [
    /(?<=[,;(、\n]|^)(?:限制|上限|最多)(?:给|为|是|:)? ?(?=\d{1,5}[MG]i?(?=[,;。、)\n]|$))/gu,
    '内存限制',
    isOfRuns,
  ],
  [/(?<=[,;(、\n]|^)限 ?(?=\d{1,5}m?(?:核)? ?\/)/gu, '限制'],
  [/(?<=部署|跑|起|开)([两一二三四五六七八九十]|\d{1,2})份(?=[,;。、)\n]|$)/gu, '$1个副本'],
  [/(?<=副本[^。;\n]{0,20}[,、;]) ?([a-z][a-z0-9-]{0,40}) ?(\d{1,2})个(?=[,;。、\n]|$)/gu, '$1 $2个副本'],
  [
    /hpa ?[:：]? ?(\d{1,3}) ?(?:-|~|到|至) ?(\d{1,3})(?:个)?(?:副本)?(?![\w.])/giu,
    'HPA最少$1个副本最多$2个副本',
  ],
  [/(?<!\p{Script=Han})(?:没有|不监听|不开|无|不需要)(?:任何)?端口(?=[,;。、)\n]|$)/gu, '不需要Service'],
  [/(?<=CPU ?(?:请求|限制|给|为|用)? ?\d{1,3}(?:\.\d{1,3})?) ?核心?(?=[,;。、)\n]|$)/giu, ''],
  [/容忍(?=容忍)/gu, ''],
  // Addresses.
  [
    new RegExp(
      `(?<![a-z])(?:对外|公网)?(?:(?:挂|绑|绑定|开放|发布|暴露)(?:载)?(?:到|在|上|定|为)?|解析到)(?:域名)?(?=${host})`,
      'giu',
    ),
    '域名为',
  ],
  [
    new RegExp(
      overLines`
        (?:(?:https|tls|ssl)?(?:的)?证书(?:就|都|统一|也)*(?:由|用|走|通过|让|使用)?(?:集群里的)?cert-?manager(?:来|自动|的|签发|颁发|管理|申请|签)*|
        (?:由|用|走|通过|让|使用)(?:集群里的)?cert-?manager(?:来|自动)*(?:签发|颁发|管理|申请|签)的?(?:https|tls)?证书)[,(]?
        (?:(?:用|使用)?(?:cluster ?-?issuer|issuer)(?:名)?(?:用|是|为|叫|:)*)? ?${name}(?<!cert-?manager)(?:这个)?(?:cluster ?-?issuer|issuer)?(?:来)?(?:签发|签|申请|自动签发)?\)?${end}
      `,
      'giu',
    ),
    'https用cert-manager,issuer为$1',
  ],
  [
    /(?:(?:启用|开启|使用|支持|走)?(?:https|tls|ssl)(?:的)?,?)?证书(?:已经?)?(?:就|都|也)*(?:放|存|保存)?(?:在|用|走|是|来自|使用)(?:已有的|现成的)?secret ?["'`]?([a-z0-9][a-z0-9.-]{0,62})["'`]?(?:这个secret)?(?:里面?|中)?/giu,
    'https使用secret $1',
  ],
  [
    /(?:(?:拉取?|下载)(?:私有)?镜像|拉取)(?:的时候|时)?(?:要|需要|得|都)*(?:用|使用|的|走)(?:凭[据证]|密钥|secret)?(?:是|用|为|叫)?(?:secret)? ?["'`]?([a-z][a-z0-9-]{0,60})["'`]?(?:这个)? ?(?:secret|密钥)?/giu,
    '都使用镜像拉取密钥为$1',
  ],
  [new RegExp(`(?<![A-Z_]{2,40}|数据库|缓存|地址|库|接口)走(?=${host}(?=[,;。、)\\n]|$))`, 'gu'), '域名为'],
  // Checks, and how it leaves.
  [
    /(?<!每隔?|间隔)(?:启动|起来)?(?:之?后)?(?:等)?(?<!\d)(\d{1,4})(?:秒|s)(?:钟)?(?:之?后)?(?:再|才)?(?:开始)?(?:探测|检查|探活|做探测)/giu,
    'initialDelaySeconds为$1',
  ],
  [
    /(?:pod)?(?:被|在)?(?:驱逐|节点维护|节点升级|维护节点|排空节点|升级节点)(?:的)?(?:时候|时|期间)?,?(?:也)?(?:要|得)?(?:至少|最少)(?:要|得)?(?:保?留|保证|保持|有)(?:有)?(\d{1,3}|[一两二三四五])个?(?:副本|pod|实例)?(?:可用|在线|在跑|在)?/giu,
    (...[, count = '']) => `PDB,minAvailable为${/^\d/u.test(count) ? count : toCount(count)}`,
  ],
  [
    new RegExp(
      `(readiness|liveness|startup)(?:探针|检查|probe)?(?:就|都)*(?:用|走|打|是|为|探|:)(?:的是)? ?${path}`,
      'giu',
    ),
    (...[, said = '', at = '']) => `${probes[said.toLowerCase()] ?? ''}探针路径为${at}`,
  ],
  [
    /(?:pod)?(?:graceful ?(?:shutdown|termination|stop)|(?:优雅|平滑)(?:停机|退出|关闭|终止|下线))(?:的?时间)?(?:设置?|给|留|等|为|用|:)*(?:成|够|到)? ?(\d{1,4})(?:秒|s)(?:钟)?/giu,
    'terminationGracePeriodSeconds为$1',
  ],
  [overSignal(), 'terminationGracePeriodSeconds为$1'],
  [
    /(?:PDB|PodDisruptionBudget)(?:要|得)?(?:最少|至少)(?:要|得)?(?:保?留|保证|保持)(?:有)?(\d{1,3})个?(?:副本|pod|实例)?(?:可用|在线|在跑)?/giu,
    'PDB,minAvailable为$1',
  ],
  // Clocks and folders.
  [
    new RegExp(
      `(?<!(?:[Cc]ron|定时|每[天周月日晚年小\\d]|凌晨|[Ss]chedule|调度)[^]{0,300})(?:容器|系统)?时区(?:要|得|请|都|统一|就|用|是|为|设置?|改|成|:)*["'\`]?(Asia/[A-Z][a-z_A-Z]{2,20}|UTC|上海|北京时间|东八区)["'\`]?${end}`,
      'gu',
    ),
    (...[, zone = '']) => `环境变量TZ=${/^[A-Z]/u.test(zone) ? zone : 'Asia/Shanghai'}`,
  ],
  [
    new RegExp(
      overLines`
        (?:只能?|仅能?)?(?:能|要|得)?(?:(?:跑|部署|调度|运行|放)?(?:在|到)|节点(?:要|得)?选(?:择|用)?)(?:带有?|具?有|打了|打上)?
        (${pair})(?:的|这个)?标签的?(?:节点|机器|node)?(?:上面?)?(?:跑|运行|部署)?${end}
      `,
      'giu',
    ),
    'nodeSelector为$1',
  ],
  [
    new RegExp(
      `(?:[把将])?(?:nginx|应用)?(?:的)?(?:配置(?:文件)?)?(?:用|使用|放在|来自|在)?configmap ?${name}(?:里面?|中)?(?:的)?(?:文件)?["'\`]?([\\w-]{1,40}\\.[\\w.]{1,12})["'\`]?(?:文件)?(?:里)?,?(?:要|单独)?挂(?:载)?(?:到|成|为|在|进)(?:容器(?:里|内)?的?)?["'\`]?(/[\\w./-]{0,80}/\\2)["'\`]?`,
      'giu',
    ),
    '将ConfigMap $1的键$2以subPath方式挂载到$3',
  ],
  [
    new RegExp(
      `(?:[\\p{Script=Han}]{0,4}目录)?${path}(?:目录|文件夹)?(?:就|都)*(?:用|使用|走|挂)(?:一?个)?emptyDir(?:卷)?`,
      'giu',
    ),
    '在$1挂载emptyDir卷',
  ],
  [
    new RegExp(
      overLines`
        (?:用户)?(?:上传|生成|用户)?的?(?:文件|图片|附件|数据|视频)(?:要|都|会|需要)*(?:持久化)?(?:存|放|保存|写|落|挂)(?:储|盘)?(?:到|在|进)
        ${path}(?:目录)?(?:下面?|里)?[,(]?(?:给|大小|要|需要|存储|持久化)*(\d{1,5}[GMT]i?)(?:的?(?:PVC|存储|卷))?\)?
      `,
      'giu',
    ),
    '挂载$2的PVC到$1',
  ],
  [
    new RegExp(
      `(?:(?<=[,;。、\\n]|^)|(?:都|统一)?(?:放|部署|发布)(?:到|在)?)${name}(?:这个|那个) ?(?:namespace|ns|命名空间)(?:里面?|下面?|中)?`,
      'giu',
    ),
    '部署到$1命名空间',
  ],
  [new RegExp(`(?<=[^,;。\\n][;。\\n]-?)命名空间(?:是|为|用|:)? ?${name}${end}`, 'giu'), '部署到$1命名空间'],
  [/(?<=到|在|放) ?([a-z][a-z0-9-]{1,40}) ns(?=[,:;。、)\n]|$|里|下)/gu, '$1命名空间'],
];

function overSignal(): RegExp {
  return new RegExp(
    overLines`
      (?:收到|接到)(?:SIGTERM|终止信号|退出信号)(?:信号)?(?:之?后|的时候|时)?,?(?:最多|至少|先|再|要|会|给|能|可以)*(?:等|留)(?:待)?(?:够)?
      (\d{1,4})(?:秒|s)(?:钟)?(?:的?时间)?[^,;。\n]{0,30}
    `,
    'giu',
  );
}
