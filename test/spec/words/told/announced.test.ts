import { describe, expect, test } from '@jest/globals';
import { announced } from '../../../../src/spec/words/told/announced/announced.ts';

describe('objects that are announced by their number are told of under their kind', () => {
  test.each([
    [
      'We need two Deployments and one Service. shop-a runs 4 replicas of acme/shop:2.0; shop-b runs acme/shop:2.1. The Service shop selects app=shop.',
      'Deployment shop-a runs 4 replicas of acme/shop:2.0. Deployment shop-b runs acme/shop:2.1. The Service shop selects app=shop.',
    ],
    [
      'Two StatefulSets, please: cache-a runs redis:7.2, pod labels app=cache; cache-b runs redis:7.4.',
      'StatefulSet cache-a runs redis:7.2, pod labels app=cache. StatefulSet cache-b runs redis:7.4.',
    ],
    [
      'We need shop-a and shop-b as Deployments: shop-a with 4 replicas, shop-b with 1 replica.',
      'Deployment shop-a with 4 replicas. Deployment shop-b with 1 replica.',
    ],
    [
      'Pods a-east (acme/ping:1.0) and a-west (acme/ping:1.1).',
      'Pod a-east (acme/ping:1.0). Pod a-west (acme/ping:1.1).',
    ],
    [
      'Create a Job pack-a which runs acme/pack:1, and another one, pack-b, which runs acme/pack:2.',
      'Create a Job pack-a which runs acme/pack:1. A Job pack-b which runs acme/pack:2.',
    ],
  ])('%s', (words, told) => {
    expect(announced(words)).toBe(told);
  });

  test.each([
    // One of them is told of nowhere.
    'We need two Deployments. shop-a runs 4 replicas of acme/shop:2.0.',
    // What is told of under a kind needs none.
    'Two Services are there. The Deployment shop-a runs acme/shop:2.0.',
    'The Deployment web-api has two containers: web-main runs nginx and web-log runs busybox.',
  ])('and left as they are where nobody knows which are meant: %s', (words) => {
    expect(announced(words)).toBe(words);
  });
});

describe('what is said of several workloads at once is said of each', () => {
  const [a, b] = ['Deployment web runs acme/a:1', 'Deployment api runs acme/b:1'];

  test.each([
    ['Both containers listen on port 80.', 'It listens on port 80.'],
    ['In either case the container port is 80.', 'The container port is 80.'],
    ['Container port is 80 in both.', 'The Container port is 80.'],
    ['The containers of both listen on 80.', 'It listens on 80.'],
    ['Both forbid concurrent runs.', 'It forbids concurrent runs.'],
  ])('%s', (said, ofOne) => {
    expect(announced(`${a}. ${b}. ${said}`).trim()).toBe(`${a}. ${ofOne} ${b}. ${ofOne}`);
  });

  test.each([
    'Both share the claim data.',
    'Both are selected by the Service web.',
    'Both have the same port as before.',
    'Create an HPA for each.',
  ])('but not what they have together: %s', (said) => {
    expect(announced(`${a}. ${b}. ${said}`)).toBe(`${a}. ${b}. ${said}`);
  });

  test('nor what is said of the containers of one', () => {
    const words =
      'Deployment web has two containers. Deployment api runs acme/b:1. Both containers listen on port 80.';
    expect(announced(words)).toBe(words);
  });
});
