import type { Rewriting } from '../../text/rewriting.ts';
import { name } from '../evenly/values.ts';
import { isChinese } from './sentences.ts';

const image = '(?:[a-z0-9][\\w.-]{0,60}(?::\\d{2,5})?/){0,4}[a-z][\\w.-]{0,60}:[\\w.-]{0,60}\\w';
const count = '(?:\\d{1,3}|[一两二三四五六七八九十]{1,2})';
const start = '(?<=(?:^|[。;\\n]|命名空间中?\\s?,?|[里下]\\s?)\\s?(?:帮我|请|先|再)?)';
const port = '(\\d{2,5})(?![\\w.:/%])';
const runs = (text: string): boolean =>
  isChinese(text) && new RegExp(image, 'u').test(text) && !/(?<![a-z])hpa(?![a-z])/iu.test(text);
const called = `(?!(?:deployment|statefulset|daemonset|pod|job|cronjob|gateway|gw)(?![\\w-]))(${name})`;

/** What runs, told off-hand: how many of what, of which image and where. */
export const offHand: readonly Rewriting[] = [
  [
    new RegExp(`${start}(?:起|跑|部署|开)\\s?(${count})\\s?个\\s?${called}(?=\\s?,\\s?${image})`, 'giu'),
    '部署 $2,$1 个副本',
    runs,
  ],
  [
    new RegExp(`${start}${called}\\s?(?:部署|跑|起)\\s?(${count})\\s?[个份](?:副本|实例)?(?=\\s?,)`, 'giu'),
    '部署 $1,$2 个副本',
    runs,
  ],
  [new RegExp(`${start}${called}\\s?部署\\s?(?:用)?\\s?(${image})`, 'giu'), '部署 $1,镜像 $2', runs],
  [
    new RegExp(
      `${start}${called}\\s?(?:用|以)\\s?(statefulset|deployment|daemonset)\\s?(?:来)?(?:跑|部署|运行|起)\\s?(?:(${count})\\s?个(?:节点|副本|实例|Pod)?)?(?=\\s?,)`,
      'giu',
    ),
    (...[, own = '', sort = '', many]: (string | undefined)[]) =>
      `${sort} ${own}${many === undefined ? '' : `,${many} 个副本`}`,
    runs,
  ],
  [
    new RegExp(
      `${start}${called}\\s?\\(\\s?(${image})\\s?,\\s?(${count})\\s?个?副本\\s?\\)\\s?(?=要|需要|用|挂|带)`,
      'giu',
    ),
    '部署 $1,镜像 $2,$3 个副本,',
    runs,
  ],
  [
    new RegExp(
      `${start}在\\s?([a-z][\\w.-]{0,40}\\d)\\s?(?:节点|机器)?上\\s?(?:起|跑|建|创建|部署)(?:一?个)?\\s?${called}\\s?(?:的)?\\s?pod(?![\\w-])`,
      'giu',
    ),
    '创建名为 $2 的 Pod,nodeName 为 $1',
    isChinese,
  ],
  // Several ports by themselves.
  [
    new RegExp(
      `(?<=${image}[^。;\\n]{0,60},\\s?)${port}\\s?(?:和|与|、)\\s?${port}\\s?(?:这)?(?:两个)?(?:端口)?(?:都|均)?(?:要|需要)?(?:开放?|暴露|监听)?(?=\\s?[,;。])`,
      'giu',
    ),
    '容器端口 $1,容器端口 $2',
    (text) => runs(text) && !/(?:service|svc)/iu.test(text),
  ],
  [/(?<=[,;]\s?)特权(?:模式|容器)?(?=\s?[,;。])/gu, 'privileged 为 true', runs],
  [
    /多(?:个)?(?:节点|机|点)(?:同时)?(?:可)?读写/gu,
    'ReadWriteMany',
    (text) => /(?<![a-z])pvc?(?![a-z])|持久卷/iu.test(text),
  ],
  [
    new RegExp(
      `(?:给|为)\\s?(${name})\\s?(?:开|建|做|配|加)(?:一?个)?\\s?(?:LB|负载均衡)\\s?(?:类型)?的?\\s?(?:svc|service|服务)`,
      'giu',
    ),
    '创建名为 $1 的 Service,类型为 LoadBalancer',
    isChinese,
  ],
  [
    new RegExp(`(?<=^|[。;\\n]\\s?)(${name})\\s?这个(?:网络策略|network ?policy)\\s?[:,]`, 'giu'),
    '创建名为 $1 的 NetworkPolicy,',
    isChinese,
  ],
  // Probes that share a port.
  [
    /[两二三2-3]个探针(?:都|均|全)(?:是)?(?:打|走|用|访问|检查|探)\s?(?:容器的?)?(?:http)?\s?(?:端口)?\s?(\d{2,5})\s?(?:端口)?\s?[:,]\s?([^。\n]{6,240})/giu,
    (...[, door = '', all = '']) =>
      all.replaceAll(
        /(存活|就绪|启动)(?:探针)?\s?(?:走|用|是|为|:)?\s?(\/[\w./-]{0,60})\s?,?\s?/gu,
        `$1探针访问 ${door} 端口的 $2,`,
      ),
    isChinese,
  ],
];
