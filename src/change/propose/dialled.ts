import type { Json } from '../../kernel/json.ts';
import { present } from '../../kernel/present.ts';
import type { Amounts } from '../../spec/container.ts';
import type { Spec, Workload } from '../../spec/spec.ts';
import type { Dated, Later } from '../edit/dated.ts';
import { showPath } from '../edit/path.ts';

/** Copies and amounts as they were asked for later, so that all that follows from them follows. */
export function withDials(spec: Spec, laters: readonly Later[] = []): Spec {
  const edits = laters.flatMap((later) => later.edits);
  if (edits.length === 0) return spec;
  const workloads = spec.workloads.map((workload) =>
    edits.filter(({ target }) => target.name === workload.name).reduce(turned, workload),
  );
  return { ...spec, workloads };
}

function turned(workload: Workload, edit: Dated): Workload {
  const { field, target, was } = edit;
  if (edit.op === 'remove') return target.kind === 'HorizontalPodAutoscaler' ? unscaled(workload) : workload;
  if (edit.op !== 'set') return workload;
  const { value } = edit;
  const dial = dialAt(showPath(field), workload);
  const isStill = was === undefined || dial?.now === was;
  return (isStill ? dial?.at(value) : undefined) ?? workload;
}

type Dial = { readonly now: Json | undefined; readonly at: (value: Json) => Workload | undefined };

function dialAt(path: string, workload: Workload): Dial | undefined {
  const { host, replicas, resources, name, containerName = name } = workload;
  if (/^spec\.rules\[\d\]\.host$/u.test(path))
    return {
      now: host,
      at: (value) => (typeof value === 'string' ? { ...workload, host: value } : undefined),
    };
  if (path === 'spec.replicas')
    return {
      now: replicas,
      at: (value) => (typeof value === 'number' ? { ...workload, replicas: value } : undefined),
    };
  const amount = amounts.find(([end]) =>
    path.endsWith(`.containers[${containerName}].resources.${end}`),
  )?.[1];
  if (amount === undefined) return undefined;
  return {
    now: resources[amount],
    at: (value) =>
      typeof value === 'string' ? { ...workload, resources: { ...resources, [amount]: value } } : undefined,
  };
}

/** As many stay as there were at least. */
function unscaled({ autoscale, ...workload }: Workload): Workload {
  return present({ ...workload, replicas: autoscale?.min ?? workload.replicas });
}

type Amount = Exclude<keyof Amounts, 'more'>;

const amounts: readonly (readonly [place: string, amount: Amount])[] = [
  ['requests.cpu', 'cpu'],
  ['requests.memory', 'memory'],
  ['limits.cpu', 'cpuLimit'],
  ['limits.memory', 'memoryLimit'],
];
