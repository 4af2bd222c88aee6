import type { Json, JsonMap } from '../../kernel/json.ts';
import { mapOf, scalar } from './merge.ts';
import type { Meaning, Saying } from './wish.ts';

/** Of the main container, or of the one that is spoken of. */
export function container(set: JsonMap): Meaning {
  return workload({ container: set });
}

/** Of the pods. */
export function pod(set: JsonMap): Meaning {
  return workload({ pod: set });
}

/** Of the spec of a Deployment, StatefulSet, Job, ... */
export function controller(set: JsonMap): Meaning {
  return workload({ controller: set });
}

export function workload(set: JsonMap): Meaning {
  return on('workload', set);
}

export function on(kind: string, set: JsonMap): Meaning {
  return oneOf([kind, set]);
}

/** What is meant depends on the object that is spoken of; the first one that fits counts. */
export function oneOf(...ways: readonly (readonly [kind: string, set: JsonMap])[]): Meaning {
  const says: Saying[] = ways.map(([kind, set]) => ({ on: kind, set }));
  return { says, value: show(ways[0]?.[1] ?? {}) };
}

/** The parts of what runs say nothing to people. */
const plain = new Set([
  'container',
  'pod',
  'controller',
  'cron',
  'env',
  'name',
  'resources',
  'securityContext',
]);

/** `MODE=prod` says the same as a name and its value. */
function showEntry(entry: Json): string {
  const { name, value, ...rest } = mapOf(entry);
  const isPair = name !== undefined && value !== undefined && Object.keys(rest).length === 0;
  return isPair ? `${scalar(name)}=${scalar(value)}` : show(entry);
}

/** A patch in few words, for people. */
export function show(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(showEntry).join(', ');
  if (typeof value !== 'object') return String(value);
  const entries = Object.entries(value).map(([key, inner]) => {
    const shown = show(inner);
    return plain.has(key) ? shown : `${key}: ${shown}`;
  });
  return entries.join(', ');
}
