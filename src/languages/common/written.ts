import { overLines } from '../../kernel/over-lines.ts';
import type { Service } from '../../facts/facts.ts';
import { isUnder } from '../../facts/tree.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { basename, dirname, join } from '../../kernel/paths.ts';
import type { Note } from '../../spec/note.ts';
import type { Runtime } from '../../spec/plan.ts';

const at = String.raw`['"\x60](?:\.\/)?`;
const path = String.raw`(\/?[\w-][\w.-]{0,40}(?:\/[\w-][\w.-]{0,40}){0,5})\/?['"\x60]`;
const file = (end: string): string =>
  String.raw`((?:\/?[\w-][\w.-]{0,40}\/){0,5}[\w-][\w.-]{0,60}\.${end})['"\x60?]`;

/** Folders that programs make for themselves, and those that people send files to. */
const folders = new RegExp(
  overLines`
    (?:
      \b(?:
        os\.(?:mkdir|makedirs|Mkdir|MkdirAll)|(?:fs\.|fsp\.)?mkdirp?(?:Sync)?|FileUtils\.mkdir_p|
        ensureDir(?:Sync)?
      )\(\s{0,4}|
      \bUPLOAD_(?:FOLDER|DIR|PATH)['"]?\]?\s{0,4}[=:]\s{0,4}|\bmulter\(\{ ?dest: ?|
      \bPath\((?=['"][\w./-]{1,80}['"]\)\.mkdir)
    )${at}${path}
  `,
  'u',
);

/** Databases in a file, and logs. */
const files = [
  new RegExp(
    String.raw`['"\x60](?:sqlite(?:3|\+\w{1,20})?:\/\/\/|file:)?(?:\.\/)?${file('(?:db3?|sqlite3?)')}`,
    'u',
  ),
  new RegExp(String.raw`(?:FileHandler\(|\bfilename ?[:=]) ?${at}${file('log')}`, 'u'),
];

/** Where people may put its data, and where that is when they do not say. */
const dataFolder = new RegExp(
  overLines`
    \b(?:\w{1,20}_)?(?:DATA|PERSIST|CHROMA(?:_DB)?|VECTOR_?(?:STORE|DB))_(?:DIR|DIRECTORY|PATH|FOLDER|ROOT)\b[^\n]{0,60}?(?:\|\||\?\?|\bor\b|,)\s{0,3}${at}${path}
  `,
  'u',
);

/** Where Chroma and its like keep what they know. */
const vectors = new RegExp(
  String.raw`\b(?:persist_directory|PersistentClient\(\s?path)\s?=\s?${at}${path}`,
  'u',
);

/** What a program writes beside itself. */
export type Written = {
  /** Folders that are made writable. */
  readonly folders: readonly string[];
  /** Those of them that hold databases. */
  readonly databases: readonly string[];
  /** Files and folders that cannot be. */
  readonly stuck: readonly { readonly what: string; readonly hit: Hit }[];
};

type Place = {
  /** The folder of the repository that is copied to `workdir`. */
  readonly folder: string;
  readonly workdir: string;
  readonly snapshot: Snapshot;
};

/** A folder of its own can be writable on a read-only root; one that holds parts of the program cannot. */
export function writtenBy(sources: readonly SourceFile[], place: Place): Written {
  const named = grep(sources, folders).map((hit) => ({
    what: hit.groups[0] ?? '',
    folder: hit.groups[0] ?? '',
    hit,
  }));
  const kept = files.flatMap((pattern) =>
    grep(sources, pattern).map((hit) => ({
      what: hit.groups[0] ?? '',
      folder: dirname(hit.groups[0] ?? ''),
      hit,
    })),
  );
  const all = [...named, ...kept].filter(
    ({ what }) => !/^\/(?:(?:tmp|dev|proc|usr)(?:\/|$)|etc\/[^/]*$)|:memory:|^django\.db\./u.test(what),
  );
  const isFree = (one: string): boolean =>
    one !== '' && one !== '/' && (one.startsWith('/') || isEmpty(one, place));
  const data = grep(sources, dataFolder)
    .map((hit) => ({ what: keepsDatabase(sources) ? 'data.db' : '', folder: hit.groups[0] ?? '', hit }))
    .concat(grep(sources, vectors).map((hit) => ({ what: 'data.db', folder: hit.groups[0] ?? '', hit })))
    .filter(({ folder }) => isFree(folder) && !/^\/(?:tmp|usr|etc)(?:\/|$)|\.\w{1,8}$/u.test(folder));
  const free = [...all.filter(({ folder }) => isFree(folder)), ...data];
  const pathOf = (folder: string): string => (folder.startsWith('/') ? folder : `${place.workdir}/${folder}`);
  const paths = outermost([...new Set(free.map(({ folder }) => pathOf(folder)))]).toSorted();
  const stored = free.filter(({ what }) => isDatabase.test(what)).map(({ folder }) => pathOf(folder));
  return {
    folders: paths,
    databases: paths.filter((path) => stored.some((one) => isUnder(one, path))),
    stuck: all.filter(({ folder, hit }) => !isFree(folder) && !isChosen(hit, sources)),
  };
}

function keepsDatabase(sources: readonly SourceFile[]): boolean {
  return (
    grep(
      sources,
      /\bpersist_directory\b|\bPersistentClient\(|["'\x60/][\w.-]{1,60}\.(?:db3?|sqlite3?)["'\x60]/u,
    ).length > 0
  );
}

const isDatabase = /\.(?:db3?|sqlite3?)$/u;

/** What is lost with a pod unless a volume holds it: the file that is the only database of a program. */
export function keptIn({ databases }: Written, { needs }: Service): Pick<Runtime, 'kept'> {
  const hasServer = needs.some(({ kind, required }) => required && servers.test(kind));
  return hasServer || databases.length === 0 ? {} : { kept: databases };
}

const servers = /^(?:postgres|mysql|mssql|oracle|mongodb|cockroach)/u;

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

/** Then a file is what the program takes where somebody only tries it. */
function hasDatabase({ needs, env }: Service): boolean {
  const isNeeded = needs.some(({ kind }) => servers.test(kind));
  return isNeeded || env.some(({ name }) => /(?:DATABASE|DB)_(?:URL|HOST|URI)$/u.test(name));
}

/** What people must know of it: what is lost with a pod, and what fails. */
export function writtenNotes(written: Written, service: Service): Note[] {
  const { folders, stuck } = written;
  const { kept = [] } = keptIn(written, service);
  const writable = folders.filter((one) => !kept.includes(one));
  const docs = 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/';
  const list = writable.map((one) => `\`${one}\``).join(', ');
  const first = stuck.find(({ what }) => !hasDatabase(service) || what.endsWith('.log'));
  return [
    ...(writable.length === 0
      ? []
      : [
          {
            id: 'written-folders',
            severity: 'info' as const,
            text: {
              en: `${list}: the program writes there, and every pod begins with an empty one. What must be kept needs a volume; say which.`,
              zh: `程序会写入 ${list}，每个 Pod 启动时该目录都是空的。需要保留的数据要使用卷，请说明是哪些。`,
            },
            docs,
          },
        ]),
    ...(first === undefined
      ? []
      : [
          {
            id: 'written-beside',
            severity: 'warning' as const,
            path: first.hit.path,
            text: {
              en: `${first.hit.path}:${first.hit.line} writes \`${first.what}\` among the files of the program, which is read-only in the pod. Let a variable name a folder of its own, such as one below /tmp or a volume.`,
              zh: `${first.hit.path}:${first.hit.line} 把 \`${first.what}\` 写在程序文件之间，而 Pod 中那里是只读的。请用环境变量指定单独的目录，例如 /tmp 下的目录或卷。`,
            },
            docs,
          },
        ]),
  ];
}
