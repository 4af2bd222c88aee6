import type { Json, JsonMap } from '../../kernel/json.ts';
import { isList, isMap } from '../../render/merge.ts';

/** A step of a JSON patch. */
export type Change = {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path: string;
  readonly value?: Json;
};

/** The steps from one value to another, each as deep as it can be. */
export function changesBetween(
  before: Json | undefined,
  after: Json | undefined,
  path = '',
): readonly Change[] {
  if (before === undefined) return after === undefined ? [] : [{ op: 'add', path, value: after }];
  if (after === undefined) return [{ op: 'remove', path }];
  if (isMap(before) && isMap(after)) return inMaps(before, after, path);
  if (isList(before) && isList(after)) return inLists(before, after, path);
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ op: 'replace', path, value: after }];
}

function inMaps(before: JsonMap, after: JsonMap, path: string): readonly Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => changesBetween(before[key], after[key], `${path}/${escaped(key)}`));
}

/** What a list has grown by is added; one that is otherwise longer or shorter is written anew. */
function inLists(before: readonly Json[], after: readonly Json[], path: string): readonly Change[] {
  const [kept, added] = [after.slice(0, before.length), after.slice(before.length)];
  const isGrown = before.length > 0 && added.length > 0 && JSON.stringify(kept) === JSON.stringify(before);
  if (isGrown) return added.map((value) => ({ op: 'add' as const, path: `${path}/-`, value }));
  if (before.length !== after.length) return [{ op: 'replace', path, value: after }];
  return before.flatMap((item, index) => changesBetween(item, after[index], `${path}/${index}`));
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
