import { dirname, join } from '../../kernel/paths.ts';
import { isProductive, isUnder, named } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';

export type Requirement = {
  readonly path: string;
  readonly line: number;
  /** Only what others need. */
  readonly isIndirect: boolean;
};

export type Module = {
  readonly folder: string;
  /** The import path that it is known by; undefined in a folder that has programs and no go.mod. */
  readonly name: string | undefined;
  /** What its packages begin with where they import each other. */
  readonly importPath: string | undefined;
  /** go.mod, or the first file that shows that there is Go here. */
  readonly manifest: string;
  readonly requires: readonly Requirement[];
  /** Folders of this repository that it takes other modules from. */
  readonly replaced: readonly string[];
};

export type Workspace = { readonly folder: string; readonly members: readonly string[] };

/** Every folder with a go.mod, outside vendored and unproductive ones. */
export function modules(snapshot: Snapshot): Module[] {
  return named(snapshot, 'go.mod')
    .filter(isProductive)
    .map((path) => readModule(path, snapshot.text(path) ?? ''));
}

function readModule(manifest: string, text: string): Module {
  const folder = dirname(manifest);
  const lines = directives(text);
  const name = /^module\s+"?([^\s"]+)/mu.exec(text)?.[1];
  const requires = lines.flatMap(({ text: line, at }) => {
    const path = /^require\s+([^\s()]+)\s+v\S/u.exec(line)?.[1];
    return path === undefined ? [] : [{ path, line: at, isIndirect: /\/\/\s*indirect/u.test(line) }];
  });
  const replaced = lines.flatMap(({ text: line }) => {
    const local = /^replace\s.*=>\s*(\.{1,2}(?:\/\S*)?)$/u.exec(line)?.[1];
    return local === undefined ? [] : [join(folder, local)];
  });
  return { folder, name, importPath: name, manifest, requires, replaced };
}

/** Each directive as one line, those of a block with the word before the block. */
function directives(text: string): { readonly text: string; readonly at: number }[] {
  let block = '';
  return text.split('\n').flatMap((raw, at) => {
    const line = raw.slice(0, 500).trim();
    const opens = /^(require|replace|exclude|retract|tool|use)\s*\($/u.exec(line)?.[1];
    block = opens ?? (line === ')' ? '' : block);
    return opens !== undefined || line === ')' ? [] : [{ text: `${block} ${line}`.trim(), at: at + 1 }];
  });
}

/** The workspace that a module is built in, where a go.work names it. */
export function workspaceOf(module: Module, snapshot: Snapshot): Workspace | undefined {
  const spaces = named(snapshot, 'go.work').map((path) => readWorkspace(path, snapshot.text(path) ?? ''));
  return spaces.find(
    ({ folder, members }) => isUnder(module.folder, folder) && members.includes(module.folder),
  );
}

function readWorkspace(path: string, text: string): Workspace {
  const folder = dirname(path);
  const members = directives(text).flatMap(({ text: line }) => {
    const used = /^use\s+"?(\.[^\s"]*)/u.exec(line)?.[1];
    return used === undefined ? [] : [join(folder, used)];
  });
  return { folder, members };
}
