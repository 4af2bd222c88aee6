import { oncePer } from '../../kernel/once.ts';
import { fieldReferences } from './field-references.ts';
import { listOf, mapOf } from '../../spec/words/merge.ts';
import type { EnvEntry } from '../../spec/container.ts';
import type { Spec, Workload } from '../../spec/spec.ts';
import { issuedIn } from './issued.ts';
import type { Reference } from './reference.ts';

/** As `missingReferences`, each told once for all workloads that read it, with the keys of all. */
export function newReferences(workload: Workload, spec: Spec): Reference[] {
  const { workloads } = spec;
  const before = workloads
    .slice(0, workloads.indexOf(workload))
    .flatMap((one) => missingReferences(one, spec));
  const after = workloads
    .slice(workloads.indexOf(workload) + 1)
    .flatMap((one) => missingReferences(one, spec));
  const told = missingReferences(workload, spec)
    .filter((one) => before.every((other) => idOf(other) !== idOf(one)))
    .map((one) => {
      const others = after.filter((other) => idOf(other) === idOf(one));
      return { ...one, keys: [...new Set([one, ...others].flatMap(({ keys }) => keys))] };
    });
  return withoutAsked(told, [...before, ...told, ...after]);
}

/** What one reads where it is there and another waits for is waited for. */
function withoutAsked(references: readonly Reference[], all: readonly Reference[]): Reference[] {
  return references.flatMap((one) => {
    if (one.isFree !== true) return [one];
    const asked = all.filter(({ kind, name, isFree }) => kind === one.kind && name === one.name && !isFree);
    const keys = one.keys.filter((key) => asked.every((other) => !other.keys.includes(key)));
    return keys.length === 0 && one.keys.length > 0 ? [] : [{ ...one, keys }];
  });
}

/** What pods wait for is told apart from what they start without. */
function idOf(reference: Reference): string {
  return `${objectOf(reference)}${reference.isFree === true ? '?' : ''}`;
}

function objectOf({ kind, name }: Reference): string {
  return `${kind}/${name}`;
}

export function missingReferences(workload: Workload, spec: Spec): Reference[] {
  return missingIn(spec)(workload);
}

/** Of each workload, told beside all others. */
const missingIn = oncePer((spec: Spec) => oncePer((workload: Workload) => missingOf(workload, spec)));

function missingOf(workload: Workload, spec: Spec): Reference[] {
  const { made, settings } = madeIn(spec);
  const own = settingsOf(workload);
  const isMade = (id: string): boolean => made.has(id) || (settings.has(id) && id !== own);
  const found = new Map<string, Reference>();
  for (const one of [...ofEnv(workload), ...ofVolumes(workload), ...ofFields(workload)]) {
    const id = idOf(one);
    const keys = [...new Set([...(found.get(id)?.keys ?? []), ...one.keys])];
    if (!isMade(objectOf(one)) || isLeftOut(one, spec)) found.set(id, { ...one, keys });
  }
  const told = withoutAsked([...found.values()], [...found.values()]);
  const missing = told.flatMap((one) => withoutSettings(one, workload));
  return missing.toSorted((a, b) => urgency(a) - urgency(b));
}

/** What is there once all is made, and the ConfigMaps that workloads bring. */
const madeIn = oncePer((spec: Spec) => {
  const { objects, workloads, byHand = [] } = spec;
  return {
    made: new Set([
      ...objects.map(({ kind, name }) => `${kindMade(kind)}/${name}`),
      ...byHand.map(({ name }) => `Secret/${name}`),
      ...issuedIn(spec).map(({ secret }) => `Secret/${secret}`),
    ]),
    settings: new Set(workloads.flatMap((one) => (one.settings === undefined ? [] : [settingsOf(one)]))),
  };
});

/** Secrets first, and of each kind what is waited for. */
function urgency({ kind, isFree }: Reference): number {
  return (kind === 'Secret' ? 0 : 2) + (isFree === true ? 1 : 0);
}

/** A key that no store is asked for, as pods start without it. */
function isLeftOut({ kind, name, keys, isFree }: Reference, { objects }: Spec): boolean {
  if (kind !== 'Secret' || isFree !== true) return false;
  const fetched = objects.find((one) => one.kind === 'ExternalSecret' && one.name === name)?.body['spec'];
  const entries = listOf(mapOf(fetched)['data']).map((one) => mapOf(one)['secretKey']);
  return entries.length > 0 && keys.every((key) => !entries.includes(key));
}

function settingsOf({ name }: Workload): string {
  return `ConfigMap/${name}-config`;
}

function withoutSettings(reference: Reference, { name, settings }: Workload): Reference[] {
  const isOwn =
    reference.kind === 'ConfigMap' && reference.name === `${name}-config` && settings !== undefined;
  if (!isOwn) return [reference];
  const keys = reference.keys.filter((key) => settings[key] === undefined);
  return keys.length === 0 ? [] : [{ ...reference, keys, isThere: true }];
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
  const reference = { kind, name: entry.from, keys: [entry.key ?? entry.name] } as const;
  return [entry.optional === true ? { ...reference, isFree: true } : reference];
}

/** What was said as Kubernetes writes it. */
function ofFields({
  fragments,
  volumes = [],
  initContainers = [],
  sidecars = [],
  exposure,
}: Workload): Reference[] {
  const others = volumes.flatMap(({ source }) => (source.kind === 'other' ? [source.source] : []));
  const containers = [...initContainers, ...sidecars].flatMap(({ fragment }) => fragment ?? []);
  const tls = exposure?.tlsSecret === undefined ? [] : [{ tls: [{ secretName: exposure.tlsSecret }] }];
  return [...Object.values(fragments ?? {}), ...others, ...containers, ...tls].flatMap(fieldReferences);
}

function ofVolumes({ volumes = [] }: Workload): Reference[] {
  return volumes.flatMap(({ source }) => {
    if (source.kind !== 'secret' && source.kind !== 'configMap') return [];
    const kind = source.kind === 'secret' ? 'Secret' : 'ConfigMap';
    return [{ kind, name: source.from, keys: Object.keys(source.items ?? {}) }];
  });
}
