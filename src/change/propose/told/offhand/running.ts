import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { publicImages } from '../../../../spec/public-images.ts';
import { program, programsIn } from './clauses.ts';
import { isKept } from './known.ts';

const version = String.raw`(?:\s?v?\d{1,3}(?:\.\d{1,3}){0,2}(?![\w.]|\s?(?:个|台|核|节点|副本|主|块|[MGT]i?B?(?!\w))))?`;
const begins = String.raw`(?<=^\s{0,8}|[。；;\n]\s{0,4}|[，,]\s{0,2})`;
const please = '(?:请|麻烦|帮忙|帮我们?|给我们?|我们?|想要?|需要|要|先|再|另外|顺便|在集群里?){0,6}';
const make = '(?:来|弄|搞|整|起|搭建?|装|跑|上|部署|安装|做)';
const one = '(?:一?[个套台]|一下|个单机|起来)';
const sort =
  '(?:网关|博客|文档|知识库|网盘|服务器?|缓存|实例|平台|系统|集群|监控面板|看板|代理|仓库|网站|站点)';
const end = String.raw`(?=\s?(?:$|[，,。；;！!\n]))`;
const noClock = /CronJob|DaemonSet|StatefulSet|Deployment|(?<![a-z])Pod(?![a-z])|容器|Chart|镜像是/u;

function isFree(words: string): boolean {
  return !noClock.test(words);
}

/** `uptime kuma` is one word to us. */
export const namesOffhand: readonly Rewriting[] = publicImages.flatMap(({ app, aliases }) =>
  aliases
    .filter((alias) => /[\s_]/u.test(alias))
    .map((alias): Rewriting => [new RegExp(String.raw`(?<![\w./:@=-])${alias}(?![\w/=@:-])`, 'giu'), app]),
);

/** `zookeeper 3 节点集群`, `mongo 三节点副本集`: members that know each other by their names. */
export const membersOffhand: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`(?<=^\s{0,8}(?:部署\s?)?)(?=[a-z])(${program}${version})[，,]\s?([^，,。；;\n]{0,30}[，,]\s?)?([2-9]|[二两三四五六七八九])\s?个?节点${end}`,
      'giu',
    ),
    (...[all = '', name = '', between = '', many = '']) =>
      isKept(programsIn(name)[0]?.app ?? '')
        ? `§${name}，${toDigits(many)} 个副本，${between}成员间的复制`
        : all,
    isFree,
  ],
  [/(?:部署\s?)?§/gu, '用 StatefulSet 部署 '],
  [
    new RegExp(
      String.raw`(?<=^\s{0,8}|^[^，,。；;\n]{0,12}?)(?:部署\s?)?(${program}${version})[，,]?\s?(?:起个|要|搭|起|来)?(?:一?[个套])?\s?([2-9]|[二两三四五六七八九])\s?个?节点的?(?:集群|副本集)(?=\s?(?:$|[，,。；;\n]))`,
      'giu',
    ),
    (...[, name = '', many = '']) => `用 StatefulSet 部署 ${name}，${toDigits(many)} 个副本，成员间的复制`,
    isFree,
  ],
];

function toDigits(said: string): string {
  const at = '一二三四五六七八九'.indexOf(said === '两' ? '二' : said);
  return at === -1 ? said : String(at + 1);
}

/** How people say offhand that a program shall run. */
export const runningOffhand: readonly Rewriting[] = [
  // 来个 postgres 16，; 搭一个 ghost 博客，
  [
    new RegExp(
      String.raw`${begins}${please}${make}${one}?\s?(${program}${version})\s?(?:的?${sort})?(?:\s?${one})?(?:用用|吧)?${end}`,
      'giu',
    ),
    '部署 $1',
    isFree,
  ],
  // 我要一个高可用的 nginx，
  [
    new RegExp(
      String.raw`^\s{0,8}(?:我们?)?(?:想|需)?要(?:一?[个套台])\s?(?:高可用的?|单机版?的?|单节点的?|简单的?|能用的?)?\s?(${program}${version})\s?${sort}?${end}`,
      'giu',
    ),
    '部署 $1',
    isFree,
  ],
  // sonarqube 加 postgres
  [
    new RegExp(
      String.raw`^(\s{0,8}(?:部署\s?)?)(${program}${version})\s?(?:\+|加上?|配上?|带上?)\s?(${program}${version})(?=[，,。；;\n])`,
      'giu',
    ),
    (...[, , first = '', second = '']) => `部署 ${first}，带 ${second}`,
    isFree,
  ],
  // minio 搭一个，; gitea 部署一下，; rabbitmq 一个，
  [
    new RegExp(
      String.raw`${begins}(?:把\s?)?(${program}${version})\s?${sort}?\s?(?:(?:也|给我)?(?:${make})(?:${one}|上|出来)(?:吧)?|一[个套])${end}`,
      'giu',
    ),
    '部署 $1',
    isFree,
  ],
  // kong 网关，两个副本
  [
    new RegExp(
      String.raw`^\s{0,8}(${program}${version})\s?${sort}?(?=[\s，,\p{Script=Han}])(?!\s?(?:每|这个|的|和|与|及|跟|都|\+|加上?\s?${program}|(?:也|给我)?${make}(?:在|到)?每))[\s，,]{0,3}`,
      'giu',
    ),
    '部署 $1，',
    (words) => isFree(words) && !/部署|创建|安装/u.test(words),
  ],
  // mqtt broker 用 emqx，
  [
    new RegExp(String.raw`^\s{0,8}(?:[a-z]{2,12}\s){1,2}(?:就|都)?用\s?(${program}${version})${end}`, 'giu'),
    '部署 $1',
    isFree,
  ],
  // memcached 3 个，
  [
    new RegExp(
      String.raw`^(\s{0,8}(?:部署\s?)?)(${program}${version})[，,]?\s?(\d{1,2}|[两三四五六])\s?[个台]${end}`,
      'giu',
    ),
    '部署 $2，$3 个副本',
    isFree,
  ],
  // 监控栈：prometheus 和 grafana 各一个，
  [
    new RegExp(
      String.raw`^\s{0,8}(?:${please}${make}?[^，,。；：:\n]{0,8}[：:])?\s?(${program})\s?(?:和|、|与|加)\s?(${program})\s?(?:各|都)(?:来|跑|起|部署)?一[个套]${end}`,
      'giu',
    ),
    '部署 $1 和 $2',
    isFree,
  ],
  // 订单服务 acme/order:3.1，
  [
    new RegExp(
      String.raw`^\s{0,8}(?:[a-z][\w-]{0,20}|\p{Script=Han}{1,6}?)\s?(?:服务|应用|系统)\s?((?:[a-z0-9][\w.-]{0,80}\/){1,4}[\w.-]{1,80}:[\w.-]{1,80})${end}`,
      'giu',
    ),
    '部署 $1',
    isFree,
  ],
  // harbor 里的镜像 harbor.corp.cn/pay/gateway:20240901 跑起来
  [
    /(?<=^\s{0,8})(?:把\s?)?(?:[\w-]{1,20}\s?(?:里|上)面?的)?镜像\s?((?:[\w.-]{1,80}\/){1,4}[\w.-]{1,80}:[\w.-]{1,80})\s?(?:跑|部署|起)起?来?(?=[，,。；;\n]|$)/gu,
    '部署 $1',
  ],
];

/** On every node, and what of a node it takes. */
export const onNodesOffhand: readonly Rewriting[] = [
  // 把 nginx 跑在带标签 gpu=true 的节点上
  [
    new RegExp(
      String.raw`${begins}${please}把\s?(${program}${version})\s?(?:只|都)?(?:跑|运行|部署|调度|放|落|起)(?:在|到)\s?(?:带有?|有|打了?)?\s?(?:[A-Za-z]{2,12}\s)?(?:标签)?\s?([a-z][\w./-]{0,60})=([\w.-]{1,60})\s?(?:这个)?(?:标签)?的?(?:节点|机器|主机|node)s?(?:上面?|里)?${end}`,
      'giu',
    ),
    '部署 $1，nodeSelector $2=$3',
    isFree,
  ],
  [
    new RegExp(
      String.raw`${begins}${please}(?:把\s?)?(${program}${version})\s?${sort}?\s?(?:${make}|放)(?:到|在)(?:集群(?:里|的)?)?(?:每一?[个台]|所有|全部)的?\s?(?:节点|机器|主机|服务器|node)s?\s?(?:上面?|里)?(?:去|都跑)?${end}`,
      'giu',
    ),
    '用 DaemonSet 部署 $1',
    isFree,
  ],
  [
    new RegExp(
      String.raw`${begins}${please}(?:在)?(?:集群(?:里|的)?)?(?:每一?[个台]|所有)的?\s?(?:节点|机器|主机|服务器|node)s?\s?(?:上面?|里)?(?:都|各|要|得){0,6}\s?(?:${make}|放)(?:一?[个份])?\s?(${program}${version})${end}`,
      'giu',
    ),
    '用 DaemonSet 部署 $1',
    isFree,
  ],
  [
    new RegExp(
      String.raw`${begins}(${program}${version})\s?(?:在)?(?:集群(?:里|的)?)?(?:每一?[个台]|所有)的?\s?(?:节点|机器|主机|服务器|node)s?\s?(?:上面?|里)?(?:都|各|要|得){0,6}\s?(?:${make}|放)(?:一?[个份])?${end}`,
      'giu',
    ),
    '用 DaemonSet 部署 $1',
    isFree,
  ],
  // 监听宿主机 80 端口; 占宿主机的 80 和 443
  [
    /(?:(?:直接)?(?:监听|占用?|使?用|绑定?到?|开|走|暴露在?)\s?)(?:宿主机|主机|节点|机器)(?:上)?的?\s?(?:端口\s?)?(\d{2,5})(?:\s?(?:和|、|以及|跟|\/)\s?(\d{2,5}))?\s?(?:这?[两个]*端口)?(?=\s?(?:$|[，,。；;\n]))/gu,
    (...[, first = '', second]) =>
      second === undefined
        ? `hostPort ${first}`
        : `端口 ${first}（hostPort ${first}）、端口 ${second}（hostPort ${second}）`,
  ],
  [/(?:直接)?(?:使?用|走)(?:宿主机|主机|节点)(?:的)?网络(?=\s?(?:$|[，,。；;\n]))/gu, 'hostNetwork: true'],
  // 只在有 role=edge 标签的节点上运行
  [
    /(?<=^|[，,。；;\n]\s{0,2})(?:并且?|且|而且|但)?(?:只|仅)?(?:能|要|可以|允许)?(?:被)?(?:调度|部署|运行|跑|放|落)?(?:在|到)?(?:那些)?(?:带有?|有|打了?|打上|贴了?|具有)?(?:标签)?\s?([a-z][\w./-]{0,60})=([\w.-]{1,60})\s?(?:这个|的)?(?:标签|label)?的?(?:节点|机器|主机|node)s?(?:上面?|里)?(?:运行|跑|部署)?(?=\s?(?:$|[，,。；;\n]))/giu,
    'nodeSelector $1=$2',
  ],
  [
    /(?<=^|[，,。；;\n]\s{0,2})(?:(?:连|包括|含)\s?(?:主节点|master|控制(?:面|平面)?节点?)(?:节点)?(?:也)?(?:要|得|都)?(?:跑|部署|运行)?|(?:主节点|master|控制(?:面|平面)节点?)(?:节点)?(?:上)?也(?:要|得|都){0,6}(?:跑|部署|运行|有))(?=\s?(?:$|[，,。；;\n]))/giu,
    '容忍 node-role.kubernetes.io/control-plane 污点',
  ],
];
