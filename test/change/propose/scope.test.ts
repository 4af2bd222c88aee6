import { describe, expect, test } from '@jest/globals';
import { behind, scopeOf } from '../../../src/change/propose/scope.ts';

const services = [
  { service: 'backend', names: ['backend', '后端'] },
  { service: 'frontend', names: ['frontend', '前端'] },
];

describe('what nobody wants', () => {
  test.each([
    ['with postgres and redis. remove redis again', 'with postgres and redis.', ['redis']],
    ['redis is no longer needed', '', ['redis']],
    ['no redis and no postgres please', 'and', ['redis', 'postgres']],
    ['2 replicas, without the frontend', '2 replicas,', ['frontend']],
    ["we don't need the redis cache any more", '', ['redis']],
    ['带 redis。redis 不要了', '带 redis。', ['redis']],
    ['把 redis 和 postgres 都去掉吧', '', ['redis', 'postgres']],
    ['先不要前端，后端两个副本', ',后端两个副本', ['frontend']],
  ])('%s', (words, rest, refused) => {
    const scope = scopeOf(words, services, behind);
    expect(scope.rest.trim().replaceAll('，', ',')).toBe(rest.replaceAll('，', ','));
    expect([...scope.refused].toSorted()).toEqual(refused.toSorted());
  });

  test.each([
    'no redis password',
    'redis 不要密码',
    'remove the variable REDIS_URL from the backend',
    'redis with 2 replicas, no persistence',
    'no public access to redis:6379',
  ])('is not meant by %s', (words) => {
    expect(scopeOf(words, services, behind)).toMatchObject({ rest: words, refused: new Set() });
  });

  test('is wanted again where it is asked for later', () => {
    expect(scopeOf('no redis. ok, add redis after all', services, behind).refused).toEqual(new Set());
  });
});

describe('who is told to run', () => {
  test.each([
    ['deploy the backend with 2 replicas', ['backend']],
    ['only the frontend, on port 3000', ['frontend']],
    ['run the backend and give the frontend 2 replicas', ['backend', 'frontend']],
    ['把后端跑起来，再加个 redis', ['backend']],
    ['只部署前端', ['frontend']],
    ['Only the backend and the frontend for now. Both with 2 replicas', ['backend', 'frontend']],
    ['everything.\nonly the backend', ['backend']],
  ])('%s', (words, chosen) => {
    expect([...(scopeOf(words, services, behind).chosen ?? [])].toSorted()).toEqual(chosen);
  });

  test.each([
    'the backend with 2 replicas',
    'deploy everything, the backend with 2 replicas',
    'expose only the frontend',
    '每个服务两个副本，后端内存 1Gi',
    '部署，后端 3 个副本',
    'everything.\ndeploy the backend with 3 replicas',
  ])('is everybody where the words are %s', (words) => {
    expect(scopeOf(words, services, behind).chosen).toBeUndefined();
  });
});
