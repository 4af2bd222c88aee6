import { widthOf, wrap } from '../../kernel/wrap.ts';

const gap = '  ';

/** The cells of a row of a Markdown table; a sign that is escaped parts nothing. */
export function cellsOf(row: string): readonly string[] {
  const inner = row.trim().replace(/^\|/u, '').replace(/\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.replaceAll('\\|', '|').trim());
}

/** Rows in columns that fit beside one another; what is too long goes on below itself. */
export function tableLines(rows: readonly (readonly string[])[], columns: number): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const wanted = Array.from({ length: count }, (_, at) =>
    Math.max(1, ...rows.map((row) => widthOf(row[at] ?? ''))),
  );
  const widths = fitted(wanted, columns - gap.length * (count - 1));
  return rows.flatMap((row) => rowLines(row, widths));
}

function rowLines(row: readonly string[], widths: readonly number[]): readonly string[] {
  const cells = widths.map((width, at) => wrap(row[at] ?? '', width));
  const height = Math.max(0, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, at) => padded(lines[line] ?? '', widths[at] ?? 0))
      .join(gap)
      .trimEnd(),
  );
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Narrow columns keep their width; the others share what is left. */
function fitted(wanted: readonly number[], room: number): readonly number[] {
  let [left, open] = [room, wanted.length];
  const widths = new Map<number, number>();
  for (const [at, width] of [...wanted.entries()].toSorted(([, one], [, other]) => one - other)) {
    const mine = Math.max(8, Math.min(width, Math.floor(left / open)));
    widths.set(at, Math.min(mine, width));
    left -= Math.min(mine, width);
    open -= 1;
  }
  return wanted.map((width, at) => widths.get(at) ?? width);
}
