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

const claim = (size: string, more = '') =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data}\nspec:\n  accessModes: [ReadWriteOnce]\n  storageClassName: ${size}\n${more}`;

test.each([
  ['known no more', claim('fast'), [claim('${CLASS}'), 'info']],
  ['known only now', claim('${CLASS}'), [claim('fast'), 'info']],
  ['another known one', claim('fast'), [claim('slow'), 'error']],
  ['unknown beside another one', claim('fast'), [claim('slow', '  volumeName: ${VOLUME}\n'), 'error']],
])('of a value that is %s the gravest is told that is sure', (_, base, [head, severity]) => {
  const ends = { base: [{ path: 'a.yaml', text: base }], head: [{ path: 'a.yaml', text: head ?? '' }] };
  expect(lintDiff({ ...ends, rules: diffRules })).toMatchObject([{ severity }]);
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

test('a Pod that is given other resources is told how to resize it', () => {
  const found = lintDiff({ base: [pod('1')], head: [pod('2', 'Never')], rules: diffRules });
  const said = found.filter(({ rule }) => rule === 'immutablePod').map(({ message }) => message.slice(0, 20));
  expect(said).toEqual(['`spec.restartPolicy`', '`resources` of a Pod']);
});

function pod(cpu: string, policy = 'Always') {
  return {
    path: 'pod.yaml',
    text: `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  restartPolicy: ${policy}\n  containers: [{name: a, image: "a:1", resources: {requests: {cpu: ${cpu}}}}]\n`,
  };
}

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
