import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import type { Phrase } from '../phrase.ts';
import { on } from '../say.ts';
import { toPairs } from '../values.ts';
import type { Meaning } from '../wish.ts';
import { either, toPorts } from './traffic.ts';

const said = (piece: JsonMap): Meaning => on('NetworkPolicy', { pieces: [piece] });
const labels = (said_: string): JsonMap => ({ matchLabels: toPairs(said_) });
const proto = '(?:TCP|UDP|SCTP)';

/** What no whole sentence says: who, where to and on which port, one after the other. */
export const scattered: readonly Phrase[] = [
  [
    ['namespace ?selector(?: match ?labels)?{is}{pairs}'],
    (pairs = '') => said({ peer: { namespaceSelector: labels(pairs) } }),
  ],
  [['pod ?selector(?: match ?labels)?{is}{pairs}'], (pairs = '') => said({ selected: toPairs(pairs) })],
  [
    [
      '(?:let|lets|letting|allow|allows|allowing) (?:the |all |only )*pods? (?:that (?:have|are) |with |labell?ed |having |the |label(?:s)? )*{pairs} (?=(?:to )?(?:receive|be reached|accept|get))',
      'isolat(?:e|es|ing) (?:the |all |only )*pods? (?:that (?:have|are) |with |labell?ed |having |the |a |label(?:s)? )*{pairs}',
      overLines`
        (?<=(?:^|[:.;,]) ?)(?:the |all |only )*pods? (?:that (?:have|are) |with |labell?ed |having |the |label(?:s)? )*{pairs}
        (?= (?:only |should |may |must )*(?:accepts?|receives?|takes?|gets?)(?!\w))
      `,
      '(?:the |our |all )*pods? \\(?(?:with |labell?ed )?(?:the )?(?:labels? )?{pairs}\\)? (?:only )?(?:can |may |should |must )?(?:only )?(?:be )?(?:reached|accessed|reachable)',
      '(?:talk to|reach|access|connect to) (?:the |our |these |all )*(?:[a-z]+ )?pods? \\(?(?:with |labell?ed )?(?:the )?(?:labels? )?{pairs}\\)?',
    ],
    (pairs = '') => said({ selected: toPairs(pairs) }),
  ],
  [
    overLines`
      (?:选择|针对|作用于|应用于|适用于|访问|隔离|保护|限制|管控|约束)(?:(?:该|此)?(?:["'\x60]?([a-z][\w-]{0,60})["'\x60]?~)?命名空间(?:中|里|内|下)?的?~?)?
      (?:所有|带有|具有|标签为|标签)*~{pairs}~(?:标签)?的?~?Pod
    `,
    (namespace = '', pairs = '') =>
      on('NetworkPolicy', {
        pieces: [{ selected: toPairs(pairs) }],
        ...(namespace !== '' && { metadata: { namespace } }),
      }),
  ],
  [
    [
      overLines`
        (?:from |to |and |or |, |the |any |all |other |only |pods (?:in|from) )*namespaces? (?:
          that (?:have|has|are|carry) |which (?:have|has|are) |with |labell?ed |having |carrying |
          matching |the |a |label(?:s)? |:
        )+{pairs}
      `,
      '(?:来自|从|到|和|以及|、|或|,)*(?:带有|具有|有|标签为|标签)*(?:标签)?(?:为)?~{pairs}~的?命名空间(?:中的所有~?Pod)?',
    ],
    (pairs = '') => said({ peer: { namespaceSelector: labels(pairs) } }),
  ],
  [
    [
      overLines`
        (?<!(?:appl(?:y|ies|ying)|select\w{0,3}|for) )(?:from |to |and |or |, )+
        (?:the |any |all |other |from |to )*pods? (?:
          that (?:have|has|are|carry) |which (?:have|has|are) |with |labell?ed |having |carrying |
          matching |the |a |label(?:s)? |:
        )+{pairs}
      `,
      '(?:来自|从|到|和|以及|、|或|,)+(?:带有|具有|有|标签为|标签)*(?:标签)?(?:为)?~{pairs}~的?~?Pod',
    ],
    (pairs = '') => said({ peer: { podSelector: labels(pairs) } }),
  ],
  [
    [
      '(?:except|excluding|but not|other than|without|not)(?: for| from| the| range| cidr| block| subnet| to)* {cidr}',
      '(?:除了?|排除|但不包括|不包括)~{cidr}',
      '{cidr}~(?:除外|以外|之外)',
    ],
    (cidr = '') => said({ except: cidr }),
  ],
  [
    [
      '(?:ip ?block |cidr |range |subnet |block |address(?:es)? |the |ip )*{cidr}',
      '(?:IP)?(?:段|地址段|网段|块)?~{cidr}',
    ],
    (cidr = '') => said({ peer: { ipBlock: { cidr } } }),
  ],
  [
    [
      `((?:on |over |via |through |at |both )*(?:${either} )(?:ports? )?\\d{1,5}(?:(?:, ?and |, ?| and )\\d{1,5}(?!\\d|\\.\\d|/\\d|/(?:TCP|UDP))){0,6}(?!\\d|\\.\\d|/\\d))`,
      `((?:on |over |via |through |at )*(?:port )?\\d{1,5}/${proto})`,
      `((?:on |over |via |through |at )*port \\d{1,5}(?:(?:/| \\(| )${proto}\\)?)?)`,
      `((?:${proto}(?:~?(?:和|、|/|与|及|以及)~?${proto})?~)?(?:协议)?(?:的)?端口~\\d{1,5}(?:(?:,|、|和|及)~?\\d{1,5}(?!\\d|\\.\\d|/\\d|~?个?(?:副本|实例|pod))){0,6}(?:~?\\(?${proto}\\)?)?)`,
    ],
    (ports = '') => said({ ports: toPorts(ports) }),
  ],
  [
    [
      overLines`
        (?:
          may|can|should|must|be|is|are|only|themselves|itself|allowed to|to|able|initiate|make|allow
        )* ?(?:egress|outbound|outgoing|talk to|connect out|connections? out)
        (?: traffic| rules?| is| allowed| only|:)*
      `,
      '(?:允许|只能|可以|可)?(?<!/\\d{1,2}\\)?[^,;。]{0,8}|(?:来自|从)[^;。\\n]{2,200})(?:访问|连接到?|去往)|(?:允许)?到(?=\\d)',
      '(?:仅|只)?(?:允许)?(?:出站|出口|传出|外出)(?:的)?(?:流量|访问|连接|方向)?(?:只|仅|应该?|能够?|可以?|允许|到|至|去往)*',
    ],
    () => said({ turn: 'egress' }),
  ],
  [
    [
      '(?:may|can|should|must|allow)? ?(?:be )?(?:only )?(?:ingress|inbound|incoming|reached|accessed|reachable)(?: traffic| rules?| is| allowed| only| by|:)*(?=,? ?(?:only )?from (?!any|all|every|outside|inside|within|the (?:internet|outside|cluster)))',
      '(?:仅|只)?(?:允许)?(?:入站|入口|传入|进入)(?:的)?(?:流量|访问|连接|方向)?(?:只|仅|应该?|能够?|可以?)*(?:允许|放行|放|接受|让|开放给)(?:来自)?(?=~?[^~\\d,;。:])(?!~?(?:TCP|UDP|SCTP|端口|所有|任意|任何|全部))',
    ],
    () => said({ turn: 'ingress', isOfSome: true }),
  ],
  [
    [
      '(?:may|can|should|must|allow)? ?(?:be )?(?:ingress|inbound|incoming|reached|accessed|reachable)(?: traffic| rules?| is| allowed| only| by|:)*',
      '(?:仅|只)?(?:允许)?(?:入站|入口|传入|进入)(?:的)?(?:流量|访问|连接|方向)?(?:只|仅|应该?|能够?|可以?|允许|来自)*',
    ],
    () => said({ turn: 'ingress' }),
  ],
];
