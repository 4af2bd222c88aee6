import type { Json, JsonMap } from '../../../kernel/json.ts';
import { isList, isMap, listOf, mapOf } from '../merge.ts';

/** Where there are but two ways, who refuses one asks for the other. */
const others: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  reclaimPolicy: { Retain: 'Delete', Delete: 'Retain' },
  concurrencyPolicy: { Allow: 'Forbid' },
  podManagementPolicy: { OrderedReady: 'Parallel', Parallel: 'OrderedReady' },
  preemptionPolicy: { PreemptLowerPriority: 'Never' },
  sessionAffinity: { ClientIP: 'None' },
  volumeBindingMode: { Immediate: 'WaitForFirstConsumer', WaitForFirstConsumer: 'Immediate' },
  whenDeleted: { Delete: 'Retain' },
  whenScaled: { Delete: 'Retain' },
  whenUnsatisfiable: { DoNotSchedule: 'ScheduleAnyway', ScheduleAnyway: 'DoNotSchedule' },
  'strategy.type': { RollingUpdate: 'Recreate', Recreate: 'RollingUpdate' },
  'updateStrategy.type': { RollingUpdate: 'OnDelete', OnDelete: 'RollingUpdate' },
  'seccompProfile.type': { Unconfined: 'RuntimeDefault' },
};

/** What people choose the keys of: there is no other way, only without. */
const own = new Set(['data', 'stringData', 'labels', 'selector', 'matchLabels']);

/** What is left of facts that somebody refuses: what is on is off, of two ways it is the other, and the rest was not said. */
export function off(set: JsonMap): JsonMap {
  return mapOf(mapped(set, ''));
}

function turned(value: Json | undefined, path: string): Json | undefined {
  if (value === true) return false;
  if (value === 'true') return 'false';
  if (isList(value)) return listed(value, path);
  if (isMap(value)) return mapped(value, path);
  return typeof value === 'string' ? otherOf(value, path.split('.').slice(-2)) : undefined;
}

function otherOf(value: string, [parent = '', key = '']: readonly string[]): string | undefined {
  return others[key]?.[value] ?? others[`${parent}.${key}`]?.[value];
}

/** Of an entry that is turned in part nobody knows which one it is. */
function listed(all: readonly Json[], path: string): Json | undefined {
  const left = all.flatMap((one) => {
    const other = toldOf(one) ?? turned(one, path);
    return Object.keys(mapOf(other)).length === Object.keys(mapOf(one)).length ? (other ?? []) : [];
  });
  return left.length === 0 ? undefined : left;
}

/** A field that was told by its key. */
function toldOf(entry: Json): Json | undefined {
  const { field, value } = mapOf(entry);
  const other = typeof field === 'string' ? turned(value, `.${field}`) : undefined;
  return other === undefined ? undefined : { ...mapOf(entry), value: other };
}

function mapped(map: JsonMap, path: string): JsonMap | undefined {
  const left = Object.entries(map).flatMap(([key, value]): [string, Json][] => {
    if (own.has(key)) return [];
    const instead = inPlaceOf[key];
    if (instead !== undefined) return instead(value, map);
    const other = turned(value, `${path}.${key}`);
    return other === undefined ? [] : [[key, other]];
  });
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

/** Fields whose other side is another field. */
const inPlaceOf: Readonly<Record<string, (value: Json | undefined, beside: JsonMap) => [string, Json][]>> = {
  runAsUser: (value) => (value === 0 ? [['runAsNonRoot', true]] : []),
  add: (value, { drop }) => (drop === undefined && isList(value) ? [['drop', value]] : []),
  drop: (value) => [['drop', listOf(value)]],
  nodeSelector: (value) => (isMap(value) ? [['affinity', awayFrom(value)]] : []),
};

/** Nodes that are refused by their labels are all but those. */
function awayFrom(labels: JsonMap): JsonMap {
  const matchExpressions = Object.entries(labels).flatMap(([key, value]): JsonMap[] =>
    value === undefined ? [] : [{ key, operator: 'NotIn', values: [value] }],
  );
  return {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions }] },
    },
  };
}
