import { languageBy } from './recipe/language.ts';
import type { Project } from './recipe/recipe.ts';

export const crystal = languageBy(
  {
    id: 'crystal',
    title: 'Crystal',
    marks: [/^shard\.yml$/u],
    sources: /\.cr$/u,
    comments: 'hashes',
    versions: [
      [/^\.crystal-version$/u, /^(\d[\d.]*)/u],
      [/^shard\.yml$/u, /^crystal:\s{0,10}["']?([^"'\n]{1,40}?)["']?$/u],
    ],
    tools: ['crystal'],
    frameworks: [
      { name: 'lucky', mark: /luckyframework\/lucky\b/u, port: 3000, env: 'PORT' },
      { name: 'amber', mark: /amberframework\/amber\b/u, port: 3000, env: 'PORT' },
      { name: 'kemal', mark: /kemalcr\/kemal\b/u, port: 3000 },
      { name: 'athena', mark: /athena-framework\/framework/u, port: 3000 },
      { name: 'grip', mark: /grip-framework\/grip/u, port: 4004 },
    ],
    code: {
      env: [
        /\bENV(?:\.fetch\(|\[)"([A-Z]\w{1,60})"(?:, ?"([^"]{0,100})"|\](?: ?\|\| ?"([^"]{0,100})")?)?/u,
        /\bENV\["([A-Z]\w{1,60})"\]\?(?:\.try\S{0,20})? ?\|\| ?"?([\w./:-]{1,100})/u,
      ],
      ports: [
        /Kemal\.run[ (](\d{2,5})/u,
        /\bport ?[=:] ?(\d{2,5})\b/u,
        /bind_tcp[ (](?:"[\w.:]{1,40}", ?)?(\d{2,5})/u,
        /\.listen[ (](?:"[\w.:]{1,40}", ?)?(\d{2,5})/u,
      ],
      listens: /HTTP::Server\.new|TCPServer\.new|Kemal\.run/u,
      stays: /\bloop do\b/u,
      routes: /^\s*get "(\/[\w/-]{1,60})"/u,
    },
    needs: {
      postgres: /crystal-pg|luckyframework\/avram/u,
      mysql: /crystal-mysql/u,
      redis: /crystal-redis|jgaskins\/redis/u,
      mongodb: /cryomongo/u,
      rabbitmq: /amqp-client/u,
      nats: /nats\.cr\b|jgaskins\/nats/u,
      kafka: /(?:kafka|rdkafka)\.cr\b|crystal-kafka/u,
      mqtt: /mqtt(?:-client)?\.cr\b|crystal-mqtt/u,
      memcached: /crystal-memcached/u,
      elasticsearch: /elasticsearch-crystal|crystal-elasticsearch/u,
      s3: /taylorfinnell\/awscr-s3/u,
    },
    commands: (project) => ({
      packageManager: 'shards',
      install: 'shards install --production',
      build: 'shards build --production --release',
      start: `./bin/${nameOf(project)}`,
      name: nameOf(project),
    }),
    seed: {
      'shard.yml':
        'name: app\ndependencies:\n  kemal:\n    github: kemalcr/kemal\ntargets:\n  app:\n    main: src/app.cr\n',
      'src/app.cr': 'Kemal.run\n',
    },
    image: (project) => ({
      build: 'crystallang/crystal:1.14.0-alpine',
      manifests: ['shard.*'],
      install: ['--mount=type=cache,target=/root/.cache shards install --production'],
      compile: [
        'shards build --production --release --static',
        `install -D bin/${nameOf(project)} /out/${nameOf(project)}`,
      ],
      runtime: 'gcr.io/distroless/static-debian12:nonroot',
      copies: [['/out/', './']],
      user: 65532,
      start: [`/app/${nameOf(project)}`],
    }),
  },
  ['**/*.cr', '**/shard.yml', '**/.crystal-version'],
);

/** The first target; the shard's own name where it lists none. */
function nameOf({ manifests }: Project): string {
  const text = manifests[0]?.text ?? '';
  return (
    /^targets:\n\s{1,8}([\w-]{1,60}):/mu.exec(text)?.[1] ??
    /^name:\s{0,10}([\w-]{1,60})/mu.exec(text)?.[1] ??
    'app'
  );
}
