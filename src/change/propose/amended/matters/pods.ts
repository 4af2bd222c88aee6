import type { JsonMap } from '../../../../kernel/json.ts';
import { mapOf } from '../../../../spec/words/merge.ts';
import { nodesIn, type Node, type Path } from '../paths.ts';

/** The one pod that is quoted, or of which what is quoted makes copies. */
export function onlyPod(documents: readonly JsonMap[]): Node | undefined {
  const pods = nodesIn(documents).filter(({ value }) => mapOf(value)['containers'] !== undefined);
  return pods.length === 1 ? pods[0] : undefined;
}

/** By which labels that pod is known. */
export function podLabels(
  documents: readonly JsonMap[],
  { path }: { readonly path: Path },
): JsonMap | undefined {
  const [at = 0] = path;
  const document = documents[Number(at)] ?? {};
  const selected = mapOf(mapOf(mapOf(document['spec'])['selector'])['matchLabels']);
  if (Object.keys(selected).length > 0) return selected;
  const owner = nodesIn(documents).find(
    (one) => JSON.stringify(one.path) === JSON.stringify(path.slice(0, -1)),
  );
  const own = mapOf(mapOf(mapOf(owner?.value)['metadata'])['labels']);
  return Object.keys(own).length > 0 ? own : undefined;
}
