import type { Base } from './dockerfile.ts';
import { entryOf } from '../../kernel/entry.ts';

const byLanguage: Readonly<Record<string, readonly string[]>> = {
  node: ['node', 'nodejs', 'node-slim'],
  bun: ['bun'],
  deno: ['deno'],
  python: [
    'python',
    'python3',
    'miniconda3',
    'miniconda',
    'micromamba',
    'mambaforge',
    'uv',
    'pytorch',
    'tensorflow',
    'vllm-openai',
  ],
  go: ['golang', 'go-toolset'],
  java: [
    'openjdk',
    'eclipse-temurin',
    'amazoncorretto',
    'maven',
    'gradle',
    'java',
    'java17-debian12',
    'java21-debian12',
    'adoptopenjdk',
    'zulu-openjdk',
    'liberica-openjdk-alpine',
    'tomcat',
    'jetty',
    'websphere-liberty',
    'open-liberty',
    'jdk',
    'jre',
  ],
  scala: ['sbt', 'scala-sbt', 'scala'],
  clojure: ['clojure'],
  dotnet: ['aspnet', 'sdk', 'runtime', 'runtime-deps', 'dotnet'],
  rust: ['rust', 'cargo-chef'],
  php: ['php', 'composer', 'php-fpm', 'frankenphp', 'roadrunner'],
  ruby: ['ruby', 'jruby'],
  elixir: ['elixir'],
  erlang: ['erlang'],
  c: ['gcc'],
  swift: ['swift'],
  haskell: ['haskell'],
  perl: ['perl'],
  r: ['r-base', 'r-ver', 'shiny'],
  julia: ['julia'],
  dart: ['dart'],
  crystal: ['crystal'],
  ocaml: ['opam'],
};

const languages = new Map(
  Object.entries(byLanguage).flatMap(([language, names]) => names.map((name) => [name, language] as const)),
);

/** The language that an image brings; undefined for a plain system and for what nobody here knows. */
function languageOfImage(name: string): string | undefined {
  const last = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  return languages.get(last) ?? languages.get(last.replace(/[\d.]+(?:-debian\d+)?$/u, ''));
}

/** Of the image that runs, else of one that something is built in. */
export function languageOfBases(bases: readonly Base[]): { language: string; base: Base } | undefined {
  for (const base of bases) {
    const language = languageOfImage(base.name);
    if (language !== undefined) return { language, base };
  }
  return undefined;
}

const listening: Readonly<Record<string, number>> = {
  nginx: 80,
  'nginx-unprivileged': 8080,
  openresty: 80,
  httpd: 80,
  caddy: 80,
  tomcat: 8080,
  jetty: 8080,
  'static-web-server': 80,
  wildfly: 8080,
};

/** The port that a public image listens on by itself. */
export function portOfImage({ name, tag }: Base): number | undefined {
  const last = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  if (last === 'php') return /apache/u.test(tag ?? '') ? 80 : undefined;
  if (last === 'aspnet') return Number(/^\d+/u.exec(tag ?? '9')?.[0] ?? 9) < 8 ? 80 : 8080;
  return entryOf(listening, last);
}
