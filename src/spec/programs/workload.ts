import { present } from '../../kernel/present.ts';
import type { Container, EnvEntry, Probes, Volume } from '../container.ts';
import { referenceOf } from '../public-images.ts';
import type { Workload } from '../spec.ts';
import { medium, type PublicImage } from './program.ts';

export type Called = { readonly name: string; readonly version?: string; readonly partOf?: string };

/** A well-known program as a workload: a Deployment, or a StatefulSet where its data must outlive the pod. */
export function programWorkload(image: PublicImage, called: Called): Workload {
  const { name, version, partOf = name } = called;
  const reference = referenceOf(image, version);
  const { resources = medium, writable, args, needs = [] } = image;
  return present({
    ...reach(image),
    name,
    partOf,
    image: { kind: 'public', reference },
    controller: image.data === undefined ? undefined : 'StatefulSet',
    user: userOf(image, reference),
    writable: writable.filter((path) => !isSeeded(path, image)),
    resources,
    probes: probesOf(image),
    env: (image.env ?? []).map((entry) => named(entry, name)),
    command: image.command,
    args: args?.map((text) => text.replaceAll('{name}', name)),
    volumes: volumesOf(image),
    initContainers: seeds(image, reference),
    exception: exceptionOf(image),
    needs,
    extras: [],
    fragments: fragmentsOf(image),
  });
}

type Reach = Pick<
  Workload,
  'kind' | 'replicas' | 'servicePort' | 'exposure' | 'port' | 'portName' | 'morePorts'
>;

function reach(image: PublicImage): Reach {
  const { data, isSite, port, portName, morePorts } = image;
  const isPlainSite = isSite === true && data === undefined;
  return present({
    kind: port === undefined ? 'worker' : 'web',
    replicas: isPlainSite ? 2 : 1,
    port,
    portName,
    morePorts,
    servicePort: isSite === true ? 80 : (port ?? 80),
    exposure: exposureOf(image),
  });
}

function userOf({ user, alpineUser }: PublicImage, reference: string): number {
  return reference.includes('alpine') ? (alpineUser ?? user) : user;
}

function probesOf({ probes, port, health }: PublicImage): Probes {
  if (probes !== undefined || port === undefined) return probes ?? {};
  return { readiness: health === undefined ? 'tcp' : { path: health }, liveness: 'tcp' };
}

/** A site is reached on port 80, which a headless name cannot turn into another. */
function exposureOf({ data, isSite }: PublicImage): Workload['exposure'] {
  return data !== undefined && isSite === true ? { type: 'ClusterIP' } : undefined;
}

function named(entry: EnvEntry, name: string): EnvEntry {
  if (entry.kind === 'value') return { ...entry, value: entry.value.replaceAll('{name}', name) };
  if (entry.kind === 'secret') return { ...entry, from: entry.from.replaceAll('{name}', name) };
  return entry;
}

function isSeeded(path: string, { seeded = [] }: PublicImage): boolean {
  return seeded.includes(path);
}

function volumesOf({ data, seeded = [] }: PublicImage): readonly Volume[] | undefined {
  const claim: Volume[] =
    data === undefined ? [] : [{ name: 'data', path: data.path, source: { kind: 'claim', size: data.size } }];
  const copies = seeded.map((path, index): Volume => {
    return { name: seedName(index), path, source: { kind: 'empty' } };
  });
  const volumes = [...claim, ...copies];
  return volumes.length === 0 ? undefined : volumes;
}

/** What the image has in a folder that must be writable is copied there first. */
function seeds(
  { seeded = [], mend, resources }: PublicImage,
  image: string,
): readonly Container[] | undefined {
  if (seeded.length === 0) return undefined;
  return seeded.map((path, index) => ({
    name: seedName(index),
    image,
    command: copy(path, index === 0 ? mend : undefined),
    mounts: [{ volume: seedName(index), path: '/seed' }],
    ...(resources === undefined ? {} : { resources }),
  }));
}

function copy(path: string, mend: string | undefined): readonly string[] {
  const whole = ['cp', '-R', `${path}/.`, '/seed'];
  return mend === undefined ? whole : ['sh', '-c', `${whole.join(' ')} && ${mend}`];
}

function seedName(index: number): string {
  return index === 0 ? 'settings' : `settings-${index + 1}`;
}

function exceptionOf({ capability, app }: PublicImage): Workload['exception'] {
  if (capability === undefined) return undefined;
  return {
    reason: `the binary of ${app} carries ${capability} and starts with nothing less`,
    capabilities: [capability],
  };
}

/** Variables of other Services, `KAFKA_PORT` and the like, would be taken for settings. */
function fragmentsOf({ data }: PublicImage): Workload['fragments'] {
  return data === undefined ? undefined : { pod: { enableServiceLinks: false } };
}
