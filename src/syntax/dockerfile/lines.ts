import type { Span } from '../../kernel/text.ts';

/** A physical line; `end` lies before the line break, `next` behind it. */
export type Line = Span & { readonly next: number; readonly number: number };

export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const at = text.indexOf('\n', start);
    const next = at === -1 ? text.length : at + 1;
    const stop = at === -1 ? text.length : at;
    const end = stop > start && text[stop - 1] === '\r' ? stop - 1 : stop;
    lines.push({ start, end, next, number: lines.length + 1 });
    start = next;
  }
  return lines;
}

export function skipBlanks(text: string, span: Span): number {
  let at = span.start;
  while (at < span.end && isBlank(text[at])) at += 1;
  return at;
}

/** Space within a line; a byte order mark counts as one. */
export function isBlank(char: string | undefined): boolean {
  switch (char) {
    case ' ':
    case '\t':
    case '\u000B':
    case '\f':
    case '\r':
    case '\u00A0':
    case '\uFEFF':
      return true;
    default:
      return false;
  }
}

/** Where the escape character of a continued line stands; undefined where the line ends the instruction. */
export function continuationAt(text: string, line: Span, escape: string): number | undefined {
  let at = line.end - 1;
  while (at >= line.start && (text[at] === ' ' || text[at] === '\t')) at -= 1;
  if (at < line.start || text[at] !== escape) return undefined;
  return text[at - 1] === escape && at > line.start ? undefined : at;
}
