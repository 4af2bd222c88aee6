import { overLines } from '../kernel/over-lines.ts';
import { basename, dirname, join } from '../kernel/paths.ts';
import { folderOf } from './declared/place.ts';
import type { Service } from './facts.ts';
import type { Snapshot } from './snapshot.ts';
import type { SourceFile } from './source.ts';
import { isUnder, pathsUnder, productiveUnder } from './tree.ts';

const sources = /\.(?:[cm]?[jt]s|py|go|rb|cs|java|kt|php|rs|ex|gradle|gradle\.kts)$|(?:^|\/)pom\.xml$/u;
/** What the settings of a server call the folder of the pages that stand above it. */
const aboveIt =
  /\b(?:FRONTEND|CLIENT|WEB|UI|SPA)_(?:BUILD_)?(?:DIR|PATH|ROOT)\b[^\n]{0,120}['"/](?:dist|build|out)\b/u;
const builders = /(?:^|\/)(?:scripts?|tools?)\/|\.config\.[cm]?[jt]s$|(?:^|\/)(?:gulpfile|Gruntfile)\./u;

type Place = Pick<Service, 'path'>;

/** Whether the code of a server names where the pages of that folder are built, to show them. */
export function showsPages(server: Place, pages: Place, snapshot: Snapshot): boolean {
  const [home, folder] = [folderOf(server.path), folderOf(pages.path)];
  if (home === folder) return false;
  const built = isUnder(home, folder) ? aboveIt : builtOf(basename(folder));
  return candidates(home, snapshot).some(
    ({ path, text }) => (isUnder(home, folder) || !isUnder(path, folder)) && built.test(text),
  );
}

const served =
  /\b(?:express\.static|serveStatic|fastifyStatic|koaStatic|sirv|StaticFiles)\([^\n]{0,100}?['"](?:\.?\/)?(public|dist|build|static|client|frontend|www|ui)['"]/u;
const inProduction = /\bNODE_ENV\b|index\.html/u;

/** Whether a server shows a folder that is not there yet, as somebody builds pages into it. */
export function showsUnbuilt({ path: at }: Service, snapshot: Snapshot): boolean {
  const home = folderOf(at);
  return productiveUnder(home, snapshot).some((path) => {
    if (!sources.test(path)) return false;
    const text = snapshot.text(path) ?? '';
    const folder = served.exec(text)?.[1];
    if (folder === undefined || !inProduction.test(text)) return false;
    return [home, dirname(path)].every((from) => pathsUnder(join(from, folder), snapshot).length === 0);
  });
}

const mentions = /['"/](?:dist|build|out)\b|:(?:build|assemble|npm|yarn|pnpm)|<workingDirectory>/u;
const known = new WeakMap<Snapshot, Map<string, readonly SourceFile[]>>();

/** Sources that name what a build makes, looked for once however many pages there are. */
function candidates(home: string, snapshot: Snapshot): readonly SourceFile[] {
  const byHome = known.get(snapshot) ?? new Map<string, readonly SourceFile[]>();
  known.set(snapshot, byHome);
  const found =
    byHome.get(home) ??
    productiveUnder(home, snapshot)
      .filter((path) => sources.test(path) && !builders.test(path))
      .map((path) => ({ path, text: snapshot.text(path) ?? '' }))
      .filter(({ text }) => mentions.test(text));
  byHome.set(home, found);
  return found;
}

/** `'client', 'dist'` and `../client/dist` in code, or its task in the build of a server. */
function builtOf(folder: string): RegExp {
  const name = folder.replaceAll(/[^\w-]/gu, '.');
  const next = String.raw`(?:['"]\s?,\s?['"]|/)`;
  return new RegExp(
    overLines`
      (?<![\w-])${name}${next}(?:[\w-]{1,40}${next})?(?:dist|build|out)(?![\w-])|
      ['":]${name}:(?:build|assemble|npm|yarn|pnpm)|<workingDirectory>[^<]{0,100}\b${name}</
    `,
    'u',
  );
}
