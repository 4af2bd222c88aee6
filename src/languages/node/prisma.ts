import { dirname, join } from '../../kernel/paths.ts';
import { has, pathsUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Package } from './package.ts';

const usual = ['prisma/schema.prisma', 'schema.prisma', 'src/prisma/schema.prisma', 'db/schema.prisma'];

/** The schema of a package: where package.json says, else where it usually stands; a folder of several begins in one. */
export function prismaSchema({ folder, prisma }: Package, snapshot: Snapshot): string | undefined {
  const declared = prisma?.schema === undefined ? [] : [prisma.schema, `${prisma.schema}/schema.prisma`];
  const known = [...declared, ...usual].map((path) => join(folder, path));
  return known.find((path) => has(snapshot, path)) ?? firstOfSeveral(folder, snapshot);
}

/** One for each database that it may run on, in folders beside each other; PostgreSQL where that is one of them. */
function firstOfSeveral(folder: string, snapshot: Snapshot): string | undefined {
  const schemas = pathsUnder(folder, snapshot)
    .filter((path) => path.endsWith('/schema.prisma'))
    .filter((path) =>
      /^\/?(?:prisma|db|database)\/[\w-]{1,40}\/schema\.prisma$/u.test(path.slice(folder.length)),
    );
  return schemas.find((path) => /postgres/iu.test(path)) ?? schemas[0];
}

/** Prisma finds the schema by itself where it stands first, or where package.json names it. */
export function findsSchema({ folder, prisma }: Package, path: string): boolean {
  return prisma?.schema !== undefined || usual.slice(0, 2).some((name) => join(folder, name) === path);
}

export function prismaMigrations(path: string): string {
  return join(dirname(path), 'migrations');
}
