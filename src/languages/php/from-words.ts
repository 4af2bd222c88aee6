import type { Service } from '../../facts/facts.ts';
import type { BuildPlan, RuntimeWish } from '../../spec/plan.ts';
import { assumedStart, endOfLife } from '../common/notes.ts';
import { unwritten } from '../common/unwritten.ts';
import { laravelFolders } from './frameworks.ts';
import { apacheEnvironment, serverFile } from './plan.ts';
import { user } from './runtime.ts';
import { chooseVersion, debianOf } from './releases.ts';

type Recipe = {
  readonly extensions: string;
  readonly root: string;
  readonly env: readonly string[];
  readonly writable: readonly string[];
  readonly build?: readonly string[];
};

const recipes: Readonly<Record<string, Recipe>> = {
  laravel: {
    extensions: 'bcmath intl opcache pcntl pdo_mysql pdo_pgsql zip',
    root: '/app/public',
    env: ['APP_ENV=production', 'LOG_CHANNEL=stderr'],
    writable: laravelFolders.map((name) => `/app/${name}`),
    build: ['composer dump-autoload --no-dev --classmap-authoritative'],
  },
  symfony: {
    extensions: 'intl opcache pdo_mysql pdo_pgsql zip',
    root: '/app/public',
    env: ['APP_ENV=prod', 'APP_DEBUG=0'],
    writable: ['/app/var/cache/prod/pools', '/app/var/log'],
    build: [
      `printf '<?php return ["APP_ENV" => "prod"];' > .env.local.php`,
      'composer dump-autoload --no-dev --classmap-authoritative && php bin/console cache:warmup',
    ],
  },
  codeigniter: {
    extensions: 'intl mysqli opcache zip',
    root: '/app/public',
    env: ['CI_ENVIRONMENT=production'],
    writable: ['/app/writable'],
    build: ['composer dump-autoload --no-dev --classmap-authoritative'],
  },
  wordpress: {
    extensions: 'exif gd intl mysqli opcache',
    root: '/app',
    env: [],
    writable: ['/app/wp-content/uploads'],
  },
  '': { extensions: 'opcache', root: '/app', env: [], writable: [] },
};

/** An image for an application that is still to be written, or that stands elsewhere. */
export function fromWords(wish: RuntimeWish): { service: Service; plan: BuildPlan } | undefined {
  const recipe = recipes[wish.framework ?? ''];
  if (recipe === undefined) return undefined;
  const version = chooseVersion(wish.version);
  const service = unwritten({
    language: 'php',
    languageVersion: version.tag,
    framework: wish.framework,
    start: 'apache2-foreground',
    ports: [{ port: 8080, name: 'http', protocol: 'http', env: 'PORT' }],
  });
  const docs = 'https://www.php.net/supported-versions.php';
  const notes = [
    ...endOfLife({ label: 'PHP', tag: version.tag, ended: version.ended, docs }),
    assumedStart(`apache2-foreground (${recipe.root}/index.php)`, 'https://hub.docker.com/_/php'),
  ];
  return { service, plan: planOf(recipe, { tag: version.tag, minor: version.minor, notes }) };
}

function planOf(
  recipe: Recipe,
  { tag, minor, notes }: { tag: string; minor: string; notes: BuildPlan['notes'] },
): BuildPlan {
  const composer = {
    files: 'composer.json composer.lock',
    env: [...recipe.env, 'COMPOSER_ALLOW_SUPERUSER=1', 'COMPOSER_CACHE_DIR=/var/cache/composer'].join(' '),
    node: [],
    packages: [],
    build: (recipe.build ?? []).map((command) => ({ command })),
  };
  return {
    dockerfile: {
      template: 'docker/php.Dockerfile',
      holes: {
        image: `php:${tag}-apache-${debianOf(minor)}`,
        extensions: recipe.extensions,
        setup: [],
        server: true,
        built: recipe.build !== undefined,
        composer: recipe.build === undefined ? [] : [composer],
        env: [...recipe.env, ...apacheEnvironment, 'HOME=/tmp', 'PORT=8080'].join(' '),
        user,
        port: { number: 8080 },
        start: '["apache2-foreground"]',
      },
    },
    ignore: ['php'],
    files: [serverFile('', recipe.root, recipe === recipes[''] ? undefined : 'named')],
    context: '',
    runtime: {
      user,
      port: 8080,
      writable: recipe.writable,
      resources: { cpu: '100m', memory: '128Mi', memoryLimit: '512Mi' },
    },
    notes,
  };
}
