import type { Spec, Workload } from './spec.ts';
import type { Draft, Wish } from './words/wish.ts';

const refused: Readonly<Record<string, string>> = {
  ingress: 'Ingress',
  networkPolicy: 'NetworkPolicy',
  autoscale: 'HorizontalPodAutoscaler',
  podDisruptionBudget: 'PodDisruptionBudget',
  service: 'Service',
  serviceAccount: 'ServiceAccount',
};

/** With the names of what nobody wants, so that what was generated of it goes. */
export function withoutRefused(spec: Spec, names: ReadonlySet<string>, wish: Wish): Spec {
  const all = [...names, ...refusedObjects(wish, spec.workloads)];
  return all.length === 0 ? spec : { ...spec, refused: all };
}

/** Objects of what runs that nobody wants, as `Ingress/web`. */
export function refusedObjects({ without = [] }: Wish, workloads: readonly Workload[]): readonly string[] {
  const kindsLeftOut = without.flatMap((one) => refused[one] ?? []);
  const ours = workloads.filter(({ image, service }) => image.kind === 'built' || service !== undefined);
  return kindsLeftOut.flatMap((kind) => {
    // Programs cannot call what stands behind them without one.
    const meant = kind === 'Service' && ours.length > 0 ? ours : workloads;
    return meant.map(({ name }) => `${kind}/${name}`);
  });
}

/** An object that the words leave out. */
export function isRefused({ kind }: Draft, { without = [] }: Wish): boolean {
  return without.some((one) => refused[one] === kind);
}
