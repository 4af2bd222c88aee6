import { basename, dirname, join } from '../../../kernel/paths.ts';
import { isUnder, named } from '../../../facts/tree.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import { firstOf, linesOf, type Line } from './lines.ts';

/** A folder that a Gradle build knows as a project. */
export type GradleProject = {
  readonly folder: string;
  readonly root: string;
  /** `:a:b`; `:` is the root. */
  readonly path: string;
  readonly name: string;
  /** Its build script, where it has one. */
  readonly script?: string;
};

type Build = {
  readonly root: string;
  readonly name: string | undefined;
  readonly paths: ReadonlyMap<string, string>;
};

const logic = /(?:^|\/)(?:buildSrc|build-logic|buildLogic|build-plugins|build-conventions)(?:\/|$)/u;

/** Every project of every build; a folder with a script that no settings name is a build of its own. */
export function gradleProjects(snapshot: Snapshot): GradleProject[] {
  const scripts = new Map<string, string>();
  for (const path of [...named(snapshot, 'build.gradle'), ...named(snapshot, 'build.gradle.kts')])
    if (!logic.test(path)) scripts.set(dirname(path), path);
  const builds = settingsFiles(snapshot).map((path) => readSettings(path, scripts, snapshot));
  const listed = builds.flatMap((build) => projectsOf(build, scripts));
  const folders = new Set(listed.map(({ folder }) => folder));
  const alone = [...scripts.keys()].filter((folder) => !folders.has(folder));
  return [
    ...listed,
    ...alone.map((folder) =>
      project({ root: folder, name: undefined, paths: new Map() }, [':', folder], scripts),
    ),
  ];
}

function settingsFiles(snapshot: Snapshot): string[] {
  const all = [...named(snapshot, 'settings.gradle'), ...named(snapshot, 'settings.gradle.kts')];
  return all.filter((path) => !logic.test(path));
}

function projectsOf(build: Build, scripts: ReadonlyMap<string, string>): GradleProject[] {
  return [...build.paths].map((entry) => project(build, entry, scripts));
}

function project(
  { root, name }: Build,
  [path, folder]: readonly [string, string],
  scripts: ReadonlyMap<string, string>,
): GradleProject {
  const own = path === ':' ? (name ?? (basename(root) || 'app')) : (path.split(':').at(-1) ?? path);
  const script = scripts.get(folder);
  const found = { folder, root, path, name: own };
  return script === undefined ? found : { ...found, script };
}

function readSettings(path: string, scripts: ReadonlyMap<string, string>, snapshot: Snapshot): Build {
  const root = dirname(path);
  const lines = linesOf(path, snapshot);
  const moved = movedFolders(lines);
  const paths = new Map<string, string>([[':', root]]);
  for (const name of included(lines)) {
    const short = name.replace(/^:/u, '').replaceAll('/', ':');
    paths.set(`:${short}`, join(root, moved.get(short) ?? short.replaceAll(':', '/')));
  }
  if (usesWildcards(lines))
    for (const folder of scripts.keys())
      if (isUnder(folder, root) && folder !== root && ![...paths.values()].includes(folder))
        paths.set(`:${folder.slice(root === '' ? 0 : root.length + 1).replaceAll('/', ':')}`, folder);
  const name = firstOf(lines, [/rootProject\.name\s?=\s?["']([^"'$]{1,100})["']/u])?.value;
  return { root, name, paths };
}

/** Some settings look for build scripts themselves. */
function usesWildcards(lines: readonly Line[]): boolean {
  return lines.some(({ text }) =>
    /\b(?:eachDir|fileTree|listFiles|walk|walkTopDown|eachFileRecurse)\b/u.test(text),
  );
}

function included(lines: readonly Line[]): string[] {
  const names: string[] = [];
  let isOpen = false;
  for (const { text } of lines) {
    const line = text.trim();
    if (!isOpen && !/^include(?:\s|\()/u.test(line)) continue;
    names.push(...[...line.matchAll(/["']([\w:./-]{1,200})["']/gu)].map((match) => match[1] ?? ''));
    isOpen = /[,(]$/u.test(line);
  }
  return names.filter((name) => name !== '' && name !== ':');
}

function movedFolders(lines: readonly Line[]): ReadonlyMap<string, string> {
  const pattern =
    /project\(\s?["']:?([\w:.-]{1,200})["']\s?\)\.projectDir\s?=\s?[^"']{0,60}["']\/?([\w./-]{1,200})["']/u;
  return new Map(
    lines.flatMap(({ text }) => {
      const [, name, folder] = pattern.exec(text) ?? [];
      return name === undefined || folder === undefined ? [] : [[name, folder] as const];
    }),
  );
}
