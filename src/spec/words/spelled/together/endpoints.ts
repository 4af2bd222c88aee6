import type { JsonMap } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import { commonPieces, metadataOf, ownLabels, type Spelled } from '../common.ts';
import { pieces, type Token } from '../piece.ts';
import { beside } from '../settled.ts';
import { has, oneOf } from '../values.ts';

const ip = '\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}';
const of =
  '(?:(?:that|which|and|it|is|belongs|belonging|goes|tied|hangs|linked|of|to|for|with|by|its|the|a|along|this|that|associated|attached|joined|connected|same) )*';

const addressed = pieces({
  addresses: [
    `(?:(?:with|has|have|and|lists?|listing|points?|pointing|leads?|leading|goes|to|at|the|both|its|sole|only|single|two|three|contains?|containing|holds?|->|→|that|which|it|at|on|from|outside) ){0,8}(?:addresses|address|IPs?|endpoints?|hosts?)?(?: are| is|:)? ?["'\`]?(?<addresses>${ip}(?:["'\`]?(?:, | and |, and |,|\\s)["'\`]?${ip}){0,7})["'\`]?(?::{port})?`,
  ],
  port: [
    '(?:(?:with|on|at|and|the|its|same|also|a|in|of) )*ports? {called@portName}(?:/|,? (?:is |with |being )?(?:the )?(?:number )?){port}',
    '(?:(?:with|on|at|and|the|its|same|also|a|of) )*port(?: is|:)? {port}(?:/{called@portName}|,? ?\\(?(?:(?:which is |is )?(?:named|called)|name|under the name(?: of)?) {called@portName}\\)?| \\({called@portName}\\))?',
    '{port}/{called@portName}',
  ],
  called: ['(?:under |with |by )?(?:the )?(?:name|port name) {called@portName}'],
  proto: ['(?:over |via |protocol )?{proto}'],
  family: ['(?:address ?type:? |of (?:address )?type )?IPv4'],
  version: ['\\(?discovery.k8s.io/v1,?\\)?'],
  service: [
    `${of}(?:kubernetes.io/service-name(?:=|: ?| ))?service(?: (?:named |called )?["'\`]?(?<service>(?!(?:with|of|the|and|in|on)(?![\\w-]))[a-z0-9][a-z0-9-]{0,60})["'\`]?)?`,
    '(?:(?:with|the) )*labels? kubernetes.io/service-name ?(?:=|:) ?["\'`]?(?<service>[a-z0-9][a-z0-9-]{0,60})["\'`]?',
    `${of}it(?=[.,;]|$)`,
  ],
  same: ['(?:the )?same port(?: name)?|that (?:same )?(?:address|port)'],
  idle: ['objects?|outside|external|database|server|belongs to it|TCP|listing'],
});

/** Where a Service without a selector leads. */
export const endpointSlice: Spelled = {
  kind: 'EndpointSlice',
  about: /endpoint[\s-]?slice/iu,
  pieces: [...commonPieces('endpoint ?slices?'), ...ownLabels, ...addressed],
  make: (tokens) => {
    const [metadata, ips] = [metadataOf(tokens), addressesIn(tokens)];
    if (metadata === undefined || ips === undefined) return undefined;
    const labels = { 'kubernetes.io/service-name': oneOf(tokens, 'service') ?? beside };
    return {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: { ...metadata, labels },
      addressType: 'IPv4',
      ports: [portIn(tokens)],
      endpoints: [{ addresses: ips }],
    };
  },
};

export const endpoints: Spelled = {
  kind: 'Endpoints',
  about: /(?<![\w-])endpoints(?![\w-])/iu,
  pieces: [...commonPieces('endpoints(?: object)?'), ...ownLabels, ...addressed],
  make: (tokens) => {
    const [metadata, ips] = [metadataOf(tokens), addressesIn(tokens)];
    if (metadata === undefined || ips === undefined) return undefined;
    return {
      apiVersion: 'v1',
      kind: 'Endpoints',
      metadata,
      subsets: [{ addresses: ips.map((one) => ({ ip: one })), ports: [portIn(tokens)] }],
    };
  },
};

/** Without an address of its own it leads to the only one that is told outside of it. */
function addressesIn(tokens: readonly Token[]): string[] | undefined {
  return oneOf(tokens, 'addresses')?.match(new RegExp(ip, 'gu')) ?? undefined;
}

/** Its own port, or that of the Service it belongs to. */
function portIn(tokens: readonly Token[]): JsonMap {
  const said = tokens.find(({ of: own }) => own['port'] !== undefined)?.of ?? {};
  const port = said['port'];
  if (port === undefined) return { port: beside };
  return present({
    name: said['called'] ?? oneOf(tokens, 'called') ?? (has(tokens, 'same') ? beside : undefined),
    port: Number(port),
    protocol: oneOf(tokens, 'proto')?.toUpperCase() ?? 'TCP',
  });
}
