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
  const name = chartName(spec);
  const { environments, sync: usual } = shipping;
  if (environments.length === 0) {
    const path = shipping.output === 'helm' ? join(folder, name) : folder;
    return [{ name, path, namespace: spec.namespace ?? name, isAutomatic: usual !== 'manual', spec }];
  }
  return environments.map((environment) => {
    const here = inEnvironment(spec, environment);
    return present({
      name: `${name}-${environment.name}`,
      environment: environment.name,
      path: pathIn(environment, shipping, join(folder, shipping.output === 'helm' ? name : '')),
      namespace: here.namespace ?? environment.name,
      values: shipping.output === 'helm' ? `values-${environment.name}.yaml` : undefined,
      isAutomatic: (environment.sync ?? usual) !== 'manual',
      spec: here,
    });
  });
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
