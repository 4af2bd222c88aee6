import { join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { requires, type Project } from './project.ts';

export type Framework = {
  readonly name: string;
  readonly packages: readonly string[];
  /** The folder that the server shows, where it has one of its own. */
  readonly root?: string;
  readonly extensions: readonly string[];
  /** Below the project's folder, on a root that is read-only. */
  readonly writable: readonly string[];
  /** Those of them that hold what people sent, which must outlive the pod. */
  readonly kept?: readonly string[];
  /** The file of settings that it does not start without, and that people write where it is installed. */
  readonly settings?: string;
};

const database = ['pdo_mysql', 'pdo_pgsql'];
export const laravelFolders = [
  'bootstrap/cache',
  'storage/app',
  'storage/framework/cache',
  'storage/framework/sessions',
  'storage/framework/views',
  'storage/logs',
];

/** The more a framework contains, the earlier it stands: Laravel brings parts of Symfony. */
const frameworks: readonly Framework[] = [
  {
    name: 'laravel',
    packages: ['laravel/framework'],
    root: 'public',
    extensions: ['bcmath', 'intl', 'pcntl'],
    writable: laravelFolders,
  },
  {
    name: 'lumen',
    packages: ['laravel/lumen-framework'],
    root: 'public',
    extensions: ['bcmath'],
    writable: laravelFolders,
  },
  {
    name: 'drupal',
    packages: ['drupal/core', 'drupal/core-recommended'],
    root: 'web',
    extensions: ['gd', ...database],
    writable: ['web/sites/default/files'],
  },
  {
    name: 'craft',
    packages: ['craftcms/cms'],
    root: 'web',
    extensions: ['bcmath', 'gd', 'intl', 'soap', ...database],
    writable: ['storage', 'web/cpresources'],
  },
  {
    name: 'symfony',
    packages: ['symfony/framework-bundle', 'symfony/symfony'],
    root: 'public',
    extensions: ['intl'],
    writable: ['var/cache/prod/pools', 'var/log'],
  },
  {
    name: 'codeigniter',
    packages: ['codeigniter4/framework', 'codeigniter/framework'],
    root: 'public',
    extensions: ['intl', 'mysqli'],
    writable: ['writable'],
  },
  {
    name: 'cakephp',
    packages: ['cakephp/cakephp'],
    root: 'webroot',
    extensions: ['intl', ...database],
    writable: ['tmp', 'logs'],
  },
  {
    name: 'yii',
    packages: ['yiisoft/yii2', 'yiisoft/yii-web'],
    root: 'web',
    extensions: ['intl', ...database],
    writable: ['runtime', 'web/assets'],
  },
  {
    name: 'wordpress',
    packages: ['johnpbloch/wordpress', 'johnpbloch/wordpress-core', 'roots/wordpress'],
    extensions: ['exif', 'gd', 'intl', 'mysqli'],
    writable: ['wp-content/uploads'],
    kept: ['wp-content/uploads'],
    settings: 'wp-config.php',
  },
  { name: 'slim', packages: ['slim/slim'], root: 'public', extensions: [], writable: [] },
  {
    name: 'laminas',
    packages: ['laminas/laminas-mvc', 'mezzio/mezzio'],
    root: 'public',
    extensions: ['intl'],
    writable: ['data'],
  },
  {
    name: 'flight',
    packages: ['flightphp/core', 'mikecao/flight'],
    root: 'public',
    extensions: [],
    writable: [],
  },
  {
    name: 'hyperf',
    packages: ['hyperf/framework', 'hyperf/http-server'],
    extensions: ['pcntl', 'swoole'],
    writable: ['runtime'],
  },
  {
    name: 'webman',
    packages: ['workerman/webman-framework'],
    extensions: ['pcntl'],
    writable: ['runtime'],
  },
  { name: 'symfony', packages: ['symfony/http-kernel'], extensions: [], writable: [] },
];

export function frameworkOf(project: Project, snapshot: Snapshot): Framework | undefined {
  const known = frameworks.find(({ packages }) => requires(project, ...packages) !== undefined);
  if (known !== undefined) return known;
  const inFolder = (name: string): boolean => has(snapshot, join(project.folder, name));
  const byFile = signs.find(({ files }) => files.some(inFolder));
  return frameworks.find(({ name }) => name === byFile?.name);
}

/** Programs that are kept as files, without a package to say so. */
const signs = [
  { name: 'laravel', files: ['artisan'] },
  { name: 'wordpress', files: ['wp-load.php', 'wp-config.php', 'wp-config-sample.php'] },
  { name: 'codeigniter', files: ['system/core/CodeIgniter.php', 'spark'] },
  { name: 'drupal', files: ['core/lib/Drupal.php'] },
];

/** The folder that Apache shows, relative to the project. */
export function rootOf(
  project: Project,
  framework: Framework | undefined,
  snapshot: Snapshot,
): string | undefined {
  const candidates = [framework?.root, 'public', 'web', 'htdocs', 'webroot', '', 'html', 'src', 'www'];
  const root = candidates.find(
    (name) => name !== undefined && has(snapshot, join(project.folder, name, 'index.php')),
  );
  return root ?? (project.path.endsWith('.html') ? '' : undefined);
}
