import { Fault } from '../fault.ts';
import { gvkOf, idOf, isSameId, sayId } from '../id.ts';
import { applyOperations, type Operation } from '../json-patch.ts';
import { mergeNode } from '../merge.ts';
import { clone, ensureMap, type MapNode, type Origin, scalar, textAt } from '../node.ts';
import { anyIds, remember, type Resource } from '../resource.ts';
import { select, type Selector } from '../selector.ts';
import type { Step } from './context.ts';

export type Patch = {
  readonly from: Origin | undefined;
  readonly target: Selector | undefined;
  readonly allowName: boolean;
  readonly allowKind: boolean;
  /** A patch of the old field that renames an object leaves references to it as they are. */
  readonly forgets?: true;
} & (
  | { readonly kind: 'merge'; readonly nodes: readonly MapNode[] }
  | { readonly kind: 'operations'; readonly operations: readonly Operation[] }
);

export function applyPatch(step: Step, patch: Patch): void {
  if (patch.kind === 'operations') return applyJsonPatch(step, patch);
  if (patch.target === undefined) return applyById(step, patch);
  const [node, more] = patch.nodes;
  if (more !== undefined) {
    throw new Fault(
      'a patch with a target can hold one object only',
      patch.from,
      'Write one entry for each.',
    );
  }
  if (node === undefined) return;
  for (const resource of select(step.resources, patch.target)) {
    const own = clone(node);
    own.fields.delete('apiVersion');
    if (!patch.allowKind) own.fields.delete('kind');
    mergeInto(step, resource, { node: own, patch });
  }
}

type Operations = Extract<Patch, { kind: 'operations' }>;

function applyJsonPatch({ resources }: Step, { operations, target, from, forgets }: Operations): void {
  if (target === undefined) throw new Fault('a JSON patch needs a target', from);
  for (const resource of select(resources, target)) {
    if (forgets !== true) remember(resource);
    // Kustomize keeps notes of its own there, so that adding a first annotation works.
    ensureMap(resource.node, ['metadata', 'annotations']);
    applyOperations(resource.node, operations);
  }
}

function applyById(step: Step, patch: Extract<Patch, { kind: 'merge' }>): void {
  for (const node of patch.nodes) {
    const resource = findById(step, node, patch);
    if (resource !== undefined) mergeInto(step, resource, { node: clone(node), patch });
  }
}

function findById(step: Step, node: MapNode, { from }: Patch): Resource | undefined {
  const id = idOf(node);
  const found = step.resources.filter((resource) => anyIds(resource).some((own) => isSameId(own, id)));
  if (found.length === 1) return found[0];
  const count = found.length === 0 ? 'no object' : 'more than one object';
  const what = `a patch is for ${sayId(id)}, but ${count} of this build is that`;
  if (found.length > 0 || !step.isIncomplete) {
    throw new Fault(
      what,
      node.from ?? from,
      'Name apiVersion, kind, name and namespace as the object has them.',
    );
  }
  step.note(what, node.from ?? from);
  return undefined;
}

type Merging = { readonly node: MapNode; readonly patch: Patch };

function mergeInto({ resources, shapeOf }: Step, resource: Resource, { node, patch }: Merging): void {
  const { name, namespace, kind } = idOf(resource.node);
  if (patch.allowName || patch.allowKind) remember(resource);
  const merged = mergeNode(resource.node, node, shapeOf(gvkOf(resource.node)));
  if (merged === undefined) return void resources.splice(resources.indexOf(resource), 1);
  if (!patch.allowKind) keep(resource.node, 'kind', kind);
  const metadata = ensureMap(resource.node, ['metadata']);
  if (!patch.allowName) keep(metadata, 'name', name);
  if (namespace === '') metadata.fields.delete('namespace');
  else keep(metadata, 'namespace', namespace);
}

function keep(map: MapNode, name: string, value: string): void {
  if (textAt(map, [name]) !== value) map.fields.set(name, scalar(value));
}
