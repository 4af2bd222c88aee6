import { overLines } from '../../kernel/over-lines.ts';
import { join } from '../../kernel/paths.ts';
import { grep, type SourceFile } from '../../facts/source.ts';
import { isProductive, pathsUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Package } from './package.ts';

/** Packages that the sources of a folder load and Node does not bring. */
export function importedPackages(folder: string, snapshot: Snapshot): string[] {
  const names = importsOf(sourcesIn(folder, snapshot)).map((name) => packageOf(name));
  return [...new Set(names)].filter((name) => !brought.test(name)).toSorted();
}

const brought = new RegExp(
  overLines`
    ^(?:assert|async_hooks|buffer|child_process|cluster|console|constants|crypto|dgram|diagnostics_channel|dns|domain|
    events|fs|http|http2|https|inspector|module|net|os|path|perf_hooks|process|punycode|querystring|readline|repl|stream|
    string_decoder|sys|timers|tls|trace_events|tty|url|util|v8|vm|wasi|worker_threads|zlib)$|:
  `,
  'u',
);

/** The root declares for all; an application depends on what it and the libraries of its workspace import. */
export function importedIn(folder: string, root: Package, snapshot: Snapshot): Record<string, string> {
  const files = foldersOf(folder, root, snapshot).flatMap((one) => sourcesIn(one, snapshot));
  const names = new Set(importsOf(files).map((name) => packageOf(name)));
  const isNext = files.some(({ path }) => /(?:^|\/)next\.config\.\w+$/u.test(path));
  const isUsed = (name: string): boolean =>
    names.has(name) || (isNext && name === 'next') || isLoadedByName(name, files);
  return Object.fromEntries(Object.entries(root.dependencies).filter(([name]) => isUsed(name)));
}

/** What only the root of a workspace declares, though one of its packages is who loads it. */
export function hoistedTo({ folder, application }: Package, root: Package, snapshot: Snapshot): Package[] {
  const isOfRoot =
    root.folder === folder || application !== undefined || Object.keys(root.dependencies).length === 0;
  const dependencies = isOfRoot ? {} : importedIn(folder, root, snapshot);
  const isNone = Object.keys(dependencies).length === 0;
  // Its schema stands at the root only for those that load Prisma.
  const home = Object.hasOwn(dependencies, '@prisma/client') ? root.folder : folder;
  return isNone ? [] : [{ ...root, folder: home, dependencies, optionalDependencies: {} }];
}

/** Mappers load the driver of the dialect that they are told, Nest that of the transport. */
const dialects: Readonly<Record<string, RegExp>> = {
  pg: /['"](?:postgres|postgresql|pg)['"]/u,
  mysql: /['"](?:mysql|mariadb)['"]/u,
  mysql2: /['"](?:mysql2?|mariadb)['"]/u,
  mssql: /['"]mssql['"]/u,
  tedious: /['"]mssql['"]/u,
  mongodb: /\btype:\s?['"]mongodb['"]/u,
  amqplib: /\bTransport\.RMQ\b/u,
  kafkajs: /\bTransport\.KAFKA\b/u,
  nats: /\bTransport\.NATS\b/u,
  mqtt: /\bTransport\.MQTT\b/u,
  ioredis: /\bTransport\.REDIS\b/u,
  redis: /\bTransport\.REDIS\b/u,
};

function isLoadedByName(name: string, files: readonly SourceFile[]): boolean {
  const dialect = Object.hasOwn(dialects, name) ? dialects[name] : undefined;
  return dialect !== undefined && files.some(({ text }) => dialect.test(text));
}

/** The folder of an application, and those of the libraries that it reaches. */
export function foldersOf(folder: string, root: Package, snapshot: Snapshot): string[] {
  const aliases = aliasesOf(root, snapshot);
  const folders = new Set([folder]);
  // A set that grows while it is walked is walked to its end.
  for (const one of folders) {
    for (const name of importsOf(sourcesIn(one, snapshot))) {
      const alias = aliases.find(({ as }) => name === as || name.startsWith(`${as}/`));
      if (alias !== undefined) folders.add(alias.folder);
    }
  }
  return [...folders];
}

function sourcesIn(folder: string, snapshot: Snapshot): SourceFile[] {
  return pathsUnder(folder, snapshot)
    .filter((path) => /\.[cm]?[jt]sx?$/u.test(path) && isProductive(path))
    .map((path) => ({ path, text: snapshot.text(path) ?? '' }));
}

function importsOf(files: readonly SourceFile[]): string[] {
  const hits = grep(files, /(?:from|require\(|import)\s*\(?\s*['"]([@\w][\w@/.-]{0,100})['"]/u);
  return hits.map(({ groups }) => groups[0] ?? '');
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

type Alias = { readonly as: string; readonly folder: string };

const mapped =
  /"(@?[\w@/.-]{1,100}?)(?:\/\*)?"\s{0,8}:\s{0,8}\[\s{0,80}"(?:\.\/)?([\w./-]{1,200}?)(?:\/\*|\/index\.\w+)?"/gu;

/** What the compiler is told that names stand for: libraries of the same workspace. */
function aliasesOf({ folder }: Package, snapshot: Snapshot): Alias[] {
  return ['tsconfig.base.json', 'tsconfig.json'].flatMap((name) => {
    const text = (snapshot.text(join(folder, name)) ?? '').slice(0, 200_000);
    return [...text.matchAll(mapped)].map(([, as = '', to = '']) => ({ as, folder: join(folder, to) }));
  });
}
