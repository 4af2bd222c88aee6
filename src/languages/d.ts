import { packages } from './recipe/debian.ts';
import { languageBy } from './recipe/language.ts';
import type { Project } from './recipe/recipe.ts';

export const d = languageBy(
  {
    id: 'd',
    title: 'D',
    marks: [/^dub\.(?:sdl|json)$/u],
    sources: /\.d$/u,
    comments: 'slashes',
    versions: [[/^\.(?:dmd|ldc)-version$/u, /^(\d[\d.]*)/u]],
    tools: ['dmd', 'ldc'],
    frameworks: [
      { name: 'vibe-d', mark: /\bvibe(?:-d|-http|\.d)\b/u, port: 8080 },
      { name: 'serverino', mark: /\bserverino\b/u, port: 8080 },
      { name: 'hunt', mark: /\bhunt-framework\b/u, port: 8080 },
    ],
    code: {
      env: [
        /\benvironment\.get\("([A-Z]\w{1,60})"(?:, ?"([^"]{0,100})")?/u,
        /\benvironment\["([A-Z]\w{1,60})"\]/u,
      ],
      ports: [
        /\.port ?= ?(\d{2,5})\b/u,
        /\baddListener\("[\d.]{1,20}", ?(\d{2,5})\)/u,
        /InternetAddress\((?:"[^"]{1,40}", ?)?(\d{2,5})\)/u,
      ],
      listens: /\blistenHTTP\(|\.listen\(|\bServerinoMain\b/u,
      stays: /\bwhile ?\(true\)/u,
      program: /\bvoid main\(|\bint main\(|\bServerinoMain\b/u,
      routes: /\.get\("(\/[\w/-]{1,60})"/u,
    },
    needs: {
      postgres: /\b(?:dpq2?|ddb|postgres)\b/u,
      mysql: /\bmysql-native\b/u,
      redis: /\bvibe-d:redis\b|\btinyredis\b/u,
      mongodb: /\bvibe-d:mongodb\b/u,
      rabbitmq: /\b(?:amqp-d|rabbitmq-d|dlang-amqp)\b/u,
      kafka: /\b(?:kafka-d|rdkafka)\b/u,
      mqtt: /\b(?:mqtt-d|vibe-mqtt)\b/u,
    },
    commands: (project) => ({
      packageManager: 'dub',
      build: 'dub build --build=release',
      start: `./${nameOf(project)}`,
      name: nameOf(project),
    }),
    seed: {
      'dub.json': '{ "name": "app", "dependencies": { "vibe-d": "~>0.10.0" } }\n',
      'source/app.d': 'void main() {\n    listenHTTP(settings, &hello);\n}\n',
    },
    image: (project) => ({
      build: 'debian:trixie-slim',
      packages: packages('build-essential', 'ca-certificates', 'dub', 'ldc', 'libssl-dev', 'zlib1g-dev'),
      manifests: ['dub.*'],
      install: [],
      compile: [
        'DFLAGS=-link-defaultlib-shared=false dub build --build=release --compiler=ldc2',
        `install -D ${nameOf(project)} /out/${nameOf(project)}`,
      ],
      runtime: 'debian:trixie-slim',
      runtimePackages: packages('ca-certificates', 'libssl3t64', 'zlib1g'),
      copies: [['/out/', './']],
      user: 10001,
      start: [`/app/${nameOf(project)}`],
    }),
  },
  ['**/*.d', '**/dub.{sdl,json}'],
);

/** What the build calls the program, else the package. */
function nameOf({ manifests }: Project): string {
  const text = manifests[0]?.text ?? '';
  const told = (key: string): string | undefined =>
    new RegExp(String.raw`^\s{0,8}"?${key}"?\s{0,4}:?\s{0,4}"([\w-]{1,60})"`, 'mu').exec(text)?.[1];
  return (
    told('targetName') ?? told('name') ?? /"name"\s{0,4}:\s{0,4}"([\w-]{1,60})"/u.exec(text)?.[1] ?? 'app'
  );
}
