import { overLines } from '../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../kernel/json.ts';
import { listOf } from '../merge.ts';
import type { Phrase } from '../phrase.ts';
import { on } from '../say.ts';
import type { Meaning } from '../wish.ts';
import { toList, toPairs } from '../values.ts';

type Direction = 'ingress' | 'egress';

export const rule = (direction: Direction, peer: JsonMap, ports: string): Meaning =>
  on('NetworkPolicy', {
    pieces: [{ direction, ...(Object.keys(peer).length === 0 ? {} : { peer }), ports: toPorts(ports) }],
  });

export function toPorts(said: string): Json[] {
  const [, first, second] = bothProtocols.exec(said) ?? [];
  if (first === undefined || second === undefined) return portsIn(said);
  const rest = said.replace(bothProtocols, '');
  return [first, second].flatMap((one) => portsIn(`${one} ${rest}`));
}

const bothProtocols =
  /(TCP|UDP|SCTP)\s?(?:协议)?(?:和|、|\/|与|及|以及|(?:and|or|&|,)\s)\s?(TCP|UDP|SCTP)\s?(?:协议)?的?\s?(?:端口|ports?|on)?\s?(?=\d)/iu;

function portsIn(said: string): Json[] {
  let known = 'TCP';
  return [
    ...said.matchAll(
      /(?:(TCP|UDP|SCTP)\s?(?:协议)?的?(?:ports?|端口)?\s?)?(?<![\d.])(\d{1,5})(?:\s?(?:-|to|through|到|至)\s?(\d{1,5}))?(?:\s?\/?\s?\(?(TCP|UDP|SCTP)(?!\s?\d))?/giu,
    ),
  ].map(([, before, port, last, after]) => {
    // `UDP ports 53 and 5353`: what stands before the first is of all.
    known = before?.toUpperCase() ?? known;
    return {
      protocol: (before ?? after)?.toUpperCase() ?? known,
      port: Number(port),
      ...(last !== undefined && { endPort: Number(last) }),
    };
  });
}

/** Which is no name of a namespace, but the one in which the policy stands. */
const itsOwn = /^(?:same|own|this|that|its|their)$/iu;

export function podsWith(said: string, space: string): JsonMap {
  const labels = toPairs(said);
  if (itsOwn.test(space))
    return { podSelector: Object.keys(labels).length === 0 ? {} : { matchLabels: labels } };
  const namespace = toPairs(space);
  const spaceLabels =
    Object.keys(namespace).length > 0 ? namespace : { 'kubernetes.io/metadata.name': space };
  return {
    ...(space === '' ? {} : { namespaceSelector: { matchLabels: spaceLabels } }),
    ...(Object.keys(labels).length === 0 ? {} : { podSelector: { matchLabels: labels } }),
  };
}

const proto = '(?:TCP|UDP|SCTP)';

/** `UDP and TCP`: one or both. */
export const either = `${proto}(?: ?(?:and|or|/|&|,) ?${proto})?`;

export const portList = overLines`
  (
    (?:
      ,? ?(?:and |on |via |over |only |at |the |through |for |using )*
      (?:(?:${either} )?(?:ports?)(?: numbers?)?|${either}):? ?(?:
        (?:${proto} )?["'\x60]?\d{1,5}(?: ?(?:-|to|through) ?\d{1,5})?["'\x60]?(?: ?/? ?\(?${proto}\)?)?
        (?:(?:, ?and |, ?| and )(?=(?:ports? )?(?:${proto}|["'\x60]?\d{1,5}(?![\d.]))))?
      ){1,6}(?: (?:over |using |via |on )?\(?${proto}\)?)?
    )?
  )
`;

/** `on TCP port 5432 only from ...`. */
export const portsFirst = `((?:on|over|to|at) (?:${proto} )?(?:ports?)? ?["'\`]?\\d{1,5}["'\`]?(?:/${proto})?(?: \\(?${proto}\\)?)?)`;

const protocols = `${proto}(?:~?(?:协议)?(?:和|、|/|与|及|以及)~?${proto})?`;

const zhNumbers =
  '\\d{1,5}(?:~?(?:-|到|至)~?\\d{1,5})?(?:~?(?:、|,|和|以及)~?(?:(?:TCP|UDP|SCTP)~?(?:端口)?~?)?\\d{1,5}){0,5}';

export const zhPorts = overLines`
  (
    (?:
      ~?(?:,|的|在|通过|经由?|访问|上|仅|并|且|其|使用|协议|到){0,5}~?(?:${protocols}~?(?:协议)?(?:的)?)?
      (?:端口(?:号)?(?:为|是|:)?~?${zhNumbers}(?!~?个?(?:副本|实例|pod))|${zhNumbers}~?端口)(?:/?~?\(?${proto}(?:协议)?\)?)?(?:上)?(?:的流量)?
    )?
  )
`;

export const traffic =
  '(?:only |all |any |incoming |inbound |ingress |outgoing |outbound |egress |network |(?<![\\d/])tcp |traffic |connections? |access |requests? |communication |to it |to the |to them |pods? |to pods? |to be |the )*';

export const podsSaid =
  '(?:only |other |the |all |any )*(?:pods?)?(?: that| which)?(?: are| have| has| is| with| labell?ed| labels?| having| carrying| matching| the| a| label| as|:)*~{pairs}(?: label)?(?: pods?)?';

export const inSpace = overLines`
  (?:
    ,? ?(?:and |also |that |which |are |is |running |located )*(?:in|from|within) (?:
      (?:the |its |this |that )*(?:same|own|policy.s) namespace|
      (?:the |any |a )*(?:
        namespaces? (?:named |called |labell?ed |with |the |labels? |that |has |have |having |matching )*
        ["'\x60]?([\w./-]{1,60}(?:[=:] ?[\w.-]{1,60})?)["'\x60]?|
        ["'\x60]?((?!(?:same|own|this|that|its)(?![\w-]))[a-z0-9][a-z0-9-]{0,60})["'\x60]? namespace
      )
    )
  )?
`;

export const fromPods =
  (direction: Direction) =>
  (...[labels = '', a = '', b = '', ports = '']: readonly string[]): Meaning =>
    rule(direction, podsWith(labels, a === '' ? b : a), ports);

export const fromSpace =
  (direction: Direction) =>
  (a = '', b = '', ports = ''): Meaning =>
    rule(direction, podsWith('', a === '' ? b : a), ports);

export const fromBlock =
  (direction: Direction) =>
  (cidr = '', except = '', ports = ''): Meaning =>
    rule(direction, { ipBlock: { cidr, ...(except === '' ? {} : { except: toList(except) }) } }, ports);

export const except = overLines`
  (?:
    ,? ?\(?(?:except|excluding|but not|other than|排除|除了|除)(?: for)?(?: the)?
    (?: (?:range|cidr|block|subnet))? ?
    ((?:["'\x60]?[\d.]{7,15}/\d{1,2}["'\x60]?(?:, | and |、|和)?){1,5})(?:外|之外)?\)?
  )?
`;

export const spaceOnly = overLines`
  (?:all |any |other |the |every |only )*(?:pods? )?(?:(?:in|from|within|of) )?(?:the |a |any )*(?:
    namespaces? (?:named |called |labell?ed |with |the |labels? |that |has |have |having |matching )*
    ["'\x60]?([\w./-]{1,60}(?:[=:] ?[\w.-]{1,60})?)["'\x60]?|
    ["'\x60]?([a-z0-9][a-z0-9-]{0,60})["'\x60]? namespace
  )
`;

export const all = (direction: Direction, isDenied: boolean): Meaning =>
  on('NetworkPolicy', {
    types: { [direction]: true },
    ...(isDenied ? { denied: { [direction]: true } } : { pieces: [{ direction, ports: [] }] }),
  });

/** `lets pods with a reach 10.0.0.0/8`: what leaves the pods that the policy is for. */
export const outOf: Phrase = [
  overLines`
    (?:that |and )?(?:only )?(?:lets?|letting|allow(?:s|ing)?|permits?|permitting|only|and)? ?
    ${podsSaid} (?:may |can |to |should |must |be |are |is |allowed |able |only )*(?:
      reach|access|connect(?: to)?|communicate(?: with)?|talk(?: to)?|send(?: traffic)?(?: to)?|call
    )(?: only| the| any| all| range| cidr| network| subnet| ip| block| addresses)* {cidr}${except}
    ${portList}
  `,
  (...[labels = '', cidr = '', excluded = '', ports = '']) => {
    const block = fromBlock('egress')(cidr, excluded, ports);
    const says = (block.says ?? []).map(({ on: kind, set }) => ({
      on: kind,
      set: { pieces: [{ selected: toPairs(labels) }, ...listOf(set['pieces'])] },
    }));
    return { ...block, says };
  },
];

/** `lets pods with a talk to pods with b`: who may, and whom the policy is for. */
export const bothSides: Phrase = [
  overLines`
    (?:that |and )?(?:only )?(?:lets?|letting|allow(?:s|ing)?|permits?|permitting|only|and)? ?
    ${podsSaid}${inSpace} (?:may |can |to |should |must |be |are |is |allowed |able |only )*(?:
      reach|access|connect(?: to)?|communicate(?: with)?|talk(?: to)?|send(?: traffic)?(?: to)?|call
    )(?: only| the| any| all| those| our)* pods? (?:that (?:have|has|are|carry) |with |labell?ed |having |carrying |the |labels? |as )*{
    pairs}${portList}
  `,
  (...[labels = '', a = '', b = '', pairs = '', ports = '']) => {
    const peer = fromPods('ingress')(labels, a, b, ports);
    const says = (peer.says ?? []).map(({ on: kind, set }) => ({
      on: kind,
      set: { pieces: [{ selected: toPairs(pairs) }, ...listOf(set['pieces'])] },
    }));
    return { ...peer, says };
  },
];

/** Those that stand beside the pods that the policy is for. */
export const fromBeside: Phrase = [
  [
    `(?:only |allow(?:s|ing)? |permit(?:s|ting)? |accept(?:s|ing)? |reached |reachable |and )*${traffic}from (?:only |other |all |any |the )*pods (?:in|within|of|from) (?:the |its |their )*(?:same|own|policy's) namespace${portList}`,
    `from (?:the )?pod ?selector ?\\{\\}${portList}`,
    `(?:仅|只)?(?:允许)?(?:来自|从)(?:同一|相同|本|自身)(?:个)?命名空间(?:中|内|里)?的?(?:其他|所有)?的?~?(?:Pods?|容器组)(?:的|访问|流量|入站)*${zhPorts}`,
  ],
  (ports = '') => rule('ingress', { podSelector: {} }, ports),
];
