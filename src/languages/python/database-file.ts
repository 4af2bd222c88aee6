import { dirname, join } from '../../kernel/paths.ts';
import { overLines } from '../../kernel/over-lines.ts';
import { grep } from '../../facts/source.ts';
import { has, pathsUnder } from '../../facts/tree.ts';
import type { Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Link } from '../../spec/plan.ts';
import type { Written } from '../common/written.ts';
import type { Member } from './member.ts';
import { relativeTo } from './targets.ts';
import { manageFile } from './django-target.ts';

const besideManage = new RegExp(
  overLines`
    \bBASE_DIR\s?/\s?['"]([\w.-]{1,60}\.(?:db3?|sqlite3?))['"]|
    \bjoin\(\s?BASE_DIR,\s?['"]([\w.-]{1,60}\.(?:db3?|sqlite3?))['"]
  `,
  'u',
);

const belowManage = new RegExp(
  overLines`
    \b(?:BASE|ROOT|PROJECT)_DIR\s?/\s?['"]([\w-]{1,40})['"]\s?/\s?['"][\w.-]{1,60}\.(?:db3?|sqlite3?)['"]|
    \bjoin\((?:BASE|ROOT|PROJECT)_DIR,\s?['"]([\w-]{1,40})['"],\s?['"][\w.-]{1,60}\.(?:db3?|sqlite3?)['"]|
    \bBASE_DIR\s?/\s?['"]([\w-]{1,40})/[\w.-]{1,60}\.(?:db3?|sqlite3?)['"]
  `,
  'u',
);

/** A folder beside `manage.py` that is kept for it, where the repository keeps nothing there. */
function databaseFolder(
  { project, files }: Member,
  { framework }: Service,
  snapshot: Snapshot,
): string | undefined {
  const manage = framework === 'django' ? manageFile(project.folder, snapshot) : undefined;
  const [name] = grep(files, belowManage).flatMap(({ groups }) => groups.filter((one) => one !== ''));
  if (manage === undefined || name === undefined) return undefined;
  const path = join(dirname(manage), name);
  const isFree = pathsUnder(path, snapshot).every((one) => /\/\.\w+$/u.test(one));
  return isFree ? `/app/${relativeTo(path, project.folder)}` : undefined;
}

/** The file that Django makes beside `manage.py`, among what nothing writes to in a pod. */
export function databaseLink(
  { project, files }: Member,
  { framework, needs }: Service,
  snapshot: Snapshot,
): Link | undefined {
  const manage = framework === 'django' ? manageFile(project.folder, snapshot) : undefined;
  const [name] = grep(files, besideManage).flatMap(({ groups }) => groups.filter((one) => one !== ''));
  const hasServer = needs.some(({ kind, required }) => required && /^(?:postgres|mysql|oracle)/u.test(kind));
  if (manage === undefined || name === undefined || hasServer) return undefined;
  const path = join(dirname(manage), name);
  return has(snapshot, path) ? undefined : { at: relativeTo(path, project.folder), to: `/data/${name}` };
}

function withFolder(written: Written, folder: string | undefined): Written {
  if (folder === undefined || written.folders.includes(folder)) return written;
  return {
    ...written,
    folders: [...written.folders, folder],
    databases: [...written.databases, folder],
  };
}

/** SQLite follows a link, and keeps its journals where that leads. */
function withLink(written: Written, link: Link | undefined): Written {
  if (link === undefined) return written;
  const folder = dirname(link.to);
  return {
    folders: [...written.folders, folder],
    databases: [...written.databases, folder],
    stuck: written.stuck.filter(({ what }) => !link.at.endsWith(what)),
    links: [],
    logs: [],
  };
}

const server = /^(?:postgres|mysql|mssql|oracle|mongodb|cockroach)/u;
const chosen = new RegExp(
  overLines`
    (?:environ\.get|getenv)\(\s?['"]([A-Z][A-Z0-9_]{1,60})['"]\s?(?:\)\s?or\s?|,\s?)
    f?['"](sqlite(?:\+\w{1,20})?):///(?:['"]\s?\+\s?(?:str\()?(?:\w{1,20}\.){0,2}join\(\s?\w{1,40},\s?['"])?
    [^'"\n]{0,60}?([\w-]{1,60}\.(?:db3?|sqlite3?))['"]
  `,
  'u',
);

export type Chosen = { readonly variable: string; readonly address: string };

/** A database in a file beside the program, unless a variable says another: there it cannot be written, and the variable says where it can. */
export function chosenDatabase({ files }: Member, { needs }: Service): Chosen | undefined {
  if (needs.some(({ kind }) => server.test(kind))) return undefined;
  const [hit] = grep(files, chosen);
  const [variable = '', scheme = '', name = ''] = hit?.groups ?? [];
  return hit === undefined ? undefined : { variable, address: `${scheme}:////data/${name}` };
}

type Ground = { readonly member: Member; readonly service: Service; readonly snapshot: Snapshot };

/** The database of Django in a file, wherever its settings put it. */
export function withDatabase(written: Written, { member, service, snapshot }: Ground): Written {
  const linked = withLink(written, databaseLink(member, service, snapshot));
  const below = withFolder(linked, databaseFolder(member, service, snapshot));
  const chosen = chosenDatabase(member, service);
  const hasOwn = service.framework === 'django' || chosen !== undefined;
  return withFolder(hasOwn ? { ...below, links: [] } : below, chosen === undefined ? undefined : '/data');
}
