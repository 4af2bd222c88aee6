import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spoken } from './spoken.ts';

const name = '["\'`]?([a-z][a-z0-9-]{0,60})["\'`]?';
const pair = '["\'\\x60]?[\\w./-]{1,60}(?:=|: ?)[\\w.-]{1,60}["\'\\x60]?';
const quota = '(?<=(?:配额|限额|quota)[^\\n]{0,500}?)';
const amount = '(\\d[\\w.]{0,8})(?:核|个)?';
const inbound = '(?:(?:能|可以|才能|来)*(?:访问|连接?|进来|请求|调用)(?:它|其|他)?的?)';

/** How students, consoles and colleagues ask for rights to come in, quotas, routes and subsets. */
export const asking: readonly Spoken[] = [
  [/(?<=^|\n)(?:课后|今天的?)?(?:作业|练习|题目?|任务|需求)(?:要求|是|\d{1,2})?[:,]/gu, ''],
  [/侦听器/gu, '监听器'],
  // Quotas.
  [
    new RegExp(
      `${quota}(?<![\\w./-]|默认 ?)(?<resource>cpu|内存|memory) ?(requests?|limits?|请求|限制)(?:总量|总共|总和|一共|上限|最多)?(?:不超过|为|是|:|给)? ?${amount}(?![%\\w])`,
      'giu',
    ),
    (...[, resource = '', side = '', said = '']) =>
      `${/^(?:l|限)/iu.test(side) ? 'limits' : 'requests'}.${/cpu/iu.test(resource) ? 'cpu' : 'memory'}为${said}`,
  ],
  [
    new RegExp(
      overLines`
        ${quota}(?<![\w./-])(pods?|services|configmaps|secrets|pvcs?|persistentvolumeclaims|services\.\w{5,15})(?:的)?(?:数量|个数|总数|数)?
        (?:上限|最多|不超过|限制|限)(?:为|是)? ?(\d{1,5})个?
      `,
      'giu',
    ),
    (...[, kind = '', count = '']) => `${countedAs(kind)}为${count}`,
  ],
  // Who comes in.
  [/(?:网络)?策略(?:名|名称|名字)(?:为|叫|是)?(?=["'`]?[a-z])/gu, '网络策略名为'],
  [
    new RegExp(
      overLines`
        (?:数据库|缓存|后端|前端|业务)?(?:(?:命名空间|ns)["'\x60]?([a-z][a-z0-9-]{0,60})["'\x60]?|${name}(?:命名空间|ns))(?:里面?|中|下|内)?的?
        (?:标签为)?(${pair})的 ?pod,?(?:只|仅)(?:允许|放行|接受|让)(?:来自)?
        (?:${name}命名空间)?(?:\((?:带|标签为?|有)?(${pair})(?:的)?(?:标签)?\))?(?:里面?|中|下|内)?的?(?:标签为)?(${pair})的 ?pod
        ${inbound}?(\d{2,5})(?:端口)?
      `,
      'giu',
    ),
    (...[, one, two, own, from, label, pods, port]) => {
      const place = label ?? (from === undefined ? '' : `kubernetes.io/metadata.name=${from}`);
      const within = place === '' ? '' : `标签为${place}的命名空间中`;
      return `创建一个NetworkPolicy,命名空间为${one ?? two ?? ''},选择标签为${own ?? ''}的Pod,只允许来自${within}标签为${pods ?? ''}的Pod访问${port ?? ''}端口`;
    },
  ],
  [
    /(?:其他|其余|其它|别的)的?(?:入站|流量|请求|访问|连接)+(?:一律|全部|都|统统)(?:拒绝|禁止|不允许|挡掉|拦掉)/gu,
    '拒绝其他流量',
  ],
  // Routes to services whose port was told before.
  [
    new RegExp(
      overLines`
        (?<![\w./-])(/[\w./-]{0,60})(?:路径|开头)?的?(?:请求|流量)?(?:都)?(?:走|到|给|转|发|指|去)(?:发|向)?(?:到|给)?${name}
        (?![\w:.-]|的?\d|服务的\d)${portBefore(2)}
      `,
      'gu',
    ),
    '$1转发到服务$2的$3端口',
  ],
  [
    new RegExp(
      overLines`
        (?<![\w./-])${name}(?:服务)?(?:就|要|则|来|都)?(?:走|用|对应|管|负责|接|处理|挂|放)(?:在|到)?(?:路径)?
        (/[\w./-]{0,60})(?:路径|开头的?)?(?=[,;。\n]|$)${portBefore(1)}
      `,
      'gu',
    ),
    '$2转发到服务$1的$3端口',
  ],
  [/(?<!ingress)(?:用|使用|走)([a-z][a-z0-9-]{1,30})的(?:ingress ?)?class(?![\w-])/giu, 'ingressClass为$1'],
  // Subsets.
  [
    new RegExp(
      `(?:这|以下|如下)?[两二三]个子集[,:]?(?:其|它们的)?标签分别(?:为|是)?(${pair}(?:[、,和与]{1,2}${pair}){1,4})`,
      'gu',
    ),
    (_, pairs = '') =>
      pairs
        .split(/[、,和与]+/u)
        .map((one) => `标签为${one}的Pod为子集${one.split(/[=:] ?/u)[1] ?? ''}`)
        .join(','),
  ],
  // Images of what is given.
  [/镜像(?:版本)?(?:升级?|更新|换|改|提)(?:到|成|为|至)(?=v?\d[\w.-]{0,40}(?:[,。;\n]|$))/gu, '镜像版本改为'],
  [
    /(?:在)?端口(\d{2,5})(?:上)?(?:公开|暴露|开放)(?:一个)?名为["'`]?([a-z][a-z0-9-]{0,14})["'`]?的端口(?=\()/gu,
    '容器端口$1名为$2',
  ],
];

function countedAs(kind: string): string {
  if (/^pvc/iu.test(kind)) return 'persistentvolumeclaims';
  return /^pods?$/iu.test(kind) ? 'pods' : kind;
}

/** The port of the service of that group, which was told somewhere before. */
function portBefore(group: number): string {
  return `(?<=(?<![\\w-])\\${group}(?:\\(|服务|的|是|用|走|监听|在|端口|:)*(\\d{2,5})[^\\n]{0,400}?)`;
}
