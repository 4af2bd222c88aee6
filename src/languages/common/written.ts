import type { Service } from '../../facts/facts.ts';
import { has, isUnder } from '../../facts/tree.ts';
import type { Hit, SourceFile } from '../../facts/source.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { basename, dirname, join } from '../../kernel/paths.ts';
import type { Link, Runtime } from '../../spec/plan.ts';
import { dataIn, namedIn, usesFiles, type Kept } from './writes.ts';

/** What a program writes beside itself. */
export type Written = {
  /** Folders that are made writable. */
  readonly folders: readonly string[];
  /** Those of them that hold databases. */
  readonly databases: readonly string[];
  /** Files and folders that cannot be. */
  readonly stuck: readonly Kept[];
  /** Databases among the files of the program: a link leads from there to a volume. */
  readonly links: readonly Link[];
  /** Logs among them, and the numbers of processes: a link leads to a folder that ends with the pod. */
  readonly logs: readonly Link[];
};

type Place = {
  /** The folder of the repository that is copied to `workdir`. */
  readonly folder: string;
  readonly workdir: string;
  readonly snapshot: Snapshot;
};

/** A folder of its own can be writable on a read-only root; one that holds parts of the program cannot. */
export function writtenBy(sources: readonly SourceFile[], place: Place, told: readonly Kept[] = []): Written {
  const settled = told.map((one) => ({ ...one, folder: dirname(one.what) }));
  const all = [...namedIn(sources), ...settled].filter(
    ({ what }) => !/^\/(?:(?:tmp|dev|proc|usr)(?:\/|$)|etc\/[^/]*$)|:memory:|^django\.db\./u.test(what),
  );
  const isFree = (one: string): boolean =>
    one !== '' && one !== '/' && (one.startsWith('/') || isEmpty(one, place));
  const data = dataIn(sources).filter(
    ({ folder }) => isFree(folder) && !/^\/(?:tmp|usr|etc)(?:\/|$)|\.\w{1,8}$/u.test(folder),
  );
  const free = [...all.filter(({ folder }) => isFree(folder)), ...data];
  const pathOf = (folder: string): string => (folder.startsWith('/') ? folder : `${place.workdir}/${folder}`);
  const paths = outermost([...new Set(free.map(({ folder }) => pathOf(folder)))]).toSorted();
  const stored = free.filter(isStored).map(({ folder }) => pathOf(folder));
  const beside = all.filter(({ folder }) => !isFree(folder));
  const stuck = beside.filter(({ hit }) => !isChosen(hit, sources));
  return {
    folders: paths,
    databases: paths.filter((path) => stored.some((one) => isUnder(one, path))),
    stuck,
    links: linked(usesFiles(sources) ? beside : settled.filter(({ folder }) => !isFree(folder)), place, {
      isLed: (one) => isStored(one) && one.store !== 'replaced',
      home: '/data',
    }),
    logs: linked(stuck, place, { isLed: ({ what }) => isPassing.test(what), home: '/tmp' }),
  };
}

/** One that the repository brings is no link: it holds something already. */
function linked(
  stuck: readonly Kept[],
  { folder, workdir, snapshot }: Place,
  { isLed, home }: { readonly isLed: (one: Kept) => boolean; readonly home: string },
): Link[] {
  const files = stuck.filter(isLed).flatMap(({ what }) => (what.startsWith('/') ? [] : [what]));
  return [...new Set(files)]
    .filter((what) => !has(snapshot, join(folder, what)))
    .map((what) => ({ at: `${workdir}/${what}`, to: `${home}/${basename(what)}` }));
}

function isStored({ what, store }: Kept): boolean {
  return isDatabase.test(what) || store !== undefined;
}

const isDatabase = /\.(?:db3?|sqlite3?)$/u;
/** What nobody misses once the program has ended. */
const isPassing = /\.(?:log|pid)$/u;

/** What is lost with a pod unless a volume holds it: the file that is the only database of a program. */
export function keptIn(written: Written, service: Service): Pick<Runtime, 'kept' | 'links' | 'logs'> {
  const { logs } = written;
  return logs.length === 0 ? dataKept(written, service) : { ...dataKept(written, service), logs };
}

function dataKept({ databases, links }: Written, service: Service): Pick<Runtime, 'kept' | 'links'> {
  const led = linksOf(links, service);
  const kept = [...new Set([...databases, ...led.map(({ to }) => dirname(to))])];
  const hasServer = service.needs.some(({ kind, required }) => required && servers.test(kind));
  if (hasServer || kept.length === 0) return {};
  return led.length === 0 ? { kept } : { kept, links: led };
}

/** None where it must be told of a database anyway. */
export function linksOf(links: readonly Link[], { needs, env }: Service): readonly Link[] {
  const isTold = env.some(({ name, required }) => required && databaseVariable.test(name));
  return isTold || needs.some(({ kind, required }) => required && servers.test(kind)) ? [] : links;
}

export const servers = /^(?:postgres|mysql|mssql|oracle|mongodb|cockroach)/u;
export const databaseVariable = /(?:DATABASE|DB)_(?:URL|HOST|URI)$/u;

/** Only where nothing else was chosen, or below a folder that is known by another name. */
function isChosen({ path: name, line }: Hit, sources: readonly SourceFile[]): boolean {
  const text = sources.find((one) => one.path === name)?.text.split('\n')[line - 1] ?? '';
  return /\benviron\b|\bgetenv\b|\bGetenv\(|\bprocess\.env\b|\benv\(|\binstance_path\b/u.test(text);
}

function outermost(paths: readonly string[]): string[] {
  return paths.filter((one) => !paths.some((other) => other !== one && one.startsWith(`${other}/`)));
}

/** Nothing of the program stands there; files that only keep a folder in git are nothing. */
function isEmpty(folder: string, { folder: base, snapshot }: Place): boolean {
  const full = join(base, folder);
  return !snapshot.entries.some(
    (entry) =>
      isUnder(entry.path, full) &&
      !/^(?:\.gitkeep|\.keep|\.gitignore|README\.md)$/u.test(basename(entry.path)),
  );
}
