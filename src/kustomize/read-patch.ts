import { Fault } from './fault.ts';
import { operationsOf } from './json-patch.ts';
import { isTrue } from './kustomization.ts';
import { inlineDocuments, type Loader, resolveEntry, textOf } from './loader.ts';
import { readDocuments } from './documents.ts';
import {
  type MapNode,
  mapAt,
  type Node,
  nodeAt,
  type Origin,
  pairsOf,
  type ScalarNode,
  textAt,
} from './node.ts';
import { readSelector } from './selector.ts';
import type { Patch } from './transform/patches.ts';

export type Place = { readonly loader: Loader; readonly folder: string };

/** An entry of `patches`, `patchesJson6902`, or a PatchTransformer; `inline` names the field with the patch itself. */
export function readPatch(node: MapNode, inline: string, { loader, folder }: Place): Patch {
  const target = mapAt(node, ['target']);
  const options = {
    from: node.from,
    target: target === undefined ? undefined : readSelector(target),
    allowName: isTrue(node, ['options', 'allowNameChange']),
    allowKind: isTrue(node, ['options', 'allowKindChange']),
  };
  const path = scalarAt(node, 'path');
  const text = scalarAt(node, inline);
  if (path === undefined && text === undefined) throw new Fault('a patch needs `path` or `patch`', node.from);
  const documents = path === undefined ? [] : fileDocuments(loader, folder, path);
  const own =
    text === undefined ? documents : inlineDocuments(loader, { ...text, text: strict(text.text, text) });
  return {
    ...options,
    ...contentOf(own, path?.from ?? text?.from ?? node.from, target !== undefined),
  };
}

function fileDocuments(loader: Loader, folder: string, entry: ScalarNode): Node[] {
  const path = resolveEntry(folder, entry);
  return readDocuments(strict(textOf(loader, path, entry.from), entry), path, loader.budget);
}

/** What begins with a bracket is read as JSON, and not as YAML, which has such lists too. */
function strict(text: string, { from }: ScalarNode): string {
  if (text.startsWith('[') && !isJson(text))
    throw new Fault(
      'this patch begins like JSON, and is none',
      from,
      'Quote its keys, or begin with `- op:`.',
    );
  return text;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function scalarAt(node: Node, name: string): ScalarNode | undefined {
  const found = nodeAt(node, [name]);
  return found?.kind === 'scalar' && found.value !== null && found.text !== '' ? found : undefined;
}

type Content =
  | { readonly kind: 'merge'; readonly nodes: readonly MapNode[] }
  | {
      readonly kind: 'operations';
      readonly operations: NonNullable<ReturnType<typeof operationsOf>>;
    };

function contentOf(documents: readonly Node[], from: Origin | undefined, hasTarget: boolean): Content {
  const [first] = documents;
  const operations = first === undefined || documents.length > 1 ? undefined : operationsOf(first);
  if (operations !== undefined) return { kind: 'operations', operations };
  const nodes = documents.map((node) => patchObject(node, from, hasTarget));
  return { kind: 'merge', nodes: hasTarget ? nodes.map(withTexts) : nodes };
}

/** Labels and annotations go through as text where kustomize looks for the objects itself: null deletes none there. */
function withTexts(node: MapNode): MapNode {
  for (const name of ['labels', 'annotations']) {
    const pairs = mapAt(node, ['metadata', name]);
    for (const [key, value] of pairsOf(pairs)) pairs?.fields.set(key, { ...value, value: value.text });
  }
  return node;
}

function patchObject(node: Node, from: Origin | undefined, hasTarget: boolean): MapNode {
  const isNamed = textAt(node, ['kind']) !== undefined && textAt(node, ['metadata', 'name']) !== undefined;
  if (node.kind === 'map' && isNamed) return node;
  const fix = hasTarget
    ? 'A strategic merge patch needs kind and metadata.name even where a target chooses the objects.'
    : 'Write apiVersion, kind and metadata.name of the object.';
  throw new Fault('this is neither a strategic merge patch nor a JSON patch', node.from ?? from, fix);
}

/** Entries of `patchesStrategicMerge`: paths, or patches that stand there. */
export function readMergePatches(entries: readonly ScalarNode[], { loader, folder }: Place): Patch[] {
  return entries.map((entry) => {
    const isInline = entry.text.includes('\n') || entry.text.includes('{');
    const documents = isInline ? inlineDocuments(loader, entry) : fileDocuments(loader, folder, entry);
    const nodes = documents.map((node) => withTexts(patchObject(node, entry.from, false)));
    return {
      kind: 'merge',
      nodes,
      target: undefined,
      allowName: false,
      allowKind: false,
      from: entry.from,
    };
  });
}
