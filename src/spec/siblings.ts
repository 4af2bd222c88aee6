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
    const found = workload.env.map((entry) => ({ entry, ...calledBy(entry, workload, others) }));
    const calls = [...new Set(found.flatMap(({ target }) => target?.name ?? []))];
    if (calls.length === 0) return workload;
    return { ...workload, env: found.map(({ entry, value }) => valued(entry, value)), calls };
  });
}

function valued(entry: EnvEntry, value: string | undefined): EnvEntry {
  return value === undefined || entry.kind === 'all' ? entry : { kind: 'value', name: entry.name, value };
}

type Called = { readonly target?: Workload; readonly value?: string };

function calledBy(entry: EnvEntry, { settings }: Workload, others: readonly Workload[]): Called {
  if (entry.kind !== 'config' || settings?.[entry.name] !== undefined) return {};
  const [pattern, role] = roles.find(([ending]) => ending.test(entry.name)) ?? [];
  if (pattern === undefined || role === undefined) return {};
  const target = namedBy(plain(entry.name.replace(pattern, '')), others);
  return target === undefined ? {} : { target, value: valueFor(role, target) };
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
