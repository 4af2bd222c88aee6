import { idOf } from '../../../../kustomize/id.ts';
import { type MapNode, type Node, textAt } from '../../../../kustomize/node.ts';

/** A text of an object in which variables stand. */
export type Use = { readonly object: MapNode; readonly fieldPath: string; readonly text: string };

type Step = { readonly node: Node; readonly path: readonly string[] };

/** The texts that differ between a build without its variables and the same one with them. */
export function usesIn(without: readonly MapNode[], filled: readonly MapNode[]): readonly Use[] {
  return without.flatMap((object, index) => {
    const other = filled[index];
    return other === undefined
      ? []
      : [...differing({ node: object, path: [] }, other)].map((found) => ({ object, ...found }));
  });
}

function* differing({ node, path }: Step, other: Node | undefined): Generator<Omit<Use, 'object'>> {
  if (node.kind === 'scalar') {
    const isSame = other?.kind === 'scalar' && other.value === node.value;
    if (!isSame) yield { fieldPath: path.join('.'), text: node.text };
  } else if (node.kind === 'map') {
    for (const [name, value] of node.fields)
      yield* differing({ node: value, path: [...path, escaped(name)] }, fieldOf(other, name));
  } else {
    for (const [index, item] of node.items.entries())
      yield* differing({ node: item, path: [...path, itemOf(node.items, index)] }, itemAt(other, index));
  }
}

function fieldOf(node: Node | undefined, name: string): Node | undefined {
  return node?.kind === 'map' ? node.fields.get(name) : undefined;
}

function itemAt(node: Node | undefined, index: number): Node | undefined {
  return node?.kind === 'seq' ? node.items[index] : undefined;
}

/** An item goes by its name where it has one of its own, else by its place. */
function itemOf(items: readonly Node[], index: number): string {
  const name = textAt(items[index], ['name']) ?? '';
  const isOwn =
    /^[\w.-]{1,253}$/u.test(name) &&
    items.every((item, at) => at === index || textAt(item, ['name']) !== name);
  return isOwn ? `[name=${name}]` : String(index);
}

function escaped(name: string): string {
  return name.replaceAll('.', '\\.');
}

/** How a replacement selects an object, with its namespace where the name alone is not enough. */
export function selectorOf(object: MapNode, among: readonly MapNode[]): Readonly<Record<string, string>> {
  const { kind, name, namespace } = idOf(object);
  const alike = among.filter((one) => idOf(one).kind === kind && idOf(one).name === name);
  return { kind, name, ...(alike.length > 1 && namespace !== '' && { namespace }) };
}
