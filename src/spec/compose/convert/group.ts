import { present } from '../../../kernel/present.ts';
import type { Container, ContainerPort, Volume } from '../../container.ts';
import type { Workload } from '../../spec.ts';
import { groupOf } from './meta.ts';
import { nameFor } from './names.ts';
import type { Terms } from './terms.ts';

/** Services of one `kompose.service.group` are containers of one pod, the first of them the main one. */
export function groupWorkloads(workloads: ReadonlyMap<string, Workload>, { project }: Terms): Workload[] {
  const groups = new Map<string, Workload[]>();
  for (const service of project.services) {
    const workload = workloads.get(service.name);
    if (workload === undefined) continue;
    const group = groupOf({ service });
    const key = group === undefined ? `service ${service.name}` : `group ${nameFor(group)}`;
    groups.set(key, [...(groups.get(key) ?? []), workload]);
  }
  return [...groups].flatMap(([key, members]) => {
    const [first, ...rest] = members;
    if (first === undefined) return [];
    return key.startsWith('group ') ? [together(key.slice(6), first, rest)] : members;
  });
}

function together(name: string, first: Workload, rest: readonly Workload[]): Workload {
  const members = [first, ...rest];
  const labels = first.labels === undefined ? undefined : { 'io.kompose.service': name };
  return present({
    ...first,
    name,
    labels,
    containerName: first.containerName ?? first.name,
    kind: members.some(({ port }) => port !== undefined) ? 'web' : 'worker',
    ...portsOf(members),
    sidecars: rest.map(toContainer),
    volumes: distinctVolumes(members),
    initContainers: members.flatMap(({ initContainers = [] }) => initContainers),
  });
}

type Ports = Pick<Workload, 'port' | 'portName' | 'servicePort' | 'morePorts'>;

function portsOf(members: readonly Workload[]): Ports {
  const [first, ...more] = members.flatMap(listed);
  if (first === undefined) return { servicePort: 80 };
  const { name, port, servicePort = port } = first;
  if (more.length === 0) return present({ port, portName: name === 'http' ? undefined : name, servicePort });
  return { port, portName: name, servicePort, morePorts: unique(more, name) };
}

/** All ports of a member, in one form. */
function listed({
  port,
  portName = 'http',
  portProtocol: protocol,
  servicePort,
  morePorts = [],
}: Workload): ContainerPort[] {
  return port === undefined ? [] : [present({ name: portName, port, servicePort, protocol }), ...morePorts];
}

function unique(ports: readonly ContainerPort[], first: string): ContainerPort[] {
  const taken = new Set([first]);
  return ports.map((port) => {
    const name = taken.has(port.name) ? `tcp-${port.port}` : port.name;
    taken.add(name);
    return { ...port, name };
  });
}

function toContainer(workload: Workload): Container {
  const { image, name, command, args, env, resources, probes, volumes = [], fragments } = workload;
  const made: Container = present({
    name: workload.containerName ?? name,
    image: image.kind === 'public' ? image.reference : `${image.name}:${image.tag}`,
    command,
    args,
    ports: listed(workload),
    env,
    resources,
    probes,
    mounts: volumes.flatMap(({ name: volume, path, subPath, readOnly }) =>
      path === undefined ? [] : [present({ volume, path, subPath, readOnly })],
    ),
    fragment: fragments?.container,
  });
  return made;
}

/** Volumes of the others are seen by them alone. */
function distinctVolumes([first, ...rest]: readonly Workload[]): readonly Volume[] {
  const own = first?.volumes ?? [];
  const names = new Set(own.map(({ name }) => name));
  const others = rest.flatMap(({ volumes = [] }) => volumes);
  const added = others.filter(({ name }) => !names.has(name) && names.add(name));
  return [...own, ...added.map(({ name, source }) => ({ name, source }))];
}
