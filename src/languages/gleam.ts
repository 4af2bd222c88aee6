import { languageBy } from './recipe/language.ts';

export const gleam = languageBy(
  {
    id: 'gleam',
    title: 'Gleam',
    marks: [/^gleam\.toml$/u],
    sources: /\.gleam$/u,
    comments: 'slashes',
    versions: [[/^gleam\.toml$/u, /^gleam ?= ?"([^"]{1,40})"/u]],
    tools: ['gleam'],
    frameworks: [
      { name: 'wisp', mark: /^wisp ?=/mu, port: 8000 },
      { name: 'mist', mark: /^mist ?=/mu, port: 4000 },
      { name: 'elli', mark: /^gleam_elli ?=/mu, port: 3000 },
    ],
    code: {
      env: [/\b(?:get_env|envoy\.get|os\.get_env)\("([A-Z]\w{1,60})"\)/u],
      ports: [/\.port\((\d{2,5})\)/u, /\bport: ?(\d{2,5})\b/u],
      listens: /\bmist\.start|start_http/u,
      stays: /sleep_forever/u,
      program: /\bpub fn main\(/u,
    },
    needs: {
      postgres: /^(?:gleam_pgo|pog) ?=/u,
      mysql: /^(?:gmysql|shork) ?=/u,
      redis: /^(?:radish|valkyrie) ?=/u,
      mongodb: /^mungo ?=/u,
      rabbitmq: /^carotte ?=/u,
      nats: /^glats ?=/u,
    },
    commands: ({ manifests }) => {
      const name = /^name ?= ?"(\w{1,60})"/mu.exec(manifests[0]?.text ?? '')?.[1] ?? 'app';
      return {
        packageManager: 'gleam',
        install: 'gleam deps download',
        build: 'gleam export erlang-shipment',
        start: './build/erlang-shipment/entrypoint.sh run',
        name,
      };
    },
    seed: {
      'gleam.toml': 'name = "app"\n[dependencies]\nwisp = ">= 1.0.0"\n',
      'src/app.gleam': 'pub fn main() { Nil }\n',
    },
    image: {
      build: 'ghcr.io/gleam-lang/gleam:v1.9.1-erlang-alpine',
      manifests: ['gleam.toml manifest.tom[l]'],
      install: ['--mount=type=cache,target=/root/.cache gleam deps download'],
      compile: ['gleam export erlang-shipment'],
      runtime: 'erlang:27-alpine',
      copies: [['/src/build/erlang-shipment/', './']],
      user: 10001,
      start: ['/app/entrypoint.sh', 'run'],
    },
  },
  ['**/*.gleam', '**/gleam.toml'],
);
