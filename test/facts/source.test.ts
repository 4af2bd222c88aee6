import { describe as group, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { grep, tidy, withoutComments } from '../../src/facts/source.ts';
import { isTidy } from '../../src/facts/tidiness.ts';

group('comments are blanked', () => {
  test('and strings that look like comments are not', () => {
    expect(withoutComments("a // x\n/* y\nz */ b 'http://c' `//d`")).toBe(
      "a     \n    \n     b 'http://c' `//d`",
    );
  });

  test('without moving a line, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('/', '*', '"', "'", '`', '\\', '\n', 'a') }), (text) => {
        const out = withoutComments(text);
        expect(out.length).toBe(text.length);
        expect(out.split('\n').length).toBe(text.split('\n').length);
      }),
    );
  });
});

group('looking into sources', () => {
  test('tells lines and groups, and passes over lines that no person wrote', () => {
    const text = `listen(1)\n${' '.repeat(2000)}listen(2)\nlisten(3) listen(4)\n`;
    const hits = grep([{ path: 'a', text }], /listen\((\d)\)/u);
    expect(hits.map(({ line, groups }) => [line, groups[0]])).toEqual([
      [1, '1'],
      [3, '3'],
      [3, '4'],
    ]);
  });

  test('text is tidy where no line is long, no white space runs on and few empty lines follow each other', () => {
    const piece = fc.constantFrom(
      '\n',
      ' ',
      '\t',
      'x',
      '\u3000',
      '界',
      ' '.repeat(15),
      'y'.repeat(600),
      '\n'.repeat(8),
    );
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        const text = parts.join('');
        const isLong = text.split('\n').some((line) => line.length > 1000);
        const isGappy = /\s{17}/u.test(text) || /\n(?:[^\S\n]{0,16}\n){9}/u.test(text);
        expect(isTidy(text)).toBe(!isLong && !isGappy);
      }),
    );
  });

  test('tidy text keeps its lines and has no long run of white space', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('\n', ' ', '\t', 'x', ' '.repeat(40), '\n'.repeat(30))),
        (parts) => {
          const text = parts.join('');
          const out = tidy(text);
          expect(out.split('\n').length).toBe(text.split('\n').length);
          expect(/\s{40,}/u.test(out)).toBe(false);
        },
      ),
    );
  });
});
