import type { Drivers } from '../common/needs.ts';

export const drivers: Drivers = {
  postgres: ['pg', 'que', 'good_job'],
  mysql: ['mysql2', 'trilogy', 'ruby-mysql'],
  mongodb: ['mongoid', 'mongo', 'mongo_mapper'],
  redis: [
    'redis',
    'redis-client',
    'redis-rails',
    'sidekiq',
    'resque',
    'hiredis',
    'redis-namespace',
    'redis-store',
    'redis-actionpack',
    'kredis',
  ],
  rabbitmq: ['bunny', 'sneakers', 'kicks', 'march_hare'],
  kafka: ['ruby-kafka', 'rdkafka', 'karafka', 'racecar', 'waterdrop', 'delivery_boy'],
  elasticsearch: ['elasticsearch', 'elasticsearch-model', 'elasticsearch-rails', 'chewy'],
  opensearch: ['opensearch-ruby'],
  memcached: ['dalli'],
  mssql: ['tiny_tds', 'activerecord-sqlserver-adapter'],
  nats: ['nats-pure', 'nats'],
  cassandra: ['cassandra-driver'],
  neo4j: ['neo4j-ruby-driver', 'activegraph'],
  clickhouse: ['click_house', 'clickhouse-activerecord'],
};
