import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { prune } from '../../src/cli/compile-cache-prune.ts';

test('the compiled code of the installations that ran last stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
  for (const [name, day] of Object.entries({ a: 5, b: 1, c: 4, d: 2, e: 3, f: 6 })) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'code'), '');
    utimesSync(join(folder, name), day * 86_400, day * 86_400);
  }
  prune(folder);
  expect(readdirSync(folder).toSorted()).toEqual(['a', 'c', 'e', 'f']);
  rmSync(folder, { recursive: true });
});
