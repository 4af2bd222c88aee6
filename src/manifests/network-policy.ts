import { block, head, selectorOf } from './labels.ts';
import type { Manifest } from './manifest.ts';
import { portsOf } from './pods/ports.ts';

const wellKnown: Readonly<Record<string, number>> = {
  postgres: 5432,
  mysql: 3306,
  mongodb: 27017,
  redis: 6379,
  rabbitmq: 5672,
  kafka: 9092,
  nats: 4222,
  elasticsearch: 9200,
  opensearch: 9200,
  memcached: 11211,
  mssql: 1433,
  cassandra: 9042,
  neo4j: 7687,
  clickhouse: 8123,
  cockroachdb: 26257,
};

export const networkPolicy: Manifest = {
  id: 'networkPolicy',
  kind: 'NetworkPolicy',
  wanted: ({ extras }) => extras.includes('networkPolicy'),
  why: {
    en: 'lets in what calls it, out what it needs and DNS, and nothing else',
    zh: '只放行对它的访问、它所需的依赖和 DNS',
  },
  fill: (workload, terms) => {
    const ports = portsOf(workload).map(({ name, port, protocol = 'TCP' }) => ({
      port: terms.profile === 'minimal' ? port : name,
      protocol,
    }));
    const filling = {
      ...head(workload, terms),
      selector: block(selectorOf(workload, terms)),
      serves: ports.length === 0 ? undefined : { ports: block(ports) },
      needs: workload.needs.flatMap(({ kind }) =>
        wellKnown[kind] === undefined ? [] : [{ kind, port: wellKnown[kind] }],
      ),
    };
    return [{ filling }];
  },
};
