import { diff3Merge } from 'node-diff3';

/** The lines of a file as people left them, as they were written last, and as they would be written now. */
export type Three = {
  readonly stands: readonly string[];
  readonly base: readonly string[];
  readonly wanted: readonly string[];
};

export type Conflict = { readonly stands: readonly string[]; readonly wanted: readonly string[] };

export type Merge = {
  readonly lines: readonly string[];
  readonly conflicts: readonly Conflict[];
  /** What the next merge starts from: where hands won it is what it was, so that the conflict is shown again. */
  readonly base: readonly string[];
};

/** `bold` takes the lines of both where both sides added some at one place: right in lists, doubtful elsewhere. */
export type Manner = 'bold' | 'careful';

type Chunk = { readonly a: readonly string[]; readonly o: readonly string[]; readonly b: readonly string[] };
type Piece = Pick<Merge, 'lines' | 'base'> & { readonly conflict?: Conflict };

/**
 * Merges by lines; where both sides changed the same ones, those of people stand. To merge again changes nothing: where
 * lines that are all alike could be matched in another way, the conflict is forgotten rather than the text changed.
 */
export function mergeLines({ stands, base, wanted }: Three, manner: Manner): Merge {
  const once = mergeOnce({ stands, base, wanted }, manner);
  if (once.conflicts.length === 0) return once;
  const twice = mergeOnce({ stands: once.lines, base: once.base, wanted }, manner);
  return twice.lines.join('\n') === once.lines.join('\n') ? once : { ...once, base: wanted };
}

function mergeOnce({ stands, base, wanted }: Three, manner: Manner): Merge {
  const regions = diff3Merge([...stands], [...base], [...wanted], { excludeFalseConflicts: true });
  const lines: string[] = [];
  const next: string[] = [];
  const conflicts: Conflict[] = [];
  let done = 0;
  for (const { ok = [], conflict } of regions) {
    lines.push(...ok);
    if (conflict === undefined) continue;
    const { bIndex, ...chunk } = conflict;
    next.push(...wanted.slice(done, bIndex));
    done = bIndex + chunk.b.length;
    for (const piece of settle(chunk, manner)) {
      lines.push(...piece.lines);
      next.push(...piece.base);
      if (piece.conflict !== undefined) conflicts.push(piece.conflict);
    }
  }
  return { lines, conflicts, base: [...next, ...wanted.slice(done)] };
}

/** A smaller reading of what overlaps: line by line, or as an addition around what the other side changed, or both changed alike. */
function settle({ a, o, b }: Chunk, manner: Manner): readonly Piece[] {
  const [left, right] = [aligned(a, o), aligned(b, o)];
  if (left !== undefined && right !== undefined && o.length > 1) return lineByLine(left, o, right);
  const added = around(o, a);
  if (added !== undefined) return [{ lines: [...added.before, ...b, ...added.after], base: b }];
  if (around(a, b) !== undefined) return [{ lines: b, base: b }];
  if (around(b, a) !== undefined) return [{ lines: a, base: b }];
  const ours = around(o, b);
  if (ours !== undefined) return [{ lines: [...ours.before, ...a, ...ours.after], base: b }];
  if (manner === 'bold' && o.length === 0) {
    return [{ lines: [...a, ...b.filter((line) => !a.includes(line))], base: b }];
  }
  return [{ lines: a, base: o, conflict: { stands: a, wanted: b } }];
}

/** A line for each line of the base; undefined where it was taken away. */
type Column = readonly (string | undefined)[];

/** Lines that were changed in place, or of which some were taken away and none changed. */
function aligned(lines: readonly string[], base: readonly string[]): Column | undefined {
  if (lines.length === base.length) return lines;
  let at = 0;
  const column = base.map((line) => (line === lines[at] ? lines[at++] : undefined));
  return at === lines.length ? column : undefined;
}

function lineByLine(left: Column, base: readonly string[], right: Column): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const [at, line] of base.entries()) {
    const piece = settleLine(left[at], line, right[at]);
    const before = piece.conflict === undefined ? undefined : pieces.at(-1);
    if (before?.conflict === undefined || piece.conflict === undefined) pieces.push(piece);
    else pieces.splice(-1, 1, joined(before, before.conflict, piece));
  }
  return pieces;
}

function settleLine(stands: string | undefined, base: string, wanted: string | undefined): Piece {
  const [mine, news] = [listOf(stands), listOf(wanted)];
  if (stands === base || stands === wanted) return { lines: news, base: news };
  if (wanted === base) return { lines: mine, base: news };
  return { lines: mine, base: [base], conflict: { stands: mine, wanted: news } };
}

function listOf(line: string | undefined): readonly string[] {
  return line === undefined ? [] : [line];
}

function joined(before: Piece, conflict: Conflict, { lines, base, conflict: more }: Piece): Piece {
  return {
    lines: [...before.lines, ...lines],
    base: [...before.base, ...base],
    conflict: {
      stands: [...conflict.stands, ...(more?.stands ?? [])],
      wanted: [...conflict.wanted, ...(more?.wanted ?? [])],
    },
  };
}

type Around = { readonly before: readonly string[]; readonly after: readonly string[] };

/** What was added before and after lines that stayed as they were. */
function around(kept: readonly string[], all: readonly string[]): Around | undefined {
  if (kept.length === 0) return undefined;
  for (let at = 0; at + kept.length <= all.length; at += 1) {
    if (kept.every((line, index) => all[at + index] === line)) {
      return { before: all.slice(0, at), after: all.slice(at + kept.length) };
    }
  }
  return undefined;
}
