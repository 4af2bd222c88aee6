import { loadAll } from 'js-yaml';
import type { Json } from '../../kernel/json.ts';
import { visible } from '../neutral/visible.ts';
import { annotationIn } from './annotations.ts';
import { withEmbedded } from './embedded.ts';
import { isKindAsked, isMeant, type Kind } from './kinds.ts';
import { nameIn } from './names.ts';
import { openingsIn } from './openings.ts';
import { powerIn } from './powers.ts';
import { rangeIn } from './ranges.ts';
import { rightIn } from './rights.ts';
import { leavesOf, strangerIn, type Grounds, type Leaf } from './values.ts';

export type Draft = { readonly path: string; readonly text: string };

export type Bounds = Grounds & {
  /** Folders in which manifests may be added. */
  readonly folders: readonly string[];
  readonly isThere: (path: string) => boolean;
  /** Kinds that the request names as they are written. */
  readonly kinds: readonly string[];
  readonly isObjectThere: (head: Head) => boolean;
};

export type Head = Kind & { readonly name: string; readonly namespace: string };

/** What stands against proposing these files, in words by which they can be mended; none where nothing does. */
export function objections(files: readonly Draft[], bounds: Bounds): string[] {
  if (files.length === 0) return ['there is no file'];
  if (files.length > mostFiles) return [`there are more than ${mostFiles} files`];
  const paths = new Set(files.map(({ path }) => path.toLowerCase()));
  const doubled = paths.size < files.length ? ['two files have one path'] : [];
  const all = files.flatMap(({ text }) =>
    textObjection(text) === undefined ? (documentsOf(text) ?? []) : [],
  );
  const heads = all.map(headOf);
  return [...doubled, ...files.flatMap((file) => objectionsTo(file, heads, bounds))];
}

const mostFiles = 10;
const longestFile = 40_000;

function objectionsTo(file: Draft, heads: readonly Head[], bounds: Bounds): string[] {
  const path = pathObjection(file.path, bounds);
  if (path !== undefined) return [path];
  const text = textObjection(file.text);
  if (text !== undefined) return [`${file.path}: ${text}`];
  const documents = documentsOf(file.text);
  if (documents === undefined) return [`${file.path}: this is not YAML that can be read`];
  if (documents.length === 0) return [`${file.path}: there is no object in it`];
  return documents
    .flatMap((one) => documentObjections(one, heads, bounds))
    .map((what) => `${file.path}: ${what}`);
}

/** Only new manifests beside those that are there: nothing that a tool runs, nothing that rules this repository. */
function pathObjection(path: string, { folders, isThere }: Bounds): string | undefined {
  const isPlain = /^(?:[A-Za-z0-9_][\w.-]{0,80}\/){1,8}[A-Za-z0-9_][\w.-]{0,80}\.ya?ml$/u.test(path);
  const isInside = folders.some((folder) => path.startsWith(`${folder}/`));
  if (!isPlain || path.includes('..') || !isInside)
    return `the path must be a new .yaml file below one of: ${folders.join(', ')}`;
  if (isThere(path)) return `${path} is there already; only new files can be added`;
  return undefined;
}

function textObjection(text: string): string | undefined {
  if (text.length > longestFile) return 'it is too long';
  if (visible(text) !== text.replaceAll('\r\n', '\n')) return 'it holds characters that are not seen';
  if (text.includes('REDACTED_')) return 'it holds a placeholder of something that was hidden';
  if (/(?:^|[\s[{,:-])[&*][A-Za-z0-9_-]+(?=\s|$|[\]},])/mu.test(text))
    return 'write it without anchors and aliases';
  if (/(?:^|[\s[{,:-])![!<A-Za-z]/mu.test(text)) return 'write it without tags';
  return undefined;
}

function documentsOf(text: string): readonly Json[] | undefined {
  try {
    const documents: readonly Json[] = loadAll(text).map(
      (one) => JSON.parse(JSON.stringify(one ?? null)) as Json,
    );
    return documents.filter((one) => one !== null);
  } catch {
    return undefined;
  }
}

function documentObjections(document: Json, all: readonly Head[], bounds: Bounds): string[] {
  const head = headOf(document);
  const { kind, name } = head;
  if (kind === '' || name === '') return ['every object needs apiVersion, kind and metadata.name'];
  if (kind === 'Secret') return ['values of Secrets are given in the cluster; refer to one by name'];
  if (kind === 'List') return ['write each object as a document of its own'];
  if (!isKindAsked(head, bounds) || !isMeant(head, { named: bounds.kinds, words: bounds.asked, beside: all }))
    return [`a ${kind} was not asked for`];
  if (bounds.isObjectThere(head)) return [`${kind} ${name} is there already; only new objects can be added`];
  const made = new Set(all.map((one) => one.name.toLowerCase()));
  return [
    ...openingsIn(document, bounds),
    ...leavesOf(document)
      .flatMap(withEmbedded)
      .flatMap((leaf) => leafObjection(leaf, made, bounds) ?? []),
  ];
}

function leafObjection(leaf: Leaf, made: ReadonlySet<string>, bounds: Bounds): string | undefined {
  return (
    powerIn(leaf, bounds) ??
    rightIn(leaf, bounds) ??
    nameIn(leaf, bounds, made) ??
    annotationIn(leaf, bounds) ??
    rangeIn(leaf, undefined, bounds) ??
    innerKind(leaf, bounds) ??
    strangerIn(leaf, bounds)
  );
}

/** Some objects have others made. */
function innerKind({ path, value }: Leaf, bounds: Bounds): string | undefined {
  const isReference = /(?:Ref|Refs|subjects|certificateRefs|from|to|kinds)$/u.test(
    path.findLast((step, at) => at < path.length - 1 && !/^\d+$/u.test(step)) ?? '',
  );
  if (path.length < 2 || path.at(-1) !== 'kind' || isReference || typeof value !== 'string') return undefined;
  return isKindAsked({ kind: value, apiVersion: '' }, bounds) && value !== 'Secret'
    ? undefined
    : `${path.join('.')}: a ${value.slice(0, 60)} was not asked for`;
}

function headOf(document: unknown): Head {
  const leaves = leavesOf(document);
  const at = (path: string): string => {
    const value = leaves.find((leaf) => leaf.path.join('.') === path)?.value;
    return typeof value === 'string' ? value : '';
  };
  const apiVersion = at('apiVersion');
  return {
    apiVersion,
    kind: apiVersion === '' ? '' : at('kind'),
    name: at('metadata.name'),
    namespace: at('metadata.namespace'),
  };
}
