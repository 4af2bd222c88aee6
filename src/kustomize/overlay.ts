import type { Overlay } from '../facts/facts.ts';
import { made } from './field-spec.ts';
import type { Kustomization } from './kustomization.ts';
import { inlineDocuments, type Loader } from './loader.ts';
import { type Node, scalar, seqOf, textAt } from './node.ts';
import type { Resource } from './resource.ts';
import { setPairs } from './transform/metadata.ts';

export type { Overlay } from '../facts/facts.ts';

/** Argo CD and Flux write what they are told of a folder into its Kustomization before they build it. */
export function withOverlay(own: Kustomization, { kustomize, file }: Overlay, loader: Loader): Kustomization {
  const from = { path: file, start: 0, end: 0 };
  const text = JSON.stringify(kustomize);
  const [more] = inlineDocuments(loader, { ...scalar(text, from), isQuoted: true });
  const fields = new Map(own.node.fields);
  for (const [name, value] of more?.kind === 'map' ? more.fields : [])
    fields.set(name, joined(fields.get(name), value));
  return { ...own, node: { ...own.node, fields } };
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
  const { file, labels, annotations } = overlay;
  const from = { path: file, start: 0, end: 0 };
  const pairs = (said: Readonly<Record<string, string>>) =>
    Object.entries(said).map(([name, value]) => [name, scalar(value, from)] as const);
  setPairs(resources, pairs(labels), [made('metadata/labels')]);
  setPairs(resources, pairs(annotations), [made('metadata/annotations')]);
}
