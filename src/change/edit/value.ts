import type { Json, JsonMap } from '../../kernel/json.ts';
import { isList, isMap } from '../../render/merge.ts';
import type { FieldChange } from './operation.ts';
import type { FieldPath, Step } from './path.ts';

/** The value below a path, undefined where there is none. */
export function valueAt(value: Json | undefined, path: FieldPath): Json | undefined {
  return path.reduce<Json | undefined>((here, step) => child(here, step), value);
}

/** What a change makes of a value; undefined where nothing is left of it. */
export function changed(value: Json | undefined, change: FieldChange): Json | undefined {
  const [step, ...rest] = change.field;
  if (step === undefined) return settled(value, change);
  if (isList(value)) return changedList(value, step, { ...change, field: rest });
  if (isMap(value)) return changedMap(value, String(keyOf(step)), { ...change, field: rest });
  return change.op === 'remove' ? value : nested(change.field, settled(undefined, change));
}

/** A value below steps that are not there yet. */
export function nested(path: FieldPath, value: Json | undefined): Json | undefined {
  return path.reduceRight<Json | undefined>((inner, step) => {
    if (typeof step === 'string') return { [step]: inner };
    return [itemOf(step, inner)];
  }, value);
}

/** An item of a list that carries what it is known by. */
export function itemOf(step: Step, inner: Json | undefined): Json {
  if (typeof step === 'object' && isMap(inner)) return { [step.by]: step.is, ...inner };
  return inner ?? null;
}

/** Where in a list a step leads, -1 where nowhere. */
export function placeIn(list: readonly Json[], step: Step): number {
  if (typeof step === 'number') return step < list.length ? step : -1;
  if (typeof step === 'string' && /^\d+$/u.test(step)) return placeIn(list, Number(step));
  const { by, is } = typeof step === 'string' ? { by: 'name', is: step } : step;
  return list.findIndex((item) => isMap(item) && isText(item[by], is));
}

function isText(value: Json | undefined, text: string): boolean {
  return (typeof value === 'string' || typeof value === 'number') && String(value) === text;
}

function child(value: Json | undefined, step: Step): Json | undefined {
  if (isList(value)) return value[placeIn(value, step)];
  return isMap(value) ? value[String(keyOf(step))] : undefined;
}

function keyOf(step: Step): string | number {
  return typeof step === 'object' ? step.is : step;
}

function settled(value: Json | undefined, change: FieldChange): Json | undefined {
  if (change.op === 'remove') return undefined;
  if (change.op === 'set') return change.value;
  return isList(value) ? [...value, change.value] : [change.value];
}

function changedList(list: readonly Json[], step: Step, change: FieldChange): Json | undefined {
  const at = placeIn(list, step);
  if (at === -1 && change.op === 'remove') return list;
  if (at === -1) return [...list, itemOf(step, changed(undefined, change))];
  const next = changed(list[at], change);
  const items = list.flatMap((item, index) => (index === at ? (next === undefined ? [] : [next]) : [item]));
  return items.length === 0 && change.op === 'remove' ? undefined : items;
}

function changedMap(map: JsonMap, key: string, change: FieldChange): Json | undefined {
  const next = changed(map[key], change);
  if (next !== undefined) return { ...map, [key]: next };
  const { [key]: _gone, ...rest } = map;
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** The same data, in whatever order its keys stand. */
export function isEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, at) => isEqual(item, b[at]));
  if (!isMap(a)) return a === b;
  if (!isMap(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isEqual(a[key], b[key]));
}
