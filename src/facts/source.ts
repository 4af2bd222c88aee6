import { likely, type SourceFile } from './likely.ts';
import { needlesOf, nextOf, type Needles } from './needle.ts';
import { isTidy, longestLine } from './tidiness.ts';

export type { SourceFile } from './likely.ts';

/** A match of a pattern in a text, with its one-based line. */
export type Hit = { readonly path: string; readonly line: number; readonly groups: readonly string[] };

/** Looks line by line, so that no pattern can run over a whole file; lines that cannot hold it are passed over. */
export function grep(files: readonly SourceFile[], pattern: RegExp): Hit[] {
  const hits: Hit[] = [];
  const found = likely(files, pattern);
  if (found.length === 0) return hits;
  const needles = needlesOf(pattern);
  const { probe, global } = lookersOf(pattern);
  for (const file of found) addHits(hits, file, { next: placesIn(file.text, needles, probe), global });
  return hits;
}

type Lookers = { readonly probe: RegExp; readonly global: RegExp };

const lookers = new WeakMap<RegExp, Lookers>();

function lookersOf(pattern: RegExp): Lookers {
  const known = lookers.get(pattern) ?? {
    probe: new RegExp(pattern.source, `${pattern.flags}gm`),
    global: new RegExp(pattern.source, `${pattern.flags}g`),
  };
  lookers.set(pattern, known);
  return known;
}

/**
 * Where to look next. Needles are seen fastest; where they stand on many lines, the pattern itself is the faster one.
 * What it finds may reach over lines; whether it is a hit is asked of the line where it begins.
 */
function placesIn(text: string, [rarest]: Needles, probe: RegExp): (from: number) => number {
  const nextNeedle = rarest === undefined ? undefined : nextOf(text, rarest);
  let tries = 4;
  return (from) => {
    tries -= 1;
    if (nextNeedle !== undefined && tries >= 0) return nextNeedle(from);
    probe.lastIndex = from;
    return probe.exec(text)?.index ?? -1;
  };
}

type Looking = { readonly next: (from: number) => number; readonly global: RegExp };

function addHits(hits: Hit[], { path, text }: SourceFile, { next, global }: Looking): void {
  let line = 1;
  let counted = 0;
  let end = 0;
  for (let at = next(0); at !== -1; at = end < text.length ? next(end + 1) : -1) {
    const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
    end = orEnd(text, text.indexOf('\n', at));
    const matches = end - start > longestLine ? [] : matchesIn(text.slice(start, end), global);
    if (matches.length === 0) continue;
    line += linesBetween(text, counted, start);
    counted = start;
    for (const groups of matches) hits.push({ path, line, groups });
  }
}

function linesBetween(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function matchesIn(said: string, pattern: RegExp): Hit['groups'][] {
  const matches: Hit['groups'][] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(said); match !== null; match = pattern.exec(said)) {
    matches.push(match.slice(1).map((group) => group ?? ''));
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return matches;
}

/**
 * The same lines with their white space cut short. Patterns over sources may have several runs of white space side by
 * side, and a stranger could write runs that they take forever to split.
 */
export function tidy(text: string): string {
  if (isTidy(text)) return text;
  let blank = 0;
  const lines = text.split('\n').map((line) => {
    if (line.length > longestLine) return ';';
    const short = line.replaceAll(/\s{17,}/gu, '                ');
    blank = short.trim() === '' ? blank + 1 : 0;
    return blank > 8 ? ';' : short.trimEnd();
  });
  return lines.join('\n');
}

/** The line that holds a text, 1 where none does. */
export function lineWith(text: string, needle: string): number {
  const at = text.indexOf(needle);
  return at === -1 ? 1 : text.slice(0, at).split('\n').length;
}

/** Blanks comments of the C family, so that what is commented out is not found; lines stay where they are. */
export function withoutComments(text: string): string {
  if (!text.includes('//') && !text.includes('/*')) return text;
  const parts: string[] = [];
  let done = 0;
  for (let at = nextMark(text, 0); at !== -1;) {
    const end = endOf(text, at);
    if (text[at] === '/') {
      parts.push(text.slice(done, at), text.slice(at, end).replaceAll(/[^\n]+/gu, toBlanks));
      done = end;
    }
    at = nextMark(text, end);
  }
  return parts.join('') + text.slice(done);
}

function toBlanks({ length }: string): string {
  return ' '.repeat(length);
}

const [quote, apostrophe, backtick, slash, star] = ['"', "'", '`', '/', '*'].map((mark) =>
  mark.charCodeAt(0),
);

/** Where the next string or comment begins, -1 where none does. */
function nextMark(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote || code === apostrophe || code === backtick) return at;
    if (code === slash && beginsComment(text.charCodeAt(at + 1))) return at;
  }
  return -1;
}

function beginsComment(second: number): boolean {
  return second === slash || second === star;
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
