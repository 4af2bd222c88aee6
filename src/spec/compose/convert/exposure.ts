import { present } from '../../../kernel/present.ts';
import type { Exposure, Fragments, Workload } from '../../spec.ts';
import { label, numberLabel } from './labels.ts';
import type { Ports } from './ports.ts';
import { tell, type Subject } from './terms.ts';

export type Reached = Pick<Workload, 'exposure' | 'host'> & { readonly fragments: Fragments };

const types: Readonly<Record<string, Exposure['type']>> = {
  clusterip: 'ClusterIP',
  nodeport: 'NodePort',
  loadbalancer: 'LoadBalancer',
  headless: 'headless',
};

/** How a service is reached: within the cluster, unless a label of kompose or of a proxy says more. */
export function exposureOf(subject: Subject, ports: Ports): Reached {
  const { service, terms } = subject;
  const type = types[(label(service, 'service.type') ?? '').toLowerCase()];
  const isServing = ports.port !== undefined || type === 'headless';
  if (!isServing) return { exposure: { type: 'none' }, fragments: {} };
  const domain = domainOf(subject);
  const [host, ...more] = domain?.hosts ?? [];
  sayMore(subject, more);
  const fragments = policyOf(subject);
  const isSaid = type !== undefined || domain !== undefined || terms.profile === 'minimal';
  if (!isSaid) return { fragments };
  const exposure = present({ type: type ?? 'ClusterIP', ...routed(subject, domain) } as const);
  return present({ exposure, host, fragments });
}

function policyOf({ service }: Subject): Fragments {
  const policy = label(service, 'service.external-traffic-policy');
  return policy === undefined ? {} : { service: { externalTrafficPolicy: capital(policy) } };
}

function routed({ service }: Subject, domain: Domain | undefined): Partial<Exposure> {
  const isAnyHost = domain?.hosts.length === 0;
  return present({
    nodePort: numberLabel(service, 'service.nodeport.port'),
    path: domain?.path ?? (isAnyHost ? '/' : undefined),
    tlsSecret: label(service, 'service.expose.tls-secret'),
    ingressClass: label(service, 'service.expose.ingress-class-name'),
    route: domain === undefined ? undefined : ('Ingress' as const),
    name: label(service, 'service.name_override'),
  });
}

type Domain = { readonly hosts: readonly string[]; readonly path?: string };

/** `true` for any host, or domains with a path each. */
function domainOf({ service, terms }: Subject): Domain | undefined {
  const said = label(service, 'service.expose');
  if (said === undefined)
    return terms.profile === 'minimal' ? undefined : proxyDomain({ service, terms, name: '' });
  if (/^(?:false|no)$/iu.test(said)) return undefined;
  if (/^(?:true|yes)$/iu.test(said)) return { hosts: [] };
  const places = said.split(',').map((one) => one.trim().replace(/^https?:\/\//u, ''));
  const hosts = places.map((place) => place.split('/')[0] ?? '').filter(isHost);
  const path = places[0]?.includes('/') === true ? places[0].slice(places[0].indexOf('/')) : undefined;
  return present({ hosts, path });
}

/** The host by which a proxy before the containers knows the service. */
function proxyDomain({ service }: Subject): Domain | undefined {
  const rules = [...service.labels].filter(([name]) => rule.test(name)).map(([, value]) => value);
  const said = rules.map((value) => /Host(?:\(|:)\s{0,3}[`"']?([\w.-]{1,253})/u.exec(value)?.[1] ?? '');
  const virtual = service.environment.find(({ name }) => name === 'VIRTUAL_HOST')?.value ?? '';
  const host = [...said, virtual.split(',')[0]?.trim() ?? ''].find(isHost);
  return host === undefined ? undefined : { hosts: [host] };
}

const rule = /^traefik\.(?:http\.routers\.[\w@.-]{1,100}\.rule|frontend\.rule)$/u;

function isHost(text: string): boolean {
  return /^(?:\*\.)?[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?){1,8}$/u.test(
    text,
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
}

function sayMore({ service, terms }: Subject, hosts: readonly string[]): void {
  if (hosts.length === 0) return;
  tell(terms, {
    id: 'more-hosts',
    at: service.at,
    text: {
      en: `${service.name} is reached by ${hosts.join(', ')} too. Add a rule for each to the Ingress.`,
      zh: `${service.name} 还通过 ${hosts.join(', ')} 访问，请在 Ingress 中逐一添加规则。`,
    },
  });
}
