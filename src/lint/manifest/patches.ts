import { dirname, join } from '../../kernel/paths.ts';
import type { Span } from '../../kernel/text.ts';
import type { Files } from '../../kustomize/files.ts';
import { documents } from '../../syntax/yaml/documents.ts';
import type { YamlMap, YamlNode } from '../../syntax/yaml/node.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import { toResource } from '../../syntax/yaml/resources.ts';
import { at, itemsAt, mapAt, stringAt } from '../../syntax/yaml/value.ts';
import { once } from './once.ts';
import type { PlacedResource } from './subject.ts';

/** What a Kustomization, Flux or Argo CD puts over objects. */
export type Patch = {
  /** The file that has its text. */
  readonly by: string;
  readonly target: YamlMap | undefined;
  /** The entry that names or holds it. */
  readonly at: Span;
  readonly parts: readonly PatchPart[];
};

export type PatchPart = {
  readonly root: YamlNode;
  readonly document: Span;
  /** Whether positions are those of the file; within quotes they are not. */
  readonly isPlaced: boolean;
};

/** In the order in which they are applied. */
export function patchesOf({ root, path }: PlacedResource, files: Files): readonly Patch[] {
  const partsOf = (entry: YamlNode | undefined, file: string | undefined): Omit<Patch, 'target' | 'at'> => {
    if (file === undefined) return { by: path, parts: inlineParts(entry, files.text(path) ?? '') };
    const by = join(dirname(path), file);
    return { by, parts: fileParts(files.text(by) ?? '') };
  };
  return holdersOf(root).flatMap((holder) => {
    const merges = itemsAt(holder, ['patchesStrategicMerge']).map((entry) => {
      const text = stringAt(entry) ?? '\n';
      return { at: entry, target: undefined, ...partsOf(entry, text.includes('\n') ? undefined : text) };
    });
    const others = [...itemsAt(holder, ['patchesJson6902']), ...itemsAt(holder, ['patches'])];
    return [
      ...merges,
      ...others.map((entry) => ({
        at: at(entry, ['path']) ?? at(entry, ['patch']) ?? entry,
        target: mapAt(entry, ['target']),
        ...partsOf(at(entry, ['patch']), stringAt(entry, ['path'])),
      })),
    ];
  });
}

/** Where Kustomizations, those of Flux, releases and applications say what is patched. */
function holdersOf(root: YamlMap): readonly (YamlNode | undefined)[] {
  const specs = [at(root, ['spec']), at(root, ['spec', 'template', 'spec'])];
  const sources = specs.flatMap((spec) => [at(spec, ['source']), ...itemsAt(spec, ['sources'])]);
  const rendered = itemsAt(root, ['spec', 'postRenderers']);
  return [root, ...specs, ...[...sources, ...rendered].map((one) => at(one, ['kustomize']))];
}

function fileParts(text: string): readonly PatchPart[] {
  return documents(text).flatMap((span) => partsAt(text, span));
}

/** What stands over lines keeps its positions: its indentation is as good as none. */
function inlineParts(entry: YamlNode | undefined, text: string): readonly PatchPart[] {
  if (entry === undefined) return [];
  if (entry.kind !== 'scalar') {
    const document = { start: entry.start, end: entry.end };
    return [{ root: entry, document, isPlaced: entry.alias === undefined }];
  }
  const start = text.indexOf('\n', entry.start) + 1;
  const isOver = entry.style === 'literal' && entry.alias === undefined && start < entry.end;
  if (isOver) return partsAt(text, { start, end: entry.end });
  return fileParts(entry.text).map((part) => ({ ...part, isPlaced: false }));
}

function partsAt(text: string, document: Span): readonly PatchPart[] {
  const read = parse(text, document);
  const root = read.ok ? read.value.root : undefined;
  return root === undefined ? [] : [{ root, document, isPlaced: true }];
}

const holders = ['Kustomization', 'Component', 'HelmRelease', 'Application', 'ApplicationSet'];

const every = once((set): readonly Patch[] =>
  holders.flatMap((kind) => set.ofKind(kind)).flatMap((resource) => patchesOf(resource, set.files)),
);

/** Every patch that is written as a part of an object, once, as that object. */
export const mergesIn = once((set): ReadonlySet<PlacedResource> => {
  const merges = every(set).flatMap(({ by, parts }) =>
    parts.filter(isMerge).map(({ root, document }) => ({ ...toResource(root, document), path: by })),
  );
  const places = new Map(merges.map((one) => [`${one.root.start} ${one.path}`, one]));
  return new Set(places.values());
});

/** Versions and kinds by which objects are chosen where nobody can change it: by targets, and by patches in quotes. */
export const heldIn = once((set): ReadonlySet<string> => {
  const chosen = every(set).flatMap(({ target, parts }) => [
    ...(target === undefined ? [] : [targeted(target)]),
    ...parts
      .filter(({ isPlaced }) => !isPlaced)
      .map(({ root }) => `${wordAt(root, 'apiVersion')} ${wordAt(root, 'kind')}`),
  ]);
  return new Set(chosen);
});

function targeted(target: YamlMap): string {
  const group = wordAt(target, 'group');
  return `${group === '' ? '' : `${group}/`}${wordAt(target, 'version')} ${wordAt(target, 'kind')}`;
}

function wordAt(node: YamlNode, key: string): string {
  return stringAt(node, [key]) ?? '';
}

function isMerge(part: PatchPart): part is PatchPart & { readonly root: YamlMap } {
  return part.isPlaced && part.root.kind === 'map' && stringAt(part.root, ['kind']) !== undefined;
}
