import { parse } from 'unbash';
import { collect } from './collect.ts';
import type { ShellDialect, ShellScript } from './script.ts';

/** Reads any text: what is no shell becomes errors beside the tree of what is. */
export function parseShell(source: string, dialect: ShellDialect): ShellScript {
  const tree = parse(source);
  const errors = (tree.errors ?? []).map(({ message, pos }) => ({ message, at: pos }));
  return { source, dialect, tree, errors, ...collect(tree, source) };
}
