import type { BuildPlan, Demanded, Hole } from '../../../../spec/plan.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import { withEach } from '../saying.ts';

/** Changes how the images of those services are built, where that is ours to write. */
export function withPlan(
  change: (plan: BuildPlan) => BuildPlan,
  names: readonly string[],
): (spec: Spec) => Spec {
  return withEach(
    (one) =>
      one.image.kind === 'built' && one.image.plan !== undefined
        ? { ...one, image: { ...one.image, plan: change(one.image.plan) } }
        : one,
    names,
  );
}

function isWritten({ image }: Workload): boolean {
  return image.kind === 'built' && image.plan !== undefined;
}

function imageName({ image }: Workload): readonly string[] {
  return image.kind === 'built' ? [image.name] : [];
}

/** The services of those names, all where none is named, that are built from a repository. */
export function builtIn(spec: Spec, names: readonly string[]): readonly Workload[] {
  const written = new Set(spec.workloads.filter(isWritten).flatMap(imageName));
  return spec.workloads.filter((one) => {
    const isMeant = one.service !== undefined && (names.length === 0 || names.includes(one.name));
    // What runs from the image of another is changed with that.
    const isItsOwn = isWritten(one) || !imageName(one).some((name) => written.has(name));
    return one.image.kind === 'built' && isMeant && isItsOwn;
  });
}

/** The last stage with more than its program needs; what is set up comes behind what was. */
export function withDemanded(plan: BuildPlan, { setup = [], ...more }: Partial<Demanded>): BuildPlan {
  const { demanded = { setup: [], env: [], ports: [] } } = plan.dockerfile;
  const all = { ...demanded, ...more, setup: [...demanded.setup, ...setup] };
  return { ...plan, dockerfile: { ...plan.dockerfile, demanded: all } };
}

/** Of packages, as a template gets them. */
export function namesIn(hole: Hole): string | undefined {
  const names = typeof hole === 'object' && 'names' in hole ? hole['names'] : undefined;
  return typeof names === 'string' ? names : undefined;
}
