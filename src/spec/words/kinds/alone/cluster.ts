import type { Kind } from '../../kind.ts';
import { phrases } from '../../phrase.ts';
import { on } from '../../say.ts';
import { tellsOf, toldOf } from '../../tells/tells.ts';
import { toPairs } from '../../values.ts';
import type { Phrase } from '../../phrase.ts';
import type { Meaning } from '../../wish.ts';

const groupName = '["\'`]?([a-z0-9-]{1,40}(?:\\.[a-z0-9-]{1,40}){1,5})["\'`]?';
const kindName = '["\'`]?([A-Z]\\w{2,60})["\'`]?';
const refers =
  'param(?:eter)?s?(?: (?:which|that|should|must|are|is|be|to|come|comes|taken|read|stand|stands))*(?: (?:refer(?:s|ring)? to|point(?:s|ing)? (?:to|at)|reference|from|in|lie in|given by))(?: (?:the|an?))?';
const inGroup = `(?:,? \\(?(?:(?:in|of|from) )?(?:the )?(?:api ?-?)?group:? ${groupName}\\)?)`;

const parametersOf = (kind: string, name: string, apiGroup: string): Meaning =>
  toldOf('IngressClass', 'parameters', { apiGroup, kind, name });

/** Where its parameters stand. */
const parametersSaid: readonly Phrase[] = [
  [
    [
      `(?:its |the |with |and |whose )*${refers} ${kindName}(?: (?:object|resource))?(?: (?:named|called))? {name}${inGroup}`,
      `(?:其|它的|的)*~?(?:parameters|参数)~?(?:引用|指向|来自|取自)~API~?组~${groupName}~(?:中|里|下)?的?~?${kindName}~?(?:对象|资源)?~?(?:名为)?~{name}`,
    ],
    (...said) => {
      const [kind = '', name = '', group = ''] = said.toSorted(byShape);
      return parametersOf(kind, name, group);
    },
  ],
  [
    `(?:its |the |with |and |whose )*${refers} (?:object |resource )?{name} of (?:the )?kind ${kindName}${inGroup}`,
    (name = '', kind = '', group = '') => parametersOf(kind, name, group),
  ],
  [
    `(?:其|它的|的)*~?(?:parameters|参数)~?(?:引用|指向|来自|取自)~API~?组~${groupName}~(?:中|里|下)?的?名为~{name}~的~${kindName}(?:~?(?:对象|资源))?`,
    (group = '', name = '', kind = '') => parametersOf(kind, name, group),
  ],
];

/** The one for whoever names none. */
const defaultSaid: readonly Phrase[] = [
  [
    [
      '(?:(?:and|it|which|that|this|is|be|should|must|as|to|shall|will|make|makes|made|mark|marked) )*(?:the |a )?default(?: ingress ?-?class| class)(?! (?:named|called)(?!\\w))',
      '(?<=(?:an?|the|one) )default(?= ingress ?-?class(?!\\w))',
      '(?:并|且|它|应该?|设|作|为|是|成|标记)*(?:集群)?(?:的)?默认(?:的)?~?(?:IngressClass|ingress~?class|入口类|类)',
      '(?<=[,;(] ?)default(?=[,;.)]|$)',
    ],
    () => ({ ...on('IngressClass', { isDefault: true }), value: 'default' }),
  ],
];

/** A kind, a name and a group, in this order. */
function byShape(a: string, b: string): number {
  return rankOf(a) - rankOf(b);
}

function rankOf(said: string): number {
  if (/^[A-Z]/u.test(said)) return 0;
  return /\.[a-z]/u.test(said) ? 2 : 1;
}

export const ingressClass: Kind = {
  kind: 'IngressClass',
  apiVersion: 'networking.k8s.io/v1',
  isClusterWide: true,
  ...classOf('IngressClass', 'ingress', '(?:入口|Ingress)类'),
  tells: tellsOf(
    'IngressClass',
    {
      spec: {
        controller: 'text',
        parameters: {
          apiGroup: 'text',
          kind: 'text',
          name: 'text',
          namespace: 'text',
          scope: 'Cluster|Namespace',
        },
      },
    },
    {
      says: {
        'parameters.kind': [
          '(?:parameters? [^.;]{0,40}?(?:an?|the) )(?=[A-Z]\\w{2,40}(?: \\w{1,10}){0,2} (?:named|called))',
        ],
      },
      turns: parametersSaid,
    },
  ),
  reader: phrases('default-ingress-class', { en: 'Ingress class', zh: 'Ingress 类' }, defaultSaid),
  body: ({ isDefault }) =>
    isDefault === true
      ? { metadata: { annotations: { 'ingressclass.kubernetes.io/is-default-class': 'true' } } }
      : {},
};

const pair = '(["\'`]?[\\w./-]{1,80}["\'`]?~?[=:]~?["\'`]?[\\w.-]{1,60}\\w["\'`]?)';

const share = '\\d{1,6}(?:[KMG]i?|m)?';

/** Where its pods run, and what each of them costs beside. */
const runtimeSaid: readonly Phrase[] = [
  [
    [
      `(?:(?:and|it|which|that|schedules?|scheduled|runs?|run|land|lands|placed?|has to|have to|must|should|only|pods?|be|are|is|to|they|its|the|such|every) )*(?:on|onto|to) (?:only )?(?:the )?(?:nodes?|machines?|hosts?)(?: (?:labell?ed|with|that|have|has|carry|carrying|the|labels?|of|whose)){0,4} ${pair}`,
      `(?:只|仅)?(?:将)?~?(?:Pod)?~?(?:调度|运行|放置)?(?:到|在)?(?:标签为|带有标签|带有)~${pair}~的?~?节点`,
    ],
    (said = '') => toldOf('RuntimeClass', 'nodeSelector', toPairs(said)),
  ],
  [
    [
      `(?:(?:an?|with|the|pod|fixed|adds?|accounts? for|costs?|each|has) )*overhead(?: (?:per|for each|of each) pod)?(?: of| is|:|=)* (${share})(?: (?:of )?(?:memory|cpu))?(?: and |/|, ?| plus )(${share})(?: (?:of )?(?:memory|cpu)s?)?(?: per pod)?`,
      `(?:(?:adds?|accounts? for|costs?|takes?|each|every|pod) )+(${share}) (?:of )?(?:memory|cpu) (?:and|plus) (${share}) (?:of )?(?:memory|cpu)(?: (?:as|of|in|per|an?|pod|fixed))* overhead`,
      `(?:每个)?~?(?:Pod)?~?(?:的)?(?:额外|固定)?~?(?:开销|overhead)~?(?:为|是|:)?~?(?:内存|CPU)?~?(${share})~?(?:的)?(?:内存|CPU)?~?(?:和|与|、|,|/)~?(?:内存|CPU)?~?(${share})~?(?:的)?(?:内存|CPU)?`,
    ],
    (one = '', other = '') => podFixedOf([one, other]),
  ],
  [
    [
      '(?:(?:an?|with|the|adds?|extra|additional|overhead|costs?|of|every|each|such|pod|per|needs?|has|and|takes?|fixed) )*(\\d{1,6}(?:[KMG]i?)) (?:of )?memory(?: and| plus|,) (\\d{1,5}m?) (?:of )?cpu(?: (?:overhead|extra|per pod|for each pod|more|as))*',
      '(?:增加|额外)?(?:的)?(?:开销)?(?:为|是)?~?(\\d{1,6}(?:[KMG]i?))~?内存~?(?:和|与|、|,)~?(\\d{1,5}m?)~?(?:cpu|CPU)(?:~?的?~?(?:额外)?开销)?',
    ],
    (memory = '', cpu = '') => toldOf('RuntimeClass', 'podFixed', { memory, cpu }),
  ],
];

function podFixedOf(said: readonly string[]): Meaning | undefined {
  const memory = said.find((one) => /[KMG]/u.test(one));
  const cpu = said.find((one) => one !== memory && !/[KMG]/u.test(one));
  return memory === undefined || cpu === undefined
    ? undefined
    : toldOf('RuntimeClass', 'podFixed', { memory, cpu });
}

export const runtimeClass: Kind = {
  kind: 'RuntimeClass',
  example: 'with the handler runsc',
  apiVersion: 'node.k8s.io/v1',
  isClusterWide: true,
  ...classOf('RuntimeClass', 'runtime', '运行时类'),
  tells: tellsOf(
    'RuntimeClass',
    {
      handler: 'text',
      overhead: { podFixed: { cpu: 'cpu', memory: 'size' } },
      scheduling: { nodeSelector: 'pairs' },
    },
    { turns: runtimeSaid },
  ),
};

export const gatewayClass: Kind = {
  kind: 'GatewayClass',
  example: 'with controllerName example.com/gateway',
  apiVersion: 'gateway.networking.k8s.io/v1',
  isClusterWide: true,
  ...classOf('GatewayClass', 'gateway', '网关类'),
  tells: tellsOf('GatewayClass', { spec: { controllerName: 'text', description: 'text' } }),
};

/** Others speak of a class that they use; here it is what shall be made. */
function classOf(kind: string, word: string, zh: string): Pick<Kind, 'names' | 'local'> {
  const spelled = `${word} ?-?class`;
  const field = ` ?${word} class:? [a-z][\\w.-]{0,60}(?:[.;,]|$)`;
  const called = '(?:named |called |with the name |name it |name:? |should be called |must be called )?';
  const names = [
    `(?<=(?:^|[.;\\n](?!${field})|(?<!\\w)(?:an?|new|own|create|define|add|make|write|kubernetes|default)|(?:create|define|make|write) the) ?)${spelled}(?:es)?(?! ?-?names?(?!\\w)|es?:)`,
    `(?<=the )${spelled}(?= (?:should|must|is to|named|called)(?!\\w))`,
    `(?<=(?:^|[。;\\n]|的|一个|新建|创建|定义|编写)~?)(?:${word}class|${zh})`,
  ];
  const reader = phrases(`${word}-class`, { en: 'Name', zh: '名称' }, [
    [`(?<=class,? (?:object |resource )?)${called}{name}(?= |[,.;:]|$)`, (name = '') => on(kind, { name })],
  ]);
  return { names, local: { near: [kind], reader } };
}
