import type { Rewriting } from './rewriting.ts';

const own = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const runs = 'Deployment|deploy|StatefulSet|sts|DaemonSet|ds|Pod|Job|CronJob';
const kinds = `${runs}|Service|svc|Ingress|ConfigMap|cm|Secret|PVC|PersistentVolumeClaim|HPA|PDB|NetworkPolicy|Role|RoleBinding|ServiceAccount|sa|ResourceQuota|LimitRange`;
const noPlace = `(?!(?:${kinds}|configs?|init|sidecar|containers?|yaml|namespaces?|ns|k8s|cluster|kubernetes|docker|git|env|spec|data|template|volumes?|args|command|pv|quota|node)s?(?![\\w-]))`;
const making =
  '(?:再|先|也|还|另外|然后|顺手|顺便|帮我|给我|要|需要){0,3}(?:来|建|起|搞|弄|整|加|配|上|部署|创建|新建|放)(?:上)?(?:一?[个份套]|一下)';
const begin = '(?<=^|[,，。;；:：\\n]\\s?)';
const end = '(?=\\s?(?:[,，。;；:：)）\\n]|$))';
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** What is public by its name alone is that program. */
const ofImages = (text: string): boolean => /镜像|[a-z][\w/.-]{0,60}:[\w.-]/iu.test(text);

/** Where something shall be and what it is called, as colleagues type it in Chinese. */
export const chinesePlaces: readonly Rewriting[] = [
  // `命名空间 lab，标签 team=a；其中的 ...`: the first of several that are to be made.
  [
    new RegExp(
      `(?<=^|[:：。;；\\n]\\s?)(?:一个\\s?)?命名空间\\s?(${own})\\s?[,，]\\s?(?:带有?|打上|加上)?\\s?标签\\s?(?:为\\s?)?(?=["'\`]?[\\w./-]{1,60}\\s?[=:][^]{1,600}(?:其中|该命名空间|这个命名空间|里面))`,
      'gu',
    ),
    '创建命名空间 $1，标签为 ',
    isHan,
  ],
  // Deployment catalog ns retail
  [
    new RegExp(
      `(?<=(?<![\\w-])(?:${kinds})\\s(?!(?:ns|namespace)\\s)${own})\\s(?:ns|namespace)\\s?[:=]?\\s?(?=${own}${end})`,
      'giu',
    ),
    ',命名空间 ',
    isHan,
  ],
  // team=core 的 ns 里
  [/(?<=的\s?)(?:ns|namespace)\s?(?=[里中下内])/giu, '命名空间'],
  // media 里再来个 pvc
  [
    new RegExp(
      `${begin}${noPlace}(${own})\\s?(?:这个)?里面?\\s?(?=${making}|每[台个](?:机器|节点|主机)|(?:要)?给\\s?[^,，。;；\\n]{1,30}(?:加|配|建|上|起)(?:上)?一?个)`,
      'giu',
    ),
    '在命名空间 $1 中',
  ],
  // 搞个 catalog 的 deploy
  [
    new RegExp(
      `(?:搞|弄|整|起|建|来|上|加|配)(?:上)?一?个\\s?${noPlace}(${own})\\s?的\\s?(${runs}|svc|Service|cm|ConfigMap)(?![\\w-])`,
      'giu',
    ),
    '创建一个名为 $1 的 $2',
    ofImages,
  ],
  // mongo 上个 sts
  [
    new RegExp(
      `${begin}${noPlace}(${own})\\s?(?:就|先|也)?(?:上|搞|弄|起|建|来|整|用)(?:上)?一?个\\s?(${runs})(?![\\w-])${end}`,
      'giu',
    ),
    '创建一个名为 $1 的 $2',
    ofImages,
  ],
  // A service that is called as a kind is.
  [
    new RegExp(
      `${begin}(gateway)\\s?(?:就|先|要)?(?:起|跑|开|部署)\\s?(\\d{1,3}|[一两二三四五六七八九十])\\s?个(?:副本)?${end}`,
      'gu',
    ),
    'Deployment $1,$2 个副本',
    (text) => !/GatewayClass|HTTPRoute|Gateway API/iu.test(text),
  ],
  // 每台机器跑一个 log-agent
  [
    new RegExp(
      `每[台个](?:机器|节点|主机)(?:上)?(?:都)?(?:要|得|需要)?(?:跑|起|部署|运行|放)(?:上)?一?个\\s?(${own})${end}`,
      'giu',
    ),
    '创建一个名为 $1 的 DaemonSet',
    (text) => !/DaemonSet|守护进程/iu.test(text) && ofImages(text),
  ],
  // What listens where, behind the image.
  [
    new RegExp(`(?<=[a-z][\\w./-]{1,80}:[\\w.-]{1,60}\\s?[,，、]\\s?)(?=\\d{2,5}${end})`, 'giu'),
    '端口 ',
    (text) => /镜像|跑|起|部署|deploy|sts|pod/iu.test(text) && !/端口|\bport/iu.test(text),
  ],
  [/口子(?=\s?(?:也|就|都)?(?:是|为|用|开)?\s?\d)/gu, '端口'],
  [
    /(?<=(?:sts|StatefulSet|集群)[^。;；\n]{0,20}[,，]\s?)([一二两三四五六七八九]|\d{1,2})\s?个节点(?=\s?[,，。;；])/giu,
    '$1个副本',
  ],
  [/节点端口(?:号)?(?:为|是|用|:|：)?\s?(?=3[0-2]\d{3}(?!\d))/gu, 'nodePort '],
  [
    /(?:从|通过)?(?:各个?|每个|任意|任何|所有)节点的?\s?(3[0-2]\d{3})\s?端口/gu,
    'nodePort $1 ',
    (text) => /NodePort/iu.test(text),
  ],
  [new RegExp(`(?<=nodeport[^。;；\\n]{0,40}[,，]\\s?)(?=3[0-2]\\d{3}${end})`, 'giu'), 'nodePort ', isHan],
];
