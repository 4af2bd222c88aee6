import type { Scalar, YamlEntry, YamlNode, YamlScalar } from '../syntax/yaml/node.ts';

/** Where a value came from: a file and a half-open range of offsets in it. */
export type Origin = { readonly path: string; readonly start: number; readonly end: number };

/** A value that transformers change in place, each part knowing where it was written. Scalars are never changed. */
export type Node = MapNode | SeqNode | ScalarNode;

export type MapNode = {
  readonly kind: 'map';
  readonly fields: Map<string, Node>;
  readonly from: Origin | undefined;
};

export type SeqNode = { readonly kind: 'seq'; items: Node[]; readonly from: Origin | undefined };

export type ScalarNode = {
  readonly kind: 'scalar';
  readonly value: Scalar;
  /** As written, before it was read as a number or boolean. */
  readonly text: string;
  readonly from: Origin | undefined;
  /** `yes`, `off` and the like, unquoted: text to a build, a boolean to who reads YAML 1.1. */
  readonly isSwitch?: true;
  /** What is put in its place is written as this was. */
  readonly isQuoted?: true;
};

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Copies of one document that aliases make are bounded, whatever its text says. */
export type Budget = { nodes: number };

/** The same value, said to stand elsewhere. */
export function mapPlaces(node: Node, change: (from: Origin | undefined) => Origin | undefined): Node {
  if (node.kind === 'map') return mapPlacesIn(node, change);
  const from = change(node.from);
  if (node.kind === 'scalar') return { ...node, from };
  return { ...node, from, items: node.items.map((item) => mapPlaces(item, change)) };
}

export function mapPlacesIn(
  node: MapNode,
  change: (from: Origin | undefined) => Origin | undefined,
): MapNode {
  const fields = [...node.fields].map(([name, value]) => [name, mapPlaces(value, change)] as const);
  return { ...node, from: change(node.from), fields: new Map(fields) };
}

export function scalar(value: Scalar, from?: Origin): ScalarNode {
  return { kind: 'scalar', value, text: value === null ? '' : String(value), from };
}

export function mapOf(fields: Readonly<Record<string, Node>> = {}, from?: Origin): MapNode {
  return { kind: 'map', fields: new Map(Object.entries(fields)), from };
}

export function seqOf(items: readonly Node[], from?: Origin): SeqNode {
  return { kind: 'seq', items: [...items], from };
}

/** The node of a document; undefined where the budget is used up. */
export function fromYaml(node: YamlNode, path: string, budget: Budget): Node | undefined {
  budget.nodes -= 1;
  if (budget.nodes < 0) return undefined;
  const from = { path, start: node.start, end: node.end };
  if (node.kind === 'scalar') return { kind: 'scalar', ...readScalar(node), from };
  if (node.kind === 'seq') {
    const items = node.items.flatMap((item) => fromYaml(item, path, budget) ?? []);
    return budget.nodes < 0 ? undefined : { kind: 'seq', items, from };
  }
  const fields = new Map<string, Node>();
  for (const entry of node.entries) {
    const value = fromYaml(entry.value, path, budget);
    // A field is found where its key stands, a list or mapping begins on a line of its own.
    const place = { ...from, start: entry.key.start, end: Math.max(entry.value.end, entry.key.end) };
    if (value !== undefined) fields.set(keyOf(entry), { ...value, from: place });
  }
  return budget.nodes < 0 ? undefined : { kind: 'map', fields, from };
}

function keyOf({ key, name }: YamlEntry): string {
  return key.type === 'bool' && !booleans.has(key.text) ? key.text : name;
}

const booleans = new Set(['true', 'True', 'TRUE', 'false', 'False', 'FALSE']);

/** Kustomize reads YAML 1.2 here: `yes` and `off` are text. */
function readScalar({ type, value, style, text }: YamlScalar): Omit<ScalarNode, 'kind' | 'from'> {
  const isSwitch = type === 'bool' && style === 'plain' && !booleans.has(text);
  if (isSwitch) return { value: text, text, isSwitch };
  return style === 'plain' ? { value, text } : { value, text, isQuoted: true };
}

export function clone<T extends Node>(node: T): T;
export function clone(node: Node): Node {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'seq') return { ...node, items: node.items.map((item) => clone(item)) };
  return {
    ...node,
    fields: new Map([...node.fields].map(([name, value]) => [name, clone(value)])),
  };
}

export function toJson(node: Node): Json {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'seq') return node.items.map(toJson);
  return Object.fromEntries([...node.fields].map(([name, value]) => [name, toJson(value)]));
}

/** Whether two nodes mean the same; order of keys does not count. */
export function isEqual(a: Node, b: Node): boolean {
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.value === b.value;
  if (a.kind === 'seq') {
    if (b.kind !== 'seq' || a.items.length !== b.items.length) return false;
    return a.items.every((item, index) => isEqualOptional(item, b.items[index]));
  }
  if (b.kind !== 'map' || a.fields.size !== b.fields.size) return false;
  return [...a.fields].every(([name, value]) => isEqualOptional(value, b.fields.get(name)));
}

function isEqualOptional(a: Node, b: Node | undefined): boolean {
  return b !== undefined && isEqual(a, b);
}

export function isNull(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && node.value === null;
}

/** The node at a path of keys. */
export function nodeAt(node: Node | undefined, path: readonly string[]): Node | undefined {
  let here = node;
  for (const key of path) {
    if (here?.kind !== 'map') return undefined;
    here = here.fields.get(key);
  }
  return here;
}

/** The text of a scalar at a path, as written; undefined where there is none or null stands. */
export function textAt(node: Node | undefined, path: readonly string[]): string | undefined {
  const found = nodeAt(node, path);
  return found?.kind === 'scalar' && found.value !== null ? found.text : undefined;
}

export function itemsAt(node: Node | undefined, path: readonly string[]): readonly Node[] {
  const found = nodeAt(node, path);
  return found?.kind === 'seq' ? found.items : [];
}

export function mapAt(node: Node | undefined, path: readonly string[]): MapNode | undefined {
  const found = nodeAt(node, path);
  return found?.kind === 'map' ? found : undefined;
}

/** The mapping at a path, made where it is missing. */
export function ensureMap(node: MapNode, path: readonly string[]): MapNode {
  let here = node;
  for (const key of path) {
    const next = here.fields.get(key);
    if (next?.kind === 'map') here = next;
    else {
      const made = mapOf();
      here.fields.set(key, made);
      here = made;
    }
  }
  return here;
}

/** Pairs of scalars of a mapping, as text. */
export function pairsOf(node: Node | undefined): [string, ScalarNode][] {
  if (node?.kind !== 'map') return [];
  return [...node.fields].flatMap(([name, value]) => (value.kind === 'scalar' ? [[name, value]] : []));
}
