import { backingKind } from '../../../facts/declared/backing.ts';
import type { EnvEntry } from '../../container.ts';
import type { Workload } from '../../spec.ts';
import type { Service, Variable } from '../model/model.ts';
import { passwordInWords } from './said-words.ts';

/** The variables by which an image is told who may call it, those of several publishers. */
type Login = {
  readonly user: readonly string[];
  /** Who it is where nobody says. */
  readonly usual: string;
  readonly password: readonly string[];
  /** The password of the user that is there anyway. */
  readonly root?: readonly string[];
  readonly database?: readonly string[];
  /** Without one of these, or a password, it does not start. */
  readonly instead?: RegExp;
};

const logins: Readonly<Record<string, Login>> = {
  postgres: {
    user: ['POSTGRES_USER', 'POSTGRESQL_USERNAME'],
    usual: 'postgres',
    password: ['POSTGRES_PASSWORD', 'POSTGRESQL_PASSWORD'],
    database: ['POSTGRES_DB', 'POSTGRESQL_DATABASE'],
    instead: /^POSTGRES_HOST_AUTH_METHOD$|_PASSWORD_FILE$|^ALLOW_EMPTY_PASSWORD$/u,
  },
  mysql: {
    user: ['MYSQL_USER', 'MARIADB_USER'],
    usual: 'root',
    password: ['MYSQL_PASSWORD', 'MARIADB_PASSWORD'],
    root: ['MYSQL_ROOT_PASSWORD', 'MARIADB_ROOT_PASSWORD'],
    database: ['MYSQL_DATABASE', 'MARIADB_DATABASE'],
    instead: /ALLOW_EMPTY|RANDOM_ROOT|_PASSWORD_(?:FILE|HASH)$/u,
  },
  mongodb: {
    user: ['MONGO_INITDB_ROOT_USERNAME', 'MONGODB_ROOT_USER', 'MONGODB_USERNAME'],
    usual: '',
    password: ['MONGO_INITDB_ROOT_PASSWORD', 'MONGODB_ROOT_PASSWORD', 'MONGODB_PASSWORD'],
    database: ['MONGO_INITDB_DATABASE', 'MONGODB_DATABASE'],
  },
  rabbitmq: {
    user: ['RABBITMQ_DEFAULT_USER', 'RABBITMQ_USERNAME'],
    usual: 'guest',
    password: ['RABBITMQ_DEFAULT_PASS', 'RABBITMQ_PASSWORD'],
  },
  mssql: {
    user: [],
    usual: 'sa',
    password: ['MSSQL_SA_PASSWORD', 'SA_PASSWORD'],
    instead: /_PASSWORD_FILE$/u,
  },
  clickhouse: {
    user: ['CLICKHOUSE_USER'],
    usual: 'default',
    password: ['CLICKHOUSE_PASSWORD'],
    database: ['CLICKHOUSE_DB'],
  },
  s3: {
    user: ['MINIO_ROOT_USER', 'MINIO_ACCESS_KEY'],
    usual: 'minioadmin',
    password: ['MINIO_ROOT_PASSWORD', 'MINIO_SECRET_KEY'],
  },
  redis: { user: [], usual: '', password: ['REDIS_PASSWORD', 'VALKEY_PASSWORD'] },
  elasticsearch: { user: [], usual: 'elastic', password: ['ELASTIC_PASSWORD'] },
  influxdb: {
    user: ['DOCKER_INFLUXDB_INIT_USERNAME', 'INFLUXDB_ADMIN_USER'],
    usual: '',
    password: ['DOCKER_INFLUXDB_INIT_PASSWORD', 'INFLUXDB_ADMIN_PASSWORD'],
  },
};

export function loginOf({ image = '' }: Service): Login | undefined {
  const kind = backingKind(image);
  return kind === undefined ? undefined : logins[kind];
}

type Told = { readonly user: string; readonly database: string | undefined };

/** Who calls it by its own settings, and what. */
export function toldBy(service: Service): Told {
  const { user = [], usual = '', database = [] } = loginOf(service) ?? {};
  const name = valueOf(user, service) ?? usual;
  const isOwn = loginOf(service) === logins['postgres'];
  return { user: name, database: valueOf(database, service) ?? (isOwn ? name : undefined) };
}

function valueOf(names: readonly string[], { environment }: Service): string | undefined {
  const found = environment.find(({ name, value = '' }) => names.includes(name) && value !== '');
  return found?.value;
}

/** A password of it that stands in a Secret, and by what it was said there. */
export type Key = { readonly from: string; readonly key: string; readonly sign: string };

/** Those that it is started with, what anybody but its root calls it by first. */
export function keysOf(service: Service, { env }: Workload): readonly Key[] {
  const { password = [], root = [] } = loginOf(service) ?? {};
  return [...password, ...root].flatMap((name) => {
    const entry = env.find((one) => one.kind === 'secret' && one.name === name);
    const variable = service.environment.find((one) => one.name === name);
    return entry?.kind === 'secret'
      ? [
          {
            from: entry.from,
            key: entry.key ?? name,
            sign: variable === undefined ? (passwordInWords(service) ?? '') : signOf(variable),
          },
        ]
      : [];
  });
}

/** Alike where two variables are given the same, known or not. */
export function signOf({ value = '', unset }: Pick<Variable, 'value' | 'unset'>): string {
  return value === '' && unset.length > 0 ? `$${unset.join(' ')}` : value;
}

/** By whom, and for which of its databases, others call a service that was given no password. */
export type CalledAs = { readonly user: string; readonly database: string | undefined };

/** A database that would not start without a password gets one; so does a broker that is called with one. */
export function withPassword(service: Service, workload: Workload, as: CalledAs | undefined): Workload {
  const login = loginOf(service);
  if (login === undefined || keysOf(service, workload).length > 0) return workload;
  if (login === logins['redis'] && passwordInWords(service) !== undefined)
    return withLogin(workload, login, as);
  const given = workload.env.map((entry) => (entry.kind === 'all' ? 'ROOT_PASSWORD_FILE' : entry.name));
  const { instead } = login;
  if (instead !== undefined && given.some((name) => instead.test(name))) return workload;
  const isNeeded = instead !== undefined || (login === logins['rabbitmq'] && as !== undefined);
  return isNeeded ? withLogin(workload, login, as) : workload;
}

function withLogin({ env, ...workload }: Workload, login: Login, as: CalledAs | undefined): Workload {
  const { usual, root, password } = login;
  const isRoot = as === undefined || as.user === usual;
  const names = root === undefined ? [password[0]] : [root[0], ...(isRoot ? [] : [password[0]])];
  const keys = names.flatMap((name) =>
    name === undefined ? [] : [{ kind: 'secret', name, from: `${workload.name}-secrets` } as const],
  );
  const known = new Set(env.flatMap((entry) => (entry.kind === 'all' ? [] : [entry.name])));
  const values = as === undefined ? [] : calledValues(login, as).filter(({ name }) => !known.has(name));
  const rest = env.filter((entry) => entry.kind === 'all' || !names.includes(entry.name));
  return { ...workload, env: [...rest, ...values, ...keys] };
}

type Value = Extract<EnvEntry, { readonly kind: 'value' }>;

/** A root that is there anyway is not made. */
function calledValues(login: Login, { user, database }: CalledAs): Value[] {
  const isThere = login.root !== undefined && user === login.usual;
  const told: readonly (readonly [string | undefined, string | undefined])[] = [
    [login.user[0], isThere ? undefined : user],
    [login.database?.[0], database],
  ];
  return told.flatMap(([name, value]) =>
    name === undefined || value === undefined ? [] : [{ kind: 'value', name, value } as const],
  );
}
