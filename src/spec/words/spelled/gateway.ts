import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { commonPieces, metadataOf, ownLabels, type Spelled } from './common.ts';
import { pieces, type Token } from './piece.ts';
import { gates } from './plainly/kept.ts';
import { oneOf } from './values.ts';

const protocol = '(?<protocol>HTTPS|HTTP|TLS|TCP|UDP)';
const on = '(?:(?:on|at|using|with|for|and|accepts|takes|listens for|listening for|plain) )*';

/** Where traffic comes in. */
export const gateway: Spelled = {
  kind: 'Gateway',
  about: /(?<![\w-])gateway(?![\w-])/iu,
  pieces: [
    ...commonPieces('(?:gateway api )?gateway'),
    ...ownLabels,
    ...pieces(gates),
    ...pieces({
      class: [
        '(?:(?:with|of|the|uses?|using|its|and) )*(?:gateway ?)?class(?: ?name)?(?: is|:| of)? {name}',
        'gatewayClassName:? {name}',
      ],
      listener: [
        `(?:(?:with|has|it|an?|and|one|another|the|its|second|first) )*(?:${protocol} )?listener,?:? (?:named |called )?{name}`,
        `(?:(?:it|has|an?|and|one|another|its|the) )*(?:${protocol} )?listener {name} ${protocol.replace('protocol', 'also')} {port}`,
        `(?:its|the) {name} listener`,
        `\\(listener {name}(?=[,)])`,
        'listener {name}',
        'another,? {name}(?=,)',
        '["\']{name}["\'](?= for)',
        '{name}(?=["\'] for)',
        '["\']{name}["\'](?= for)',
      ],
      port: [
        `${on}${protocol} ${on}(?:the )?port {port}`,
        `${on}${protocol} on {port}`,
        '(?:on |at |and )?(?:the )?port(?: is|:)? {port}',
        `${protocol} {port}`,
      ],
      protocol: [
        `(?:(?:with|the|its|for|accepts|takes|plain) )*protocol(?: is|:)? ${protocol}`,
        `(?:for |accepts |takes |plain )*${protocol}`,
      ],
      host: ['(?:(?:for|the|with|and|of|only|latter) )*(?:host ?name|host)?(?: is|:)? ?{host}'],
      cert: [
        '(?:(?:that|which|and|it|with|the|uses?|using|latter) )*(?:terminat(?:es|ing)|terminate|terminated)? ?(?:TLS|HTTPS)?(?: ?(?:mode|terminated|terminate|with|by|using|from|the|certificate|certificates|secret|in|,|is|and))* ?(?:secret|certificate|certificate from|cert)(?: secret)? {cert@name}',
        '(?:TLS )?(?:mode )?terminate,? {cert@name}',
      ],
      mode: [
        '(?:(?:and|with|that|it|which) )*(?:terminat(?:es|ing) TLS|TLS mode(?: is|:)? terminate|TLS terminated|TLS terminate)',
      ],
      pass: ['(?:TLS mode(?: is|:)? )?pass ?through'],
      idle: [
        '(?:has |with )?(?:one|two|three) listeners?',
        'lives|listens for|listening|listens|one|another|accepts|takes|only|the latter|using|set up|terminating|that|in|on|from|gateway api',
      ],
    }),
  ],
  make: (tokens) => {
    const metadata = metadataOf(tokens);
    const name = oneOf(tokens, 'class', 'name');
    const listeners = listenersOf(tokens);
    if (metadata === undefined || name === undefined || listeners === undefined) return undefined;
    return {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata,
      spec: { gatewayClassName: name, listeners },
    };
  },
};

type Listener = {
  name?: string;
  port?: number;
  protocol?: string;
  host?: string;
  cert?: string;
  isSecure?: boolean;
  isPassed?: boolean;
};

/** Each listener with what is told of it until another is; a name may be told behind its port. */
function listenersOf(tokens: readonly Token[]): JsonMap[] | undefined {
  const all: Listener[] = [];
  for (const token of tokens) {
    const said = (hearings[token.key] ?? nothing)(token.of);
    const last = all.at(-1);
    if (said === undefined) continue;
    if (last === undefined || isAnother(said, last)) all.push({ ...said });
    else Object.assign(last, said);
  }
  const names = new Set(all.map(({ name }) => name));
  const isOpen = all.some((one) => !isFull(one)) || names.has(undefined) || names.size < all.length;
  return isOpen || all.length === 0 ? undefined : all.map(written);
}

/** Something that was told of the last already, but for the protocol, which people repeat. */
function isAnother(said: Listener, last: Listener): boolean {
  return entriesOf(said).some(([key]) => key !== 'protocol' && last[key] !== undefined);
}

function entriesOf(listener: Listener): [keyof Listener, unknown][] {
  return Object.entries(listener).map(([key, value]) => [key as keyof Listener, value]);
}

function isFull({ port, protocol }: Listener): boolean {
  return port !== undefined && protocol !== undefined;
}

type Hearing = (of: Token['of']) => Listener | undefined;

const nothing: Hearing = () => undefined;

const hearings: Readonly<Record<string, Hearing>> = {
  listener: (of) => ({ ...entered(of), name: of['name'] ?? '' }),
  port: entered,
  protocol: entered,
  host: (of) => ({ host: of['host'] ?? '' }),
  cert: (of) => ({ cert: of['cert'] ?? '' }),
  mode: () => ({ isSecure: true }),
  pass: () => ({ isPassed: true }),
};

function entered(of: Token['of']): Listener {
  const protocol = (of['protocol'] ?? of['also'])?.toUpperCase();
  const port = of['port'] === undefined ? undefined : Number(of['port']);
  return present({ protocol, port });
}

function written({ name, port, protocol, host, cert, isSecure, isPassed }: Listener): JsonMap {
  const certificateRefs = cert === undefined ? undefined : [{ kind: 'Secret', name: cert }];
  const isTold = cert !== undefined || isSecure === true || isPassed === true;
  return present({
    name,
    port,
    protocol,
    hostname: host,
    tls: isTold
      ? present({ mode: isPassed === true ? 'Passthrough' : 'Terminate', certificateRefs })
      : undefined,
  });
}
