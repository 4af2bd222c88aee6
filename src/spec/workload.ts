import { objectName } from '../kernel/object-name.ts';
import { present } from '../kernel/present.ts';
import type { Service } from '../facts/facts.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { envEntries } from './env.ts';
import type { BuildPlan, Runtime } from './plan.ts';
import type { Amounts, Probes } from './container.ts';
import type { Workload } from './spec.ts';
import { currentTag } from './tag.ts';
import type { Wish } from './words/wish.ts';

export type Repository = { readonly owner: string; readonly name: string; readonly defaultBranch: string };

type Ground = {
  readonly service: Service;
  readonly wish: Wish;
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
  return {
    name,
    partOf: ground.isOnly ? name : objectName(ground.repository.name),
    image: imageOf(ground),
    kind,
    ...(runtime.port === undefined ? {} : { port: runtime.port }),
    servicePort: wish.port !== undefined && wish.port !== runtime.port ? wish.port : 80,
    user: runtime.user,
    writable: runtime.writable,
    probes: probesOf(service, runtime),
    env: envEntries(service, name, runtime.port),
    needs: service.needs,
    service,
    ...dialSettings(wish, runtime.resources, kind === 'web' ? 2 : 1),
  };
}

/** One tag in one place; where a build has set it already, it stays. */
function imageOf(ground: Ground): Workload['image'] {
  const name = imageName(ground);
  const tag = currentTag(name, ground.snapshot) ?? `sha-${ground.snapshot.commit.slice(0, 12)}`;
  return present({ kind: 'built', name, tag, plan: ground.plan });
}

/** What a person turns up and down, whatever it is that runs. */
export function dialSettings(
  wish: Wish,
  resources: Amounts,
  replicas: number,
): Pick<Workload, 'replicas' | 'autoscale' | 'resources' | 'host' | 'extras'> {
  return present({
    replicas: wish.autoscale === undefined ? (wish.replicas ?? replicas) : undefined,
    autoscale: wish.autoscale,
    host: wish.host,
    extras: wish.extras ?? [],
    resources: present({
      ...resources,
      cpu: wish.cpu ?? resources.cpu,
      memory: wish.memory ?? resources.memory,
      memoryLimit: wish.memoryLimit ?? resources.memoryLimit,
    }),
  });
}

/** A root that says no name of its own is called as its repository is. */
export function nameOf(service: Service, repository: Repository): string {
  return service.path === '.' && service.name === 'app' ? objectName(repository.name) : service.name;
}

/** What the host of images takes: lower case, and no doubled separators. */
function imageName({ repository, isOnly, service }: Ground): string {
  const base = `ghcr.io/${repository.owner}/${repository.name}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9._/-]+/gu, '-');
  return isOnly ? base : `${base}/${service.name}`;
}

/** Readiness asks what the program knows; liveness only whether it still answers, unless it has two endpoints. */
function probesOf(service: Service, runtime: Runtime): Probes {
  if (runtime.port === undefined) return {};
  if (service.kind === 'static') return { readiness: { path: '/' }, liveness: 'tcp' };
  const { health } = service;
  if (health === undefined) return { readiness: 'tcp' };
  if (health.ready === undefined) return { readiness: { path: health.path }, liveness: 'tcp' };
  return { readiness: { path: health.ready }, liveness: { path: health.path } };
}
