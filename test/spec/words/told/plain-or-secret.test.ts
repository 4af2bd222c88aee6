import { expect, test } from '@jest/globals';
import { toldAs } from '../../../../src/spec/words/told/told.ts';

test.each([
  ['ConfigMap a and Secret b. Plain settings: A is 1.', 'The ConfigMap has A is 1.'],
  ['ConfigMap a and Secret b. The sensitive values are P=x.', 'The Secret has P=x.'],
  ['ConfigMap a 和 Secret b。普通配置：A=1，敏感数据：P=x', 'ConfigMap 包含 A=1'],
])('what is announced as plain or sensitive is of the object for it: %s', (words, held) => {
  expect(toldAs(words).words).toContain(held);
});

test('of one object nothing is parted', () => {
  expect(toldAs('ConfigMap a. Plain settings: A=1.').words).toContain('Plain settings');
});
