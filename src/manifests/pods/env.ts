import type { Json } from '../../kernel/json.ts';
import type { EnvEntry } from '../../spec/container.ts';
import type { Terms } from '../manifest.ts';

type Single = Exclude<EnvEntry, { kind: 'all' }>;

export function envOf(entries: readonly EnvEntry[], terms: Terms): Json[] {
  return entries.flatMap((entry) => (entry.kind === 'all' ? [] : [toYaml(entry, terms)]));
}

export function envFromOf(entries: readonly EnvEntry[]): Json[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'all') return [];
    const from = { name: entry.from };
    return [entry.of === 'Secret' ? { secretRef: from } : { configMapRef: from }];
  });
}

function toYaml(entry: Single, { profile }: Terms): Json {
  const { name } = entry;
  if (entry.kind === 'value') return { name, value: entry.value };
  if (entry.kind === 'field') return { name, valueFrom: { fieldRef: { fieldPath: entry.path } } };
  const reference = { name: entry.from, key: entry.key ?? name };
  if (entry.kind === 'secret') {
    return { name, valueFrom: { secretKeyRef: { ...reference, optional: entry.optional } } };
  }
  // A setting that nobody has made yet must not keep the pods from starting.
  const optional = profile === 'production' ? true : entry.optional;
  return { name, valueFrom: { configMapKeyRef: { ...reference, optional } } };
}
