import { describe, expect, test } from '@jest/globals';
import type { Service } from '../../../src/facts/facts.ts';
import { detect } from '../../../src/languages/php/detect.ts';
import { chooseVersion } from '../../../src/languages/php/releases.ts';
import { reading } from '../samples/seen.ts';

function found(files: Readonly<Record<string, string>>): readonly Service[] {
  return detect(reading(files)).services;
}

function kinds(files: Readonly<Record<string, string>>): string[] {
  return found(files).flatMap(({ needs }) => needs.map(({ kind }) => kind));
}

function composer(require: Readonly<Record<string, string>>, more: object = {}): string {
  return JSON.stringify({ require, ...more });
}

describe('frameworks', () => {
  test.each([
    ['laravel', { 'composer.json': composer({ 'laravel/framework': '^11' }), artisan: '' }],
    ['symfony', { 'composer.json': composer({ 'symfony/framework-bundle': '7.*' }) }],
    ['slim', { 'composer.json': composer({ 'slim/slim': '^4' }) }],
    ['codeigniter', { 'composer.json': composer({ 'codeigniter4/framework': '^4' }) }],
    ['wordpress', { 'index.php': '', 'wp-load.php': '', 'wp-content/index.php': '' }],
  ])('%s', (framework, files) => {
    const services = found(files);
    expect(services.map((service) => [service.framework, service.kind])).toEqual([[framework, 'web']]);
  });
});

test('a library, a plugin and a folder of scripts are no services', () => {
  expect(found({ 'composer.json': composer({}, { type: 'library' }), 'src/A.php': '' })[0]?.kind).toBe(
    'library',
  );
  expect(found({ 'composer.json': composer({}, { type: 'wordpress-plugin' }), 'plugin.php': '' })).toEqual(
    [],
  );
  expect(found({ 'tools/convert.php': '<?php' })).toEqual([]);
});

test('the database is what connects, what is required, or what the sample environment chooses', () => {
  expect(kinds({ 'index.php': '<?php new PDO("pgsql:host=db")' })).toEqual(['postgres']);
  expect(kinds({ 'composer.json': composer({ 'ext-mongodb': '*' }), 'index.php': '' })).toEqual(['mongodb']);
  const laravel = { 'composer.json': composer({ 'laravel/framework': '^11' }), artisan: '' };
  expect(kinds({ ...laravel, '.env.example': 'DB_CONNECTION=mysql\n' })).toEqual(['mysql']);
  expect(kinds({ ...laravel, '.env.example': 'DB_CONNECTION=sqlite\n# DB_CONNECTION=mysql\n' })).toEqual([]);
});

test.each([
  ['what settings choose', { 'include/global.php': "<?php\n$database_type     = 'mysql';\n" }, true],
  [
    'a sample of settings',
    { 'config/config.inc.php.sample': "<?php\n$config['dsn'] = 'mysql://a@b/c';\n" },
    true,
  ],
  ['settings of a part', { 'modules/consent/config-templates/a.php': "<?php\n'mysql:host=x';\n" }, false],
])('the database of %s is needed: %s', (_what, files, required) => {
  const [service] = found({ 'index.php': '', ...files });
  expect(service?.needs).toEqual([{ kind: 'mysql', required }]);
});

test('a store beside one of files is a choice, whatever the files hold', () => {
  const [service] = found({
    'index.php': '<?php',
    'lib/Cache/Driver_Json.php': '<?php',
    'lib/Cache/Driver_Memcache.php': '<?php new Memcached();',
  });
  expect(service?.needs).toEqual([{ kind: 'memcached', required: false }]);
});

test('what a package only suggests it does without', () => {
  const [service] = found({
    'composer.json': composer({}, { type: 'project', suggest: { 'ext-memcache': 'for sessions' } }),
    'index.php': '<?php',
    'lib/Sessions.php': '<?php new \\Memcached();',
  });
  expect(service?.needs).toEqual([{ kind: 'memcached', required: false }]);
});

test('a store that stands among others for the same purpose is a choice', () => {
  const [service] = found({
    'index.php': '<?php new Shop();',
    'lib/Cache/File.php': '<?php class File {}',
    'lib/Cache/Redis.php': '<?php new Redis();',
    'lib/Cache/Memcached.php': '<?php new Memcached();',
    'lib/db/mysqli.php': '<?php mysqli_real_connect($link, $host);',
    'lib/db/pgsql.php': '<?php pg_connect ( $dsn );',
    'lib/queue.php': '<?php mysqli_connect($host);',
  });
  expect(service?.needs).toEqual([
    { kind: 'memcached', required: false },
    { kind: 'mysql', required: true },
    { kind: 'postgres', required: false },
    { kind: 'redis', required: false },
  ]);
});

test("variables of a fresh Laravel's own files are no demands, the key and one's own are told", () => {
  const [service] = found({
    'composer.json': composer({ 'laravel/framework': '^11' }),
    artisan: '',
    'config/services.php': "<?php return ['a' => env('POSTMARK_TOKEN')];",
    'config/shop.php': "<?php return ['a' => env('SHOP_CURRENCY', 'EUR')];",
  });
  expect(service?.env).toEqual([
    { name: 'APP_KEY', required: true, secret: true },
    { name: 'SHOP_CURRENCY', required: false, secret: false, default: 'EUR' },
  ]);
});

test.each([
  [undefined, '8.4'],
  ['^8.1', '8.4'],
  ['~8.1.0', '8.1'],
  ['8.2.*', '8.2'],
  ['8.3.6', '8.3.6'],
  ['^7.4 || ^8.0', '8.4'],
  ['^7.1.3', '7.4'],
  ['>=5.5.9', '7.4'],
  ['>=8.1 <8.3', '8.2'],
])('PHP %s is built with %s', (declared, tag) => {
  expect(chooseVersion(declared).tag).toBe(tag);
});

const job = '<?php\nfinal class Mail implements ShouldBeUnique, ShouldQueue {}\n';

test.each([
  ['jobs of Laravel', { 'app/Jobs/Mail.php': job }, 'php artisan queue:work'],
  [
    'a schedule',
    { 'routes/console.php': "<?php\nSchedule::command('report')->daily();\n" },
    'php artisan schedule:work',
  ],
  [
    'a schedule that is commented out',
    { 'routes/console.php': "<?php\n// Schedule::command('report');\n" },
    undefined,
  ],
])('%s are worked off beside the pages', (_what, files, command) => {
  const laravel = {
    'composer.json': composer({ 'laravel/framework': '^12' }),
    artisan: '',
    'public/index.php': '<?php',
  };
  const [service] = found({ ...laravel, ...files });
  expect(service?.processes?.map((process) => process.command)).toEqual(
    command === undefined ? undefined : [command],
  );
});

test('messages of Symfony are consumed beside the pages', () => {
  const [service] = found({
    'composer.json': composer({ 'symfony/framework-bundle': '7.*' }),
    'public/index.php': '<?php',
    'bin/console': '',
    'config/packages/messenger.yaml':
      'framework:\n  messenger:\n    transports:\n      async: "%env(DSN)%"\n    routing:\n      App\\Mail: async\n',
  });
  expect(service?.processes).toEqual([
    { name: 'worker', command: 'php bin/console messenger:consume async' },
  ]);
});

test.each([
  ['${ADDRESS:-0.0.0.0}:${PORT:-8081}', { port: 8081, name: 'http', protocol: 'http', env: 'PORT' }],
  ['0.0.0.0:8082', { port: 8082, name: 'http', protocol: 'http' }],
])('RoadRunner is started with its settings, and answers at %s', (address, port) => {
  const [service] = found({
    'composer.json': composer({ 'spiral/roadrunner-http': '^3' }),
    'config/rr/.rr.yml': `rpc:\n  listen: tcp://127.0.0.1:6001\nhttp:\n  # for all\n  address: '${address}'\n`,
    'public/index.php': '',
  });
  expect(service).toMatchObject({ kind: 'web', start: 'rr serve -c config/rr/.rr.yml', ports: [port] });
});

test('RoadRunner that only works through a queue answers nobody', () => {
  const [service] = found({
    'composer.json': composer({ 'spiral/roadrunner-jobs': '^4', 'spiral/roadrunner': '^3' }),
    '.rr.yaml': 'jobs:\n  consume: [mail]\n',
    'public/index.php': '',
  });
  expect(service?.start).toBe('apache2-foreground');
});

test.each([
  [{ 'hyperf/framework': '~3.1' }, { 'config/autoload/server.php': 'PORTS', 'bin/hyperf.php': '<?php' }],
  [{ 'ext-swoole': '*' }, { 'config/server.php': 'PORTS', 'server.php': '<?php' }],
])('the port of a server of %j stands in its settings', (require, files) => {
  const said = "<?php\nreturn ['host' => '0.0.0.0', 'port' => 9602];\n";
  const [service] = found({
    'composer.json': composer(require, { type: 'project' }),
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace('PORTS', said)])),
    'config/mail.php': "<?php\nreturn ['port' => 2525];\n",
  });
  expect(service?.ports.map(({ port }) => port)).toEqual([9602]);
});
