import { overLines } from '../../kernel/over-lines.ts';
import { basename, dirname } from '../../kernel/paths.ts';
import { isProductive, isUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { isManifest } from '../common/marks.ts';

const programs = [
  'main.py',
  'app.py',
  'server.py',
  'wsgi.py',
  'run.py',
  'manage.py',
  'index.py',
  'bot.py',
  'worker.py',
];
const foreign = /^(?:build\.gradle(?:\.kts)?|[\w.-]+\.(?:csproj|sln|fsproj))$/u;
const beside =
  /(?:^|\/)(?:scripts?|tools?|hack|utils?|ci|bin|docs?|notebooks?|templates?|lambdas?|functions?|\.[^/]+)(?:\/|$)/iu;
const stays = new RegExp(
  overLines`
    ^while (?:True|1)\b|^\s{0,8}(?:app|web|uvicorn|socketio|asyncio|bot|client|api)\.run(?:_app)?\(|
    \bHTTPServer\(|\bserve_forever\(|\bgrpc\.(?:aio\.)?server\(|\bFastAPI\(|\bFlask\(|\bexecute_from_command_line\(
  `,
  'mu',
);

export type Bare = { readonly folder: string; readonly program: string };

/** Programs that nothing declares packages for: at the root, else below it where they go on running. */
export function barePrograms(declared: readonly string[], snapshot: Snapshot): Bare[] {
  const paths = snapshot.entries.map(({ path }) => path);
  const own = paths.filter(
    (path) =>
      (programs.includes(basename(path)) ||
        isCalledAs(path, dirname(path)) ||
        isRunByPython(path, snapshot)) &&
      isProductive(path) &&
      !declared.some((folder) => isUnder(path, folder)),
  );
  if (own.length === 0) return [];
  const built = new Set(
    paths.filter((path) => isDeclaring(path) || foreign.test(basename(path))).map(dirname),
  );
  const known = [...Map.groupBy(own, dirname)].map(([folder, files]) => ({
    folder,
    program: files.toSorted((a, b) => rank(a) - rank(b))[0] ?? '',
    files,
  }));
  const free = known.filter(({ folder }) => !built.has(folder) && !beside.test(folder));
  const atRoot = free.filter(({ folder }) => folder === '');
  if (atRoot.length > 0 && declared.length === 0) return atRoot;
  const running = free.filter(({ files }) => files.some((path) => isStaying(snapshot.text(path) ?? '')));
  return running.filter(
    ({ folder }) => !running.some((other) => other.folder !== folder && isUnder(folder, other.folder)),
  );
}

/** What waits between its rounds, wherever in the program it goes round. */
function isStaying(text: string): boolean {
  return stays.test(text) || (isStarted.test(text) && rounds.test(text) && /\bsleep\(/u.test(text));
}

const isStarted = /^if __name__ == ['"]__main__['"]/mu;
const rounds = /^\s{1,16}while (?:True|1)\b/mu;

/** The program of Django declares no packages. */
function isDeclaring(path: string): boolean {
  return isManifest(path) && basename(path) !== 'manage.py';
}

/** A folder holds the program that it is called after. */
export function isCalledAs(path: string, folder: string): boolean {
  const name = basename(path).replace(/\.\w{1,4}$/u, '');
  return path.endsWith('.py') && name.replaceAll('_', '-') === basename(folder).replaceAll('_', '-');
}

/** What has no ending says in its first line who reads it. */
function isRunByPython(path: string, snapshot: Snapshot): boolean {
  return path === 'run' && /^#!\S{0,60}(?: |\/)python[\d.]*\s/u.test(snapshot.text(path) ?? '');
}

function rank(path: string): number {
  return programs.indexOf(basename(path));
}
