import { resolvePlain } from '../syntax/yaml/resolve.ts';
import { compareBytes } from './hash.ts';
import type { MapNode, Node, Origin, ScalarNode } from './node.ts';

/** YAML of objects, and where each of its lines came from. */
export type Written = { readonly text: string; readonly origins: readonly (Origin | undefined)[] };

type Line = { readonly text: string; readonly from: Origin | undefined };

export function writeObjects(objects: readonly MapNode[]): Written {
  const lines = objects.flatMap((object, index) => [
    ...(index === 0 ? [] : [{ text: '---', from: object.from }]),
    ...linesOf(object, ''),
  ]);
  return {
    text: lines.map(({ text }) => `${text}\n`).join(''),
    origins: lines.map(({ from }) => from),
  };
}

function linesOf(node: Node, indent: string): Line[] {
  if (node.kind === 'scalar') return [{ text: `${indent}${inline(node)}`, from: node.from }];
  return node.kind === 'map' ? mapLines(node, indent) : seqLines(node, indent);
}

function mapLines(node: MapNode, indent: string): Line[] {
  const entries = [...node.fields].toSorted(([a], [b]) => compareBytes(a, b));
  return entries.flatMap(([name, value]) => entryLines(`${indent}${text(name)}:`, value, indent));
}

function entryLines(head: string, value: Node, indent: string): Line[] {
  if (isInline(value)) return [{ text: `${head} ${inline(value)}`, from: value.from }];
  if (value.kind === 'scalar') return blockLines(head, value, `${indent}  `);
  // A list stands at the indentation of its key, as kubectl and kustomize write it.
  const below = value.kind === 'seq' ? indent : `${indent}  `;
  return [{ text: head, from: value.from }, ...linesOf(value, below)];
}

function seqLines(node: Extract<Node, { kind: 'seq' }>, indent: string): Line[] {
  return node.items.flatMap((item) => {
    if (isInline(item)) return [{ text: `${indent}- ${inline(item)}`, from: item.from }];
    if (item.kind === 'scalar') return blockLines(`${indent}-`, item, `${indent}  `);
    const [first, ...rest] = linesOf(item, `${indent}  `);
    if (first === undefined) return [];
    return [{ text: `${indent}- ${first.text.trimStart()}`, from: first.from }, ...rest];
  });
}

function isInline(node: Node): boolean {
  if (node.kind === 'map') return node.fields.size === 0;
  if (node.kind === 'seq') return node.items.length === 0;
  return typeof node.value !== 'string' || !isBlock(node.value);
}

function inline(node: Node): string {
  if (node.kind === 'map') return '{}';
  if (node.kind === 'seq') return '[]';
  return typeof node.value === 'string' ? text(node.value) : numberOf(node);
}

function numberOf({ value, text: written }: ScalarNode): string {
  const isLong = typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/u.test(written);
  return isLong ? written : String(value);
}

const plain = /^[\w./(][\w ./@+=,:()*&;<>~^$-]*$/u;

/** A text on one line, in quotes where it needs them. */
export function text(value: string): string {
  const isPlain = plain.test(value) && !/: |:$| $/u.test(value) && resolvePlain(value).type === 'string';
  return isPlain ? value : JSON.stringify(value).replaceAll(/[\u007F-\u009F\uFEFF]/gu, escape);
}

function escape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Several lines that a block can show as they are. */
function isBlock(value: string): boolean {
  return (
    value.includes('\n') &&
    !/^[\n ]|[^\n -\u007E\u00A0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]/u.test(value)
  );
}

function blockLines(head: string, { value, from }: ScalarNode, indent: string): Line[] {
  const lines = String(value).split('\n');
  const ending = lines.at(-1) === '' ? (lines.at(-2) === '' ? '+' : '') : '-';
  const body = ending === '-' ? lines : lines.slice(0, -1);
  return [
    { text: `${head} |${ending}`, from },
    ...body.map((line) => ({ text: line === '' ? '' : indent + line, from })),
  ];
}
