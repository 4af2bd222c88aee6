import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeLines } from '../../../src/change/merge/lines.ts';

const line = fc.constantFrom('a', 'b', 'c', 'd', 'e: 1', 'e: 2', '');
const text = fc.array(line, { maxLength: 12 });
const three = fc.record({ stands: text, base: text, wanted: text });
const manner = fc.constantFrom('bold' as const, 'careful' as const);

test('without hand edits it is what is new, without news it is what people left', () => {
  fc.assert(
    fc.property(text, text, manner, (base, other, how) => {
      const untouched = mergeLines({ stands: base, base, wanted: other }, how);
      expect(untouched).toEqual({ lines: other, conflicts: [], base: other });
      const unchanged = mergeLines({ stands: other, base, wanted: base }, how);
      expect(unchanged).toEqual({ lines: other, conflicts: [], base });
    }),
  );
});

test('done twice it changes nothing more', () => {
  fc.assert(
    fc.property(three, manner, ({ stands, base, wanted }, how) => {
      const once = mergeLines({ stands, base, wanted }, how);
      const twice = mergeLines({ stands: once.lines, base: once.base, wanted }, how);
      expect(twice.lines).toEqual(once.lines);
    }),
    { numRuns: 3000 },
  );
});

test('a line that people wrote is never lost', () => {
  fc.assert(
    fc.property(three, manner, ({ stands, base, wanted }, how) => {
      const { lines } = mergeLines({ stands, base, wanted }, how);
      expect(stands.filter((own) => !base.includes(own) && !lines.includes(own))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

const words = (said: string) => said.split(' ');

const cases = {
  'neighbours are no conflict': ['a b c', 'A b c', 'a B c', 'A B c', 0],
  'nor is what was added after a change': ['a b', 'a b x', 'a B', 'a B x', 0],
  'nor what was added before one': ['a b', 'x a b', 'A b', 'x A b', 0],
  'nor is a line that goes beside one that changed': ['a b c d', 'a B c d', 'a b d', 'a B d', 0],
  'nor the same change': ['a b', 'a B', 'a B', 'a B', 0],
  'one line, two ways': ['a b c', 'a x c', 'a y c', 'a x c', 1],
  'taken away and changed': ['a b c', 'a c', 'a B c', 'a c', 1],
  'two of three lines, two ways': ['a b c', 'x y c', 'X Y C', 'x y C', 1],
} as const;

test.each(Object.entries(cases))('%s', (_, [base, stands, wanted, merged, conflicts]) => {
  const made = mergeLines({ base: words(base), stands: words(stands), wanted: words(wanted) }, 'careful');
  expect([made.lines.join(' '), made.conflicts.length]).toEqual([merged, conflicts]);
});

test('a conflict is told again for as long as it lasts', () => {
  const three = { base: ['a', 'b', 'c'], stands: ['a', 'x', 'c'], wanted: ['a', 'y', 'C'] };
  const once = mergeLines(three, 'careful');
  const twice = mergeLines({ ...three, stands: once.lines, base: once.base }, 'careful');
  expect(twice).toEqual(once);
  expect(mergeLines({ ...three, stands: ['a', 'y', 'C'], base: once.base }, 'careful').conflicts).toEqual([]);
});

test('lists that both sides made longer are taken together only where that can be proven', () => {
  const three = { base: ['a'], stands: ['a', 'x'], wanted: ['a', 'y'] };
  expect(mergeLines(three, 'bold').lines).toEqual(['a', 'x', 'y']);
  expect(mergeLines(three, 'careful')).toMatchObject({ lines: ['a', 'x'], conflicts: [{ wanted: ['y'] }] });
});
