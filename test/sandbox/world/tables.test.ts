import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTable } from '../../../src/sandbox/world/table.ts';
import { openTables } from '../../../src/sandbox/world/tables.ts';

type Row = { readonly id: number; readonly group: string | undefined };

const step = fc.oneof(
  fc.record({ put: fc.record({ id: fc.nat(9), group: fc.constantFrom('a', 'b', undefined) }) }),
  fc.record({ remove: fc.nat(9) }),
);

describe('a table', () => {
  test('finds by its index exactly what a search through all rows would', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const table = createTable<Row, 'group'>({ group: (row) => row.group }, () => {});
        const model = new Map<number, Row>();
        for (const one of steps) {
          if ('put' in one) {
            table.put(one.put);
            model.set(one.put.id, one.put);
          } else {
            table.remove(one.remove);
            model.delete(one.remove);
          }
        }
        const ids = (rows: Iterable<Row>) => [...rows].map(({ id }) => id).toSorted((a, b) => a - b);
        expect(ids(table.all())).toEqual(ids(model.values()));
        for (const group of ['a', 'b']) {
          const rows = [...model.values()].filter((row) => row.group === group);
          expect(ids(table.where('group', group))).toEqual(ids(rows));
          expect(table.count('group', group)).toBe(rows.length);
        }
      }),
    );
  });

  test('gives the newest first and goes on from where a page ended', () => {
    const table = createTable<Row, never>({}, () => {});
    for (const id of [3, 5, 8, 9]) table.put({ id, group: undefined });
    table.remove(8);
    expect(table.newest(2).map(({ id }) => id)).toEqual([9, 5]);
    expect(table.newest(2, 5).map(({ id }) => id)).toEqual([3]);
  });
});

describe('the log', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tables-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is written anew with what is alive once most of it is not', () => {
    const path = join(folder, 'world.jsonl');
    const first = openTables(path);
    const place = { repo: 1, name: 'a', description: null };
    for (let at = 0; at < 3000; at += 1) first.tables.labels.put({ id: 1, ...place, color: `${at}` });
    first.tables.labels.put({ id: 2, ...place, color: 'gone' });
    first.tables.labels.remove(2);
    first.close();
    const second = openTables(path);
    expect([...second.tables.labels.all()]).toEqual([{ id: 1, ...place, color: '2999' }]);
    expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(1);
    second.close();
  });
});
