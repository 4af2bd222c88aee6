import { expect, test } from '@jest/globals';
import { isInDiff } from '../../../src/flows/review/diff.ts';

const patch = '@@ -1,3 +1,4 @@ x\n a\n+b\n c\n d\n@@ -20 +30 @@\n-e\n+f';
const changed = [{ path: 'a', status: 'modified', patch } as const, { path: 'b', status: 'added' } as const];

test.each([
  [{ path: 'a', line: 1 }, true],
  [{ path: 'a', line: 4 }, true],
  [{ path: 'a', line: 5 }, false],
  [{ path: 'a', line: 30 }, true],
  [{ path: 'a', line: 30, startLine: 4 }, false],
  [{ path: 'a', line: 3, startLine: 2 }, true],
  [{ path: 'b', line: 1 }, false],
  [{ path: 'c', line: 1 }, false],
])('%j can be remarked on: %j', (place, expected) => expect(isInDiff(place, changed)).toBe(expected));
