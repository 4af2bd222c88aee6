import type { Origin } from '../../kustomize/node.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import type { YamlMap, YamlNode } from '../../syntax/yaml/node.ts';
import { itemsAt, scalarAt } from '../../syntax/yaml/value.ts';
import { resourcesOf } from '../../syntax/yaml/resources.ts';
import { toJson } from '../../syntax/yaml/json.ts';
import { applyOperation } from './apply.ts';
import { stepsOfPatch } from './json-patch.ts';
import type { Thing } from './thing.ts';
import type { Operation, Setting, Target } from './operation.ts';
import type { FieldPath } from './path.ts';
import { placeIn, valueAt } from './value.ts';
import { isList } from '../../render/merge.ts';

/** The same change in a patch that stands in a file of its own, or in the text of one; undefined where it says nothing of the field. */
export function inPatch(
  { field, value }: Setting,
  path: string,
  { text, thing }: { readonly text: string; readonly thing: Thing },
): Operation | undefined {
  const step = stepsOfPatch(text).findLast(({ pointer }) => isPrefix(pointer, pointerOf(field, thing)));
  if (step !== undefined) {
    const rest = pointerOf(field, thing).slice(step.pointer.length);
    return { op: 'set', target: { path, ...step.target }, field: ['value', ...rest], value };
  }
  const own = resourcesOf(text).resources.find(({ root }) => valueAt(toJson(root), field) !== undefined);
  if (own === undefined) return undefined;
  return { op: 'set', target: { path, kind: own.kind, name: own.name }, field, value };
}

/** Where a Kustomization holds the text of a patch. */
type Held = { readonly field: FieldPath; readonly text: string };

/** The same change in a patch that stands as a text within a Kustomization; every other line of that text stays. */
export function inHeldPatch(
  operation: Setting & { readonly target: Target },
  from: Origin,
  { text, thing, own }: { readonly text: string; readonly thing: Thing; readonly own: Target },
): Operation | undefined {
  const held = heldAt(text, from);
  const change = held && inPatch(operation, from.path, { text: held.text, thing });
  const done =
    held && change && applyOperation(held.text, { ...change, target: { ...change.target, path: '' } });
  return done?.ok === true
    ? { op: 'set', target: own, field: held?.field ?? [], value: done.value }
    : undefined;
}

function heldAt(text: string, { start }: Origin): Held | undefined {
  const parsed = parse(text);
  const root = parsed.ok ? parsed.value.root : undefined;
  if (root?.kind !== 'map') return undefined;
  return heldIn(root).find(({ item }) => item.start <= start && start < item.end);
}

type Place = Held & { readonly item: YamlNode };

function heldIn(root: YamlMap): Place[] {
  return ['patches', 'patchesJson6902', 'patchesStrategicMerge'].flatMap((list) =>
    itemsAt(root, [list]).flatMap((item, at) => {
      const node = item.kind === 'map' ? scalarAt(item, ['patch']) : item;
      const field = item.kind === 'map' ? [list, at, 'patch'] : [list, at];
      return node?.kind === 'scalar' && node.text.includes('\n') ? [{ item, field, text: node.text }] : [];
    }),
  );
}

/** As JSON patches name places: items of lists by number. */
function pointerOf(field: FieldPath, { value }: Thing): readonly string[] {
  return field.map((step, at) => {
    const list = valueAt(value, field.slice(0, at));
    return isList(list) ? String(placeIn(list, step)) : String(typeof step === 'object' ? step.is : step);
  });
}

function isPrefix(pointer: readonly string[], of: readonly string[]): boolean {
  return pointer.length <= of.length && pointer.every((step, at) => step === of[at]);
}
