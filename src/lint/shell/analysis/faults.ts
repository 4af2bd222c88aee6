import { parseShell } from '../../../syntax/shell/parse.ts';
import type { ShellCommand, ShellError, ShellScript } from '../../../syntax/shell/script.ts';

/** Where a shell stops reading: the parser's errors, and tests whose brackets do not stand as they must. */
export function faultsOf(script: ShellScript): readonly ShellError[] {
  const tests = script.commands.flatMap((command) => testFaults(command));
  return [...script.errors, ...tests].map(({ message, at }) => ({
    message,
    at: Math.min(at, script.source.length),
  }));
}

/** What can be judged of a script with faults: all before a token that stands where none can, or nothing. */
export function readablePart(script: ShellScript, faults: readonly ShellError[]): ShellScript {
  const stops = faults.filter(({ message }) => message !== missingSpace);
  if (stops.length === 0) return script;
  const isCut = stops.every(({ message }) => message.startsWith('unexpected token'));
  const end = isCut ? Math.min(...stops.map(({ at }) => at)) : 0;
  return { ...parseShell(script.source.slice(0, end), script.dialect), source: script.source };
}

const missingSpace = "expected a space after '['";

function testFaults({ words, span }: ShellCommand): readonly ShellError[] {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined) return [];
  const isTight = /^\[["'$-]/u.test(first.text);
  const isOpen = (isTight || first.text === '[') && last?.text !== ']';
  const end = first.text.endsWith(',') ? first.span.end : span.end;
  return [
    ...(isTight ? [{ message: missingSpace, at: span.start }] : []),
    ...(isOpen ? [{ message: "expected ']' to close '['", at: end }] : []),
  ];
}
