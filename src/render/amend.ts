import type { Json, JsonMap } from '../kernel/json.ts';
import { parse } from '../syntax/yaml/parse.ts';
import { toValue } from '../syntax/yaml/value.ts';
import { isMap, mergeMaps } from './merge.ts';
import { isJson, notesOf } from './notes.ts';
import { writeYaml } from './yaml.ts';

/**
 * A document with something done to its object. Comments stay above what they stand above; a document that needs
 * nothing stays as it is, byte for byte.
 */
export function amend(text: string, change: (object: JsonMap) => JsonMap): string {
  const parsed = parse(text);
  const root = parsed.ok ? parsed.value.root : undefined;
  if (root === undefined) return text;
  const before = toValue(root);
  if (!isJson(before) || !isMap(before)) return text;
  const after = ordered(change(before));
  return JSON.stringify(after) === JSON.stringify(before) ? text : writeYaml(after, notesOf(text, root));
}

/** A document without its comments; what looks like one within a text stays. */
export function uncommented(text: string): string {
  const parsed = parse(text);
  const value = parsed.ok && parsed.value.root !== undefined ? toValue(parsed.value.root) : undefined;
  return text.includes('#') && isJson(value) ? writeYaml(value) : text;
}

/** A document with fields merged into it. */
export function amendWith(fields: JsonMap): (object: JsonMap) => JsonMap {
  return (object) => mergeMaps(object, fields);
}

const metadata = ['name', 'generateName', 'namespace', 'labels', 'annotations'];

/** What is merged comes last; metadata is read more easily in the usual order. */
function ordered(object: JsonMap): JsonMap {
  const entries = Object.entries(object).map(([key, value]) => {
    return [key, key === 'metadata' && isMap(value) ? sorted(value) : value] as const;
  });
  return Object.fromEntries(entries);
}

function sorted(map: JsonMap): JsonMap {
  const known = metadata.filter((key) => Object.hasOwn(map, key)).map((key) => [key, map[key]] as const);
  const rest = Object.entries(map).filter(([key]) => !metadata.includes(key));
  return Object.fromEntries<Json | undefined>([...known, ...rest]);
}
