import type { Json } from '../../kernel/json.ts';
import type { Filling } from '../../render/template.ts';
import type { Amounts, Container, ContainerPort } from '../../spec/container.ts';
import type { Exception, Workload } from '../../spec/spec.ts';
import { block } from '../labels.ts';
import type { Terms } from '../manifest.ts';
import { envFromOf, envOf } from './env.ts';
import { containerPorts, namedTerms, portsOf, type NamedTerms } from './ports.ts';
import { probesFilling } from './probes.ts';
import { mainMounts, otherMounts } from './volumes.ts';

/** What a foreign container is granted where nobody says. */
const modest: Amounts = { cpu: '25m', memory: '64Mi', memoryLimit: '256Mi' };

export type Role = 'init' | 'sidecar' | 'nativeSidecar';

export function mainContainer(workload: Workload, terms: Terms): Filling {
  const { command, args, env, resources, probes, exception } = workload;
  const container = { name: mainName(workload), image: imageOf(workload, terms), env, resources, probes };
  const filled = filling(
    { ...container, ...(command && { command }), ...(args && { args }), ports: ownPorts(workload) },
    namedTerms(workload, terms),
  );
  return {
    ...filled,
    always: false,
    lifecycle: drains(workload, terms),
    security: security(terms, exception),
    mounts: list(mainMounts(workload, terms)),
  };
}

/** Those of the pod that no container beside the main one opens. */
function ownPorts(workload: Workload): readonly ContainerPort[] {
  const others = (workload.sidecars ?? []).flatMap(({ ports = [] }) => ports);
  return portsOf(workload).filter(
    ({ name, port }) => !others.some((other) => other.name === name && other.port === port),
  );
}

export function mainName({ containerName, name }: Workload): string {
  return containerName ?? name;
}

export type Place = { readonly workload: Workload; readonly terms: Terms };

export function otherContainer(said: Container, role: Role, { workload, terms }: Place): Filling {
  const container = said.isOwn === true ? ofMain(said, workload) : said;
  const resources = container.resources ?? (terms.profile === 'production' ? modest : {});
  const { probes: _probes, ...unprobed } = container;
  const own = role === 'init' ? unprobed : container;
  return {
    ...filling({ ...own, resources }, { ...terms, named: true }),
    always: role === 'nativeSidecar',
    lifecycle: false,
    security: security(terms, said.isOwn === true ? workload.exception : undefined),
    mounts: list(said.isOwn === true ? mainMounts(workload, terms) : otherMounts(container, terms)),
  };
}

/** The same program is started with the same settings. */
function ofMain(container: Container, { env, resources }: Workload): Container {
  return { ...container, env, resources: container.resources ?? resources };
}

function filling(container: Container, terms: NamedTerms): Filling {
  const { name, image, command, args, ports = [], env = [], resources = {}, probes } = container;
  return {
    containerName: name,
    image,
    command: list(command ?? []),
    args: list(args ?? []),
    ports: list(containerPorts(ports, terms)),
    envFrom: list(envFromOf(env)),
    env: list(envOf(env, terms)),
    ...probesFilling(probes, ports[0], terms),
    resources: amounts(resources),
  };
}

/** The Kustomization decides the tag of what we build; without it the name alone says why nothing starts. */
function imageOf({ image }: Workload, { profile }: Terms): string {
  if (image.kind === 'public') return image.reference;
  return profile === 'minimal' ? `${image.name}:${image.tag}` : `${image.name}:set-by-kustomization`;
}

/** Only what stands behind a Service and is replaced while it serves has somebody to wait for. */
function drains({ port, controller = 'Deployment' }: Workload, { profile }: Terms): boolean {
  const isReplaced = controller === 'Deployment' || controller === 'ReplicaSet';
  return profile === 'production' && port !== undefined && isReplaced;
}

function security({ profile }: Terms, exception: Exception | undefined): Filling | undefined {
  if (profile === 'minimal') return undefined;
  const added = exception?.capabilities ?? [];
  const isSaid = exception !== undefined && exception.root !== true;
  return {
    excused: isSaid ? { reason: exception.reason } : undefined,
    readOnly: exception?.writableRoot !== true,
    added: list(added),
  };
}

function amounts({ cpu, memory, cpuLimit, memoryLimit, more }: Amounts): Filling | undefined {
  const requests = filled({ cpu, memory, ...more });
  const limits = filled({ cpu: cpuLimit, memory: memoryLimit, ...more });
  if (requests === undefined && limits === undefined) return undefined;
  return { map: block({ requests, limits }) };
}

function filled(values: Readonly<Record<string, string | undefined>>): typeof values | undefined {
  return Object.values(values).some((value) => value !== undefined) ? values : undefined;
}

export function list(items: readonly Json[]): Filling | undefined {
  return items.length === 0 ? undefined : { list: block(items) };
}
