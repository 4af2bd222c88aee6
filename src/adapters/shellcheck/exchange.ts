import { z } from 'zod';
import { indexLines } from '../../kernel/text.ts';
import type { LineIndex } from '../../kernel/text.ts';
import type { AskedScript, ForeignFinding } from '../../lint/shell/opinion.ts';

/** SC2187: the shell is not supported; SC1090: asks for a directive that a Dockerfile has no place for. */
export const unwanted = [1090, 2187];

const comment = z.object({
  line: z.int(),
  endLine: z.int(),
  column: z.int(),
  endColumn: z.int(),
  level: z.enum(['error', 'warning', 'info', 'style']),
  code: z.int(),
  message: z.string(),
});

export const comments = z.array(comment);

export type Comment = z.infer<typeof comment>;

/** The script with the lines before it that tell ShellCheck the shell and the variables. */
export function withHeader(script: AskedScript): string {
  return headerOf(script) + script.text;
}

export function readComments(script: AskedScript, found: readonly Comment[]): readonly ForeignFinding[] {
  const offset = indexLines(headerOf(script)).starts.length - 1;
  const lines = indexLines(script.text);
  return found
    .filter((each) => each.line > offset && !unwanted.includes(each.code))
    .map((each) => ({
      rule: `SC${each.code}`,
      severity: each.level,
      message: each.message,
      at: {
        start: offsetOf(script.text, lines, [each.line - offset, each.column]),
        end: offsetOf(script.text, lines, [each.endLine - offset, each.endColumn]),
      },
    }));
}

function headerOf({ dialect, known }: AskedScript): string {
  const names = known.filter((name) => /^[A-Za-z_]\w*$/u.test(name)).toSorted();
  return [`#!/bin/${dialect}`, ...names.map((name) => `export ${name}=1`), ''].join('\n');
}

/** ShellCheck counts characters, a text counts UTF-16 units. */
function offsetOf(text: string, lines: LineIndex, [line, column]: readonly [number, number]): number {
  const start = lines.starts[line - 1] ?? text.length;
  const rest = text.slice(start, lines.starts[line] ?? text.length);
  return (
    start +
    Array.from(rest)
      .slice(0, column - 1)
      .join('').length
  );
}
