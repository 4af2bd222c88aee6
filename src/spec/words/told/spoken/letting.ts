import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spoken } from './spoken.ts';

const pair = '[\\w./-]{1,60}=[\\w.-]{1,60}';
const ingress = '(?<=ingress[^\\n]{0,500}?)';
const host = '((?:[a-z0-9-]{1,40}\\.){1,4}[a-z]{2,12})';
const service = '([a-z][\\w-]{0,60})';
const cidr = '\\d{1,3}(?:\\.\\d{1,3}){3}/\\d{1,2}';
const target = `(?:${pair}|${cidr})`;
const also = '(?:和|、|,|以及|跟|与)';
const one = `(?:${pair}|${cidr})(?:的?pod)?的\\d{2,5}(?:端口)?`;

/** Whom a policy lets in and out, as it is told of pods by their labels. */
export const letting: readonly Spoken[] = [
  // Paths of an Ingress and who answers them.
  [
    new RegExp(
      String.raw`${ingress}${host}(?:的|下的?)?(/[\w./-]{0,60})(?:的)?(?:请求|流量)?(?:都|全部?|全)?(?:转|走|打|发|丢|指|代理|路由)(?:发|向)?(?:到|给|去)?(?:服务)?${service}(?:的|:)(\d{2,5})(?:端口)?`,
      'giu',
    ),
    '$1的$2路径转发到服务$3的$4端口',
  ],
  [
    new RegExp(
      String.raw`${ingress}(?<=[,、;])(/[\w./-]{1,60})(?:的)?(?:请求|流量)?(?:都|全部?|全)?(?:转|走|打|发|丢|指|代理|路由)(?:发|向)?(?:到|给|去)?(?:服务)?${service}(?:的|:)(\d{2,5})(?:端口)?`,
      'giu',
    ),
    '$1路径转发到服务$2的$3端口',
  ],
  [
    new RegExp(
      String.raw`${ingress}(?<=[,、;])${host}(?:的)?(?:请求|流量)?(?:都|全部?|全|整个)(?:转|走|打|发|丢|指)?(?:发|向)?(?:到|给|去)(?:服务)?${service}(?:的|:)(\d{2,5})(?:端口)?`,
      'giu',
    ),
    '$1的/路径转发到服务$2的$3端口',
  ],
  // A group, and the binding that goes by the same name.
  [
    /^给(?:用户组)?([a-z][\w.-]{0,40})(?:这个)?(?:用户)?组(?:开|加|配|分)(?:一下|个)?权限[:,]([^]{5,600}?)[,;。](?:再|并)?绑定(?:也)?(?:同名|一样名)(?=[,。;\n]|$)/giu,
    '$2,创建同名的RoleBinding绑定给用户组$1',
  ],
  [
    new RegExp(
      overLines`
        (${pair})的(?:所有)?pod(?:的)?(?:出去|出站|往外|对外|访问外面)(?:的)?(?:流量)?(?:就)?只(?:能|允许|让|可以|准)(?:访问|连|到|去|出到)?(${one}(?:${also}${one}){0,5})
        (?:[,、和](?:再|另外|同时|并|还要|还)?(?:放开|放行|允许|开放)dns(?:解析)?)?
        (?:[,;](?:别的|其他|其余|剩下)(?:的)?(?:流量)?(?:都|全|一律|统统)*(?:不让|不许|不准|别让|禁止|拒绝|不允许)(?:出去?|出站|访问)?)?
      `,
      'giu',
    ),
    (said, from = '', targets = '') =>
      [`选择标签为${from}的Pod`, ...outOf(targets), ...(/dns/iu.test(said) ? ['允许DNS'] : [])].join(','),
  ],
  [
    /(?<=允许)(?:来自)(?:(?:与其)?(?:同一|相同|本|该|当前|同)个?(?:命名空间|namespace)(?:中|内|里|下)?的?)?(?=(?:带有|具有|打有|含有|拥有)标签[^,。;]{3,80}的Pod(?:来)?访问)/giu,
    '',
  ],
  [/(?<=网络策略|networkpolicy):(?:它)?(?=应用于|作用于|选择|适用于)/giu, ','],
  [/(?<=Pod)(?:来)?访问(?:其|它们?的?|该Pod的?)(?=(?:TCP|UDP|SCTP)? ?(?:端口)? ?\d)/giu, '访问'],
  [
    /(?<=(?:允许|放行)[^。\n]{0,120}[,;])(?:其余|其他|其它|所有其他|剩余)的?入站(?:流量|连接|访问|请求)?(?:一律|全部|都|均|应|将|会|被)*(?:拒绝|禁止|丢弃|阻止)/gu,
    '',
  ],
];

function outOf(targets: string): string[] {
  return [...targets.matchAll(new RegExp(`(${target})(?:的?pod)?的(\\d{2,5})`, 'giu'))].map(
    ([, to = '', port = '']) =>
      to.includes('=') ? `允许出站到标签为${to}的Pod的${port}端口` : `允许出站到${to}的${port}端口`,
  );
}
