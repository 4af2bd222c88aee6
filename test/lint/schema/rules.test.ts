import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Example } from '../../../src/lint/contract.ts';
import { lintManifests } from '../../../src/lint/manifest/engine.ts';
import type { ManifestRule } from '../../../src/lint/manifest/subject.ts';
import { newestMinor } from '../../../src/lint/manifest/versions.ts';
import { schemaRules } from '../../../src/lint/schema/rules.ts';

test('every file is listed, and named as its rule', () => {
  const files = readdirSync(join(import.meta.dirname, '../../../src/lint/schema/rules'));
  expect(schemaRules.map(({ id }) => `${id}.ts`)).toEqual(files.toSorted());
});

describe.each(schemaRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.bad.map((example, index) => [index, example] as const))(
    'finds bad example %i',
    (_, example) => {
      expect(find(rule, example)).toContain(id);
    },
  );

  test.each(rule.good.map((example, index) => [index, example] as const))(
    'passes good example %i',
    (_, example) => {
      expect(find(rule, example)).toEqual([]);
    },
  );
});

test('an API is only removed for clusters that no longer serve it', () => {
  const text = 'apiVersion: flowcontrol.apiserver.k8s.io/v1beta3\nkind: FlowSchema\nmetadata: {name: a}\n';
  const at = (minor: number) =>
    lintManifests({ files: [{ path: 'a.yaml', text }], rules: schemaRules, minor }).map(({ rule }) => rule);
  expect([at(28), at(31), at(32)]).toEqual([[], ['deprecatedApi'], ['removedApi']]);
});

function find(rule: ManifestRule, example: Example): string[] {
  const texts = typeof example === 'string' ? { 'manifest.yaml': example } : example;
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  return lintManifests({ files, rules: [rule], minor: newestMinor }).map(({ rule: id }) => id);
}
