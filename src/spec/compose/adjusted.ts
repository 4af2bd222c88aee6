import { present } from '../../kernel/present.ts';
import type { Question, Service } from '../../facts/facts.ts';
import { withCalled } from '../called.ts';
import { serve } from '../serve.ts';
import type { Situation } from '../situation.ts';
import type { PlannedObject, Workload } from '../spec.ts';
import { withAmounts } from '../dials.ts';
import type { Dials } from '../dials.ts';

export type Adjusted = {
  readonly workloads: readonly Workload[];
  readonly objects: readonly PlannedObject[];
  readonly questions: readonly Question[];
};

/** What a compose file says, as the words adjust it. */
export function adjusted(workloads: readonly Workload[], { wish, profile }: Situation): Adjusted {
  if (wish.drafts.length === 0) return { workloads, objects: [], questions: [] };
  const byName = new Map(workloads.map((workload) => [workload.name, workload]));
  const { built, objects, questions } = serve(
    { wish, profile },
    workloads.map(serviceOf),
    (service, dials) => {
      const workload = byName.get(service.name);
      return { notes: [], ...(workload !== undefined && { workload: turned(workload, dials) }) };
    },
  );
  const all = built.flatMap(({ workload }) => workload ?? []);
  return { workloads: withCalled(all), objects, questions };
}

/** As much of a service as the words need to know: its name, and whether people call it. */
function serviceOf({ name, kind, port, portName = 'http', service }: Workload): Service {
  const isWeb = kind !== 'worker' && port !== undefined && portName === 'http';
  return {
    path: name,
    language: '',
    ports: [],
    env: [],
    needs: [],
    evidence: [],
    ...service,
    name,
    kind: isWeb ? 'web' : 'worker',
  };
}

function turned(workload: Workload, dials: Dials): Workload {
  const { replicas, autoscale, host, amounts, callers, callerSpaces, disruption } = dials;
  const { replicas: usual, ...rest } = workload;
  const copies = replicas ?? usual;
  return {
    ...rest,
    ...(autoscale === undefined ? copies !== undefined && { replicas: copies } : { autoscale }),
    ...(host !== undefined && { host }),
    ...present({ callers: callers ?? workload.callers, callerSpaces, disruption }),
    resources: withAmounts(workload.resources, amounts),
  };
}
