import type { Environment } from '../config/delivery.ts';
import { present } from '../kernel/present.ts';
import { standingIn } from './backing/standing.ts';
import { filesIn } from './config-files.ts';
import { guardedIn } from './guarded-there.ts';
import { listOf, mapOf, textOf } from './words/merge.ts';
import type { PlannedObject, Spec, Workload } from './spec.ts';

/** The spec as it stands in one environment. */
export function inEnvironment(whole: Spec, environment: Environment): Spec {
  const spec = standingIn(whole, environment.name);
  const namespace = namespaceIn(spec, environment);
  return {
    ...spec,
    namespace,
    workloads: spec.workloads.map((workload) =>
      placed(watchedIn(workload, namespace), {
        ...environment.each?.[workload.name],
        ...(isBeside(workload, spec) ? { name: environment.name } : environment),
        ...ownIn(environment, workload, spec),
      }),
    ),
    objects: spec.objects.map((object) => moved(object, spec.namespace, namespace)),
  };
}

/** Of what stands beside it in other environments nobody is told twice. */
function watchedIn(workload: Workload, namespace: string): Workload {
  const { alerts } = workload;
  return alerts === undefined ? workload : { ...workload, alerts: { ...alerts, namespace } };
}

/** What is said of it there, by its name, or by that of the service of which code it is started. */
function ownIn({ own = {} }: Environment, { name, service }: Workload, { workloads }: Spec) {
  const main = workloads.find((one) => one.service !== undefined && name.startsWith(`${one.name}-`));
  const called = service?.name ?? (main?.service && main.service.name + name.slice(main.name.length));
  return own[name] ?? (called === undefined ? undefined : own[called]);
}

/** What only stands beside programs of ours has its own amounts and variables in every environment. */
function isBeside({ image, service }: Workload, { workloads }: Spec): boolean {
  const isPublic = image.kind === 'public' && service === undefined;
  return isPublic && workloads.some((one) => one.image.kind === 'built' || one.service !== undefined);
}

/** Unless the policy says another one: the namespace, else what all belongs to, and the name of the environment. */
function namespaceIn({ namespace, workloads }: Spec, environment: Environment): string {
  const base = namespace ?? workloads[0]?.partOf;
  // In a cluster of its own nothing stands beside it.
  if (environment.isCluster === true) return environment.namespace ?? base ?? environment.name;
  const usual =
    base === undefined
      ? environment.name
      : `${base.slice(0, 62 - environment.name.length)}-${environment.name}`;
  return environment.namespace ?? usual;
}

const forUsers = /^(?:prod|production|prd|live)$/u;
const forChanges = /^(?:dev|development|local|test|testing|qa|ci|preview|sandbox)$/u;

/** What is called as its cluster is for users like any other. */
function kindOf({ name, isCluster }: Environment): string {
  return isCluster === true ? 'production' : name;
}

function placed(workload: Workload, environment: Environment): Workload {
  const { host, isClosed, isOnly, replicas, most } = environment;
  const name = kindOf(environment);
  const hostOf = (one: string): string => host ?? (isOnly === true ? one : hostIn(one, name));
  const { cpu, cpuLimit, memory, memoryLimit } = environment;
  const isOpen = workload.host !== undefined && isClosed !== true;
  const isSmall = forChanges.test(name);
  const resources = { ...workload.resources, ...present({ cpu, cpuLimit, memory, memoryLimit }) };
  return present({
    ...guardedIn(withEnv(workload, environment.env), environment),
    resources,
    ...filesAt(workload, name),
    image: imageIn(workload, environment),
    host: isOpen ? hostOf(workload.host) : undefined,
    alsoHosts: isOpen && host === undefined ? workload.alsoHosts?.map(hostOf) : undefined,
    replicas: copiesIn(workload, environment, isSmall),
    autoscale:
      workload.autoscale === undefined || environment.isFixed === true
        ? undefined
        : scaled(workload.autoscale, { replicas, most }, isSmall),
  });
}

/** Where it does not follow the load, it is as many as there would be without that. */
function copiesIn(
  { replicas, autoscale }: Workload,
  environment: Environment,
  isSmall: boolean,
): number | undefined {
  const fixed =
    environment.isFixed === true && autoscale !== undefined ? Math.min(2, autoscale.min) : undefined;
  const usual = replicas ?? fixed;
  return usual === undefined ? undefined : (environment.replicas ?? (isSmall ? 1 : usual));
}

function filesAt({ files }: Workload, name: string): Pick<Workload, 'files'> {
  return files === undefined ? {} : { files: filesIn(files, name) };
}

/** A variable of the environment takes the place of one that is said for all. */
function withEnv(workload: Workload, own: Environment['env'] = {}): Workload {
  const names = Object.keys(own);
  if (names.length === 0) return workload;
  const { env, settings = {}, fragments } = workload;
  const { env: inFragment, ...container } = mapOf(fragments?.container);
  const said = listOf(inFragment);
  const inContainer = said.filter((one) => !names.includes(textOf(mapOf(one)['name']) ?? ''));
  const kept = Object.entries(settings).filter(([name]) => !names.includes(name));
  return present({
    ...workload,
    env: [
      ...env.filter((entry) => entry.kind === 'all' || !names.includes(entry.name)),
      ...Object.entries(own).map(([name, value]) => ({ kind: 'value' as const, name, value })),
    ],
    settings: workload.settings && Object.fromEntries(kept),
    fragments:
      said.length === inContainer.length
        ? fragments
        : // An empty list would take the place of all that are there.
          {
            ...fragments,
            container: inContainer.length === 0 ? container : { ...container, env: inContainer },
          },
  });
}

function imageIn({ image }: Workload, { tag }: Environment): Workload['image'] {
  return image.kind === 'built' && tag !== undefined ? { ...image, tag } : image;
}

/** That of the users is said; what carries the name of its environment is that one's own. */
function hostIn(host: string, name: string): string {
  const isOwn = host.split(/[.-]/u).includes(name);
  return forUsers.test(name) || isOwn ? host : `${name}.${host}`;
}

function scaled(
  autoscale: NonNullable<Workload['autoscale']>,
  { replicas, most }: { readonly replicas: number | undefined; readonly most: number | undefined },
  isSmall: boolean,
): Workload['autoscale'] {
  const min = replicas ?? (isSmall ? 1 : autoscale.min);
  return { ...autoscale, min, max: Math.max(min, most ?? autoscale.max) };
}

function moved(object: PlannedObject, from: string | undefined, to: string): PlannedObject {
  const isItself = object.kind === 'Namespace' && object.name === from;
  if (isItself) return { ...object, name: to };
  return from !== undefined && object.namespace === from ? { ...object, namespace: to } : object;
}
