import type { Filling } from '../../render/template.ts';
import { present } from '../../kernel/present.ts';
import type { Controller, Workload } from '../../spec/spec.ts';
import { block, head, selectorOf } from '../labels.ts';
import type { Filled, Manifest, Terms } from '../manifest.ts';
import { amendPods } from './fragments.ts';
import { podFilling, podLabels } from './pod.ts';

/** Wanted where this controller, or none and it is the usual one, is named. */
export function runsBy(kind: Controller): Manifest['wanted'] {
  return ({ controller = 'Deployment' }) => controller === kind;
}

/** What runs pods: the same pods in every kind, and beside them what the kind itself knows. */
export function running(workload: Workload, terms: Terms, own: Filling): Filled {
  return filled(
    workload,
    { ...own, ...head(workload, terms), selector: block(selectorOf(workload, terms)) },
    terms,
  );
}

/** As `running`, for kinds that find their pods without a selector. */
export function ending(workload: Workload, terms: Terms, own: Filling): Filled {
  return filled(workload, { ...own, ...head(workload, terms) }, terms);
}

function filled(workload: Workload, own: Filling, terms: Terms): Filled {
  const pods = { podLabels: block(podLabels(workload, terms)), ...podFilling(workload, terms) };
  return present({ filling: { ...own, ...pods }, change: amendPods(workload) });
}

export function copies({ replicas }: Workload): Filling {
  return { replicas: replicas === undefined ? undefined : { count: replicas } };
}
