import { join } from '../../kernel/paths.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Module } from './module.ts';

/** A root that tells what all below it are has nothing of its own. */
export function isHolder(module: Module, all: readonly Module[], snapshot: Snapshot): boolean {
  const { folder, packaging, uses } = module;
  const isAlone = all.every((one) => one.folder === folder || one.root !== folder);
  if (packaging !== 'war' || isAlone || uses.length > 0) return false;
  return !snapshot.entries.some(({ path }) => path.startsWith(`${join(folder, 'src')}/`));
}
