/** A match of a pattern in a text, with its one-based line. */
export type Hit = { readonly path: string; readonly line: number; readonly groups: readonly string[] };

export type SourceFile = { readonly path: string; readonly text: string };

/** Lines longer than this are generated; looking into them costs much and tells nothing. */
const longestLine = 1000;

/** Looks line by line, so that no pattern can run over a whole file. */
export function grep(files: readonly SourceFile[], pattern: RegExp): Hit[] {
  const global = new RegExp(
    pattern.source,
    pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`,
  );
  return files.flatMap((file) => grepFile(file, global));
}

function grepFile(file: SourceFile, pattern: RegExp): Hit[] {
  const hits: Hit[] = [];
  for (const [at, line] of file.text.split('\n').entries()) {
    if (line.length > longestLine) continue;
    for (const match of line.matchAll(pattern)) {
      hits.push({ path: file.path, line: at + 1, groups: match.slice(1).map((group) => group ?? '') });
    }
  }
  return hits;
}

/** The line that holds a text, 1 where none does. */
export function lineWith(text: string, needle: string): number {
  const at = text.indexOf(needle);
  return at === -1 ? 1 : text.slice(0, at).split('\n').length;
}

/** Blanks comments of the C family, so that what is commented out is not found; lines stay where they are. */
export function withoutComments(text: string): string {
  let out = '';
  let at = 0;
  while (at < text.length) {
    const next = nextMark(text, at);
    out += text.slice(at, next);
    if (next >= text.length) break;
    const end = endOf(text, next);
    const part = text.slice(next, end);
    out += part.startsWith('//') || part.startsWith('/*') ? part.replaceAll(/[^\n]/gu, ' ') : part;
    at = end;
  }
  return out;
}

function nextMark(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"' || char === "'" || char === '`') return at;
    if (char === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) return at;
  }
  return text.length;
}

function endOf(text: string, start: number): number {
  if (text.startsWith('//', start)) return orEnd(text, text.indexOf('\n', start));
  if (text.startsWith('/*', start)) {
    const close = text.indexOf('*/', start + 2);
    return close === -1 ? text.length : close + 2;
  }
  return endOfString(text, start);
}

function endOfString(text: string, start: number): number {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote) return at + 1;
    else if (text[at] === '\n' && quote !== '`') return at;
  }
  return text.length;
}

function orEnd(text: string, at: number): number {
  return at === -1 ? text.length : at;
}
