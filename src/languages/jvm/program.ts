import { basename, join } from '../../kernel/paths.ts';
import type { ServiceKind } from '../../facts/facts.ts';
import type { SourceFile } from '../../facts/source.ts';
import { isProductive } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { libertySettings, readSettings, settingAt, settingsOf } from './config/settings.ts';
import type { Setting } from './config/setting.ts';
import { entryOf, packers, type Entry } from './entry.ts';
import { formOf } from './form.ts';
import type { Form } from './shape.ts';
import { frameworkOf, type FoundFramework } from './frameworks.ts';
import { gradleModules } from './gradle/modules.ts';
import { clojureModules } from './clojure/modules.ts';
import { kindOf } from './kind.ts';
import { sbtModules } from './sbt/modules.ts';
import { mavenModules } from './maven/modules.ts';
import { millModules } from './mill/modules.ts';
import { isHolder } from './holder.ts';
import { pluginOf, type Module } from './module.ts';
import { readSources, sourcePaths } from './sources.ts';

/** A module with all that was read of it; the image is planned from the same. */
export type Program = {
  readonly module: Module;
  /** The module and those that it needs, itself first. */
  readonly modules: readonly Module[];
  readonly language: string;
  readonly found: FoundFramework | undefined;
  readonly settings: readonly Setting[];
  /** Sources of all its modules that tell something. */
  readonly files: readonly SourceFile[];
  readonly entry: Entry | undefined;
  readonly form: Form | undefined;
  readonly kind: ServiceKind;
};

const cache = new WeakMap<Snapshot, readonly Program[]>();

/** What Maven and Gradle build here; four languages ask for it, so it is read once. */
export function programsOf(snapshot: Snapshot): readonly Program[] {
  const known = cache.get(snapshot) ?? readPrograms(snapshot);
  cache.set(snapshot, known);
  return known;
}

function readPrograms(snapshot: Snapshot): Program[] {
  const maven = mavenModules(snapshot);
  const folders = new Set(maven.map(({ folder }) => folder));
  const gradle = gradleModules(snapshot).filter(({ folder }) => !folders.has(folder));
  const others = [...sbtModules(snapshot), ...millModules(snapshot), ...clojureModules(snapshot)];
  const all = [...maven, ...gradle, ...others.filter(({ folder }) => !folders.has(folder))].filter(
    (module) => !isMobile(module),
  );
  const productive = all.filter(({ folder }) => isProductive(join(folder, 'x')));
  const modules = productive.length === 0 ? all : productive;
  const paths = sourcePaths(all, snapshot);
  const ground = { all, paths, snapshot, settings: new Map(), sources: new Map() };
  return modules
    .filter((module) => module.packaging !== 'pom' && !isHolder(module, all, snapshot))
    .map((module) => toProgram(module, ground));
}

function isMobile(module: Module): boolean {
  return (
    pluginOf(
      module,
      /^com\.android\.|^android$|^net\.minecraftforge|^fabric-loom|^org\.jetbrains\.intellij|^org\.jetbrains\.compose/u,
    ) !== undefined
  );
}

type All = {
  readonly all: readonly Module[];
  readonly paths: ReadonlyMap<string, readonly string[]>;
  readonly snapshot: Snapshot;
  /** Read once, however many need the module. */
  readonly settings: Map<Module, readonly Setting[]>;
  readonly sources: Map<Module, readonly SourceFile[]>;
};

function toProgram(module: Module, ground: All): Program {
  const { all, paths, snapshot } = ground;
  const modules = closure(module, all);
  const ownPaths = paths.get(module.folder) ?? [];
  const usedPaths = modules.slice(1).flatMap(({ folder }) => paths.get(folder) ?? []);
  const own = sourcesIn(module, ground);
  const found = frameworkOf(modules);
  const framework = found?.framework;
  const candidate = entryOf({ module, own, paths: ownPaths, used: usedPaths });
  const entry =
    candidate !== undefined && isStarted({ module, entry: candidate, found, all, own })
      ? candidate
      : undefined;
  const isLibrary = candidate !== entry;
  const form = isLibrary ? undefined : formOf({ module, framework, entry });
  const settings = withConfigServer(
    [...modules.flatMap((one) => settingsIn(one, ground)), ...libertySettings(module, snapshot)],
    snapshot,
  );
  const files = isLibrary ? own : modules.slice(0, mostModules).flatMap((one) => sourcesIn(one, ground));
  const language = languageOf(module, ownPaths.length === 0 ? usedPaths : ownPaths);
  const runs = form !== undefined || entry !== undefined;
  const kind = runs ? kindOf({ module, modules, framework, settings, files }) : 'library';
  return { module, modules, language, found: asServed(found, kind), settings, files, entry, form, kind };
}

/** A client of gRPC has its library too, as one that is built on netty has. */
function asServed(found: FoundFramework | undefined, kind: ServiceKind): FoundFramework | undefined {
  const isBoth = found?.framework.name === 'grpc' || found?.framework.name === 'netty';
  return isBoth && kind !== 'web' ? undefined : found;
}

/** What stands in the code of a module further away says little about a program that needs it. */
const mostModules = 20;

function sourcesIn(module: Module, { sources, paths, snapshot }: All): readonly SourceFile[] {
  const known = sources.get(module) ?? readSources(paths.get(module.folder) ?? [], snapshot);
  sources.set(module, known);
  return known;
}

function settingsIn(module: Module, { settings, snapshot }: All): readonly Setting[] {
  const known = settings.get(module) ?? settingsOf(module, snapshot);
  settings.set(module, known);
  return known;
}

function closure(module: Module, all: readonly Module[]): Module[] {
  const folders = new Set([module.folder]);
  for (const folder of folders)
    for (const next of all.find((one) => one.folder === folder)?.uses ?? []) folders.add(next);
  return [...folders].flatMap((folder) => all.find((one) => one.folder === folder) ?? []);
}

type Signs = {
  readonly module: Module;
  readonly entry: Entry;
  readonly found: FoundFramework | undefined;
  readonly all: readonly Module[];
  readonly own: readonly SourceFile[];
};

/** A main method alone makes no program in a build of many modules: libraries have some to try things out. */
function isStarted(signs: Signs): boolean {
  const { module, entry, found, all } = signs;
  const isNeeded = all.some(({ uses, packaging }) => packaging !== 'pom' && uses.includes(module.folder));
  if (found?.framework.name === 'spring-boot' && !entry.isDeclared)
    return startsSpring(signs) || (!isNeeded && isPacked(module));
  if (isPacked(module)) return true;
  return !isNeeded && (entry.isDeclared || serves(found) || isAlone(module, all));
}

function startsSpring({ own, entry }: Signs): boolean {
  const text = own.find(({ path }) => path === entry.evidence.path)?.text ?? '';
  return /@SpringBootApplication|SpringApplication|@EnableAutoConfiguration|runApplication/u.test(text);
}

function serves(found: FoundFramework | undefined): boolean {
  return found?.framework.port !== undefined;
}

function isAlone(module: Module, all: readonly Module[]): boolean {
  return all.filter(({ root, packaging }) => root === module.root && packaging !== 'pom').length < 2;
}

function isPacked(module: Module): boolean {
  return module.packaging === 'war' || pluginOf(module, packers) !== undefined;
}

function languageOf({ tool }: Module, paths: readonly string[]): string {
  const count = (pattern: RegExp): number => paths.filter((path) => pattern.test(path)).length;
  const ranked = [
    { language: 'java', files: count(/\.java$/u) },
    { language: 'kotlin', files: count(/\.kt$/u) },
    { language: 'scala', files: count(/\.scala$/u) },
    { language: 'clojure', files: count(/\.cljc?$/u) },
  ].toSorted((a, b) => b.files - a.files);
  return ranked[0]?.files === 0 ? (usual[tool] ?? 'java') : (ranked[0]?.language ?? 'java');
}

const usual: Readonly<Partial<Record<Module['tool'], string>>> = {
  sbt: 'scala',
  mill: 'scala',
  leiningen: 'clojure',
  clojure: 'clojure',
};

/** Settings that a configuration server keeps for a program stand in a file of its name. */
function withConfigServer(settings: readonly Setting[], snapshot: Snapshot): readonly Setting[] {
  const isClient = settings.some(
    ({ key, value }) =>
      /^spring\.cloud\.config\.(?:uri|discovery)/u.test(key) || /configserver:/u.test(value),
  );
  const name = settingAt(settings, 'spring.application.name')?.value;
  if (!isClient || name === undefined || !/^[\w.-]{1,80}$/u.test(name)) return settings;
  const files = snapshot.entries
    .map(({ path }) => path)
    .filter((path) => [`${name}.yml`, `${name}.yaml`, `${name}.properties`].includes(basename(path)));
  return [...settings, ...files.flatMap((path) => readSettings(path, undefined, snapshot))];
}
