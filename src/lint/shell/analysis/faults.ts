import { parseShell } from '../../../syntax/shell/parse.ts';
import type { ShellCommand, ShellError, ShellScript } from '../../../syntax/shell/script.ts';
import { bracketFaults, doubleBracket, missingSpace } from './bracket-faults.ts';
import { documentFaults } from './document-faults.ts';

/** Where a shell stops reading: the parser's errors, and tests whose brackets do not stand as they must. */
export function faultsOf(script: ShellScript): readonly ShellError[] {
  const tests = script.commands.flatMap((command) => testFaults(command, script.source));
  const documents = script.commands.flatMap(({ redirects }) => documentFaults(redirects, script.source));
  return [...documents, ...script.errors, ...tests].map(({ message, at }) => ({
    message,
    at: Math.min(at, script.source.length),
  }));
}

/** What can be judged of a script with faults: all before a token that stands where none can, or nothing. */
export function readablePart(script: ShellScript, faults: readonly ShellError[]): ShellScript {
  const stops = faults.filter(({ message }) => !passed.has(message) && !message.endsWith(between));
  if (stops.length === 0) return script;
  const isCut = stops.every(({ message }) => /^unexpected token '(?!then|do'|\})/u.test(message));
  const end = isCut ? Math.min(...stops.map(({ at }) => at)) : 0;
  return { ...parseShell(script.source.slice(0, end), script.dialect), source: script.source };
}

const between = "between '[' and ']'";

/** ShellCheck tells of them and reads on. */
const passed: ReadonlySet<string> = new Set([missingSpace, doubleBracket]);

function testFaults(command: ShellCommand, source: string): readonly ShellError[] {
  const start = command.words[0]?.text ?? '';
  const isGlued = /^\[["'$-]/u.test(start);
  if (start !== '[' && !isGlued) return [];
  const faults = bracketFaults(command);
  if (isGlued) return [{ message: missingSpace, at: command.span.start }, ...faults];
  const { end } = command.span;
  const [, operator] = joined.exec(source.slice(end, end + 300)) ?? [];
  return operator === undefined || faults.length === 0
    ? faults
    : [{ message: `'${operator}' ${between}`, at: end }];
}

/** `[ a && b ]`: the bracket that is missing stands behind an operator. */
const joined = /^\s{0,20}(&&|\|\|)[^;\n[]{1,250}\s\](?![^\s;)])/u;
