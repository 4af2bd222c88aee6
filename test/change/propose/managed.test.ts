import { expect, test } from '@jest/globals';
import { managedIn } from '../../../src/change/propose/managed.ts';

const called = [
  { service: 'db', names: ['db', 'postgres', 'database', 'DB', '数据库'] },
  { service: 'cache', names: ['cache', 'redis', '缓存'] },
];

test.each([
  ['use a managed database', ['db']],
  ['use RDS', ['db']],
  ['we use RDS for the database', ['db']],
  ['external database', ['db']],
  ['the database is managed elsewhere', ['db']],
  ['bring our own postgres', ['db']],
  ['database is on RDS, redis in ElastiCache', ['cache', 'db']],
  ['use the existing redis', ['cache']],
  ['用云数据库', ['db']],
  ['使用托管数据库', ['db']],
  ['数据库放在集群外', ['db']],
  ['缓存用云上的', ['cache']],
])('%s: %j runs elsewhere', (words, services) => {
  expect(managedIn(words, called).services.toSorted()).toEqual(services);
});

test.each([
  'use the database to store orders',
  'we have a database migration',
  'keep the existing database schema',
  'use an external database at db.example.com:5432',
  'the database is RDS at prod.abc.rds.amazonaws.com',
  '3 replicas',
])('%s: nothing is said of where something runs, or somebody else reads it', (words) => {
  expect(managedIn(words, called)).toEqual({ rest: words, services: [], rows: [] });
});

test('without a compose file nobody is asked', () => {
  expect(managedIn('use a managed database', []).services).toEqual([]);
});

test('long texts are read in no time', () => {
  const texts = ['managed database ', 'our own the a my ', '数据库用', 'database is the '].map((one) =>
    one.repeat(16_000 / one.length),
  );
  for (const text of texts) expect(managedIn(text, called).rest.length).toBeLessThanOrEqual(text.length);
});
