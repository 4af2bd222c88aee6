import { objectName } from '../kernel/object-name.ts';
import { present } from '../kernel/present.ts';
import { recipeOf } from '../facts/declared/recipe.ts';
import { dialled } from '../facts/dialled.ts';
import type { Port, Service } from '../facts/facts.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { askedOf, envEntries, settingsOf } from './env.ts';
import { keeping } from './kept-data.ts';
import { migrationCommand } from './migrations.ts';
import type { BuildPlan, Runtime } from './plan.ts';
import type { Amounts, ContainerPort, Volume } from './container.ts';
import { probesOf } from './probes.ts';
import { secretFiles } from './secret-files.ts';
import type { Workload } from './spec.ts';
import { currentTag } from './tag.ts';
import { withAmounts, type Dials } from './dials.ts';

export type Repository = { readonly owner: string; readonly name: string; readonly defaultBranch: string };

type Ground = {
  readonly service: Service;
  readonly wish: Dials;
  readonly isOnly: boolean;
  readonly repository: Repository;
  readonly snapshot: Snapshot;
  readonly runtime: Runtime;
  /** Undefined where the repository's own Dockerfile is kept. */
  readonly plan?: BuildPlan;
};

/** What runs one service of the repository. */
export function workloadOf(ground: Ground): Workload {
  const { service, wish, runtime } = ground;
  const name = wish.name ?? nameOf(service, ground.repository);
  const kind = runtime.port === undefined ? 'worker' : 'web';
  const needing = withoutSet(ground);
  return {
    name,
    partOf: ground.isOnly ? name : objectName(ground.repository.name),
    image: imageOf(ground),
    kind,
    ...(service.kind === 'job' && { controller: 'Job' }),
    ...reach(ground),
    user: runtime.user,
    ...withSecretFiles(keeping(ground), secretFiles(service, name, ground.snapshot)),
    probes: probesOf(service, runtime, ground.snapshot),
    env: [...envEntries(needing, name, runtime.port), ...askedOf(runtime, name)],
    ...present({
      settings: settingsOf(needing),
      migration: runtime.migrate ?? migrationCommand(service.migrations),
    }),
    // A graphics card is no server that it calls.
    needs: service.needs.filter(({ kind }) => kind !== 'gpu'),
    service,
    ...dialSettings(wish, runtime.resources, kind === 'web' && runtime.kept === undefined ? 2 : 1),
  };
}

/** What the image sets for production is nothing that anybody has to give. */
function withoutSet({ service, plan }: Ground): Service {
  const { env: written } = plan?.dockerfile.holes ?? {};
  if (typeof written !== 'string') return service;
  const set = new Set([...written.matchAll(/(?<!\S)(\w+)=/gu)].map(([, name]) => name));
  const own = service.ports[0]?.env;
  return {
    ...service,
    env: service.env.filter(({ name, secret }) => secret || name === own || !set.has(name)),
  };
}

type Kept = ReturnType<typeof keeping>;

function withSecretFiles(kept: Kept, files: readonly Volume[]): Kept {
  return files.length === 0 ? kept : { ...kept, volumes: [...(kept.volumes ?? []), ...files] };
}

type Reach = Pick<Workload, 'port' | 'portName' | 'portProtocol' | 'morePorts' | 'servicePort'>;

function reach(ground: Ground): Reach {
  const { service, runtime } = ground;
  const [first] = service.ports;
  const isForDatagrams = runtime.port === undefined && first?.protocol === 'udp';
  return isForDatagrams ? byDatagrams(first, service) : byRequests(ground);
}

function byRequests(ground: Ground): Reach {
  const { service, runtime, wish } = ground;
  const { port } = runtime;
  const isGrpc = service.ports[0]?.protocol === 'grpc' && port !== undefined;
  const more = morePorts(service, runtime);
  // A program that listens on 80 besides is called there for that.
  const isTaken = more?.some((one) => one.port === 80) === true;
  const usual = isGrpc || isTaken ? port : calledOn(ground);
  return present({
    port,
    portName: isGrpc ? 'grpc' : undefined,
    morePorts: more,
    servicePort: wish.port === undefined || wish.port === port ? (usual ?? 80) : wish.port,
  });
}

/** It has no port for requests, and is reached where it waits for datagrams. */
function byDatagrams({ port, name }: Port, { ports }: Service): Reach {
  const others = ports.slice(1).map((one) => ({ name: one.name, port: one.port, protocol: 'UDP' as const }));
  return present({
    port,
    portName: name,
    portProtocol: 'UDP' as const,
    servicePort: port,
    morePorts: others.length === 0 ? undefined : others,
  });
}

/** Where those beside it call it by its name, as far as that is where it listens. */
function calledOn({ service, runtime, isOnly, snapshot }: Ground): number | undefined {
  if (isOnly || runtime.port === undefined) return undefined;
  const own = new Set([runtime.port, service.ports[0]?.port]);
  return dialled(service, snapshot).find((port) => own.has(port));
}

/** One tag in one place; where a build has set it already, it stays. */
function imageOf(ground: Ground): Workload['image'] {
  const name = imageName(ground);
  const tag = currentTag(name, ground.snapshot) ?? `sha-${ground.snapshot.commit.slice(0, 12)}`;
  const { plan, service, snapshot } = ground;
  const file = plan === undefined ? service.dockerfile : undefined;
  const recipe = file === undefined ? undefined : recipeOf(file, snapshot);
  return present({ kind: 'built', name, tag, plan, recipe });
}

type Told = 'callers' | 'callerSpaces' | 'disruption';

/** What a person turns up and down, whatever it is that runs. */
export function dialSettings(
  wish: Dials,
  resources: Amounts,
  replicas: number,
): Pick<Workload, 'replicas' | 'autoscale' | 'resources' | 'host' | 'extras' | Told> {
  return present({
    replicas: wish.autoscale === undefined ? (wish.replicas ?? enough(replicas, wish.disruption)) : undefined,
    autoscale: wish.autoscale,
    host: wish.host,
    callers: wish.callers,
    callerSpaces: wish.callerSpaces,
    disruption: wish.disruption,
    extras: wish.extras ?? [],
    resources: withAmounts(resources, wish.amounts),
  });
}

/** Where nobody says how many, one more than have to stay: else no node could ever be drained. */
function enough(usual: number, disruption: Dials['disruption']): number {
  const least = disruption !== undefined && 'minAvailable' in disruption ? disruption.minAvailable : 0;
  return typeof least === 'number' && least >= usual && usual > 1 ? least + 1 : usual;
}

/** A root that says no name of its own is called as its repository is. */
export function nameOf(service: Service, repository: Repository): string {
  return service.path === '.' && service.name === 'app' ? objectName(repository.name) : service.name;
}

/** What the host of images takes: lower case, and no doubled separators. */
function imageName({ repository, isOnly, service, wish }: Ground): string {
  const { registry = `ghcr.io/${repository.owner}` } = wish;
  const own = isOnly ? [repository.name, service.name] : [repository.name];
  const isWhole = own.some((name) => registry.endsWith(`/${name.toLowerCase()}`));
  const base = (isWhole ? registry : `${registry}/${repository.name}`)
    .toLowerCase()
    .replaceAll(/[^a-z0-9._:/-]+/gu, '-');
  return isOnly ? base : `${base}/${service.name}`;
}

/** Ports beside the first one, each under a name of its own. */
function morePorts(service: Service, runtime: Runtime): readonly ContainerPort[] | undefined {
  const isFirst = ({ port }: Port): boolean => port === runtime.port || port === service.ports[0]?.port;
  const others = service.ports.slice(1).filter((one) => one.protocol === 'udp' || !isFirst(one));
  const named = others.map(({ name, port, protocol }) =>
    present({
      name: portName(name, port),
      port,
      protocol: protocol === 'udp' ? ('UDP' as const) : undefined,
    }),
  );
  const unique = named.filter(
    (one, index) =>
      named.findIndex(({ port, protocol }) => port === one.port && protocol === one.protocol) === index,
  );
  return unique.length === 0 || runtime.port === undefined ? undefined : unique;
}

/** At most 15 letters, and never the name of the first one. */
function portName(name: string, port: number): string {
  const plain = objectName(name).slice(0, 15).replaceAll(/-+$/gu, '');
  return plain === 'http' || plain === '' ? `http-${port}` : plain;
}
