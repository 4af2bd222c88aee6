import type { Span } from '../../kernel/text.ts';

const separator = '\n---';

/**
 * The documents of a text, cut where kubeconform cuts: at every line that begins with `---`, dropping the rest of
 * that line. A text always has at least one document, which may be empty.
 */
export function documents(text: string): Span[] {
  const spans: Span[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let at = text.indexOf(separator, start); at !== -1; at = text.indexOf(separator, start)) {
    spans.push({ start, end: at });
    const lineEnd = text.indexOf('\n', at + separator.length);
    start = lineEnd === -1 ? text.length : lineEnd + 1;
  }
  if (start < text.length || spans.length === 0) spans.push({ start, end: text.length });
  return spans;
}
