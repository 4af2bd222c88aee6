import { basename, dirname } from '../../kernel/paths.ts';
import { composeServices, type ComposeService } from '../compose.ts';
import type { Existing, Found, Service } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { isUnder } from '../tree.ts';
import { isInfrastructure, lastPart } from './backing.ts';
import type { Assigned } from './builds.ts';
import { folderOf } from './place.ts';
import { containersOf, plainName, type Container } from './containers.ts';
import { chartPort } from './charts.ts';
import { isPrefixed, prefixOf } from './prefixed.ts';
import { platformPort, platformProcesses } from './platform.ts';
import type { ImageFacts } from './dockerfile.ts';
import { procfile, type Process } from './procfile.ts';
import { supervised } from './supervisor.ts';

/** All that the repository says about how one service is run, whatever its language. */
export type Declared = {
  readonly image: ImageFacts | undefined;
  /** The compose service that is it first, then those that are started from the same build. */
  readonly compose: readonly ComposeService[];
  readonly containers: readonly Container[];
  readonly processes: readonly Process[];
  /** The port that a chart, or a platform elsewhere, sends requests to. */
  readonly port: Found<number> | undefined;
};

export type Ground = {
  readonly services: readonly Service[];
  readonly assigned: Assigned;
  readonly existing: Existing;
  readonly snapshot: Snapshot;
};

/** What is declared for each service, by its path. */
export function declaredFor(ground: Ground): ReadonlyMap<string, Declared> {
  const { services, assigned, existing, snapshot } = ground;
  const called = new Map(services.map((service) => [service.path, containerNames(service, ground)]));
  // One service alone may run under any name.
  const wanted = services.length === 1 ? undefined : new Set([...called.values()].flat());
  const containers = indexed(containersOf(snapshot, existing, wanted));
  return new Map(
    services.map((service) => {
      const build = assigned.of.get(service.path);
      const declared = {
        image: build?.image,
        compose: composeOf(service, build?.path, ground),
        containers: containersFor(called.get(service.path) ?? [], containers, services.length === 1),
        processes: processesIn(service, services, snapshot),
        port: chartPort(service, existing, snapshot) ?? platformPort(folderOf(service.path), snapshot),
      };
      return [service.path, declared];
    }),
  );
}

function containerNames(service: Service, { services, assigned }: Ground): string[] {
  const built = assigned.of.get(service.path)?.called ?? [];
  return [...ownNames(service, services), ...built.map(plainName)];
}

/** A Procfile before the files of platforms and of supervisord. */
function processesIn(service: Service, services: readonly Service[], snapshot: Snapshot): readonly Process[] {
  const folder = folderOf(service.path);
  const own = procfile(folder, snapshot);
  const all = own.some(({ name }) => name === 'web') ? own : [...own, ...platformProcesses(folder, snapshot)];
  return all.length > 0 ? all : supervised(service, services, snapshot);
}

function composeOf(
  service: Service,
  dockerfile: string | undefined,
  { services, snapshot }: Ground,
): ComposeService[] {
  const folder = folderOf(service.path);
  const isOwn = (one: ComposeService): boolean =>
    one.dockerfile !== undefined &&
    (one.dockerfile === dockerfile || (dockerfile === undefined && one.context === folder));
  const all = composeServices(snapshot);
  const built = all.filter((one) => isOwn(one) && !isOfNamesake(one, service, services));
  const found = built.length > 0 ? built : calledSo(service, services, all);
  return found.toSorted((a, b) => likeness(a, service) - likeness(b, service));
}

/** By its name, else by its name behind what the images of the repository are called by. */
function calledSo(
  service: Service,
  services: readonly Service[],
  all: readonly ComposeService[],
): readonly ComposeService[] {
  const names = ownNames(service, services);
  const named = all.filter((one) => isCalled(one, names) && isOfNobodyElse(one, services));
  if (named.length > 0) return named;
  const prefix = prefixOf(
    all,
    services.filter(({ kind }) => kind !== 'library').map((one) => ownNames(one, services)),
  );
  return prefix === undefined ? [] : all.filter((one) => isPrefixed(one, prefix, names));
}

/** One image that holds several programs is started under the name of each. */
function isOfNamesake(
  { name, file }: ComposeService,
  service: Service,
  services: readonly Service[],
): boolean {
  const called = name.toLowerCase();
  // Beside its sources a compose file speaks of what lies there.
  const isHere = (path: string): boolean => isUnder(folderOf(path), dirname(file));
  const others = services.filter(
    ({ path, kind }) =>
      path !== service.path && kind !== 'library' && (isHere(path) || !isHere(service.path)),
  );
  return !namesOf(service).includes(called) && others.some((one) => namesOf(one).includes(called));
}

/** Pages that are called as the server beside them are not what runs under that name. */
function ownNames(service: Service, services: readonly Service[]): string[] {
  if (service.kind !== 'static') return namesOf(service);
  const servers = services.filter(({ kind }) => kind !== 'static' && kind !== 'library');
  const taken = new Set(servers.flatMap(namesOf));
  return namesOf(service).filter((name) => !taken.has(name));
}

/** By its own name or by that of its image. */
function isCalled({ name, image }: ComposeService, names: readonly string[]): boolean {
  if (image !== undefined && isInfrastructure(image)) return false;
  return names.includes(name.toLowerCase()) || (image !== undefined && names.includes(lastPart(image)));
}

function isOfNobodyElse({ context }: ComposeService, services: readonly Service[]): boolean {
  return context === undefined || !services.some(({ path }) => folderOf(path) === context);
}

/** The one that bears the name or opens a port is the service, others are started from its image. */
function likeness(one: ComposeService, service: Service): number {
  const isNamed = namesOf(service).includes(one.name.toLowerCase());
  return (one.ports.length > 0 ? 0 : 2) + (isNamed ? 0 : 1);
}

type Containers = {
  readonly all: readonly Container[];
  readonly byName: ReadonlyMap<string, readonly Container[]>;
};

/** By the names that a service may bear: that of the workload, of the container, of the image. */
function indexed(all: readonly Container[]): Containers {
  const byName = new Map<string, Container[]>();
  for (const one of all) {
    for (const name of new Set([one.workload, one.name, lastPart(one.image)].map(plainName))) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [one]);
      else known.push(one);
    }
  }
  return { all, byName };
}

function containersFor(names: readonly string[], { all, byName }: Containers, isOnly: boolean): Container[] {
  const named = [...new Set(names.flatMap((name) => byName.get(name) ?? []))];
  if (named.length > 0 || !isOnly) return named;
  const own = all.filter(({ image }) => image !== '' && !isInfrastructure(image));
  return new Set(own.map(({ workload }) => workload)).size === 1 ? own : [];
}

function namesOf(service: Service): string[] {
  return service.path === '.' ? [service.name] : [service.name, plainName(basename(service.path))];
}
