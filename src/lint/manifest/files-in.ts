import type { Files } from '../../kustomize/files.ts';
import { dirname } from '../../kernel/paths.ts';
import type { ManifestFile } from './subject.ts';

/** The files that are judged together, and all paths of the repository where more is known than those. */
export function filesIn(files: readonly ManifestFile[], paths: Iterable<string>): Files {
  let texts: ReadonlyMap<string, string> | undefined;
  const has = (path: string) => {
    const [listed, given] = [kindsOf(paths).get(path), kindsOf(files).get(path)];
    return listed === 'folder' || given === 'folder' ? 'folder' : (given ?? listed);
  };
  return {
    has,
    text: (path) => (texts ??= new Map(files.map((file) => [file.path, file.text]))).get(path),
    standIn: (path) => (has(path) === 'file' ? `(content of ${path})` : undefined),
  };
}

type Kinds = ReadonlyMap<string, 'file' | 'folder'>;

const known = new WeakMap<object, Kinds>();

/** Made when it is first asked for, and once for all sets of one repository. */
function kindsOf(listed: Iterable<string | ManifestFile>): Kinds {
  const found = known.get(listed) ?? withFolders(Array.from(listed, pathOf));
  known.set(listed, found);
  return found;
}

function pathOf(one: string | ManifestFile): string {
  return typeof one === 'string' ? one : one.path;
}

function withFolders(paths: readonly string[]): Kinds {
  const kinds = new Map<string, 'file' | 'folder'>([['', 'folder']]);
  for (const path of paths) {
    if (!kinds.has(path)) kinds.set(path, 'file');
    for (let at = dirname(path); at !== '' && kinds.get(at) !== 'folder'; at = dirname(at))
      kinds.set(at, 'folder');
  }
  return kinds;
}
