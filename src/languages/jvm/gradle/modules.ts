import { present } from '../../../kernel/present.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import type { Declared, Module, Plugin } from '../module.ts';
import { plainVersion } from '../version.ts';
import { readCatalog } from './catalog.ts';
import { dependenciesIn, projectsIn } from './dependencies.ts';
import { productionProperty } from './conditional.ts';
import { firstOf, linesOf, type Line } from './lines.ts';
import { pluginsIn } from './plugins.ts';
import { scriptOf } from './script.ts';
import { gradleProjects, type GradleProject } from './settings.ts';
import { resolve, variablesOf, type Variables } from './variables.ts';

export function gradleModules(snapshot: Snapshot): Module[] {
  const projects = gradleProjects(snapshot);
  return projects.map((project) => toModule(project, projects, snapshot));
}

function toModule(project: GradleProject, all: readonly GradleProject[], snapshot: Snapshot): Module {
  const lines = scriptOf(project, all, snapshot);
  const catalog = readCatalog(project.root, snapshot);
  const variables: Variables = { catalog, values: variablesOf(lines, project.root, snapshot) };
  const plugins = pluginsIn(lines, variables);
  const paths = new Set(projectsIn(lines));
  const siblings = all.filter((one) => one.root === project.root && one.folder !== project.folder);
  const script =
    project.script ?? all.find((one) => one.root === project.root && one.path === ':')?.script ?? '';
  return present({
    tool: 'gradle' as const,
    folder: project.folder,
    root: project.root,
    buildPath: project.path,
    path: script,
    text: lines.map(({ text }) => text).join('\n'),
    name: project.name,
    artifact: artifactOf(lines, variables) ?? project.name,
    version: versionOf(lines, variables),
    packaging: plugins.some(({ id }) => id === 'war') ? ('war' as const) : ('jar' as const),
    dependencies: dependenciesIn(lines, catalog),
    plugins,
    uses: siblings.filter(({ path }) => paths.has(path)).map(({ folder }) => folder),
    jvm: jvmOf(lines, variables),
    profile: productionProperty(scriptsOf(project, all).flatMap((path) => linesOf(path, snapshot))),
    mainClass: mainClassOf(lines, variables),
    versions: versionsOf(lines, plugins, variables),
  });
}

/** Its own build script and that of the root. */
function scriptsOf(project: GradleProject, all: readonly GradleProject[]): string[] {
  const root = all.find((one) => one.root === project.root && one.path === ':')?.script;
  return [...new Set([project.script, root])].flatMap((path) => path ?? []);
}

function artifactOf(lines: readonly Line[], variables: Variables): string | undefined {
  const found = firstOf(lines, [
    /^\s*archivesBaseName\s?=\s?["']([\w.-]{1,100})["']/u,
    /\barchivesName(?:\.set\(|\s?=)\s?["']([\w.-]{1,100})["']/u,
    /\b(?:archiveBaseName|baseName)(?:\.set\(|\s?=\s?|\s)\s?["']([\w.-]{1,100})["']/u,
  ]);
  return found === undefined ? undefined : resolve(found.value, variables);
}

function versionOf(lines: readonly Line[], variables: Variables): string | undefined {
  const found = firstOf(lines, [
    /^version\s?=?\s?["']([\w.+-]{1,80})["']/u,
    /^\s*version\s?=\s?["']([\w.+-]{1,80})["']/u,
  ]);
  return found?.value ?? variables.values.get('version');
}

const jvmPatterns = [
  /JavaLanguageVersion\.of\(([^)]{1,100}\)?)/u,
  /\bjvmToolchain\(\s?([^)]{1,100}\)?)/u,
  /\b(?:options\.)?release(?:\.set\(|\s?=)\s?([\w."'$]{1,60})/u,
  /\b(?:targetCompatibility|sourceCompatibility)\s?=\s?([\w."'$()]{1,100})/u,
  /\b(?:targetCompatibility|sourceCompatibility)\s([\w."']{1,60})/u,
  /\bjvmTarget(?:\.set\(|\s?=)\s?(?:JvmTarget\.)?([\w."'$]{1,60})/u,
];

function jvmOf(lines: readonly Line[], variables: Variables): Declared | undefined {
  for (const pattern of jvmPatterns) {
    for (const { path, line, text } of lines) {
      const raw = pattern.exec(text)?.[1];
      const value = raw === undefined ? undefined : plainVersion(resolve(bare(raw), variables));
      if (value !== undefined) return { value, path, line };
    }
  }
  return undefined;
}

/** `JavaVersion.toVersion("17")` is `"17"`; a call at the end keeps its brackets. */
function bare(raw: string): string {
  const plain = raw.replace(/^JavaVersion\.(?:toVersion\()?/u, '');
  return plain.endsWith('()') ? plain : plain.replace(/\(?\)$/u, (end) => (end === '()' ? end : ''));
}

function mainClassOf(lines: readonly Line[], variables: Variables): Declared | undefined {
  const found = firstOf(lines, [
    /\bmainClass(?:Name)?(?:\.set\(|\s?=|\s)\s?\(?["']([\w.$]{1,200})["']/u,
    /["']Main-Class["']\s?(?:\]\s?=|:|to|,|=)\s?["']([\w.$]{1,200})["']/u,
    /\bmainClass(?:Name)?(?:\.set\(|\s?=)\s?(\w{1,60})/u,
  ]);
  if (found === undefined) return undefined;
  return { value: resolve(found.value, variables), path: found.at.path, line: found.at.line };
}

/** Versions by library or plugin, however they are written. */
function versionsOf(
  lines: readonly Line[],
  plugins: readonly Plugin[],
  variables: Variables,
): ReadonlyMap<string, string> {
  const versions = new Map<string, string>();
  for (const { id, version } of variables.catalog.libraries.values())
    if (version !== undefined) versions.set(id, version);
  for (const { text } of lines) {
    for (const [, id = '', version = ''] of text.matchAll(
      /["']([\w.-]{1,120}:[\w.-]{1,120}):([\w.$+{}-]{1,100})["']/gu,
    ))
      versions.set(id, resolve(version, variables));
  }
  for (const { id, version } of plugins) if (version !== undefined) versions.set(id, version);
  return versions;
}
