import { backingKind } from '../../../facts/declared/backing.ts';
import { callingAs } from '../../backing/callers.ts';
import { waiterAt } from '../../backing/waiter.ts';
import type { PlannedObject, Profile, Workload } from '../../spec.ts';
import type { Service } from '../model/model.ts';
import type { Survey } from '../convert/survey.ts';
import type { Peer } from './peers.ts';

/** A database lets in who is known to call it: by its settings, by what it waits for, or by what it needs. */
export function letIn(
  workloads: readonly Workload[],
  peers: readonly Peer[],
  survey: Survey,
): readonly Workload[] {
  const runs = new Map(
    peers.flatMap(({ service, workload }) =>
      workload === undefined ? [] : [[service.name, workload.name] as const],
    ),
  );
  return workloads.map((one) => {
    const peer = peers.find(({ workload }) => workload?.name === one.name);
    const kind = backingKind(peer?.service.image ?? '');
    if (peer === undefined || kind === undefined || one.service !== undefined) return one;
    const told = peers.flatMap(({ service }) =>
      isTold(service, peer, survey) ? [runs.get(service.name)] : [],
    );
    const calling = workloads.flatMap(({ name, calls, needs }) =>
      calls?.includes(one.name) === true || needs.some((need) => need.kind === kind) ? [name] : [],
    );
    const callers = [...new Set([...calling, ...told])].filter(
      (name) => name !== undefined && name !== one.name,
    );
    return callers.length === 0 ? one : { ...one, callers: callers.flatMap((name) => name ?? []).toSorted() };
  });
}

function isTold(
  { name, dependsOn, node: _node }: Service,
  { service, hosts }: Peer,
  { words }: Survey,
): boolean {
  return (
    name !== service.name &&
    (dependsOn.some((one) => one.service === service.name) ||
      hosts.some((host) => words.get(host)?.has(name) === true))
  );
}

/** What is started from the same code calls what that calls. */
export function alike(workloads: readonly Workload[]): readonly Workload[] {
  return workloads.reduce<readonly Workload[]>((all, { name, image }) => {
    const main = workloads.find(
      (one) =>
        one.service !== undefined &&
        one.image.kind === 'built' &&
        image.kind === 'built' &&
        one.image.name === image.name &&
        one.name !== name,
    );
    return main === undefined ? all : callingAs(all, { name, like: main.name });
  }, workloads);
}

/** Where others call it, which is where it must answer. */
export function answering(workload: Workload, called: ReadonlySet<number>): Workload {
  const { port, portName = 'http', servicePort } = workload;
  if (port === undefined || portName !== 'http' || called.has(servicePort) || called.size === 0)
    return workload;
  const [first = servicePort] = called.has(port) ? [port] : [...called];
  const isTaken = workload.morePorts?.some((one) => (one.servicePort ?? one.port) === first) === true;
  return isTaken ? workload : { ...workload, servicePort: first };
}

/** Another name by which a service of the repository is called. */
export function aliasOf(name: string, workload: Workload, profile: Profile): PlannedObject {
  const key = profile === 'minimal' ? 'app' : 'app.kubernetes.io/name';
  const { port, portName = 'http', servicePort } = workload;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    name,
    body: {
      spec: {
        selector: { [key]: workload.name },
        ports: [{ name: portName, port: servicePort, targetPort: port ?? servicePort }],
      },
    },
    why: { en: `another name of ${workload.name}`, zh: `${workload.name} 的别名` },
  };
}

/** What compose starts after another is well waits for it. */
export function waiting(workload: Workload, services: readonly Service[], peers: readonly Peer[]): Workload {
  const healthy = services.flatMap(({ dependsOn }) =>
    dependsOn.filter(({ condition }) => condition === 'healthy'),
  );
  const waits = healthy.flatMap(({ service }) => {
    const there = peers.find((one) => one.service.name === service)?.workload;
    return there?.port === undefined || there.service !== undefined
      ? []
      : [waiterAt(there.name, there.servicePort)];
  });
  const known = new Set(workload.initContainers?.map(({ name }) => name));
  const more = waits.filter(
    ({ name }, at) => !known.has(name) && waits.findIndex((one) => one.name === name) === at,
  );
  return more.length === 0
    ? workload
    : { ...workload, initContainers: [...more, ...(workload.initContainers ?? [])] };
}
