type Role = { readonly programs: RegExp; readonly words: readonly string[]; readonly keepsData: boolean };

/** What people call a program that stands behind theirs, where there is but one. */
const roles: readonly Role[] = [
  {
    programs:
      /^(?:postgres(?:ql)?|postgis|pgvector|timescaledb|mysql|mariadb|percona-server|mongo(?:db)?|cockroach|clickhouse(?:-server)?|cassandra)$/u,
    words: ['database', 'Database', 'db', 'DB', '数据库'],
    keepsData: true,
  },
  {
    programs: /^(?:redis|valkey|memcached|keydb|dragonfly)$/u,
    words: ['cache', 'Cache', '缓存'],
    keepsData: false,
  },
  {
    programs: /^(?:rabbitmq|kafka|nats|redpanda|activemq(?:-classic|-artemis)?|pulsar)$/u,
    words: ['message queue', 'queue', 'broker', '消息队列', '队列'],
    keepsData: true,
  },
];

export type Run = { readonly name: string; readonly program: string };

/** `the database`: the name of the only one of which that is true. */
export function inRoles(runs: readonly Run[]): readonly (readonly [word: string, name: string])[] {
  return roles.flatMap(({ programs, words }) => {
    const [only, ...others] = new Set(
      runs.filter(({ program }) => programs.test(program)).map(({ name }) => name),
    );
    return only === undefined || others.length > 0 ? [] : words.map((word) => [word, only] as const);
  });
}

/** What stands behind such a word and makes another thing of it: `database url`. */
export const ofReaching =
  /^[\s-](?:urls?|uri|dsn|hosts?|hostname|ports?|names?|users?|username|passwords?|credentials?|connections?|strings?|secrets?|migrations?|migrate|schemas?|tables?|backups?)(?![\w-])|^\s?的?(?:地址|连接|密码|用户名|迁移|表|备份|凭据)/iu;

/** A size that is said of it alone is that of its disk. */
export function keepsData(program: string): boolean {
  return roles.some((role) => role.keepsData && role.programs.test(program));
}
