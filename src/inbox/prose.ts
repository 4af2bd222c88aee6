/** A line of Markdown and whether a person says it: not code, quote, comment or a folded block. */
export type Line = {
  readonly text: string;
  readonly isProse: boolean;
  /** Part of fenced code, its marks included. */
  readonly isFenced: boolean;
};

/** The construct that a line stands in, if any. */
type Inside =
  | { readonly kind: 'fence'; readonly letter: string; readonly length: number }
  | { readonly kind: 'comment' }
  | { readonly kind: 'block'; readonly tag: string; readonly depth: number };

/** Walks the lines once; what is open at a line is all that is remembered. */
export function* prose(text: string): Generator<Line> {
  const lastClose = text.lastIndexOf('-->');
  let inside: Inside | undefined;
  let at = 0;
  for (const raw of text.split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (inside === undefined) {
      inside = opening(line, at <= lastClose ? lastClose - at : -1);
      const isProse = inside === undefined && !isIndented(line) && !isQuote(line);
      yield { text: line, isProse, isFenced: inside?.kind === 'fence' };
    } else {
      const isFenced = inside.kind === 'fence';
      inside = after(inside, line);
      yield { text: line, isProse: false, isFenced };
    }
    at += raw.length + 1;
  }
}

function opening(line: string, lastClose: number): Inside | undefined {
  return isQuote(line)
    ? undefined
    : (openingFence(line) ?? openingComment(line, lastClose) ?? openingBlock(line));
}

function after(inside: Inside, line: string): Inside | undefined {
  switch (inside.kind) {
    case 'fence':
      return closesFence(inside, line) ? undefined : inside;
    case 'comment':
      return line.includes('-->') ? undefined : inside;
    case 'block':
      return deeper(inside, line);
  }
}

/** A fence may stand in a list, so its indent does not matter. */
function openingFence(line: string): Inside | undefined {
  const trimmed = line.trimStart();
  const letter = trimmed[0];
  if (letter !== '`' && letter !== '~') return undefined;
  const length = runOf(trimmed, letter);
  if (length < 3 || (letter === '`' && trimmed.includes('`', length))) return undefined;
  return { kind: 'fence', letter, length };
}

function closesFence(fence: { readonly letter: string; readonly length: number }, line: string): boolean {
  const trimmed = line.trim();
  return trimmed.length >= fence.length && runOf(trimmed, fence.letter) === trimmed.length;
}

/** `<!--` in the middle of a line is a comment only if it ends somewhere. */
function openingComment(line: string, lastClose: number): Inside | undefined {
  const start = line.lastIndexOf('<!--');
  if (start === -1 || line.includes('-->', start)) return undefined;
  const startsLine = line.trimStart().startsWith('<!--');
  return startsLine || (lastClose > start && !isInCodeSpan(line, start)) ? { kind: 'comment' } : undefined;
}

function isInCodeSpan(line: string, at: number): boolean {
  let ticks = 0;
  for (let index = 0; index < at; index += 1) if (line[index] === '`') ticks += 1;
  return ticks % 2 === 1;
}

function openingBlock(line: string): Inside | undefined {
  const match = /^ {0,3}<(details|pre)\b/iu.exec(line);
  if (match === null) return undefined;
  return deeper({ kind: 'block', tag: (match[1] ?? '').toLowerCase(), depth: 0 }, line);
}

function deeper(block: Inside & { readonly kind: 'block' }, line: string): Inside | undefined {
  const lower = line.toLowerCase();
  const depth = block.depth + count(lower, `<${block.tag}`) - count(lower, `</${block.tag}`);
  return depth > 0 ? { ...block, depth } : undefined;
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) found += 1;
  return found;
}

function runOf(text: string, letter: string): number {
  let length = 0;
  while (text[length] === letter) length += 1;
  return length;
}

function isIndented(line: string): boolean {
  return /^(?: {4}| {0,3}\t)/u.test(line);
}

function isQuote(line: string): boolean {
  return /^ {0,3}>/u.test(line);
}
