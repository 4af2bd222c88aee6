import { tidy, withoutComments } from '../../../facts/source.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';

/** A line of a build script, wherever it was included from. */
export type Line = { readonly path: string; readonly line: number; readonly text: string };

export function linesOf(path: string, snapshot: Snapshot): Line[] {
  const text = tidy(withoutComments(snapshot.text(path) ?? ''));
  return text
    .split('\n')
    .flatMap((line, at) => opened(line).map((part) => ({ path, line: at + 1, text: part })));
}

/** `plugins { id("war") }` in one line says the same as in three. */
function opened(line: string): string[] {
  return /^\s*\w+\s?\{\s?\S/u.test(line) ? line.split(/(?<=^\s*\w+\s?\{)|;\s/u) : [line];
}

export type Split = { readonly inside: readonly Line[]; readonly rest: readonly Line[] };

/** What stands in the blocks whose first line matches, and all the rest. */
export function split(lines: readonly Line[], header: RegExp): Split {
  const inside: Line[] = [];
  const rest: Line[] = [];
  let depth = 0;
  for (const line of lines) {
    const isHeader = depth === 0 && header.test(line.text) && line.text.includes('{');
    if (depth === 0 && !isHeader) {
      rest.push(line);
      continue;
    }
    depth += balance(isHeader ? line.text.slice(line.text.indexOf('{')) : line.text);
    inside.push(isHeader ? { ...line, text: line.text.slice(line.text.indexOf('{') + 1) } : line);
  }
  return { inside, rest };
}

export function balance(text: string): number {
  let depth = 0;
  for (const char of text) {
    if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
  }
  return depth;
}

/** The first line that matches one of the patterns, the patterns in order of their weight. */
export function firstOf(
  lines: readonly Line[],
  patterns: readonly RegExp[],
): { readonly at: Line; readonly value: string } | undefined {
  for (const pattern of patterns) {
    for (const at of lines) {
      const value = pattern.exec(at.text)?.[1];
      if (value !== undefined && value !== '') return { at, value };
    }
  }
  return undefined;
}
