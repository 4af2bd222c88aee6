import { describe as group, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { likely } from '../../src/facts/likely.ts';

group('the files that a pattern may be found in', () => {
  const files = ['listen(PORT)', 'LISTEN(port)', 'nothing', 'li sten', ''].map((text, at) => ({
    path: `f${at}`,
    text,
  }));
  const found = (pattern: RegExp): string[] => likely(files, pattern).map(({ path }) => path);

  test.each([1, 2, 3, 4, 5])('are the same however often they were asked: %d', () => {
    expect(found(/listen\(/u)).toEqual(['f0']);
    expect(found(/(?:nothing|sten)/u)).toEqual(['f0', 'f2', 'f3']);
  });

  test('in upper and in lower case where the pattern asks for both', () => {
    for (let asked = 0; asked < 4; asked += 1) likely(files, /zzz/u);
    expect(found(/listen\(/iu)).toEqual(['f0', 'f1']);
  });

  test.each([/[a-d]{2}bcd/u, /(?:abc|BCA|dd)c?/iu, /ab|cd/u, /(?<=abc)d/u])(
    'and never fewer than those in which %s is',
    (pattern) => {
      const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'B', 'A', 'C'), maxLength: 12 });
      fc.assert(
        fc.property(fc.array(text, { maxLength: 70 }), (texts) => {
          const all = texts.map((said, at) => ({ path: `${at}`, text: said }));
          for (let asked = 0; asked < 4; asked += 1) {
            const kept = new Set(likely(all, pattern));
            for (const file of all) expect(kept.has(file) || !pattern.test(file.text)).toBe(true);
          }
        }),
      );
    },
  );
});
