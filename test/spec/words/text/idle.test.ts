import { expect, test } from '@jest/globals';
import { leftovers } from '../../../../src/spec/words/text/leftover.ts';

test.each([
  'Please simply deploy this app for us.',
  'Firstly, containerize it. Secondly, run it. Lastly, expose it.',
  'Could you kindly help me get this onto our cluster?',
  'We would really appreciate it if you could deploy this, thanks in advance!',
  'Nothing fancy.',
  'Keep it simple.',
  'As discussed in the meeting, please deploy.',
  'Requirements: expose it as soon as possible',
  'Everything else can stay default.',
  'leave the rest as is',
  'whatever you think is best',
  'for the time being',
  'open a PR with the manifests',
  'Make it reachable by our customers',
  'according to best practices',
  'Best regards, Tom',
  '麻烦帮我把这个服务跑起来，谢谢',
  '首先容器化，其次部署，最后暴露',
  '其余保持默认',
  '剩下的你看着办',
  '按照最佳实践来',
  '明天要上线，帮忙部署',
  '部署完告诉我',
  '提个 PR 就行',
  '让外网可以访问',
])('is no wish: %s', (words) => expect(leftovers(words, [])).toEqual([]));

test.each([
  ['deploy it privately', ['privately']],
  ['every other Friday, please', ['Friday']],
  ['frobnicate it quickly', ['frobnicate']],
  ['顺便播放音乐', ['播放音乐']],
])('is one, and is named: %s', (words, named) => {
  expect(leftovers(words, [])).toEqual(expect.arrayContaining(named));
});
