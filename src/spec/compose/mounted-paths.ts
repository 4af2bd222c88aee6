import type { Snapshot } from '../../facts/snapshot.ts';
import { isUnder } from '../../facts/tree.ts';
import { dirname } from '../../kernel/paths.ts';
import { pathInRepository } from './model/mounts.ts';
import { projectOf } from './model/project.ts';
import { chosenFiles, variablesOf } from './read/files.ts';
import { labelFilesOf } from './read/label-files.ts';
import { load } from './read/load.ts';

/** Larger folders hold no configuration. */
const most = 100;

/** The same by the flag that names compose files, as `compose` or `compose=FILE`; nothing where it names something else. */
export function mountedFor(from: string | undefined, snapshot: Snapshot): readonly string[] {
  const [kind, ...file] = (from ?? '').split('=');
  if (kind !== 'compose' && kind !== '') return [];
  return mountedPaths(file.length === 0 ? undefined : file.join('='), snapshot);
}

/** Files that a compose file shows to its services and that nobody has read yet. */
function mountedPaths(named: string | undefined, snapshot: Snapshot): string[] {
  const files = named === undefined ? chosenFiles(snapshot) : named.split(',').map((path) => path.trim());
  const loaded = load(files, snapshot);
  if (!loaded.ok) return [];
  const project = projectOf(loaded.value.root, variablesOf(dirname(files[0] ?? ''), snapshot));
  const stored = [...project.configs.values(), ...project.secrets.values()].map(({ file }) => file);
  const own = project.services.flatMap(({ node, mounts, envFiles }) => [
    ...labelFilesOf(node),
    ...mounts.filter(({ kind }) => kind === 'bind').map(pathInRepository),
    ...envFiles.map(({ path }) => path),
  ]);
  const wanted = new Set([...stored, ...own].filter((path) => path !== undefined && path !== ''));
  return [...wanted].flatMap((path) => unreadBelow(path ?? '', snapshot));
}

function unreadBelow(folder: string, { entries, text }: Snapshot): string[] {
  const files = entries.filter(({ path, kind }) => isUnder(path, folder) && kind !== 'submodule');
  if (files.length > most) return [];
  return files.map(({ path }) => path).filter((path) => text(path) === undefined);
}
