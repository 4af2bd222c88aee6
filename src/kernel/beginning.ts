/** The letters with which a match of a pattern begins, as they stand in a class; undefined where any may, or none has to. */
export function beginningOf(source: string): string | undefined {
  const { letters, isEmpty } = alternatives(source, 0);
  return isEmpty || letters === undefined ? undefined : [...letters].join('');
}

/** Undefined letters are any. */
type Begin = { readonly letters: ReadonlySet<string> | undefined; readonly isEmpty: boolean };
type Read = Begin & { readonly end: number };

const nothing: Begin = { letters: new Set(), isEmpty: true };
const anything: Begin = { letters: undefined, isEmpty: false };

function alternatives(source: string, start: number): Read {
  let all: Begin = { letters: new Set(), isEmpty: false };
  let at = start;
  for (;;) {
    const { end, ...one } = sequence(source, at);
    all = { letters: union(all, one), isEmpty: all.isEmpty || one.isEmpty };
    at = end + 1;
    if (source[end] !== '|') return { ...all, end: at };
  }
}

function sequence(source: string, start: number): Read {
  let all: Begin = nothing;
  let at = start;
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const { end, ...one } = piece(source, at);
    const [said = ''] = matchAt(quantifier, source, end);
    const isEmpty = one.isEmpty || /^(?:[?*]|\{0)/u.test(said);
    if (all.isEmpty) all = { letters: union(all, one), isEmpty };
    at = end + said.length;
  }
  return { ...all, end: at };
}

function union(one: Begin, other: Begin): Begin['letters'] {
  if (one.letters === undefined || other.letters === undefined) return undefined;
  return new Set([...one.letters, ...other.letters]);
}

const quantifier = /(?:[?*+]|\{\d{1,4}(?:,\d{0,4})?\})?\??/y;
const opening = /\((?:\?(?:[:=!]|<[=!]|<\w{1,40}>))?/y;
const escape = /\\(?:[pPu]\{[^}]{0,80}\}|x..|u....|c.|k<\w{0,40}>|.)/suy;
const inside = /\[(?:\\[^]|[^\]\\])*\]/y;

function piece(source: string, at: number): Read {
  const letter = source[at] ?? '';
  if (letter === '(') return group(source, at);
  if (letter === '[') return classAt(source, at);
  if (letter === '\\') return escaped(source, at);
  if (letter === '^' || letter === '$') return { ...nothing, end: at + 1 };
  if (letter === '.' || /[\uD800-\uDFFF]/.test(letter)) return { ...anything, end: at + 1 };
  return { letters: new Set(letter === '-' ? ['\\-'] : [letter]), isEmpty: false, end: at + 1 };
}

/** What only looks around takes no letters. */
function group(source: string, at: number): Read {
  const [opened = ''] = matchAt(opening, source, at);
  const { end, ...held } = alternatives(source, at + opened.length);
  return { ...(/[=!]$/u.test(opened) ? nothing : held), end };
}

function classAt(source: string, at: number): Read {
  const [said = ''] = matchAt(inside, source, at);
  const end = at + said.length;
  if (said.startsWith('[^')) return { ...anything, end };
  // A dash at the edge stands for itself, and would be none among others.
  const own = said.slice(1, -1).replace(/^-|(?<!\\)-$/gu, String.raw`\-`);
  return { letters: new Set([own]), isEmpty: false, end };
}

function escaped(source: string, at: number): Read {
  const [said = ''] = matchAt(escape, source, at);
  const end = at + said.length;
  if (/^\\[bB]$/u.test(said)) return { ...nothing, end };
  if (/^\\[1-9k]/u.test(said)) return { ...anything, end };
  return { letters: new Set([said]), isEmpty: false, end };
}

function matchAt(pattern: RegExp, text: string, at: number): readonly string[] {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? [];
}
