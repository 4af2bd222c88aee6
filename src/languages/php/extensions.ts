import { requires } from './project.ts';
import type { Member } from './member.ts';

/** The official images bring these along. */
const bundled = new Set([
  'ctype',
  'curl',
  'date',
  'dom',
  'fileinfo',
  'filter',
  'ftp',
  'hash',
  'iconv',
  'json',
  'libxml',
  'mbstring',
  'mysqlnd',
  'openssl',
  'pcre',
  'pdo',
  'pdo_sqlite',
  'phar',
  'posix',
  'random',
  'readline',
  'reflection',
  'session',
  'simplexml',
  'sodium',
  'spl',
  'sqlite3',
  'standard',
  'tokenizer',
  'xml',
  'xmlreader',
  'xmlwriter',
  'zlib',
]);
const forNeeds: Readonly<Record<string, readonly string[]>> = {
  mysql: ['mysqli', 'pdo_mysql'],
  postgres: ['pdo_pgsql'],
  mongodb: ['mongodb'],
  memcached: ['memcached'],
  mssql: ['pdo_sqlsrv', 'sqlsrv'],
  kafka: ['rdkafka'],
};
const databases = new Set(['mysql', 'postgres', 'mongodb', 'mssql']);

/** What is installed beside what the image has: asked for by Composer, by the framework, by what it connects to. */
export function extensionsOf(member: Member): string[] {
  const { project, framework, needs } = member;
  const asked = Object.keys(project.requires)
    .filter((name) => name.startsWith('ext-'))
    .map((name) => name.slice(4).toLowerCase());
  const kinds = needs.needs.map(({ kind }) => kind);
  const known = kinds.flatMap((kind) => forNeeds[kind] ?? []);
  // The functions of PHP's own, which PDO does not bring along.
  const plain = member.files.some(({ text }) => /\bpg_p?connect\s?\(/u.test(text)) ? ['pgsql'] : [];
  const redis = kinds.includes('redis') && requires(project, 'predis/predis') === undefined ? ['redis'] : [];
  const isOpen = usesDatabase(member) && !kinds.some((kind) => databases.has(kind));
  const open = isOpen ? ['pdo_mysql', 'pdo_pgsql'] : [];
  const all = [
    'opcache',
    ...(project.isComposed ? ['zip'] : []),
    ...asked,
    ...(framework?.extensions ?? []),
    ...known,
    ...plain,
    ...redis,
    ...open,
  ];
  return [...new Set(all.map((name) => (name === 'zend-opcache' ? 'opcache' : name)))]
    .filter((name) => !bundled.has(name))
    .toSorted();
}

function usesDatabase({ project, framework }: Member): boolean {
  const isFull = framework?.name === 'laravel' || framework?.name === 'lumen';
  return (
    isFull ||
    requires(
      project,
      'doctrine/dbal',
      'doctrine/orm',
      'doctrine/doctrine-bundle',
      'illuminate/database',
      'symfony/orm-pack',
    ) !== undefined
  );
}
