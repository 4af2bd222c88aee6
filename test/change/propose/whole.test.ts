import { expect, test } from '@jest/globals';
import { isWholeRequest } from '../../../src/change/propose/whole.ts';
import { readers } from '../../../src/spec/words/readers.ts';

test.each(['3 nginx replicas', 'deploy redis 7 with 2 replicas', '部署三个 nginx'])(
  'begins anew: %s',
  (words) => expect(isWholeRequest(words, readers)).toBe(true),
);

test.each([
  'also add a redis',
  'redis 不要了',
  'remove redis again',
  '再加个 redis',
  'use postgres 16 instead',
  'make it 4 replicas',
  '副本加到 4',
  'It was slow last year. The image of that Deployment is nginx:1.28 from now on',
  '上面的 nginx 用 1.28',
])('goes on with what was said: %s', (words) => expect(isWholeRequest(words, readers)).toBe(false));
