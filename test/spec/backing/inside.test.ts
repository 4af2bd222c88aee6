import { describe, expect, it } from '@jest/globals';
import { insideSaid } from '../../../src/spec/backing/inside.ts';

describe('programs that shall stand in the cluster too', () => {
  it.each([
    ['Redis and postgres in the cluster.', ['Redis', 'postgres']],
    ['postgres 16 in the cluster with 10Gi', ['postgres 16 10Gi']],
    [
      'Postgres and RabbitMQ both in the cluster: 10Gi for postgres and 2Gi for rabbit',
      ['Postgres', 'RabbitMQ', 'postgres 10Gi', 'rabbitmq 2Gi'],
    ],
    ['redis 和 postgres 在集群里各装一个，postgres 给 5Gi', ['redis', 'postgres', 'postgres 5Gi']],
    ['it need postgres database also in kubernetes, with 2 GB disk', ['postgres 2 GB']],
    ['run this in the cluster, 2 replicas, postgres at pg.example:5432', []],
  ])('%s', (words, expected) => {
    const said = insideSaid(words).map(({ app, version, size }) =>
      [app, version, size].filter((part) => part !== undefined).join(' '),
    );
    expect(said).toEqual(expected);
  });
});
