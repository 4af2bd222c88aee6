import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Example } from '../../../src/lint/contract.ts';
import { lintManifests } from '../../../src/lint/manifest/engine.ts';
import type { ManifestRule } from '../../../src/lint/manifest/subject.ts';
import { newestMinor } from '../../../src/lint/manifest/versions.ts';
import { bundledSchemas } from '../../../src/adapters/schemas/rules.ts';
import { fitsSchema } from '../../../src/lint/schema/fits.ts';
import { removedApi } from '../../../src/lint/schema/rules/removedApi.ts';
import { schemaRules } from '../../../src/lint/schema/rules.ts';

test('every file is listed, and named as its rule', () => {
  const files = readdirSync(join(import.meta.dirname, '../../../src/lint/schema/rules'));
  expect(schemaRules.map(({ id }) => `${id}.ts`)).toEqual(files.toSorted());
});

describe.each([...schemaRules, fitsSchema(bundledSchemas())].map((rule) => [rule.id, rule] as const))(
  '%s',
  (id, rule) => {
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
  },
);

test('a definition of the repository judges its own resources, and patches are left alone', () => {
  const definition = [
    'apiVersion: apiextensions.k8s.io/v1',
    'kind: CustomResourceDefinition',
    'metadata: {name: boats.sea.io}',
    'spec: {group: sea.io, scope: Cluster, names: {kind: Boat, plural: boats}, versions: [{name: v1, served: true, storage: true,',
    '  schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {masts: {type: integer}}}}}}}]}',
  ].join('\n');
  const texts = {
    'boat.yaml': 'apiVersion: sea.io/v1\nkind: Boat\nmetadata: {name: a}\nspec: {masts: two, sails: 1}\n',
    'definition.yaml': definition,
    'kustomization.yaml': 'resources: [boat.yaml]\npatches: [{path: patch.yaml}]\n',
    'patch.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {template: {}}\n',
  };
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const findings = lintManifests({ files, rules: [fitsSchema(bundledSchemas())], minor: newestMinor });
  expect(findings.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'boat.yaml: `spec.masts` must be a whole number, not the string "two"',
    'boat.yaml: unknown field `sails` in `spec`',
  ]);
});

test('an API is only removed for clusters that no longer serve it', () => {
  const text = 'apiVersion: flowcontrol.apiserver.k8s.io/v1beta3\nkind: FlowSchema\nmetadata: {name: a}\n';
  const at = (minor: number) =>
    lintManifests({ files: [{ path: 'a.yaml', text }], rules: schemaRules, minor }).map(({ rule }) => rule);
  expect([at(28), at(31), at(32)]).toEqual([[], ['deprecatedApi'], ['removedApi']]);
});

test.each([
  ['a field without a type', 'spec: {description: none}', 'first give `properties.spec` a `type`'],
  [
    'one within a list',
    'spec: {type: array, items: {properties: {a: {type: string}}}}',
    'first give `properties.spec.items` a `type`',
  ],
  [
    'a reference',
    "spec: {type: object, $ref: '#/definitions/a'}",
    'first write `properties.spec` without `$ref`',
  ],
  [
    'what is no schema',
    'spec: {type: object, additionalProperties: [a]}',
    'first write `properties.spec.additionalProperties` as a schema',
  ],
])('a definition that v1 does not take is told what to mend first: %s', (_, properties, words) => {
  const [finding] = judgeDefinition(`      properties: {${properties}}\n`);
  expect(finding?.message).toContain(words);
  expect(finding?.fix).toBeUndefined();
});

test('a long definition is moved as well, but not copied into more than a server takes', () => {
  const words = 'x'.repeat(100);
  const fields = Array.from(
    { length: 3000 },
    (_, at) => `        a${at}: {type: string, description: ${words}}\n`,
  );
  const schema = `      properties:\n${fields.join('')}`;
  const versions = Array.from(
    { length: 20 },
    (_, at) => `    - {name: v${at}, served: true, storage: false}\n`,
  );
  expect(schema.length).toBeGreaterThan(300_000);
  expect(judgeDefinition(schema)[0]?.fix).toBeDefined();
  expect(judgeDefinition(schema, `  versions:\n${versions.join('')}`)[0]?.fix).toBeUndefined();
});

function judgeDefinition(schema: string, versions = '  version: v1\n') {
  const text = `apiVersion: apiextensions.k8s.io/v1beta1\nkind: CustomResourceDefinition\nmetadata: {name: as.b.c}\nspec:\n  group: b.c\n  names: {kind: A, plural: as}\n${versions}  validation:\n    openAPIV3Schema:\n${schema}`;
  return lintManifests({ files: [{ path: 'a.yaml', text }], rules: [removedApi], minor: newestMinor });
}

function find(rule: ManifestRule, example: Example): string[] {
  const texts = typeof example === 'string' ? { 'manifest.yaml': example } : example;
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  return lintManifests({ files, rules: [rule], minor: newestMinor }).map(({ rule: id }) => id);
}
