export type TomlValue =
  | string
  | number
  | boolean
  | readonly TomlValue[]
  | { readonly [key: string]: TomlValue };

/** A value and where the text after it begins; undefined where it is no value that is known here. */
export type Scanned = { readonly value: TomlValue | undefined; readonly next: number };

const deepest = 20;

export function scanValue(source: string, from: number, depth = 0): Scanned {
  const at = skipBlank(source, from, depth > 0);
  const char = source[at];
  if (char === '"' || char === "'") return scanText(source, at);
  if (depth < deepest && char === '[') return scanList(source, at, depth);
  if (depth < deepest && char === '{') return scanInline(source, at, depth);
  return scanBare(source, at);
}

/** Blanks and comments; line ends only within brackets. */
function skipBlank(source: string, from: number, overLines: boolean): number {
  let at = from;
  for (;;) {
    const char = source[at];
    if (char === ' ' || char === '\t' || (overLines && (char === '\n' || char === '\r'))) at += 1;
    else if (overLines && char === '#') at = lineEnd(source, at);
    else return at;
  }
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end === -1 ? source.length : end;
}

function scanText(source: string, at: number): Scanned {
  const quote = source[at] ?? '"';
  const triple = quote.repeat(3);
  if (source.startsWith(triple, at)) {
    const close = source.indexOf(triple, at + 3);
    const end = close === -1 ? source.length : close;
    return { value: source.slice(at + 3, end).replace(/^\r?\n/u, ''), next: end + 3 };
  }
  for (let end = at + 1; end < source.length && source[end] !== '\n'; end += 1) {
    if (source[end] === '\\' && quote === '"') end += 1;
    else if (source[end] === quote)
      return { value: unescaped(source.slice(at + 1, end), quote), next: end + 1 };
  }
  return { value: undefined, next: lineEnd(source, at) };
}

function unescaped(text: string, quote: string): string {
  if (quote === "'" || !text.includes('\\')) return text;
  return text.replaceAll(/\\(["\\nt])/gu, (_, char: string) => ({ n: '\n', t: '\t' })[char] ?? char);
}

function scanList(source: string, from: number, depth: number): Scanned {
  const value: TomlValue[] = [];
  let at = from + 1;
  while (at < source.length) {
    at = skipBlank(source, at, true);
    if (source[at] === ']') return { value, next: at + 1 };
    if (source[at] === ',') {
      at += 1;
      continue;
    }
    const item = scanValue(source, at, depth + 1);
    if (item.value !== undefined) value.push(item.value);
    at = Math.max(item.next, at + 1);
  }
  return { value, next: source.length };
}

const inlineKey = /^(?:"([^"\n]{0,200})"|'([^'\n]{0,200})'|([\w.-]{1,200}))[ \t]{0,80}=/u;

function scanInline(source: string, from: number, depth: number): Scanned {
  const value: { [key: string]: TomlValue } = Object.create(null);
  let at = from + 1;
  while (at < source.length) {
    at = skipBlank(source, at, true);
    if (source[at] === '}') return { value, next: at + 1 };
    const key = inlineKey.exec(source.slice(at, at + 500));
    if (key === null) {
      at += 1;
      continue;
    }
    const item = scanValue(source, at + key[0].length, depth + 1);
    if (item.value !== undefined) value[key[1] ?? key[2] ?? key[3] ?? ''] = item.value;
    at = Math.max(item.next, at + 1);
  }
  return { value, next: source.length };
}

function scanBare(source: string, at: number): Scanned {
  const bare = /^[^\s,\]}#]{0,100}/u.exec(source.slice(at, at + 100))?.[0] ?? '';
  const next = at + bare.length;
  if (bare === 'true' || bare === 'false') return { value: bare === 'true', next };
  const number = /^[+-]?\d[\d_]*(?:\.\d+)?$/u.test(bare) ? Number(bare.replaceAll('_', '')) : undefined;
  return { value: number ?? (bare === '' ? undefined : bare), next };
}
