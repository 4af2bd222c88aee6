import { describe, expect, it } from '@jest/globals';
import { amountsTold } from '../../../../src/change/propose/told/amounts.ts';

const called = [
  { service: 'web', names: ['web', 'frontend'] },
  { service: 'api', names: ['api', '后端'] },
  { service: 'mail', names: ['mail'] },
];

describe('amounts', () => {
  it.each([
    ['100m/128Mi requests, 256Mi limit', 'cpu request 100m and memory request 128Mi and memory limit 256Mi'],
    [
      '250m/256Mi -> 1/512Mi.',
      'cpu request 250m and memory request 256Mi and cpu limit 1 and memory limit 512Mi.',
    ],
    ['cpu 100m-500m, 5 pods', 'cpu request 100m and cpu limit 500m, 5 pods'],
    ['memory limit 512Mi, 200m cpu', 'memory limit 512Mi and cpu request 200m'],
    ['memory limit 1Gi and cpu limit 500m', 'memory limit 1Gi and cpu limit 500m'],
    ['cpu limit 500m and memory limit 1Gi', 'cpu limit 500m and memory limit 1Gi'],
    ['limits: cpu 500m, memory 1Gi', 'cpu limit 500m and memory limit 1Gi'],
    [
      '资源 500m/1Gi，上限 1 核 2Gi',
      '资源 cpu request 500m and memory request 1Gi and cpu limit 1 and memory limit 2Gi',
    ],
    [
      'limit 给 500m / 512Mi，request 减半',
      'cpu limit 500m and memory limit 512Mi and cpu request 250m and memory request 256Mi',
    ],
    ['at 70% cpu, 20Gi disk and 512Mi', 'at 70% cpu, 20Gi disk and 512Mi'],
  ])('%s', (words, expected) => {
    expect(amountsTold(words, { called: [], services: [] }).rest).toBe(expected);
  });

  it.each([
    [
      'web gets 50m/64Mi, the others 1 core and 1Gi',
      ['api: cpu request 1 and memory request 1Gi', 'mail: cpu request 1', 'web gets cpu request 50m'],
    ],
    ['100m/128Mi each', ['web: cpu request 100m', 'api: cpu request 100m', 'mail: cpu request 100m']],
    ['web and api both with 100m/128Mi', ['web: cpu request 100m', 'api: cpu request 100m']],
    ['web: 2 replicas. 后端每个实例 1 核 1G', ['后端每个实例 cpu request 1 and memory request 1G']],
  ])('%s', (words, expected) => {
    const { rest } = amountsTold(words, { called, services: [] });
    expect(expected.filter((one) => !rest.includes(one))).toEqual([]);
    expect(rest.split('cpu request').length - 1).toBe(expected.length);
  });
});
