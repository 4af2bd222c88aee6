import { describe, expect, test } from '@jest/globals';
import { toldBehind } from '../../../../../src/change/propose/told/behind/behind.ts';
import { readers } from '../../../../../src/spec/words/readers.ts';

const services = [
  { service: 'backend', names: ['backend', '后端'] },
  { service: 'frontend', names: ['frontend', '前端'] },
];
const hear = (words: string) => toldBehind(words, { wanted: ['postgres'], services, readers });

describe('what is told of one that stands behind', () => {
  test.each([
    ['2 replicas each, 1 for postgres with 20Gi disk', '2 replicas each, ', { replicas: 1 }],
    ['redis gets 512Mi memory. the app 3 replicas', '. the app 3 replicas', { name: 'redis' }],
    ['后端两个副本，数据库内存 1Gi', '后端两个副本，', { name: 'postgres' }],
  ])('%s', (words, rest, workload) => {
    const heard = hear(words);
    expect(heard.rest).toBe(rest);
    expect(heard.told).toMatchObject([{ workload }]);
  });

  test.each([
    '数据库只让后端连',
    'only the backend may reach the database',
    'postgres is only reachable from the backend',
    '只有后端能访问 postgres',
  ])('is who may call it: %s', (words) => {
    expect(hear(words)).toMatchObject({ rest: '', told: [{ app: 'postgres', callers: ['backend'] }] });
  });

  test.each([
    'the backend talks to postgres over DATABASE_URL',
    'DATABASE_URL=postgres://db:5432/shop',
    'postgres zorps twice',
    'postgres',
  ])('is not %s', (words) => {
    expect(hear(words)).toEqual({ rest: words, told: [] });
  });
});
