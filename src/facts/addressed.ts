import type { EnvVariable, Evidence, Need, Service } from './facts.ts';
import type { Snapshot } from './snapshot.ts';

const schemes: Readonly<Record<string, string>> = {
  redis: 'redis',
  rediss: 'redis',
  amqp: 'rabbitmq',
  amqps: 'rabbitmq',
  postgres: 'postgres',
  postgresql: 'postgres',
  mysql: 'mysql',
  mariadb: 'mysql',
  mongodb: 'mongodb',
  nats: 'nats',
  clickhouse: 'clickhouse',
};
const address =
  /(?<!\b(?:replace|startswith|g?sub)\([^)\n]{0,60})["'`](?:jdbc:)?(rediss?|amqps?|postgres(?:ql)?|mysql|mariadb|mongodb|nats|clickhouse)(?:\+\w{1,20})?:\/\//u;

const relational = new Set('postgres mysql mssql oracle cockroachdb sqlite'.split(' '));

/** Needs that no driver names, as it comes by a library of somebody's own: a variable has the address of one for its default. */
export function withAddressed(services: readonly Service[], snapshot: Snapshot): Service[] {
  return services.map((service) => {
    const found = service.env.flatMap((variable) => needOf(variable, service, snapshot) ?? []);
    const fresh = found.filter(
      ({ need }, at) => found.findIndex((one) => one.need.kind === need.kind) === at && isNew(need, service),
    );
    return fresh.length === 0
      ? service
      : {
          ...service,
          needs: [...service.needs, ...fresh.map(({ need }) => need)],
          evidence: [...service.evidence, ...fresh.map(({ evidence }) => evidence)],
        };
  });
}

/** Which database is meant, drivers know better. */
function isNew({ kind }: Need, { needs }: Service): boolean {
  return needs.every((one) => one.kind !== kind && !(relational.has(kind) && relational.has(one.kind)));
}

type FoundNeed = { readonly need: Need; readonly evidence: Evidence };

function needOf({ name }: EnvVariable, { evidence }: Service, snapshot: Snapshot): FoundNeed | undefined {
  const place = evidence.find(({ fact, path }) => fact === `env ${name}` && isCode.test(path));
  if (place === undefined) return undefined;
  const { path, line } = place;
  const scheme = address.exec(fallbackOf(name, snapshot.text(path) ?? '', line))?.[1] ?? '';
  const kind = schemes[scheme];
  if (kind === undefined) return undefined;
  const why = `${name} has its address for a default`;
  return { need: { kind, required: true }, evidence: { fact: `needs ${kind}`, path, line, why } };
}

const isCode = /\.(?:[cm]?[jt]sx?|py|go|rs|rb|php|cs|kt|java|scala|exs?|clj)$/u;

/** What stands behind the name of a variable, up to the next one or the end of what is said. */
function fallbackOf(name: string, text: string, line: number): string {
  const lines = text.split('\n', line + 3).slice(line - 1);
  const rest = lines.map((one) => one.slice(0, 300)).join('\n');
  const at = rest.indexOf(name);
  if (at === -1) return '';
  const after = rest.slice(at + name.length);
  const end = after.slice(1).search(/;|\n\s*\n|["'.][A-Z][A-Z0-9]*_[A-Z0-9_]+\b/u);
  return end === -1 ? after : after.slice(0, end + 1);
}
