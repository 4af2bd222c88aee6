import { isUnder } from '../../facts/tree.ts';
import { join } from '../../kernel/paths.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Program } from './programs.ts';

/** The import path under which a program of a GOPATH knows its own packages; its name where it has none. */
export function pathOf({ module, imports, name }: Program, snapshot: Snapshot): string {
  const folders = imports.flatMap((path) => {
    const parts = path.split('/');
    return parts[0]?.includes('.') === true ? prefixesOf(parts) : [];
  });
  const own = folders.find(({ below }) => {
    const folder = join(module.folder, below);
    return snapshot.entries.some(({ path }) => path.endsWith('.go') && isUnder(path, folder));
  });
  return own?.prefix ?? name;
}

/** Each way to part an import into a module and a folder of it. */
function prefixesOf(parts: readonly string[]): { readonly prefix: string; readonly below: string }[] {
  return parts
    .slice(1, -1)
    .map((_part, at) => ({ prefix: parts.slice(0, at + 2).join('/'), below: parts.slice(at + 2).join('/') }));
}
