import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { isOurs, mark, markerOf } from '../../../src/adapters/github/marker.ts';

test('what is marked is found again, whatever stands before it', () => {
  fc.assert(
    fc.property(fc.string(), fc.stringMatching(/^[a-z0-9/=-]+$/u), (body, key) => {
      expect(markerOf(mark(body, { key, sum: 'x' }))).toEqual({ key, sum: 'x' });
    }),
  );
});

test('a text of others has none, or one that does not count', () => {
  expect(markerOf('hello <!-- comment -->')).toBeUndefined();
  expect(markerOf('<!-- supercargo:key=a')).toBeUndefined();
  const app = { id: 1, slug: 'supercargo' };
  expect(isOurs({ login: 'supercargo[bot]' }, app)).toBe(true);
  expect(isOurs({ login: 'supercargo' }, app)).toBe(false);
  expect(isOurs(null, app)).toBe(false);
});
