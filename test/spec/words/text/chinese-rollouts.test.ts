import { expect, test } from '@jest/globals';
import { chineseRollouts } from '../../../../src/spec/words/text/chinese-rollouts.ts';
import { rewritten } from '../../../../src/spec/words/text/rewriting.ts';

test.each([
  ['更新的时候别让可用的变少', '滚动更新,maxUnavailable为0'],
  ['滚动更新，任何时候都不能少于期望的数量', '滚动更新,maxUnavailable为0'],
  ['零停机发布', '滚动更新,maxUnavailable为0'],
])('reads %s as %s', (said, plain) => {
  expect(rewritten(said, chineseRollouts)).toBe(plain);
});

test.each(['副本变少'])('leaves what says something else: %s', (said) => {
  expect(rewritten(said, chineseRollouts)).toBe(said);
});
