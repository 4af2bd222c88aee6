import { parseShell } from '../../../syntax/shell/parse.ts';
import type { ShellCommand, ShellError, ShellRedirect, ShellScript } from '../../../syntax/shell/script.ts';

/** Where a shell stops reading: the parser's errors, and tests whose brackets do not stand as they must. */
export function faultsOf(script: ShellScript): readonly ShellError[] {
  const tests = script.commands.flatMap((command) => testFaults(command, script.source));
  const documents = script.commands.flatMap(({ redirects }) => documentFaults(redirects, script.source));
  return [...script.errors, ...documents, ...tests].map(({ message, at }) => ({
    message,
    at: Math.min(at, script.source.length),
  }));
}

/** What can be judged of a script with faults: all before a token that stands where none can, or nothing. */
export function readablePart(script: ShellScript, faults: readonly ShellError[]): ShellScript {
  const stops = faults.filter(({ message }) => message !== missingSpace && !message.endsWith(between));
  if (stops.length === 0) return script;
  const isCut = stops.every(({ message }) => /^unexpected token '(?!then|do'|\})/u.test(message));
  const end = isCut ? Math.min(...stops.map(({ at }) => at)) : 0;
  return { ...parseShell(script.source.slice(0, end), script.dialect), source: script.source };
}

const missingSpace = "expected a space after '['";
const between = "between '[' and ']'";

function testFaults(command: ShellCommand, source: string): readonly ShellError[] {
  const start = command.words[0]?.text ?? '';
  if (/^\[["'$-]/u.test(start)) {
    return [{ message: missingSpace, at: command.span.start }, ...openTest(command)];
  }
  if (start !== '[') return [];
  const { end } = command.span;
  const [, operator] = joined.exec(source.slice(end, end + 300)) ?? [];
  const faults = openTest(command);
  return operator === undefined || faults.length === 0
    ? faults
    : [{ message: `'${operator}' ${between}`, at: end }];
}

function openTest({ words, span }: ShellCommand): readonly ShellError[] {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last?.text === ']') return [];
  return [{ message: "expected ']' to close '['", at: first.text.endsWith(',') ? first.span.end : span.end }];
}

/** `[ a && b ]`: the bracket that is missing stands behind an operator. */
const joined = /^\s{0,20}(&&|\|\|)[^;\n[]{1,250}\s\](?![^\s;)])/u;

/** Here-documents that nothing ends; one whose end has spaces behind it is one that its writer saw end. */
function documentFaults(redirects: readonly ShellRedirect[], source: string): readonly ShellError[] {
  return redirects.flatMap(({ node }) => {
    if (node.type !== 'HereDoc' || node.closing !== undefined || node.delimiter === undefined) return [];
    const { value } = node.delimiter;
    const lines = source.slice(node.body.pos).split('\n');
    if (lines.some((line) => line.trimEnd() === value)) return [];
    const isIndented = lines.some((line) => line.trim() === value);
    const how =
      node.operator === '<<' ? ' whose end is indented by tabs or spaces' : ' whose end is indented';
    return [{ message: `unterminated here-document${isIndented ? how : ''}`, at: source.length }];
  });
}
