import type { Overlay } from '../facts/facts.ts';
import type { YamlNode } from '../syntax/yaml/node.ts';
import { at } from '../syntax/yaml/value.ts';
import { made } from './field-spec.ts';
import type { Files } from './files.ts';
import { type Kustomization, kustomizationIn } from './kustomization.ts';
import { inlineDocuments, type Loader } from './loader.ts';
import { mapOf, type Node, type Origin, type ScalarNode, scalar, seqOf, textAt } from './node.ts';
import type { Resource } from './resource.ts';
import { setPairs } from './transform/metadata.ts';

export type { Overlay } from '../facts/facts.ts';

/** What a folder without a Kustomization says of itself where the tool that delivers it says all: nothing. */
export function unsaid(
  folder: string,
  files: Files,
  overlay: Overlay | undefined,
): Kustomization | undefined {
  if (overlay === undefined || kustomizationIn(folder, files) !== undefined) return undefined;
  const { file } = overlay;
  return { folder, path: file, kind: 'Kustomization', node: mapOf({}, { path: file, start: 0, end: 0 }) };
}

/** Argo CD and Flux write what they are told of a folder into its Kustomization before they build it. */
export function withOverlay(own: Kustomization, overlay: Overlay, loader: Loader): Kustomization {
  const { kustomize, places, file } = overlay;
  const from = { path: file, start: 0, end: 0 };
  const text = JSON.stringify(kustomize);
  const [more] = inlineDocuments(loader, { ...scalar(text, from), isQuoted: true });
  const fields = new Map(own.node.fields);
  for (const [name, value] of more?.kind === 'map' ? more.fields : [])
    fields.set(name, joined(fields.get(name), placed(value, places[name], file)));
  return { ...own, node: { ...own.node, fields } };
}

/** A value where it stands in the file; what has no place of its own is where that around it is. */
function placed(node: Node, place: YamlNode | undefined, path: string): Node {
  if (place === undefined) return node;
  const from: Origin = { path, start: place.start, end: place.end };
  if (node.kind === 'scalar') return { ...node, from };
  if (node.kind === 'seq') {
    const items = node.items.map((item, nth) => placed(item, at(place, [nth]) ?? place, path));
    return { ...node, from, items };
  }
  const fields = [...node.fields].map(
    ([name, value]) => [name, placed(value, at(place, [name]) ?? place, path)] as const,
  );
  return { ...node, from, fields: new Map(fields) };
}

/** An entry by the name of another takes its place, pairs go over those that are there, and other lists grow. */
function joined(own: Node | undefined, more: Node): Node {
  if (own?.kind === 'map' && more.kind === 'map')
    return { ...more, fields: new Map([...own.fields, ...more.fields]) };
  if (own?.kind !== 'seq' || more.kind !== 'seq') return more;
  const names = new Set(more.items.flatMap((item) => nameOf(item) ?? []));
  const kept = own.items.filter((item) => !names.has(nameOf(item) ?? ''));
  return seqOf([...kept, ...more.items], more.from);
}

function nameOf(item: Node): string | undefined {
  return item.kind === 'map' ? textAt(item, ['name']) : undefined;
}

/** What Flux gives all objects once they are built. */
export function addMetadata(resources: readonly Resource[], overlay: Overlay | undefined): void {
  if (overlay === undefined) return;
  const { labels, annotations, places } = overlay;
  setPairs(resources, pairsOf(labels, overlay, places['metadataLabels']), [made('metadata/labels')]);
  setPairs(resources, pairsOf(annotations, overlay, places['metadataAnnotations']), [
    made('metadata/annotations'),
  ]);
}

function pairsOf(
  said: Readonly<Record<string, string>>,
  { file }: Overlay,
  place: YamlNode | undefined,
): (readonly [string, ScalarNode])[] {
  return Object.entries(said).map(([name, value]) => {
    const { start, end } = at(place, [name]) ?? place ?? { start: 0, end: 0 };
    return [name, scalar(value, { path: file, start, end })] as const;
  });
}
