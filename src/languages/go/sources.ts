import { dirname, join } from '../../kernel/paths.ts';
import { tidy, withoutComments, type SourceFile } from '../../facts/source.ts';
import { productiveUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { withoutAsides } from './asides.ts';
import { isLeftOut } from './constraints.ts';
import type { Module } from './module.ts';

/** The files of one folder that are compiled together, with what they import. */
export type Package = {
  readonly folder: string;
  readonly paths: readonly string[];
  readonly isMain: boolean;
  /** What it calls itself. */
  readonly name: string;
  readonly imports: readonly string[];
};

export type Packages = ReadonlyMap<string, Package>;

/** Every package that runs in production, by its folder. */
export function packagesOf(snapshot: Snapshot): Packages {
  const paths = productiveUnder('', snapshot)
    .filter((path) => path.endsWith('.go') && !path.endsWith('_test.go') && !elsewhere.test(path))
    .filter((path) => !isLeftOut(head(snapshot.text(path) ?? '')));
  const byFolder = Map.groupBy(paths, dirname);
  return new Map([...byFolder].map(([folder, paths]) => [folder, readPackage(folder, paths, snapshot)]));
}

function readPackage(folder: string, paths: readonly string[], snapshot: Snapshot): Package {
  const texts = paths.map((path) => snapshot.text(path) ?? '');
  const isMain = texts.some(
    (text) => /^package main\b/mu.test(text) && /^func main\(\)(?!\s*\{\s*\})/mu.test(text),
  );
  const name = /^package (\w{1,80})/mu.exec(texts[0] ?? '')?.[1] ?? '';
  return { folder, paths, isMain, name, imports: [...new Set(texts.flatMap(importsIn))] };
}

/** Names of files that only other systems compile. */
const elsewhere =
  /_(?:windows|darwin|freebsd|netbsd|openbsd|dragonfly|solaris|illumos|aix|plan9|js|wasip1|wasm|android|ios)(?:_[a-z0-9]{1,8})?\.go$/u;

/** What stands before the first declaration. */
function head(text: string): string {
  const at = text.search(/^(?:func|type|var|const)\b/mu);
  return at === -1 ? text : text.slice(0, at);
}

function importsIn(text: string): string[] {
  const specs = head(text).split(/[\n;]/u);
  return specs.flatMap((spec) => {
    const path = /^\s*(?:import\b\s*(?:\(\s*)?)?(?:[\w.]{1,60}\s+)?"([^"\s]{1,200})"/u.exec(spec)?.[1];
    return path === undefined ? [] : [path];
  });
}

/** The packages of the repository that a program is made of, its own first. */
export function closureOf(start: Package, packages: Packages, modules: readonly Module[]): Package[] {
  const seen = new Map([[start.folder, start]]);
  for (const one of seen.values()) {
    for (const path of one.imports) {
      const folder = folderOf(path, modules);
      const next = folder === undefined ? undefined : packages.get(folder);
      if (next !== undefined && !seen.has(next.folder)) seen.set(next.folder, next);
    }
  }
  return [...seen.values()];
}

/** Where the repository holds a package that is imported. */
function folderOf(path: string, modules: readonly Module[]): string | undefined {
  const owners = modules.filter(
    ({ importPath: name }) => name !== undefined && (path === name || path.startsWith(`${name}/`)),
  );
  const [owner] = owners.toSorted((a, b) => (b.importPath?.length ?? 0) - (a.importPath?.length ?? 0));
  return owner?.importPath === undefined
    ? undefined
    : join(owner.folder, path.slice(owner.importPath.length));
}

const cleaned = new WeakMap<Snapshot, Map<string, SourceFile>>();

/** The text of files without comments; programs share packages, so each is cleaned once. */
export function filesOf(packages: readonly Package[], snapshot: Snapshot): SourceFile[] {
  const known = cleaned.get(snapshot) ?? new Map<string, SourceFile>();
  cleaned.set(snapshot, known);
  return packages.flatMap(({ paths }) =>
    paths.map((path) => {
      const file = known.get(path) ?? {
        path,
        text: withoutAsides(tidy(withoutComments(snapshot.text(path) ?? ''))),
      };
      known.set(path, file);
      return file;
    }),
  );
}
