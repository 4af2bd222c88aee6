import { overLines } from '../../../kernel/over-lines.ts';
import type { Kind } from '../kind.ts';
import { phrases } from '../phrase.ts';
import { on } from '../say.ts';
import { toPairs } from '../values.ts';
import {
  bothSides,
  except,
  fromBeside,
  fromBlock,
  fromPods,
  fromSpace,
  inSpace,
  outOf,
  podsSaid,
  portList,
  portsFirst,
  spaceOnly,
  traffic,
  zhPorts,
} from './traffic.ts';
import { zhTalk } from './traffic-zh.ts';
import { names, nameServers } from './policy-names.ts';
import { scattered } from './policy-pieces.ts';
import { policyBody } from './policy-rules.ts';
import { policyOpen, policyTold } from './policy-told.ts';
import { wholeDirections } from './whole-directions.ts';

export const networkPolicy: Kind = {
  kind: 'NetworkPolicy',
  apiVersion: 'networking.k8s.io/v1',
  names: [
    'network ?-?polic(?:y|ies)',
    '(?<!polic[^\\n]{0,120})default[ -]deny(?= (?:all |any )?(?:ingress|egress|inbound|outbound|incoming|outgoing|traffic)(?!\\w)(?![^\\n]{0,120}polic))(?: ?(?:all |any )?(?:ingress|inbound|incoming))?',
    'net-?pols?',
    overLines`
      (?<!
        (?:
          reclaim|pull|restart|traffic|concurrency|eviction|update|preemption|dns|deletion|security|
          management|replacement|scaling|retention|access|iam
        ) ?
      )polic(?:y|ies)(?= (?:named|called|for (?:that|this|it) (?:is|should be)) )
    `,
    '网络(?:访问)?策略',
  ],
  near: ['NetworkPolicy'],
  reader: phrases('network', { en: 'Traffic', zh: '流量' }, [
    policyOpen,
    policyTold,
    [
      [
        overLines`
          (?:allow(?:s|ing)?|permit(?:s|ting)?|accept(?:s|ing)?|only|and)? ?${traffic}${portsFirst}
          (?: traffic)? (?:only )?from (?:only )?${podsSaid}${inSpace}
        `,
      ],
      (...[ports = '', labels = '', a = '', b = '']) => fromPods('ingress')(labels, a, b, ports),
    ],
    [
      [
        overLines`
          (?:accepts?|receives?|allows?) (?:only )?(?:traffic|connections)? ?${portsFirst},? ?(?:but )?
          (?:only )?(?:if|when)? ?(?:it|they)? ?(?:comes?|coming)? ?from ${spaceOnly}
        `,
      ],
      (ports = '', a = '', b = '') => fromSpace('ingress')(a, b, ports),
    ],
    nameServers,
    outOf,
    bothSides,
    fromBeside,
    ...zhTalk,
    [
      '(?:为|对|给)(?:所有)?(?:带有|具有)?(?:标签(?:为|是)?)?~{pairs}~的~?(?:Pods?|容器组)(?=~?(?:编写|创建|定义|应用|设置|配置|写))',
      (said = '') => on('NetworkPolicy', { pieces: [{ selected: toPairs(said) }] }),
    ],
    [
      [
        overLines`
          (?:that )?(?:lets?|letting|allow(?:s|ing)?|permits?|permitting|only|and)? ?${podsSaid}
          ${inSpace} (?:may |can |to |should |must |be |are |is |allowed |able |only )*(?:
            reach|access|connect(?: to)?|communicate(?: with)?|talk(?: to)?|send(?: traffic)?(?: to)?
          )(?: it| them| to| these pods| the pods| the database| with)*${portList}
        `,
      ],
      fromPods('ingress'),
    ],
    [
      [
        overLines`
          (?:out(?:going|bound)|egress)(?: traffic| connections?)?
          (?: is| are| should| be| only| must| allowed| permitted| limited| restricted)* to (?:the )?
          (?:ip ?)?(?:blocks?|range|cidr|subnet|addresses|network)?(?: of| in)? ?{cidr}${except}
          ${portList}
        `,
      ],
      fromBlock('egress'),
    ],
    [
      [
        `(?:allow(?:s|ing)?|permit(?:s|ting)?|accept(?:s|ing)?|only|and)? ?${traffic}from ${podsSaid}${inSpace}${portList}`,
      ],
      fromPods('ingress'),
    ],
    [
      [
        `(?:allow(?:s|ing)?|permit(?:s|ting)?|and) ${traffic}(?:to|towards) ${podsSaid}${inSpace}${portList}`,
        `egress(?: traffic| only| is| allowed| rule)* (?:to|towards) ${podsSaid}${inSpace}${portList}`,
      ],
      fromPods('egress'),
    ],
    [
      [
        overLines`
          (?:allow(?:s|ing)?|permit(?:s|ting)?|accept(?:s|ing)?|only|and)? ?${traffic}(?<!not )from (?:the )?
          (?:ip ?)?(?:blocks?|range|cidr|subnet|addresses|network)?(?: of| in)? ?{cidr}${except}
          ${portList}
        `,
        `(?:仅|只)?(?:允许)?(?:来自|从)(?:IP)?(?:段|地址段|网段|范围|块|CIDR)*~{cidr}${except}(?:的)?(?:网段|流量|访问|入站)*${zhPorts}`,
      ],
      fromBlock('ingress'),
    ],
    [
      [
        overLines`
          (?:allow(?:s|ing)?|permit(?:s|ting)?|egress|and)? ?${traffic}to (?:the )?(?:ip ?)?
          (?:blocks?|range|cidr|subnet|addresses|network)?(?: of| in)? ?{cidr}${except}${portList}
        `,
        `(?:仅|只)?(?:允许)?(?:出站|出口)?(?:流量|访问)?(?:到|去往|访问)(?:IP)?(?:段|地址段|网段|范围|块|CIDR)*~{cidr}${except}(?:的)?(?:网段|流量|访问|出站)*${zhPorts}`,
      ],
      fromBlock('egress'),
    ],
    [
      [
        `(?:allow(?:s|ing)?|permit(?:s|ting)?|accept(?:s|ing)?|only|and)? ?${traffic}from ${spaceOnly}${portList}`,
      ],
      fromSpace('ingress'),
    ],
    [
      [`(?:allow(?:s|ing)?|permit(?:s|ting)?|egress)? ?${traffic}to ${spaceOnly}${portList}`],
      fromSpace('egress'),
    ],
    names,
    ...wholeDirections,
    [
      [
        overLines`
          (?:select(?:s|ing)?|for|to|appl(?:y|ies|ying) to|in|on|affect(?:s|ing)?|matching|of) (?:(?:all|any) (?:the )?pods|every pod)
          (?: in (?:the|that|this) namespace)?
          (?! (?:(?:that|which) (?:are |is )?)?(?:bear(?:s|ing)?|carry(?:ing)?|carries|labell?ed|marked|tagged)(?!\w))
        `,
        '(?:选择|应用于|对|适用于|针对)?(?:命名空间(?:中|内)?的)?所有(?:的)?~Pods?',
        '(?<=[,:] )all pods(?=,|;|\\.)',
        '(?:allow(?:s|ing)?|permit(?:s|ting)?|let(?:s|ting)?|grant(?:s|ing)?) (?:all|any|every) (?:the |its )?pods?(?= ?,? (?:egress|outbound|outgoing|ingress|inbound|incoming)(?!\\w))',
        '(?<=^|\\. )all pods (?:of|in) (?:the )?(?:[a-z][\\w-]{0,40} )?namespace',
      ],
      () => on('NetworkPolicy', { isForAll: true }),
    ],
    ...scattered,
  ]),
  body: policyBody,
};
