import { mysqlClient, postgresClient } from './common/system.ts';
import { languageBy, withRecipe } from './recipe/language.ts';
import { withoutManifest } from './perl/bare.ts';
import { isStarted, startOf } from './perl/start.ts';
import type { Language } from '../spec/plan.ts';
import type { SourceFile } from '../facts/source.ts';
import type { Recipe } from './recipe/recipe.ts';

const recipe: Recipe = {
  id: 'perl',
  title: 'Perl',
  marks: [/^cpanfile$/u, /^app\.psgi$/u, /^Makefile\.PL$/u, /^dist\.ini$/u],
  sources: /\.(?:pl|pm|psgi|t)$|(?:^|\/)script\/[\w-]+$/u,
  comments: 'hashes',
  versions: [
    [/^\.perl-version$/u, /^(?:perl-)?(5[\d.]*)/u],
    [/^runtime\.txt$/u, /^perl-(5[\d.]*)/u],
    [/^cpanfile$/u, /^requires ['"]perl['"](?:, ?| ?=> ?)['"]v?(5[\d.]*)/u],
    [/\.(?:pl|psgi)$/u, /^use v?(5[\d.]*)\s?;/u],
  ],
  tools: ['perl'],
  frameworks: [
    { name: 'mojolicious', mark: /\bMojolicious\b/u, port: 3000 },
    { name: 'dancer2', mark: /\bDancer2\b/u, port: 5000 },
    { name: 'dancer', mark: /\bDancer\b/u, port: 3000 },
    { name: 'catalyst', mark: /\bCatalyst\b/u, port: 5000 },
    { name: 'plack', mark: /\bPlack\b/u, port: 5000 },
  ],
  code: {
    env: [/\$ENV\{['"]?([A-Z]\w{1,60})['"]?\}(?: ?(?:\/\/|\|\|) ?['"]?([\w./:-]{1,100}))?/u],
    ports: [/http:\/\/\*:(\d{2,5})/u, /\bport ?=> ?(\d{2,5})\b/u],
    listens: /\bHTTP::Daemon\b|\bIO::Socket::INET->new\([^)]{0,100}Listen/u,
    stays: /\bwhile ?\(1\)/u,
    routes: /^\s*get ['"](\/[\w/-]{1,60})['"]/u,
  },
  wants: (project) => project.files.some((file) => isProgram(file, project.folder)) && isStarted(project),
  needs: {
    postgres: /\bDBD::Pg\b|\bMojo::Pg\b/u,
    mysql: /\bDBD::(?:mysql|MariaDB)\b|\bMojo::mysql\b/u,
    redis: /\bRedis\b|\bMojo::Redis\b/u,
    mongodb: /\bMongoDB\b/u,
    rabbitmq: /\b(?:Net::AMQP::RabbitMQ|AnyEvent::RabbitMQ|Mojo::RabbitMQ::Client)\b/u,
    kafka: /\bKafka\b/u,
    memcached: /\bCache::Memcached\b/u,
    mqtt: /\bNet::MQTT\b/u,
    elasticsearch: /\bSearch::Elasticsearch\b/u,
  },
  drivers: {
    postgres: /\bDBD::Pg\b|\bMojo::Pg\b|['"]dbi:Pg:|\bMinion ?=> ?\{ ?Pg\b/iu,
    mysql: /\bDBD::(?:mysql|MariaDB)\b|\bMojo::mysql\b|['"]dbi:(?:mysql|MariaDB):/iu,
    redis: /^\s*use (?:Redis|Mojo::Redis)\b/u,
    mongodb: /^\s*use MongoDB\b/u,
    rabbitmq: /^\s*use (?:Net::AMQP::RabbitMQ|AnyEvent::RabbitMQ)\b/u,
    memcached: /^\s*use Cache::Memcached(?:::Fast)?\b/u,
  },
  commands: (project) => ({
    packageManager: 'cpanm',
    install: 'cpanm --installdeps .',
    start: startOf(project).join(' '),
  }),
  seed: {
    cpanfile: "requires 'Mojolicious';\n",
    'app.pl': 'use Mojolicious::Lite;\napp->start;\n',
  },
  image: (project) =>
    project.manifests.some(({ path }) => path.endsWith('cpanfile'))
      ? {
          build: `perl:${imageTag(project.version)}-bookworm`,
          manifests: ['cpanfile*'],
          install: [`${cached} cpanm --notest --local-lib-contained /deps --installdeps .`],
          compile: [],
          runtime: `perl:${imageTag(project.version)}-slim-bookworm`,
          ...driversOf(project.manifests[0]?.text ?? ''),
          env: ['PERL5LIB=/deps/lib/perl5:/app/lib', 'PATH=/deps/bin:$PATH'],
          copies: [['/deps', '/deps']],
          sources: true,
          user: 10001,
          start: startOf(project),
        }
      : {
          en: 'no cpanfile says which modules it needs. Add one.',
          zh: '没有 cpanfile 说明需要哪些模块。请添加该文件。',
        },
};

const declared = languageBy(recipe, [
  '**/*.{pl,pm,psgi}',
  '**/script/*',
  '**/cpanfile',
  '**/.perl-version',
  '**/Makefile.PL',
]);

export const perl: Language = { ...declared, ...withRecipe(declared, withoutManifest(recipe)) };

/** Modules alone are for others, unless they are those of a framework. */
function isProgram({ path, text }: SourceFile, folder: string): boolean {
  const isTrial = /^(?:x?t|ci|devel|examples?|contrib)\//u.test(
    folder === '' ? path : path.slice(folder.length + 1),
  );
  if (isTrial || path.endsWith('.t')) return false;
  return !path.endsWith('.pm') || /\b(?:Mojolicious|Dancer2?|Catalyst|Plack)\b/u.test(text);
}

const cached = '--mount=type=cache,target=/root/.cpanm';

/** Drivers are linked with the client libraries of their databases. */
function driversOf(text: string): { runtimePackages?: string } {
  const needs = [
    ...(/Pg\b/u.test(text) ? postgresClient : []),
    ...(/mysql|MariaDB/u.test(text) ? mysqlClient : []),
  ];
  return needs.length === 0 ? {} : { runtimePackages: needs.join(' ') };
}

function imageTag(version: string | undefined): string {
  const minor = Number(/5\.(\d{2})/u.exec(version ?? '')?.[1] ?? 40);
  return `5.${Math.max(36, minor + (minor % 2))}`;
}
