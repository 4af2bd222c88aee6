import { Failure } from './failure.ts';

export type Window = {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
};

/** A list as GraphQL pages it; cursors are places in the list. */
export function connection<Row, Shown>(rows: readonly Row[], window: Window, show: (row: Row) => Shown) {
  const { start, end } = rangeOf(rows.length, window);
  const shown = rows.slice(start, end);
  return {
    nodes: shown.map(show),
    totalCount: rows.length,
    pageInfo: {
      hasNextPage: end < rows.length,
      hasPreviousPage: start > 0,
      startCursor: shown.length === 0 ? null : cursorAt(start),
      endCursor: shown.length === 0 ? null : cursorAt(end - 1),
    },
  };
}

function rangeOf(length: number, { first, after, last, before }: Window) {
  const most = first ?? last;
  if (most === undefined) {
    const say = 'You must provide a `first` or `last` value to properly paginate the connection.';
    throw new Failure('MISSING_PAGINATION_BOUNDARIES', say);
  }
  if (most < 0 || most > 100) {
    const say = `Requesting ${most} records on the connection exceeds the \`first\` limit of 100 records.`;
    throw new Failure('EXCESSIVE_PAGINATION', say);
  }
  const low = after === undefined ? 0 : placeOf(after) + 1;
  const high = before === undefined ? length : placeOf(before);
  if (first !== undefined) return { start: low, end: Math.min(high, low + first) };
  return { start: Math.max(low, high - most), end: high };
}

function cursorAt(place: number): string {
  return Buffer.from(`cursor:${place}`).toString('base64');
}

function placeOf(cursor: string): number {
  const place = /^cursor:(\d{1,9})$/u.exec(Buffer.from(cursor, 'base64').toString('utf8'))?.[1];
  if (place === undefined)
    throw new Failure('UNPROCESSABLE', `\`${cursor}\` does not appear to be a valid cursor.`);
  return Number(place);
}
