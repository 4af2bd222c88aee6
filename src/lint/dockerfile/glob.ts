export type Glob = (path: string) => boolean;

/** `many` may stand for any number of characters that it accepts, the others for one. */
type Token = {
  readonly many: boolean;
  readonly accepts: (char: string) => boolean;
  /** It may stand for nothing, and the slash behind it too. */
  readonly isFolders?: true;
};

const longestPath = 4096;

/** A pattern by its parts between slashes; the time to match is that of path times pattern. */
export function readGlob(parts: readonly string[]): Glob {
  const tokens = parts.flatMap((part, at) => partTokens(part, at === parts.length - 1));
  return (path) => path.length <= longestPath && simulate(tokens, path);
}

const anything: Token = { many: true, accepts: () => true };
const inPart: Token = { many: true, accepts: (char) => char !== '/' };
const one: Token = { many: false, accepts: (char) => char !== '/' };

function partTokens(part: string, isLast: boolean): readonly Token[] {
  if (part === '**') return isLast ? [anything] : [{ ...anything, isFolders: true }, exactly('/')];
  const tokens: Token[] = [];
  for (const [text] of part.matchAll(/\*{2,}|\[[^\]]+\]|\\?[\s\S]/gu)) tokens.push(toToken(text));
  return isLast ? tokens : [...tokens, exactly('/')];
}

function toToken(text: string): Token {
  if (text.startsWith('**')) return anything;
  if (text === '*') return inPart;
  if (text === '?') return one;
  if (text.startsWith('[') && text.length > 1) return charClass(text.slice(1, -1));
  return exactly(text.startsWith('\\') && text.length > 1 ? text.slice(1) : text);
}

function exactly(wanted: string): Token {
  return { many: false, accepts: (char) => char === wanted };
}

function charClass(body: string): Token {
  const isNegated = body.startsWith('^');
  const ranges = [...(isNegated ? body.slice(1) : body).matchAll(/([\s\S])(?:-([\s\S]))?/gu)].map(
    ([, from = '', to = from]) => ({ from, to }),
  );
  const isIn = (char: string) => ranges.some(({ from, to }) => from <= char && char <= to);
  return { many: false, accepts: (char) => char !== '/' && isIn(char) !== isNegated };
}

/** Follows all places in the pattern that the path so far can have led to. */
function simulate(tokens: readonly Token[], path: string): boolean {
  let places = enter(tokens, new Set(), 0);
  for (const char of path) {
    const next = new Set<number>();
    for (const place of places) {
      const token = tokens[place];
      if (token?.accepts(char) !== true) continue;
      if (token.many) next.add(place);
      enter(tokens, next, place + 1);
    }
    places = next;
    if (places.size === 0) return false;
  }
  return places.has(tokens.length);
}

/** Where the pattern goes on from a place without reading a character. */
function enter(tokens: readonly Token[], places: Set<number>, place: number): Set<number> {
  if (places.has(place)) return places;
  places.add(place);
  const token = tokens[place];
  if (token?.many === true) enter(tokens, places, place + 1);
  if (token?.isFolders === true) enter(tokens, places, place + 2);
  return places;
}
