import { expect, test } from '@jest/globals';
import { prepare } from '../../../../src/spec/words/text/text.ts';

const wish = 'pod web-1 in shop-a, nginx:1.27';

test.each([
  `Could you please help me with the following? ${wish}`,
  `Hi there, can somebody help me out? ${wish}`,
  `You are a senior Kubernetes engineer. ${wish}`,
  `Here is what I need: ${wish}`,
  `Task 3: ${wish}`,
  `${wish}, thanks in advance!`,
  `${wish} Thank you very much for your help`,
])('reads only the wish of: %s', (words) => {
  expect(prepare(words).text).toMatch(/^pod web-1 in shop-a, nginx:1\.27[.,]?$/u);
});

test('reads only the wish in Chinese', () => {
  const [bare, polite] = [
    '在 shop-a 创建 Pod web-1',
    '您好，麻烦帮我在 shop-a 创建 Pod web-1，谢谢大家！',
  ].map((words) => prepare(words).text);
  expect(polite).toBe(bare);
});

test('keeps a name that sounds polite', () => {
  expect(prepare('a pod thanks').text).toContain('thanks');
});
