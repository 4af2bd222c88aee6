import { basename, dirname } from '../../kernel/paths.ts';
import { identity } from '../../lint/diff/pairs.ts';
import { isKustomizationPath } from '../../lint/kustomization.ts';
import { resourcesOf } from '../../syntax/yaml/resources.ts';
import type { States } from './diff.ts';
import type { Scope, Side } from './scope.ts';
import type { Rendered } from './unit.ts';

const none: ReadonlySet<string> = new Set();

/**
 * Files that no build has, as they are written: those of the change, and what stands in their folders. One name in two
 * folders is two objects, as in folders by environment; else a file that moved is the same one.
 */
export function looseStates({ base, head, touched }: Scope, paths: readonly string[]): States {
  const before = looseFiles(base, paths);
  const after = looseFiles(head, paths);
  const folders = new Set([...before, ...after].map(({ path }) => dirname(path)));
  const near = head.snapshot.entries
    .map(({ path }) => path)
    .filter((path) => folders.has(dirname(path)) && !touched.has(path) && base.isLoose(path));
  const beside = looseFiles(head, near);
  const isAmbiguous = [before, after].some((files) => hasTwins([...files, ...beside]));
  const grouped = (files: readonly Rendered[]) => (isAmbiguous ? files.map(byFolder) : files);
  return { before: grouped(before), after: grouped(after), beside: grouped(beside) };
}

function looseFiles(side: Side, paths: readonly string[]): Rendered[] {
  const files = paths.flatMap((path) => {
    const text =
      isPlainManifest(path) && side.isLoose(path) && side.isDelivered(path)
        ? side.snapshot.text(path)
        : undefined;
    return text === undefined || resourcesOf(text).resources.length === 0 ? [] : [{ path, text }];
  });
  return files.map((file) => ({ ...file, group: '', origins: undefined, isIncomplete: false, reads: none }));
}

function isPlainManifest(path: string): boolean {
  if (!/\.(?:ya?ml|json)$/iu.test(path) || path.startsWith('.github/')) return false;
  return !isKustomizationPath(path) && basename(path) !== 'Chart.yaml' && !/(?:^|\/)templates\//u.test(path);
}

function byFolder(file: Rendered): Rendered {
  return { ...file, group: `/${dirname(file.path)}` };
}

function hasTwins(files: readonly Rendered[]): boolean {
  const seen = new Map<string, string>();
  for (const { path, text } of files) {
    for (const resource of resourcesOf(text).resources) {
      const key = identity(resource);
      const other = seen.get(key);
      if (other !== undefined && other !== dirname(path)) return true;
      seen.set(key, dirname(path));
    }
  }
  return false;
}
