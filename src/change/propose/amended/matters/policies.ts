import { overLines } from '../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import { listOf, mapOf, textOf } from '../../../../spec/words/merge.ts';
import { nodesIn, withAt } from '../paths.ts';
import { takenInTurn, type Taken } from '../pieces.ts';
import type { Matter } from './matter.ts';
import { onlyPod, podLabels } from './pods.ts';
import { told, type Side, type Sides } from './policy-peers.ts';
import { sidesIn } from './policy-sides.ts';

const words = overLines`
  deploy|sts|ds|whatever|everything|talk|comes?|goes|out|down|network\s?polic(?:y|ies)|netpols?|polic(?:y|ies)|ingress|egress|incoming|outgoing|inbound|outbound|traffic|rules?|sources?|peers?|senders?|destinations?|pods?|labels?|labell?ed|bearing|carrying|selectors?|selected|namespaces?|ns|network|networks|ip\s?block|ipBlock|cidr|address(?:es)?|range|subnet|
  ports?|tcp|udp|protocol|allow\w*|permit\w*|admit\w*|connect\w*|connections?|access\w*|reach\w*|scrape|come|live|lives|residing|resides?|may|can|only|nobody|no\s?one|nothing|else|other|others|not|but|without|except\w*|apart|save|restrict\w*|restriction|limit\w*|protect\w*|shield\w*|
  extend|add|added|existing|already|same|new|another|more|two|three|first|second|part|single|combines?|preceded|too|also|as\swell|remain\w*|valid|stays?|create|write|removing|today|quoted|policyTypes|metrics|monitoring|host|backup|database|db|any|everything|keep|rest|let|in|don['’]?t|yet|
  网络策略|策略|入站|出站|流量|规则|来源|源|标签|带有?|的|命名空间|网段|地址|端口|允许|访问|只能?|仅|不要|不做|不受|不变|限制|为|排除|除了?|但|现有|现在|已有|原有|保留|扩展|新建|再加|加|同时|所选|里|中|条|两个|及|以及|还要|还|其[他余它]|请|那|并|且|同一?|主机|备份|数据库|来自|连接|写|个
`;
const about = /network\s?polic|netpol|(?<!\w)polic(?:y|ies)(?!\w)|ingress|egress|网络策略|入站|出站/iu;
/** Whom nobody shall let in is another matter. */
const denied =
  /(?<!\w)(?:deny|denied|denies|block(?:ed|s)?|forbid\w*|refus\w+|drop(?:ped|s)?)(?!\w)|拒绝|禁止|(?:except|but\snot|excluding|apart\sfrom|排除)\s(?:\w+\s){0,3}(?:pods?|namespaces?)/iu;
const open =
  /(?:and\s)?(?:no\s(?:restrictions?|limits?)\s(?:for|on|of)\s(?:outgoing|outbound|egress)(?:\straffic)?|(?:egress|(?:outgoing|outbound)\straffic)\s(?:is\snot|isn['’]t|stays|remains|must\snot|shouldn['’]t|should\snot)[^.;,]{0,40}|出站(?:流量)?不(?:做|受|加)?(?:任何)?限制)/giu;

/** A policy that is quoted lets in more, or lets pods go on to more: in the rule that it has, or by rules of their own. */
export const policyRules: Matter = {
  // Whoever comes by the port of the others is told otherwise.
  about: new RegExp(
    String.raw`^(?![^]*(?:same\s(?:\w+\s)?ports?(?!\w)|[相同][同一]的?端口))[^]*(?:${about.source})`,
    'iu',
  ),
  gathers: true,
  words,
  read(text, documents) {
    const at = documents.findIndex(({ kind }) => kind === 'NetworkPolicy');
    const isOne = documents.filter(({ kind }) => kind === 'NetworkPolicy').length === 1;
    if (!isOne || denied.test(text) || !adding.test(text)) return undefined;
    const sides = sidesIn(text.replaceAll(open, ' '));
    if (sides === undefined || isPortless(sides)) return undefined;
    const { ingress, egress, rest } = sides;
    if (ingress.length + egress.length === 0) return undefined;
    const isSame = sameRule.test(text);
    const inner = extended(documents, { at, side: 'ingress', said: ingress, isSame });
    const made = inner && extended(inner, { at, side: 'egress', said: egress, isSame });
    return (
      made && { documents: made, value: [told(ingress), told(egress)].filter(Boolean).join(' · '), rest }
    );
  },
};

const adding =
  /(?<!\w)(?:extend\w*|add\w*|also|more|further|additional\w*|in\saddition|too|as\swell|another|besides|complement\w*)(?!\w)|[+＋]|扩展|增加|添加|再加?|还|另外|同时/iu;
const sameRule =
  /(?<!\w)(?:same|existing|present|current|that|one)\s(?:\w+\s)?rule(?!\w)|(?:现有|已有|同一|原有|这)的?(?:那?[一]?条)?\s?(?:ingress|egress|入站|出站)?\s?规则/iu;

/** Ports are spoken of, and nobody could tell which. */
function isPortless({ ingress, egress, rest }: Sides): boolean {
  return (
    [...ingress, ...egress].every(({ ports }) => ports.length === 0) &&
    /(?<!\w)ports?(?!\w)|端口/iu.test(rest)
  );
}

type Extension = {
  readonly at: number;
  readonly side: 'ingress' | 'egress';
  readonly said: readonly Side[];
  readonly isSame: boolean;
};

function extended(
  documents: readonly JsonMap[],
  { at, side, said, isSame }: Extension,
): readonly JsonMap[] | undefined {
  if (said.length === 0) return documents;
  const spec = mapOf(documents[at]?.['spec']);
  const rules = listOf(spec[side]).map(mapOf);
  const field = side === 'ingress' ? 'from' : 'to';
  if (isSame && rules.length > 0) {
    const rule = joined(rules, field, said);
    return rule && withAt(documents, [at, 'spec', side, 0], rule);
  }
  const types = listOf(spec['policyTypes']);
  const type = side === 'ingress' ? 'Ingress' : 'Egress';
  const typed = types.includes(type)
    ? documents
    : withAt(documents, [at, 'spec', 'policyTypes'], [...types, type]);
  return withAt(typed, [at, 'spec', side], [...rules, ...said.map((one) => ruleOf(one, field))]);
}

/** The only rule that is there with what is said of one. */
function joined(rules: readonly JsonMap[], field: 'from' | 'to', said: readonly Side[]): JsonMap | undefined {
  const [rule, ...more] = rules;
  const [only, ...others] = said;
  if (rule === undefined || only === undefined || more.length + others.length > 0) return undefined;
  const { peers, ports } = only;
  return present({
    ...rule,
    [field]: peers.length === 0 ? rule[field] : [...listOf(rule[field]), ...peers],
    ports: ports.length === 0 ? rule['ports'] : [...listOf(rule['ports']), ...ports],
  });
}

function ruleOf({ peers, ports }: Side, field: 'from' | 'to'): JsonMap {
  return { ...(peers.length > 0 && { [field]: peers }), ...(ports.length > 0 && { ports }) };
}

const own = String.raw`["'\x60]?(?!(?:which|that|with|for|on|in|of|to|and|the|is|shall|should|must|by|as|from|only|it|quoted|below)(?![\w-]))(?<name>[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'\x60]?(?![\w=/-]|\.\w)`;
const names = [
  new RegExp(
    String.raw`(?:(?:an?|the)\s)?(?:network\s?polic[y]|netpol|(?<!\w)policy|网络策略),?\s?(?:(?:called|named|名为|叫做?)\s?)?${own}`,
    'iu',
  ),
  new RegExp(String.raw`(?:called|named|名为|叫做?)\s?${own}(?:\s?的\s?(?:NetworkPolicy|网络策略))?`, 'iu'),
];
const ownPort = [
  /(?<own>(?:on|to|at)\s(?:its|their)\s(?:own\s|only\s)?ports?(?!\w|\s\d)|(?:(?:on|to|at|nothing\sbut|only)\s)*(?:(?:the|its|their|this)\s)?(?:pods?['’]s?\s|containers?(?:['’]s?)?\s|(?:database|db)(?:['’]s)?\s|service\s|app(?:lication)?\s|single\s|only\s)+ports?(?!\w)|(?:(?:on|only)\s)*(?:the\s)?(?:TCP\s|UDP\s)?port\s(?:which|that|on\swhich)\s(?:the\scontainer|[a-z]+)\s(?:exposes|listens\son|offers|declares|listens)|(?:the\s)?port\sof\s(?:the|its)\s(?:container|database)|(?:容器|数据库|应用|服务)(?:的)?端口)/iu,
];

const pieces = [
  ['name', names],
  ['own', ownPort],
] as const;

/** A policy before the pods of what is quoted. */
export const policyFor: Matter = {
  about,
  gathers: true,
  words,
  read(text, documents) {
    const pod = onlyPod(documents);
    const labels = pod && podLabels(documents, pod);
    const isThere = documents.some(({ kind }) => kind === 'NetworkPolicy');
    if (pod === undefined || labels === undefined || isThere || denied.test(text)) return undefined;
    const told = takenInTurn(text.replaceAll(open, ' '), pieces);
    const sides = sidesOf(told, portsOf(documents, pod.path));
    const { name } = told.said;
    if (sides === undefined || name === undefined || isPortless(sides)) return undefined;
    const policy = policyOf({ name, labels, run: documents[Number(pod.path[0])] }, sides);
    return policy && { documents: [...documents, policy], value: `NetworkPolicy ${name}`, rest: sides.rest };
  },
};

/** `the container's port` is known where there is one. */
function sidesOf({ said, rest }: Taken, ports: readonly JsonMap[] | undefined): Sides | undefined {
  const sides = sidesIn(rest);
  if (sides === undefined || said['own'] === undefined) return sides;
  const [only = { peers: [], ports: [] }, ...others] = sides.ingress;
  if (ports === undefined || others.length > 0) return undefined;
  return { ...sides, ingress: [{ ...only, ports: [...only.ports, ...ports] }] };
}

/** By its number, as policies know nothing of names that another pod gives to it. */
function portsOf(
  documents: readonly JsonMap[],
  pod: readonly (string | number)[],
): readonly JsonMap[] | undefined {
  const found = nodesIn(documents).filter(
    ({ path }) => path.at(-1) === 'containerPort' && path.join('/').startsWith(pod.join('/')),
  );
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return undefined;
  const { protocol } = mapOf(
    nodesIn(documents).find(({ path }) => path.join('/') === only.path.slice(0, -1).join('/'))?.value,
  );
  return [{ protocol: textOf(protocol) ?? 'TCP', port: only.value }];
}

function policyOf(
  {
    name,
    labels,
    run,
  }: { readonly name: string; readonly labels: JsonMap; readonly run: JsonMap | undefined },
  { ingress, egress }: Sides,
): JsonMap | undefined {
  const isIn = ingress.length > 0;
  const isOut = egress.length > 0;
  if (!isIn && !isOut) return undefined;
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: present({ name, namespace: mapOf(run?.['metadata'])['namespace'] }),
    spec: {
      podSelector: { matchLabels: labels },
      policyTypes: [...(isIn ? ['Ingress'] : []), ...(isOut ? ['Egress'] : [])],
      ...(isIn && { ingress: ingress.map((one) => ruleOf(one, 'from')) }),
      ...(isOut && { egress: egress.map((one) => ruleOf(one, 'to')) }),
    },
  };
}
