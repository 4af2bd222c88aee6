import { resolvePlain } from '../syntax/yaml/resolve.ts';
import { type MapNode, type Node, type ScalarNode, textAt } from './node.ts';

/** What is put in the place of `${NAME}` after a build, as Flux does it. */
export type Values = {
  readonly values: ReadonlyMap<string, string>;
  /** Where all sources are known, what none of them names is empty. */
  readonly isComplete: boolean;
};

/** Objects with values of variables, but for those that ask to be left alone. */
export function substituted(objects: readonly MapNode[], values: Values): MapNode[] {
  if (values.values.size === 0) return [...objects];
  return objects.map((object) => (isLeft(object) ? object : inMap(object, values)));
}

const mark = 'kustomize.toolkit.fluxcd.io/substitute';

function isLeft(object: MapNode): boolean {
  return ['annotations', 'labels'].some((name) => textAt(object, ['metadata', name, mark]) === 'disabled');
}

function inNode(node: Node, values: Values): Node {
  if (node.kind === 'map') return inMap(node, values);
  if (node.kind === 'seq') return { ...node, items: node.items.map((item) => inNode(item, values)) };
  if (typeof node.value !== 'string' || !node.value.includes('${')) return node;
  return readAnew(node, node.value, filled(node.value, values));
}

function inMap(node: MapNode, values: Values): MapNode {
  const fields = [...node.fields].map(
    ([name, value]) => [filled(name, values), inNode(value, values)] as const,
  );
  return { ...node, fields: new Map(fields) };
}

/** Flux reads the objects anew once values stand in their text, so that `replicas: ${COUNT}` becomes a number. */
function readAnew(node: ScalarNode, old: string, text: string): ScalarNode {
  if (text === old) return node;
  const { value } = isPlain.test(old) ? resolvePlain(text) : { value: text };
  return { kind: 'scalar', value, text, from: node.from };
}

/** What is written without quotes. */
const isPlain = /^(?![-?:,[\]{}#&*!|>'"%@`\s])(?!.*(?::\s|\s#|[:\s]$))[^\n]*$/u;

const variable = /\$?\$\{([A-Za-z_]\w{0,200})(?:(:?[=-])([^{}]{0,500})|:(\d{1,4})(?::(\d{1,4}))?)?\}/gu;

function filled(text: string, { values, isComplete }: Values): string {
  return text.replaceAll(variable, (all: string, ...parts: (string | undefined)[]) => {
    if (all.startsWith('$$')) return all.slice(1);
    const [name = '', operator, other = '', ...range] = parts;
    const value = values.get(name) ?? (isComplete ? undefined : all);
    if (value === all) return all;
    return operator === undefined ? sliced(value ?? '', range) : valueOr(other, operator, value);
  });
}

/** `:=` and `:-` stand for what is empty as well. */
function valueOr(other: string, operator: string, value: string | undefined): string {
  if (value === undefined) return other;
  return value === '' && operator.startsWith(':') ? other : value;
}

function sliced(value: string, [start = '0', length]: readonly (string | undefined)[]): string {
  const rest = value.slice(Number(start));
  return length === undefined ? rest : rest.slice(0, Number(length));
}
