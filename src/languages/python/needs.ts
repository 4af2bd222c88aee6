import type { Evidence, Need } from '../../facts/facts.ts';
import { dependsOn, type Project } from './project.ts';

const drivers: Readonly<Record<string, readonly string[]>> = {
  postgres: ['psycopg', 'psycopg2', 'psycopg2-binary', 'psycopg-binary', 'asyncpg', 'pg8000', 'aiopg'],
  mysql: ['mysqlclient', 'pymysql', 'aiomysql', 'asyncmy', 'mysql-connector-python'],
  mongodb: ['pymongo', 'motor', 'mongoengine', 'beanie', 'odmantic'],
  redis: ['redis', 'aioredis', 'rq', 'django-redis', 'arq', 'flask-redis', 'hiredis'],
  rabbitmq: ['pika', 'aio-pika'],
  kafka: ['kafka-python', 'confluent-kafka', 'aiokafka', 'faust-streaming'],
  elasticsearch: ['elasticsearch', 'elasticsearch-dsl'],
  opensearch: ['opensearch-py'],
  memcached: ['pymemcache', 'python-memcached', 'pylibmc'],
  nats: ['nats-py'],
  cassandra: ['cassandra-driver'],
  neo4j: ['neo4j'],
  clickhouse: ['clickhouse-driver', 'clickhouse-connect'],
  s3: ['minio'],
};

/** Backing services by their direct drivers. */
export function needsOf(project: Project): { needs: Need[]; evidence: Evidence[] } {
  const found = Object.entries(drivers).flatMap(([kind, names]) => {
    const driver = dependsOn(project, ...names);
    return driver === undefined ? [] : [{ kind, driver }];
  });
  return {
    needs: found.map(({ kind }) => ({ kind, required: true })).toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
    evidence: found.map(({ kind, driver }) => ({
      fact: `needs ${kind}`,
      path: driver.path,
      line: driver.line,
      why: `depends on ${driver.name}`,
    })),
  };
}
