import { expect, test } from '@jest/globals';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';
import { eachObject } from '../../../../../src/spec/words/told/each/each-object.ts';

const apart = (words: string): string => rewritten(words, eachObject);

test.each([
  [
    'I need namespace alpha and namespace bravo',
    'Create a Namespace named alpha. Create a Namespace named bravo.',
  ],
  [
    '创建 名为 alpha 的命名空间 和 命名空间 bravo',
    'Create a Namespace named alpha. Create a Namespace named bravo.',
  ],
  ['需要服务账号 ci，以及服务账号 cd', 'Create a ServiceAccount named ci. Create a ServiceAccount named cd.'],
  [
    'pvc logs 5Gi; a 7Gi PVC data',
    'Create a PersistentVolumeClaim named logs with 5Gi. Create a PersistentVolumeClaim named data with 7Gi.',
  ],
  [
    '名为 logs 的 5Gi PVC 和 名为 data 的 7Gi PVC',
    'Create a PersistentVolumeClaim named logs with 5Gi. Create a PersistentVolumeClaim named data with 7Gi.',
  ],
  [
    'make:\n- configmap a with X=1\n- a config map called b that holds Y=2 and Z=3',
    'Create a ConfigMap named a with X=1. Create a ConfigMap named b with Y=2 and Z=3.',
  ],
  [
    'priorityclass high with value 1000, priorityclass low value 10',
    'Create a PriorityClass named high with value 1000. Create a PriorityClass named low with value 10.',
  ],
])('%s', (words, plain) => {
  expect(apart(words)).toBe(plain);
});

test.each([
  'create namespace alpha',
  'create a ServiceAccount named ci; namespace bravo',
  'create a pvc data of 5Gi and mount it at /data',
  'namespace alpha and namespace bravo with a quota of 4 cpus',
])('%s: as it is', (words) => {
  expect(apart(words)).toBe(words);
});

test('a long text is read in time that grows with it', () => {
  expect(apart('namespace alpha and '.repeat(800))).toContain('alpha');
});
