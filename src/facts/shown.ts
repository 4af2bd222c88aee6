import { basename } from '../kernel/paths.ts';
import { folderOf } from './declared/place.ts';
import type { Service } from './facts.ts';
import type { Snapshot } from './snapshot.ts';
import { isProductive, isUnder, pathsUnder } from './tree.ts';

const sources = /\.(?:[cm]?[jt]s|py|go|rb|cs|java|kt|php|rs|ex)$/u;
/** What the settings of a server call the folder of the pages that stand above it. */
const aboveIt =
  /\b(?:FRONTEND|CLIENT|WEB|UI|SPA)_(?:BUILD_)?(?:DIR|PATH|ROOT)\b[^\n]{0,120}['"/](?:dist|build|out)\b/u;
const builders =
  /(?:^|\/)(?:scripts?|tools?|config)\/|\.config\.[cm]?[jt]s$|(?:^|\/)(?:gulpfile|Gruntfile)\./u;

/** Whether the code of a server names where the pages of that folder are built, to show them. */
export function showsPages(server: Service, pages: Service, snapshot: Snapshot): boolean {
  const [home, folder] = [folderOf(server.path), folderOf(pages.path)];
  if (home === folder) return false;
  const name = basename(folder).replaceAll(/[^\w-]/gu, '.');
  const built = isUnder(home, folder)
    ? aboveIt
    : new RegExp(
        String.raw`(?<![\w-])${name}(?:['"]\s?,\s?['"]|/)(?:[\w-]{1,40}(?:['"]\s?,\s?['"]|/))?(?:dist|build|out)(?![\w-])`,
        'u',
      );
  return pathsUnder(home, snapshot).some(
    (path) =>
      sources.test(path) &&
      isProductive(path) &&
      !builders.test(path) &&
      (isUnder(home, folder) || !isUnder(path, folder)) &&
      built.test(snapshot.text(path) ?? ''),
  );
}
