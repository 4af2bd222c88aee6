import type { Spec } from '../spec.ts';
import { unwired } from './wire.ts';

/** What stands in one environment, or in all of them: what calls something that does not is told where that is otherwise. */
export function standingIn(spec: Spec, environment?: string): Spec {
  const gone = spec.workloads.filter(
    ({ onlyIn }) => onlyIn !== undefined && (environment === undefined || !onlyIn.includes(environment)),
  );
  if (gone.length === 0) return spec;
  const left = spec.workloads.filter((one) => !gone.includes(one));
  const workloads = left.map((one) => gone.reduce((user, { name }) => unwired(user, name), one));
  return { ...spec, workloads };
}
