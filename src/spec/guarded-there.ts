import type { Environment } from '../config/delivery.ts';
import { present } from '../kernel/present.ts';
import type { Probes } from './container.ts';
import type { Workload } from './spec.ts';
import { mapOf } from './words/merge.ts';

/** What asks after its health, and how much of it stays, where an environment has that of its own. */
export function guardedIn(workload: Workload, { probes, disruption }: Environment): Workload {
  const asked = probes === undefined ? workload : probedIn(workload, probes);
  return disruption === undefined ? asked : budgetedIn(asked, disruption);
}

function budgetedIn(workload: Workload, own: NonNullable<Environment['disruption']>): Workload {
  if (own !== 'none') return { ...workload, disruption: own };
  const { disruption: _elsewhere, goesWithout = [], extras, ...rest } = workload;
  return {
    ...rest,
    extras: extras.filter((one) => one !== 'podDisruptionBudget'),
    goesWithout: [...goesWithout, 'podDisruptionBudget'],
  };
}

/** What words told of a probe for all stands beside it, and would overrule it. */
function probedIn(workload: Workload, own: NonNullable<Environment['probes']>): Workload {
  if (workload.port === undefined) return workload;
  const { probes, fragments } = workload;
  const keys = Object.keys(own);
  const kept: Probes = without({ ...probes }, keys);
  const asked = Object.entries(own).filter(([, one]) => one !== 'none');
  const container =
    fragments?.container &&
    without(
      mapOf(fragments.container),
      keys.map((key) => `${key}Probe`),
    );
  return present({
    ...workload,
    probes: { ...kept, ...Object.fromEntries(asked) },
    fragments: container === undefined ? fragments : { ...fragments, container },
  });
}

function without<Of extends object>(all: Of, keys: readonly string[]): Partial<Of> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key))) as Partial<Of>;
}
