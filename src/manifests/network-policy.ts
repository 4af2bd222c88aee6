import { overLines } from '../kernel/over-lines.ts';
import type { JsonMap } from '../kernel/json.ts';
import type { Filling } from '../render/template.ts';
import { publicImage } from '../spec/public-images.ts';
import type { Workload } from '../spec/spec.ts';
import { block, head, selectorOf } from './labels.ts';
import type { Manifest, Terms } from './manifest.ts';
import { portsOf } from './pods/ports.ts';

const wellKnown: Readonly<Record<string, number>> = {
  postgres: 5432,
  mysql: 3306,
  mongodb: 27017,
  redis: 6379,
  rabbitmq: 5672,
  kafka: 9092,
  nats: 4222,
  mqtt: 1883,
  influxdb: 8086,
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
  wanted: (workload, { profile }) => profile === 'production' || isAsked(workload),
  why: {
    en: 'lets in what calls it, out what it needs and DNS, and nothing else',
    zh: '只放行对它的访问、它所需的依赖和 DNS',
  },
  fill: (workload, terms) => {
    const egress = egressOf(workload);
    const filling = {
      ...head(workload, terms),
      selector: block(selectorOf(workload, terms)),
      both: egress !== undefined,
      serves: ingressOf(workload, terms),
      egress,
    };
    return [{ filling }];
  },
};

function isAsked({ extras }: Workload): boolean {
  return extras.includes('networkPolicy');
}

/** Undefined where nothing may call it. */
function ingressOf(workload: Workload, terms: Terms): Filling | undefined {
  const from = sourceOf(workload);
  const ports = portsOf(workload).map(({ name, port, protocol = 'TCP' }) => ({
    port: terms.profile === 'minimal' ? port : name,
    protocol,
  }));
  if (ports.length === 0 || (from.length === 0 && workload.callerSpaces === undefined)) return undefined;
  const filling = { ports: block(ports) };
  return {
    anyone: from === 'anyone' ? filling : undefined,
    cluster: from === 'cluster' ? filling : undefined,
    callers:
      typeof from === 'string'
        ? undefined
        : { ...filling, list: block([...from.map(podsOf), ...(workload.callerSpaces ?? []).map(spaceOf)]) },
  };
}

/** Where its traffic comes from: who is known to call it, else the cluster, or anywhere where it is open to the outside. */
function sourceOf(workload: Workload): 'anyone' | 'cluster' | readonly string[] {
  const { callers, callerSpaces } = workload;
  if (callerSpaces !== undefined) return callers ?? [];
  if (isOpen(workload)) return 'anyone';
  return isReached(workload) || callers === undefined ? 'cluster' : callers;
}

function isOpen({ exposure }: Workload): boolean {
  return exposure?.type === 'NodePort' || exposure?.type === 'LoadBalancer';
}

function isReached({ exposure, host }: Workload): boolean {
  return [host, exposure?.route, exposure?.path].some((way) => way !== undefined);
}

function spaceOf(name: string): JsonMap {
  return { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } };
}

function podsOf(name: string): JsonMap {
  return { podSelector: { matchLabels: { 'app.kubernetes.io/name': name } } };
}

/** Only where it is known what is called: a rule too narrow would cut off a program that nobody here has read. */
function egressOf(workload: Workload): Filling | undefined {
  const { service, needs, partOf, name, fragments } = workload;
  const asksApi = fragments?.pod?.['automountServiceAccountToken'] === true;
  if (service === undefined && !isAsked(workload)) return undefined;
  const names = service?.env.map((variable) => variable.name) ?? [];
  return {
    siblings: partOf === name ? undefined : { partOf },
    needs: [
      ...needs.flatMap(({ kind }) => {
        const port = wellKnown[kind] ?? publicImage(kind)?.port;
        return port === undefined ? [] : [{ kind, port }];
      }),
      ...(asksApi ? [{ kind: 'kube-apiserver', port: 6443 }] : []),
    ],
    cluster: names.some((variable) => address.test(variable) && !ownAddress.test(variable)),
    mail: names.some((variable) => /(?:^|_)(?:SMTP|MAIL|EMAIL|MAILER)(?:_|$)/u.test(variable)),
    web: service !== undefined && service.kind !== 'static',
  };
}

/** Variables that hold where something else is; those of databases and of the program itself aside. */
const address = /_(?:URL|URI|ADDR|ADDRESS|HOST|ENDPOINT|SERVER|UPSTREAM|ORIGIN)$/u;
const ownAddress = new RegExp(
  overLines`
    ^(?:
      APP|BASE|PUBLIC|SITE|FRONTEND|SERVER|LISTEN|BIND|HTTP|GRPC|HTTPS|NEXT|NUXT|VITE|REACT|CALLBACK|
      REDIRECT|HEALTHCHECK
    )_|
    DATABASE|POSTGRES|MYSQL|MARIADB|MONGO|REDIS|RABBIT|AMQP|KAFKA|^DB_|_DB_|SMTP|MAIL|NATS|ELASTIC|
    MEMCACHE|CORS|ALLOWED
  `,
  'u',
);
