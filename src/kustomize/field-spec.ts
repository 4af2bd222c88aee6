import { type Gvk, gvkOf, isSelected } from './id.ts';
import { isNull, type MapNode, mapOf, type Node, seqOf } from './node.ts';

/** A field of the objects of some kinds; lists on the way are gone through item by item. */
export type FieldSpec = Partial<Gvk> & {
  readonly path: readonly string[];
  readonly create?: boolean;
};

/** Gives the new value of a field, or the same one where nothing changes. */
export type Change = {
  readonly set: (node: Node) => Node;
  /** What stands in a field that is made. */
  readonly make?: () => Node;
};

export function field(path: string, gvk: Partial<Gvk> = {}): FieldSpec {
  return { ...gvk, path: splitPath(path) };
}

/** The same, made where it is missing. */
export function made(path: string, gvk: Partial<Gvk> = {}): FieldSpec {
  return { ...field(path, gvk), create: true };
}

/** Parts of a path such as `metadata/annotations/example.com\/name`. */
export function splitPath(path: string): string[] {
  const parts = [''];
  for (const part of path.split('/')) {
    const last = parts.length - 1;
    const open = parts[last] ?? '';
    if (open.endsWith('\\')) parts[last] = `${open.slice(0, -1)}/${part}`;
    else if (last === 0 && open === '' && part !== '') parts[0] = part;
    else parts.push(part);
  }
  return parts;
}

export function applyField(root: MapNode, spec: FieldSpec, change: Change): void {
  if (isSelected(gvkOf(root), spec)) inMap(root, { spec, change, depth: 0 });
}

type Walk = { readonly spec: FieldSpec; readonly change: Change; readonly depth: number };

function inMap(map: MapNode, walk: Walk): void {
  const part = walk.spec.path[walk.depth];
  if (part === undefined) return;
  const isList = part.endsWith('[]');
  const name = isList ? part.slice(0, -2) : part;
  const found = map.fields.get(name);
  const present = found === undefined || isNull(found) ? create(found, isList, walk) : found;
  if (present === undefined) return;
  map.fields.set(name, inNode(present, { ...walk, depth: walk.depth + 1 }));
}

function create(found: Node | undefined, isList: boolean, { spec, change, depth }: Walk): Node | undefined {
  if (isList || spec.create !== true || change.make === undefined)
    return isList && found !== undefined ? seqOf([]) : found;
  return depth === spec.path.length - 1 ? change.make() : mapOf();
}

function inNode(node: Node, walk: Walk): Node {
  if (walk.depth === walk.spec.path.length) return walk.change.set(node);
  if (node.kind === 'map') inMap(node, walk);
  if (node.kind === 'seq') node.items = node.items.map((item) => inNode(item, walk));
  return node;
}
