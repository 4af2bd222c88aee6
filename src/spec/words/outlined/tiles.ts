import { mayMatch } from '../../../kernel/may-match.ts';
import { oncePer } from '../../../kernel/once.ts';
import { soon } from '../../../kernel/soon.ts';
import { neededBy, nextHeld, sieveOf } from '../held.ts';
import type { Of, Piece } from './piece.ts';

/** A piece where it stands; without one what nobody knows. */
export type Tile = { readonly said: string; readonly of: Of; readonly piece?: Piece };

const marks = /[\s，；。：、（）,;:()！？!?]+/uy;
/** A clause ends where the next mark stands that no quotes hold. */
const clause = /(?:"[^"\n]{0,400}"|'[^'\n]{0,400}'|`[^`\n]{0,400}`|“[^”\n]{0,400}”|[^，；。：\n])+/uy;
const clauseStart = /(?:^|[，；。：\n])\s*$/u;

type Way = { readonly cost: number; readonly tile?: Tile; readonly to: number };

/** The fewest pieces that a text is made of; a clause of which some part is no piece stays unread as a whole. */
export function tilesOf(text: string, all: readonly Piece[]): Tile[] {
  const known = heldIn(text, all);
  const ways: (Way | undefined)[] = [];
  const reached: boolean[] = [true];
  const found: Tile[][] = [];
  for (let at = 0; at < text.length; at += 1)
    if (reached[at] === true) {
      found[at] = tilesAt(text, at, known);
      for (const { said } of found[at] ?? []) reached[at + said.length] = true;
    }
  for (let at = text.length; at >= 0; at -= 1) ways[at] = best(at, { text, ways, found });
  return along(ways);
}

const sieveFor = oncePer((all: readonly Piece[]) => sieveOf(all.map(({ pattern }) => neededBy(pattern))));

/** Those of which the text has what they cannot do without. */
function heldIn(text: string, all: readonly Piece[]): Piece[] {
  const sieve = sieveFor(all);
  const held: Piece[] = [];
  for (let at = nextHeld(text, sieve); at !== -1; at = nextHeld(text, sieve, at + 1)) {
    const piece = all[at];
    if (piece !== undefined) held.push(piece);
  }
  return held;
}

type Map = {
  readonly text: string;
  readonly ways: readonly (Way | undefined)[];
  readonly found: readonly Tile[][];
};

function best(at: number, { text, ways, found }: Map): Way | undefined {
  if (at === text.length) return { cost: 0, to: at };
  let least: Way | undefined;
  for (const tile of found[at] ?? []) {
    const to = at + tile.said.length;
    const rest = ways[to];
    if (rest === undefined) continue;
    const cost = rest.cost + costOf(tile);
    if (least === undefined || cost < least.cost) least = { cost, tile, to };
  }
  return least;
}

function costOf({ said, piece }: Tile): number {
  if (piece === undefined) return isMarks(said) ? 0 : 100 + said.length;
  if (piece.isIdle === true) return (piece.weight ?? 0.6) + said.length / 1000;
  return piece.weight ?? 1;
}

function isMarks(said: string): boolean {
  marks.lastIndex = 0;
  return marks.exec(said)?.[0].length === said.length;
}

function tilesAt(text: string, at: number, known: readonly Piece[]): Tile[] {
  const tiles: Tile[] = [];
  marks.lastIndex = at;
  const mark = marks.exec(text)?.[0];
  if (mark !== undefined) tiles.push({ said: mark, of: {} });
  for (const piece of known) {
    const match = matchAt(piece.pattern, text, at);
    if (match !== null && match[0].length > 0) tiles.push({ said: match[0], of: filled(match), piece });
  }
  if (clauseStart.test(text.slice(Math.max(0, at - 6), at))) {
    clause.lastIndex = at;
    const said = clause.exec(text)?.[0];
    if (said !== undefined) tiles.push({ said, of: {} });
  }
  return tiles;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  if (!mayMatch(pattern, text)) return null;
  const exact = soon(pattern);
  exact.lastIndex = at;
  return exact.exec(text);
}

function filled({ groups = {} }: RegExpExecArray): Of {
  return Object.fromEntries(Object.entries(groups).map(([key, value]) => [key, (value ?? '').trim()]));
}

function along(ways: readonly (Way | undefined)[]): Tile[] {
  const tiles: Tile[] = [];
  let at = 0;
  for (let way = ways[0]; way?.tile !== undefined; way = ways[at]) {
    tiles.push(way.tile);
    at = way.to;
  }
  return tiles;
}

/** Marks say nothing; what else is no piece was not understood. */
export function isUnread(tile: Tile): boolean {
  return tile.piece === undefined && !isMarks(tile.said);
}
