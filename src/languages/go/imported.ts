import { join } from '../../kernel/paths.ts';
import { isUnder } from '../../facts/tree.ts';
import type { Package, Packages } from './sources.ts';

/** The path by which the packages of a folder without go.mod import each other. */
export function importedAs(home: string, packages: Packages): string | undefined {
  const own = [...packages.values()].filter(({ folder }) => isUnder(folder, home));
  const paths = [...new Set(own.flatMap(({ imports }) => imports))].filter((path) =>
    /^[\w-]+\.\w/u.test(path),
  );
  const root = packages.get(home);
  for (const path of paths) {
    const prefix = prefixOf(path, home, packages) ?? (isRoot(path, root) ? path : undefined);
    if (prefix !== undefined) return prefix;
  }
  return undefined;
}

/** `github.com/shop/user` of `github.com/shop/user/db/mongodb`, where there is a folder `db/mongodb`. */
function prefixOf(path: string, home: string, packages: Packages): string | undefined {
  const parts = path.split('/');
  const at = parts.findIndex((_part, index) => index > 1 && packages.has(join(home, ...parts.slice(index))));
  return at === -1 ? undefined : parts.slice(0, at).join('/');
}

/** A host, an owner and the name of the package at the top. */
function isRoot(path: string, root: Package | undefined): boolean {
  if (root === undefined || root.isMain) return false;
  return path.split('/').length === 3 && path.endsWith(`/${root.name}`);
}
