import { Fault } from './fault.ts';
import type { Node, ScalarNode } from './node.ts';

/** What a field of a Kustomization may hold; `any` is read by whoever uses it. */
export type FieldType =
  | 'text'
  | 'flag'
  | 'count'
  | 'any'
  | { readonly list: FieldType }
  | { readonly map: FieldType }
  | { readonly fields: Readonly<Record<string, FieldType>> };

/** The node as its type has it; names of fields may differ in their capitals, as Go reads them. */
export function typed(node: Node, type: FieldType, name: string): Node {
  if (type === 'any' || (node.kind === 'scalar' && node.value === null)) return node;
  if (typeof type === 'string') return typedScalar(node, type, name);
  if ('list' in type) {
    if (node.kind !== 'seq') throw misfit(node, name, 'a list');
    return { ...node, items: node.items.map((item) => typed(item, type.list, name)) };
  }
  if (node.kind !== 'map') throw misfit(node, name, 'a mapping');
  const own = 'map' in type ? mapEntries(node, type.map) : fieldEntries(node, type.fields, name);
  return { ...node, fields: new Map(own) };
}

type MapNode = Extract<Node, { kind: 'map' }>;

function mapEntries(node: MapNode, type: FieldType): [string, Node][] {
  return [...node.fields].map(([key, value]) => {
    const isEmpty = value.kind === 'scalar' && value.value === null;
    return [key, isEmpty ? { ...value, value: '', text: '' } : typed(value, type, key)];
  });
}

function fieldEntries(
  node: MapNode,
  fields: Readonly<Record<string, FieldType>>,
  name: string,
): [string, Node][] {
  const names = new Map(Object.keys(fields).map((known) => [known.toLowerCase(), known]));
  return [...node.fields].map(([key, value]) => {
    const known = names.get(key.toLowerCase());
    const type = known === undefined ? undefined : fields[known];
    if (known !== undefined && type !== undefined) return [known, typed(value, type, known)];
    const what = `${name} has no field \`${key}\`, so kustomize refuses the whole file`;
    throw new Fault(what, value.from ?? node.from, 'Mend its spelling, or remove it.');
  });
}

type ScalarType = keyof typeof names;

function typedScalar(node: Node, type: ScalarType, name: string): Node {
  if (node.kind !== 'scalar' || !isOf[type](node)) throw misfit(node, name, names[type]);
  return type === 'flag' && node.isSwitch === true ? switched(node) : node;
}

const isOf = {
  text: ({ value, isSwitch }: ScalarNode) => typeof value === 'string' && isSwitch !== true,
  count: ({ value }: ScalarNode) => Number.isInteger(value),
  flag: ({ value, isSwitch }: ScalarNode) => typeof value === 'boolean' || isSwitch === true,
} as const;

const names = { text: 'text', flag: 'true or false', count: 'a whole number' } as const;

/** `yes` and `on` are true in a Kustomization, though not in the objects of a build. */
function switched(node: ScalarNode): ScalarNode {
  const value = /^(?:y|yes|on)$/iu.test(node.text);
  return { ...node, value, text: String(value) };
}

function misfit(node: Node, name: string, wanted: string): Fault {
  const what = `\`${name}\` must be ${wanted}, and ${shown(node)} is not, so kustomize refuses the whole file`;
  return new Fault(what, node.from, node.kind === 'scalar' ? fixOf(node, wanted) : undefined);
}

function shown(node: Node): string {
  if (node.kind === 'map') return 'a mapping';
  return node.kind === 'seq' ? 'a list' : `\`${node.text.slice(0, 60)}\``;
}

function fixOf({ text }: ScalarNode, wanted: string): string | undefined {
  if (wanted === names.text) return `Quote it: "${text.slice(0, 60)}".`;
  return /^(?:\d{1,9}|true|false)$/u.test(text) ? 'Write it without quotes.' : undefined;
}
