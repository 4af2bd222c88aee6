import { applyEdits, indexLines, positionAt, type Edit } from '../../kernel/text.ts';
import type { Finding } from '../../lint/contract.ts';
import { editsOf, withoutOverlap } from '../../lint/engine/fix.ts';
import type { Filling } from '../../render/template.ts';

export type RemarkPlace = {
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly filling: Filling;
};

/** The findings of one line as one remark, with what mends them together as a suggestion of whole lines. */
export function remarkOf(findings: readonly [Finding, ...Finding[]], text: string): RemarkPlace {
  const [{ path, line: at }] = findings;
  const said = findings.map(({ rule, severity, message, why, docs }) => ({
    rule,
    severity,
    message,
    why,
    docs,
  }));
  const suggestion = suggest(editsOf(withoutOverlap(findings)), text);
  if (suggestion === undefined) return { path, line: at, filling: { findings: said, suggestion: undefined } };
  const { startLine, line, lines } = suggestion;
  const fence = '`'.repeat(Math.max(3, longestFence(lines) + 1));
  return {
    path,
    line,
    ...(startLine < line && { startLine }),
    filling: {
      findings: said,
      suggestion: { lines: { lines: [`${fence}suggestion`, ...lines, fence] } },
    },
  };
}

type Suggestion = { readonly startLine: number; readonly line: number; readonly lines: readonly string[] };

/** The host replaces whole lines, so the lines around the edits come along; a huge span is no suggestion. */
function suggest(edits: readonly Edit[], text: string): Suggestion | undefined {
  if (edits.length === 0 || text.includes('\r')) return undefined;
  const start = Math.min(...edits.map((edit) => edit.start));
  const last = Math.max(...edits.map((edit) => edit.end));
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
