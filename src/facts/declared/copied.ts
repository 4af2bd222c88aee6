import { dirname, join } from '../../kernel/paths.ts';
import { isDockerfile } from '../existing.ts';
import type { Snapshot } from '../snapshot.ts';
import { has, upwards } from '../tree.ts';

const cache = new WeakMap<Snapshot, ReadonlyMap<string, readonly string[]>>();

/** The file of the repository that a Dockerfile puts to a path of the image, where only one is. */
export function copiedTo(path: string, snapshot: Snapshot): string | undefined {
  const known = cache.get(snapshot) ?? copies(snapshot);
  cache.set(snapshot, known);
  const [only, other] = known.get(path) ?? [];
  return other === undefined ? only : undefined;
}

function copies(snapshot: Snapshot): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { path } of snapshot.entries) {
    if (!isDockerfile(path)) continue;
    for (const [source, target] of copiesIn(path, snapshot)) {
      const all = found.get(target) ?? [];
      if (!all.includes(source)) found.set(target, [...all, source]);
    }
  }
  return found;
}

/** Sources are seen from some folder at or above the recipe. */
function copiesIn(path: string, snapshot: Snapshot): (readonly [source: string, target: string])[] {
  const lines = (snapshot.text(path) ?? '').slice(0, 64_000).split('\n');
  return lines.flatMap((line) => {
    const [, from = '', target = ''] =
      /^(?:COPY|ADD)(?: --(?!from)\S{1,60}){0,4} (\S{1,200}) (\/\S{1,200})$/u.exec(line.trim()) ?? [];
    const folder = upwards(dirname(path)).find((at) => has(snapshot, join(at, from)));
    return from === '' || folder === undefined ? [] : [[join(folder, from), target] as const];
  });
}
