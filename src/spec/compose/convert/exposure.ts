import { present } from '../../../kernel/present.ts';
import type { Exposure, Fragments, Workload } from '../../spec.ts';
import { controllerOf } from './controller.ts';
import { label, numberLabel } from './labels.ts';
import type { Ports } from './ports.ts';
import { sayPublished, secondPorts } from './published.ts';
import type { Subject } from './terms.ts';

export type Reached = Pick<Workload, 'exposure' | 'host'> & { readonly fragments: Fragments };

const types: Readonly<Record<string, Exposure['type']>> = {
  clusterip: 'ClusterIP',
  nodeport: 'NodePort',
  loadbalancer: 'LoadBalancer',
  headless: 'headless',
  none: 'none',
};

/** How a service is reached: within the cluster, unless a label of kompose or of a proxy says more. */
export function exposureOf(subject: Subject, ports: Ports): Reached {
  const type = typeSaid(subject);
  const isServing = ports.port !== undefined || type === 'headless';
  if (!isServing || type === 'none') return { exposure: { type: 'none' }, fragments: {} };
  const domain = domainOf(subject);
  const [host] = domain?.hosts ?? [];
  const routing = { subject, servicePort: ports.servicePort, name: serviceNameOf(subject) };
  const fragments = { ...policyOf(subject), ...moreHosts(domain, routing) };
  if (type === undefined && domain === undefined && isUsual(subject)) return { fragments };
  const exposure = present({
    type: type ?? usualType(subject),
    ...routed(subject, domain),
    ...nodePortOf(subject, type),
  } as const);
  return present({ exposure, host, fragments });
}

function isUsual({ service, terms }: Subject): boolean {
  return terms.profile !== 'minimal' && label(service, 'service.name_override') === undefined;
}

/** Who names the port of the nodes wants one. */
function typeSaid({ service }: Subject): Exposure['type'] | undefined {
  const isOfNodes = numberLabel(service, 'service.nodeport.port') !== undefined;
  return types[(label(service, 'service.type') ?? '').toLowerCase()] ?? (isOfNodes ? 'NodePort' : undefined);
}

function nodePortOf({ service }: Subject, type: Exposure['type'] | undefined): Pick<Exposure, 'nodePort'> {
  const isOpen = type === 'NodePort' || type === 'LoadBalancer';
  return isOpen ? present({ nodePort: numberLabel(service, 'service.nodeport.port') }) : {};
}

function usualType(subject: Subject): Exposure['type'] {
  return controllerOf(subject).controller === 'StatefulSet' ? 'headless' : 'ClusterIP';
}

/** A load balancer of the minimal profile is parted by protocol, as kompose does. */
function serviceNameOf(subject: Subject): string {
  const { service, name } = subject;
  const own = label(service, 'service.name_override') ?? name;
  return isParted(subject) ? `${own}-${(service.ports[0]?.protocol ?? 'TCP').toLowerCase()}` : own;
}

function isParted({ service, terms }: Subject): boolean {
  return terms.profile === 'minimal' && label(service, 'service.type')?.toLowerCase() === 'loadbalancer';
}

/** What is said of the Service in so many words. */
function policyOf(subject: Subject): Fragments {
  const policy = label(subject.service, 'service.external-traffic-policy');
  const ports = isHeadless(subject) ? [] : secondPorts(subject);
  sayPublished(subject, ports);
  const service = present({
    externalTrafficPolicy: policy === undefined ? undefined : capital(policy),
    ports: ports.length === 0 ? undefined : ports,
  });
  return Object.keys(service).length === 0 ? {} : { service };
}

/** A headless name leads to the pods themselves; in the minimal profile what was said stands. */
function isHeadless(subject: Subject): boolean {
  const type = typeSaid(subject) ?? usualType(subject);
  return subject.terms.profile === 'production' && type === 'headless';
}

function routed(subject: Subject, domain: Domain | undefined): Partial<Exposure> {
  const { service } = subject;
  const isAnyHost = domain?.hosts.length === 0;
  return present({
    path: domain?.path ?? (isAnyHost ? '/' : undefined),
    tlsSecret: label(service, 'service.expose.tls-secret'),
    ingressClass: label(service, 'service.expose.ingress-class-name'),
    route: domain === undefined ? undefined : ('Ingress' as const),
    name: label(service, 'service.name_override'),
    byProtocol: isParted(subject) ? true : undefined,
  } as const);
}

type Domain = {
  readonly hosts: readonly string[];
  readonly path?: string;
  /** Where a host is asked below a path of its own. */
  readonly paths?: ReadonlyMap<string, string>;
};

/** `true` for any host, or domains with a path each. */
function domainOf({ service, terms }: Subject): Domain | undefined {
  const said = label(service, 'service.expose');
  if (said === undefined)
    return terms.profile === 'minimal' ? undefined : proxyDomain({ service, terms, name: '' });
  if (/^(?:false|no)$/iu.test(said)) return undefined;
  if (/^(?:true|yes)$/iu.test(said)) return { hosts: [] };
  const places = said.split(',').map((one) => one.trim().replace(/^https?:\/\//u, ''));
  const paths = new Map(
    places.map((place): [string, string] => {
      const [host = '', ...path] = place.split('/');
      return [host.replace(/:\d{1,5}$/u, ''), path.length === 0 ? '' : `/${path.join('/')}`];
    }),
  );
  const hosts = [...paths.keys()].filter((host) => isHost(`${host}.local`));
  const path = paths.get(hosts[0] ?? '');
  return present({ hosts, path: path === '' ? undefined : path, paths });
}

/** The host by which a proxy before the containers knows the service. */
function proxyDomain({ service }: Subject): Domain | undefined {
  const rules = [...service.labels].filter(([name]) => rule.test(name)).map(([, value]) => value);
  const said = rules.map((value) => /Host(?:\(|:)\s{0,3}[`"']?([\w.-]{1,253})/u.exec(value)?.[1] ?? '');
  const virtual = service.environment.find(({ name }) => name === 'VIRTUAL_HOST')?.value ?? '';
  const host = [...said, virtual.split(',')[0]?.trim() ?? ''].find(isHost);
  const [below] = rules.flatMap((value) => (isOneRoute(value) ? (prefix.exec(value)?.[1] ?? []) : []));
  return host === undefined ? undefined : present({ hosts: [host], path: below });
}

const rule = /^traefik\.(?:http\.routers\.[\w@.-]{1,100}\.rule|frontend\.rule)$/u;

const prefix = /PathPrefix(?:\(|:)\s{0,3}[`"']?(\/[\w./-]{1,200})/u;

/** Of hosts and paths that stand for each other, none is below the other. */
function isOneRoute(value: string): boolean {
  return !value.includes('||');
}

function isHost(text: string): boolean {
  return /^(?:\*\.)?[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?){1,8}$/u.test(
    text,
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
}

/** A rule for each host, where there are several; one is written by the template. */
function moreHosts(domain: Domain | undefined, { subject, servicePort, name }: Routing): Fragments {
  if (domain === undefined || domain.hosts.length < 2) return {};
  const { hosts, paths } = domain;
  const secretName = label(subject.service, 'service.expose.tls-secret');
  const service = { name, port: { number: servicePort } };
  const rules = hosts.map((host) => {
    const path = { path: paths?.get(host) || '/', pathType: 'Prefix', backend: { service } };
    return { host, http: { paths: [path] } };
  });
  return { route: { rules, ...(secretName !== undefined && { tls: [{ hosts, secretName }] }) } };
}

type Routing = Pick<Ports, 'servicePort'> & { readonly subject: Subject; readonly name: string };
