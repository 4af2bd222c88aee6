import { isInfrastructure, lastPart } from '../../../facts/declared/backing.ts';
import type { Service as Facts } from '../../../facts/facts.ts';
import { join } from '../../../kernel/paths.ts';
import { objectName } from '../../../kernel/object-name.ts';
import type { Workload } from '../../spec.ts';
import type { Repository } from '../../workload.ts';
import type { Project, Service } from '../model/model.ts';
import { pathInRepository } from '../model/mounts.ts';

/** What the repository builds, by the services of compose that are the same; `undefined` where none of it is started so. */
export type Owners = ReadonlyMap<string, Workload | undefined>;

type Ground = { readonly workloads: readonly Workload[]; readonly repository: Repository };

/** Services of compose that run code of the repository, each with what runs it here. */
export function ownersOf(project: Project, ground: Ground): Owners {
  const mains = ground.workloads.filter(({ service }) => service !== undefined);
  const found = project.services.flatMap((service): [Service, Workload][] => {
    const main = mainOf(service, mains, { project, ...ground });
    return main === undefined ? [] : [[service, main]];
  });
  return new Map(
    found.map(([service, main]) => {
      const same = found.flatMap(([one, other]) => (other === main ? [one] : []));
      const first = same.toSorted((a, b) => likeness(a, main) - likeness(b, main))[0];
      const own = service === first ? main : startedFrom(main, service, ground.workloads);
      return [service.name, own];
    }),
  );
}

/** The one that bears the name, opens a port or has no command of its own is the service. */
function likeness({ name, ports, command }: Service, { service }: Workload): number {
  const isNamed = service !== undefined && namesOf(service).includes(name.toLowerCase());
  return (ports.length > 0 ? 0 : 4) + (isNamed ? 0 : 2) + (command === undefined ? 0 : 1);
}

type Scene = Ground & { readonly project: Project };

function mainOf(service: Service, mains: readonly Workload[], scene: Scene): Workload | undefined {
  const context = service.build === undefined ? undefined : contextOf(service);
  const built = mains.filter((one) => context !== undefined && isBuiltFrom(one, service, context));
  const named = built.find(({ service: own }) => own !== undefined && isCalled(service, namesOf(own)));
  if (context !== undefined) return named ?? built[0];
  return ofImage(service, mains, scene);
}

function contextOf({ build }: Service): string {
  return build?.context ?? '/';
}

function isBuiltFrom({ service }: Workload, { build }: Service, context: string): boolean {
  if (service === undefined) return false;
  const folder = folderOf(service);
  const dockerfile = join(context, build?.dockerfile ?? 'Dockerfile');
  if (service.dockerfile !== undefined && service.dockerfile === dockerfile) return true;
  return folder === context && (service.dockerfile === undefined || build?.dockerfile === undefined);
}

/** Pulled under a name that the repository builds, or a bare language that is shown its sources. */
function ofImage(service: Service, mains: readonly Workload[], scene: Scene): Workload | undefined {
  const { image } = service;
  if (image === undefined) return undefined;
  const twin = scene.project.services.find((one) => one.build !== undefined && one.image === image);
  if (twin !== undefined) return mainOf(twin, mains, scene);
  if (isInfrastructure(image)) return undefined;
  if (languages.test(lastPart(image))) return mains.find((one) => isShown(one, service));
  const isOnly = mains.length === 1;
  return mains.find(({ service: own }) => {
    const names = own === undefined ? [] : [...namesOf(own), ...(isOnly ? [scene.repository.name] : [])];
    return names.includes(lastPart(image)) || (isOnly && image.includes(`/${scene.repository.name}/`));
  });
}

const languages =
  /^(?:node|python|php|ruby|golang|openjdk|eclipse-temurin|amazoncorretto|maven|gradle|sdk|aspnet|rust|elixir|composer|bun|deno)$/u;

function isShown({ service }: Workload, { mounts }: Service): boolean {
  if (service === undefined) return false;
  const folder = folderOf(service);
  return mounts.some((mount) => mount.kind === 'bind' && pathInRepository(mount) === folder);
}

/** What else is started from the same image, as the facts have found it. */
function startedFrom(
  main: Workload,
  { name, command }: Service,
  workloads: readonly Workload[],
): Workload | undefined {
  const words = command?.words.join(' ');
  const started = main.service?.processes?.find((one) => one.name === name || one.command === words);
  const names = new Set(
    [name, ...(started === undefined ? [] : [started.name])].flatMap((one) => [
      objectName(one),
      objectName(`${main.name}-${one}`),
    ]),
  );
  const own = workloads.find((one) => one !== main && names.has(one.name));
  return own ?? (words === undefined ? main : undefined);
}

function isCalled({ name }: Service, names: readonly string[]): boolean {
  return names.includes(name.toLowerCase());
}

export function namesOf({ name, path }: Pick<Facts, 'name' | 'path'>): readonly string[] {
  return [name.toLowerCase(), (path.split('/').at(-1) ?? '').toLowerCase()].filter((one) => one !== '.');
}

function folderOf({ path }: Facts): string {
  return path === '.' ? '' : path;
}
