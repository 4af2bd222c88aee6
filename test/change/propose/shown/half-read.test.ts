import { expect, test } from '@jest/globals';
import { halfRead } from '../../../../src/change/propose/shown/half-read.ts';

test.each([
  ['the host should be a.b, and add TLS', ['host'], ['the host should be a.b'], 'add TLS'],
  [
    'it has no ephemeral-storage request. Please add one of 1Gi',
    ['ephemeral-storage request'],
    ['it has no ephemeral-storage request', 'Please add one of 1Gi'],
    '',
  ],
  ['add a PDB and a wall that lets 3000 in', ['lets 3000 in'], ['a wall that lets 3000 in'], 'add a PDB '],
  ['we read it from there, set replicas to 3', ['read'], [], 'we read it from there, set replicas to 3'],
  ['内存限制改成 1Gi，端口 8080 对外', ['端口 8080 对外'], ['端口 8080 对外'], '内存限制改成 1Gi，'],
])('of %s, where %j stayed unread, these are named: %j', (said, leftover, ...[named, rest]) => {
  const apart = halfRead(said, leftover);
  expect(apart.half.map(({ clause }) => clause)).toEqual(named);
  expect(apart.rest).toBe(rest);
});

test('a long text is parted at once', () => {
  const start = performance.now();
  halfRead('a, '.repeat(6000), ['1']);
  expect(performance.now() - start).toBeLessThan(500);
});
