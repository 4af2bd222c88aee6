import { describe, expect, test } from '@jest/globals';
import { isOnlyAsking } from '../../../../src/spec/words/told/asking.ts';
import { withoutBackground } from '../../../../src/spec/words/told/background.ts';

describe('a sentence that asks for an answer, and for nothing in it', () => {
  test.each([
    'Can somebody show me the full YAML?',
    'What should the YAML look like?',
    'How do I write this?',
    'Please explain it briefly.',
    'I would like to apply it with kubectl apply -f.',
    'Let me know if something is missing.',
    'Nothing else is needed.',
    'Cheers, Anna',
    '谢谢！',
    'YAML 应该怎么写？',
    '最好写在一个文件里。',
    '不需要别的了。',
  ])('%s', (sentence) => {
    expect(isOnlyAsking(sentence)).toBe(true);
  });

  test.each([
    'Can you give me a Pod?',
    'What do the role and the binding have to look like?',
    'Keep it on one node.',
    'Please make it public.',
    'Write both with 3 replicas.',
    '请给我一个 Pod。',
    '最好有两个副本。',
  ])('is not: %s', (sentence) => {
    expect(isOnlyAsking(sentence)).toBe(false);
  });
});

describe('who speaks, and how they fared', () => {
  test.each([
    [
      "I'm learning Kubernetes and following a tutorial. Create a Pod web of nginx:1.27.",
      'Create a Pod web of nginx:1.27.',
    ],
    ['I have been stuck on this for hours. Two replicas, please.', 'Two replicas, please.'],
    ['I tried a few things but none of them worked. Expose port 80. Thanks in advance!', 'Expose port 80.'],
    ['我在准备 CKA 考试。创建 Pod web，镜像 nginx:1.27。谢谢！', '创建 Pod web，镜像 nginx:1.27。'],
  ])('%s', (words, rest) => {
    expect(withoutBackground(words).words.trim()).toBe(rest);
  });

  test.each([
    'We are moving our services to port 8080.',
    'My manager wants it to run as non-root.',
    'I have a Deployment named shop with 3 replicas.',
    'I read the password from the secret db.',
  ])('tells what is wanted: %s', (words) => {
    expect(withoutBackground(`${words} Image nginx:1.27.`).words).toContain(words);
  });

  test('who says nothing else means it', () => {
    expect(withoutBackground('Could you write the manifests for me?').words).toBe(
      'Could you write the manifests for me?',
    );
    expect(withoutBackground('Our app is in src. Could you write the manifests?').words).toContain(
      'write the manifests',
    );
  });
});
