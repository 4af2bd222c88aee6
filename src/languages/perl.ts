import { mysqlClient, postgresClient } from './common/system.ts';
import { languageBy } from './recipe/language.ts';
import type { SourceFile } from '../facts/source.ts';
import type { Project } from './recipe/recipe.ts';

export const perl = languageBy(
  {
    id: 'perl',
    title: 'Perl',
    marks: [/^cpanfile$/u, /^app\.psgi$/u, /^Makefile\.PL$/u, /^dist\.ini$/u],
    sources: /\.(?:pl|pm|psgi|t)$|(?:^|\/)script\/\w+$/u,
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
      { name: 'dancer2', mark: /\bDancer2?\b/u, port: 5000 },
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
    wants: ({ files }) => files.some(isProgram),
    needs: {
      postgres: /\bDBD::Pg\b|\bMojo::Pg\b/u,
      mysql: /\bDBD::(?:mysql|MariaDB)\b|\bMojo::mysql\b/u,
      redis: /\bRedis\b|\bMojo::Redis\b/u,
      mongodb: /\bMongoDB\b/u,
      rabbitmq: /\bNet::AMQP::RabbitMQ\b/u,
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
  },
  ['**/*.{pl,pm,psgi}', '**/cpanfile', '**/.perl-version', '**/Makefile.PL'],
);

/** Modules alone are for others, unless they are those of a framework. */
function isProgram({ path, text }: SourceFile): boolean {
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

/** Servers for production, where the project brings one; the one of its framework in that mode else. */
function startOf(project: Project): string[] {
  const { files, folder, manifests, framework } = project;
  const port = String(project.port ?? 5000);
  const below = files.map(({ path }) => path.slice(folder === '' ? 0 : folder.length + 1));
  const declared = manifests.map(({ text }) => text).join('\n');
  const psgi = [
    ...below,
    ...manifests.map(({ path }) => path.slice(folder === '' ? 0 : folder.length + 1)),
  ].find((path) => path.endsWith('.psgi'));
  const script =
    below.find((path) => path.startsWith('script/')) ??
    ['app.pl', 'main.pl', 'index.pl', 'server.pl'].find((path) => below.includes(path)) ??
    below.find((path) => /^[^/]+\.pl$/u.test(path));
  if (framework === 'mojolicious' && script !== undefined)
    return ['perl', script, 'daemon', '-m', 'production', '-l', `http://*:${port}`];
  if (psgi === undefined) return ['perl', script ?? 'app.pl'];
  const server = /\bStarman\b/u.test(declared)
    ? ['-s', 'Starman']
    : /\bGazelle\b/u.test(declared)
      ? ['-s', 'Gazelle']
      : [];
  return ['plackup', ...server, '-E', 'production', '--port', port, psgi];
}

function imageTag(version: string | undefined): string {
  const minor = Number(/5\.(\d{2})/u.exec(version ?? '')?.[1] ?? 40);
  return `5.${Math.max(36, minor + (minor % 2))}`;
}
