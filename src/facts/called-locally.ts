import { folderOf } from './declared/place.ts';
import type { Evidence, Service } from './facts.ts';
import type { Snapshot } from './snapshot.ts';
import { grep, type SourceFile } from './source.ts';
import { isUnder, productiveUnder } from './tree.ts';

/** How each is called: the scheme of its address, its port, what its host is called by. */
const known: Readonly<Record<string, readonly [schemes: string, port: number, names: string]>> = {
  postgres: ['postgres(?:ql)?', 5432, 'db|database|pg|postgres'],
  mysql: ['mysqli?|mariadb', 3306, 'db|database|mysql'],
  mongodb: ['mongodb', 27_017, 'db|mongo|mongodb'],
  redis: ['rediss?', 6379, 'redis'],
  rabbitmq: ['amqps?', 5672, 'amqp|rabbit|rabbitmq'],
  memcached: ['memcached?', 11_211, 'memcached?'],
  kafka: ['kafka', 9092, 'kafka'],
  nats: ['nats', 4222, 'nats'],
  mqtt: ['mqtt', 1883, 'mqtt'],
  couchdb: ['couchdb', 5984, 'couchdb'],
  elasticsearch: ['elasticsearch', 9200, 'elastic|elasticsearch'],
};
const local = String.raw`(?:localhost|127\.0\.0\.1)`;

/** Backing services that the code calls on its own machine, and that no variable leads elsewhere. */
export function withCalledLocally(services: readonly Service[], snapshot: Snapshot): Service[] {
  const folders = services.map(({ path }) => folderOf(path));
  return services.map((service) => {
    const kinds = service.needs.filter((need) => need.required && !isTold(need.kind, service));
    const asked = service.kind === 'library' ? [] : kinds.filter(({ kind }) => kind in known);
    if (asked.length === 0) return service;
    const files = sourcesOf(service, folders, snapshot);
    const found = asked.flatMap(({ kind }) => calledIn(kind, files));
    return found.length === 0 ? service : { ...service, evidence: [...service.evidence, ...found] };
  });
}

/** A variable that is called like it, or an address of some database. */
function isTold(kind: string, { env }: Service): boolean {
  const about = new RegExp(`(?:^|_)(?:${known[kind]?.[2] ?? kind}|dsn|broker|cache|queue)`, 'iu');
  return env.some(({ name }) => about.test(name));
}

function calledIn(kind: string, files: readonly SourceFile[]): Evidence[] {
  const [schemes = kind, port = 0, names = kind] = known[kind] ?? [];
  const patterns = [
    new RegExp(String.raw`["'](?:${schemes})(?:\+\w{1,20})?:\/\/[^"'\s]{0,80}?${local}\b`, 'u'),
    new RegExp(
      String.raw`["'](?:\w{1,10}:\/\/)?${local}["']?(?::|,\s{0,3}(?:port\s?[=:]\s?)?)${port}\b`,
      'u',
    ),
    new RegExp(
      String.raw`\b(?:${names})_?host\w{0,10}["']?\s{0,4}(?:=>?|:|,)\s{0,4}(?:default\s?=\s?)?["']${local}["']`,
      'u',
    ),
  ];
  const [hit] = patterns.flatMap((pattern) => grep(files, pattern));
  if (hit === undefined) return [];
  const why = `calls ${kind} at localhost, and no variable says another place`;
  return [{ fact: `called locally ${kind}`, path: hit.path, line: hit.line, why }];
}

const code = /\.(?:[cm]?[jt]sx?|py|go|rs|rb|php|cs|kt|java|scala|p[lm]|psgi)$/u;
const aside = /(?:^|\/)(?:conftest\.py|test_[^/]*|[^/]*[._-](?:test|spec)s?\.\w+|settings_local\.py)$/u;

/** Not those of a service further below. */
function sourcesOf({ path }: Service, folders: readonly string[], snapshot: Snapshot): SourceFile[] {
  const folder = folderOf(path);
  const below = folders.filter((other) => other !== folder && isUnder(other, folder));
  return productiveUnder(folder, snapshot)
    .filter((one) => code.test(one) && !aside.test(one) && !below.some((other) => isUnder(one, other)))
    .flatMap((one) => {
      const text = snapshot.text(one);
      return text !== undefined && /localhost|127\.0\.0\.1/u.test(text)
        ? [{ path: one, text: text.replaceAll(/^[^\S\n]{0,200}(?:#|\/\/|\*)[^\n]*/gmu, '') }]
        : [];
    });
}
