import { expect, test } from '@jest/globals';
import { unasked } from '../../../../src/change/propose/told/unasked.ts';

test.each([
  ['Could you please deploy redis?', 'deploy redis.'],
  ['3 replicas. Can you also put it on shop.acme.io? Thanks', '3 replicas. put it on shop.acme.io. Thanks'],
  ['3 replicas\n\nThanks a lot,\nMaria', '3 replicas\n\nThanks a lot,'],
  ['三个副本\n\n谢谢！\n小王', '三个副本\n\n谢谢！'],
])('%s', (said, told) => {
  expect(unasked(said)).toBe(told);
});

test.each([
  'Could you tell me how many replicas there are?',
  '3 replicas\n\nThanks\nUse Argo',
  '域名 shop.acme.cn\n\n谢谢\n三个副本',
])('leaves as it is: %s', (said) => {
  expect(unasked(said)).toBe(said);
});
