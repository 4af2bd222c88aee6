import type { Case, Word } from 'unbash';
import { literalOf, partsOf } from './words.ts';

export type Shadowed = { readonly pattern: Word; readonly by: Word };

/** The first pattern of each case that an earlier one leaves nothing to match. */
export function* shadowedPatterns({ items }: Case): Generator<Shadowed> {
  const before: Word[] = [];
  for (const { pattern, terminator } of items.slice(0, most)) {
    const later = pattern
      .slice(0, most)
      .map((word) => ({ word, by: before.find((other) => covers(other, word)) }));
    const found = later.find(({ by }) => by !== undefined);
    if (found?.by) return yield { pattern: found.word, by: found.by };
    if (terminator !== ';;&') before.push(...pattern.slice(0, most));
  }
}

/** No script of a person has as many, or as long ones; it bounds what a hostile one costs. */
const most = 60;

/** True where it is certain: literals, and stars between them. */
function covers(earlier: Word, later: Word): boolean {
  const [one, other] = [piecesOf(earlier), piecesOf(later)];
  if (one === undefined || other === undefined) return false;
  return matches(one, other);
}

type Piece = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'star' };

function piecesOf(word: Word): readonly Piece[] | undefined {
  if (word.text.length > most) return undefined;
  const pieces: Piece[] = [];
  for (const part of partsOf(word)) {
    const text = literalOf({ ...word, parts: [part] });
    if (text !== undefined)
      pieces.push(...Array.from(text, (char) => ({ kind: 'text', text: char }) as const));
    else if (part.type === 'Glob' && part.kind === 'star') pieces.push({ kind: 'star' });
    else return undefined;
  }
  return pieces;
}

/** Whether the earlier pattern takes all that the later one does; a star of the later needs one of the earlier. */
function matches(one: readonly Piece[], other: readonly Piece[]): boolean {
  let reached = new Set([0]);
  reached = withStars(one, reached);
  for (const piece of other) {
    const next = [...reached].flatMap((at) => {
      const own = one[at];
      if (own?.kind === 'star') return [at];
      return own !== undefined && piece.kind === 'text' && own.text === piece.text ? [at + 1] : [];
    });
    reached = withStars(one, new Set(next));
  }
  return reached.has(one.length);
}

function withStars(pattern: readonly Piece[], places: ReadonlySet<number>): Set<number> {
  const all = new Set(places);
  for (const at of all) if (pattern[at]?.kind === 'star') all.add(at + 1);
  return all;
}
