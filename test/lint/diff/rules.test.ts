import { describe, expect, test } from '@jest/globals';
import type { Example } from '../../../src/lint/contract.ts';
import { lintDiff } from '../../../src/lint/diff/engine.ts';
import { diffRules } from '../../../src/lint/diff/rules.ts';

describe.each(diffRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.bad.map((example, index) => [index, example] as const))(
    'finds bad example %i',
    (_, example) => {
      expect(idsFor(example)).toContain(id);
    },
  );

  test.each(rule.good.map((example, index) => [index, example] as const))(
    'passes good example %i',
    (_, example) => {
      expect(idsFor(example)).not.toContain(id);
    },
  );

  test.each(rule.bad.map((example, index) => [index, example] as const))(
    'says nothing where bad example %i stays as it is',
    (_, example) => {
      const text = filesOf(example).get('base.yaml') ?? '';
      expect(idsFor({ 'base.yaml': text, 'head.yaml': `# a comment\n${text}` })).toEqual([]);
    },
  );
});

test('a removed object is told where it stood', () => {
  const text = '# data\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n';
  const [finding] = lintDiff({ base: [{ path: 'ns.yaml', text }], head: [], rules: diffRules });
  expect(finding).toMatchObject({
    rule: 'lostData',
    path: 'ns.yaml',
    line: 5,
    resource: { kind: 'Namespace', name: 'shop' },
  });
});

function idsFor(example: Example): string[] {
  const texts = filesOf(example);
  const one = (name: string) => [{ path: 'object.yaml', text: texts.get(name) ?? '' }];
  return lintDiff({ base: one('base.yaml'), head: one('head.yaml'), rules: diffRules }).map(
    ({ rule }) => rule,
  );
}

function filesOf(example: Example): ReadonlyMap<string, string> {
  return new Map(typeof example === 'string' ? [] : Object.entries(example));
}
