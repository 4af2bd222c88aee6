import type { Kind } from '../kind.ts';
import { phrases } from '../phrase.ts';
import { on } from '../say.ts';
import { toPairs } from '../values.ts';
import {
  all,
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
  zhBetween,
  zhBothSides,
  zhFromPods,
  zhPods,
  zhPorts,
  zhSpace,
} from './traffic.ts';
import { names } from './policy-names.ts';
import { scattered } from './policy-pieces.ts';
import { policyBody } from './policy-rules.ts';

export const networkPolicy: Kind = {
  kind: 'NetworkPolicy',
  apiVersion: 'networking.k8s.io/v1',
  names: [
    'network ?-?polic(?:y|ies)',
    '(?<!polic[^\\n]{0,120})default[ -]deny(?= (?:all |any )?(?:ingress|egress|inbound|outbound|incoming|outgoing|traffic)(?!\\w)(?![^\\n]{0,120}polic))(?: ?(?:all |any )?(?:ingress|inbound|incoming))?',
    'net-?pols?',
    '(?<!(?:reclaim|pull|restart|traffic|concurrency|eviction|update|preemption|dns|deletion|security|management|replacement|scaling|retention|access|iam) ?)polic(?:y|ies)(?= (?:named|called|for (?:that|this|it) (?:is|should be)) )',
    '网络(?:访问)?策略',
  ],
  near: ['NetworkPolicy'],
  reader: phrases('network', { en: 'Traffic', zh: '流量' }, [
    [
      [
        `(?:allow(?:s|ing)?|permit(?:s|ting)?|accept(?:s|ing)?|only|and)? ?${traffic}${portsFirst}(?: traffic)? (?:only )?from (?:only )?${podsSaid}${inSpace}`,
      ],
      (...[ports = '', labels = '', a = '', b = '']) => fromPods('ingress')(labels, a, b, ports),
    ],
    [
      [
        `(?:accepts?|receives?|allows?) (?:only )?(?:traffic|connections)? ?${portsFirst},? ?(?:but )?(?:only )?(?:if|when)? ?(?:it|they)? ?(?:comes?|coming)? ?from ${spaceOnly}`,
      ],
      (ports = '', a = '', b = '') => fromSpace('ingress')(a, b, ports),
    ],
    [
      [
        `(?:仅|只)?允许(?:来自|从)(?:标签为|带有标签|带有|具有)~{pairs}~的?命名空间(?:中|内|里)?的?~(?:所有)?(?:Pods?)?~?${zhPorts}`,
      ],
      (labels = '', ports = '') => fromSpace('ingress')(labels, '', ports),
    ],
    outOf,
    bothSides,
    fromBeside,
    zhBothSides,
    zhBetween,
    [
      `(?:仅|只有|只)?(?:允许)?(?:来自)?(?:带有)?标签为~{pairs}~的~?命名空间(?:中|里|内)?的?()${zhPods}(?:可以|能够?|来|才)?(?:连接|访问|到|其|它)*${zhPorts}`,
      zhFromPods('ingress'),
    ],
    [
      '(?:为|对|给)(?:所有)?(?:带有|具有)?标签(?:为)?~{pairs}~的~?(?:Pods?|容器组)(?=~?(?:编写|创建|定义|应用|设置|配置|写))',
      (said = '') => on('NetworkPolicy', { pieces: [{ selected: toPairs(said) }] }),
    ],
    [
      [
        `(?:that )?(?:lets?|letting|allow(?:s|ing)?|permits?|permitting|only|and)? ?${podsSaid}${inSpace} (?:may |can |to |should |must |be |are |is |allowed |able |only )*(?:reach|access|connect(?: to)?|communicate(?: with)?|talk(?: to)?|send(?: traffic)?(?: to)?)(?: it| them| to| these pods| the pods| the database| with)*${portList}`,
      ],
      fromPods('ingress'),
    ],
    [
      [
        `(?:out(?:going|bound)|egress)(?: traffic| connections?)?(?: is| are| should| be| only| must| allowed| permitted| limited| restricted)* to (?:the )?(?:ip ?)?(?:blocks?|range|cidr|subnet|addresses|network)?(?: of| in)? ?{cidr}${except}${portList}`,
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
        `(?:仅|只)?(?:允许|接受|放行)?(?:入站|入口|Ingress)?(?:流量|访问)?(?:来自|从)(?:于)?(?:同一)?${zhSpace}${zhPods}${zhPorts}`,
        `(?:仅|只)?允许(?:来自|从)?${zhSpace}${zhPods}(?:访问|的流量|的入站流量|流量|连接)*(?:它|该Pod|其)?${zhPorts}`,
      ],
      zhFromPods('ingress'),
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
        `(?:仅|只)?允许(?:出站|出口|Egress)?(?:流量|访问)?(?:到|去往|发往|至|访问)${zhSpace}${zhPods}${zhPorts}`,
        `(?:出站|出口|Egress)(?:流量)?(?:仅|只)?(?:允许)?(?:到|去往|发往|至|访问)${zhSpace}${zhPods}${zhPorts}`,
      ],
      zhFromPods('egress'),
    ],
    [
      [
        `(?:allow(?:s|ing)?|permit(?:s|ting)?|accept(?:s|ing)?|only|and)? ?${traffic}(?<!not )from (?:the )?(?:ip ?)?(?:blocks?|range|cidr|subnet|addresses|network)?(?: of| in)? ?{cidr}${except}${portList}`,
        `(?:仅|只)?(?:允许)?(?:来自|从)(?:IP)?(?:段|地址段|网段|范围|块|CIDR)*~{cidr}${except}(?:的)?(?:网段|流量|访问|入站)*${zhPorts}`,
      ],
      fromBlock('ingress'),
    ],
    [
      [
        `(?:allow(?:s|ing)?|permit(?:s|ting)?|egress|and)? ?${traffic}to (?:the )?(?:ip ?)?(?:blocks?|range|cidr|subnet|addresses|network)?(?: of| in)? ?{cidr}${except}${portList}`,
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
      [
        `(?:仅|只)?(?:允许)?(?:来自|从)${zhSpace.replace(/\)\?$/u, ')')}(?:所有)?(?:Pods?|流量|访问|的)*${zhPorts}`,
      ],
      fromSpace('ingress'),
    ],
    [
      [`(?:allow(?:s|ing)?|permit(?:s|ting)?|egress)? ?${traffic}to ${spaceOnly}${portList}`],
      fromSpace('egress'),
    ],
    names,
    [
      [
        '(?:default[- ]?)?(?:den(?:y|ies|ying)|block(?:s|ing)?|reject(?:s|ing)?|disallow(?:s|ing)?|drop(?:s|ping)?|prevents?)(?: by default)?(?: all| any| other)*(?: ingress and egress| egress and ingress| incoming and outgoing| inbound and outbound| traffic in and out| ingress or egress)(?: traffic)?',
        '(?:默认)?(?:拒绝|禁止|阻止|隔离)(?:所有|全部|一切)?(?:的)?(?:入站(?:和|与|及)出站|进出|入口(?:和|与)出口|出入站|出入)(?:的)?(?:流量|访问)?',
      ],
      () => on('NetworkPolicy', { denied: { ingress: true, egress: true } }),
    ],
    [
      [
        '(?:default[- ]?)?(?:den(?:y|ies|ying)|block(?:s|ing)?|reject(?:s|ing)?|disallow(?:s|ing)?|drop(?:s|ping)?|prevents?)(?: by default)?(?: all| any| other)*(?: egress| outgoing| outbound)(?: traffic| connections)?',
        '(?:默认)?(?:拒绝|禁止|阻止)(?:所有|全部|一切|其他)?(?:的)?(?:~?Pods?~?的?(?:所有|全部|一切)?的?)?(?:出站|出口|外出|向外)(?:的)?(?:流量|访问)?',
      ],
      () => all('egress', true),
    ],
    [
      [
        '(?:and |but )?(?:den(?:y|ies|ying)|block(?:s|ing)?|reject(?:s|ing)?|disallow(?:s|ing)?|drop(?:s|ping)?|refuses?) (?:everything|anything|all|everyone|anyone)(?: else)(?: inbound| incoming| ingress| outbound| outgoing| egress| coming in)?(?! traffic| connections)',
        '(?:其他|其余)(?:的)?(?:一律|全部|都)(?:拒绝|禁止)',
      ],
      () => on('NetworkPolicy', { denied: {} }),
    ],
    [
      [
        '(?:default[- ]?)?(?:den(?:y|ies|ying)|block(?:s|ing)?|reject(?:s|ing)?|disallow(?:s|ing)?|drop(?:s|ping)?|prevents?)(?: by default)?(?: all| any| other| everything| else)*(?: ingress| incoming| inbound)?(?: traffic| connections)',
        '(?<!(?:named|called|name|policy|名为) ?["\'`]?)default deny(?:[- ](?:all|ingress))?|(?<=(?:an?|the|as) )default-deny(?! ?-?\\w* (?:in|for|and)|-all,)(?:-all|-ingress)?',
        'isolat(?:e|es|ing) (?:all )?(?:the )?(?:pods?)?',
        '(?:默认)?(?:拒绝|禁止|阻止|隔离)(?:所有|全部|一切|其他)?(?:的)?(?:入站|入口|进入)?(?:的)?(?:流量|访问)',
      ],
      () => all('ingress', true),
    ],
    [
      [
        '(?:allow(?:s|ing)?|permit(?:s|ting)?)(?: all)(?: egress| outgoing| outbound)(?: traffic| connections)?',
        '允许(?:所有|全部)(?:的)?(?:出站|出口)(?:的)?(?:流量|访问)?',
      ],
      () => all('egress', false),
    ],
    [
      [
        '(?:allow(?:s|ing)?|permit(?:s|ting)?)(?: all)(?: ingress| incoming| inbound)?(?: traffic| connections)',
        '允许(?:所有|全部)(?:的)?(?:入站|入口)?(?:的)?(?:流量|访问)',
      ],
      () => all('ingress', false),
    ],
    [
      [
        '(?:select(?:s|ing)?|for|to|appl(?:y|ies|ying) to|in|on|affect(?:s|ing)?|matching|of) (?:(?:all|any) (?:the )?pods|every pod)(?: in (?:the|that|this) namespace)?',
        '(?:选择|应用于|对|适用于|针对)?(?:命名空间(?:中|内)?的)?所有(?:的)?~Pods?',
        '(?<=[,:] )all pods(?=,|;|\\.)',
        '(?<=^|\\. )all pods (?:of|in) (?:the )?(?:[a-z][\\w-]{0,40} )?namespace',
      ],
      () => on('NetworkPolicy', { isForAll: true }),
    ],
    ...scattered,
  ]),
  body: policyBody,
};
