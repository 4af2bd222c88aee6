import type { Json, JsonMap } from '../../../kernel/json.ts';
import { oneOf, pod } from '../say.ts';
import type { Meaning } from '../wish.ts';
import { toList, toPairs } from '../values.ts';

export const nodeSelector = (said = ''): Meaning | undefined => {
  const pairs = toPairs(said);
  if (Object.keys(pairs).length === 0) return undefined;
  return oneOf(
    ['workload', { pod: { nodeSelector: pairs } }],
    ['RuntimeClass', { told: [{ field: 'nodeSelector', value: pairs, isSure: true, at: 0 }] }],
  );
};

const effects: Readonly<Record<string, string>> = {
  noschedule: 'NoSchedule',
  noexecute: 'NoExecute',
  prefernoschedule: 'PreferNoSchedule',
};

export const effect = (said: string): JsonMap => {
  const found = effects[said.toLowerCase().replaceAll(/[\s-]/gu, '')];
  return found === undefined ? {} : { effect: found };
};

export const tolerate = (key: string, value: string, effectSaid: string): Meaning =>
  pod({
    tolerations: [
      {
        ...(key === '' ? {} : { key }),
        operator: value === '' ? 'Exists' : 'Equal',
        ...(value === '' ? {} : { value }),
        ...effect(effectSaid),
      },
    ],
  });

export const controlPlane = (): Meaning =>
  pod({
    tolerations: [
      { key: 'node-role.kubernetes.io/control-plane', operator: 'Exists', effect: 'NoSchedule' },
      { key: 'node-role.kubernetes.io/master', operator: 'Exists', effect: 'NoSchedule' },
    ],
  });

/** Only what is preferred has a weight. */
function nodeAffinity(weight: number | undefined, expression: JsonMap): Meaning {
  const matchExpressions: Json = [expression];
  const set =
    weight === undefined
      ? { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions }] } }
      : { preferredDuringSchedulingIgnoredDuringExecution: [{ weight, preference: { matchExpressions } }] };
  return oneOf(
    ['workload', { pod: { affinity: { nodeAffinity: set } } }],
    ['PersistentVolume', { nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions }] } } }],
  );
}

const isPreferred = (said: string): boolean => /prefer|soft|优先|首选|尽量/iu.test(said);

export const byAffinity = (
  ...[strength = '', key = '', operator = '', values = '']: readonly string[]
): Meaning | undefined => weighed(isPreferred(strength) ? 1 : undefined, [key, operator, values]);

/** The same with how much it counts, where it is only preferred. */
export function weighed(
  weight: number | undefined,
  [key = '', operator = '', values = '']: readonly string[],
): Meaning | undefined {
  const said = toList(values);
  if (key === '' || said.length === 0 || /^(?:namespace|ns)$/iu.test(said[0] ?? '')) return undefined;
  return nodeAffinity(weight, { key, operator: /not/iu.test(operator) ? 'NotIn' : 'In', values: said });
}

export function apart(strength: string, said: string, topologyKey: string): Meaning {
  const matchLabels = toPairs(said);
  const term = {
    labelSelector: Object.keys(matchLabels).length === 0 ? { matchLabels: { app: '' } } : { matchLabels },
    topologyKey,
  };
  const podAntiAffinity = isPreferred(strength)
    ? { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm: term }] }
    : { requiredDuringSchedulingIgnoredDuringExecution: [term] };
  return pod({ affinity: { podAntiAffinity } });
}

export const topology = (said: string): string => {
  if (said.includes('/')) return said;
  return /zone|区/iu.test(said) ? 'topology.kubernetes.io/zone' : 'kubernetes.io/hostname';
};

export const spread = (skew: string, key: string, action: string): Meaning =>
  pod({
    topologySpreadConstraints: [
      {
        maxSkew: skew === '' ? 1 : Number(skew),
        topologyKey: topology(key),
        whenUnsatisfiable: /anyway|still|best/iu.test(action) ? 'ScheduleAnyway' : 'DoNotSchedule',
        labelSelector: { matchLabels: { app: '' } },
      },
    ],
  });
