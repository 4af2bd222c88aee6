import type { Snapshot } from '../../facts/snapshot.ts';
import type { JsonMap } from '../../kernel/json.ts';
import { join } from '../../kernel/paths.ts';
import { listOf, mapOf, scalar } from '../../spec/words/merge.ts';
import { toYaml } from '../../spec/words/values.ts';
import { identitiesIn } from '../merge/identity.ts';
import { recorded } from './standing.ts';

/** What an overlay of ours says of objects that stand still: a way in keeps the host that it has there. */
export function patchedFor(
  snapshot: Snapshot,
  refused: readonly string[] = [],
): (folder: string) => readonly JsonMap[] {
  const paths = recorded(snapshot);
  return (folder) => {
    const path = join(folder, 'kustomization.yaml');
    if (!paths.includes(path)) return [];
    const { patches } = mapOf(toYaml(snapshot.text(path) ?? ''));
    return listOf(patches)
      .map(mapOf)
      .filter(({ target }) => isThere(mapOf(target), { snapshot, paths, refused }));
  };
}

type Ground = {
  readonly snapshot: Snapshot;
  readonly paths: readonly string[];
  readonly refused: readonly string[];
};

function isThere({ kind, name }: JsonMap, { snapshot, paths, refused }: Ground): boolean {
  const named = new Set([scalar(name), `${scalar(kind)}/${scalar(name)}`]);
  if (refused.some((one) => named.has(one))) return false;
  return paths.some((path) =>
    identitiesIn(snapshot.text(path) ?? '').some((one) => one.kind === kind && one.name === name),
  );
}
