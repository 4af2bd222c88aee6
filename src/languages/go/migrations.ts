import { dirname } from '../../kernel/paths.ts';
import { isGenerated, isUnder } from '../../facts/tree.ts';
import type { Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Module } from './module.ts';

/** The command that brings a database up to date, by how its migrations are written. */
export function migrationsOf(module: Module, snapshot: Snapshot): Found<string> | undefined {
  const sql = snapshot.entries
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.sql') && isUnder(path, module.folder) && !isGenerated(path));
  const pair = sql.find((path) => path.endsWith('.up.sql'));
  if (pair !== undefined)
    return found(`migrate -path ${below(dirname(pair), module)} -database "$DATABASE_URL" up`, pair);
  const goose = sql.find((path) => /^--\s*\+goose\s+Up/mu.test(snapshot.text(path) ?? ''));
  if (goose !== undefined) return found(`goose -dir ${below(dirname(goose), module)} up`, goose);
  return undefined;
}

function below(folder: string, module: Module): string {
  return folder.slice(module.folder === '' ? 0 : module.folder.length + 1) || '.';
}

function found(value: string, path: string): Found<string> {
  return { value, evidence: { fact: 'migrations', path, line: 1, why: 'migrations are written here' } };
}
