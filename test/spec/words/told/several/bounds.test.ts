import { describe, expect, test } from '@jest/globals';
import { boundsOfTypes } from '../../../../../src/spec/words/told/several/bounds.ts';
import { rewritten } from '../../../../../src/spec/words/text/rewriting.ts';

const told = (words: string): string => rewritten(words, [boundsOfTypes]);

describe('bounds of several types in one range are told by type', () => {
  test.each([
    ['LimitRange a: max cpu 3 for containers, max cpu 6 for pods.', 'Container: max cpu 3; Pod: max cpu 6'],
    [
      'LimitRange a that limits containers to 3 CPUs and pods to 6 CPUs.',
      'Container: max cpu 3; Pod: max cpu 6',
    ],
    [
      'LimitRange a, in which containers may have at most 3 CPUs and pods at most 6 CPUs.',
      'Container: max cpu 3; Pod: max cpu 6',
    ],
    [
      'LimitRange a for containers (memory from 64Mi to 1Gi) and for pods (memory from 128Mi to 2Gi)',
      'Container: min memory 64Mi, max memory 1Gi; Pod: min memory 128Mi, max memory 2Gi',
    ],
    [
      'LimitRange a where containers request 100m CPU and 128Mi memory by default and may use 2 CPUs at most, and claims have to be between 1Gi and 20Gi.',
      'Container: defaultRequest cpu 100m, defaultRequest memory 128Mi, max cpu 2; PersistentVolumeClaim: min storage 1Gi, max storage 20Gi',
    ],
    [
      'LimitRange a: a Pod at most 2 cpu, and a Container gets 300m cpu by default, with request 200m and 100Mi.',
      'Pod: max cpu 2; Container: default cpu 300m, defaultRequest cpu 200m, defaultRequest memory 100Mi',
    ],
  ])('%s', (words, types) => {
    expect(told(words)).toBe(`LimitRange a: ${types}`);
  });
});

describe('nothing is told where a word is not known, or only one type is', () => {
  test.each([
    'LimitRange a with max cpu 2 for containers.',
    'LimitRange a with max cpu 2 for containers of team blue, max cpu 4 for pods.',
    'LimitRange a with 2 cpu for containers and 4 cpu for pods.',
  ])('%s', (words) => {
    expect(told(words)).toBe(words);
  });
});
