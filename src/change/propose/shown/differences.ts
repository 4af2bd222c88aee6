import type { Json, JsonMap } from '../../../kernel/json.ts';
import { isList, isMap } from '../../../render/merge.ts';
import type { FieldChange } from '../../edit/operation.ts';
import type { FieldPath } from '../../edit/path.ts';
import { isEqual } from '../../edit/value.ts';

/** What has to be done to one value so that it becomes another, field by field. */
export function differences(before: Json, after: Json, field: FieldPath = []): readonly FieldChange[] {
  if (isEqual(before, after)) return [];
  if (isMap(before) && isMap(after)) return ofMaps(before, after, field);
  if (isList(before) && isList(after)) return ofLists(before, after, field);
  return [{ op: 'set', field, value: after }];
}

function ofMaps(before: JsonMap, after: JsonMap, field: FieldPath): FieldChange[] {
  const gone = Object.keys(before).filter((key) => after[key] === undefined);
  return [
    ...Object.entries(after).flatMap(([key, value]): readonly FieldChange[] => {
      const was = before[key];
      if (value === undefined) return [];
      return was === undefined ? whole(value, [...field, key]) : differences(was, value, [...field, key]);
    }),
    ...gone.map((key): FieldChange => ({ op: 'remove', field: [...field, key] })),
  ];
}

/** What was not shown may be there: nothing beside what is said of it is gone over. */
function whole(value: Json, field: FieldPath): readonly FieldChange[] {
  if (isMap(value) && Object.keys(value).length > 0) return ofMaps({}, value, field);
  return isList(value) && value.length > 0 ? ofLists([], value, field) : [{ op: 'set', field, value }];
}

type Items = readonly Json[];

/** Items that have names are known by them; of others only what is added behind, gone or changed in its place is told. */
function ofLists(before: Items, after: Items, field: FieldPath): readonly FieldChange[] {
  if (isNamed(before) && isNamed(after)) return ofNamed(before, after, field);
  if (before.length === after.length)
    return before.flatMap((item, at) => differences(item, after[at] ?? null, [...field, at]));
  if (after.length > before.length && isEqual(before, after.slice(0, before.length)))
    return after.slice(before.length).map((value) => ({ op: 'add', field, value }));
  const kept = before.filter((item) => after.some((one) => isEqual(item, one)));
  if (!isEqual(kept, after)) return [{ op: 'set', field, value: after }];
  return before
    .flatMap((item, at) => (kept.includes(item) ? [] : [{ op: 'remove' as const, field: [...field, at] }]))
    .toReversed();
}

function ofNamed(before: readonly Named[], after: readonly Named[], field: FieldPath): FieldChange[] {
  const step = ({ name }: Named) => ({ by: 'name', is: name });
  const gone = before.filter(({ name }) => after.every((one) => one.name !== name));
  return [
    ...after.flatMap((item): readonly FieldChange[] => {
      const was = before.find(({ name }) => name === item.name);
      return was === undefined
        ? [{ op: 'set', field: [...field, step(item)], value: item }]
        : differences(was, item, [...field, step(item)]);
    }),
    ...gone.map((item): FieldChange => ({ op: 'remove', field: [...field, step(item)] })),
  ];
}

type Named = JsonMap & { readonly name: string };

function isNamed(items: Items): items is readonly Named[] {
  const names = items.map((item) => (isMap(item) ? item['name'] : undefined));
  return names.every((name) => typeof name === 'string') && new Set(names).size === names.length;
}
