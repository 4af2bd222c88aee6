import { expect, test } from '@jest/globals';
import { rewritten } from '../../../../src/spec/words/text/rewriting.ts';
import { prepare, quoterOf } from '../../../../src/spec/words/text/text.ts';

test.each([
  ['内存别超过512', '内存限制为512', '内存别超过512'],
  ['把端口改成“8080”，谢谢', '"8080"', '“8080”'],
  ['the  deploymnet   web', 'deployment web', 'deploymnet   web'],
  ['記憶體 512Mi，兩個副本', '两个副本', '兩個副本'],
  ['w/ two gigabytes', 'with 2 gigabytes', 'w/ two gigabytes'],
])('what is read of %j as %j is quoted as %j', (words, read, own) => {
  expect(prepare(words).text).toContain(read);
  expect(quoterOf(words)(read)).toBe(own);
});

test('what nobody said is left as it is', () => {
  expect(quoterOf('3 replicas')('k8s/deployment.yaml')).toBe('k8s/deployment.yaml');
});

test.each([
  [/ConfigMap\W(\D)/giu, 'CONFIGMAP x', 'map x'],
  [/configMap\W(\D)/gu, 'configMap x', 'map x'],
  [/(?<=Ready,? )(?:now|(\S{3,9}))/giu, 'READY later', 'READY map later'],
  [/副本(?=数)|(Copies)/giu, '副本数', 'map 数'],
])('%s is found whatever stands for itself in it', (said, words, read) => {
  expect(rewritten(words, [[said, (...[, found = '']) => `map ${found}`]])).toBe(read);
});
