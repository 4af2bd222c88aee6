import type { Json, JsonMap } from '../../../kernel/json.ts';
import { isList, isMap, mapOf, scalar } from '../../../spec/words/merge.ts';
import { toCommand } from '../../../spec/words/values.ts';
import type { Remedy } from '../contract.ts';
import { put, valueAt } from '../place.ts';

/** A value of another type says the same as one of the right type: one for a list of one, pairs for a mapping. */
export const retyped: Remedy = ({ by, path }, object) => {
  if (by !== 'type' || path.length === 0) return [];
  const value = valueAt(object, path);
  if (value === undefined) return [];
  return readings(value, String(path.at(-1))).map((one) => put(object, path, one));
};

function readings(value: Json, field: string): (Json | undefined)[] {
  if (value === null) return [undefined];
  if (isList(value)) return [...ofList(value), ...value.slice(0, value.length === 1 ? 1 : 0)];
  if (isMap(value)) return [[value], named(value), pairsIn(value)];
  return [...ofText(value, field), [value], [String(value)], String(value)];
}

function ofList(items: readonly Json[]): Json[] {
  if (items.every(isMap)) return [Object.assign({}, ...items) as JsonMap];
  const pairs = items.map(pairOf);
  if (!pairs.every((pair) => pair !== undefined)) return [];
  return [
    Object.fromEntries(pairs),
    named(Object.fromEntries(pairs)),
    pairs.map(([key, one]) => ({ [key]: one })),
  ];
}

/** `KEY=value` and `key: value` that was read as text. */
function pairOf(item: Json): readonly [string, string] | undefined {
  const [, key, value] = /^([\w./-]{1,200})(?:=|:\s?)([^\n]{0,2000})$/u.exec(scalar(item)) ?? [];
  return key === undefined || value === undefined || isMap(item) ? undefined : [key, value];
}

function named(map: JsonMap): Json {
  return Object.entries(map).map(([name, value]) =>
    isMap(value) ? { name, ...value } : { name, value: scalar(value) },
  );
}

function pairsIn(map: JsonMap): Json {
  return Object.values(map).map(mapOf);
}

const switches = new Map<string, boolean>([
  ['true', true],
  ['yes', true],
  ['on', true],
  ['false', false],
  ['no', false],
  ['off', false],
]);

function ofText(value: string | number | boolean, field: string): Json[] {
  if (typeof value !== 'string') return [{ number: value }, [{ containerPort: value }], [{ port: value }]];
  const pairs = value
    .trim()
    .split(/\s{1,20}/u)
    .map(pairOf);
  const map = pairs.every((pair) => pair !== undefined) ? Object.fromEntries(pairs) : undefined;
  const isOn = switches.get(value.toLowerCase());
  const number = numberIn(value);
  return [
    ...(isOn === undefined ? [] : [isOn]),
    ...(number === undefined ? [] : [number, [{ containerPort: number }]]),
    ...(field === 'command' || field === 'args' ? [toCommand(value)] : []),
    ...(map === undefined ? [] : [numbered(map), map, [numbered(map)]]),
    { name: value },
    [{ name: value }],
  ];
}

function numbered(map: Readonly<Record<string, string>>): JsonMap {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, numberIn(value) ?? value]));
}

function numberIn(text: string): number | undefined {
  return /^-?\d{1,15}$/u.test(text.trim()) ? Number(text) : undefined;
}
