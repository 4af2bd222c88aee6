import { describe as group, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readWish } from '../../../src/spec/words/read.ts';
import { readers } from '../../../src/spec/words/readers.ts';

group('what is not understood', () => {
  test('is named, never dropped', () => {
    expect(readWish('two replicas and a red button', readers).leftover).toEqual(['red', 'button']);
    expect(readWish('部署三个副本并且播放音乐', readers).leftover).toEqual(['播放音乐']);
    expect(readWish('frobnicate xyzzy', readers).leftover).toEqual(['frobnicate', 'xyzzy']);
  });

  test('is shown without what was typed as a password', () => {
    expect(readWish('postgres with password hunter2', readers).leftover).toEqual(['password', '***']);
    expect(readWish('运行 postgres，密码为 hunter2', readers).leftover).toEqual(['密码', '***']);
  });

  test('every word that is understood was said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) => {
        expect(Array.isArray(readWish(words, readers).leftover)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('long runs of white space cost nothing', () => {
    const { wish } = readWish(`副本数${' '.repeat(100_000)}3`, readers);
    expect(wish.drafts[0]?.work.controller).toEqual({ replicas: 3 });
  });

  test.each([
    'and ',
    'with the ',
    '一个名为',
    'port 80 to ',
    '"a',
    'pods with label a=b from ',
    '{"',
    '1-2-',
  ])('twenty thousand letters of %s are read in time', (piece) => {
    const start = performance.now();
    readWish(piece.repeat(20_000 / piece.length), readers);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
