import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import type { Token } from './piece.ts';

const sent =
  '(?:(?:and |that |which |it )?(?:must )?(?:leads?|end up|forwards?|forwarding|hands?|sends?|sending|passes|routes?|routing|directs?|goes|going|maps?|mapping|mapped|forwarded|sent|leads|should be sent|is sent|is forwarded|must end up|ends? up|must go|targets?|targeting|reaches|reach)(?: (?:it|them|traffic|requests|that))?(?: on)?)';

/** What is said of the ports of a service, in the order in which it is said. */
export const servicePorts: Readonly<Record<string, readonly string[]>> = {
  port: [
    '(?:(?:a|one|the) )?(?:ports? )?{called@portName} (?:port )?{port}(?= ?(?:->|=>))',
    '(?:ports? )?{called@portName} {port}->{to@port}',
    '(?:a |the )?port {called@portName} \\({port},? ?(?:protocol )?{proto}\\)',
    '(?:receives?|accepts?|takes?|gets?) (?:{proto} )?traffic on (?:port )?{port}',
    '{proto} {port}',
    '{port}(?=,? named)',
    'clients use {port}',
    '(?:traffic )?arriving at port {port}',
    '(?:the |its |a |one |single |own |service |cluster internal |an )*port(?: number)?(?: is|:)?(?: on)? {port}',
    '(?:the |an? |its )?{proto} port {port}',
    '(?:the |its |an? )?port {called@portName} {port}(?:/{proto})?',
    '(?:the |its |an? )?(?!(?:target|node|container|service|tcp|udp|the|named|single|own|its|internal|pod)(?![\\w-])){called@portName} port {port}(?:/{proto})?',
    '{called@portName} {port}/{proto}',
    '{called@portName}:? {port}(?= (?:->|to|=>))',
    '(?:the )?(?:port )?{port}/{proto}',
    '{port} (?:over|via|with|on) {proto}',
    '(?:port )?{port} \\({called@portName}\\)',
    '{called@portName} \\({port},? ?(?:protocol )?{proto}\\)',
    '(?:listens?|listening|answers|reachable|is reachable|available|use|uses|takes?|taking|exposes|clients use|serves|offers) (?:traffic )?(?:on |at |for {proto} on )?(?:port )?{port}',
    '(?:on|at) {port}',
    '(?:and |that |which |it )?(?:forwards?|maps?|mapping|sends?|routes?|directs?|redirects?) (?:traffic |requests )?(?:from |on |of )?(?:the )?(?:port )?{port}',
    '(?:ports? )?{called@portName} {port}/{proto}',
    '(?:port )?{port} {proto} \\({called@portName}\\)',
    'in port {port}',
    '{port} in(?=,)',
    '(?:maps |map |mapping )?(?:the )?(?:port )?{port}(?: in)?(?= ?(?:->|=>|→|to|goes to|,? ?(?:is )?forwarded))',
  ],
  target: [
    '(?:its |the |and |a )*target ?ports?(?: is|:| of| should be)?(?: port)? {port}',
    'targets? {port}',
    `${sent} ?(?:to |on )(?:the )?(?:container |target |pod )?(?:port )?{port}(?: of (?:the |every |all |each )?(?:pods?|containers?)(?= |[.,;]))?`,
    '(?:and |it |that |which )?(?:targets|reaches|hits) (?:port )?{port}(?: of the (?:pods?|containers?))?',
    '(?:->|=>|→|to) ?(?:the )?(?:container |target |pod |containers )?(?:port )?{port}(?: of the (?:pods?|containers?))?',
    '(?:the )?(?:container|pod) ports?(?: is|:)? {port}',
    '(?:the )?(?:containers?|pods?|application|app|programs?) (?:that )?(?:listens?|listening|serves?|runs?) (?:on|at) (?:port )?{port}',
    'listen on {port}',
    'leads? to {port}',
    '(?:and )?forwards it to port {port} of(?= pods)',
    'that targets {port}',
    '(?:must )?end up on port {port} of(?= every| pods| all)',
    '{port} out',
    'on {port}(?= of the pods)',
  ],
  targetName: [
    `(?:${sent} )?(?:to |should target |targets? )(?:the )?(?:named )?(?:container |pod |target )*port(?: is)? (?:that is )?(?:named|called) {targetName@portName}`,
    `(?:${sent} )?(?:to )(?:the )?(?:named )?(?:container |pod |target )*port {targetName@portName}`,
    '(?:its |the |and |a )*target ?port(?: is|:)?(?: named)? {targetName@portName}',
    '(?:and )?(?:its |the )?target ?port refers to the (?:pod|container) port by the name {targetName@portName}',
    '(?:and )?(?:sends|forwards) it (?:on )?to whatever port the pods',
    'call {targetName@portName}',
    'name their port {targetName@portName}',
  ],
  node: [
    '(?:(?:it|and|must|should|be|is) )*(?:reachable|available|opened?|exposed) on (?:the )?node ?port {port}',
    '(?:to |on )?(?:the )?port {port} of any node',
    '(?:(?:a|the|its|fixed|and|uses?|using|with|on) )*node ?port(?: number)?(?: is|:| of| should be| must be)? {port}',
    '(?:on |at |opened at )?(?:port )?{port} (?:of|on) (?:each|every|all|the) nodes?',
    'on the nodes,? (?:it must use|it uses|port|at|on|use) (?:port )?{port}',
    'every node (?:should|must|shall) offer (?:the )?\\w{2,20} (?:on|at) port {port}',
  ],
  proto: [
    '(?:over |via |for |protocol:? |using |the protocol |with the protocol )?{proto}(?: protocol)?',
    'with both protocols',
  ],
  portCalled: [
    '(?:name it|named|called|as|bears the name|under the name|with the port name|port name|with the name) {called@portName}',
    'its single port is named {called@portName}',
    '\\({called@portName}\\)',
    'whose port,? called {called@portName}',
  ],
};

type Port = { -readonly [K in 'name' | 'port' | 'protocol' | 'targetPort' | 'nodePort']?: string | number };

const fields: Readonly<Record<string, readonly [keyof Port, string]>> = {
  port: ['port', 'port'],
  target: ['targetPort', 'port'],
  targetName: ['targetPort', 'targetName'],
  node: ['nodePort', 'port'],
  proto: ['protocol', 'proto'],
  portCalled: ['name', 'called'],
};

/** Each port with what is told beside it; nothing where something would be told of one twice. */
export function portsOf(tokens: readonly Token[]): JsonMap[] | undefined {
  const ports: Port[] = [{}];
  const isClear = tokens.every((token) => hearToken(token, ports));
  const named = ports.filter((port) => Object.keys(port).length > 0);
  if (!isClear || named.some(({ port }) => port === undefined)) return undefined;
  return named.map((port) => present({ ...port }));
}

function hearToken(token: Token, ports: Port[]): boolean {
  const current = ports.at(-1) ?? {};
  if (token.key === 'targetOf') return hearOf(token, ports);
  if (token.key === 'same') return current.port !== undefined && hear(['targetPort', current.port], ports);
  // `30080 leads to 80`: behind a port of the nodes stands that of the service first.
  const isOfService = token.key === 'target' && current.nodePort !== undefined && current.port === undefined;
  const own = isOfService && !/target|pod|container/iu.test(token.said) ? { ...token, key: 'port' } : token;
  return saidIn(own).every((said) => hear(said, ports));
}

/** `the target port of sip is 5060`. */
function hearOf({ of }: Token, ports: Port[]): boolean {
  const own = ports.find(({ name }) => name === of['called']);
  if (own === undefined || own.targetPort !== undefined) return false;
  own.targetPort = Number(of['port']);
  return true;
}

/** Puts it to the port of the moment, or to the next; whether it has a place. */
function hear([field, value]: Said, ports: Port[]): boolean {
  const current = ports.at(-1) ?? {};
  const isKnown = field !== 'port' && current[field] === value;
  if (current[field] === undefined || isKnown) current[field] = value;
  else if (field === 'port') {
    if (!isRepeated(current, value)) ports.push({ port: value });
  } else return current.port !== undefined && hearNext([field, value], current.port, ports);
  return true;
}

/** What the first port began with begins the next. */
function hearNext([field, value]: Said, port: string | number, ports: Port[]): boolean {
  const isFirst = Object.keys(ports[0] ?? {})[0] === field;
  if (isFirst) ports.push({ [field]: value });
  else if (field === 'protocol') ports.push({ port, protocol: value });
  return isFirst || field === 'protocol';
}

type Said = readonly [keyof Port, string | number];

/** `for UDP on 53 and for TCP on 53`: the number that the second has from the first is said again. */
function isRepeated({ port, ...rest }: Port, value: string | number): boolean {
  return port === value && Object.keys(rest).join(',') === 'protocol';
}

function saidIn({ key, of }: Token): Said[] {
  const own = fields[key];
  if (own === undefined) return [];
  const [field, blank] = own;
  const said = [
    [field, of[blank]],
    ...(key === 'port'
      ? ([
          ['name', of['called']],
          ['targetPort', of['to']],
          ['protocol', of['proto']?.toUpperCase()],
        ] as const)
      : []),
  ] as const;
  return said.flatMap(([one, value]) =>
    value === undefined ? [] : [[one, /^\d+$/u.test(value) ? Number(value) : value] as const],
  );
}
