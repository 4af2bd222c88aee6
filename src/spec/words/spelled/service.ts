import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { calledPorts } from './called-ports.ts';
import { commonPieces, metadataOf, type Spelled } from './common.ts';
import { pieces, type Token } from './piece.ts';
import { ledPorts } from './plainly/led-ports.ts';
import { reached } from './plainly/reached.ts';
import { portsOf, servicePorts } from './service-ports.ts';
import { isHeadless, trafficOf, typeOf } from './service-kind.ts';
import { has, mapOfAll, oneOf, secondsIn, whole } from './values.ts';

const noun =
  '(?:NodePort |LoadBalancer |load balancer |ClusterIP |ExternalName |headless |dual stack |load balanced |governing )?services?(?: for (?:a|the) stateful ?set)?|(?:(?:cloud|external|public|network) )*load ?balancers?(?: from the cloud)?';
const pods = '(?:the |all |every |each |those |any )?(?:pods?|workloads?|backends?|endpoints?)';
const labelled =
  '(?:that |which |is |are )?(?:labell?ed(?: as| with)?|with(?: the)? labels?|carrying(?: the label)?|carry(?: the label)?|that have the label|which have the label|have the label|bearing|with|having(?: the label)?|whose label is|matching)';
const to =
  '(?:selects?|selecting|matches|matching|targets?|targeting|finds|found by|in front of|before|for|backed by|behind it|of|to|on|from|exposes|fronts|routes to|sends? traffic to|forwards? to|reaches)';

/** A stable address for pods. */
export const service: Spelled = {
  kind: 'Service',
  about: /(?<![\w-])(?:services?|load[\s-]?balancers?|open(?:s|ed)? (?:a )?ports?)(?![\w-])/iu,
  pieces: [
    ...commonPieces(noun),
    ...pieces(reached),
    ...pieces(ledPorts),
    ...pieces({
      type: [
        '(?:of |with )?(?:the )?(?:service )?type:? {type}',
        '{type}(?= service)',
        '{type}(?=,)',
        'of type {type}',
        '(?:by way of |use |through )?an? (?:service of type )?ExternalName(?: service)?',
        '(?:put )?(?:a )?(?:cloud )?load balancer(?= (?:in front|before))',
      ],
      headless: [
        'headless',
        'without (?:a |any )?(?:cluster|virtual) ?ip(?: address)?',
        '(?:the |its |with )?cluster ?ip(?: is| should be)?(?: set)?(?: to)?:? none',
        '(?:(?:has|with) )?no (?:cluster|virtual) ?ip',
      ],
      early: [
        'publish ?not ?ready ?addresses:?(?: is| set to)?(?: true)?',
        '(?:it )?(?:also )?publish(?:es|ing)? (?:the )?(?:not ready|unready) (?:addresses|pods)(?: too| as well)?',
        'not ready addresses (?:get|are|should be|shall be|must be) published(?: too)?',
        '(?:publish(?:es)? )?(?:the )?addresses (?:even )?of pods that (?:are not|aren t|are n t|aren.t) (?:yet )?ready(?: yet)?(?: (?:should|are|must|shall) be published)?(?: too| as well| also)?',
        '(?:unready|not ready) pods (?:are|should be|must be|shall be) (?:listed|published|resolvable)(?: in DNS)?(?: too| as well)?',
        'pods (?:shall|should|must|have to|are to) be (?:resolvable|published|reachable) (?:even )?before they are ready',
      ],
      selector: [
        `(?:that |which |and |it )?(?:${to} )?${pods} ${labelled} {labels}`,
        `(?:that |which |and |it )?(?:${to} )(?:the |all )?{labels@equals}(?: pods?)?`,
        '(?:that |which |and |it )?(?:selects?|selecting|matches|matching|targeting|finds)(?: the| all)? {labels}',
        `(?:its |the |whose |with )?(?:pod )?selector(?: is)?:? {labels}`,
        `(?:its |the )?pods (?:have|has|carry|are found by|bear|are labell?ed|are selected by|are matched by)(?: with)?(?: the)?(?: label)?:? {labels}`,
        '{labels@equals}',
        'of (?:every|all) pods? labell?ed {labels}',
        '(?:the |of the )?(?:(?!(?:in|of|the|all)(?!\\w))\\w{2,20} )?pods \\({labels@equals}\\)',
        'the pods behind it,? labell?ed {labels}',
        'pods? {labels@equals}',
        `(?:in front of )?(?:the )?{labels@equals} pods`,
        `(?:${pods} )?${labelled} {labels}`,
      ],
      ranges: [
        '(?:(?:whose|and its|its|with|the) )?(?:load ?balancer ?source ?ranges|(?:allowed )?source (?:IP )?(?:ranges|networks|range|CIDRs))(?: are| is|:)?(?: limited to| restricted to| set to)? {cidrs}',
        '(?:and )?(?:it )?(?:only )?(?:clients|traffic|requests|connections|access)(?: only)? (?:from|of)(?: the)?(?: source)?(?: ranges| networks| CIDRs| range| network)? {cidrs}(?: only)?(?: may| can| is allowed to| are allowed to)?(?: connect| is accepted| is allowed| are allowed| are accepted| access it| come in| in| reach it)?',
        '(?:and )?(?:accepts|allows|takes|permits|admits) (?:only )?(?:clients|traffic|requests|connections)(?: only)? from(?: the)?(?: source)?(?: ranges| networks| CIDRs| addresses)? {cidrs}(?: only)?',
        '(?:and )?(?:access (?:is|should be|must be) )?(?:limited|restricted|limit it|restrict it|limit access|restrict access|restrict the load balancer|limit the load balancer) (?:only )?to(?: the)?(?: source)?(?: ranges| networks| CIDRs| clients from)? {cidrs}',
      ],
      sticky: [
        '(?:with |enable |and |its |the )?(?:client ?IP )?session ?affinity(?: is|:)?(?: set to| of| based on| by)?(?: type)?(?: the)?(?: client[\\s-]?IP)?',
        '(?:needs |with |has )?sticky sessions? (?:by|based on)(?: the)? client ?IP',
        '(?:requests|traffic) from the same client(?: IP)? (?:should|must|shall|has to|have to) (?:keep going|go|always go|stick|be sent) to the same pod',
        '(?:and )?a client (?:sticks|should stick) to its pod by(?: its)? IP',
      ],
      stay: [
        '(?:with |and )?(?:its |the |an? )?(?:affinity |session |session ?affinity )?time ?out(?: is| of|:)?(?: set to)? {time}',
        '(?:that |which )?(?:lasts?|lasting|timing out after|times out after|expires after|for|after) {time}',
      ],
      policy: [
        '(?:its |the |and |set |sets |with |has )*(?:the )?external traffic ?policy(?: is| set| has)?(?: to)?(?: be)?:? {policy}',
        'externalTrafficPolicy(?: is| set| has| must be| has to be)?(?: to)?(?: be)?:? {policy}',
        '(?:with |has )?(?:the |a )?["\']?{policy}["\']? external traffic policy',
        '(?:keeps|preserves|preserve|keep|preserving) the client(?: source)? (?:IP|address)(?= externalTraffic| \\(externalTraffic)',
        'so that (?:the )?(?:source|client) (?:addresses|IPs?|address) (?:are|is) (?:preserved|kept)',
        'external traffic (?:stays|should stay|must stay) on the (?<localnode>local) node',
      ],
      inner: ['(?:its |the |and |set )?internal ?traffic ?policy(?: is| set)?(?: to)?:? {policy}'],
      families: [
        '(?:the )?ip ?families(?: are|:)? (?<list>IPv[46](?:(?:, | and |, and )IPv[46])?)(?: in that order)?',
        '(?<list>IPv[46]) (?:comes |goes |is )?(?:before|ahead of|first and|first, then) (?<then>IPv[46])(?: second)?',
        'both address families',
      ],
      dual: [
        '(?:the )?(?:ip ?family )?policy(?: is|:)? (?<dual>PreferDualStack|RequireDualStack|SingleStack)',
        'ip ?family ?policy(?: is|:)?(?: set to)? (?<dual>PreferDualStack|RequireDualStack|SingleStack)',
        '(?<dual>PreferDualStack|RequireDualStack|SingleStack)',
        '(?:it )?(?<dual>prefers|requires) dual stack',
        'dual stack',
      ],
      external: [
        '(?:external ?name|(?:an )?alias (?:for|of)|points? to|pointing to|maps to|resolves? to|refers to|redirects to)(?: is|:)?(?: the)?(?: external)?(?: DNS)?(?: name| host)?:? {host}',
        '{host}',
      ],
      ...servicePorts,
      idle: [
        '(?:a )?stable (?:address|endpoint)',
        'other programs(?: in the cluster)?|we need name resolution|devices outside the cluster|reach',
        'in the cluster|inside the cluster',
        'from outside|to the outside',
        'traffic|requests|clients|connections',
        'every node|the nodes',
        'per pod DNS records?',
        'where possible',
        'with(?: the)? following ports?',
        '(?:two|three|several|both) ports?',
        'exposes?|exposing|expose|offers?|opened|open|publish|reachable|listens?|listening|takes|in front of|needs?|uses?|from|in|out|and|through|by way of|enable|clients use|made by|keeps|publish|traffic arriving|arriving',
      ],
    }),
  ],
  make: serviceOf,
};

function serviceOf(tokens: readonly Token[]): JsonMap | undefined {
  const told = ownLabels(calledPorts(tokens));
  const made = whole({ metadata: metadataOf(told), ports: portsOf(told) });
  const host = oneOf(told, 'external', 'host');
  const selector = mapOfAll(told, 'selector');
  if (made === undefined || isTimedOnly(told)) return undefined;
  const { metadata } = made;
  const ports = made.ports.map((port) => ({ ...port, ...overOf(told) }));
  const isLed = selector !== undefined || has(told, 'bare');
  if (host === undefined && (ports.length === 0 || !isLed)) return undefined;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata,
    spec: present({
      type: typeOf(told, host),
      externalName: host,
      clusterIP: isHeadless(told) ? 'None' : undefined,
      publishNotReadyAddresses: has(told, 'early') ? true : undefined,
      ...trafficOf(told),
      selector,
      ...affinityOf(told),
      ports: ports.length === 0 ? undefined : ports,
    }),
  };
}

/** How long is told, and not of what. */
function isTimedOnly(tokens: readonly Token[]): boolean {
  return has(tokens, 'stay') && !has(tokens, 'sticky');
}

/** Beside a selector that is told as such, a label is one of the service. */
function ownLabels(tokens: readonly Token[]): Token[] {
  const isSelecting = tokens.some(({ key, said }) => key === 'selector' && /select/iu.test(said));
  return tokens.map((token) => (isSelecting && isLabel(token) ? { ...token, key: 'labels' } : token));
}

function isLabel({ key, said }: Token): boolean {
  return key === 'selector' && /label/iu.test(said) && !/select|pod|match/iu.test(said);
}

function affinityOf(tokens: readonly Token[]): JsonMap {
  const stay = oneOf(tokens, 'stay', 'time') ?? oneOf(tokens, 'sticky', 'stay');
  return present({
    sessionAffinity: has(tokens, 'sticky') ? 'ClientIP' : undefined,
    sessionAffinityConfig: stay === undefined ? undefined : { clientIP: { timeoutSeconds: secondsIn(stay) } },
  });
}

/** `both over TCP` */
function overOf(tokens: readonly Token[]): JsonMap {
  const protocol = oneOf(tokens, 'allProto', 'proto')?.toUpperCase();
  return present({ protocol });
}
