import { expect, test } from '@jest/globals';
import { editsOf, withoutOverlap } from '../../../src/lint/engine/fix.ts';
import type { Finding } from '../../../src/lint/contract.ts';

function finding(rule: string, ...edits: readonly [number, number, string][]): Finding {
  const fix = { description: rule, edits: edits.map(([start, end, text]) => ({ start, end, text })) };
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { rule, severity: 'info', path: 'a', ...place, message: '', why: '', docs: '', fix };
}

const ids = (findings: readonly Finding[]) => findings.map(({ rule }) => rule);

test('of fixes that touch one place the first is taken', () => {
  expect(
    ids(withoutOverlap([finding('a', [0, 4, 'x']), finding('b', [2, 6, 'y']), finding('c', [6, 7, 'z'])])),
  ).toEqual(['a', 'c']);
});

test('insertions at one place stand next to each other', () => {
  expect(ids(withoutOverlap([finding('a', [3, 3, ' -y']), finding('b', [3, 3, ' -q'])]))).toEqual(['a', 'b']);
});

test('the same edit twice is made once', () => {
  const same = [finding('a', [3, 3, ' -y']), finding('b', [3, 3, ' -y'])];
  expect(editsOf(withoutOverlap(same))).toEqual([{ start: 3, end: 3, text: ' -y' }]);
});

test('nothing is inserted at the edge of what another fix replaces', () => {
  expect(ids(withoutOverlap([finding('a', [0, 4, 'x']), finding('b', [4, 4, ' \\'])]))).toEqual(['a']);
});

test('a fix is taken as a whole or not at all', () => {
  expect(ids(withoutOverlap([finding('a', [0, 4, 'x']), finding('b', [2, 3, ''], [8, 9, ''])]))).toEqual([
    'a',
  ]);
});
