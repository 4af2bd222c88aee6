import type { Need } from '../../facts/facts.ts';
import { grep, type SourceFile } from '../../facts/source.ts';
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
  mqtt: ['mqtt'],
  nats: ['nats-pure', 'nats'],
  cassandra: ['cassandra-driver'],
  neo4j: ['neo4j-ruby-driver', 'activegraph'],
  clickhouse: ['click_house', 'clickhouse-activerecord'],
  s3: ['aws-sdk-s3', 'fog-aws'],
};

const adapters: ReadonlyMap<string, RegExp> = new Map([
  ['postgres', /^(?:postgresql|postgis|pg)$/u],
  ['mysql', /^(?:mysql2?|trilogy)$/u],
  ['mssql', /^sqlserver$/u],
]);

/** Of several databases that a program can keep its data in, the one that its settings name is needed. */
export function chosenIn(settings: string, needs: readonly Need[]): Need[] {
  const said = [
    ...settings.matchAll(
      /^\s{0,12}adapter:[ \t]{0,8}(?:<%[^\n]{0,120}?)?["']?(\w{2,20})["']?[ \t]{0,4}(?:%>[ \t]{0,4})?$/gmu,
    ),
  ];
  const named = said.map(([, name = '']) => name);
  const isNamed = ({ kind }: Need): boolean => named.some((name) => adapters.get(kind)?.test(name) === true);
  if (!needs.some(isNamed)) return [...needs];
  return needs.map((need) =>
    adapters.has(need.kind) && !isNamed(need) ? { ...need, required: false } : need,
  );
}

const client = /\bAws::S3::|\bFog::Storage\b/u;
const stored = /^\s*config\.active_storage\.service\s*=\s*:(?!local\b|test\b|disk\b)\w{1,40}\s*$/u;

/** Files of people are kept on a disk unless production says otherwise; the package alone chooses nothing. */
export function storedBy(files: readonly SourceFile[], needs: readonly Need[]): Need[] {
  const production = files.filter(({ path }) => path.endsWith('config/environments/production.rb'));
  const isMeant = grep(files, client).length > 0 || grep(production, stored).length > 0;
  return needs.map((need) => (need.kind === 's3' && !isMeant ? { ...need, required: false } : need));
}
