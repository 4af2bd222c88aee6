import { applyEdits, indexLines, positionAt } from '../kernel/text.ts';
import type { Finding, Fix } from '../lint/contract.ts';
import type { Filling } from '../render/template.ts';

export type RemarkPlace = {
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly filling: Filling;
};

/** A finding beside its line, with its fix as a suggestion of whole lines where there is one. */
export function remarkOf(finding: Finding, text: string): RemarkPlace {
  const { path, rule, severity, message, why, docs, fix } = finding;
  const suggestion = fix === undefined ? undefined : suggest(fix, text);
  const words = { rule, severity, message, why, docs };
  if (suggestion === undefined)
    return { path, line: finding.line, filling: { ...words, suggestion: undefined } };
  const { startLine, line, lines } = suggestion;
  const fence = '`'.repeat(Math.max(3, longestFence(lines) + 1));
  return {
    path,
    line,
    ...(startLine < line && { startLine }),
    filling: { ...words, suggestion: { lines: { lines: [`${fence}suggestion`, ...lines, fence] } } },
  };
}

type Suggestion = { readonly startLine: number; readonly line: number; readonly lines: readonly string[] };

/** The host replaces whole lines, so the lines around the edits come along; a huge span is no suggestion. */
function suggest({ edits }: Fix, text: string): Suggestion | undefined {
  const start = Math.min(...edits.map((edit) => edit.start));
  const last = Math.max(...edits.map((edit) => edit.end));
  if (edits.length === 0 || text.includes('\r')) return undefined;
  const index = indexLines(text);
  const startLine = positionAt(index, start).line;
  const line = positionAt(index, endOfEdit(text, start, last)).line;
  if (line - startLine > mostLines) return undefined;
  const from = index.starts[startLine - 1] ?? 0;
  const to = index.starts[line] ?? text.length;
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
  const replaced = applyEdits(text.slice(from, to), moved);
  return { startLine, line, lines: linesOf(replaced) };
}

const mostLines = 60;

/** An edit that ends with a line break has replaced the line before it, not the one after. */
function endOfEdit(text: string, start: number, end: number): number {
  return end > start && text[end - 1] === '\n' ? end - 1 : end;
}

function linesOf(text: string): string[] {
  if (text === '') return [];
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}

function longestFence(lines: readonly string[]): number {
  return Math.max(0, ...lines.map((line) => /^\s*(`{3,})/u.exec(line)?.[1]?.length ?? 0));
}
