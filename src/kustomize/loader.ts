import { join } from '../kernel/paths.ts';
import { readDocuments, readObjects } from './documents.ts';
import { Fault, Unread } from './fault.ts';
import type { Files } from './files.ts';
import type { Content } from './generate/sources.ts';
import type { ShapeOf } from './openapi.ts';
import { type Budget, mapPlaces, type MapNode, type Node, type Origin, type ScalarNode } from './node.ts';

/** What one build reads, remembers and says. */
export type Loader = {
  readonly files: Files;
  readonly budget: Budget;
  /** Parts that were skipped since they lie elsewhere, as they are written. */
  readonly skipped: Map<string, Origin | undefined>;
  readonly notes: { readonly what: string; readonly at: Origin | undefined }[];
  /** Addresses of other repositories that nobody has asked for yet. */
  readonly unanswered: Set<string>;
  /** The addresses that led to here from the repository that is built. */
  readonly way: readonly string[];
  /** Every file that was read, and every folder whose Kustomization was. */
  readonly reads: Set<string>;
  /** Set by the first `openapi` that a build meets, and good for all of it from then on. */
  readonly schema: { shapeOf?: ShapeOf };
};

const largestBuild = 2_000_000;

export function newLoader(files: Files): Loader {
  return {
    files,
    budget: { nodes: largestBuild },
    skipped: new Map(),
    unanswered: new Set(),
    way: [],
    notes: [],
    reads: new Set(),
    schema: {},
  };
}

/** The path of an entry of a Kustomization; undefined where it leads out of the repository. */
export function resolveEntry(folder: string, { text, from }: ScalarNode): string {
  if (text.startsWith('/'))
    throw new Fault(`\`${text}\` is an absolute path`, from, 'Name it relative to the Kustomization.');
  let depth = folder === '' ? 0 : folder.split('/').length;
  for (const part of text.split('/')) {
    if (part === '..') depth -= 1;
    else if (part !== '' && part !== '.') depth += 1;
    if (depth < 0) throw new Fault(`\`${text}\` leads out of the repository`, from);
  }
  return join(folder, text);
}

/** Collects what a part of a build reads and says, to be told again wherever that part is used. */
export function partOf(loader: Loader): Loader {
  const own = { skipped: new Map(), unanswered: new Set<string>(), notes: [], reads: new Set<string>() };
  return { ...loader, ...own, schema: { ...loader.schema } };
}

export function addPart(loader: Loader, { skipped, unanswered, notes, reads, schema }: Loader): void {
  for (const [what, at] of skipped) loader.skipped.set(what, at);
  for (const address of unanswered) loader.unanswered.add(address);
  for (const path of reads) loader.reads.add(path);
  loader.notes.push(...notes);
  if (schema.shapeOf !== undefined) loader.schema.shapeOf ??= schema.shapeOf;
}

export function loadObjects(loader: Loader, path: string, from: Origin | undefined): MapNode[] {
  return readObjects(textOf(loader, path, from), path, loader.budget);
}

/** Text of a file that an entry names. */
export function textOf(loader: Loader, path: string, from: Origin | undefined): string {
  loader.reads.add(path);
  const kind = loader.files.has(path);
  if (kind === undefined) throw new Fault(`there is no \`${path}\``, from, 'Mend the path, or add the file.');
  if (kind === 'folder') throw new Fault(`\`${path}\` is a folder, and a file is wanted here`, from);
  const text = loader.files.text(path);
  if (text === undefined) throw new Unread(`\`${path}\` was not read: it is too large or no text`, from);
  return text;
}

/** What a generator puts into an object. A file that nobody read is stood for by its name in git. */
export function contentOf(loader: Loader, folder: string): (entry: ScalarNode, path: string) => Content {
  return (entry, written) => {
    const path = resolveEntry(folder, { ...entry, text: written });
    const text = loader.files.text(path);
    const binary = text === undefined ? loader.files.binary?.(path) : undefined;
    if (binary !== undefined) return { base64: binary };
    const other =
      text === undefined && loader.files.has(path) === 'file' ? loader.files.standIn(path) : undefined;
    if (other === undefined) return { text: textOf(loader, path, entry.from) };
    loader.reads.add(path);
    return { text: other };
  };
}

/** YAML or JSON that stands in an entry itself. Positions within it are those of the entry. */
export function inlineDocuments(loader: Loader, entry: ScalarNode): Node[] {
  const path = entry.from?.path ?? '';
  return readDocuments(entry.text, path, loader.budget).map((node) => placed(node, entry.from));
}

function placed(node: Node, from: Origin | undefined): Node {
  return mapPlaces(node, () => from);
}

/** An address that would have to be fetched. */
export function isRemote(entry: string): boolean {
  return /:\/\/|^git@|^git::|^gh:|[?&](?:ref|version)=|^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org)[/:]|^[\w.-]+\.[a-z]{2,10}(?::\d{1,5})?[/:].{0,500}\/\//u.test(
    entry,
  );
}
