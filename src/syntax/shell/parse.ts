import { parse } from 'unbash';
import { collect } from './collect.ts';
import type { ParsedScript } from 'unbash';
import type { ShellDialect, ShellScript } from './script.ts';

/** Reads any text: what is no shell becomes errors beside the tree of what is. */
export function parseShell(source: string, dialect: ShellDialect): ShellScript {
  const tree = parseTree(source);
  return { source, dialect, tree, ...collect(tree, source) };
}

/** The parser follows some kinds of nesting as deep as the stack is. */
function parseTree(source: string): ParsedScript {
  try {
    return parse(source);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const errors = [{ message: 'nested too deeply', pos: 0 }];
    return { type: 'Script', pos: 0, end: source.length, shebang: undefined, commands: [], errors };
  }
}
