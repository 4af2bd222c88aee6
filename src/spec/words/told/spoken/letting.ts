import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spoken } from './spoken.ts';

const pair = '[\\w./-]{1,60}=[\\w.-]{1,60}';
const cidr = '\\d{1,3}(?:\\.\\d{1,3}){3}/\\d{1,2}';
const target = `(?:${pair}|${cidr})`;
const also = '(?:和|、|,|以及|跟|与)';
const one = `(?:${pair}|${cidr})(?:的?pod)?的\\d{2,5}(?:端口)?`;

/** Whom a policy lets in and out, as it is told of pods by their labels. */
export const letting: readonly Spoken[] = [
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
