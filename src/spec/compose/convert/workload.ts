import type { Json } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import type { Amounts } from '../../container.ts';
import type { Service } from '../model/model.ts';
import type { Fragments, PlannedObject, Workload } from '../../spec.ts';
import { memoryQuantity } from '../model/units.ts';
import { textAt } from '../read/node.ts';
import { containerFields, rightsOf } from './container.ts';
import { controllerOf } from './controller.ts';
import { sayDevelopment } from './development.ts';
import { initContainersOf } from './depends.ts';
import { environmentOf } from './env.ts';
import { exposureOf } from './exposure.ts';
import { imageOf } from './image.ts';
import { knownImage } from './known.ts';
import { sayLeftOut } from './left-out/left-out.ts';
import { annotationsOf, autoscaleOf } from './meta.ts';
import { nameFor } from './names.ts';
import { callersOf } from './networks.ts';
import { podFields } from './pod.ts';
import { portsOf, type Ports } from './ports.ts';
import { checksOf, type Checks } from './probes.ts';
import { rolloutOf } from './rollout.ts';
import { storedMounts } from './stored.ts';
import type { Subject } from './terms.ts';
import { sayUnset } from './left-out/unset.ts';
import type { Mounted } from './volumes/mounted.ts';
import { distinctVolumes, inMemory, mountsOf } from './volumes/volumes.ts';

export type Converted = { readonly workload: Workload; readonly objects: readonly PlannedObject[] };

/** What runs one service of a compose file, and the objects that it needs beside it. */
export function workloadOf(subject: Subject): Converted {
  const { service, name, terms } = subject;
  const ports = portsOf(subject);
  const { env, objects } = environmentOf(subject);
  const mounted = allMounts(subject);
  const checks = checksOf(subject, ports.portProtocol === undefined ? ports.port : undefined);
  sayLeftOut(subject);
  sayDevelopment(subject);
  sayUnset(subject);
  const made: Workload = present({
    name,
    partOf: nameFor(terms.project.name ?? terms.repository.name),
    image: imageOf(subject),
    kind: ports.port === undefined ? 'worker' : 'web',
    ...kept(subject),
    labels: terms.profile === 'minimal' ? { 'io.kompose.service': name } : undefined,
    containerName: containerName(subject),
    ...ports,
    ...rightsOf(subject),
    resources: amountsOf(subject),
    probes: checks.probes,
    env,
    command: service.entrypoint?.words,
    args: service.command?.words,
    volumes: listed(mounted.volumes),
    initContainers: listed(initContainersOf(subject)),
    callers: callersOf(subject),
    needs: [],
    extras: [],
    ...reachedWith(subject, ports, { mounted, checks }),
  });
  return { workload: made, objects: [...objects, ...mounted.objects] };
}

/** How many copies, unless an autoscaler decides. */
function kept(subject: Subject): Pick<Workload, 'controller' | 'job' | 'replicas' | 'autoscale'> {
  const { replicas, ...keeper } = controllerOf(subject);
  const autoscale = autoscaleOf(subject);
  return present({ ...keeper, replicas: autoscale === undefined ? replicas : undefined, autoscale });
}

type Parts = { readonly mounted: Mounted; readonly checks: Checks };

function reachedWith(
  subject: Subject,
  ports: Ports,
  { mounted, checks }: Parts,
): Pick<Workload, 'exposure' | 'host' | 'fragments'> {
  const { fragments, ...reached } = exposureOf(subject, ports);
  const controller = controllerOf(subject).controller ?? 'Deployment';
  const own: Fragments = {
    spec: rolloutOf(subject, { controller, mounted }),
    pod: podFields(subject),
    container: { ...containerFields(subject), ...checks.fields },
  };
  return present({ ...reached, fragments: fragmentsOf([annotationsOf(subject), fragments, own]) });
}

function allMounts(subject: Subject): Mounted {
  const shm = memoryQuantity(textAt(subject.service.node, 'shm_size') ?? '');
  const shared = shm === undefined ? [] : [inMemory({ target: '/dev/shm', size: shm }, 'shm')];
  const all = [mountsOf(subject), storedMounts(subject), ...shared];
  const volumes = distinctVolumes(all.flatMap((one) => one.volumes));
  return { volumes, objects: all.flatMap(({ objects }) => objects) };
}

function containerName({ service, name }: Subject): string | undefined {
  const said = textAt(service.node, 'container_name');
  return said === undefined || nameFor(said) === name ? undefined : nameFor(said);
}

function listed<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** What is kept for it is what the file says; in production something always is. */
function amountsOf({ service, terms }: Subject): Amounts {
  const { gpus, isAmd, ...said } = service.resources;
  const more = cardsOf(present({ gpus, isAmd }));
  if (terms.profile === 'minimal') return present({ ...said, more });
  const usual = knownImage(service.image)?.memory ?? '128Mi';
  const memory = said.memory ?? said.memoryLimit ?? usual;
  return present({
    cpu: said.cpu ?? said.cpuLimit ?? '100m',
    memory,
    cpuLimit: said.cpuLimit,
    memoryLimit: said.memoryLimit ?? doubled(memory),
    more,
  });
}

function cardsOf({ gpus, isAmd }: Service['resources']): Readonly<Record<string, string>> | undefined {
  if (gpus === undefined) return undefined;
  return { [isAmd === true ? 'amd.com/gpu' : 'nvidia.com/gpu']: String(gpus) };
}

function doubled(memory: string): string {
  const [, number = '128', unit = 'Mi'] = /^(\d+)(.*)$/u.exec(memory) ?? [];
  return `${Number(number) * 2}${unit}`;
}

/** Only what says something; several parts about one thing are laid together. */
function fragmentsOf(parts: readonly Fragments[]): Fragments | undefined {
  const merged: Record<string, Json> = {};
  for (const [key, value] of parts.flatMap((part) => Object.entries(part))) {
    if (value !== undefined && Object.keys(value).length > 0) merged[key] = value;
  }
  return Object.keys(merged).length === 0 ? undefined : merged;
}
