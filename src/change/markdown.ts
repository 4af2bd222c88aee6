/** Text of others in a table: no bar ends the cell, no line ends the row, no mark-up comes to life. */
export function cell(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.replaceAll(/[\\|`*_[\]<>@#~]/gu, (mark) => (mark === '@' ? '@\u200b' : `\\${mark}`));
}

/** Text of others as code, in a fence that is longer than any inside. */
export function code(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').replaceAll('|', '\\|');
  const longest = Math.max(0, ...(line.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

/** Lines of others in a fence that is longer than any inside. */
export function fenced(lines: readonly string[], language: string): readonly string[] {
  const runs = lines.flatMap((line) => line.match(/`+/gu) ?? []);
  const fence = '`'.repeat(Math.max(2, ...runs.map(({ length }) => length)) + 1);
  return [`${fence}${language}`, ...lines, fence];
}
