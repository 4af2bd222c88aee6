import { basename, dirname, join } from '../../../kernel/paths.ts';
import { present } from '../../../kernel/present.ts';
import { lineWith } from '../../../facts/source.ts';
import { has, named } from '../../../facts/tree.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import type { Declared, Dependency, Module, Plugin } from '../module.ts';

/** Programs of Leiningen and of the Clojure tools; where a folder has both, Leiningen builds. */
export function clojureModules(snapshot: Snapshot): Module[] {
  const lein = named(snapshot, 'project.clj');
  const folders = new Set(lein.map(dirname));
  const deps = named(snapshot, 'deps.edn').filter((path) => !folders.has(dirname(path)));
  return [
    ...lein.map((path) => leinModule(path, snapshot)),
    ...deps.map((path) => depsModule(path, snapshot)),
  ];
}

type File = { readonly path: string; readonly text: string };

function readFile(path: string, snapshot: Snapshot): File {
  const lines = (snapshot.text(path) ?? '')
    .split('\n')
    .map((line) => (line.length > 1000 ? '' : line.replace(/;.*$/u, '')));
  return { path, text: lines.join('\n') };
}

function leinModule(path: string, snapshot: Snapshot): Module {
  const file = readFile(path, snapshot);
  const [, full, version] =
    /\(\s{0,20}defproject\s{1,20}([\w./-]{1,120})\s{1,20}"([^"]{1,80})"/u.exec(file.text) ?? [];
  const name = full?.split('/').at(-1) ?? (basename(dirname(path)) || 'app');
  return present({
    ...common(file, name),
    tool: 'leiningen' as const,
    version,
    dependencies: vectors(file, ':dependencies'),
    plugins: vectors(file, ':plugins').map(({ id, path: at, line }): Plugin => ({ id, path: at, line })),
    mainClass: mainOf(file, /:main\s{1,20}(?:\^[^\s]{1,40}\s{1,20})?([\w.$-]{1,120})/u),
  });
}

function depsModule(path: string, snapshot: Snapshot): Module {
  const file = readFile(path, snapshot);
  const builds = has(snapshot, join(dirname(path), 'build.clj'));
  const build = readFile(join(dirname(path), 'build.clj'), snapshot);
  const library = /\(def\s{1,20}lib\s{1,20}'([\w./-]{1,120})/u.exec(build.text)?.[1];
  const name = library?.split('/').at(-1) ?? (basename(dirname(path)) || 'app');
  return present({
    ...common(file, name),
    tool: 'clojure' as const,
    text: `${file.text}\n${build.text}`,
    dependencies: coordinates(file),
    plugins: builds ? [{ id: 'tools.build', path: build.path, line: 1 }] : [],
    mainClass:
      mainOf(file, /"-m"\s{1,20}"([\w.$-]{1,120})"/u) ??
      mainOf(build, /:main\s{1,20}'?([\w.$-]{1,120})/u) ??
      mainOf(file, /:exec-fn\s{1,20}([\w.$-]{1,120})\//u),
  });
}

function common({ path, text }: File, name: string): Omit<Module, 'tool' | 'dependencies' | 'plugins'> {
  const folder = dirname(path);
  const versions = new Map([
    [
      'clojure',
      /org\.clojure\/clojure\s{1,20}(?:\{:mvn\/version\s{1,20})?"([\w.-]{1,40})"/u.exec(text)?.[1] ?? '',
    ],
  ]);
  return { folder, root: folder, path, text, name, artifact: name, packaging: 'jar', uses: [], versions };
}

function mainOf({ path, text }: File, pattern: RegExp): Declared | undefined {
  const value = pattern.exec(text)?.[1];
  return value === undefined ? undefined : { value, path, line: lineWith(text, value) };
}

const profile = /:(?:dev|test|repl|profiles|aliases|user|kaocha)\b/u;

/** `[group/name "version"]` below a key; what stands in a profile is for development. */
function vectors({ path, text }: File, key: string): Dependency[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.includes(key));
  if (start === -1) return [];
  const found: Dependency[] = [];
  for (const [at, line] of lines.entries()) {
    if (at < start) continue;
    const rest = at === start ? line.slice(line.indexOf(key) + key.length) : line;
    if (at > start && (/^\s{0,8}:[a-z]/u.test(line) || profile.test(line))) break;
    for (const [, id = ''] of rest.matchAll(/\[\s{0,8}([\w.-]{1,120}(?:\/[\w.-]{1,120})?)\s{1,20}"/gu))
      found.push({ id: coordinate(id), scope: 'compile', path, line: at + 1 });
  }
  return found;
}

/** `group/name {:mvn/version "1"}` up to the aliases. */
function coordinates({ path, text }: File): Dependency[] {
  const end = text.indexOf(':aliases');
  const part = end === -1 ? text : text.slice(0, end);
  return part.split('\n').flatMap((line, at) =>
    [...line.matchAll(/([\w.-]{1,120}(?:\/[\w.-]{1,120})?)\s{0,20}\{:(?:mvn|git|local)\//gu)].map(
      ([, id = '']) => ({
        id: coordinate(id),
        scope: 'compile' as const,
        path,
        line: at + 1,
      }),
    ),
  );
}

/** A name alone is its own group. */
function coordinate(id: string): string {
  return id.includes('/') ? id.replace('/', ':') : `${id}:${id}`;
}
