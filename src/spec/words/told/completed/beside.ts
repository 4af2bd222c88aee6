import type { Rewriting } from '../../text/rewriting.ts';
import { end, image, isChinese, label, name, start } from './said.ts';

const still =
  'Service|NetworkPolicy|LimitRange|ResourceQuota|Role|RoleBinding|ServiceAccount|ConfigMap|Secret|PVC|PDB|HPA|Ingress';

/** What stands right beside a name: its kind, its image, its namespace between brackets. */
export const beside: readonly Rewriting[] = [
  // `api 容器 acme/api:1.2`
  [
    new RegExp(
      `${start}(?!init|初始化)(${name})\\s?容器\\s?(?:用|跑|使用|是|:|镜像为?)?\\s?(${image})\\s?(?:镜像)?${end}`,
      'giu',
    ),
    '名为 $1 的容器使用镜像 $2',
    isChinese,
  ],
  [
    new RegExp(
      `(?<![\\w-])(CronJob|Job)\\s?:?\\s?(nightly|hourly|daily|weekly|monthly|yearly|midnight)(?=\\s?(?:[,;。:(\\n]|的|每|在|使用|$))`,
      'giu',
    ),
    '名为 $2 的 $1 ',
    isChinese,
  ],
  [
    new RegExp(`(?<![\\w-])(${still})\\s(${name})\\s?\\((?:ns|命名空间|namespace)?\\s?(${name})\\)`, 'giu'),
    (said, ...[kind = '', own = '', space = '']) =>
      no.test(space) || space !== space.toLowerCase() ? said : `${space} 命名空间的 ${kind} ${own}`,
    isChinese,
  ],
  [
    new RegExp(
      `(?<=(?:^|[。;\\n])\\s?)(?:Namespace|命名空间)\\s(${name})\\s?\\(\\s?(?:标签\\s?:?\\s?)?(${label})\\s?\\)`,
      'giu',
    ),
    '创建命名空间 $1,标签 $2',
    isChinese,
  ],
  [
    new RegExp(
      `(?<=[:。,]\\s?)Namespace\\s(${name})\\s?,\\s?标签\\s?(${label})\\s?[,;。]\\s?(?:以及|和|并)?\\s?(?:其中|里面|该命名空间中?)?的?\\s?(?=ResourceQuota|LimitRange|配额)`,
      'giu',
    ),
    '创建命名空间 $1,标签 $2。在 $1 命名空间创建 ',
    isChinese,
  ],
  [
    new RegExp(`(?<=(?:^|[,;。:\\n])\\s?)deploy\\s(${name})\\s?(?:跑|用|使用|镜像)\\s?(?=${image})`, 'giu'),
    'Deployment $1,镜像 ',
    isChinese,
  ],
  // `proxy-conf 这个 cm 存 MODE=fast`
  [
    new RegExp(
      `${start}(${name})\\s?这个\\s?(?:cm|configmap)\\s?(?:里|中)?(?:存|放|有|写|装)(?:着|了)?\\s?`,
      'giu',
    ),
    'ConfigMap $1 包含 ',
    isChinese,
  ],
  [
    /(?:只有|只含|有)一(?:项|个键|个条目)\s?([A-Za-z_][\w.-]{0,60})\s?,\s?值(?:为|是)?\s?([\w.-]{1,80})/gu,
    '包含 $1=$2',
    (text) => isChinese(text) && /configmap/iu.test(text),
  ],
  [
    new RegExp(`(?<=(?<![\\w-])(?:PDB|PodDisruptionBudget)\\s${name}\\s?[:,]\\s?)(?=${label}\\s?,)`, 'giu'),
    '选择 ',
    isChinese,
  ],
  [
    new RegExp(
      `(?<![\\w-])((?:Pod|Deployment|StatefulSet|DaemonSet|Job|CronJob)\\s${name})\\s?\\(\\s?(?:ns|命名空间|namespace)\\s?:?\\s?(${name})\\s?\\)`,
      'giu',
    ),
    '$2 命名空间的 $1',
    isChinese,
  ],
  // All of the one ConfigMap that was named.
  [
    new RegExp(
      `(?:把|将)?\\s?(?:cm|ConfigMap)\\s?(?:里面?|中)的?(?:东西|内容|键值对?|配置|数据)?(?:全部|都|统统)(?:变成|作为|成为|当作|注入(?:为|成)?|导入(?:为|成)?|设为)\\s?(?:容器)?(?:的)?环境变量(?<=(?<![\\w-])ConfigMap\\s(${name})\\s[^]{1,400})`,
      'giu',
    ),
    'envFrom ConfigMap $1',
    isChinese,
  ],
  [
    new RegExp(
      `(?<![\\w-])((?:Pod|Deployment|StatefulSet|DaemonSet|Job|CronJob)\\s${name})\\s?\\(\\s?(prod|production|dev|development|staging|test|logging|monitoring|kube-system|observability|default)\\s?\\)`,
      'giu',
    ),
    '$2 命名空间的 $1',
    isChinese,
  ],
  [new RegExp(`(?<=[,;]\\s?)位于\\s?(${name})(?=\\s?[,;。])`, 'giu'), '位于 $1 命名空间', isChinese],
  // A service that has a name of its own for a host elsewhere.
  [
    new RegExp(
      `(?:希望|想让|要让|让)\\s?(?:(${name})\\s?命名空间(?:里|中|内|下)?的?)?\\s?(?:Pod|应用|程序|服务)\\s?(?:能|可以)?(?:直接)?(?:用|通过)\\s?(${name})\\s?这个(?:名字|名称|服务名)\\s?(?:就)?(?:能|可以|来)?(?:连上|连接|访问|连)\\s?(?:到)?\\s?(?:它|该数据库|这个数据库)(?<=(?<![\\w.-])((?:[a-z0-9-]{1,60}\\.){1,8}[a-z]{2,12})(?![\\w.-])[^]{1,200})`,
      'giu',
    ),
    (...[, space, own, host]: (string | undefined)[]) =>
      `${space === undefined ? '' : `在 ${space} 命名空间`}创建名为 ${own ?? ''} 的 Service,externalName 为 ${host ?? ''}`,
    (text) => isChinese(text) && /external ?name/iu.test(text),
  ],
  [
    new RegExp(
      `(?:直接)?(?:用|通过|使用)\\s?(${name})\\s?这个(?:名字|名称|服务名)\\s?(?:就)?(?:能|可以|来)?(?:连上|连接|访问|连)\\s?(?:到)?\\s?((?:[a-z0-9-]{1,60}\\.){1,8}[a-z]{2,12})`,
      'giu',
    ),
    '创建名为 $1 的 Service,externalName 为 $2',
    (text) => isChinese(text) && /external ?name/iu.test(text),
  ],
];

const no =
  /^(?:headless|nodeport|clusterip|loadbalancer|externalname|opaque|tls|clusterwide|immutable|default-deny)$/iu;
