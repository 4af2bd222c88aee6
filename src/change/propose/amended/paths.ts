import type { Json, JsonMap } from '../../../kernel/json.ts';
import { isList, isMap } from '../../../spec/words/merge.ts';

/** Where something stands: the number of its object first. */
export type Path = readonly (string | number)[];
export type Node = { readonly path: Path; readonly value: Json };

/** All that stands in the objects, from the outside in. */
export function nodesIn(documents: readonly JsonMap[]): Node[] {
  return documents.flatMap((document, at) => below({ path: [at], value: document }));
}

function below(node: Node): Node[] {
  const { path, value } = node;
  if (isList(value)) return [node, ...value.flatMap((one, at) => below({ path: [...path, at], value: one }))];
  if (!isMap(value)) return [node];
  const entries = Object.entries(value).flatMap(([key, one]) =>
    one === undefined ? [] : below({ path: [...path, key], value: one }),
  );
  return [node, ...entries];
}

/** The same objects with another value there; with none, it is gone, and what holds nothing without it. */
export function withAt(
  documents: readonly JsonMap[],
  [first, ...path]: Path,
  value: Json | undefined,
): readonly JsonMap[] {
  return documents.map((document, at) => {
    if (at !== first) return document;
    const changed = putAt(document, path, value);
    return isMap(changed) ? changed : document;
  });
}

function putAt(holder: Json | undefined, [step, ...rest]: Path, value: Json | undefined): Json | undefined {
  if (step === undefined) return value;
  if (isList(holder) && typeof step === 'number') {
    const made = putAt(holder[step], rest, value);
    const list = holder.flatMap((one, at) => (at === step ? (made === undefined ? [] : [made]) : [one]));
    return list.length === 0 ? undefined : list;
  }
  const map = isMap(holder) ? holder : {};
  const made = putAt(map[step], rest, value);
  if (made !== undefined) return { ...map, [step]: made };
  const { [step]: _gone, ...others } = map;
  return Object.keys(others).length === 0 ? undefined : others;
}

/** A value as people would say it. */
export function spelt(value: Json | undefined): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
