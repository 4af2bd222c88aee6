import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from './node.ts';

export type Path = readonly (string | number)[];

/** The plain value of a node. Prototype names are ordinary keys. */
export function toValue(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'seq') return node.items.map(toValue);
  const object: Record<string, unknown> = {};
  for (const { name, value } of node.entries) {
    if (name === '__proto__') define(object, toValue(value));
    else object[name] = toValue(value);
  }
  return object;
}

/** The node at a path, or undefined. */
export function at(node: YamlNode | undefined, path: Path): YamlNode | undefined {
  let here = node;
  for (const step of path) {
    if (here === undefined) return undefined;
    here = typeof step === 'number' ? itemAt(here, step) : entryOf(here, step)?.value;
  }
  return here;
}

/** The entry of a mapping that counts for a key: the last one. */
export function entryOf(node: YamlNode | undefined, name: string): YamlEntry | undefined {
  return node?.kind === 'map' ? node.entries.findLast((entry) => entry.name === name) : undefined;
}

export function mapAt(node: YamlNode | undefined, path: Path = []): YamlMap | undefined {
  const found = at(node, path);
  return found?.kind === 'map' ? found : undefined;
}

export function scalarAt(node: YamlNode | undefined, path: Path = []): YamlScalar | undefined {
  const found = at(node, path);
  return found?.kind === 'scalar' ? found : undefined;
}

/** The text of a string scalar at a path; a number or boolean is none. */
export function stringAt(node: YamlNode | undefined, path: Path = []): string | undefined {
  const found = scalarAt(node, path);
  return found?.type === 'string' ? found.text : undefined;
}

export function itemsAt(node: YamlNode | undefined, path: Path = []): readonly YamlNode[] {
  const found = at(node, path);
  return found?.kind === 'seq' ? found.items : [];
}

function itemAt(node: YamlNode, index: number): YamlNode | undefined {
  return node.kind === 'seq' ? node.items[index] : undefined;
}

function define(object: Record<string, unknown>, value: unknown): void {
  Object.defineProperty(object, '__proto__', { value, enumerable: true, configurable: true, writable: true });
}
