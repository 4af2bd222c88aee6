import { expect, test } from '@jest/globals';
import { withoutRivals } from '../../src/kernel/rivals.ts';

test.each([
  [{ name: 'A', value: '1', valueFrom: {} }, { valueFrom: {} }, { name: 'A', valueFrom: {} }],
  [{ httpGet: {}, exec: {}, periodSeconds: 5 }, { exec: {} }, { exec: {}, periodSeconds: 5 }],
  [{ sleep: {}, exec: {} }, { exec: {} }, { exec: {} }],
  [{ configMapKeyRef: {}, secretKeyRef: {} }, { secretKeyRef: {} }, { secretKeyRef: {} }],
  [{ name: 'a', emptyDir: {}, hostPath: {} }, { hostPath: {} }, { name: 'a', hostPath: {} }],
  [{ value: '1', valueFrom: {} }, { value: null }, { value: '1', valueFrom: {} }],
  [{ name: 'A', value: '1' }, { name: 'A' }, { name: 'A', value: '1' }],
])('of %j only what was said last stays', (map, after, rest) => {
  expect(withoutRivals(map, after)).toEqual(rest);
});
