import { basename, dirname } from '../../kernel/paths.ts';
import { isProductive, isUnder, upwards } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { SourceFile } from '../../facts/source.ts';
import { isManifest } from '../common/marks.ts';
import { listens } from './code.ts';
import { importedPackages } from './imports.ts';
import { packageFrom, type Package } from './package.ts';

const programs = ['server', 'app', 'index', 'main'].flatMap((name) =>
  ['.js', '.mjs', '.cjs'].map((end) => `${name}${end}`),
);
const runsInNode =
  /\brequire\(['"](?:node:)?(?:http|https|http2|net|fs|os|path)['"]\)|\bfrom ['"](?:node:\w+|https?)['"]|\bprocess\.(?:env|argv)\b/u;
const loads = /\brequire\(['"][@\w]|^import .{1,200}\bfrom ['"][@\w]/mu;
const others = /\.(?:py|php|rb|go|rs|java|kt|cs|ex|exs|pl|lua|erl|scala|clj|hs|swift)$/u;
const beside =
  /(?:^|\/)(?:public|static|assets|www|html|htdocs|js|files|scripts?|tools?|hack|ci|bin|templates?|lambdas?|functions?|\.[^/]+)(?:\/|$)/iu;

/** What stands in for a package.json has no text. */
export function isBare({ text }: Package): boolean {
  return text === '';
}

/** Programs without any package.json: at the root of a repository with nothing else that could be built, else in folders of their own. */
export function barePackages(snapshot: Snapshot): Package[] {
  const paths = snapshot.entries.map(({ path }) => path);
  const root = paths.some((path) => isManifest(path) || others.test(path))
    ? undefined
    : atRoot(paths, snapshot);
  return root === undefined ? inFolders(paths, snapshot) : [root];
}

function atRoot(paths: readonly string[], snapshot: Snapshot): Package | undefined {
  const hasPages = paths.some((path) => /\.html?$/u.test(path));
  const found = programs.find((name) => isProgram({ path: name, text: snapshot.text(name) ?? '' }, hasPages));
  return found === undefined ? undefined : packageOf(found, snapshot);
}

/** Pages bring scripts of their own; what stands beside some and runs in Node serves them. */
function isProgram(file: SourceFile, hasPages: boolean): boolean {
  return runsInNode.test(file.text) && (!hasPages || listens([file]));
}

/** What opens a port by itself, in a folder that nothing else claims, is a program. */
function inFolders(paths: readonly string[], snapshot: Snapshot): Package[] {
  const named = paths.filter((path) => path.includes('/') && isNamed(path) && isProductive(path));
  const files = named.filter((path) => !beside.test(`${dirname(path)}/`));
  if (files.length === 0) return [];
  const built = new Set(paths.filter((path) => isManifest(path) || others.test(path)).map(dirname));
  const free = files.filter((path) => !upwards(dirname(path)).some((folder) => built.has(folder)));
  const own = free.filter((path) => serves({ path, text: snapshot.text(path) ?? '' }));
  const first = [...Map.groupBy(own, dirname).values()].flatMap((list) => list.slice(0, 1));
  const isBelow = (path: string): boolean =>
    first.some((other) => other !== path && isUnder(dirname(path), dirname(other)));
  return first.filter((path) => !isBelow(path)).map((path) => packageOf(path, snapshot));
}

/** A program that is called as programs are, or as the folder that it stands in. */
function isNamed(path: string): boolean {
  const name = basename(path);
  return programs.includes(name) || /^(.{1,100})\.[cm]?js$/u.exec(name)?.[1] === basename(dirname(path));
}

function serves(file: SourceFile): boolean {
  return loads.test(file.text) && listens([file]);
}

/** It depends on what it imports. */
function packageOf(path: string, snapshot: Snapshot): Package {
  const folder = dirname(path);
  const names = importedPackages(folder, snapshot);
  const dependencies = Object.fromEntries(names.map((name) => [name, '*']));
  return packageFrom({ main: basename(path), dependencies }, path, folder);
}
