import { nextQuote } from './quotes.ts';

/** Known names with their values; a name with the value undefined is declared and empty at build time. */
export type Variables = ReadonlyMap<string, string | undefined>;

/** Keeps the reading of hostile text linear. */
const longestUse = 4096;

/** A use of a variable in a text. */
export type Use = {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The operator behind the name in braces: `:-`, `-`, `:+`, `+`, `:?`, `?`, `#`, `%`, `/`. */
  readonly operator: string | undefined;
  readonly word: string;
};

/** Finds `$name` and `${name...}` where they are not escaped and not in single quotes. */
export function uses(text: string, escape = '\\'): readonly Use[] {
  const found: Use[] = [];
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === escape && quote !== "'") {
      at += 1;
      continue;
    }
    const use = char === '$' && quote !== "'" ? readUse(text, at) : undefined;
    if (use !== undefined) {
      found.push(use);
      at = use.end - 1;
    }
    quote = nextQuote(quote, char);
  }
  return found;
}

/** The text with its variables replaced; undefined where one of them has no known value. */
export function expand(text: string, variables: Variables): string | undefined {
  let out = '';
  let done = 0;
  for (const use of uses(text)) {
    const value = valueOf(use, variables);
    if (value === undefined) return undefined;
    out += text.slice(done, use.start) + value;
    done = use.end;
  }
  return out + text.slice(done);
}

function valueOf(use: Use, variables: Variables): string | undefined {
  const value = variables.get(use.name);
  const isSet = value !== undefined && (value !== '' || use.operator?.startsWith(':') !== true);
  switch (use.operator) {
    case ':-':
    case '-':
      return isSet ? value : expand(use.word, variables);
    case ':+':
    case '+':
      return isSet ? expand(use.word, variables) : '';
    default:
      return value;
  }
}

function readUse(text: string, at: number): Use | undefined {
  if (text[at + 1] !== '{') {
    const name = readName(text, at + 1);
    return name === ''
      ? undefined
      : { name, start: at, end: at + 1 + name.length, operator: undefined, word: '' };
  }
  const name = readName(text, at + 2);
  const close = closeOf(text, at + 2);
  if (name === '' || close === -1) return undefined;
  const rest = text.slice(at + 2 + name.length, close);
  const operator = /^(?::[-+?]|[-+?#%/])/u.exec(rest)?.[0];
  return { name, start: at, end: close + 1, operator, word: rest.slice(operator?.length ?? 0) };
}

function readName(text: string, from: number): string {
  let at = from;
  while (at < text.length && /[A-Za-z0-9_]/u.test(text[at] ?? '')) at += 1;
  return text.slice(from, at);
}

function closeOf(text: string, from: number): number {
  let depth = 1;
  const limit = Math.min(text.length, from + longestUse);
  for (let at = from; at < limit; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}
