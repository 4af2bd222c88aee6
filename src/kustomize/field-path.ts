import { isNull, mapOf, type Node, scalar, seqOf } from './node.ts';

/** A place that a replacement may write to. */
export type Slot = { readonly get: () => Node; readonly set: (node: Node) => void };

/** Parts of `spec.template.[name=a.b].image`; a dot within brackets or after a backslash is no end. */
export function splitFieldPath(path: string): string[] {
  const parts: string[] = [];
  let current = '';
  let depth = 0;
  for (let at = 0; at < path.length; at += 1) {
    const char = path[at] ?? '';
    if (char === '\\' && path[at + 1] === '.') {
      current += '.';
      at += 1;
    } else if (char === '.' && depth === 0) {
      parts.push(current);
      current = '';
    } else {
      if (char === '[') depth += 1;
      if (char === ']') depth -= 1;
      current += char;
    }
  }
  return [...parts, current].filter((part) => part !== '').map(bare);
}

/** Brackets without a condition keep the dots of a key together. */
function bare(part: string): string {
  return part.startsWith('[') && part.includes('.') && !part.includes('=') ? part.slice(1, -1) : part;
}

/** All places of a path; what is missing on the way is made where something is given that shall stand there. */
export function slotsOf(root: Node, path: readonly string[], given?: Node): Slot[] {
  let slots: Slot[] = [{ get: () => root, set: () => undefined }];
  for (const [index, part] of path.entries()) {
    const next = path[index + 1];
    slots = slots.flatMap((slot) => below(slot, part, given && (() => emptyFor(next, given))));
  }
  return slots;
}

function emptyFor(next: string | undefined, { kind }: Node): Node {
  if (next === undefined && kind === 'scalar') return scalar('');
  const isList = next === undefined ? kind === 'seq' : next.startsWith('[') || /^\d+$/u.test(next);
  return isList ? seqOf([]) : mapOf();
}

type Make = (() => Node) | undefined;

function below(slot: Slot, part: string, make: Make): Slot[] {
  const node = slot.get();
  if (node.kind === 'scalar') return [];
  if (part === '*') return everything(node);
  if (node.kind === 'map') return part.startsWith('[') ? [] : inMap(node, part, make);
  const found = /^\[([^=\]]*)=(.*)\]$/u.exec(part);
  if (found !== null) return matching(node, { key: found[1] ?? '', value: found[2] ?? '' }, make);
  return atIndex(node, part, make);
}

function everything(node: Exclude<Node, { kind: 'scalar' }>): Slot[] {
  if (node.kind === 'seq') return node.items.map((_item, index) => itemSlot(node, index));
  return [...node.fields.keys()].flatMap((name) => inMap(node, name, undefined));
}

function inMap(node: Extract<Node, { kind: 'map' }>, name: string, make: Make): Slot[] {
  const found = node.fields.get(name);
  if ((found === undefined || isNull(found)) && make !== undefined) node.fields.set(name, make());
  if (!node.fields.has(name)) return [];
  return [
    {
      get: () => node.fields.get(name) ?? scalar(null),
      set: (value) => void node.fields.set(name, value),
    },
  ];
}

type Condition = { readonly key: string; readonly value: string };
type Seq = Extract<Node, { kind: 'seq' }>;

function matching(node: Seq, { key, value }: Condition, make: Make): Slot[] {
  const found = node.items.flatMap((item, index) =>
    textOf(item, key) === value ? [itemSlot(node, index)] : [],
  );
  if (found.length > 0 || make === undefined) return found;
  node.items.push(key === '' ? scalar(value) : mapOf({ [key]: scalar(value) }));
  return [itemSlot(node, node.items.length - 1)];
}

function textOf(item: Node, key: string): string | undefined {
  const found = key === '' ? item : item.kind === 'map' ? item.fields.get(key) : undefined;
  return found?.kind === 'scalar' ? found.text : undefined;
}

function atIndex(node: Seq, part: string, make: Make): Slot[] {
  if (part === '-') {
    node.items.push(make?.() ?? scalar(''));
    return [itemSlot(node, node.items.length - 1)];
  }
  const index = /^\d{1,6}$/u.test(part) ? Number(part) : undefined;
  if (index === undefined)
    return node.items.flatMap((item, at) => below(fixed(item, itemSlot(node, at)), part, make));
  if (index === node.items.length && make !== undefined) node.items.push(make());
  return index < node.items.length ? [itemSlot(node, index)] : [];
}

/** A name in a list means the field of each of its items. */
function fixed(item: Node, slot: Slot): Slot {
  return item.kind === 'map' ? slot : { get: () => scalar(null), set: slot.set };
}

function itemSlot(node: Seq, index: number): Slot {
  return {
    get: () => node.items[index] ?? scalar(null),
    set: (value) => void node.items.splice(index, 1, value),
  };
}
