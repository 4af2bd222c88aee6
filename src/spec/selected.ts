import type { Json, JsonMap } from '../kernel/json.ts';
import type { PlannedObject, Profile, Workload } from './spec.ts';
import { mapOf } from './words/merge.ts';

type Selecting = { readonly workloads: readonly Workload[]; readonly objects: readonly PlannedObject[] };

/** Words select by `app: <name>`; what we write is known by the recommended label, and by no other unless it was said. */
export function selectedByName({ workloads, objects }: Selecting, profile: Profile): Selecting {
  if (profile === 'minimal') return { workloads, objects };
  const names = new Set(
    workloads.flatMap(({ name, labels }) => (labels?.['app'] === undefined ? [name] : [])),
  );
  const own = workloads.map((workload) => amongItself(workload));
  const written = JSON.stringify([objects, own.map(({ fragments }) => fragments)]);
  if (!written.includes('"app":')) return { workloads: own, objects };
  return {
    workloads: own.map((workload) =>
      workload.fragments === undefined
        ? workload
        : { ...workload, fragments: mapOf(selecting(workload.fragments, names)) },
    ),
    objects: objects.map((object) => ({ ...object, body: mapOf(selecting(object.body, names)) })),
  };
}

/** Copies of what the repository builds are told from others by its name, and by no label that it has with others. */
function amongItself(workload: Workload): Workload {
  const { fragments, service, name } = workload;
  const spreading = fragments?.pod?.['topologySpreadConstraints'];
  const labels = JSON.stringify(mapOf(fragments?.podMetadata)['labels'] ?? null);
  if (service === undefined || !Array.isArray(spreading)) return workload;
  const topologySpreadConstraints = spreading.map((one: Json) => {
    const selector = mapOf(mapOf(one)['labelSelector']);
    return JSON.stringify(selector['matchLabels']) === labels
      ? { ...mapOf(one), labelSelector: { ...selector, matchLabels: { app: name } } }
      : one;
  });
  return { ...workload, fragments: { ...fragments, pod: { ...fragments?.pod, topologySpreadConstraints } } };
}

const selectors = new Set(['matchLabels', 'selector']);

function selecting(value: Json | undefined, names: ReadonlySet<string>): Json | undefined {
  if (Array.isArray(value)) return value.map((one) => selecting(one, names) ?? null);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      selectors.has(key)
        ? (renamed(mapOf(inner), names) ?? selecting(inner, names))
        : selecting(inner, names),
    ]),
  );
}

function renamed(labels: JsonMap, names: ReadonlySet<string>): JsonMap | undefined {
  const { app, ...others } = labels;
  if (typeof app !== 'string' || !names.has(app)) return undefined;
  return { 'app.kubernetes.io/name': app, ...others };
}
