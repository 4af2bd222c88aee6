import type { Snapshot } from '../../facts/snapshot.ts';
import { join } from '../../kernel/paths.ts';
import { filesOf } from '../../kustomize/files.ts';
import { fileNames, kustomizationIn } from '../../kustomize/kustomization.ts';
import { targetsOf } from './graph.ts';

/** Files that the build of a folder needs, as far as the Kustomizations that were read name them; or the file itself. */
export function neededFor(path: string, snapshot: Snapshot): readonly string[] {
  const files = filesOf(snapshot);
  const seen = new Set([path]);
  // A set that grows while it is walked is walked to its end.
  for (const at of seen) {
    const own = files.has(at) === 'folder' ? kustomizationIn(at, files) : undefined;
    if (own === undefined) continue;
    seen.add(own);
    for (const target of targetsOf(files.text(own) ?? '', at))
      if (files.has(target) !== undefined) seen.add(target);
  }
  return [...seen].filter((at) => files.has(at) === 'file');
}

/** What to read first: the file, or the Kustomization of the folder. */
export function firstOf(path: string): readonly string[] {
  return [...(path === '' ? [] : [path]), ...fileNames.map((name) => join(path, name))];
}
