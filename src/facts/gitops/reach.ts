import { dirname, join } from '../../kernel/paths.ts';
import { textsAt, yamlFile } from '../yaml.ts';
import { isUnder } from '../tree.ts';
import type { Snapshot } from '../snapshot.ts';

const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
const keys = ['resources', 'bases', 'components'];
const most = 500;

/** Whether a folder, as Flux builds it, brings a file: by its own resources, those of others that it takes in, or as it lies there. */
export function reaches(folder: string, file: string, snapshot: Snapshot): boolean {
  const seen = new Set([folder]);
  // A set that grows while it is walked is walked to its end.
  for (const at of seen) {
    if (at === file) return true;
    if (seen.size > most) return false;
    const own = names.map((name) => join(at, name)).find((path) => snapshot.text(path) !== undefined);
    if (own === undefined && isUnder(file, at)) return true;
    for (const next of own === undefined ? [] : takenIn(own, snapshot)) seen.add(next);
  }
  return false;
}

function takenIn(path: string, snapshot: Snapshot): string[] {
  const { roots } = yamlFile(snapshot, path);
  const texts = roots.flatMap((root) => keys.flatMap((key) => textsAt(root, [key])));
  return texts.filter((text) => !text.includes('://')).map((text) => join(dirname(path), text));
}
