import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { widthOf, wrap } from '../../src/kernel/wrap.ts';

describe('a text that is wrapped', () => {
  test.each([
    { what: 'breaks at spaces', text: 'one two three', width: 8, lines: ['one two', 'three'] },
    {
      what: 'keeps a word that is longer',
      text: 'a verylongword b',
      width: 5,
      lines: ['a', 'verylongword', 'b'],
    },
    { what: 'keeps its own lines', text: 'one\n\ntwo', width: 8, lines: ['one', '', 'two'] },
    {
      what: 'breaks between signs of East Asia, each of two columns',
      text: '只放行对它的访问',
      width: 8,
      lines: ['只放行对', '它的访问'],
    },
    {
      what: 'never begins a line with what ends a sentence',
      text: '所有对象。好',
      width: 8,
      lines: ['所有对', '象。好'],
    },
  ])('$what', ({ text, width, lines }) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test('loses nothing but spaces, and is nowhere wider than it need be', () => {
    const word = fc.stringMatching(/^[a-z对象]{1,6}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 12, max: 40 }), (words, width) => {
        const lines = wrap(words.join(' '), width);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
        expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
      }),
    );
  });
});
