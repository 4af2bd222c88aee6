import type { Problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { accumulateFolder, accumulateOverlay, type Builder } from './accumulate.ts';
import { append } from './entries.ts';
import { Fault, placeOf, problemOf, Unread } from './fault.ts';
import type { Files } from './files.ts';
import { addHashes } from './hash.ts';
import { readKustomization } from './kustomization.ts';
import { loadObjects, newLoader } from './loader.ts';
import { addMarks } from './marks.ts';
import { type MapNode, mapAt, textAt } from './node.ts';
import { fixReferences } from './name-references.ts';
import { inOrder } from './order.ts';
import { addMetadata, type Overlay, unsaid } from './overlay.ts';
import type { Resource } from './resource.ts';
import { refuseUnknown, resolveVariables } from './variables.ts';

/** What `kustomize build` of a folder gives. */
export type Build = {
  readonly objects: readonly MapNode[];
  /** What lies elsewhere and was left out, with where it is named. */
  readonly skipped: readonly string[];
  /** Addresses of those in other repositories that nobody has asked for yet. */
  readonly unanswered: ReadonlySet<string>;
  /** What a build with those parts may find to be right. */
  readonly notes: readonly Problem[];
  /** Files that the objects depend on. */
  readonly reads: ReadonlySet<string>;
};

/** Why there is no build; where a file was only not read, nobody is to blame. */
export type NoBuild = Problem & { readonly isUnread: boolean };

/** Renders folders of one repository; bases that several of them share are built once. */
export function kustomizeOf(files: Files): (folder: string, overlay?: Overlay) => Result<Build, NoBuild> {
  const built: Builder['built'] = new Map();
  return (folder, overlay) => build({ loader: newLoader(files), built }, folder, overlay);
}

function build(builder: Builder, folder: string, overlay: Overlay | undefined): Result<Build, NoBuild> {
  const { loader } = builder;
  try {
    const { resources, config, variables, isIncomplete } =
      overlay === undefined
        ? accumulateFolder(builder, folder, [])
        : accumulateOverlay(builder, folder, overlay);
    append([], resources, undefined);
    addHashes(resources);
    fixReferences(resources, config.nameReference);
    if (!isIncomplete) refuseUnknown(variables, resources);
    resolveVariables(resources, variables, config.varReference);
    const { node } =
      unsaid(folder, loader.files, overlay) ?? readKustomization(folder, loader.files, loader.budget);
    addMarks(resources, node, folder);
    addMetadata(resources, overlay);
    const objects = inOrder(
      resources.filter((resource) => !isLocal(resource)),
      node,
    ).map(cleaned);
    const { unanswered, reads } = loader;
    return ok({ objects, skipped: sayAll(loader), unanswered, notes: notesOf(loader), reads });
  } catch (error) {
    return failed(error, loader.files);
  }
}

/** Objects as they stand in files, one after the other, however often one of them is there. */
export function objectsIn(paths: readonly string[], files: Files): Result<Build, NoBuild> {
  const loader = newLoader(files);
  try {
    const objects = paths.flatMap((path) => loadObjects(loader, path, undefined));
    return ok({ objects, skipped: [], unanswered: new Set(), notes: [], reads: loader.reads });
  } catch (error) {
    return failed(error, files);
  }
}

function failed(error: unknown, files: Files): Result<never, NoBuild> {
  if (!(error instanceof Fault)) throw error;
  return fail({ ...problemOf(error, files), isUnread: error instanceof Unread });
}

function sayAll({ skipped, files }: Builder['loader']): string[] {
  return [...skipped].map(([what, at]) => (at === undefined ? what : `${what} (${placeOf(at, files)})`));
}

function notesOf({ notes, files }: Builder['loader']): Problem[] {
  return notes.map(({ what, at }) => problemOf({ what, at, fix: undefined }, files));
}

const ownAnnotation = 'internal.config.kubernetes.io/';

function isLocal({ node }: Resource): boolean {
  const said = textAt(node, ['metadata', 'annotations', 'config.kubernetes.io/local-config']);
  return said !== undefined && said !== 'false';
}

/** Annotations that speak to the tool do not reach the cluster, and an empty mapping of them neither. */
function cleaned({ node }: Resource): MapNode {
  const annotations = mapAt(node, ['metadata', 'annotations']);
  if (annotations === undefined) return node;
  for (const name of annotations.fields.keys())
    if (name.startsWith(ownAnnotation)) annotations.fields.delete(name);
  for (const [name, value] of annotations.fields) {
    if (value.kind !== 'scalar' || typeof value.value === 'string') continue;
    annotations.fields.set(name, { ...value, value: value.text === '' ? 'null' : value.text });
  }
  if (annotations.fields.size === 0) mapAt(node, ['metadata'])?.fields.delete('annotations');
  return node;
}
