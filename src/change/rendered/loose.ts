import { basename, dirname } from '../../kernel/paths.ts';
import { isKustomizationPath } from '../../lint/kustomization.ts';
import { resourcesOf } from '../../syntax/yaml/resources.ts';
import type { Side } from './scope.ts';
import type { Rendered } from './unit.ts';

const none: ReadonlySet<string> = new Set();

/** Files of the change that no build has, as they are written. */
export function looseFiles(side: Side, paths: readonly string[]): Rendered[] {
  const files = paths.flatMap((path) => {
    const text = isPlainManifest(path) && side.isLoose(path) ? side.snapshot.text(path) : undefined;
    return text === undefined || resourcesOf(text).resources.length === 0 ? [] : [{ path, text }];
  });
  return files.map((file) => ({ ...file, group: '', origins: undefined, isIncomplete: false, reads: none }));
}

function isPlainManifest(path: string): boolean {
  if (!/\.(?:ya?ml|json)$/iu.test(path) || path.startsWith('.github/')) return false;
  return !isKustomizationPath(path) && basename(path) !== 'Chart.yaml' && !/(?:^|\/)templates\//u.test(path);
}

/** One name in two folders is two objects, as in folders by environment; else a file that moved is the same one. */
export function grouped(
  before: readonly Rendered[],
  after: readonly Rendered[],
): readonly [Rendered[], Rendered[]] {
  const isAmbiguous = hasTwins(before) || hasTwins(after);
  return isAmbiguous ? [before.map(byFolder), after.map(byFolder)] : [[...before], [...after]];
}

function byFolder(file: Rendered): Rendered {
  return { ...file, group: `/${dirname(file.path)}` };
}

function hasTwins(files: readonly Rendered[]): boolean {
  const seen = new Map<string, string>();
  for (const { path, text } of files) {
    for (const { apiVersion, kind, namespace, name } of resourcesOf(text).resources) {
      const key = [apiVersion, kind, namespace, name].join('\0');
      const other = seen.get(key);
      if (other !== undefined && other !== dirname(path)) return true;
      seen.set(key, dirname(path));
    }
  }
  return false;
}
