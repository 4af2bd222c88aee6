import type { Snapshot } from '../../src/facts/snapshot.ts';
import { entryOf } from '../../src/kernel/entry.ts';

/** A repository in memory: text by path. */
export function snapshotOf(files: Readonly<Record<string, string>>): Snapshot {
  const paths = Object.keys(files).toSorted();
  return {
    commit: '0123456789abcdef0123456789abcdef01234567',
    entries: paths.map((path) => ({ path, kind: 'file', sha: path, size: files[path]?.length ?? 0 })),
    text: (path) => entryOf(files, path),
    omitted: [],
  };
}
