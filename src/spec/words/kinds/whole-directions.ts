import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { on } from '../say.ts';
import { all } from './traffic.ts';

const zhDenies = '(?:默认)?(?:拒绝|禁止|阻止|隔离)';

/** `默认拒绝该命名空间内所有 Pod 的所有入站流量`: of whom comes between. */
const zhAll = (does: string, way: string, what = '(?:流量|访问|连接)?'): string =>
  `${does}(?:来自|对|到)?(?:(?:该|此|整个)?命名空间(?:中|内|里|下)?的?)?(?:所有|全部|一切|其他|任何|的)*(?:~?(?:Pods?|容器组)~?的?)?(?:所有|全部|一切|其他|任何)?的?${way}的?${what}`;

/** What is said of a whole direction: all that comes in or goes out is denied, or allowed. */
export const wholeDirections: readonly Phrase[] = [
  [
    [
      '(?:default[- ]?)?(?:den(?:y|ies|ying)|block(?:s|ing)?|reject(?:s|ing)?|disallow(?:s|ing)?|drop(?:s|ping)?|prevents?)(?: by default)?(?: all| any| other)*(?: ingress and egress| egress and ingress| (?:ingress|inbound|incoming)(?: traffic)?(?:,| and| \\+| &)(?: all| any)*(?: egress| outbound| outgoing)| egress(?: traffic)?(?:,| and| \\+| &)(?: all| any)* ingress| incoming and outgoing| inbound and outbound| traffic in and out| ingress or egress)(?: traffic)?',
      zhAll(
        zhDenies,
        '(?:(?:入站|入口|进入|流入|传入)(?:流量)?(?:和|与|及|以及|、|并)所?有?(?:出站|出口|流出|传出|外出)|(?:出站|出口)(?:流量)?(?:和|与|及|以及|、)(?:入站|入口)|进出|出入站|出入)',
      ),
    ],
    () => on('NetworkPolicy', { denied: { ingress: true, egress: true } }),
  ],
  [
    [
      overLines`
        (?:default[- ]?)?(?:
          den(?:y|ies|ying)|block(?:s|ing)?|reject(?:s|ing)?|disallow(?:s|ing)?|drop(?:s|ping)?|
          prevents?
        )(?: by default)?(?: all| any| other)*(?: egress| outgoing| outbound)
        (?: traffic| connections)?
      `,
      zhAll(zhDenies, '(?:出站|出口|外出|向外|流出|传出)'),
    ],
    () => all('egress', true),
  ],
  [
    [
      overLines`
        (?:and |but )?(?:
          den(?:y|ies|ying)|block(?:s|ing)?|reject(?:s|ing)?|disallow(?:s|ing)?|drop(?:s|ping)?|
          refuses?
        ) (?:everything|anything|all|everyone|anyone)(?: else)
        (?: inbound| incoming| ingress| outbound| outgoing| egress| coming in)?
        (?! traffic| connections)
      `,
      '(?:其他|其余)(?:的)?(?:一律|全部|都)(?:拒绝|禁止)',
    ],
    () => on('NetworkPolicy', { denied: {} }),
  ],
  [
    [
      overLines`
        (?:default[- ]?)?(?:
          den(?:y|ies|ying)|block(?:s|ing)?|reject(?:s|ing)?|disallow(?:s|ing)?|drop(?:s|ping)?|
          prevents?
        )(?: by default)?(?:(?: all| any| other| everything| else)*(?: ingress| incoming| inbound)?
        (?: traffic| connections)|(?: all| any| other)+(?: ingress| inbound)(?=[.,;]|$| and | by default))
      `,
      overLines`
        (?<!(?:named|called|name|policy|名为) ?["'\x60]?)default deny(?:[- ](?:all|ingress))?|
        (?<=(?:an?|the|as) )default-deny(?! ?-?\w* (?:in|for|and)|-all,)(?:-all|-ingress)?
      `,
      'isolat(?:e|es|ing) (?:all )?(?:the )?(?:pods?)?(?! (?:that |which |with |labell?ed |labels? |having |carrying |has |have |the |a |are )*(?:[\\w./-]+ ?[=:]|\\(?[\\w./-]+=))',
      zhAll(zhDenies, '(?:入站|入口|进入|流入|传入)?', '(?:流量|访问|连接)'),
    ],
    () => all('ingress', true),
  ],
  [
    [
      '(?:allow(?:s|ing)?|permit(?:s|ting)?)(?: all)(?: egress| outgoing| outbound)(?: traffic| connections)?',
      zhAll('(?:明确)?允许', '(?:出站|出口|外出|向外|流出|传出)'),
    ],
    () => all('egress', false),
  ],
  [
    [
      '(?:allow(?:s|ing)?|permit(?:s|ting)?)(?: all)(?: ingress| incoming| inbound)?(?: traffic| connections)',
      zhAll('(?:明确)?允许', '(?:入站|入口|进入|流入|传入)?', '(?:流量|访问|连接)'),
    ],
    () => all('ingress', false),
  ],
];
