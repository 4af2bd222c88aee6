/** A command line as a person typed it. */
export type Words = {
  readonly words: readonly string[];
  readonly flags: Flags;
  /** The same as they were written, with their quotes. */
  readonly said: readonly string[];
  /** What was written, without the flags: quotes tell a command or a value from words. */
  readonly text: string;
};

/** By name without dashes; a flag without a value is the empty string. */
export type Flags = Readonly<Record<string, string>>;

const quotes: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
};

/** Splits at white space (also the full-width one), honours quotes, takes out `--name` and `--name=value`. */
export function readWords(line: string): Words {
  const said: string[] = [];
  const flags: Record<string, string> = Object.create(null);
  let isLiteral = false;
  for (const token of tokens(line)) {
    const flag = isLiteral ? undefined : flagOf(token);
    if (token === '--') isLiteral = true;
    else if (flag === undefined) said.push(token);
    else flags[flag.name] = flag.value;
  }
  return toWords(said, flags);
}

/** One quote around everything says nothing. */
export function toWords(said: readonly string[], flags: Flags): Words {
  const words = said.map(unquote);
  return { words, said, flags, text: said.length === 1 ? words.join('') : said.join(' ') };
}

function* tokens(text: string): Generator<string> {
  const line = { text, last: lastClosings(text) };
  let at = 0;
  while (at < text.length) {
    while (at < text.length && isSpace(text[at])) at += 1;
    const end = endOfToken(line, at);
    if (end > at) yield text.slice(at, end);
    at = end;
  }
}

/** A line with the last place where each quote could close, so that one left open costs no search. */
type Line = { readonly text: string; readonly last: ReadonlyMap<string, number> };

function lastClosings(text: string): Line['last'] {
  return new Map(Object.values(quotes).map((quote) => [quote, text.lastIndexOf(quote)]));
}

function endOfToken(line: Line, start: number): number {
  const { text } = line;
  let at = start;
  while (at < text.length && !isSpace(text[at])) {
    if (at > start && startsFlag(text, at)) return at;
    at = opensQuote(text, start, at) ? (closing(line, at) ?? at) + 1 : at + 1;
  }
  return at;
}

/** Only at the start of a token or after `=`: the apostrophe of "don't" quotes nothing. */
function opensQuote(text: string, start: number, at: number): boolean {
  if (quotes[text[at] ?? ''] === undefined) return false;
  return at === start || text[at - 1] === '=' || text[at - 1] === '＝';
}

function closing({ text, last }: Line, open: number): number | undefined {
  const quote = quotes[text[open] ?? ''] ?? '';
  return (last.get(quote) ?? -1) > open ? text.indexOf(quote, open + 1) : undefined;
}

/** In Chinese a flag may follow a word without a space. */
function startsFlag(text: string, at: number): boolean {
  return (
    /^(?:--|—|－－)[a-z]/iu.test(text.slice(at, at + 3)) &&
    /\p{Script=Han}|[，。；]/u.test(text[at - 1] ?? '')
  );
}

/** Phones turn `--` into a dash; it is taken for what was meant. */
function flagOf(token: string): { readonly name: string; readonly value: string } | undefined {
  const match = /^(?:--|—|–|－－)([a-z][a-z0-9-]{0,40})(?:[=＝]|$)/iu.exec(token);
  if (match === null) return undefined;
  return { name: (match[1] ?? '').toLowerCase(), value: unquote(token.slice(match[0].length)) };
}

function unquote(token: string): string {
  const end = quotes[token[0] ?? ''];
  return end !== undefined && token.length > 1 && token.endsWith(end) ? token.slice(1, -1) : token;
}

function isSpace(letter: string | undefined): boolean {
  return letter !== undefined && /\s/u.test(letter);
}
