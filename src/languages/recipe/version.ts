import { basename, dirname } from '../../kernel/paths.ts';
import { upwards } from '../../facts/tree.ts';
import type { Found as Fact } from '../../facts/facts.ts';
import { pinnedVersion, versionIn } from '../common/version.ts';
import type { Found } from './projects.ts';
import type { Recipe } from './recipe.ts';

/** In the order of the table, nearest folder first; what asdf and mise read stands before manifests that give ranges. */
export function declaredVersion(
  { title, versions, tools }: Recipe,
  { folder, manifests, snapshot }: Found,
): Fact<string> | undefined {
  const own = pinnedVersion({ label: title, files: [], tools }, folder, snapshot);
  if (own !== undefined) return own;
  const folders = upwards(folder);
  const parts = new Set(manifests.map(({ path }) => path));
  for (const [file, line] of versions) {
    const paths = snapshot.entries
      .map(({ path }) => path)
      .filter((path) => file.test(basename(path)) && (folders.includes(dirname(path)) || parts.has(path)));
    for (const path of paths.toSorted((a, b) => depth(b, folder) - depth(a, folder))) {
      const version = versionIn({ label: title, path, pattern: line }, snapshot);
      if (version !== undefined) return version;
    }
  }
  return undefined;
}

/** Beside the project first, then above it, then in its parts. */
function depth(path: string, folder: string): number {
  const at = dirname(path).length;
  return at <= folder.length ? at : -at;
}
