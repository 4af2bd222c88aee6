/** Whether one of the blocks around a line, as it is indented, is entered under a condition. */
export function isConditional(text: string, line: number): boolean {
  const lines = text.split('\n').slice(0, line);
  let depth = indent(lines.at(-1) ?? '');
  for (const one of lines.toReversed()) {
    if (one.trim() === '' || indent(one) >= depth) continue;
    depth = indent(one);
    if (/^\s*(?:\}?\s*else\b|if\b|case\b|switch\b)/u.test(one)) return true;
    if (depth === 0) return false;
  }
  return false;
}

function indent(text: string): number {
  return text.length - text.trimStart().length;
}
