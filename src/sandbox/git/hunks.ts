/** One line of a patch with its numbers on both sides; `position` counts lines below the first header. */
export type PatchLine = {
  readonly sign: ' ' | '+' | '-';
  readonly left: number | null;
  readonly right: number | null;
  readonly position: number;
  readonly text: string;
};

export type Spot = { readonly side: 'LEFT' | 'RIGHT'; readonly line: number };

export function linesOfPatch(patch: string): readonly PatchLine[] {
  const out: PatchLine[] = [];
  let [left, right] = [0, 0];
  for (const [position, row] of patch.split('\n').entries()) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)/u.exec(row);
    if (header !== null) {
      [left, right] = [Number(header[1]), Number(header[2])];
      continue;
    }
    const sign = row.charAt(0);
    if (sign !== ' ' && sign !== '+' && sign !== '-') continue;
    const isLeft = sign !== '+';
    const isRight = sign !== '-';
    const text = row.slice(1);
    out.push({ sign, left: isLeft ? left : null, right: isRight ? right : null, position, text });
    left += Number(isLeft);
    right += Number(isRight);
  }
  return out;
}

/** The line of a patch at a spot; undefined where the diff does not show it. */
export function lineAt(patch: string, { side, line }: Spot): PatchLine | undefined {
  return linesOfPatch(patch).find((row) => (side === 'LEFT' ? row.left : row.right) === line);
}

/** What GitHub shows above a comment: its hunk from the header down to the line. */
export function hunkUpTo(patch: string, position: number): string {
  const rows = patch.split('\n').slice(0, position + 1);
  const start = rows.findLastIndex((row) => row.startsWith('@@'));
  return rows.slice(Math.max(0, start)).join('\n');
}

/** Where a line of the old text is in the new one, by a patch without context; null where it was changed. */
export function followLine(patch: string, line: number): number | null {
  let shift = 0;
  for (const header of patch.matchAll(/^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/gmu)) {
    const [start, removed, added] = [Number(header[1]), Number(header[2] ?? 1), Number(header[3] ?? 1)];
    // A hunk that removes nothing names the line after which it adds.
    const first = removed === 0 ? start + 1 : start;
    if (line < first) break;
    if (line < first + removed) return null;
    shift += added - removed;
  }
  return line + shift;
}
