import type { Drivers } from '../common/needs.ts';

/** Packages and extensions that speak to a server. */
export const drivers: Drivers = {
  postgres: ['ext-pgsql', 'ext-pdo_pgsql'],
  mysql: ['ext-mysqli', 'ext-pdo_mysql'],
  mongodb: [
    'ext-mongodb',
    'mongodb/mongodb',
    'mongodb/laravel-mongodb',
    'jenssegers/mongodb',
    'doctrine/mongodb-odm-bundle',
    'doctrine/mongodb-odm',
  ],
  redis: [
    'ext-redis',
    'predis/predis',
    'laravel/horizon',
    'snc/redis-bundle',
    'symfony/redis-messenger',
    'hyperf/redis',
    'hyperf/async-queue',
    'yiisoft/yii2-redis',
  ],
  rabbitmq: [
    'ext-amqp',
    'php-amqplib/php-amqplib',
    'symfony/amqp-messenger',
    'php-amqplib/rabbitmq-bundle',
    'vladimir-yuldashev/laravel-queue-rabbitmq',
    'bunny/bunny',
    'hyperf/amqp',
    'enqueue/amqp-lib',
    'enqueue/amqp-ext',
    'enqueue/amqp-bunny',
  ],
  kafka: [
    'ext-rdkafka',
    'mateusjunges/laravel-kafka',
    'longlang/phpkafka',
    'hyperf/kafka',
    'enqueue/rdkafka',
  ],
  elasticsearch: ['elasticsearch/elasticsearch', 'ruflin/elastica', 'friendsofsymfony/elastica-bundle'],
  memcached: ['ext-memcached'],
  mssql: ['ext-sqlsrv', 'ext-pdo_sqlsrv'],
  neo4j: ['laudis/neo4j-php-client'],
};
