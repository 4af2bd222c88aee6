import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { readWords } from '../../src/inbox/words.ts';

describe('words and flags', () => {
  test.each([
    ['', [], {}],
    ['help review', ['help', 'review'], {}],
    ['a --dry-run b', ['a', 'b'], { 'dry-run': '' }],
    ['--port=8080', [], { port: '8080' }],
    ['--host="a b" x', ['x'], { host: 'a b' }],
    ['"two words" three', ['two words', 'three'], {}],
    ['“two words” 「三 四」', ['two words', '三 四'], {}],
    ["don't deploy", ["don't", 'deploy'], {}],
    ['an "open quote', ['an', '"open', 'quote'], {}],
    ['—dry-run', [], { 'dry-run': '' }],
    ['部署到生产--dry-run', ['部署到生产'], { 'dry-run': '' }],
    ['部署　两个副本', ['部署', '两个副本'], {}],
    ['--端口', ['--端口'], {}],
    ['-- --not-a-flag', ['--not-a-flag'], {}],
    ['--DRY-RUN', [], { 'dry-run': '' }],
    ['well-known a--b', ['well-known', 'a--b'], {}],
  ])('%j', (line, words, flags) => expect(readWords(line)).toMatchObject({ words, flags: { ...flags } }));

  test('a flag that was not said is undefined, whatever its name', () => {
    expect(readWords('').flags['constructor']).toBeUndefined();
  });
});

test('words without quotes and dashes come back as they were said', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z0-9,.:部署]+$/u)), (words) => {
      expect(readWords(words.join('  ')).words).toEqual(words);
    }),
  );
});

test('half a million quotes that are never closed are half a million words', () => {
  expect(readWords('“ '.repeat(500_000)).words).toHaveLength(500_000);
});
