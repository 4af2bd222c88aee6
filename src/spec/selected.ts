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
  const written = JSON.stringify([objects, workloads.map(({ fragments }) => fragments)]);
  if (!written.includes('"app":')) return { workloads, objects };
  return {
    workloads: workloads.map((workload) =>
      workload.fragments === undefined
        ? workload
        : { ...workload, fragments: mapOf(selecting(workload.fragments, names)) },
    ),
    objects: objects.map((object) => ({ ...object, body: mapOf(selecting(object.body, names)) })),
  };
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
