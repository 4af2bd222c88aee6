import { describe, expect, test } from '@jest/globals';
import type { Example } from '../../../src/lint/contract.ts';
import { everyRule } from '../../../src/lint/engine/choice.ts';
import { readLintConfig } from '../../../src/lint/engine/read-config.ts';
import { lintManifests } from '../../../src/lint/manifest/engine.ts';
import { exampleBinding } from '../../../src/lint/manifest/example-binding.ts';
import { manifestRules } from '../../../src/lint/manifest/rules.ts';
import { podCreationRights } from '../../../src/lint/manifest/rules/podCreationRights.ts';
import { newestMinor } from '../../../src/lint/manifest/versions.ts';
import type { ManifestRule } from '../../../src/lint/manifest/subject.ts';

describe.each(manifestRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.bad.map((example, index) => [index, example] as const))(
    'finds bad example %i',
    (_, example) => {
      expect(idsFor(rule, example)).toContain(rule.id);
    },
  );

  test.each(rule.good.map((example, index) => [index, example] as const))(
    'passes good example %i',
    (_, example) => {
      expect(idsFor(rule, example)).toEqual([]);
    },
  );
});

test('a binding is told of once, however many rules of its role grant, and each binding is', () => {
  const [role = '', binding = ''] = exampleBinding('pods', 'create').split('---\n');
  const twice = `${role}  - apiGroups: [apps]\n    resources: [deployments]\n    verbs: ['*']\n`;
  const second = binding.replace('name: demo', 'name: second').replace('ClusterRoleBinding', 'RoleBinding');
  expect(idsFor(podCreationRights, [twice, binding, second].join('---\n'))).toEqual([
    'podCreationRights',
    'podCreationRights',
  ]);
});

test('a rule about pods has nothing to say of what makes none, in all examples of all rules', () => {
  const examples = manifestRules.flatMap(({ bad, good }) => [...bad, ...good]);
  const text = examples.filter((example) => typeof example === 'string').join('\n---\n');
  const found = (rules: readonly ManifestRule[]) =>
    lintManifests({ files: [{ path: 'all.yaml', text }], rules, minor: newestMinor });
  const about = manifestRules.filter((rule) => rule.about === 'pods');
  expect(about.length).toBeGreaterThan(50);
  expect(found(about)).toEqual(found(about.map((rule) => ({ ...rule, about: 'all' }))));
});

function idsFor(rule: ManifestRule, example: Example): string[] {
  const texts: Readonly<Record<string, string>> =
    typeof example === 'string' ? { 'manifest.yaml': example } : example;
  const choice = { ...everyRule, only: new Set([rule.id]) };
  const { config = '', ...manifests } = texts;
  const files = Object.entries(manifests).map(([path, text]) => ({ path, text }));
  const read = readLintConfig(config, 'config');
  if (!read.ok) throw new Error(read.error.what);
  const about = { minor: newestMinor, today: '2026-01-01', choice, settings: read.value.settings };
  return lintManifests({ files, rules: [rule], ...about }).map((finding) => finding.rule);
}
