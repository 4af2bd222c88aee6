import { anyHas } from '../common/search.ts';
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
  const plain = member.project.isComposed ? [] : calledIn(member.files);
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

/** Functions and classes that PHP has only with an extension, as pages without Composer call them. */
const calls: Readonly<Record<string, RegExp>> = {
  bcmath: /\bbc(?:add|sub|mul|div|pow|comp)\s?\(/u,
  calendar: /\b(?:cal_days_in_month|easter_date|gregoriantojd)\s?\(/u,
  exif: /\bexif_read_data\s?\(/u,
  gd: /\bimagecreate(?:truecolor|from\w{1,8})\s?\(/u,
  gettext: /\bbindtextdomain\s?\(/u,
  gmp: /\bgmp_init\s?\(/u,
  imap: /\bimap_open\s?\(/u,
  intl: /\bnew \\?(?:NumberFormatter|IntlDateFormatter|Collator)\s?\(/u,
  ldap: /\bldap_connect\s?\(/u,
  // PDO does not bring them along.
  pgsql: /\bpg_p?connect\s?\(/u,
  soap: /\bnew \\?Soap(?:Client|Server)\s?\(/u,
  sockets: /\bsocket_create\s?\(/u,
  xsl: /\bnew \\?XSLTProcessor\s?\(/u,
  zip: /\bnew \\?ZipArchive\b/u,
};

/** What a file asks for before it calls it, the program can do without. */
const guard = /\b(?:function_exists|extension_loaded|class_exists)\s?\(/u;

function calledIn(files: Member['files']): string[] {
  const own = files.filter(({ text }) => !guard.test(text));
  return Object.entries(calls).flatMap(([name, pattern]) => (anyHas(own, pattern) ? [name] : []));
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
