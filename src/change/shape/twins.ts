import type { JsonMap } from '../../kernel/json.ts';
import type { Filled, Manifest } from '../../manifests/manifest.ts';
import { mergeMaps } from '../../render/merge.ts';
import type { PlannedObject, Spec, Workload } from '../../spec/spec.ts';
import { listOf, mapOf } from '../../spec/words/merge.ts';

/** What each workload brings, before it is filled in. */
export type Brings = (
  workload: Workload,
) => readonly { readonly manifest: Manifest; readonly filled: readonly Filled[] }[];

/** Objects of the words that a workload brings anyway: the same kind by the same name can stand only once. */
export function twinsOf({ objects, workloads, namespace }: Spec, brings: Brings): readonly PlannedObject[] {
  const here = objects.filter((object) => (object.namespace ?? namespace) === namespace);
  if (here.length === 0) return [];
  const own = new Set(
    workloads
      .flatMap(brings)
      .flatMap(({ manifest: { kind }, filled }) => filled.map(({ filling }) => idOf(kind, filling['name']))),
  );
  return here.filter(({ kind, name }) => own.has(idOf(kind, name)));
}

/** What was said of it goes over what it would be; whom it selects is known. */
export function withTwin({ filling, change }: Filled, kind: string, twins: readonly PlannedObject[]): Filled {
  const twin = twins.find((one) => idOf(one.kind, one.name) === idOf(kind, filling['name']));
  if (twin === undefined) return change === undefined ? { filling } : { filling, change };
  const { labels, annotations, body } = twin;
  const { selector: _selector, podSelector: _pods, scaleTargetRef: _target, ...spec } = mapOf(body['spec']);
  return {
    filling,
    change: (object) => {
      const before = change?.(object) ?? object;
      const both = { ...spec, ...insteadOf(spec, mapOf(before['spec'])) };
      const hasSpec = before['spec'] !== undefined || body['spec'] !== undefined;
      return mergeMaps(before, {
        metadata: { labels, annotations },
        ...body,
        ...(hasSpec && { spec: both }),
      });
    },
  };
}

/** Of two that exclude each other the one that was said stays; a direction that nobody spoke of stays as it is. */
function insteadOf(said: JsonMap, before: JsonMap): JsonMap {
  if (said['minAvailable'] !== undefined) return { maxUnavailable: null };
  const directions = listOf(said['policyTypes']);
  if (directions.length === 0) return {};
  const policyTypes = [...new Set([...listOf(before['policyTypes']), ...directions])];
  const isShut = directions.includes('Ingress') && said['ingress'] === undefined;
  return { policyTypes, ...(isShut && { ingress: [] }) };
}

function idOf(kind: string, name: unknown): string {
  return `${kind}/${String(name)}`;
}
