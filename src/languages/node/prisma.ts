import { dirname, join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Package } from './package.ts';

const usual = ['prisma/schema.prisma', 'schema.prisma', 'src/prisma/schema.prisma', 'db/schema.prisma'];

/** The schema of a package: where package.json says, else where it usually stands; a folder of several begins in one. */
export function prismaSchema({ folder, prisma }: Package, snapshot: Snapshot): string | undefined {
  const declared = prisma?.schema === undefined ? [] : [prisma.schema, `${prisma.schema}/schema.prisma`];
  return [...declared, ...usual].map((path) => join(folder, path)).find((path) => has(snapshot, path));
}

/** Prisma finds the schema by itself where it stands first, or where package.json names it. */
export function findsSchema({ folder, prisma }: Package, path: string): boolean {
  return prisma?.schema !== undefined || usual.slice(0, 2).some((name) => join(folder, name) === path);
}

export function prismaMigrations(path: string): string {
  return join(dirname(path), 'migrations');
}
