import { html, type Content } from '../html.ts';
import type { Line } from './patch.ts';

/** The part in which two lines differ, by offset; null where marking it would say nothing. */
type Span = { readonly from: number; readonly to: number };

/** Pairs the removed lines of a change with the added ones and marks what differs within each pair. */
export function emphasised(lines: readonly Line[]): ReadonlyMap<Line, Content> {
  const marked = new Map<Line, Content>();
  for (const { removed, added } of changes(lines)) {
    if (removed.length !== added.length) continue;
    removed.forEach((before, at) => {
      const after = added[at];
      if (after !== undefined) mark({ before, after }, marked);
    });
  }
  return marked;
}

type Change = { readonly removed: Line[]; readonly added: Line[] };

function changes(lines: readonly Line[]): readonly Change[] {
  const found: Change[] = [];
  let last: Line['kind'] = 'context';
  for (const line of lines) {
    if (line.kind === 'removed' && last !== 'removed') found.push({ removed: [], added: [] });
    if (line.kind === 'added' && last === 'context') found.push({ removed: [], added: [] });
    if (line.kind !== 'context') found.at(-1)?.[line.kind].push(line);
    last = line.kind;
  }
  return found;
}

function mark(pair: { readonly before: Line; readonly after: Line }, into: Map<Line, Content>): void {
  const [a, b] = [pair.before.text, pair.after.text];
  const start = wordStart(a, commonStart(a, b));
  const end = wordEnd(a, commonEnd(a, b, start));
  if (start + end < Math.min(a.length, b.length) / 3) return;
  into.set(pair.before, withMark(a, { from: start, to: a.length - end }));
  into.set(pair.after, withMark(b, { from: start, to: b.length - end }));
}

/** Whole words are easier to compare than the letters in which they differ. */
function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && /\w/u.test(text[start - 1] ?? '')) start -= 1;
  return start;
}

function wordEnd(text: string, length: number): number {
  let end = length;
  while (end > 0 && /\w/u.test(text.at(-end) ?? '')) end -= 1;
  return end;
}

function withMark(text: string, { from, to }: Span): Content {
  if (from >= to) return text;
  return [text.slice(0, from), html`<mark>${text.slice(from, to)}</mark>`, text.slice(to)];
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) at += 1;
  return at;
}

function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let at = 0;
  while (at < most && a.at(-1 - at) === b.at(-1 - at)) at += 1;
  return at;
}
