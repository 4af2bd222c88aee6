import { type ResId, idOf } from './id.ts';
import { clone, type MapNode, scalar } from './node.ts';

/** An object on its way through a build. */
export type Resource = {
  readonly node: MapNode;
  /** Names it had before, the oldest first: patches and references may still use them. */
  readonly previous: ResId[];
  readonly prefixes: string[];
  readonly suffixes: string[];
  /** What went over it, in order. */
  readonly passed: Passed[];
  needsHash: boolean;
};

/** A transformer, the file that asks for it, and its name where it is an object of its own. */
export type Passed = { readonly kind: string; readonly path: string; readonly name?: string };

export function toResource(node: MapNode): Resource {
  return { node, previous: [], prefixes: [], suffixes: [], passed: [], needsHash: false };
}

export function copyResource(resource: Resource): Resource {
  const { node, previous, prefixes, suffixes, passed, needsHash } = resource;
  return {
    node: clone(node),
    previous: [...previous],
    prefixes: [...prefixes],
    suffixes: [...suffixes],
    passed: [...passed],
    needsHash,
  };
}

export function curId({ node }: Resource): ResId {
  return idOf(node);
}

export function orgId(resource: Resource): ResId {
  return resource.previous[0] ?? curId(resource);
}

export function anyIds(resource: Resource): readonly ResId[] {
  return [...resource.previous, curId(resource)];
}

/** To be called before the name or namespace of an object changes. */
export function remember(resource: Resource): void {
  resource.previous.push(curId(resource));
}

export function setName({ node }: Resource, name: string): void {
  const metadata = node.fields.get('metadata');
  if (metadata?.kind !== 'map') return;
  metadata.fields.set('name', scalar(name, metadata.fields.get('name')?.from));
}
