import { overLines } from '../../kernel/over-lines.ts';
import { grep, tidy, withoutComments, type SourceFile } from '../../facts/source.ts';
import { isUnder, productiveUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { foldersOf } from './imports.ts';
import type { Package } from './package.ts';

/** How JavaScript names an environment variable, up to the name. */
export const environment = String.raw`(?:process\.env|Bun\.env|env)(?:\.|\[['"])`;

const cache = new WeakMap<Snapshot, Map<string, SourceFile[]>>();

/** The sources of a package that run in production, without comments; several services may run with the same package. */
export function sourcesOf(pkg: Package, all: readonly Package[], snapshot: Snapshot): SourceFile[] {
  const known = cache.get(snapshot) ?? new Map<string, SourceFile[]>();
  cache.set(snapshot, known);
  const files = known.get(pkg.folder) ?? readSources(pkg, all, snapshot);
  known.set(pkg.folder, files);
  return files;
}

function readSources(pkg: Package, all: readonly Package[], snapshot: Snapshot): SourceFile[] {
  const { folder, application } = pkg;
  const folders = application === undefined ? [folder] : foldersOf(folder, application.root, snapshot);
  const nested = all.map((other) => other.folder).filter((one) => one !== folder && isUnder(one, folder));
  return productiveUnder(folders.length === 1 ? folder : '', snapshot)
    .filter((path) => folders.some((one) => isUnder(path, one)) && program.test(path))
    .filter((path) => !isTooling(path) && !nested.some((folder) => isUnder(path, folder)))
    .map((path) => ({ path, text: tidy(withoutComments(snapshot.text(path) ?? '')) }));
}

const program = /(?:\.[cm]?[jt]sx?|\.prisma|(?:^|\/)bin\/www|(?:^|\/)config\/[\w.-]+\.json)$/u;

/** Settings of tools stand beside package.json, those of the program with its sources. */
function isTooling(path: string): boolean {
  if (/(?:^|\/)(?:src|config|lib|server)\/(?:[\w-]+\/)*[\w-]+\.config\.[jt]s$/u.test(path)) return false;
  return /(?:^|\/)(?:[\w.-]+\.config\.[cm]?[jt]s|\.eslintrc\.c?js|gulpfile\.js|Gruntfile\.js|scripts\/.*)$/u.test(
    path,
  );
}

const opened = new RegExp(
  overLines`
    \.listen\(|\b(?:Bun|Deno)\.serve\(|\bserve\(\s*(?:\{|app)|\bcreateServer\(|\.bindAsync\(|
    \bstartStandaloneServer\(|\bnew (?:WebSocketServer|WebSocket\.Server|(?:socketio|io)\.Server)\(|
    \bnew Server\(\s*(?:\d|http|server|PORT|port|\{)|Transport\.GRPC|\bnew DaprServer\(|\.lift\(
  `,
  'u',
);

/** True where something in the sources opens a port. */
export function listens(files: readonly SourceFile[]): boolean {
  return grep(files, opened).length > 0 || files.some(isHandedToBun);
}

/** Bun serves what a module exports. */
export function isHandedToBun({ text }: SourceFile): boolean {
  return (
    /^export default (?:app|server|\{)/mu.test(text) &&
    /from ['"](?:hono|elysia)['"]|\bfetch[,:(]/u.test(text)
  );
}
