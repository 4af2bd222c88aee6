import { join } from '../../kernel/paths.ts';
import { lineWith } from '../../facts/source.ts';
import { has } from '../../facts/tree.ts';
import type { Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Member } from './detect.ts';

const scripts = [
  'migrate:deploy',
  'migrate:prod',
  'db:migrate',
  'migrate',
  'migration:run',
  'migrations:run',
  'db:deploy',
];

/** What brings the database up to date; it is a step of its own, not a part of every start. */
export function migrationsOf(member: Member, snapshot: Snapshot): Found<string> | undefined {
  const { pkg } = member;
  const schema = join(pkg.folder, 'prisma/schema.prisma');
  const folder = join(pkg.folder, 'prisma/migrations');
  if (has(snapshot, schema) && snapshot.entries.some((entry) => entry.path.startsWith(`${folder}/`))) {
    const why = 'Prisma keeps migrations beside its schema';
    return {
      value: 'npx prisma migrate deploy',
      evidence: { fact: 'migrations', path: schema, line: 1, why },
    };
  }
  const name = scripts.find((script) => pkg.scripts[script] !== undefined);
  if (name === undefined) return undefined;
  const line = lineWith(pkg.text, `"${name}":`);
  const evidence = { fact: 'migrations', path: pkg.path, line, why: `the script "${name}"` };
  return { value: pkg.scripts[name] ?? '', evidence };
}
