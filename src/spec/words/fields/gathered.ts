import type { JsonMap } from '../../../kernel/json.ts';
import type { Span } from '../span.ts';

/** A part of something that is told in parts, wherever it stands among them; the pattern is sticky. */
export type Piece = readonly [pattern: RegExp, mean: (...groups: readonly string[]) => JsonMap];

export function piece(say: string, mean: Piece[1]): Piece {
  return [new RegExp(say, 'yiu'), mean];
}

/** What one word begins, and the parts that follow it in any order. */
export type Gathering = {
  readonly head: RegExp;
  /** What may stand between parts; sticky. */
  readonly link: RegExp;
  readonly pieces: readonly Piece[];
};

export type Gathered = Span & {
  /** Each with how many parts told of it; a part told again begins the next one. */
  readonly items: readonly (Span & { readonly is: JsonMap; readonly count: number })[];
};

const most = 16;

/** Everything that is told in parts after a word for it. */
export function gathered(words: string, { head, link, pieces }: Gathering): Gathered[] {
  return [...words.matchAll(head)].flatMap((match) => {
    const found: Told[] = [];
    let at = match.index + match[0].length;
    while (found.length < most) {
      const from = at + lengthAt(link, words, at);
      const next = pieceAt(words, from, pieces);
      if (next === undefined) break;
      found.push({ ...next, start: from });
      at = next.end;
    }
    const items = toItems(found);
    return items.length === 0 ? [] : [{ start: match.index, end: at, items }];
  });
}

type Told = Span & { readonly is: JsonMap };

function pieceAt(words: string, at: number, pieces: readonly Piece[]) {
  for (const [pattern, mean] of pieces) {
    pattern.lastIndex = at;
    const match = pattern.exec(words);
    if (match !== null && match[0] !== '')
      return { end: at + match[0].length, is: mean(...match.slice(1).map((group) => group ?? '')) };
  }
  return undefined;
}

function lengthAt(pattern: RegExp, words: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(words)?.[0].length ?? 0;
}

function toItems(parts: readonly Told[]): Gathered['items'] {
  const items: Gathered['items'][number][] = [];
  for (const part of parts) {
    const last = items.at(-1);
    const isOther = (key: string): boolean => last?.is[key] !== undefined && last.is[key] !== part.is[key];
    if (last === undefined || Object.keys(part.is).some(isOther)) items.push({ ...part, count: 1 });
    else
      items.splice(-1, 1, { ...last, end: part.end, is: { ...last.is, ...part.is }, count: last.count + 1 });
  }
  return items;
}
