import type { Snapshot } from './snapshot.ts';

/** The repository as if these files were in it, too. */
export function overlaid(snapshot: Snapshot, texts: ReadonlyMap<string, string>): Snapshot {
  const others = snapshot.entries.filter(({ path }) => !texts.has(path));
  const own = [...texts].map(([path, text]) => ({ path, kind: 'file' as const, sha: '', size: text.length }));
  return {
    ...snapshot,
    entries: [...others, ...own].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    text: (path) => texts.get(path) ?? snapshot.text(path),
  };
}
