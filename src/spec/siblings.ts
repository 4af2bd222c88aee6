import type { EnvEntry } from './container.ts';
import type { Workload } from './spec.ts';

type Role = 'address' | 'host' | 'port' | 'url' | 'endpoint';

const roles: readonly (readonly [RegExp, Role])[] = [
  [/_?(?:ADDR|ADDRESS|TARGET)$/u, 'address'],
  [/_?(?:HOST|HOSTNAME)$/u, 'host'],
  [/_?PORT$/u, 'port'],
  [/_?(?:BASE_?)?(?:URL|URI)$/u, 'url'],
  [/_?ENDPOINT$/u, 'endpoint'],
];

/** What a browser is told, or a program of itself. */
const outward = /^(?:|app|base|client|frontend|host|public|server|site|ui|web)$/u;

/** The variables by which services of one repository find each other, set to where the others are. */
export function withSiblings(workloads: readonly Workload[]): Workload[] {
  if (workloads.length < 2) return [...workloads];
  return workloads.map((workload) => {
    const others = workloads.filter((one) => one !== workload && one.port !== undefined);
    const entries = [...workload.env, ...leftLocal(workload)];
    const found = entries
      .map((entry) => ({ entry, ...calledBy(entry, workload, others) }))
      .filter(({ entry, target }) => target !== undefined || workload.env.includes(entry));
    const calls = [...new Set(found.flatMap(({ target }) => target?.name ?? []))];
    if (calls.length === 0) return workload;
    return { ...workload, env: found.map(({ entry, value }) => valued(entry, value)), calls };
  });
}

const local = /(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal):(\d{2,5})\b/u;

/** What leads to one's own machine by default is not set where nobody stands there; a service of the repository does. */
function leftLocal({ service, env, name }: Workload): EnvEntry[] {
  const known = new Set(env.flatMap((entry) => (entry.kind === 'all' ? [] : [entry.name])));
  return (service?.env ?? [])
    .filter((one) => !one.secret && !known.has(one.name) && local.test(one.default ?? ''))
    .map((one) => ({ kind: 'config', name: one.name, from: `${name}-config` }));
}

function valued(entry: EnvEntry, value: string | undefined): EnvEntry {
  return value === undefined || entry.kind === 'all' ? entry : { kind: 'value', name: entry.name, value };
}

type Called = { readonly target?: Workload; readonly value?: string };

function calledBy(entry: EnvEntry, { settings, service }: Workload, others: readonly Workload[]): Called {
  if (entry.kind !== 'config' || settings?.[entry.name] !== undefined) return {};
  const [pattern, role] = roles.find(([ending]) => ending.test(entry.name)) ?? [];
  if (pattern === undefined || role === undefined) return {};
  const stem = plain(entry.name.replace(pattern, ''));
  const target = namedBy(stem, others);
  return target === undefined
    ? lookedFor(entry.name, stem, { service, others })
    : { target, value: valueFor(role, target) };
}

type Around = { readonly service: Workload['service']; readonly others: readonly Workload[] };

function lookedFor(name: string, stem: string, { service, others }: Around): Called {
  const usual = service?.env.find((one) => one.name === name)?.default;
  return usual === undefined || forPeople.test(stem) ? {} : calledAt(usual, others);
}

const forPeople =
  /^(?:|app|base|client|frontend|host|server|site|ui|web|website)$|^public|redirect|callback|return|origin|success|cancel|logout|issuer/u;

/** By the port that it looks for there: the same address, where the other one stands. */
function calledAt(usual: string, others: readonly Workload[]): Called {
  const port = Number(local.exec(usual)?.[1]);
  const there = others.filter(({ service }) => service?.kind === 'web' && service.ports[0]?.port === port);
  const [target] = there;
  if (target === undefined || there.length > 1) return {};
  const address = `${target.exposure?.name ?? target.name}:${target.servicePort}`;
  return { target, value: usual.replace(local, address) };
}

/** The only one that can be meant. */
function namedBy(stem: string, others: readonly Workload[]): Workload | undefined {
  if (outward.test(stem)) return undefined;
  const same = others.filter(({ name }) => plain(name) === stem);
  const alike = same.length > 0 ? same : others.filter(({ name }) => core(name) === core(stem));
  return alike.length === 1 ? alike[0] : undefined;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
}

/** `cart` and `cart-service` are the same to people. */
function core(name: string): string {
  const text = plain(name);
  return text.replace(/(?:service|svc|server|api|grpc)$/u, '') || text;
}

function valueFor(role: Role, { name, exposure, servicePort, service }: Workload): string {
  const host = exposure?.name ?? name;
  const isGrpc = service?.ports[0]?.protocol === 'grpc';
  if (role === 'host') return host;
  if (role === 'port') return String(servicePort);
  const address = `${host}:${servicePort}`;
  return role === 'address' || (role === 'endpoint' && isGrpc) ? address : `http://${address}`;
}
