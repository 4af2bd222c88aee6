import type { Snapshot } from '../../facts/snapshot.ts';
import { dirname, join } from '../../kernel/paths.ts';
import { filesOf } from '../../kustomize/files.ts';
import { isKustomizationPath } from '../../lint/kustomization.ts';

/** Which Kustomizations name which files and folders, the other way round, at either end of a change. */
export type Graph = {
  /** By file or folder, the folders whose Kustomization names it. */
  readonly users: ReadonlyMap<string, ReadonlySet<string>>;
  /** Texts of Kustomizations, those of the head last. */
  readonly kustomizations: ReadonlyMap<string, string>;
  /** What changed Kustomizations name at each end. */
  readonly named: Readonly<Record<keyof Ends, ReadonlyMap<string, ReadonlySet<string>>>>;
};

export type Ends = { readonly base: Snapshot; readonly head: Snapshot };

/**
 * Made without parsing: a word that is a path of the repository is an edge. Of the base only those Kustomizations are
 * read that are others there, so that a large repository is gone through once.
 */
export function graphOf({ base, head }: Ends): Graph {
  const users = new Map<string, Set<string>>();
  const kustomizations = new Map<string, string>();
  const there = [filesOf(head), filesOf(base)] as const;
  const named = {
    base: new Map<string, ReadonlySet<string>>(),
    head: new Map<string, ReadonlySet<string>>(),
  };
  const isOther = (path: string): boolean => base.text(path) !== head.text(path);
  const read = (end: keyof Ends, path: string): void => {
    const text = { base, head }[end].text(path);
    if (text === undefined || isOfFlux(text)) return;
    const folder = dirname(path);
    kustomizations.set(folder, text);
    const targets = targetsOf(text, folder);
    if (isOther(path)) named[end].set(folder, targets);
    for (const target of targets) {
      if (target === folder || there.every((files) => files.has(target) === undefined)) continue;
      const own = users.get(target) ?? new Set();
      users.set(target, own.add(folder));
    }
  };
  for (const { path } of base.entries) if (isKustomizationPath(path) && isOther(path)) read('base', path);
  for (const { path } of head.entries) if (isKustomizationPath(path)) read('head', path);
  return { users, kustomizations, named };
}

/** Whether a Kustomization names a file at one end of the change. */
export function isUsed({ users, named }: Graph, path: string, end: keyof Ends): boolean {
  return [...(users.get(path) ?? [])].some((folder) => {
    const isChanged = named.base.has(folder) || named.head.has(folder);
    return !isChanged || named[end].get(folder)?.has(path) === true;
  });
}

/** What changed Kustomizations name at either end, and what lies beside one that comes or goes. */
export function namedAnew({ named }: Graph, { entries }: Snapshot): string[] {
  const targets = [...named.base.values(), ...named.head.values()].flatMap((paths) => [...paths]);
  const isNew = (folder: string) => named.base.has(folder) !== named.head.has(folder);
  if (![...named.base.keys(), ...named.head.keys()].some(isNew)) return targets;
  return [...targets, ...entries.map(({ path }) => path).filter((path) => isNew(dirname(path)))];
}

/** Flux has a kind of that name, and people keep it in files of that name. */
function isOfFlux(text: string): boolean {
  return /^apiVersion:[ \t]{0,20}["']?kustomize\.toolkit\.fluxcd\.io\//mu.test(text);
}

const longest = 300;

export function targetsOf(text: string, folder: string): ReadonlySet<string> {
  const targets = new Set<string>();
  for (const word of text.split(/[\s"',[\]{}=]+/u)) {
    if (word.length < 2 || word.length > longest || word.endsWith(':') || word.includes('://')) continue;
    // Most names are plain, and need no reading of their parts.
    const isPlain = !word.includes('./') && !word.endsWith('/') && !word.startsWith('.');
    targets.add(isPlain && folder !== '' ? `${folder}/${word}` : join(folder, word));
  }
  return targets;
}

/** The folders whose build depends on any of these files, directly or through others. */
export function reached(graph: Graph, paths: Iterable<string>): ReadonlySet<string> {
  const seen = new Set<string>();
  const open: string[] = [];
  const visit = (folders: Iterable<string>) => {
    for (const folder of folders) {
      if (seen.has(folder)) continue;
      seen.add(folder);
      open.push(folder);
    }
  };
  for (const path of paths) {
    if (isKustomizationPath(path)) visit([dirname(path)]);
    visit(graph.users.get(path) ?? []);
  }
  for (let folder = open.pop(); folder !== undefined; folder = open.pop())
    visit(graph.users.get(folder) ?? []);
  return seen;
}

export function isComponent({ kustomizations }: Graph, folder: string): boolean {
  return /^kind:\s{0,20}["']?Component\b/mu.test(kustomizations.get(folder) ?? '');
}
