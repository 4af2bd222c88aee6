import { parse } from 'unbash';
import type { ShellCommand, ShellError, ShellScript } from '../../../syntax/shell/script.ts';

/** Where a shell stops reading: the parser's errors, and brackets of a test that stay open. */
export function faultsOf(script: ShellScript): readonly ShellError[] {
  const open = script.commands.filter((command) => isOpenTest(command));
  const unclosed = open.map(({ span }) => ({ message: "expected ']' to close '['", at: span.end }));
  return [...script.errors, ...unclosed].map(({ message, at }) => ({
    message,
    at: Math.min(at, script.source.length),
  }));
}

export function withoutContent(script: ShellScript): ShellScript {
  return { ...script, tree: parse(''), commands: [], pipes: [] };
}

function isOpenTest({ name, words }: ShellCommand): boolean {
  return name === '[' && words[0]?.text === '[' && words.at(-1)?.text !== ']';
}
