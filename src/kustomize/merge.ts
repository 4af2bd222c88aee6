import { Fault } from './fault.ts';
import { mergeList } from './merge-list.ts';
import { clone, isNull, type MapNode, type Node, type SeqNode } from './node.ts';
import type { Shape } from './tables/merge-keys.ts';

const directive = '$patch';

/**
 * A strategic merge as kustomize does it: `patch` is laid over `target`, which is changed in place; undefined where
 * the patch deletes it. Null deletes, lists with merge keys are merged with the items of the patch first.
 */
export function mergeNode(target: Node | undefined, patch: Node | undefined, shape: Shape): Node | undefined {
  if (patch === undefined) return target;
  if (patch.kind === 'map') return mergeMap(target, patch, shape);
  if (patch.kind === 'seq') return mergeSeq(target, patch, shape);
  if (isNull(patch)) return undefined;
  const isQuoted = target?.kind === 'scalar' && target.isQuoted === true;
  return isQuoted
    ? { kind: 'scalar', value: patch.text, text: patch.text, from: patch.from, isQuoted }
    : patch;
}

function mergeMap(target: Node | undefined, patch: MapNode, shape: Shape): Node | undefined {
  const said = directiveOf(patch);
  if (said === 'delete') return undefined;
  if (target?.kind !== 'map' || said === 'replace') return added(withoutDirective(patch), shape);
  for (const [name, value] of withoutDirective(patch).fields) {
    const merged = mergeNode(target.fields.get(name), value, shape.fields?.[name] ?? {});
    if (merged === undefined) target.fields.delete(name);
    else target.fields.set(name, merged);
  }
  return target;
}

/** What stands only in the patch: what it would delete is left out. */
function added(patch: MapNode, shape: Shape): MapNode {
  const out: MapNode = { ...patch, fields: new Map() };
  for (const [name, value] of patch.fields) {
    const kept = mergeNode(undefined, value, shape.fields?.[name] ?? {});
    if (kept !== undefined) out.fields.set(name, kept);
  }
  return out;
}

function mergeSeq(target: Node | undefined, patch: SeqNode, shape: Shape): Node | undefined {
  // Where there is no list yet, kustomize takes a directive of the list for an item.
  const said = target?.kind === 'seq' ? listDirective(patch.items) : { items: patch.items };
  if (said.directive === 'delete') return undefined;
  const items = { ...patch, items: [...said.items] };
  const isMerged = shape.keys !== undefined || shape.set === true;
  if (!isMerged) return items;
  const into = target?.kind === 'seq' && said.directive !== 'replace' ? target : withoutDirectives(items);
  return mergeList(into, items, { shape, merge: mergeNode });
}

function withoutDirectives(list: SeqNode): SeqNode {
  const own = clone(list);
  return { ...own, items: own.items.map((item) => (isListDirective(item) ? item : plainItem(item))) };
}

function plainItem(item: Node): Node {
  return item.kind === 'map' ? withoutDirective(item) : item;
}

/** An item that is nothing but a directive speaks of its list. */
function listDirective(items: readonly Node[]): { directive?: string; items: readonly Node[] } {
  const at = items.findIndex(isListDirective);
  const found = items[at];
  if (found?.kind !== 'map') return { items };
  const said = directiveOf(found);
  return {
    ...(said !== undefined && { directive: said }),
    items: items.filter((_item, index) => index !== at),
  };
}

function isListDirective(item: Node): boolean {
  return item.kind === 'map' && item.fields.size === 1 && item.fields.has(directive);
}

function directiveOf({ fields, from }: MapNode): string | undefined {
  const said = fields.get(directive);
  if (said === undefined) return undefined;
  const text = said.kind === 'scalar' ? said.text : '';
  if (text === 'delete' || text === 'replace' || text === 'merge') return text;
  throw new Fault(`\`$patch: ${text}\` is neither delete, replace nor merge`, said.from ?? from);
}

function withoutDirective(patch: MapNode): MapNode {
  if (!patch.fields.has(directive)) return patch;
  const fields = new Map(patch.fields);
  fields.delete(directive);
  return { ...patch, fields };
}
