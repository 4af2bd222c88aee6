import { join } from '../kernel/paths.ts';
import { has } from '../facts/tree.ts';
import { languageBy } from './recipe/language.ts';
import type { Project } from './recipe/recipe.ts';

const flutter = /^\s{2}flutter:\n\s{4}sdk: flutter/mu;

export const dart = languageBy(
  {
    id: 'dart',
    title: 'Dart',
    marks: [/^pubspec\.yaml$/u],
    sources: /\.dart$/u,
    // What Flutter makes is served only where it is made for browsers.
    wants: ({ folder, files, snapshot }) =>
      files.length > 0 &&
      (!flutter.test(snapshot.text(join(folder, 'pubspec.yaml')) ?? '') ||
        has(snapshot, join(folder, 'web/index.html'))),
    comments: 'slashes',
    versions: [[/^pubspec\.yaml$/u, /^\s{1,8}sdk:\s{0,8}["']?([^"'\n]{1,40}?)["']?$/u]],
    tools: ['dart'],
    frameworks: [
      { name: 'flutter', mark: flutter, port: 8080, kind: 'static' },
      { name: 'serverpod', mark: /^\s{2}serverpod:/mu, port: 8080 },
      { name: 'dart-frog', mark: /^\s{2}dart_frog:/mu, port: 8080, env: 'PORT' },
      { name: 'angel', mark: /^\s{2}angel3?_framework:/mu, port: 3000 },
      { name: 'alfred', mark: /^\s{2}alfred:/mu, port: 3000 },
      { name: 'shelf', mark: /^\s{2}shelf:/mu, port: 8080 },
    ],
    code: {
      env: [
        /\bPlatform\.environment\['([A-Z]\w{1,60})'\](?: ?\?\? ?'([^']{0,100})')?/u,
        /\bfromEnvironment\('([A-Z]\w{1,60})'(?:, ?defaultValue: ?'?([\w./:-]{1,100}))?/u,
      ],
      ports: [
        /\bserve\([^)]{1,80}, ?(\d{2,5})\)/u,
        /\bHttpServer\.bind\([^,]{1,80}, ?(\d{2,5})/u,
        /\bport ?= ?(\d{2,5})\b/u,
      ],
      listens: /\bHttpServer\.bind\(|\bshelf_io|\bServerSocket\.bind\(/u,
      stays: /\bTimer\.periodic\(|while ?\(true\)/u,
      routes: /\.get\('(\/[\w/-]{1,60})'/u,
      program: /\bmain\(/u,
    },
    needs: {
      postgres: /^\s{2}(?:postgres|postgresql2|drift_postgres):/u,
      mysql: /^\s{2}mysql\w{0,20}:/u,
      mongodb: /^\s{2}mongo_dart:/u,
      redis: /^\s{2}redis(?:_\w{1,20})?:/u,
      rabbitmq: /^\s{2}dart_amqp:/u,
      kafka: /^\s{2}kafka\w{0,10}:/u,
      mqtt: /^\s{2}mqtt\w{0,10}_client:/u,
      nats: /^\s{2}(?:dart_)?nats(?:_client)?:/u,
      s3: /^\s{2}(?:minio|aws_s3_api)\w{0,10}:/u,
    },
    commands: (project) => ({
      packageManager: 'pub',
      install: 'dart pub get',
      ...builtBy(project),
      name: nameOf(project),
    }),
    seed: {
      'pubspec.yaml': 'name: app\nenvironment:\n  sdk: ^3.8.0\ndependencies:\n  shelf: any\n',
      'bin/server.dart': 'void main() async => serve(handler, "0.0.0.0", 8080);\n',
    },
    image: (project) =>
      project.framework === 'flutter' || project.framework === 'dart-frog'
        ? {
            en: 'its own tool makes what is to be served. Run `flutter build web` or `dart_frog build`, whose folder has what an image needs.',
            zh: '需要由其自带工具生成产物。请执行 `flutter build web` 或 `dart_frog build`，生成的目录即可用于镜像。',
          }
        : {
            build: 'dart:3.8',
            manifests: ['pubspec.*'],
            install: ['dart pub get'],
            compile: [
              'dart pub get --offline',
              `mkdir -p /out && dart compile exe ${entryOf(project)} -o /out/server`,
            ],
            runtime: 'scratch',
            copies: [
              ['/runtime/', '/'],
              ['/out/', './'],
            ],
            user: 65532,
            start: ['/app/server'],
          },
  },
  ['**/*.dart', '**/pubspec.yaml'],
);

/** Dart Frog writes the program that its routes become. */
function builtBy(project: Project): { build: string; start: string } {
  const own = { build: `dart compile exe ${entryOf(project)} -o bin/server`, start: './bin/server' };
  if (project.framework !== 'dart-frog') return own;
  const build = 'dart_frog build && dart compile exe build/bin/server.dart -o build/bin/server';
  return { build, start: './build/bin/server' };
}

function nameOf({ manifests }: Project): string {
  return /^name:\s{0,8}(\w{1,60})/mu.exec(manifests[0]?.text ?? '')?.[1] ?? 'app';
}

/** `bin/server.dart`, else the file of the package's name, else the first. */
function entryOf(project: Project): string {
  const { folder, files } = project;
  const below = files.map(({ path }) => path.slice(folder === '' ? 0 : folder.length + 1));
  const likely = ['bin/server.dart', 'bin/main.dart', join('bin', `${nameOf(project)}.dart`)];
  return (
    likely.find((path) => below.includes(path)) ??
    below.find((path) => path.startsWith('bin/')) ??
    'bin/main.dart'
  );
}
