import { showsPages } from '../../facts/shown.ts';
import { isUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { buildScript } from './build-script.ts';
import { managerOf } from './manager.ts';
import type { Member } from './member.ts';
import { workspacesOf, type Package } from './package.ts';
import { pagesOf } from './pages.ts';
import { toolOf } from './tools.ts';

/** Pages below a server that it shows, with a lockfile of their own, where none of its scripts builds them. */
export function nestedPages(member: Member, snapshot: Snapshot): readonly Package[] {
  const { pkg, all, root } = member;
  if (pkg !== root || workspacesOf(root, all, snapshot).length > 0) return [];
  const known = pagesOf(member);
  return all.filter(
    (one) =>
      one !== pkg &&
      isUnder(one.folder, pkg.folder) &&
      one.scripts['build'] !== undefined &&
      !isBuiltBy(pkg, one) &&
      (known.includes(one.folder) || showsPages({ path: pkg.folder }, { path: one.folder }, snapshot)),
  );
}

function isBuiltBy(pkg: Package, { folder }: Package): boolean {
  const script = pkg.scripts[buildScript(pkg) ?? ''] ?? '';
  return script.split(/[\s=/"']+/u).includes(inside(folder, pkg).split('/')[0] ?? '');
}

function inside(folder: string, { folder: above }: Package): string {
  return above === '' ? folder : folder.slice(above.length + 1);
}

/** What they were built with is of no use where they are shown. */
export function nestedBuild(page: Package, { pkg, manager }: Member, snapshot: Snapshot): string[] {
  const own = managerOf(page, snapshot);
  const isThere = own.name === 'npm' || own.name === 'yarn' || own.name === manager.name;
  if (!isThere) return [];
  const tool = toolOf(own);
  const folder = inside(page.folder, pkg);
  const steps = [tool.install(own.lockfile !== undefined), tool.run('build')];
  return [...steps.map((step) => `env -C ${folder} ${step}`), `rm -rf ${folder}/node_modules`];
}
