import type { Directive } from './model.ts';
import { splitLines, type Line } from './lines.ts';

const known = new Set(['syntax', 'escape', 'check']);

/** The directives at the head of a file; the first other line, a blank one too, ends them. */
export function readDirectives(text: string): readonly Directive[] {
  const found: Directive[] = [];
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  for (const line of splitLines(text.slice(0, headEnd(text)))) {
    const directive = readDirective(text, line.number === 1 ? { ...line, start } : line);
    if (directive === undefined || found.some((one) => one.name === directive.name)) break;
    found.push(directive);
  }
  return found;
}

export function escapeOf(directives: readonly Directive[]): string {
  return directives.find((directive) => directive.name === 'escape')?.value === '`' ? '`' : '\\';
}

/** Directives stand in comments only, so nothing behind the first other line is looked at. */
function headEnd(text: string): number {
  const first = /^[^#\s\uFEFF]/mu.exec(text);
  return first === null ? text.length : first.index;
}

function readDirective(text: string, line: Line): Directive | undefined {
  const source = text.slice(line.start, line.end);
  const match = /^[ \t]*#[ \t]*([A-Za-z][A-Za-z0-9]*)[ \t]*=[ \t]*(\S(?:.*\S)?)[ \t]*$/u.exec(source);
  const name = match?.[1]?.toLowerCase();
  const value = match?.[2];
  if (name === undefined || value === undefined || !known.has(name)) return undefined;
  const from = line.start + source.lastIndexOf(value);
  const valueSpan = { start: from, end: from + value.length };
  return { name, value, valueSpan, start: line.start, end: line.end, line: line.number };
}
