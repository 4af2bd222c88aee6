import type { Rewriting } from './rewriting.ts';

const object = '[a-z0-9][a-z0-9.-]{0,62}';
const variable = '(?<![\\w.-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+';
const key = '[\\w.-]{1,60}';
const end = '(?=\\s?(?:[,，。;；)）\\n]|$))';
const value = '(?:"[^"\\n]{1,100}"|[^\\s,，。;；"]{1,100})';
const metaKey = '[a-z0-9](?:[\\w.-]{0,80}[a-z0-9])?(?:/[a-z0-9](?:[\\w.-]{0,60}[a-z0-9])?)?';
const path = '/[\\w./-]{0,80}';
const sent = '(?:交给|转给|转到|转发[到给]|打到|发给|发到|送到|路由到|走|给|去)';
const rest = '(?:其余|其[他它]|剩下|剩余|余下|别)的?(?:请求|流量|路径)?(?:全部|全都|统统|都|则|就)?';
const several = '(?:俩|两者|二者|它们|他们|这?两个|前两个|两个东西)';

/** What hangs on what, as Chinese puts it, in the order in which it is read. */
export const chineseWires: readonly Rewriting[] = [
  // Variables from one Secret, named once.
  [
    new RegExp(
      `(?<=(?:该|此|这个)\\s?(Secret|ConfigMap)\\s?(?:中|里)?的[^。;；\\n]{1,120}${variable}\\s?(?:设置?为|取自|来自|的值为|为))\\s?(?=${key}\\s?(?:这个)?键的值)`,
      'giu',
    ),
    '该 $1 的 ',
  ],
  [
    new RegExp(
      `(${variable})\\s?[/、]\\s?(${variable})\\s?(?:分别)?(?:取自|来自|引用|用)\\s?(?:secret\\s?)?(${object})\\s?(?:中|里)?的\\s?(${key})\\s?[/、]\\s?(${key})${end}`,
      'gu',
    ),
    '$1 取自 secret $3 的 $4 键,$2 取自 secret $3 的 $5 键',
  ],
  [
    new RegExp(
      `(${variable})\\s?(?:就|则|也)?(?:从|取自|来自|用)\\s?(?:(?:它|其|那个|这个|该)(?:\\s?secret)?\\s?(?:里面?|中)?的?|里面的)?\\s?(${key})\\s?(?:键|字段|key)?\\s?(?:里面?|中)?(?:取|拿|读|获取)?${end}(?<=(?<![A-Za-z])secret\\s?["'\`]?(${object})["'\`]?[\\s\\p{Script=Han},，:：(（=][^]{0,300})`,
      'giu',
    ),
    (...[said = '', name = '', own = '', secret = '']) =>
      name === name.toUpperCase() && ofLogins.test(own) ? `${name} 取自 secret ${secret} 的 ${own} 键` : said,
    (text) => text.match(/(?<![A-Za-z])secret\s?["'`]?[a-z0-9][a-z0-9.-]{2,62}/giu)?.length === 1,
  ],
  // All of it as variables.
  [
    /(?:(?:那个|这个|该|把|将|里面的?)\s?){0,2}(?:cm|configmap)\s?(?:整个|全部|全都|里(?:面)?(?:的)?(?:所有|全部)(?:的)?(?:键|东西|内容)?)(?:都)?(?:当|作为|做|当成|当作|做成)(?:成)?\s?环境变量(?:灌|注|塞|导|放|加载|注入|用|传)?(?:进去|进来|入|到容器(?:里|中)?)?/giu,
    '将该 ConfigMap 中的所有键作为环境变量注入',
  ],
  // Annotations and labels with their values.
  [
    new RegExp(
      `(注解|标签)\\s?["'\`]?(${metaKey})["'\`]?\\s?[,，]?\\s?(?:其)?(?:值|内容)(?:应)?(?:设置?为|设成|为|是)\\s?(${value})${end}`,
      'giu',
    ),
    '$1 $2=$3',
  ],
  [
    new RegExp(
      `(?:把|将|给)?\\s?["'\`]?(${metaKey})["'\`]?\\s?(?:这个|这条|的)\\s?(注解|标签)\\s?(?:的值)?(?:设置?为|设置?成|改成|改为|配成|弄成|加成|是|为)\\s?(${value})${end}`,
      'giu',
    ),
    '注解 $1=$3',
    (text) => text.includes('注解'),
  ],
  [
    new RegExp(
      `(?<![\\w.-])([A-Z][A-Z0-9_]{2,40})\\s?[,，]\\s?其值(?:应)?(?:设置?为|为|是)\\s?(${value})${end}`,
      'gu',
    ),
    '$1=$2',
  ],
  // Ways in.
  [
    new RegExp(
      `(?:使用|用|通过|由)\\s?(?:名为|叫做?|名叫)?\\s?["'\`]?(${object})["'\`]?\\s?(?:的|这个)\\s?secret\\s?(?:来)?(?:为|给|对)\\s?(?:该|此|这个|其|它|这?[两三]个|所有|上述|每个|各个?)?\\s?(?:主机名?|域名|host|Ingress|入口)?\\s?(?:启用|开启|配置|提供|做|终止)\\s?(?:TLS|HTTPS|SSL)(?:加密|终止)?`,
      'giu',
    ),
    '启用 TLS,证书用 $1',
  ],
  [
    /(?<=ingress[^。;；\n]{0,60}[,，]\s?)(?:走|用|使用)\s?(nginx|traefik|haproxy|kong|contour|alb|istio)(?:\s?(?:这个|的)?\s?(?:ingress\s?)?(?:class|类|控制器|controller))?(?=\s?(?:[,，。;；\n]|$))/giu,
    'ingressClass 为 $1',
    (text) => /域名|主机|host|\.(?:com|cn|io|org|net|dev)/iu.test(text),
  ],
  [
    /由\s?(nginx|traefik|haproxy|kong|contour|alb|istio)\s?(?:这个|的)?\s?(?:ingress)?\s?(?:控制器|controller)\s?(?:来)?(?:处理|负责|接管|管理)/giu,
    'ingressClass 为 $1',
  ],
  [
    new RegExp(
      `(?:以\\s?)?(${path})\\s?(?:开头|打头|开始)?的?(?:请求|流量|路径)?(?:都|则|就)?${sent}\\s?(${object})\\s?(?:服务|service|svc)?\\s?[(（]\\s?(?:端口\\s?)?(\\d{2,5})\\s?(?:端口)?\\s?[)）]`,
      'giu',
    ),
    '$1 打到 $2 的 $3',
  ],
  [
    new RegExp(
      `${rest}${sent}\\s?(${object})\\s?(?:服务|service|svc)?\\s?[(（]\\s?(?:端口\\s?)?(\\d{2,5})\\s?(?:端口)?\\s?[)）]`,
      'giu',
    ),
    '剩下的都给 $1 $2',
  ],
  [
    /(?<=^|[。;；\n]\s?)((?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,20})\s?(?:上|下|这个域名)?的?(?:流量|请求|访问)\s?[:：]\s?/giu,
    '域名 $1,',
  ],
  // 仅允许向 kube-system 命名空间中 ... 的 UDP 和 TCP 53 端口发出流量
  [
    /(?:仅|只)?允许(?:向|对)\s?([^,，。;；\n]{3,80}?)\s?的\s?(?:(UDP|TCP)\s?(?:和|、)\s?(UDP|TCP)\s?(?:的\s?)?)?(\d{1,5})\s?端口(?:发出|发送|发起|建立)(?:的)?(?:流量|请求|连接)?/giu,
    (...[, to = '', one, other, port = '']) =>
      `仅允许出站流量访问 ${to} 的 ${one === undefined ? '' : `${one} ${port} 和 ${other ?? ''} `}${port} 端口`,
  ],
  // 授予命名空间 sec 的服务账号 auditor
  [
    new RegExp(
      `(?<=(?:授予|绑定|赋予|授权|分配)(?:给|到|至)?\\s?)(?:命名空间\\s?(${object})|(${object})\\s?命名空间)\\s?(?:中|下|里|内)?的?\\s?(?:服务[账帐][号户]|ServiceAccount)\\s?(?:名为\\s?)?(${object})(?=\\s?(?:[,，。;；\\n)]|$))`,
      'giu',
    ),
    (...[, ahead, behind, own = '']) => ` ServiceAccount ${ahead ?? behind ?? ''}/${own}`,
    (text) => /binding|绑定/iu.test(text),
  ],
  // 该 Pod 应使用名为 restricted 的服务账户
  [
    new RegExp(
      `(?<=(?:Pod|Deployment|Job|StatefulSet|DaemonSet|它)\\s?(?:应|需|必须|要)?)(?:使用|采用)\\s?(?:名为|叫做?)\\s?(${object})\\s?的\\s?(?:服务账[户号]|ServiceAccount)(?!\\s?令牌)`,
      'giu',
    ),
    'serviceAccountName 为 $1',
  ],
  [
    /(?<![\w-])token\s?(?:就|也)?(?:别|不要|不用|不)(?:自动)?挂(?:载)?(?:进去|上)?/giu,
    '不自动挂载服务账户令牌',
  ],
  // backup-pvc 这个 pvc 挂到 /backup
  [
    new RegExp(
      `(?<=[,，。;；\\n]\\s?)(?:把|将)?\\s?(${object})\\s?这个\\s?(?:pvc|PersistentVolumeClaim|持久卷声明)\\s?挂(?:载)?(?:在|到)\\s?(?=/)`,
      'giu',
    ),
    '将名为 $1 的 PersistentVolumeClaim 挂载到 ',
  ],
  // PGPASSWORD 从 pg-secret 的 password 拿
  [
    new RegExp(
      `(?<![\\w.-])([A-Z][A-Z0-9_]{2,40})\\s?(?:就|则|也)?从\\s?(?=[a-z0-9-]{0,60}(?:secret|cred|auth|passw|token|key))(${object})\\s?(?:这个\\s?secret)?\\s?(?:里面?|中)?的\\s?(${key}?)\\s?(?:键|字段|key)?\\s?(?:里面?|中)?(?:取|拿|读|获取)${end}`,
      'gu',
    ),
    '$1 取自 secret $2 的 $3 键',
  ],
  // 出去只能到 10.20.0.0/16 的 5432
  [/(?<=\d\/\d{1,2}\s?(?:网段|段)?\s?的\s?)(\d{2,5})(?=\s?(?:[,，。;；、)）\n]|$))/gu, '$1 端口'],
  // 用 deployer-binding 把俩绑一起
  [
    new RegExp(
      `(?:用|通过|由)\\s?(${object}binding)\\s?(?:来)?把\\s?${several}\\s?(?:绑定?|连|关联|捆)(?:到|在)?(?:一起|一块儿?|起来|上|定)?`,
      'giu',
    ),
    '创建一个名为 $1 的 RoleBinding,将该 Role 绑定到该 ServiceAccount',
    (text) => /(?<![A-Za-z])role(?![A-Za-z])/iu.test(text) && !/clusterrole/iu.test(text),
  ],
];

const ofLogins =
  /^(?:user(?:name)?|pass(?:word|wd)?|pwd|token|url|uri|dsn|host|port|api-?key|key|secret-?key|access-?key|db(?:name)?|database)$/iu;
