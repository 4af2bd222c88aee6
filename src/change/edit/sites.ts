import type { Snapshot } from '../../facts/snapshot.ts';
import { indexLines, positionAt } from '../../kernel/text.ts';
import type { Origin } from '../../kustomize/node.ts';
import { resourcesOf } from '../../syntax/yaml/resources.ts';
import { type Graph, graphOf, isComponent, reached } from '../rendered/graph.ts';
import { renderUnit, type Rendered } from '../rendered/unit.ts';
import { resourceIn } from './apply.ts';
import type { Operation } from './operation.ts';
import { reach } from './reach.ts';

/** A build that has the object, and the place from which it takes the value of a field; undefined where it has none. */
export type Site = { readonly folder: string; readonly from: Origin | undefined };

/** Every build in which an object stands, with the place where the value of a field was written for it. */
export function sitesOf(operation: Operation, snapshot: Snapshot): readonly Site[] {
  const graph = graphFor(snapshot);
  const folders = rootsOf(graph, operation.target.path);
  return folders.slice(0, mostBuilds).flatMap((folder) => {
    const unit = renderUnit(snapshot, folder, 'now');
    return unit.kind === 'rendered' ? siteIn(unit.value, operation, snapshot) : [];
  });
}

/** More environments than this nobody names one by one. */
const mostBuilds = 60;

const graphs = new WeakMap<Snapshot, Graph>();

export function graphFor(snapshot: Snapshot): Graph {
  const graph = graphs.get(snapshot) ?? graphOf({ base: snapshot, head: snapshot });
  graphs.set(snapshot, graph);
  return graph;
}

/** Folders whose build has a file, and that no other Kustomization takes in. */
export function rootsOf(graph: Graph, path: string): readonly string[] {
  return [...reached(graph, [path])]
    .filter(
      (folder) => graph.kustomizations.has(folder) && !isComponent(graph, folder) && !graph.users.has(folder),
    )
    .toSorted();
}

function siteIn(rendered: Rendered, { target, field }: Operation, snapshot: Snapshot): Site[] {
  const source = resourceIn(snapshot.text(target.path) ?? '', target);
  if (!source.ok) return [];
  const { start, end } = source.value.document;
  const lines = indexLines(rendered.text);
  const lineAt = (offset: number) => positionAt(lines, offset).line - 1;
  const isFromHere = (from: Origin | undefined) =>
    from?.path === target.path && from.start >= start && from.start < end;
  // A patch may have written any of its lines, but not all of them.
  const own = resourcesOf(rendered.text).resources.find(({ kind, root }) => {
    const written = rendered.origins?.slice(lineAt(root.start), lineAt(root.end - 1) + 1) ?? [];
    return kind === target.kind && written.some(isFromHere);
  });
  if (own === undefined) return [];
  const { holders, rest } = reach(own.root, field);
  const holder = holders.at(-1);
  if (rest.length > 0 || holder === undefined) return [{ folder: rendered.group, from: undefined }];
  const at = holder.kind === 'entry' ? holder.entry.key.start : holder.item.start;
  return [{ folder: rendered.group, from: rendered.origins?.[lineAt(at)] }];
}
