import {
  entriesOf,
  field,
  itemsOf,
  textOf,
  type MapNode,
  type Node,
  type Place,
  type TextNode,
} from './node.ts';
import type { Variables } from './interpolate.ts';

/** Fields that may be a list of `KEY=value` or a map. */
const pairs = new Set(['environment', 'labels', 'annotations', 'sysctls', 'extra_hosts', 'storage_opt']);
/** Fields that may be a list of names or a map. */
const named = new Set(['depends_on', 'networks']);
/** Fields that may be one value or a list of them. */
const listed = new Set(['env_file', 'tmpfs', 'dns', 'dns_search', 'expose', 'links', 'label_file']);

/** A service with each field in its one long form, so that two of them can be laid over each other. */
export function normalService(service: Node, variables: Variables = new Map()): Node {
  if (service.kind !== 'map') return service;
  const fields = new Map(
    [...service.fields].map(([name, value]) => {
      const made = normal(name, value);
      return [name, name === 'environment' ? filled(made, variables) : made];
    }),
  );
  return { ...service, fields };
}

/** A variable that is only named takes its value from where all others are known. */
function filled(environment: Node, variables: Variables): Node {
  if (environment.kind !== 'map') return environment;
  const fields = [...environment.fields].map(([name, node]): readonly [string, Node] => {
    const value = node.kind === 'text' && node.isNull ? variables.get(name) : undefined;
    if (value === undefined) return [name, node];
    return [
      name,
      { kind: 'text', at: node.at, text: value, isNull: false, parts: [{ kind: 'variable', name, value }] },
    ];
  });
  return { ...environment, fields: new Map(fields) };
}

function normal(name: string, value: Node): Node {
  if (pairs.has(name)) return pairMap(value, name === 'extra_hosts' ? /[:=]/u : /=/u);
  if (named.has(name)) return nameMap(value);
  if (listed.has(name) && value.kind !== 'list' && textOf(value) !== undefined) {
    return { kind: 'list', at: value.at, items: [value], ...keptTag(value) };
  }
  if (name === 'build') return build(value);
  if (name === 'deploy') return within(value, 'labels');
  return value;
}

function build(value: Node): Node {
  if (value.kind !== 'text') return ['args', 'labels'].reduce(within, value);
  return mapOf(value, [['context', value]]);
}

function within(value: Node, name: string): Node {
  const inner = field(value, name);
  if (inner === undefined || value.kind !== 'map') return value;
  return { ...value, fields: new Map([...value.fields, [name, pairMap(inner, /=/u)]]) };
}

function pairMap(value: Node, separator: RegExp): Node {
  if (value.kind !== 'list') return value;
  return mapOf(
    value,
    itemsOf(value).flatMap((item): (readonly [string, Node])[] => {
      if (item.kind === 'map') return [...entriesOf(item)];
      const text = textOf(item) ?? '';
      const at = text.search(separator);
      if (at !== -1 && item.kind === 'text') return [[text.slice(0, at).trim(), rest(item, at + 1)]];
      return text === '' ? [] : [[text.trim(), nothing(item.at)]];
    }),
  );
}

/** What stands behind the separator; of its pieces those that stand behind it too. */
function rest(item: TextNode, from: number): TextNode {
  const { parts, ...plain } = item;
  const node: TextNode = { ...plain, text: item.text.slice(from), isNull: false };
  if (parts === undefined) return node;
  const left: TextNode['parts'] = parts.slice(1);
  const [first] = parts;
  if (first?.kind !== 'text' || first.text.length < from) return node;
  return { ...node, parts: [{ kind: 'text', text: first.text.slice(from) }, ...left] };
}

function nameMap(value: Node): Node {
  if (value.kind !== 'list') return value;
  return mapOf(
    value,
    itemsOf(value).flatMap((item): (readonly [string, Node])[] => {
      const name = textOf(item);
      return name === undefined ? [] : [[name, nothing(item.at)]];
    }),
  );
}

function mapOf(value: Node, fields: Iterable<readonly [string, Node]>): MapNode {
  return { kind: 'map', at: value.at, fields: new Map(fields), ...keptTag(value) };
}

function keptTag({ tag }: Node): Pick<Node, 'tag'> {
  return tag === undefined ? {} : { tag };
}

function nothing(at: Place): TextNode {
  return { kind: 'text', at, text: '', isNull: true };
}
