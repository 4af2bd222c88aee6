import { expect, test } from '@jest/globals';
import { showPath } from '../../../../src/change/edit/path.ts';
import { differences } from '../../../../src/change/propose/shown/differences.ts';
import type { Json } from '../../../../src/kernel/json.ts';

const env = (...names: readonly string[]) => names.map((name) => ({ name, value: '1' }));

const cases: readonly (readonly [string, readonly [Json, Json], readonly string[]])[] = [
  [
    'a field that says something else',
    [
      { a: 1, b: 2 },
      { a: 1, b: 3 },
    ],
    ['set b 3'],
  ],
  ['a field that is gone', [{ a: { b: 1, c: 2 } }, { a: { b: 1 } }], ['remove a.c']],
  ['what is new leaf by leaf', [{}, { a: { b: { c: 1 }, d: 2 } }], ['set a.b.c 1', 'set a.d 2']],
  [
    'items by their names',
    [{ e: env('A', 'B') }, { e: env('B', 'C') }],
    ['set e[C] {"name":"C","value":"1"}', 'remove e[A]'],
  ],
  [
    'the first of a list whose items have names',
    [{}, { e: env('A') }],
    ['set e[A] {"name":"A","value":"1"}'],
  ],
  ['items without names that come behind', [{ l: ['a'] }, { l: ['a', 'b'] }], ['add l "b"']],
  ['an item without a name that is gone', [{ l: ['a', 'b', 'c'] }, { l: ['a', 'c'] }], ['remove l[1]']],
  ['a list of other items', [{ l: ['a', 'b'] }, { l: ['c'] }], ['set l ["c"]']],
  ['nothing', [{ a: [{ b: 1 }] }, { a: [{ b: 1 }] }], []],
];

test.each(cases)('%s', (_, [before, after], expected) => {
  const said = differences(before, after).map((one) => {
    const value = one.op === 'remove' ? '' : ` ${JSON.stringify(one.value)}`;
    return `${one.op} ${showPath(one.field)}${value}`;
  });
  expect(said).toEqual(expected);
});
