import type { Snapshot } from '../../facts/snapshot.ts';
import { dirname, join } from '../../kernel/paths.ts';
import { filesOf } from '../../kustomize/files.ts';
import { isKustomizationPath } from '../../lint/kustomization.ts';

/** Which Kustomizations name which files and folders, the other way round. */
export type Graph = {
  /** By file or folder, the folders whose Kustomization names it. */
  readonly users: ReadonlyMap<string, ReadonlySet<string>>;
  /** By folder, the text of its Kustomization. */
  readonly kustomizations: ReadonlyMap<string, string>;
};

const graphs = new WeakMap<Snapshot, Graph>();

/** The graph of a snapshot, made once and without parsing: a word that is a path of the repository is an edge. */
export function graphOf(snapshot: Snapshot): Graph {
  const known = graphs.get(snapshot) ?? makeGraph(snapshot);
  graphs.set(snapshot, known);
  return known;
}

function makeGraph(snapshot: Snapshot): Graph {
  const users = new Map<string, Set<string>>();
  const kustomizations = new Map<string, string>();
  const files = filesOf(snapshot);
  for (const { path } of snapshot.entries) {
    const text = isKustomizationPath(path) ? snapshot.text(path) : undefined;
    if (text === undefined || isOfFlux(text)) continue;
    const folder = dirname(path);
    kustomizations.set(folder, text);
    for (const word of wordsOf(text)) {
      const target = join(folder, word);
      if (target === folder || files.has(target) === undefined) continue;
      const own = users.get(target) ?? new Set();
      users.set(target, own.add(folder));
    }
  }
  return { users, kustomizations };
}

/** Flux has a kind of that name, and people keep it in files of that name. */
function isOfFlux(text: string): boolean {
  return text.includes('kustomize.toolkit.fluxcd.io/');
}

const longest = 300;

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.split(/[\s"',[\]{}=]+/u);
  return new Set(words.filter((word) => word !== '' && word.length < longest && !word.includes('://')));
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
