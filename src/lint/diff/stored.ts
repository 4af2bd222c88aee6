import { at, type Path, toValue } from '../../syntax/yaml/value.ts';
import { isValue } from '../manifest/defaults/fill.ts';
import { withDefaults } from '../manifest/defaults/defaults.ts';
import type { PlacedResource } from '../manifest/subject.ts';
import { amountOf } from '../quantity.ts';
import type { Kept } from './kept.ts';

/** An object as the server keeps it: its defaults filled in, quantities as what they amount to, nothing empty. */
export type Stored = { readonly [key: string]: unknown };

export function stored(resource: PlacedResource): Stored {
  const found = known.get(resource) ?? make(resource);
  known.set(resource, found);
  return found;
}

/** Whether the server sees no change at a place; what nobody ever wrote stays as it was filled in. */
export function isKeptAt({ old, now }: Kept, path: Path): boolean {
  const isUnwritten = [old, now].every(({ root }) => at(root, path) === undefined);
  return isUnwritten || isSameStored(storedAt(stored(old), path), storedAt(stored(now), path));
}

export function storedAt(object: unknown, path: Path): unknown {
  return path.reduce((here, step) => (isValue(here) ? here[String(step)] : undefined), object);
}

export function isSameStored(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const known = new WeakMap<PlacedResource, Stored>();

function make({ kind, root }: PlacedResource): Stored {
  const value = toValue(root);
  const settled = isValue(value) ? settle(withDefaults(kind, value), '') : undefined;
  return isValue(settled) ? settled : {};
}

const amounts = new Set(['requests', 'limits', 'capacity', 'hard', 'podFixed']);

/** In one order, with one form for each thing. */
function settle(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((item) => settle(item, ''));
  if (isValue(value)) return settleMap(value, key);
  if (value === null) return undefined;
  return typeof value === 'bigint' ? Number(value) : value;
}

function settleMap(map: Readonly<Record<string, unknown>>, key: string): unknown {
  const entries = Object.keys(map)
    .toSorted()
    .map(
      (name) =>
        [
          name,
          amounts.has(key) || name === 'sizeLimit' ? quantity(map[name]) : settle(map[name], name),
        ] as const,
    )
    .filter(([name, value]) => value !== undefined && (value !== '' || isMeantEmpty(name, key)));
  const isNothing = entries.length === 0 && (texts.has(key) || amounts.has(key));
  return isNothing ? undefined : Object.fromEntries(entries);
}

function quantity(value: unknown): unknown {
  return amountOf(String(value)) ?? value;
}

const texts = new Set([
  'labels',
  'annotations',
  'matchLabels',
  'nodeSelector',
  'selector',
  'data',
  'parameters',
]);

/** An empty text is as good as none, but for a value under a free key, and where no class is a choice. */
function isMeantEmpty(name: string, key: string): boolean {
  return texts.has(key) || name === 'storageClassName';
}
