import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { bundledLinters } from '../../../src/adapters/schemas/linters.ts';
import { loadTemplates } from '../../../src/adapters/templates/load.ts';
import { mendChange, type MendWish } from '../../../src/change/review/mend.ts';
import { defaultPolicy } from '../../../src/config/policy.ts';
import { diffRules } from '../../../src/lint/diff/rules.ts';
import { readTree } from '../../support/folder.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const templates = await loadTemplates();
const judges = { linters: bundledLinters(), diffRules };
const root = join(import.meta.dirname, '../../examples/reviews');

function mend(name: string, wish: MendWish = { kind: 'new' }) {
  const base = readTree(join(root, name, 'base'));
  const head = readTree(join(root, name, 'head'));
  const changed = Object.keys({ ...base, ...head })
    .filter((path) => base[path] !== head[path])
    .map((path) => ({ path, status: 'modified' as const }));
  const ends = { base: snapshotOf(base), head: snapshotOf(head), changed };
  const terms = { policy: defaultPolicy, language: 'en', templates, today: '2026-11-20' } as const;
  return { base, ...mendChange({ ...ends, ...terms }, judges, wish) };
}

test('a misspelt probe gets its name, and no second one beside it', () => {
  const { base, files, mended } = mend('unknown-field');
  expect(files.map(({ text }) => text)).toEqual([base['k8s/deployment.yaml']]);
  expect(mended.map(({ rule }) => rule)).toEqual(['fitsSchema']);
});

test('a label that is misspelt is mended to what it was', () => {
  const { base, files, left } = mend('workload-label-mismatch');
  expect(files).toEqual([{ path: 'k8s/deployment.yaml', text: base['k8s/deployment.yaml'] }]);
  expect(left).toEqual([]);
});

test('what no edit surely mends is left and named', () => {
  const { files, left } = mend('role-ref-changed');
  expect(files).toEqual([]);
  expect(left.map(({ rule }) => rule)).toEqual(['immutableField']);
});

test('of one rule nothing else is mended', () => {
  const { mended } = mend('unknown-field', { kind: 'rule', rule: 'servedWithoutReadiness' });
  expect(new Set(mended.map(({ rule }) => rule))).toEqual(new Set(['servedWithoutReadiness']));
});
