import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildkitRules } from '../../../src/lint/dockerfile/buildkit/catalogue.ts';
import { hadolintRules } from '../../../src/lint/dockerfile/hadolint/catalogue.ts';
import { ownRules } from '../../../src/lint/dockerfile/own/catalogue.ts';

const folder = join(import.meta.dirname, '../../../src/lint/dockerfile');

describe.each([
  ['hadolint', hadolintRules],
  ['buildkit', buildkitRules],
  ['own', ownRules],
])('%s', (name, rules) => {
  const files = readdirSync(join(folder, name))
    .map((file) => file.replace(/\.ts$/u, ''))
    .filter((file) => file !== 'catalogue');

  test('lists every file, each named as its rule', () => {
    expect(rules.map((rule) => rule.id)).toEqual(files.toSorted());
  });

  test.each(rules)('$id says what it asks for, why, and where to read more', ({ summary, why, docs }) => {
    expect(summary).toMatch(/^[A-Z].*[^.]$/su);
    expect(why).toMatch(/\.$/u);
    expect(docs).toMatch(/^https:\/\//u);
  });

  test.each(rules)('$id has examples of both kinds, and six where it reads commands', ({ id, bad, good }) => {
    const source = readFileSync(join(folder, name, `${id}.ts`), 'utf8');
    const readsCommands = /objections|unpinned|leftovers|commands/u.test(source);
    expect(bad.length).toBeGreaterThan(0);
    expect(good.length).toBeGreaterThan(0);
    expect(bad.length + good.length).toBeGreaterThanOrEqual(readsCommands ? 6 : 2);
  });
});

test('hadolint: the severities are those of its own', () => {
  expect(ids('error')).toEqual([
    'DL1000',
    'DL3000',
    'DL3004',
    'DL3011',
    'DL3012',
    'DL3020',
    'DL3021',
    'DL3023',
    'DL3024',
    'DL3026',
    'DL3043',
    'DL3044',
    'DL3061',
    'DL4000',
    'DL4004',
  ]);
  expect(hadolintRules.filter((rule) => rule.off === true).map(({ id }) => id)).toEqual(['DL1001', 'DL3057']);
  expect(ids('style')).toEqual(['DL3048']);
});

function ids(severity: string): readonly string[] {
  return hadolintRules.filter((rule) => rule.severity === severity).map(({ id }) => id);
}
