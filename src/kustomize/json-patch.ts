import { resolvePlain } from '../syntax/yaml/resolve.ts';
import { Fault } from './fault.ts';
import { clone, isEqual, itemsAt, type MapNode, type Node, scalar, textAt } from './node.ts';

/** One operation of RFC 6902. */
export type Operation = {
  readonly op: string;
  readonly path: readonly string[];
  readonly from: readonly string[] | undefined;
  readonly value: Node | undefined;
  readonly node: Node;
};

/** The operations of a patch; undefined where it is none. */
export function operationsOf(node: Node): Operation[] | undefined {
  if (node.kind !== 'seq' || node.items.length === 0) return undefined;
  const operations = itemsAt(node, []).map(operationOf);
  return operations.every((operation) => operation !== undefined) ? operations : undefined;
}

function operationOf(node: Node): Operation | undefined {
  const op = textAt(node, ['op']);
  const path = textAt(node, ['path']);
  if (op === undefined || path === undefined || node.kind !== 'map') return undefined;
  const from = textAt(node, ['from']);
  const pointed = from === undefined ? undefined : pointer(from);
  return { op, path: pointer(path), from: pointed, value: asJson(node.fields.get('value')), node };
}

/** Kustomize makes JSON of these patches by YAML 1.1, where `yes` and `off` are no text. */
function asJson(node: Node | undefined): Node | undefined {
  if (node?.kind === 'seq') return { ...node, items: node.items.flatMap((item) => asJson(item) ?? []) };
  if (node?.kind === 'map') {
    const fields = [...node.fields].flatMap(([name, value]) => {
      const read = asJson(value);
      return read === undefined ? [] : [[name, read] as const];
    });
    return { ...node, fields: new Map(fields) };
  }
  if (node?.isSwitch !== true) return node;
  const { value } = resolvePlain(node.text);
  return { ...node, value, text: String(value) };
}

function pointer(path: string): string[] {
  const parts = path.split('/').slice(path.startsWith('/') ? 1 : 0);
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function applyOperations(root: MapNode, operations: readonly Operation[]): void {
  for (const operation of operations) applyOperation(root, operation);
}

function applyOperation(root: MapNode, operation: Operation): void {
  const { op, path, value } = operation;
  const place = placeOf(root, path, operation);
  if (op === 'add' && value !== undefined) return add(place, clone(value), operation);
  if (op === 'replace' && value !== undefined) return replace(place, clone(value), operation);
  if (op === 'remove') return remove(place, operation);
  if (op === 'test') return test(place, operation);
  if (op === 'move' || op === 'copy') return transfer(root, place, operation);
  throw new Fault(`the operation \`${op}\` of a JSON patch is unknown or has no value`, operation.node.from);
}

function transfer(root: MapNode, place: Place, operation: Operation): void {
  const source = placeOf(root, operation.from ?? [], operation);
  const value = read(source) ?? absent(source, operation);
  if (operation.op === 'move') remove(source, operation);
  add(place, clone(value), operation);
}

type Place = { readonly holder: Node; readonly key: string };

/** The collection that holds what a path names. */
function placeOf(root: MapNode, path: readonly string[], operation: Operation): Place {
  let holder: Node = root;
  for (const key of path.slice(0, -1)) {
    const next = read({ holder, key });
    if (next === undefined || next.kind === 'scalar') throw missing(operation, path);
    holder = next;
  }
  return { holder, key: path.at(-1) ?? '' };
}

function read({ holder, key }: Place): Node | undefined {
  if (holder.kind === 'map') return holder.fields.get(key);
  if (holder.kind !== 'seq') return undefined;
  const index = indexOf(key, holder.items.length);
  return index === undefined ? undefined : holder.items[index];
}

function indexOf(key: string, length: number): number | undefined {
  if (!/^-?\d{1,9}$/u.test(key)) return undefined;
  const index = Number(key);
  const counted = index < 0 ? index + length : index;
  return counted >= 0 ? counted : undefined;
}

function add({ holder, key }: Place, value: Node, operation: Operation): void {
  if (holder.kind === 'map') return void holder.fields.set(key, value);
  if (holder.kind !== 'seq') throw missing(operation, operation.path);
  const index = key === '-' ? holder.items.length : indexOf(key, holder.items.length + 1);
  if (index === undefined || index > holder.items.length) throw missing(operation, operation.path);
  holder.items.splice(index, 0, value);
}

/** A field that a mapping does not have reads as null, and may be replaced. */
function absent({ holder }: Place, operation: Operation): Node {
  if (holder.kind === 'map') return scalar(null);
  throw missing(operation, operation.path);
}

function replace(place: Place, value: Node, operation: Operation): void {
  if (read(place) === undefined) absent(place, operation);
  if (place.holder.kind === 'map') place.holder.fields.set(place.key, value);
  if (place.holder.kind === 'seq') {
    const index = indexOf(place.key, place.holder.items.length) ?? 0;
    place.holder.items.splice(index, 1, value);
  }
}

function remove(place: Place, operation: Operation): void {
  if (read(place) === undefined) throw missing(operation, operation.path);
  if (place.holder.kind === 'map') place.holder.fields.delete(place.key);
  if (place.holder.kind === 'seq') {
    place.holder.items.splice(indexOf(place.key, place.holder.items.length) ?? 0, 1);
  }
}

function test(place: Place, operation: Operation): void {
  const found = read(place) ?? absent(place, operation);
  const { value, path, node } = operation;
  if (value === undefined || !isEqual(found, value)) {
    throw new Fault(`the test of a JSON patch fails: /${path.join('/')} has another value`, node.from);
  }
}

function missing({ op, node }: Operation, path: readonly string[]): Fault {
  return new Fault(
    `a JSON patch cannot \`${op}\`: the object has no /${path.join('/')}`,
    node.from,
    'Mend the path, or add what stands above it first.',
  );
}
