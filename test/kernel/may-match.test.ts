import { describe as group, expect, test } from '@jest/globals';
import { mayMatch } from '../../src/kernel/may-match.ts';

group('whether a pattern is worth a look', () => {
  test.each([
    ['it matches', /on port (\d+)/giu, 'listens ON Port 80', true],
    ['it does not', /on port (\d+)/giu, 'listens on 80', false],
    ['capitals count', /Port/u, 'port', false],
    ['what must not stand there does not', /port (?!at)/u, 'port at', false],
    ['a long s is one', /pods/iu, 'podſ', true],
    ['a letter becomes two without its capital', /xyz/iu, 'İ', true],
    ['Chinese', /端口(\d+)/gu, '把端口80打开', true],
  ])('%s', (...[, pattern, text, isWorthIt]) => expect(mayMatch(pattern, text)).toBe(isWorthIt));

  test('one that is sticky is tried where it begins', () => {
    const pattern = /pod/iuy;
    pattern.lastIndex = 2;
    expect([mayMatch(pattern, 'a POD'), mayMatch(pattern, 'POD a')]).toEqual([true, false]);
    expect(pattern.lastIndex).toBe(2);
  });
});
