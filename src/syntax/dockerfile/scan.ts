import type { Span } from '../../kernel/text.ts';
import { continuationAt, skipBlanks, type Line } from './lines.ts';
import type { Comment } from './model.ts';

/** Stands for a character that is in the file and not in the instruction: continuations, comments between. */
export const gap = '\uE000';

/** The lines of one instruction, before anything is known of its keyword. */
export type Chunk = Span & {
  readonly line: number;
  /** The region with gaps for what Docker drops; as long as the region. */
  readonly masked: string;
  readonly comments: readonly Comment[];
  readonly emptyLines: readonly Span[];
  /** Index of the first line behind it. */
  readonly after: number;
};

type Source = { readonly text: string; readonly lines: readonly Line[]; readonly escape: string };

export function scanChunk(source: Source, at: number): Chunk | undefined {
  const first = source.lines[at];
  if (first === undefined) return undefined;
  const start = skipBlanks(source.text, first);
  const reading = { parts: [] as string[], comments: [] as Comment[], emptyLines: [] as Span[] };
  let end = start;
  let index = at;
  for (; index < source.lines.length; index += 1) {
    const line = source.lines[index];
    if (line === undefined) break;
    if (index > at && readAside(source, line, reading)) continue;
    const from = index === at ? start : line.start;
    const stop = continuationAt(source.text, { ...line, start: from }, source.escape);
    end = stop ?? line.end;
    reading.parts.push(source.text.slice(from, end));
    if (stop === undefined) break;
    reading.parts.push(gap.repeat(line.next - stop));
  }
  const masked = reading.parts.join('').slice(0, end - start);
  const after = Math.min(index + 1, source.lines.length);
  const { comments, emptyLines } = reading;
  return { start, end, line: first.number, masked, after, comments, emptyLines };
}

type Reading = { readonly parts: string[]; readonly comments: Comment[]; readonly emptyLines: Span[] };

/** True for a comment or a blank line between the lines of an instruction. */
function readAside(source: Source, line: Line, reading: Reading): boolean {
  const comment = readComment(source.text, line, true);
  const isEmpty = skipBlanks(source.text, line) === line.end;
  if (comment === undefined && !isEmpty) return false;
  reading.parts.push(gap.repeat(line.next - line.start));
  if (comment === undefined) reading.emptyLines.push({ start: line.start, end: line.next });
  else reading.comments.push(comment);
  return true;
}

export function readComment(text: string, line: Line, isInside: boolean): Comment | undefined {
  const start = skipBlanks(text, line);
  if (start >= line.end || text[start] !== '#') return undefined;
  return {
    start,
    end: line.end,
    line: line.number,
    isInside,
    text: text.slice(start + 1, line.end).trim(),
  };
}
