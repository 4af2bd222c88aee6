import { kindOfAddress } from '../../facts/declared/backing.ts';
import { grep, type SourceFile } from '../../facts/source.ts';
import type { Evidence, Need } from '../../facts/facts.ts';
import { linesAt } from '../common/search.ts';
import type { Dependency } from './dependencies.ts';
import { drivers, extras } from './drivers.ts';
import type { Project } from './project.ts';

type Said = { readonly kind: string; readonly required: boolean; readonly evidence: Evidence };

/** Backing services by their drivers, and by the addresses that the code falls back to. */
export function needsOf(
  project: Project,
  files: readonly SourceFile[],
): { needs: Need[]; evidence: Evidence[] } {
  const packages = project.dependencies.filter(({ name }) => name !== 'huey' || !queuesInFiles(files));
  const declared = [...packages.flatMap(byDriver), ...packages.flatMap(byExtra)];
  const named = [
    ...addresses(files).filter((one) => canBeMeant(one, project)),
    ...engines(files),
    ...clients(project, files),
  ];
  const said = settle(declared, named, defaultsToFile(files));
  const kinds = [...new Set(said.map(({ kind }) => kind))].toSorted();
  return {
    needs: kinds.map((kind) => ({ kind, required: said.some((one) => one.kind === kind && one.required) })),
    evidence: kinds.flatMap((kind) => said.find((one) => one.kind === kind)?.evidence ?? []),
  };
}

/** A queue of Huey stands in Redis, unless its class is one of those that need no server. */
function queuesInFiles(files: readonly SourceFile[]): boolean {
  return grep(files, /\b(?:Sqlite|File|Memory)Huey\b/u).length > 0;
}

/** What a package speaks to. */
export function dependencyKind(name: string): string | undefined {
  return Object.entries(drivers).find(([, names]) => names.includes(name))?.[0];
}

function byDriver(dependency: Dependency): Said[] {
  const kind = dependencyKind(dependency.name);
  return kind === undefined ? [] : [declaredBy(kind, dependency)];
}

function byExtra(dependency: Dependency): Said[] {
  return dependency.extras.flatMap((extra) => {
    const kind = Object.hasOwn(extras, extra) ? extras[extra] : undefined;
    return kind === undefined ? [] : [declaredBy(kind, dependency)];
  });
}

function declaredBy(kind: string, { name, path, line, isOptional }: Dependency): Said {
  return {
    kind,
    required: !isOptional,
    evidence: { fact: `needs ${kind}`, path, line, why: `depends on ${name}` },
  };
}

const address =
  /(?<!\b(?:replace|startswith)\([^)\n]{0,60})['"]((?:postgres(?:ql)?|mysql|mariadb|mssql|oracle|mongodb|rediss?|pyamqp|amqps?|nats|bolt|neo4j|clickhouse)(?:\+\w{1,20})?:\/\/)/u;

function addresses(files: readonly SourceFile[]): Said[] {
  return grep(files, address).flatMap(({ path, line, groups }) => {
    const kind = kindOfAddress(groups[0] ?? '');
    return kind === undefined || isReplaced(files, { path, line })
      ? []
      : [
          {
            kind,
            required: true,
            evidence: { fact: `needs ${kind}`, path, line, why: 'the code has its address' },
          },
        ];
  });
}

/** `url.replace(`, and the words in the line below. */
function isReplaced(files: readonly SourceFile[], { path, line }: Pick<Evidence, 'path' | 'line'>): boolean {
  const lines = linesAt(files, path);
  return /\b(?:replace|startswith|sub|removeprefix)\(\s*$/u.test(lines[line - 2] ?? '');
}

/** An address without any driver is an example, apart from brokers, which come with the queue. */
function canBeMeant({ kind }: Said, { dependencies }: Project): boolean {
  if (dependencies.length === 0) return true;
  const isQueue = dependencies.some(({ name }) =>
    /^(?:celery|kombu|dramatiq|flask-limiter|limits)$/u.test(name),
  );
  if (isQueue && (kind === 'redis' || kind === 'rabbitmq')) return true;
  return dependencies.some((one) =>
    byDriver(one).some((said) => said.kind === kind || (relational.has(kind) && relational.has(said.kind))),
  );
}

const engineKinds: Readonly<Record<string, string>> = {
  postgresql: 'postgres',
  postgresql_psycopg2: 'postgres',
  postgis: 'postgres',
  mysql: 'mysql',
  oracle: 'oracle',
  sqlite3: 'sqlite',
  spatialite: 'sqlite',
};

/** Django's settings name the backend. */
function engines(files: readonly SourceFile[]): Said[] {
  const pattern =
    /django\.(?:contrib\.gis\.)?db\.backends\.(\w+)|django\.core\.cache\.backends\.(redis|memcached)/u;
  return grep(files, pattern).flatMap(({ path, line, groups }) => {
    const kind = engineKinds[groups[0] ?? ''] ?? groups[1];
    if (kind === undefined || kind === '' || kind === 'sqlite') return [];
    const text = files.find((file) => file.path === path)?.text ?? '';
    const required = !isOtherwise(text, line) && !choice.test(text.split('\n')[line - 1] ?? '');
    return [{ kind, required, evidence: { fact: `needs ${kind}`, path, line, why: 'the settings name it' } }];
  });
}

/** One of several by their names: which is taken, is said elsewhere. */
const choice = /['"](?!ENGINE['"])\w{1,30}['"]\s?:\s?['"]django\.db\.backends/u;

/** A file stands above it, and between the two somebody is asked whether there is a server. */
function isOtherwise(text: string, line: number): boolean {
  const above = text.split('\n').slice(0, line - 1);
  const file = above.findLastIndex((one) => /backends\.(?:sqlite3|spatialite)/u.test(one));
  return (
    file !== -1 &&
    above.slice(file).some((one) => /^\s*if\b.{0,200}\b(?:getenv|environ|env|config)\b/u.test(one))
  );
}

/** Packages that come with others as well: the code shows whether it is a client itself. */
const clientOf = [
  {
    packages: /^(?:boto3|aioboto3|aiobotocore|boto)$/u,
    use: /\b(?:client|resource)\(\s*['"](s3|dynamodb)['"]/u,
  },
  {
    packages: /^(?:paho-mqtt|aiomqtt|asyncio-mqtt|gmqtt)$/u,
    use: /^\s*(?:from|import) (?:paho\.|aio|asyncio_|g)(mqtt)\b/u,
  },
];

function clients(project: Project, files: readonly SourceFile[]): Said[] {
  const meant = clientOf.filter(({ packages }) =>
    project.dependencies.some(({ name }) => packages.test(name)),
  );
  return meant
    .flatMap(({ use }) => grep(files, use))
    .map(({ path, line, groups }) => {
      const kind = groups[0] ?? '';
      const why = 'the code is its client';
      const required = !isOneOfSeveral(linesAt(files, path).slice(0, line));
      return { kind, required, evidence: { fact: `needs ${kind}`, path, line, why } };
    });
}

/** `class S3Storage(Storage):`, the class around it does with a bucket what others do without. */
function isOneOfSeveral(above: readonly string[]): boolean {
  const [head = ''] = above.filter((line) => /^\S/u.test(line)).slice(-1);
  return /^class \w{0,40}(?:S3|AWS|Aws|Minio|Bucket)\w{0,40}\((?!object\b)\w/u.test(head);
}

/** A database in a file is what the code takes where nobody gives it another. */
function defaultsToFile(files: readonly SourceFile[]): boolean {
  return grep(files, /['"]sqlite(?:\+\w{1,20})?:\/\/|django\.db\.backends\.sqlite3/u).length > 0;
}

const relational = new Set(['postgres', 'mysql', 'mssql', 'oracle']);

/** Of several relational drivers the one that the code names is meant; none is where it falls back to a file. */
function settle(declared: readonly Said[], named: readonly Said[], hasFile: boolean): Said[] {
  const meant = new Set(
    named.filter(({ kind, required }) => required && relational.has(kind)).map(({ kind }) => kind),
  );
  const soft = (one: Said): Said => {
    const isOther = relational.has(one.kind) && meant.size > 0 && !meant.has(one.kind);
    const isFallback = relational.has(one.kind) && meant.size === 0 && hasFile;
    return isOther || isFallback ? { ...one, required: false } : one;
  };
  return [...declared.map(soft), ...named];
}
