import { parseShell } from '../../../syntax/shell/parse.ts';
import type { ShellCommand, ShellError, ShellScript } from '../../../syntax/shell/script.ts';

/** Where a shell stops reading: the parser's errors, and tests whose brackets do not stand as they must. */
export function faultsOf(script: ShellScript): readonly ShellError[] {
  const tests = script.commands.flatMap((command) => testFault(command) ?? []);
  return [...script.errors, ...tests].map(({ message, at }) => ({
    message,
    at: Math.min(at, script.source.length),
  }));
}

/** What can be judged of a script with faults: all before a token that stands where none can, or nothing. */
export function readablePart(script: ShellScript, faults: readonly ShellError[]): ShellScript {
  if (faults.length === 0) return script;
  const isCut = faults.every(({ message }) => message.startsWith('unexpected token'));
  const end = isCut ? Math.min(...faults.map(({ at }) => at)) : 0;
  return { ...parseShell(script.source.slice(0, end), script.dialect), source: script.source };
}

function testFault({ name, words, span }: ShellCommand): ShellError | undefined {
  const first = words[0]?.text ?? '';
  if (/^\[["'$]/u.test(first)) return { message: "expected a space after '['", at: span.start };
  const isOpen = name === '[' && first === '[' && words.at(-1)?.text !== ']';
  return isOpen ? { message: "expected ']' to close '['", at: span.end } : undefined;
}
