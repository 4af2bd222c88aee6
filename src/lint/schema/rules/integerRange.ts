import { scalarAt } from '../../../syntax/yaml/value.ts';
import type { Report } from '../../contract.ts';
import type { ManifestRule, PlacedResource } from '../../manifest/subject.ts';
import { exampleDeployment } from '../../manifest/example-workload.ts';
import { fieldsOf, isBuiltIn } from '../fields.ts';

const most32 = 2_147_483_647n;
const most64 = 9_223_372_036_854_775_807n;

/** Fields of 64 bits; the other whole numbers of the built-in kinds have 32. */
const wide = new Set([
  'activeDeadlineSeconds',
  'expirationSeconds',
  'fsGroup',
  'generation',
  'gracePeriodSeconds',
  'observedGeneration',
  'runAsGroup',
  'runAsUser',
  'startingDeadlineSeconds',
  'supplementalGroups',
  'terminationGracePeriodSeconds',
  'tolerationSeconds',
]);

const numbers = new Set([
  'backoffLimit',
  'completions',
  'containerPort',
  'defaultMode',
  'failedJobsHistoryLimit',
  'failureThreshold',
  'hostPort',
  'initialDelaySeconds',
  'maxReplicas',
  'maxSkew',
  'minDomains',
  'minReadySeconds',
  'minReplicas',
  'mode',
  'nodePort',
  'parallelism',
  'periodSeconds',
  'progressDeadlineSeconds',
  'replicas',
  'revisionHistoryLimit',
  'successThreshold',
  'successfulJobsHistoryLimit',
  'timeoutSeconds',
  'ttlSecondsAfterFinished',
  'weight',
  ...wide,
]);

/** Fields of which the least is not 0, and those for which a negative number means something. */
const least = new Map([
  ['maxReplicas', 1n],
  ['maxSkew', 1n],
  ['minDomains', 1n],
  ['terminationGracePeriodSeconds', -most64 - 1n],
  ['tolerationSeconds', -most64 - 1n],
]);

const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';

export const integerRange: ManifestRule = {
  id: 'integerRange',
  severity: 'error',
  summary: 'A whole number fits into its field',
  why: 'The API server refuses what is too large or too small, and with it the whole object.',
  docs: 'https://kubernetes.io/docs/reference/using-api/api-concepts/',
  bad: [
    exampleDeployment({ spec: '  replicas: 2147483648\n' }),
    exampleDeployment({ spec: '  replicas: -1\n' }),
    exampleDeployment({
      pod: '      topologySpreadConstraints: [{maxSkew: 0, topologyKey: a, whenUnsatisfiable: DoNotSchedule}]\n',
    }),
    exampleDeployment({ pod: `      affinity: {podAntiAffinity: {${preferred}: [{weight: 0}]}}\n` }),
    'apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: {name: a}\nvalue: 2000000000\n',
  ],
  good: [
    exampleDeployment({ spec: '  replicas: 3\n' }),
    exampleDeployment({ pod: '      terminationGracePeriodSeconds: 3000000000\n' }),
  ],
  *check({ resource }) {
    if (!isBuiltIn(resource)) return;
    for (const { name, value, within } of fieldsOf(resource.root)) {
      if (value.kind !== 'scalar' || value.type === 'string' || !numbers.has(name)) continue;
      const size = sizeOf(value.value);
      const [from, to] = boundsOf(name, within);
      if (size === undefined || (size >= from && size <= to)) continue;
      yield { at: value, message: `\`${name}\` is ${value.text}, but it is a number from ${from} to ${to}` };
    }
    yield* priorities(resource);
  },
};

function boundsOf(name: string, within: readonly string[]): readonly [from: bigint, to: bigint] {
  if (name === 'weight' && within.at(-1) === preferred) return [1n, 100n];
  const isStatus = within[0] === 'status' || name === 'weight';
  return [least.get(name) ?? (isStatus ? -most32 - 1n : 0n), wide.has(name) ? most64 : most32];
}

const mostPriority = 1_000_000_000;

/** Higher ones are kept for the cluster itself. */
function* priorities({ kind, name, root }: PlacedResource): Generator<Report> {
  const value = scalarAt(root, ['value']);
  if (kind !== 'PriorityClass' || name.startsWith('system-') || typeof value?.value !== 'number') return;
  if (value.value > mostPriority)
    yield { at: value, message: `a priority is at most ${mostPriority}; higher ones are the cluster's own` };
}

function sizeOf(value: unknown): bigint | undefined {
  return typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : undefined;
}
