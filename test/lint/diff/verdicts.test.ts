import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { lintDiff } from '../../../src/lint/diff/engine.ts';
import { diffRules } from '../../../src/lint/diff/rules.ts';

/** An object before and after, and whether the API server refuses the change. */
type Row = { readonly name: string; readonly base: object; readonly head: object; readonly refused: boolean };

const rows: readonly Row[] = JSON.parse(readFileSync(new URL('verdicts.json', import.meta.url), 'utf8'));

test.each(rows)('says what the server says to $name', ({ base, head, refused }) => {
  const found = lintDiff({ base: [fileOf(base)], head: [fileOf(head)], rules: diffRules });
  expect(found.some(({ severity }) => severity === 'error')).toBe(refused);
});

function fileOf(object: object) {
  return { path: 'object.json', text: JSON.stringify(object) };
}
