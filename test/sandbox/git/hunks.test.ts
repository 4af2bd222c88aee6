import { structuredPatch } from 'diff';
import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { headerOf } from '../../../src/sandbox/git/diff.ts';
import { followLine, hunkUpTo, lineAt, linesOfPatch } from '../../../src/sandbox/git/hunks.ts';

const patch = '@@ -1,3 +1,4 @@\n one\n-two\n+2\n+2.5\n three\n@@ -10 +11,0 @@ main\n-ten';

test('every line of a patch knows its numbers and its place', () => {
  expect(linesOfPatch(patch).map(({ sign, left, right, position }) => [sign, left, right, position])).toEqual(
    [
      [' ', 1, 1, 1],
      ['-', 2, null, 2],
      ['+', null, 2, 3],
      ['+', null, 3, 4],
      [' ', 3, 4, 5],
      ['-', 10, null, 7],
    ],
  );
});

test('a spot is in the diff or it is not', () => {
  expect(lineAt(patch, { side: 'RIGHT', line: 3 })?.text).toBe('2.5');
  expect(lineAt(patch, { side: 'LEFT', line: 2 })?.text).toBe('two');
  expect(lineAt(patch, { side: 'RIGHT', line: 5 })).toBeUndefined();
});

test('a comment shows its hunk down to its line', () => {
  expect(hunkUpTo(patch, 3)).toBe('@@ -1,3 +1,4 @@\n one\n-two\n+2');
  expect(hunkUpTo(patch, 7)).toBe('@@ -10 +11,0 @@ main\n-ten');
});

function text(rows: readonly string[]): string {
  return rows.map((row) => `${row}\n`).join('');
}

test('a line that is followed through a change is the same line', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(lines, lines, (old, now) => {
      const { hunks } = structuredPatch('a', 'b', text(old), text(now), undefined, undefined, { context: 0 });
      const headers = hunks.map(headerOf).join('\n');
      const removed = hunks.reduce((sum, hunk) => sum + hunk.oldLines, 0);
      const followed = old.map((_row, at) => followLine(headers, at + 1));
      expect(followed.filter((line) => line === null)).toHaveLength(removed);
      const wrong = followed.filter((line, at) => line !== null && now[line - 1] !== old[at]);
      expect(wrong).toEqual([]);
    }),
  );
});
