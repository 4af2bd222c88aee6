/** Half-open range of UTF-16 offsets in a text. */
export type Span = { readonly start: number; readonly end: number };

/** Replaces `[start, end)` of a text; all offsets of a list speak of the text before any of them. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** One-based, columns in UTF-16 units: what editors and GitHub count. */
export type Position = { readonly line: number; readonly column: number };

export type LineIndex = { readonly starts: readonly number[]; readonly length: number };

export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { starts, length: text.length };
}

export function positionAt(index: LineIndex, offset: number): Position {
  const clamped = Math.max(0, Math.min(offset, index.length));
  const line = lineOf(index.starts, clamped);
  return { line: line + 1, column: clamped - (index.starts[line] ?? 0) + 1 };
}

/** Applies edits that do not overlap; of two that do, the one that starts first wins. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].toSorted((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let done = 0;
  for (const edit of sorted) {
    if (edit.start < done) continue;
    out += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return out + text.slice(done);
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
