import { expect, test } from '@jest/globals';
import { createTwoFilesPatch } from 'diff';
import fc from 'fast-check';
import { emphasised } from '../../../src/sandbox/page/diff/emphasis.ts';
import { parsePatch } from '../../../src/sandbox/page/diff/patch.ts';
import { html, markupOf } from '../../../src/sandbox/page/html.ts';

const patch = [
  '@@ -3,4 +3,4 @@ spec:',
  ' containers:',
  '-  - image: web:latest',
  '+  - image: web:1.2.3',
  '   name: web',
  '\\ No newline at end of file',
].join('\n');

test('each line knows its number on both sides', () => {
  const [hunk] = parsePatch(patch);
  expect(hunk?.heading).toBe('spec:');
  expect(hunk?.lines.map(({ old, fresh }) => [old, fresh])).toEqual([
    [3, 3],
    [4, null],
    [null, 4],
    [5, 5],
  ]);
});

test('what differs within a changed line is marked', () => {
  const [hunk] = parsePatch(patch);
  const marked = [...emphasised(hunk?.lines ?? []).values()].map((content) => markupOf(html`${content}`));
  expect(marked).toEqual(['  - image: web:<mark>latest</mark>', '  - image: web:<mark>1.2.3</mark>']);
});

test('text that is no diff has no hunks', () => {
  expect(parsePatch('Binary files differ')).toEqual([]);
  expect(parsePatch('')).toEqual([]);
});

test('both sides of any change come out of its diff', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', '', '-', '+', '@@', '\\'), { maxLength: 12 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const text = createTwoFilesPatch('x', 'x', `${before.join('\n')}\n`, `${after.join('\n')}\n`, '', '', {
        context: 99,
      });
      const all = parsePatch(text).flatMap((hunk) => hunk.lines);
      if (all.length === 0) return;
      expect(all.filter(({ old }) => old !== null).map((line) => line.text)).toEqual(split(before));
      expect(all.filter(({ fresh }) => fresh !== null).map((line) => line.text)).toEqual(split(after));
    }),
  );
});

function split(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [''] : lines;
}
