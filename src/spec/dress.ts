import type { ContainerPort, Volume } from './container.ts';
import { withSleep } from './slept.ts';
import { withOwnPassword } from './own-password.ts';
import { withoutTyped } from './typed-secrets.ts';
import { claimVolumes } from './claims.ts';
import { volumesOf } from './dressed.ts';
import type { JsonMap } from '../kernel/json.ts';
import { present } from '../kernel/present.ts';
import type { Probe, Probes } from './container.ts';
import { numberOf } from './dials.ts';
import type { Controller, Profile, Workload } from './spec.ts';
import { listOf, mapOf, textOf, scalar } from './words/merge.ts';
import type { Made } from './words/document/document.ts';
import { withHandlers } from './words/fields/probing.ts';
import { programs } from './words/mentions/programs.ts';
import type { Draft, Work } from './words/wish.ts';
import { labelsOf } from './words/link.ts';
import { stringsOf, toPorts } from './dressed.ts';
import { othersOf } from './others.ts';
import { fragmentsOf } from './fragments.ts';

/** Puts on a workload all that was said of it: what the spec knows where it belongs, the rest as Kubernetes writes it. */
export function dress(base: Workload, said: Made, profile: Profile): Workload {
  const made = withProbes(withOwnPassword(withReferences(said, base.name, profile), base), base);
  const { draft } = made;
  const { work } = draft;
  const [main = {}] = work.containers;
  const volumes = volumesOver(base.volumes ?? [], work);
  return present({
    ...base,
    ...envOver(base, main),
    writable: base.writable.filter((folder) => volumes?.every(({ path }) => path !== folder) ?? true),
    ...(isOwnPort(base, main, draft) ? {} : portsOf(main, base)),
    ...othersOf(work, base, profile),
    controller: draft.isImplied ? base.controller : controllerOf(draft.kind),
    containerName: profile === 'minimal' ? textOf(main['name']) : base.containerName,
    labels: labelsSaid(made),
    command: stringsOf(main['command']) ?? base.command,
    args: stringsOf(main['args']) ?? base.args,
    probes: { ...listening(base, main, profile), ...base.probes, ...probesOf(main, base.probes) },
    job: jobOver(base, jobOf(work.cron, work.controller)),
    volumes,
    fragments: fragmentsOf(made, base),
  });
}

/** The variables that a person typed a secret for refer to one. */
function withReferences(made: Made, owner: string, profile: Profile): Made {
  const { draft } = made;
  const { containers, initContainers } = draft.work;
  const parted = (all: readonly JsonMap[]) =>
    all.map((one) => withoutTyped(profile === 'production' ? withSleep(one) : one, owner, profile));
  const work = { ...draft.work, containers: parted(containers), initContainers: parted(initContainers) };
  return { ...made, draft: { ...draft, work } };
}

/** Programs that are known are known to be well, too; elsewhere a probe needs a way to ask. */
function withProbes(made: Made, { probes }: Workload): Made {
  const { draft } = made;
  const [main, ...others] = draft.work.containers;
  if (main === undefined || Object.keys(probes).length > 0) return made;
  const port = programs.find(({ app }) => app === draft.app)?.port;
  return {
    ...made,
    draft: { ...draft, work: { ...draft.work, containers: [withHandlers(main, port), ...others] } },
  };
}

/** A variable that was said takes the place of the usual one. */
function envOver({ env, settings }: Workload, main: JsonMap): Pick<Workload, 'env' | 'settings'> {
  const said = new Set(listOf(main['env']).map((one) => mapOf(one)['name']));
  const kept = Object.entries(settings ?? {}).filter(([key]) => !said.has(key));
  return present({
    env: env.filter((entry) => !('name' in entry && said.has(entry.name))),
    settings: kept.length === 0 ? undefined : Object.fromEntries(kept),
  });
}

/** What was said takes the place of a usual volume of the same name or at the same path. */
function volumesOver(
  usual: readonly Volume[],
  { pod, controller, containers }: Work,
): readonly Volume[] | undefined {
  const [main = {}] = containers;
  const claims = claimVolumes(controller, main).map((one) => mountedAsUsual(one, usual));
  const volumes = volumesOf(listOf(pod['volumes']).map(mapOf), main);
  const said = [...volumes.map((one) => (isClaimed(one) ? mountedAsUsual(one, usual) : one)), ...claims];
  const kept = usual.filter((one) => said.every(({ name, path }) => name !== one.name && path !== one.path));
  const all = [...kept, ...said];
  return all.length === 0 ? undefined : all;
}

/** Of a program that is known it is known where its data stands. */
function mountedAsUsual(volume: Volume, usual: readonly Volume[]): Volume {
  const path = volume.path ?? usual.find(({ source }) => source.kind === 'claim')?.path;
  return path === undefined ? volume : { ...volume, path };
}

function isClaimed({ source }: Volume): boolean {
  return source.kind === 'other' && source.source['persistentVolumeClaim'] !== undefined;
}

const controllers: readonly Controller[] = [
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'ReplicationController',
  'Job',
  'CronJob',
  'Pod',
];

function controllerOf(kind: string): Controller | undefined {
  return controllers.find((one) => one === kind);
}

/** The port that people know a program by is not always the one of the image that runs without rights. */
function isOwnPort(base: Workload, main: JsonMap, { app }: Draft): boolean {
  const said = mapOf(listOf(main['ports'])[0])['containerPort'];
  return base.port !== undefined && programs.some((one) => one.app === app && one.port === said);
}

function portsOf(main: JsonMap, base: Workload): Partial<Workload> {
  const ports = toPorts(main);
  const [first, ...more] = ports;
  if (first === undefined) return {};
  if (base.image.kind === 'built' && base.port !== undefined) return besideOf(base, ports);
  const named = mapOf(listOf(main['ports'])[0])['name'];
  const isDefault = base.servicePort === base.port;
  return present({
    port: first.port,
    portName: textOf(named) ?? (base.port === first.port ? base.portName : undefined),
    portProtocol: first.protocol,
    servicePort: isDefault ? first.port : base.servicePort,
    morePorts: more.length === 0 ? undefined : more,
  });
}

/** The first port of an image that is built here was settled with the image. */
function besideOf(
  { port, servicePort, morePorts = [] }: Workload,
  said: readonly ContainerPort[],
): Partial<Workload> {
  const known = new Set([port, servicePort, ...said.map((one) => one.port)]);
  const kept = morePorts.filter((one) => !known.has(one.port));
  const all = [...kept, ...said.filter((one) => one.port !== port && one.port !== servicePort)];
  return all.length === 0 ? {} : { morePorts: all };
}

/** In production others select by the recommended labels; ours stand beside them where somebody said them. */
function labelsSaid({ draft, name }: Made): Readonly<Record<string, string>> | undefined {
  const labels = labelsOf(draft) ?? { app: name };
  const pairs = Object.entries(labels).map(([key, value]) => [key, scalar(value)] as const);
  const isUsual = pairs.length === 1 && labels['app'] === name;
  return isUsual ? undefined : Object.fromEntries(pairs);
}

/** What listens only because somebody says so is ready once it takes connections. */
function listening({ port }: Workload, main: JsonMap, profile: Profile): Probes {
  const [first] = toPorts(main);
  const isNew = port === undefined && first !== undefined && first.protocol !== 'UDP';
  return isNew && profile === 'production' ? { readiness: 'tcp' } : {};
}

/** Who says no word of how it asks keeps the way that is known. */
function probesOf(main: JsonMap, usual: Probes): Probes {
  const known = (['readiness', 'liveness', 'startup'] as const).flatMap((key) => {
    const said = main[`${key}Probe`];
    const probe = said === undefined ? undefined : (probeOf(mapOf(said)) ?? usual[key] ?? usual.readiness);
    return probe === undefined ? [] : [[key, probe] as const];
  });
  return Object.fromEntries(known);
}

function probeOf(said: JsonMap): Probe | undefined {
  if (said['httpGet'] !== undefined) return { path: textOf(mapOf(said['httpGet'])['path']) ?? '/' };
  if (said['exec'] !== undefined) return { exec: stringsOf(mapOf(said['exec'])['command']) ?? [] };
  if (said['grpc'] !== undefined) return 'grpc';
  return said['tcpSocket'] === undefined ? undefined : 'tcp';
}

/** What was said takes the place of what it has. */
function jobOver({ job }: Workload, said: Workload['job']): Workload['job'] {
  return said === undefined ? job : { ...job, ...said };
}

function jobOf(cron: JsonMap, controller: JsonMap): Workload['job'] {
  const job = present({
    schedule: textOf(cron['schedule']),
    timeZone: textOf(cron['timeZone']),
    completions: numberOf(controller['completions']),
    parallelism: numberOf(controller['parallelism']),
    backoffLimit: numberOf(controller['backoffLimit']),
  });
  return Object.keys(job).length === 0 ? undefined : job;
}
