type Id = number | string;

/** Rows by id, found again by declared keys; every change is handed to `save` before it is seen. */
export type Table<Row extends { readonly id: Id }, Index extends string = string> = {
  readonly get: (id: Row['id']) => Row | undefined;
  readonly put: (row: Row) => Row;
  readonly remove: (id: Row['id']) => void;
  /** In the order of creation. */
  readonly all: () => IterableIterator<Row>;
  readonly where: (index: Index, key: string) => readonly Row[];
  readonly first: (index: Index, key: string) => Row | undefined;
  readonly count: (index: Index, key: string) => number;
  readonly size: () => number;
  /** At most `limit` rows, the newest first, older than `before` where it is given. */
  readonly newest: (limit: number, before?: Row['id']) => readonly Row[];
};

export type Change<Row> = { readonly put: Row } | { readonly remove: Id };

/** Where an index gives no key for a row, the row is not in it. */
export type Indexes<Row, Index extends string> = Readonly<Record<Index, (row: Row) => string | undefined>>;

export function createTable<Row extends { readonly id: Id }, Index extends string>(
  indexes: Indexes<Row, Index>,
  save: (change: Change<Row>) => void,
): Table<Row, Index> {
  const rows = new Map<Id, Row>();
  const order: Id[] = [];
  const buckets = createBuckets(indexes);
  return {
    get: (id) => rows.get(id),
    put: (row) => {
      save({ put: row });
      const before = rows.get(row.id);
      if (before === undefined) order.push(row.id);
      rows.set(row.id, row);
      buckets.move(before, row);
      return row;
    },
    remove: (id) => {
      const before = rows.get(id);
      if (before === undefined) return;
      save({ remove: id });
      rows.delete(id);
      buckets.move(before, undefined);
    },
    all: () => rows.values(),
    where: (index, key) => [...(buckets.get(index, key)?.values() ?? [])],
    first: (index, key) => buckets.get(index, key)?.values().next().value,
    count: (index, key) => buckets.get(index, key)?.size ?? 0,
    size: () => rows.size,
    newest: (limit, before) => newestOf({ rows, order }, limit, before),
  };
}

type Buckets<Row> = {
  readonly get: (index: string, key: string) => ReadonlyMap<Id, Row> | undefined;
  readonly move: (before: Row | undefined, after: Row | undefined) => void;
};

function createBuckets<Row extends { readonly id: Id }, Index extends string>(
  indexes: Indexes<Row, Index>,
): Buckets<Row> {
  const buckets = new Map<string, Map<Id, Row>>();
  const declared = Object.entries<(row: Row) => string | undefined>(indexes);
  return {
    get: (index, key) => buckets.get(`${index} ${key}`),
    move: (before, after) => {
      for (const [name, keyOf] of declared) {
        const old = before === undefined ? undefined : keyOf(before);
        const now = after === undefined ? undefined : keyOf(after);
        if (before !== undefined && old !== now) buckets.get(`${name} ${old}`)?.delete(before.id);
        if (after !== undefined && now !== undefined) into(buckets, `${name} ${now}`).set(after.id, after);
      }
    },
  };
}

function into<Row>(buckets: Map<string, Map<Id, Row>>, key: string): Map<Id, Row> {
  const held = buckets.get(key) ?? new Map<Id, Row>();
  buckets.set(key, held);
  return held;
}

function newestOf<Row>(
  held: { readonly rows: ReadonlyMap<Id, Row>; readonly order: readonly Id[] },
  limit: number,
  before: Id | undefined,
): readonly Row[] {
  const out: Row[] = [];
  let at = before === undefined ? held.order.length : lowerBound(held.order, before);
  while (out.length < limit && at > 0) {
    at -= 1;
    const row = held.rows.get(held.order[at] ?? '');
    if (row !== undefined) out.push(row);
  }
  return out;
}

/** Ids only grow, so the order of creation is sorted. */
function lowerBound(order: readonly Id[], id: Id): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((order[middle] ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
