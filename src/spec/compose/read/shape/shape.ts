import { closest } from '../../../../kernel/closest.ts';
import type { Problem } from '../../../../kernel/problem.ts';
import { say, type MapNode, type Node, type TextNode } from '../node.ts';

/** What a field of a compose file may hold; `write` says it to people. */
export type Shape =
  | { readonly kind: 'any' }
  | { readonly kind: 'text'; readonly fits?: (text: string) => boolean; readonly write: string }
  | { readonly kind: 'list'; readonly of: Shape; readonly write: string }
  | Fields
  | { readonly kind: 'named'; readonly of: Shape; readonly write: string }
  | { readonly kind: 'either'; readonly of: readonly Shape[] };

/** A map of known fields; of an open one the others are told elsewhere. */
export type Fields = {
  readonly kind: 'fields';
  readonly fields: Readonly<Record<string, Shape>>;
  readonly isOpen: boolean;
  readonly write: string;
};

type Check = {
  readonly problems: Problem[];
  /** What an anchor names is looked at once. */
  readonly seen: Map<Shape, Set<Node>>;
};

/** What stands in a file and can be read as nothing, each at its line. */
export function misshapen(node: Node, shape: Shape, path: string): readonly Problem[] {
  const check: Check = { problems: [], seen: new Map() };
  look({ node, path }, shape, check);
  return check.problems;
}

type Spot = { readonly node: Node; readonly path: string };

function look({ node, path }: Spot, shape: Shape, check: Check): void {
  if (isNothing(node) || isSeen(node, shape, check)) return;
  const form = formFor(node, shape);
  if (form === undefined) check.problems.push(unread({ node, path }, shape));
  else if (form.kind === 'text') lookAtText({ node, path }, form, check);
  else for (const [part, inner] of partsOf({ node, path }, form, check)) look(part, inner, check);
}

/** A value that is not there says nothing wrong, nor does one that nobody has set. */
function isNothing(node: Node): boolean {
  if (node.tag !== undefined) return true;
  return node.kind === 'text' && (node.isNull || node.text.trim() === '' || isUnset(node));
}

function isUnset({ parts = [] }: TextNode): boolean {
  return parts.some((part) => part.kind === 'variable' && part.value === undefined);
}

function isSeen(node: Node, shape: Shape, { seen }: Check): boolean {
  const known = seen.get(shape) ?? new Set();
  seen.set(shape, known);
  return known.has(node) || !known.add(node);
}

const kinds: Readonly<Record<Node['kind'], readonly Shape['kind'][]>> = {
  text: ['any', 'text'],
  list: ['any', 'list'],
  map: ['any', 'fields', 'named'],
};

/** The one of its forms that is written in this way. */
function formFor(node: Node, shape: Shape): Shape | undefined {
  const forms = shape.kind === 'either' ? shape.of : [shape];
  return forms.find(({ kind }) => kinds[node.kind].includes(kind));
}

function lookAtText({ node, path }: Spot, shape: Shape & { readonly kind: 'text' }, check: Check): void {
  const { fits = () => true } = shape;
  if (node.kind === 'text' && !fits(node.text.trim())) check.problems.push(unread({ node, path }, shape));
}

function partsOf({ node, path }: Spot, shape: Shape, check: Check): (readonly [Spot, Shape])[] {
  if (node.kind === 'list' && shape.kind === 'list')
    return node.items.map((item, at) => [{ node: item, path: `${path}[${at}]` }, shape.of]);
  if (node.kind !== 'map') return [];
  if (shape.kind === 'named')
    return [...node.fields].map(([name, inner]) => [{ node: inner, path: below(path, name) }, shape.of]);
  return shape.kind === 'fields' ? fieldsOf(node, path, { shape, check }) : [];
}

function fieldsOf(
  node: MapNode,
  path: string,
  { shape, check }: { readonly shape: Fields; readonly check: Check },
): (readonly [Spot, Shape])[] {
  return [...node.fields].flatMap(([name, inner]) => {
    const known = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
    const part = { node: inner, path: below(path, name) };
    if (known !== undefined) return [[part, known] as const];
    if (!shape.isOpen && !name.startsWith('x-')) check.problems.push(unknown(part, shape));
    return [];
  });
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function unread({ node, path }: Spot, shape: Shape): Problem {
  return {
    what: `\`${path}\` cannot be read and was left out`,
    where: say(node.at),
    fix: `Write ${writing(shape)}.`,
  };
}

function writing(shape: Shape): string {
  const forms = shape.kind === 'either' ? shape.of : [shape];
  return forms.map((form) => ('write' in form ? form.write : 'anything')).join(' or ');
}

function unknown({ node, path }: Spot, { fields }: Fields): Problem {
  const known = Object.keys(fields);
  const meant = closest(path.split('.').at(-1) ?? '', known);
  return {
    what: `\`${path}\` is no field of a compose file and was left out`,
    where: say(node.at),
    fix: meant === undefined ? `There are ${known.join(', ')}.` : `Did you mean \`${meant}\`?`,
  };
}
