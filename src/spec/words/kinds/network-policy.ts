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
  zhPorts,
} from './traffic.ts';
import { zhTalk } from './traffic-zh.ts';
import { names } from './policy-names.ts';
import { scattered } from './policy-pieces.ts';
import { policyBody } from './policy-rules.ts';

const zhDenies = '(?:默认)?(?:拒绝|禁止|阻止|隔离)';

/** `默认拒绝该命名空间内所有 Pod 的所有入站流量`: of whom comes between. */
const zhAll = (does: string, way: string, what = '(?:流量|访问|连接)?'): string =>
  `${does}(?:来自|对|到)?(?:(?:该|此|整个)?命名空间(?:中|内|里|下)?的?)?(?:所有|全部|一切|其他|任何|的)*(?:~?(?:Pods?|容器组)~?的?)?(?:所有|全部|一切|其他|任何)?的?${way}的?${what}`;

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
    outOf,
    bothSides,
    fromBeside,
    ...zhTalk,
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
        `(?:allow(?:s|ing)?|permit(?:s|ting)?|and) ${traffic}(?:to|towards) ${podsSaid}${inSpace}${portList}`,
        `egress(?: traffic| only| is| allowed| rule)* (?:to|towards) ${podsSaid}${inSpace}${portList}`,
      ],
      fromPods('egress'),
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
      [`(?:allow(?:s|ing)?|permit(?:s|ting)?|egress)? ?${traffic}to ${spaceOnly}${portList}`],
      fromSpace('egress'),
    ],
    names,
    [
      [
        '(?:default[- ]?)?(?:den(?:y|ies|ying)|block(?:s|ing)?|reject(?:s|ing)?|disallow(?:s|ing)?|drop(?:s|ping)?|prevents?)(?: by default)?(?: all| any| other)*(?: ingress and egress| egress and ingress| incoming and outgoing| inbound and outbound| traffic in and out| ingress or egress)(?: traffic)?',
        zhAll(
          zhDenies,
          '(?:(?:入站|入口|进入|流入|传入)(?:流量)?(?:和|与|及|以及|、|并)所?有?(?:出站|出口|流出|传出|外出)|(?:出站|出口)(?:流量)?(?:和|与|及|以及|、)(?:入站|入口)|进出|出入站|出入)',
        ),
      ],
      () => on('NetworkPolicy', { denied: { ingress: true, egress: true } }),
    ],
    [
      [
        '(?:default[- ]?)?(?:den(?:y|ies|ying)|block(?:s|ing)?|reject(?:s|ing)?|disallow(?:s|ing)?|drop(?:s|ping)?|prevents?)(?: by default)?(?: all| any| other)*(?: egress| outgoing| outbound)(?: traffic| connections)?',
        zhAll(zhDenies, '(?:出站|出口|外出|向外|流出|传出)'),
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
