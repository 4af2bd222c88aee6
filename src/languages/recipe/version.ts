import { basename, dirname } from '../../kernel/paths.ts';
import { upwards } from '../../facts/tree.ts';
import type { Found as Fact } from '../../facts/facts.ts';
import { toolVersion, versionIn } from '../common/tool-versions.ts';
import type { Found } from './projects.ts';
import type { Recipe } from './recipe.ts';

/** In the order of the table, nearest folder first; what asdf and mise read stands before manifests that give ranges. */
export function declaredVersion(
  { versions, tools }: Recipe,
  { folder, snapshot }: Found,
): Fact<string> | undefined {
  const own = toolVersion(folder, tools, snapshot);
  if (own !== undefined) return own;
  const folders = upwards(folder);
  for (const [file, line] of versions) {
    const paths = snapshot.entries
      .map(({ path }) => path)
      .filter((path) => file.test(basename(path)) && folders.includes(dirname(path)));
    for (const path of paths.toSorted((a, b) => b.length - a.length)) {
      const version = versionIn(path, line, snapshot);
      if (version !== undefined) return version;
    }
  }
  return undefined;
}
