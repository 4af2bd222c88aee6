import type { Json, JsonMap } from '../../kernel/json.ts';
import { isList, isMap } from '../../spec/words/merge.ts';
import type { Path } from '../../syntax/yaml/value.ts';

/** What stands at a path, or undefined. */
export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') return isList(value) ? valueAt(value[step], rest) : undefined;
  return isMap(value) && Object.hasOwn(value, step) ? valueAt(value[step], rest) : undefined;
}

/** The same with another value at a path; without it where that is undefined. What is missing on the way is made. */
export function put(object: JsonMap, path: Path, value: Json | undefined): JsonMap {
  const changed = changedAt(object, path, value);
  return isMap(changed) ? changed : object;
}

function changedAt(here: Json | undefined, path: Path, value: Json | undefined): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const items = isList(here) ? here : [];
    const changed = changedAt(items[step], rest, value);
    return items.flatMap((item, at) => (at === step ? (changed === undefined ? [] : [changed]) : [item]));
  }
  const changed = changedAt(isMap(here) ? here[step] : undefined, rest, value);
  const { [step]: _gone, ...others } = isMap(here) ? here : {};
  if (changed === undefined) return others;
  return isMap(here) && Object.hasOwn(here, step)
    ? { ...here, [step]: changed }
    : { ...others, [step]: changed };
}

/** The paths of all mappings, and of what is empty and could be one. */
export function placesIn(value: Json | undefined, path: Path = []): Path[] {
  if (isList(value)) return value.flatMap((item, at) => placesIn(item, [...path, at]));
  if (value === null) return [path];
  if (!isMap(value)) return [];
  return [path, ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))];
}
