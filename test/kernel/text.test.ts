import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { applyEdits, indexLines, positionAt } from '../../src/kernel/text.ts';

describe('positions', () => {
  test('are one-based and count UTF-16 units', () => {
    const index = indexLines('ab\n😀c\n');
    expect(positionAt(index, 0)).toEqual({ line: 1, column: 1 });
    expect(positionAt(index, 5)).toEqual({ line: 2, column: 3 });
    expect(positionAt(index, 99)).toEqual({ line: 3, column: 1 });
  });

  test('agree with counting line breaks before the offset', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n')), fc.nat(), (letters, at) => {
        const text = letters.join('');
        const offset = at % (text.length + 1);
        const before = text.slice(0, offset).split('\n');
        expect(positionAt(indexLines(text), offset)).toEqual({
          line: before.length,
          column: (before.at(-1) ?? '').length + 1,
        });
      }),
    );
  });
});

describe('edits', () => {
  test('speak of the text before any of them and touch nothing else', () => {
    const edits = [
      { start: 4, end: 4, text: '!' },
      { start: 0, end: 1, text: 'Z' },
    ];
    expect(applyEdits('abcd', edits)).toBe('Zbcd!');
  });

  test('of two that overlap the first one wins', () => {
    const edits = [
      { start: 0, end: 2, text: 'x' },
      { start: 1, end: 3, text: 'y' },
    ];
    expect(applyEdits('abc', edits)).toBe('xc');
  });
});
