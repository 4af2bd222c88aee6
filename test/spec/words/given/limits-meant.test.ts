import { expect, test } from '@jest/globals';
import { documentsOf } from '../../../../src/spec/words/document/document.ts';
import { mapOf } from '../../../../src/spec/words/merge.ts';
import { readWish } from '../../../../src/spec/words/read.ts';
import { readers } from '../../../../src/spec/words/readers.ts';

const quoted = `
\`\`\`yaml
apiVersion: v1
kind: LimitRange
metadata:
  name: limits
spec:
  limits:
    - type: Container
      max: {cpu: "2"}
\`\`\`
`;
const max = { cpu: '2' };
const cases: readonly (readonly [string, object])[] = [
  ['also a default request of 100m cpu', { max, defaultRequest: { cpu: '100m' } }],
  [
    'Add a default memory limit of 256Mi and a minimum of 50m cpu',
    { max, default: { memory: '256Mi' }, min: { cpu: '50m' } },
  ],
  [
    '默认内存 request 设为 128Mi，容器最小 CPU 50m',
    { max, defaultRequest: { memory: '128Mi' }, min: { cpu: '50m' } },
  ],
];

test.each(cases)('%s', (words, limits) => {
  const { drafts } = readWish(`${words}${quoted}`, readers).wish;
  const [made] = documentsOf(drafts, readers.kinds).map(({ document }) => document);
  expect(mapOf(made?.['spec'])['limits']).toEqual([{ type: 'Container', ...limits }]);
});

test('a bound of pods is none of containers', () => {
  const { wish, leftover } = readWish(`also cap the pod at 4 cpus${quoted}`, readers);
  const [made] = documentsOf(wish.drafts, readers.kinds).map(({ document }) => document);
  expect(mapOf(made?.['spec'])['limits']).toEqual([{ type: 'Container', max }]);
  expect(leftover).not.toEqual([]);
});
