import type { EnvEntry } from '../spec/container.ts';
import type { Spec, Workload } from '../spec/spec.ts';

/** A Secret or ConfigMap that pods read and nothing here makes. */
export type Reference = {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string;
  /** Empty where every key is read. */
  readonly keys: readonly string[];
};

export function missingReferences(workload: Workload, { objects }: Spec): Reference[] {
  const made = new Set(objects.map(({ kind, name }) => `${kindMade(kind)}/${name}`));
  const found = new Map<string, Reference>();
  for (const one of [...ofEnv(workload), ...ofVolumes(workload)]) {
    const id = `${one.kind}/${one.name}`;
    const keys = [...new Set([...(found.get(id)?.keys ?? []), ...one.keys])];
    if (!made.has(id)) found.set(id, { ...one, keys });
  }
  return [...found.values()].toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'Secret' ? -1 : 1));
}

/** What becomes a Secret once its controller has seen it. */
function kindMade(kind: string): string {
  return kind === 'ExternalSecret' || kind === 'SealedSecret' ? 'Secret' : kind;
}

function ofEnv({ env, initContainers = [], sidecars = [] }: Workload): Reference[] {
  const others = [...initContainers, ...sidecars].flatMap((container) => container.env ?? []);
  return [...env, ...others].flatMap(ofEntry);
}

function ofEntry(entry: EnvEntry): Reference[] {
  if (entry.kind === 'all') return [{ kind: entry.of, name: entry.from, keys: [] }];
  if (entry.kind !== 'secret' && entry.kind !== 'config') return [];
  const kind = entry.kind === 'secret' ? 'Secret' : 'ConfigMap';
  return [{ kind, name: entry.from, keys: [entry.key ?? entry.name] }];
}

function ofVolumes({ volumes = [] }: Workload): Reference[] {
  return volumes.flatMap(({ source }) => {
    if (source.kind !== 'secret' && source.kind !== 'configMap') return [];
    const kind = source.kind === 'secret' ? 'Secret' : 'ConfigMap';
    return [{ kind, name: source.from, keys: Object.keys(source.items ?? {}) }];
  });
}
