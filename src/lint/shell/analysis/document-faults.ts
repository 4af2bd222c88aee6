import type { ShellError, ShellRedirect } from '../../../syntax/shell/script.ts';

/** Here-documents that nothing ends; one whose end has spaces behind it is one that its writer saw end. */
export function documentFaults(redirects: readonly ShellRedirect[], source: string): readonly ShellError[] {
  return redirects.flatMap(({ node }) => {
    if (node.type !== 'HereDoc' || node.closing !== undefined || node.delimiter === undefined) return [];
    const lines = source.slice(node.body.pos).split('\n');
    const how = howEnded(lines, node.delimiter.value, node.operator);
    return how === undefined ? [] : [{ message: `unterminated here-document${how}`, at: source.length }];
  });
}

/** What its writer may have taken for the end of a here-document. */
function howEnded(lines: readonly string[], name: string, operator: string): string | undefined {
  if (lines.some((line) => line.trimEnd() === name)) return undefined;
  if (lines.some((line) => line.trim() === name))
    return operator === '<<' ? ' whose end is indented by tabs or spaces' : ' whose end is indented';
  return behindEnd(lines, name) ?? nearEnd(lines.join('\n'), name);
}

function behindEnd(lines: readonly string[], name: string): string | undefined {
  const line = lines.find((one) => one.startsWith(name));
  const sign = line && /^\s*([)#;&|<>]|(?<=\s)\S)/u.exec(line.slice(name.length))?.[1];
  return sign && (followedBy.get(sign) ?? ' whose end has a word behind it');
}

function nearEnd(text: string, name: string): string {
  if (text.includes(name)) return ' whose end is part of a line';
  return text.toLowerCase().includes(name.toLowerCase()) ? ' whose end is in other letters' : '';
}

const operators = [';', '&', '|', '<', '>'].map(
  (sign) => [sign, ' whose end has an operator behind it'] as const,
);

const followedBy: ReadonlyMap<string, string> = new Map([
  [')', ' whose end has a parenthesis behind it'],
  ['#', ' whose end has a comment behind it'],
  ...operators,
]);
