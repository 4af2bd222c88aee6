import type { Snapshot } from '../../facts/snapshot.ts';
import { join } from '../../kernel/paths.ts';
import type { Runtime } from '../../spec/plan.ts';
import { gemOf } from './gemfile.ts';
import type { Member } from './member.ts';

const servers = ['pg', 'mysql2', 'trilogy', 'activerecord-sqlserver-adapter', 'mongoid'];

/** Where Rails keeps databases in files, below the application; not among what the repository keeps there. */
export function databaseFolder({ bundle, framework }: Member, snapshot: Snapshot): string | undefined {
  if (framework?.name !== 'rails' || gemOf(bundle, 'sqlite3') === undefined) return undefined;
  if (gemOf(bundle, ...servers) !== undefined) return undefined;
  const text = snapshot.text(join(bundle.folder, 'config/database.yml')) ?? '';
  const at = text.search(/^production:/mu);
  const path = /^\s{1,8}database:[ \t]{1,4}["']?([\w-]{1,40})\/[\w./-]{1,80}\.sqlite3/mu;
  const [, folder] = path.exec(text.slice(Math.max(at, 0))) ?? [];
  const isOwn = snapshot.entries.some(
    (entry) =>
      entry.path.startsWith(`${join(bundle.folder, folder ?? '')}/`) && !/\/\.\w+$/u.test(entry.path),
  );
  return at === -1 || folder === undefined || isOwn ? undefined : folder;
}

/** A file takes one process that writes: the server works off the jobs as well, where it can be told to. */
export function worksInServer(member: Member, snapshot: Snapshot): boolean {
  const puma = snapshot.text(join(member.bundle.folder, 'config/puma.rb')) ?? '';
  return puma.includes('SOLID_QUEUE_IN_PUMA') && databaseFolder(member, snapshot) !== undefined;
}

/** What makes the databases fills them as well, each by its own schema. */
export function keptBy(member: Member, snapshot: Snapshot): Pick<Runtime, 'kept' | 'migrate'> {
  const folder = databaseFolder(member, snapshot);
  if (folder === undefined) return {};
  return { kept: [`/app/${folder}`], migrate: ['bundle', 'exec', 'rails', 'db:prepare'] };
}

export function serverVariables(member: Member, snapshot: Snapshot): string[] {
  return worksInServer(member, snapshot) ? ['SOLID_QUEUE_IN_PUMA=true'] : [];
}

/** What Rails writes to while it runs. */
export function writable(member: Member, snapshot: Snapshot): string[] {
  const { bundle, framework } = member;
  if (framework?.name !== 'rails') return [];
  const hasStorage = snapshot.entries.some(({ path }) =>
    path.startsWith(`${join(bundle.folder, 'storage')}/`),
  );
  const database = databaseFolder(member, snapshot);
  const storage = hasStorage ? ['/app/storage'] : [];
  const kept = database === undefined ? storage : [...new Set([...storage, `/app/${database}`])];
  return ['/app/log', '/app/tmp/cache', '/app/tmp/pids', ...kept];
}
