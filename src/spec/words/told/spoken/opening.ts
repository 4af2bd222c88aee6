import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spoken } from './spoken.ts';

const name = '["\'`]?([a-z][a-z0-9-]{0,60})["\'`]?';
const image = '((?:[a-z0-9][\\w.-]{0,80}/){0,4}[a-z0-9][\\w.-]{0,80}:[\\w.-]{0,60}\\w)';
const host = '([a-z][\\w-]{0,60}(?:\\.[\\w-]{1,60}){0,5})';
const init = '(?:init ?-?container|init ?容器|初始化容器)';
const called = `(?:,?(?:名字|名)?(?:叫做?|名为|为) ?${name})?`;
const until = (to: string, port: string): string => `sh -c "until nc -z ${to} ${port}; do sleep 2; done"`;
const isRights = (words: string): boolean => /(?<!\w)(?:cluster)?role(?!\w)|rbac|角色|权限/iu.test(words);
const isRoute = (words: string): boolean => /(?:http|grpc) ?route/iu.test(words);

/** What is before a program starts, who has which rights, and which share goes where, as it is told in passing. */
export const opening: readonly Spoken[] = [
  // It waits for somebody, in a container of its own.
  [
    new RegExp(
      overLines`
        (?:在)?(?:(?:启动|起来|运行|拉起|上线)之?前)?(?:要|需要?|得|会)?先?等(?:待|到)? ?${host}(?:的| |:|服务)*(\d{2,5})(?:端口)?(?:能|可以)?
        (?:通|连上|连通|就绪|起来|可用|好|可达)+了?(?:之?后)?(?:再|才)?(?:启动|起来?|跑|运行|拉起)?,
        (?:用|使用|跑|加|起|来)(?:一?个)? ?${image}(?:镜像)?(?:来|去)?(?:做|当|作为?|起|跑)?(?:一?个)? ?${init}${called}(,(?:主|业务)(?:容器|镜像)[^。\n]{0,200})?
      `,
      'giu',
    ),
    (...[, to = '', port = '', of = '', one = '', own = '']) =>
      `${own},初始化容器${one === '' ? `wait-${to.split('.')[0] ?? ''}` : one}使用镜像${of},执行命令${until(to, port)}`,
  ],
  [/主容器(?:的)?镜像/gu, '镜像'],
  [/(?<=^|[,。;\n])(?:服务)?(?:跑|监听|开|听)在 ?(\d{2,5})(?:端口)?(?:上)?(?=[,。;\n]|$)/gu, '端口$1'],
  // Memory that several processes share is a volume, and no memory of the container.
  [
    /(?:把|给)?(?:共享内存|(?<![\w/])\/dev\/shm)(?:的)?(?:大小|容量)?(?:要|需要|给|设置?|分配|调|改|开|加|挂|到|为|成|是|用|:)* ?(\d{1,5}) ?([GM])i?B?(?![\w])(?:的)?(?:内存|空间)?/giu,
    (...[, size = '', unit = '']) =>
      `,emptyDir卷挂载到/dev/shm,medium为Memory,sizeLimit为${size}${unit.toUpperCase()}i`,
  ],
  // Whose pods must not all go at once.
  [
    /(?:[\p{Script=Han}\w -]{1,24})?\((?:label|标签)?(?:为|是|:)? ?([\w./-]{1,60}=[\w.-]{1,60})\)(?=[^\n]{0,200}(?:(?<![\w-])pdb(?![\w-])|disruption ?budget|中断预算))/giu,
    '选择标签为$1的Pod,',
  ],
  // Rights.
  [
    new RegExp(
      `(?:[\\p{Script=Han}]{1,6}用的)? ?(?:sa|service ?account|服务账[号户]) ?${name}(?:这个)?,?在 ?${name}(?:命名空间|ns|空间)?(?:里面?|下面?|中)`,
      'giu',
    ),
    '绑定给$2命名空间的ServiceAccount $1',
    isRights,
  ],
  [
    /(?:还|也)?(?:要|得)?(?:能|可以|允许)?(?:够)?((?:get|list|watch|post|head)(?:[、/和]{1,2}(?:get|list|watch|post|head)){0,3}) ?(\/[\w./*-]{1,60})(?:这个|的|等)?(?:非资源)?(?:路径|url|接口|端点)/giu,
    '对非资源URL $2执行$1操作',
    isRights,
  ],
  [
    /(?<=(?:cluster)?role[^,。\n]{0,40})(?:和|与|跟|以及|、)(?:它的|对应的)?绑定(?=都|也|一起|要|[,。;\n]|$)(?:都|也|一起)?(?:要|建|给我|写|来)?/giu,
    '和RoleBinding',
    (words) => isRights(words) && !/cluster ?role/iu.test(words),
  ],
  [
    /(?<=cluster ?role[^,。\n]{0,40})(?:和|与|跟|以及|、)(?:它的|对应的)?绑定(?=都|也|一起|要|[,。;\n]|$)(?:都|也|一起)?(?:要|建|给我|写|来)?/giu,
    ',创建一个ClusterRoleBinding',
    isRights,
  ],
  // Shares of what comes, with the port that is told of all of them.
  [
    new RegExp(
      `(\\d{1,3})%(?:的)?(?:流量|请求)?(?:都|全)?(?:去|走|到|给|进|打到?|导到?|切到?|分到?|分给|转发?到?)(?:服务)? ?${name}(?=[^。\\n]{0,160}端口(?:都|均|全)(?:是|为|用|走)? ?(\\d{2,5}))`,
      'giu',
    ),
    '$1%的流量转发到服务$2的$3端口',
    isRoute,
  ],
  [
    new RegExp(
      `(\\d{1,3})%(?:的)?(?:流量|请求)?(?:都|全)?(?:去|走|到|给|进|打到?|导到?|切到?|分到?|分给|转发?到?)(?:服务)? ?${name}(?:的|:)(\\d{2,5})(?:端口)?`,
      'giu',
    ),
    '$1%的流量转发到服务$2的$3端口',
    isRoute,
  ],
];
