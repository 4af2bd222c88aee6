import { expect, test } from '@jest/globals';
import { mark } from '../../../src/adapters/github/marker.ts';
import { votesOnRemarks } from '../../../src/adapters/github/remarks.ts';
import { canned, json } from './support/canned.ts';

const signal = new AbortController().signal;
const ours = { login: 'supercargo[bot]' };
const remark = (id: number, key: string, more: object = {}) => ({
  id,
  user: ours,
  body: mark('An opinion', { key }),
  reactions: { total_count: 1 },
  ...more,
});

test('reactions are asked for where there are any, to what we said ourselves and were asked about', async () => {
  const comments = [
    remark(1, 'opinion-1'),
    remark(2, 'opinion-2', { reactions: { total_count: 0 } }),
    remark(3, 'remark-3'),
    remark(4, 'opinion-1', { user: { login: 'eve' } }),
  ];
  const given = [
    { user: { login: 'mona' }, content: '-1' },
    { user: null, content: '+1' },
    { user: ours, content: 'eyes' },
  ];
  const { api, asked } = canned(({ route }) => json(route.includes('/reactions') ? given : comments));
  const votes = await votesOnRemarks({ number: 7, keys: ['opinion-1', 'opinion-2'] }, api, signal);
  expect([...votes]).toEqual([['opinion-1', [{ login: 'mona', content: '-1' }]]]);
  expect(asked.map(({ route }) => route.split('?')[0])).toEqual([
    'GET /repos/o/r/pulls/7/comments',
    'GET /repos/o/r/pulls/comments/1/reactions',
  ]);
});
