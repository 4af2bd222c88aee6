import { overLines } from '../../kernel/over-lines.ts';
import { join, relative } from '../../kernel/paths.ts';
import { lineWith } from '../../facts/source.ts';
import type { Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { databaseBeside } from './database-beside.ts';
import type { Member } from './member.ts';
import { programBeside } from './migration-beside.ts';
import { migrationScripts, plainly } from './migration-scripts.ts';
import type { Package } from './package.ts';
import { findsSchema, prismaMigrations, prismaSchema } from './prisma.ts';

/** What brings the database up to date; it is a step of its own, not a part of every start. */
export function migrationsOf(member: Member, snapshot: Snapshot): Found<string> | undefined {
  const { pkg } = member;
  const schema = prismaSchema(pkg, snapshot);
  const folder = schema === undefined ? '' : prismaMigrations(schema);
  if (schema !== undefined && snapshot.entries.some((entry) => entry.path.startsWith(`${folder}/`))) {
    const why = 'Prisma keeps migrations beside its schema';
    const own = schema.slice(pkg.folder === '' ? 0 : pkg.folder.length + 1);
    return {
      value: `npx prisma migrate deploy${findsSchema(pkg, schema) ? '' : ` --schema=${own}`}`,
      evidence: { fact: 'migrations', path: schema, line: 1, why },
    };
  }
  const name =
    migrationScripts.find((script) => pkg.scripts[script] !== undefined) ??
    Object.keys(pkg.scripts).find((script) => runsMigrations(script, pkg, snapshot));
  if (name === undefined) return besideOf(member, snapshot) ?? byPackage(member, snapshot);
  return byScript(name, pkg);
}

function byScript(name: string, { scripts, text, path }: Package): Found<string> {
  const line = lineWith(text, `"${name}":`);
  return {
    value: plainly(scripts[name] ?? '', scripts),
    evidence: { fact: 'migrations', path, line, why: `the script "${name}"` },
  };
}

function byPackage(member: Member, snapshot: Snapshot): Found<string> | undefined {
  const beside = programBeside(member, snapshot);
  return beside === undefined ? undefined : byScript(beside.script, beside.part);
}

function besideOf(member: Member, snapshot: Snapshot): Found<string> | undefined {
  const beside = databaseBeside(member, snapshot);
  if (beside === undefined) return undefined;
  const { schema } = beside;
  return {
    value: `npx prisma migrate deploy --schema=${relative(member.pkg.folder, schema)}`,
    evidence: { fact: 'migrations', path: schema, line: 1, why: 'Prisma keeps migrations in a package' },
  };
}

const program = /^(?:node|tsx|ts-node)(?: --?[\w=./-]+)* ([\w./-]{1,200}\.[cm]?[jt]s)$/u;
const migrator = new RegExp(
  overLines`
    \bmigrate\.latest\(|\bprisma migrate deploy\b|\bdrizzle-orm/[\w-]{1,40}/migrator|\bnew Umzug\(|
    \.runMigrations\(|\bmigrateToLatest\(|['"\x60]node-pg-migrate['"\x60]|
    \bsequelize(?:-cli)? db:migrate\b
  `,
  'u',
);

/** A program of its own that does only that; a server that does it at its start needs no step before. */
function runsMigrations(script: string, { scripts: all, folder }: Package, snapshot: Snapshot): boolean {
  const file = program.exec(all[script] ?? '')?.[1];
  if (file === undefined || /^(?:start|dev|serve|test)\b/u.test(script)) return false;
  const text = snapshot.text(join(folder, file)) ?? '';
  return migrator.test(text) && !/\.listen\(/u.test(text);
}
