import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import type { Container, ContainerPort, Volume } from '../../container.ts';
import type { Fragments, Workload } from '../../spec.ts';
import { merge } from '../../words/merge.ts';
import { firstOf, listed, named, opened, sayTwice } from './group-ports.ts';
import { podOf } from './pods.ts';
import type { Terms } from './terms.ts';

type Members = readonly [Workload, ...Workload[]];

/** Services of one pod are its containers; the one whose network they share, else the first, is the main one. */
export function groupWorkloads(workloads: ReadonlyMap<string, Workload>, terms: Terms): Workload[] {
  const { project, survey } = terms;
  const groups = new Map<string, Members>();
  for (const service of project.services) {
    const workload = workloads.get(service.name);
    if (workload === undefined) continue;
    const { kind, name } = podOf(service, survey.byName);
    const key = `${kind} ${name}`;
    const [first, ...rest] = groups.get(key) ?? [];
    const isOwner = kind === 'service' && name === service.name;
    if (first === undefined) groups.set(key, [workload]);
    else groups.set(key, isOwner ? [workload, first, ...rest] : [first, ...rest, workload]);
  }
  return [...groups].map(([key, members]) => {
    const group = key.startsWith('group ') ? key.slice(6) : undefined;
    if (group === undefined && members.length === 1) return members[0];
    sayTwice(members, terms);
    return together(group, members);
  });
}

function together(group: string | undefined, members: Members): Workload {
  const [first] = members;
  const name = group ?? first.name;
  const ports = named(members.map(listed));
  const others = calledApart(members.map(withFolders)).slice(1);
  return present({
    ...first,
    name,
    labels: first.labels === undefined ? undefined : { 'io.kompose.service': name },
    containerName: first.containerName ?? first.name,
    kind: ports.flat().length > 0 ? 'web' : 'worker',
    ...firstOf(ports.flat()),
    exposure: exposureOf(members),
    host: members.find(({ host }) => host !== undefined)?.host,
    callers: callersOf(members),
    fragments: fragmentsOf(members, ports.flat()),
    sidecars: others.map((one, at) => toContainer(one, ports[at + 1] ?? [], first)),
    volumes: distinctVolumes([first, ...others]),
    initContainers: members.flatMap(({ initContainers = [] }) => initContainers),
  });
}

/** Callers reach the pod by whatever one of them is reached by. */
function exposureOf(members: Members): Workload['exposure'] {
  const reached = members.filter(({ exposure }) => exposure?.type !== 'none');
  return reached.length === 0 ? members[0].exposure : reached.find(({ exposure }) => exposure)?.exposure;
}

function callersOf(members: Members): Workload['callers'] {
  const said = members.flatMap(({ callers }) => (callers === undefined ? [] : [callers]));
  return said.length === 0 ? undefined : [...new Set(said.flat())];
}

/** What is said of the pod by any of them; of two that disagree the main one counts. */
function fragmentsOf(members: Members, ports: readonly ContainerPort[]): Fragments {
  const all = members.map(({ fragments = {} }) => fragments);
  const merged = (name: keyof Fragments): JsonMap =>
    all.toReversed().reduce<JsonMap>((sum, one) => merge(sum, one[name] ?? {}), {});
  const graces = all
    .map(({ pod }) => pod?.['terminationGracePeriodSeconds'])
    .filter((one) => typeof one === 'number');
  const longest = graces.length === 0 ? {} : { terminationGracePeriodSeconds: Math.max(...graces) };
  // Only a Deployment says how it is replaced in this way.
  const isReplaced = members[0]?.controller === undefined || members[0].controller === 'Deployment';
  const strategy = (isReplaced ? all : [])
    .map(({ spec }) => spec?.['strategy'])
    .find((one) => JSON.stringify(one)?.includes('Recreate'));
  const spec = merged('spec');
  const { strategy: _ofDeployments, minReadySeconds: _either, ...others } = spec;
  const parts = {
    ...all[0],
    metadata: merged('metadata'),
    podMetadata: merged('podMetadata'),
    pod: { ...merged('pod'), ...longest },
    spec: { ...(isReplaced ? spec : others), ...(strategy !== undefined && { strategy }) },
    service: opened(merged('service'), ports),
    route: merged('route'),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0));
}

/** Folders that a program writes to are made for the main container only, so those of the others are mounted. */
function withFolders(workload: Workload): Workload {
  const { name, volumes = [], writable } = workload;
  const folders = writable.map(
    (path, at) => ({ name: `${name}-scratch${at}`, path, source: { kind: 'empty' } }) as const,
  );
  return folders.length === 0 ? workload : { ...workload, volumes: [...volumes, ...folders] };
}

function toContainer(workload: Workload, ports: readonly ContainerPort[], main: Workload): Container {
  const { image, name, command, args, env, resources, probes, volumes = [], fragments } = workload;
  const fragment = merge(rightsOf(workload, main), fragments?.container ?? {});
  const made: Container = present({
    name: workload.containerName ?? name,
    image: image.kind === 'public' ? image.reference : `${image.name}:${image.tag}`,
    command,
    args,
    ports,
    env,
    resources,
    probes,
    mounts: volumes.flatMap(({ name: volume, path, subPath, readOnly }) =>
      path === undefined ? [] : [present({ volume, path, subPath, readOnly })],
    ),
    fragment: Object.keys(fragment).length === 0 ? undefined : fragment,
  });
  return made;
}

/** The pod runs as its main container does, so another says for itself where it differs. */
function rightsOf({ user, exception = { reason: '' } }: Workload, main: Workload): JsonMap {
  const { root, writableRoot, capabilities: add } = exception;
  const id = root === true ? 0 : user;
  const own = id === undefined || id === main.user ? {} : { runAsUser: id, runAsGroup: id };
  const securityContext: JsonMap = {
    ...own,
    ...(root === true && { runAsNonRoot: false }),
    ...(writableRoot === true && { readOnlyRootFilesystem: false }),
    ...(add !== undefined && { capabilities: { add: [...add] } }),
  };
  return Object.keys(securityContext).length === 0 ? {} : { securityContext };
}

/** A name stands for one volume of a pod: what is another thing gets another name. */
function calledApart(members: readonly Workload[]): Workload[] {
  const taken = new Map<string, string>();
  return members.map((member) => {
    const volumes = (member.volumes ?? []).map((volume) => {
      const source = JSON.stringify(volume.source);
      let { name } = volume;
      for (let count = 2; (taken.get(name) ?? source) !== source; count += 1)
        name = `${volume.name.slice(0, 58)}-${count}`;
      taken.set(name, source);
      return { ...volume, name };
    });
    return member.volumes === undefined ? member : { ...member, volumes };
  });
}

/** Volumes of the others are seen by them alone. */
function distinctVolumes([first, ...rest]: readonly Workload[]): readonly Volume[] {
  const own = first?.volumes ?? [];
  const names = new Set(own.map(({ name }) => name));
  const others = rest.flatMap(({ volumes = [] }) => volumes);
  const added = others.filter(({ name }) => !names.has(name) && names.add(name));
  return [...own, ...added.map(({ name, source }) => ({ name, source }))];
}
