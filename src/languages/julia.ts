import { languageBy } from './recipe/language.ts';
import type { Project } from './recipe/recipe.ts';

export const julia = languageBy(
  {
    id: 'julia',
    title: 'Julia',
    marks: [/^Project\.toml$/u, /^JuliaProject\.toml$/u],
    sources: /\.jl$/u,
    comments: 'hashes',
    versions: [
      [/^Manifest\.toml$/u, /^julia_version ?= ?"(\d[\d.]*)"/u],
      [/^Project\.toml$/u, /^julia ?= ?"([^"]{1,40})"/u],
    ],
    tools: ['julia'],
    frameworks: [
      { name: 'genie', mark: /^Genie ?=/mu, port: 8000 },
      { name: 'oxygen', mark: /^Oxygen ?=/mu, port: 8080 },
      { name: 'pluto', mark: /^Pluto ?=/mu, port: 1234 },
      { name: 'http', mark: /^HTTP ?=/mu, port: 8080 },
    ],
    code: {
      env: [/\bget\(ENV, ?"([A-Z]\w{1,60})", ?"?([\w./:-]{0,100})/u, /\bENV\["([A-Z]\w{1,60})"\]/u],
      ports: [/\bport ?= ?(\d{2,5})\b/u, /\bup\((\d{2,5})/u, /\bserve\w{0,10}\([^)]{0,80}, ?(\d{2,5})\b/u],
      listens: /\bHTTP\.(?:serve|listen)!?\(|\bup\(/u,
      stays: /\bwhile true\b/u,
      routes: /@get "(\/[\w/-]{1,60})"|\broute\("(\/[\w/-]{1,60})"/u,
    },
    needs: {
      postgres: /^LibPQ ?=/u,
      mysql: /^MySQL ?=/u,
      redis: /^(?:Redis|Jedis) ?=/u,
      mongodb: /^Mongoc ?=/u,
      rabbitmq: /^AMQPClient ?=/u,
      kafka: /^RDKafka ?=/u,
      nats: /^NATS ?=/u,
      mqtt: /^(?:MQTTClient|MQTT) ?=/u,
      clickhouse: /^ClickHouse ?=/u,
      s3: /^AWSS3 ?=/u,
    },
    commands: (project) => ({
      packageManager: 'pkg',
      install: "julia --project=. -e 'using Pkg; Pkg.instantiate()'",
      start: `julia --project=. ${entryOf(project)}`,
      ...(nameOf(project) === undefined ? {} : { name: nameOf(project) ?? '' }),
    }),
    seed: {
      'Project.toml': '[deps]\nHTTP = "cd3eb016-35fb-5094-929b-558a96fad6f3"\n',
      'server.jl': 'using HTTP\nHTTP.serve(handler, "0.0.0.0", 8080)\n',
    },
    image: (project) => ({
      build: `julia:${imageTag(project.version)}-bookworm`,
      manifests: ['*.toml'],
      install: [
        `JULIA_DEPOT_PATH=/depot julia --project=. -e 'using Pkg; Pkg.instantiate(); Pkg.precompile()'`,
      ],
      compile: [],
      runtime: `julia:${imageTag(project.version)}-bookworm`,
      env: ['JULIA_DEPOT_PATH=/tmp/depot:/depot', 'HOME=/tmp'],
      copies: [['/depot', '/depot']],
      sources: true,
      user: 10001,
      start: ['julia', '--project=/app', entryOf(project)],
    }),
  },
  ['**/*.jl', '**/Project.toml', '**/Manifest.toml'],
);

function nameOf({ manifests }: Project): string | undefined {
  return /^name ?= ?"([\w-]{1,60})"/mu.exec(manifests[0]?.text ?? '')?.[1];
}

function entryOf({ files, folder }: Project): string {
  const below = files.map(({ path }) => path.slice(folder === '' ? 0 : folder.length + 1));
  const likely = [
    'app.jl',
    'main.jl',
    'server.jl',
    'bootstrap.jl',
    'src/app.jl',
    'src/main.jl',
    'src/server.jl',
  ];
  return (
    likely.find((path) => below.includes(path)) ??
    below.find((path) => !path.includes('/')) ??
    below[0] ??
    'main.jl'
  );
}

function imageTag(version: string | undefined): string {
  return /1\.(?:1\d|[6-9])/u.exec(version ?? '')?.[0] ?? '1.11';
}
