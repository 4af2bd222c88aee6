import { join, relative } from '../../kernel/paths.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Member } from './member.ts';
import { closure, workspacesOf, type Package } from './package.ts';
import { prismaMigrations, prismaSchema } from './prisma.ts';

/** The package of a workspace that keeps the database of several services. */
export type Beside = { readonly part: Package; readonly schema: string };

/** One of those that use it brings it up to date: the first, and pages only where nothing else runs. */
export function databaseBeside(member: Member, snapshot: Snapshot): Beside | undefined {
  const { pkg, root, all } = member;
  const members = pkg === root ? [] : workspacesOf(root, all, snapshot);
  const [found] = closure(pkg, members)
    .filter((part) => part !== pkg)
    .flatMap((part) => keptBy(part, snapshot));
  if (found === undefined) return undefined;
  return isFirstUser(found.part, pkg, members) ? found : undefined;
}

export function isFirstUser(part: Package, pkg: Package, members: readonly Package[]): boolean {
  const users = members.filter((one) => runs(one) && closure(one, members).includes(part));
  const [first] = users.toSorted((a, b) => Number(makesPages(a)) - Number(makesPages(b)));
  return first === pkg;
}

function keptBy(part: Package, snapshot: Snapshot): Beside[] {
  const schema = prismaSchema(part, snapshot);
  if (schema === undefined) return [];
  const folder = `${prismaMigrations(schema)}/`;
  return snapshot.entries.some(({ path }) => path.startsWith(folder)) ? [{ part, schema }] : [];
}

function runs({ scripts }: Package): boolean {
  return ['start', 'start:prod', 'serve'].some((name) => scripts[name] !== undefined);
}

function makesPages({ dependencies }: Package): boolean {
  return ['next', 'nuxt', 'astro'].some((name) => Object.hasOwn(dependencies, name));
}

/** As an image runs it that holds the workspace below `/app`. */
export function migrateBeside({ root, manager }: Member, { part, schema }: Beside): readonly string[] {
  const isLinkedThere = manager.name === 'pnpm' || manager.name === 'yarn';
  const isDeclared = [part.dependencies, part.devDependencies].some((by) => Object.hasOwn(by, 'prisma'));
  const home = isLinkedThere && isDeclared ? relative(root.folder, part.folder) : '';
  const path = `/app/${relative(root.folder, schema)}`;
  return [`/${join('app', home, 'node_modules/.bin/prisma')}`, 'migrate', 'deploy', `--schema=${path}`];
}
