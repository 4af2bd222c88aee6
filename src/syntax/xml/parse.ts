/** An element with where it begins. Prefixes of namespaces are left off. */
export type XmlElement = {
  readonly name: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  /** Its own text, trimmed; that of its children is theirs. */
  readonly text: string;
  readonly children: readonly XmlElement[];
};

type Open = {
  readonly name: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  text: string;
  readonly children: XmlElement[];
};

/** No project file nests deeper; what does is not worth a stack. */
const deepest = 64;

/** The root element of a project file. What is not well formed is read as far as it goes. */
export function parseXml(text: string): XmlElement | undefined {
  const root: Open = open('', 1);
  const stack: Open[] = [root];
  for (const token of tokens(text)) {
    const inner = stack.at(-1) ?? root;
    if (token.kind === 'text') inner.text += token.text;
    else if (token.kind === 'close') close(token.name, stack);
    else push(token, stack);
  }
  while (stack.length > 1) pop(stack);
  return root.children[0];
}

function push(token: Extract<Token, { kind: 'open' }>, stack: Open[]): void {
  stack.push(open(token.name, token.line, token.attributes));
  if (token.isEmpty || stack.length > deepest) pop(stack);
}

function open(name: string, line: number, attributes: ReadonlyMap<string, string> = new Map()): Open {
  return { name, line, attributes, text: '', children: [] };
}

function close(name: string, stack: Open[]): void {
  const at = stack.findLastIndex((element) => element.name === name);
  if (at < 1) return;
  while (stack.length > at) pop(stack);
}

function pop(stack: Open[]): void {
  const element = stack.pop();
  if (element === undefined) return;
  stack.at(-1)?.children.push({ ...element, text: unescape(element.text.trim()) });
}

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'close'; readonly name: string }
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly line: number;
      readonly attributes: ReadonlyMap<string, string>;
      readonly isEmpty: boolean;
    };

function* tokens(text: string): Generator<Token> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const next = text[at] === '<' ? endOfMarkup(text, at) : orEnd(text, text.indexOf('<', at));
    const part = text.slice(at, next);
    yield* tokenOf(part, line);
    line += newlines(part);
    at = next;
  }
}

function endOfMarkup(text: string, at: number): number {
  for (const [start, end] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const) {
    if (!text.startsWith(start, at)) continue;
    const found = text.indexOf(end, at + start.length);
    return found === -1 ? text.length : found + end.length;
  }
  return endOfTag(text, at);
}

/** A `>` within quotes does not end a tag. */
function endOfTag(text: string, start: number): number {
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
  }
  return text.length;
}

function* tokenOf(part: string, line: number): Generator<Token> {
  if (!part.startsWith('<')) yield { kind: 'text', text: part };
  else if (part.startsWith('<![CDATA[')) yield { kind: 'text', text: part.slice(9, -3) };
  else if (part.startsWith('</')) yield { kind: 'close', name: localName(part.slice(2, -1)) };
  else if (!part.startsWith('<!') && !part.startsWith('<?')) yield openingTag(part, line);
}

const attribute = /([\w:.-]{1,100})\s{0,20}=\s{0,20}(?:"([^"]{0,4000})"|'([^']{0,4000})')/gu;

function openingTag(part: string, line: number): Token {
  const body = part.slice(1, 8000);
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of body.matchAll(attribute))
    attributes.set(localName(name), unescape(double ?? single ?? ''));
  return { kind: 'open', name: localName(body), line, attributes, isEmpty: part.endsWith('/>') };
}

function localName(text: string): string {
  const name = /^[\w:.-]{1,200}/u.exec(text)?.[0] ?? '';
  return name.slice(name.indexOf(':') + 1);
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function unescape(text: string): string {
  return text.replaceAll(/&(lt|gt|amp|quot|apos);/gu, (_, name: string) => entities[name] ?? '');
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function orEnd(text: string, at: number): number {
  return at === -1 ? text.length : at;
}
