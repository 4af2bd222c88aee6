import type { Json, JsonMap } from '../kernel/json.ts';
import { present } from '../kernel/present.ts';
import { numberOf } from './dials.ts';
import { publicImage } from './public-images.ts';
import type { Exposure, Profile, Workload } from './spec.ts';
import { issuedBy } from './words/kinds/ingress-body.ts';
import { programs } from './words/mentions/programs.ts';
import { listOf, mapOf, merge, textOf } from './words/merge.ts';
import type { Draft } from './words/wish.ts';

/** The Service that stands before a workload, where one was asked for and says nothing that only it can say. */
export function exposureOf(workload: Workload, drafts: readonly Draft[], profile: Profile): Workload {
  const service = drafts.find((draft) => draft.kind === 'Service' && isExposure(draft, drafts));
  const hasOwn = drafts.some(({ kind }) => kind === 'Service');
  const isMinimal = profile === 'minimal';
  if (isMinimal && service !== undefined && isPortless(service, workload, drafts))
    return behind(workload, service, undefined);
  if (isMinimal && hasOwn) return routedOnce({ ...workload, exposure: { type: 'none' } }, drafts);
  if (isMinimal) return minimally(workload, drafts);
  const routed = issued(routedApart(workload, drafts), drafts);
  const ingress = withDoor(ingressOf(drafts), routed, drafts);
  if (service !== undefined) return behind(routed, service, ingress);
  return ingress === undefined ? routed : { ...routed, exposure: { type: 'ClusterIP', ...ingress } };
}

function minimally(workload: Workload, drafts: readonly Draft[]): Workload {
  const other = drafts.map(({ facts }) => facts['port']).find((port) => isOtherPort(port, drafts));
  return typeof other === 'number'
    ? { ...workload, port: other, servicePort: other, exposure: { type: 'ClusterIP' } }
    : secured(routedOnce(withPort(workload, drafts), drafts), drafts);
}

/** A Service of which the words say no port stands before the one that is known of the workload. */
export function isPortless({ facts }: Draft, { port }: Workload, drafts: readonly Draft[]): boolean {
  const isTold =
    (facts['ports'] ?? facts['targetPort']) !== undefined ||
    drafts.some(({ work }) => work.containers.some(({ ports }) => ports !== undefined));
  return !isTold && port !== undefined;
}

/** An Ingress that is an object of its own leads there, and no second one does. */
function routedApart(workload: Workload, drafts: readonly Draft[]): Workload {
  return ingressOf(drafts) === undefined ? routedOnce(workload, drafts) : workload;
}

function routedOnce(workload: Workload, drafts: readonly Draft[]): Workload {
  const { host: _host, ...rest } = workload;
  return drafts.some((one) => isIngress(one) && hasHost(one)) ? rest : workload;
}

function isIngress({ kind, isReference }: Draft): boolean {
  return kind === 'Ingress' && !isReference;
}

function hasHost({ facts }: Draft): boolean {
  return listOf(facts['pieces']).some((piece) => mapOf(piece)['host'] !== undefined);
}

/** `at shop.example.com with TLS through nginx ingress`, with or without an object of its own, and with none of the Secret. */
function withDoor(
  ingress: Partial<Exposure> | undefined,
  { host, name }: Workload,
  drafts: readonly Draft[],
): Partial<Exposure> | undefined {
  if (host === undefined) return ingress;
  const isSecure = drafts.some(({ facts }) => facts['tls'] === true);
  const door = present({
    ingressClass: saidOf(drafts, 'ingressClass'),
    tlsSecret: isSecure ? (secretIn(drafts) ?? `${name}-tls`) : undefined,
  });
  return Object.keys(door).length === 0 ? ingress : { ...door, ...ingress };
}

/** A Secret of which nothing is said but its name holds the certificate. */
function secretIn(drafts: readonly Draft[]): string | undefined {
  const bare = drafts.filter(({ kind, facts }) => kind === 'Secret' && Object.keys(facts).length === 0);
  return saidOf(drafts, 'tlsSecret') ?? (bare.length === 1 ? bare[0]?.name : undefined);
}

function saidOf(drafts: readonly Draft[], key: string): string | undefined {
  return drafts.map(({ facts }) => textOf(facts[key])).find((one) => one !== undefined);
}

/** The same where no object stands apart. */
function secured(workload: Workload, drafts: readonly Draft[]): Workload {
  const secret = withDoor(undefined, workload, drafts);
  const { exposure } = workload;
  if (secret === undefined || exposure === undefined) return workload;
  return { ...issued(workload, drafts), exposure: { ...exposure, ...secret } };
}

/** Who writes the Secret of a host is told beside the host. */
function issued(workload: Workload, drafts: readonly Draft[]): Workload {
  const issuer = saidOf(drafts, 'issuer');
  if (workload.host === undefined || issuer === undefined) return workload;
  const routeMetadata = merge(mapOf(workload.fragments?.routeMetadata), issuedBy(issuer));
  return { ...workload, fragments: { ...workload.fragments, routeMetadata } };
}

function behind(workload: Workload, service: Draft, ingress: Partial<Exposure> | undefined): Workload {
  const { facts, name } = service;
  const [first = {}] = listOf(facts['ports']).map(mapOf);
  const port = numberOf(first['port']);
  const target = numberOf(first['targetPort']) ?? numberOf(facts['targetPort']);
  const isUnknown = workload.port === undefined && port !== undefined;
  const exposure = present({
    type: typeOf(facts),
    nodePort: numberOf(facts['nodePort']),
    name: name === workload.name ? undefined : name,
    ...ingress,
  });
  const servicePort = port ?? target ?? workload.servicePort;
  return { ...workload, ...(isUnknown ? { port: target ?? port, kind: 'web' } : {}), servicePort, exposure };
}

function typeOf({ type, headless, nodePort }: JsonMap): Exposure['type'] {
  if (headless === true) return 'headless';
  if (type === 'NodePort' || type === 'LoadBalancer') return type;
  return nodePort === undefined ? 'ClusterIP' : 'NodePort';
}

const simple = new Set(['ports', 'type', 'targetPort', 'nodePort', 'headless']);

/** One port, a type, a name: everything else is an object of its own. */
export function isExposure({ kind, facts, metadata }: Draft, drafts: readonly Draft[]): boolean {
  if (kind === 'Ingress') return ingressOf(drafts) !== undefined;
  const keys = Object.keys(facts);
  const isOnly = drafts.filter((one) => one.kind === 'Service').length === 1;
  const isBare = Object.keys(metadata).every((key) => key === 'namespace');
  return (
    kind === 'Service' &&
    isOnly &&
    isBare &&
    keys.every((key) => simple.has(key)) &&
    listOf(facts['ports']).length < 2 &&
    facts['type'] !== 'ExternalName'
  );
}

/** An Ingress of one host, be it said of the workload, and one path to the workload itself. */
function ingressOf(drafts: readonly Draft[]): Partial<Exposure> | undefined {
  const found = drafts.filter(({ kind }) => kind === 'Ingress');
  const [only] = found;
  if (only === undefined || found.length > 1 || Object.keys(only.metadata).length > 0) return undefined;
  const { pieces, ingressClass, tlsSecret, tls: _tls, issuer: _issuer, port, ...rest } = only.facts;
  const told = listOf(pieces).map(mapOf);
  const own = told.flatMap(({ host }) => host ?? []);
  const hosts = own.length > 0 ? own : drafts.flatMap(({ facts }) => facts['host'] ?? []);
  const paths = told.flatMap(({ path }) => path ?? []);
  const isSimple =
    hosts.length === 1 &&
    paths.length < 2 &&
    told.every(({ service }) => service === undefined) &&
    !isOtherPort(port, drafts) &&
    Object.keys(rest).length === 0;
  if (!isSimple) return undefined;
  return present({
    path: textOf(paths[0]),
    ingressClass: textOf(ingressClass),
    tlsSecret: textOf(tlsSecret),
    route: 'Ingress' as const,
  });
}

/** `to port 15672` of a program that mostly serves something else. */
function isOtherPort(port: Json | undefined, drafts: readonly Draft[]): boolean {
  const image = drafts.map(({ app }) => publicImage(app ?? '')).find((one) => one !== undefined);
  return image?.morePorts?.some((one) => one.port === port) === true;
}

/** `expose it on port 80`, with no word of a Service. */
function withPort(workload: Workload, drafts: readonly Draft[]): Workload {
  const port = drafts.map(({ facts }) => numberOf(facts['servicePort'])).find((one) => one !== undefined);
  if (port === undefined)
    return workload.host === undefined
      ? workload
      : { ...workload, ...listening(workload, drafts), exposure: { type: 'ClusterIP' } };
  return { ...workload, port: workload.port ?? port, servicePort: port, exposure: { type: 'ClusterIP' } };
}

/** Of a program that is known it is known where it listens, which a host cannot do without. */
function listening({ port }: Workload, drafts: readonly Draft[]): Partial<Workload> {
  const { app } = drafts.find((one) => one.app !== undefined) ?? {};
  const known = programs.find((one) => one.app === app)?.port;
  return port === undefined && known !== undefined ? { port: known } : {};
}
