import { relative } from '../../kernel/paths.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { buildScript } from './build-script.ts';
import type { Member } from './member.ts';
import type { Package } from './package.ts';
import { findsSchema, prismaSchema } from './prisma.ts';

/** The client that Prisma writes of a schema, before what uses it is built: that of each package of a workspace. */
export function generatedClients(member: Member, parts: readonly Package[], snapshot: Snapshot): string[] {
  const { root, manager, pkg } = member;
  const run = manager.name === 'bun' ? 'bunx' : 'npx';
  return (parts.length === 0 ? [pkg] : parts).flatMap((part) => {
    const schema = prismaSchema(part, snapshot);
    const built = part.scripts[(part === pkg ? buildScript(part) : undefined) ?? 'build'] ?? '';
    if (schema === undefined || built.includes('prisma generate')) return [];
    const place = parts.length === 0 ? '' : `env -C ${relative(root.folder, part.folder)} `;
    const where = findsSchema(part, schema) ? '' : ` --schema=${relative(part.folder, schema)}`;
    return [`${place}${run} prisma generate${where}`];
  });
}

/** What is written into the packages would be lost with them. */
export function hasGenerated(parts: readonly Package[], snapshot: Snapshot): boolean {
  return parts.some((part) => prismaSchema(part, snapshot) !== undefined);
}
