import type { ManifestRule } from '../../manifest/subject.ts';
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

export const integerRange: ManifestRule = {
  id: 'integerRange',
  severity: 'error',
  summary: 'A whole number fits into the bits of its field',
  why: 'The API server cannot decode a number that is too large, and refuses the whole object.',
  docs: 'https://kubernetes.io/docs/reference/using-api/api-concepts/',
  bad: [exampleDeployment({ spec: '  replicas: 2147483648\n' })],
  good: [
    exampleDeployment({ spec: '  replicas: 3\n' }),
    exampleDeployment({ pod: '      terminationGracePeriodSeconds: 3000000000\n' }),
  ],
  *check({ resource }) {
    if (!isBuiltIn(resource)) return;
    for (const { name, value } of fieldsOf(resource.root)) {
      if (value.kind !== 'scalar' || value.type === 'string' || !numbers.has(name)) continue;
      const most = wide.has(name) ? most64 : most32;
      const size = sizeOf(value.value);
      if (size === undefined || (size <= most && size >= -most - 1n)) continue;
      yield { at: value, message: `\`${name}\` is ${value.text}, but at most ${most} fits` };
    }
  },
};

function sizeOf(value: unknown): bigint | undefined {
  return typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : undefined;
}
