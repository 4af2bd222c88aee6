import type { Snapshot } from '../../facts/snapshot.ts';
import { join } from '../../kernel/paths.ts';
import type { Runtime } from '../../spec/plan.ts';
import { gemOf } from './gemfile.ts';
import type { Member } from './member.ts';

const servers = ['pg', 'mysql2', 'trilogy', 'activerecord-sqlserver-adapter', 'mongoid'];

type File = { readonly folder: string; readonly name: string; readonly isAmongOthers: boolean };

/** The file in which Rails keeps its database, and whether the repository keeps something beside it. */
function databaseFile(member: Member, snapshot: Snapshot): File | undefined {
  const { bundle } = member;
  const text = snapshot.text(join(bundle.folder, 'config/database.yml')) ?? '';
  const at = text.search(/^production:/mu);
  if (at === -1 || !keepsFiles(member, text.slice(at))) return undefined;
  const path =
    /^\s{1,8}database:[ \t]{1,4}["']?([\w-]{1,40})\/(?:[\w.-]{1,40}\/){0,4}([\w.-]{1,40}\.sqlite3)/mu;
  const [, folder = '', name = ''] = path.exec(text.slice(at)) ?? [];
  if (folder === '') return undefined;
  const below = `${join(bundle.folder, folder)}/`;
  const isAmongOthers = snapshot.entries.some(
    (entry) => entry.path.startsWith(below) && !/\/\.\w+$/u.test(entry.path),
  );
  return { folder, name, isAmongOthers };
}

/** Beside a server a file holds what production says that it does: a cache, a queue. */
function keepsFiles({ bundle, framework }: Member, production: string): boolean {
  if (framework?.name !== 'rails' || gemOf(bundle, 'sqlite3') === undefined) return false;
  const isBeside = /^\s{1,8}adapter:\s*["']?(?:postgresql|mysql2|trilogy|sqlserver)\b/mu.test(production);
  return gemOf(bundle, ...servers) === undefined || isBeside;
}

/** Where Rails keeps databases in files, below the application; not among what the repository keeps there. */
export function databaseFolder(member: Member, snapshot: Snapshot): string | undefined {
  const file = databaseFile(member, snapshot);
  return file?.isAmongOthers === false ? file.folder : undefined;
}

/** Among migrations no volume can be: the file is kept elsewhere then, and Rails is told where. */
function movedFile(member: Member, snapshot: Snapshot): string | undefined {
  const file = databaseFile(member, snapshot);
  return file?.isAmongOthers === true ? `/data/${file.name}` : undefined;
}

/** A file takes one process that writes: the server works off the jobs as well, where it can be told to. */
export function worksInServer(member: Member, snapshot: Snapshot): boolean {
  const puma = snapshot.text(join(member.bundle.folder, 'config/puma.rb')) ?? '';
  return puma.includes('SOLID_QUEUE_IN_PUMA') && databaseFolder(member, snapshot) !== undefined;
}

/** What makes the databases fills them as well, each by its own schema. */
export function keptBy(member: Member, snapshot: Snapshot): Pick<Runtime, 'kept' | 'migrate'> {
  const folder = databaseFolder(member, snapshot);
  if (movedFile(member, snapshot) !== undefined)
    return { kept: ['/data'], migrate: ['bundle', 'exec', 'rails', 'db:migrate'] };
  if (folder === undefined) return {};
  return { kept: [`/app/${folder}`], migrate: ['bundle', 'exec', 'rails', 'db:prepare'] };
}

export function serverVariables(member: Member, snapshot: Snapshot): string[] {
  const moved = movedFile(member, snapshot);
  const file = moved === undefined ? [] : [`DATABASE_URL=sqlite3:${moved}`];
  return worksInServer(member, snapshot) ? ['SOLID_QUEUE_IN_PUMA=true', ...file] : file;
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
  const moved = movedFile(member, snapshot) === undefined ? [] : ['/data'];
  return ['/app/log', '/app/tmp/cache', '/app/tmp/pids', ...kept, ...moved];
}
