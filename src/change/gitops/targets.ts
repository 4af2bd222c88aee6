import type { Environment } from '../../config/delivery.ts';
import { join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { inEnvironment } from '../../spec/environments.ts';
import type { Spec, Workload } from '../../spec/spec.ts';
import { chartName } from '../shape/chart.ts';
import type { Shipping } from './shipping.ts';

/** One thing that is brought into one namespace. */
export type Target = {
  readonly name: string;
  readonly environment?: string;
  /** By the name that the tool knows; the one that the tool runs in where there is none. */
  readonly cluster?: string;
  /** The folder of the repository that it is read from. */
  readonly path: string;
  readonly namespace: string;
  /** The file of a chart that differs here. */
  readonly values?: string;
  /** What is merged is brought in by itself. */
  readonly isAutomatic: boolean;
  readonly spec: Spec;
};

/** What a tool is told to bring: everything once, or once for each environment. */
export function targetsOf(spec: Spec, shipping: Shipping, folder: string): readonly Target[] {
  const { environments, clusters } = shipping;
  if (environments.length > 0)
    return environments.flatMap((environment) => inEach(environment, { spec, shipping, folder }));
  const name = chartName(spec);
  const path = shipping.output === 'helm' ? join(folder, name) : folder;
  const all = {
    name,
    path,
    namespace: spec.namespace ?? name,
    isAutomatic: shipping.sync !== 'manual',
    spec,
  };
  return (clusters ?? [undefined]).map((cluster) => within(all, cluster));
}

type Ground = { readonly spec: Spec; readonly shipping: Shipping; readonly folder: string };

/** An environment in each of its clusters. */
function inEach(environment: Environment, { spec, shipping, folder }: Ground): readonly Target[] {
  const name = chartName(spec);
  const here = inEnvironment(spec, environment);
  const target: Target = present({
    name: `${name}-${environment.name}`,
    environment: environment.name,
    path: pathIn(environment, shipping, join(folder, shipping.output === 'helm' ? name : '')),
    namespace: here.namespace ?? environment.name,
    values: shipping.output === 'helm' ? `values-${environment.name}.yaml` : undefined,
    isAutomatic: (environment.sync ?? shipping.sync) !== 'manual',
    spec: here,
  });
  const { clusters } = environment;
  return (clusters ?? [undefined]).map((cluster) => within(target, cluster));
}

/** Called by the cluster too, unless that is what the environment is called. */
function within(target: Target, cluster: string | undefined): Target {
  if (cluster === undefined) return target;
  const name = target.environment === cluster ? target.name : `${target.name}-${cluster}`;
  return { ...target, name, cluster };
}

/** Where a new image goes: with several environments into the first one, the others are promoted by people. */
export function imagePlace(spec: Spec, shipping: Shipping, folder: string): string | undefined {
  const [first] = targetsOf(spec, shipping, folder);
  if (first === undefined) return undefined;
  return first.values === undefined ? first.path : join(first.path, first.values);
}

function pathIn({ name }: Environment, { output }: Shipping, folder: string): string {
  if (output === 'helm') return folder;
  return output === 'kustomize' ? join(folder, 'overlays', name) : join(folder, name);
}

/** Whose number of copies nobody may put back. */
export function scaledOf({ workloads }: Spec): readonly { readonly kind: string; readonly name: string }[] {
  return workloads
    .filter(hasScaler)
    .map(({ name, controller = 'Deployment' }) => ({ kind: controller, name }));
}

function hasScaler({ autoscale }: Workload): boolean {
  return autoscale !== undefined;
}
