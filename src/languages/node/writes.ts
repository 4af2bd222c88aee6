import { join, staysInside } from '../../kernel/paths.ts';
import { overLines } from '../../kernel/over-lines.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { Kept } from '../common/writes.ts';
import type { Member } from './member.ts';

/** What a file of sources calls where it is, and the folders that it has named before. */
type Here = {
  readonly folder: string;
  readonly home: string;
  readonly names: ReadonlyMap<string, string>;
};
type Write = { readonly pattern: RegExp; readonly isFile: boolean; readonly within?: RegExp };

const argument = String.raw`\s{0,4}(.{1,200})`;

const writes: readonly Write[] = [
  {
    pattern: new RegExp(
      String.raw`\b(?:mkdirp?(?:Sync|\.sync)?|ensureDir(?:Sync)?|makeDir(?:Sync)?)\(${argument}`,
      'u',
    ),
    isFile: false,
  },
  {
    pattern: new RegExp(String.raw`\b(?:dest|destination|uploadDir):${argument}`, 'u'),
    isFile: false,
    within: /\b(?:multer|formidable)\b/u,
  },
  {
    pattern: new RegExp(String.raw`\bc(?:b|allback)\(null,${argument}`, 'u'),
    isFile: false,
    within: /\bmulter\b/u,
  },
  {
    pattern: new RegExp(
      overLines`
        \b(?:createWriteStream|(?:write|append|output)File(?:Sync)?|(?:write|output)Json(?:Sync)?|
        JSONFile(?:Sync|Preset)?|File(?:Sync|Async))(?:<\w{1,60}>)?\(${argument}
      `,
      'u',
    ),
    isFile: true,
  },
  {
    pattern: new RegExp(String.raw`\b(?:Database(?:Sync)?\(|(?:storage|filename|database):)${argument}`, 'u'),
    isFile: true,
    within: /sqlite|nedb/iu,
  },
];

/** Where it makes folders and writes files, when it puts together where they are: `path.join(__dirname, 'uploads')`. */
export function writesOf(member: Member): Kept[] {
  return member.files.filter(({ path }) => !isByHand.test(path)).flatMap((file) => writesIn(file, member));
}

/** What people run themselves: it fills a database, or makes sources. */
const isByHand = /(?:^|\/)(?:scripts?|tools?|seeds?|seeders|bin|cli|generators?)(?:\/|\.[cm]?[jt]s$)/u;

function writesIn(file: SourceFile, member: Member): Kept[] {
  if (!mayWrite.test(file.text)) return [];
  const here = hereOf(file, member);
  const own = writes
    .filter(({ within }) => within === undefined || within.test(file.text))
    .flatMap(({ pattern, isFile }) => grep([file], pattern).flatMap((hit) => keptBy(hit, here, isFile)))
    .map((one) => withStore(one, file));
  return [...own, ...atHome(file, here)];
}

const mayWrite =
  /sqlite|nedb|mkdir|ensureDir|makeDir|multer|formidable|createWriteStream|(?:write|append|output|copy)(?:File|Json|Sync)|JSONFile|FileSync|FileAsync/u;

/** `~/.node-red`: what belongs to the user that runs it. */
function atHome({ path }: SourceFile, { home, names }: Here): Kept[] {
  const folders = [...names.values()].flatMap(
    (place) => (place.startsWith(`${home}/.`) ? place.slice(home.length + 1).split('/')[0] : undefined) ?? [],
  );
  return [...new Set(folders)].map((name) => ({
    what: `${home}/${name}/*`,
    hit: { path, line: 1, groups: [] },
  }));
}

function keptBy(hit: Hit, here: Here, isFile: boolean): Kept[] {
  const told = hit.groups[0] ?? '';
  const place = placeOf(told, here);
  const around = isFile && place === undefined ? folderOf(told, here) : undefined;
  const what = around ?? place;
  if (what === undefined || what === '') return [];
  const isNamed = isFile && around === undefined;
  return [{ what: isNamed ? what : `${what}/*`, hit }];
}

/** What it writes as JSON and reads again is its database; lowdb puts a new file in the place of the old one. */
function withStore(kept: Kept, { text }: SourceFile): Kept {
  if (!kept.what.endsWith('.json')) return kept;
  if (/['"]lowdb(?:\/|['"])/u.test(text)) return { ...kept, store: 'replaced' };
  const isRead = /\breadFile(?:Sync)?\(/u.test(text) && text.includes('JSON.parse(');
  return isRead || /\breadJson(?:Sync)?\(/u.test(text) ? { ...kept, store: 'written' } : kept;
}

function hereOf(file: SourceFile, member: Member): Here {
  const names = new Map<string, string>();
  const home = member.start?.words[0] === 'bun' ? '/home/bun' : '/home/node';
  const known = { folder: builtIn(file.path, member), home, names };
  for (const { groups } of grep([file], named)) {
    const place = placeOf((groups[1] ?? '').replace(chosen, ''), known);
    if (place !== undefined) names.set(groups[0] ?? '', place);
  }
  return known;
}

const named = /\b(?:const|let|var)\s{1,4}([A-Za-z_$][\w$]{0,40})(?::\s?string)?\s?=\s?(.{1,200})/u;
const chosen = /^[\w$.]{1,80}(?:\[['"]\w{1,60}['"]\])?\s?(?:\|\||\?\?)\s?/u;

/** Below its package, where the compiler puts it. */
function builtIn(path: string, { pkg, start }: Member): string {
  const inside = path.slice(pkg.folder === '' ? 0 : pkg.folder.length + 1);
  const built = start?.words.map((word) => /^(?:\.\/)?((?:dist|build|lib|out)(?:\/src)?)\//u.exec(word)?.[1]);
  const output = built?.find((folder) => folder !== undefined);
  const moved = output === undefined ? inside : inside.replace(/^src\//u, `${output}/`);
  return moved.includes('/') ? moved.slice(0, moved.lastIndexOf('/')) : '';
}

const here = String.raw`(__dirname|import\.meta\.dirname|process\.cwd\(\)|(?:os\.)?homedir\(\)|process\.env\.HOME(?:\s?\|\|\s?process\.env\.\w{1,20}){0,3}|[A-Za-z_$][\w$]{0,40})`;
const text = String.raw`['"\x60]([\w.][\w./-]{0,80}|/[\w./-]{1,80})['"\x60]`;
const joined = new RegExp(
  String.raw`^(?:path\.)?(?:join|resolve)\(\s?${here}((?:,\s?['"\x60][\w./-]{1,80}['"\x60]){1,6})\s?\)`,
  'u',
);
const added = new RegExp(String.raw`^${here}\s?\+\s?['"]\/?([\w./-]{1,80})['"](?=\s?[,;)]|$)`, 'u');
const filled = new RegExp(String.raw`^\x60\$\{${here}\}\/([\w./-]{1,80})\x60`, 'u');
const literal = new RegExp(String.raw`^(?:path\.(?:join|resolve)\()?${text}\)?(?=\s?[,;)]|$)`, 'u');
const called = /^([A-Za-z_$][\w$]{0,40})(?=\s?[,;)]|$)/u;
const among = new RegExp(
  String.raw`^(?:(?:path\.)?(?:join|resolve)\(\s?|\x60\$\{)([A-Za-z_$][\w$]{0,40})\s?[,}]`,
  'u',
);

/** Below the folder of the package, or absolute. */
function placeOf(told: string, at: Here): string | undefined {
  return putTogether(told, at) ?? plainly(told) ?? at.names.get(called.exec(told)?.[1] ?? '');
}

function putTogether(told: string, at: Here): string | undefined {
  const [, base, rest] = joined.exec(told) ?? added.exec(told) ?? filled.exec(told) ?? [];
  return base === undefined || rest === undefined
    ? undefined
    : below(base, rest.replaceAll(/,\s?|['"\x60]/gu, '/'), at);
}

function plainly(told: string): string | undefined {
  const path = literal.exec(told)?.[1];
  if (path === undefined) return undefined;
  return path.startsWith('/') ? `/${join(path)}` : inside(path);
}

/** `path.join(uploads, name)`: only the folder is known. */
function folderOf(told: string, { names }: Here): string | undefined {
  return names.get(among.exec(told)?.[1] ?? '');
}

function below(base: string, rest: string, at: Here): string | undefined {
  const start = startOf(base, at);
  if (start === undefined) return undefined;
  return start.startsWith('/') ? `/${join(start, rest)}` : inside(`${start}/${rest}`);
}

function startOf(base: string, { folder, home, names }: Here): string | undefined {
  if (base.endsWith('cwd()')) return '';
  if (/homedir\(\)$|^process\.env\.HOME/u.test(base)) return home;
  return base.endsWith('dirname') ? folder : names.get(base);
}

function inside(path: string): string | undefined {
  const plain = path.replace(/^\/+/u, '');
  return staysInside(plain) ? join(plain) : undefined;
}
