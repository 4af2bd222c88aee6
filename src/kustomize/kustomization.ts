import { join } from '../kernel/paths.ts';
import { Fault, Unread } from './fault.ts';
import { readDocuments } from './documents.ts';
import { typed } from './fields.ts';
import { kustomizationFields } from './tables/kustomization.ts';
import type { Files } from './files.ts';
import {
  type Budget,
  itemsAt,
  type MapNode,
  mapAt,
  type Node,
  type ScalarNode,
  seqOf,
  textAt,
} from './node.ts';

/** A Kustomization or Component as its file says it. */
export type Kustomization = {
  readonly folder: string;
  readonly path: string;
  readonly kind: string;
  readonly node: MapNode;
};

export const fileNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'] as const;

/** The path of the Kustomization of a folder. */
export function kustomizationIn(folder: string, files: Files): string | undefined {
  return fileNames.map((name) => join(folder, name)).find((path) => files.has(path) === 'file');
}

export function readKustomization(folder: string, files: Files, budget: Budget): Kustomization {
  const found = fileNames.map((name) => join(folder, name)).filter((path) => files.has(path) === 'file');
  const [path, another] = found;
  if (path === undefined) {
    throw new Fault(`there is no kustomization.yaml in \`${folder === '' ? '.' : folder}\``);
  }
  if (another !== undefined) throw new Fault(`there are two Kustomizations: ${path} and ${another}`);
  const text = files.text(path);
  if (text === undefined) throw new Unread(`${path} was not read: it is too large or no text`);
  const [node] = readDocuments(text, path, budget);
  if (node === undefined || node.kind !== 'map' || !saysAnything(node))
    throw new Fault('the Kustomization is empty', whole(path, text));
  return { folder, path, kind: textAt(node, ['kind']) ?? 'Kustomization', node: modern(checked(node)) };
}

/** An empty list says something to kustomize, an empty text does not. */
function saysAnything({ fields }: MapNode): boolean {
  return [...fields].some(
    ([name, value]) =>
      name !== 'apiVersion' &&
      name !== 'kind' &&
      !(value.kind === 'scalar' && /^(?:|~|null)$/u.test(value.text)),
  );
}

function whole(path: string, text: string) {
  return { path, start: 0, end: text.length };
}

/** Said where it is said at all. */
const versions: Readonly<Record<string, string>> = {
  Kustomization: 'kustomize.config.k8s.io/v1beta1',
  Component: 'kustomize.config.k8s.io/v1alpha1',
};

function checked(node: MapNode): MapNode {
  const read = typed(node, kustomizationFields, 'a Kustomization');
  const kind = textAt(read, ['kind']) ?? 'Kustomization';
  const version = versions[kind];
  const said = textAt(read, ['apiVersion']) ?? '';
  if (read.kind === 'map' && version !== undefined && (said === '' || said === version)) return read;
  const what =
    version === undefined ? `kustomize builds no ${kind}` : `the apiVersion of a ${kind} is ${version}`;
  throw new Fault(what, (node.fields.get('apiVersion') ?? node).from);
}

/** Old spellings, as the tool itself reads them. */
function modern(node: MapNode): MapNode {
  const fields = new Map(node.fields);
  fields.set('resources', seqOf([...itemsAt(node, ['resources']), ...itemsAt(node, ['bases'])]));
  if (!fields.has('images') && fields.has('imageTags'))
    fields.set('images', seqOf(itemsAt(node, ['imageTags'])));
  return { ...node, fields };
}

/** The entries of a list that are texts. */
export function textsOf(node: Node, path: readonly string[]): ScalarNode[] {
  return itemsAt(node, path).flatMap((item) => (item.kind === 'scalar' && item.value !== null ? [item] : []));
}

export function mapsOf(node: Node, path: readonly string[]): MapNode[] {
  return itemsAt(node, path).flatMap((item) => mapAt(item, []) ?? []);
}

export function isTrue(node: Node, path: readonly string[]): boolean {
  return textAt(node, path)?.toLowerCase() === 'true';
}
