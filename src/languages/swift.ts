import { isThere } from '../facts/tree.ts';
import { join } from '../kernel/paths.ts';
import { languageBy } from './recipe/language.ts';
import type { Project } from './recipe/recipe.ts';

export const swift = languageBy(
  {
    id: 'swift',
    title: 'Swift',
    marks: [/^Package\.swift$/u],
    sources: /\.swift$/u,
    comments: 'slashes',
    versions: [
      [/^\.swift-version$/u, /^(?:swift-)?(\d[\d.]*)/u],
      [/^Package\.swift$/u, /swift-tools-version:\s?(\d[\d.]*)/u],
    ],
    tools: ['swift'],
    frameworks: [
      { name: 'vapor', mark: /vapor\/vapor\b/u, port: 8080 },
      { name: 'hummingbird', mark: /hummingbird-project\/hummingbird/u, port: 8080 },
      { name: 'kitura', mark: /Kitura\/Kitura\b/iu, port: 8080 },
      { name: 'swifter', mark: /httpswift\/swifter\b/iu, port: 8080 },
      { name: 'perfect', mark: /PerfectlySoft\/Perfect-HTTPServer/u, port: 8181 },
    ],
    code: {
      env: [
        /\bEnvironment\.get\("([A-Z]\w{1,60})"\)(?: ?\?\? ?"?([\w./:-]{1,100}))?/u,
        /\benvironment\["([A-Z]\w{1,60})"\](?: ?\?\? ?"?([\w./:-]{1,100}))?/u,
      ],
      ports: [/\bport: ?(\d{2,5})\b/u, /\.port ?= ?(\d{2,5})\b/u],
      listens: /\bServerBootstrap\(|\.bind\(host:|\bHTTPServer\(/u,
      stays: /\bdispatchMain\(\)|RunLoop\.main\.run/u,
      routes: /\.get\("(\/?[\w/-]{1,60})"/u,
      program: /@main\b|^print\(|\bexit\(|^import /mu,
    },
    needs: {
      postgres: /fluent-postgres-driver|postgres-nio|PostgresKit/u,
      mysql: /fluent-mysql-driver|mysql-nio/u,
      mongodb: /fluent-mongo-driver|MongoKitten|mongo-swift-driver/u,
      redis: /vapor\/redis\b|RediStack|queues-redis-driver/u,
      kafka: /swift-kafka-client/u,
      rabbitmq: /rabbitmq-nio|swift-amqp/iu,
      mqtt: /mqtt-nio\b/u,
      nats: /nats\.swift\b/iu,
      memcached: /swift-memcache/u,
      s3: /soto-project\/soto\b/u,
    },
    commands: (project) => ({
      packageManager: 'swift',
      install: 'swift package resolve',
      build: 'swift build -c release',
      start: `./.build/release/${nameOf(project)}${project.framework === 'vapor' ? ` serve --env production --hostname 0.0.0.0 --port ${project.port ?? 8080}` : ''}`,
      name: nameOf(project),
    }),
    seed: {
      'Package.swift':
        '// swift-tools-version:6.0\nlet package = Package(name: "app", dependencies: [.package(url: "https://github.com/vapor/vapor.git", from: "4.0.0")], targets: [.executableTarget(name: "App")])\n',
      'Sources/App/main.swift': 'let app = Application()\n',
    },
    image: (project) => ({
      build: `swift:${imageTag(project.version)}-noble`,
      manifests: ['Package.*'],
      install: ['swift package resolve'],
      compile: [
        'swift build -c release --static-swift-stdlib',
        `install -D .build/release/${nameOf(project)} /out/${nameOf(project)}`,
      ],
      runtime: `swift:${imageTag(project.version)}-noble-slim`,
      copies: [
        ['/out/', './'],
        ...['Public', 'Resources']
          .filter((folder) => isThere(join(project.folder, folder), project.snapshot))
          .map((folder): [string, string] => [`/src/${folder}/`, `./${folder}/`]),
      ],
      user: 10001,
      start: [
        `/app/${nameOf(project)}`,
        ...(project.framework === 'vapor'
          ? ['serve', '--env', 'production', '--hostname', '0.0.0.0', '--port', String(project.port ?? 8080)]
          : []),
      ],
    }),
  },
  ['**/*.swift', '**/.swift-version'],
);

/** The program that the package makes; the package's own name where it names none. */
function nameOf({ manifests }: Project): string {
  const text = manifests[0]?.text ?? '';
  const target = /\.executableTarget\(\s{0,80}name: ?"([\w-]{1,60})"/u.exec(text)?.[1];
  const product = /\.executable\(\s{0,80}name: ?"([\w-]{1,60})"/u.exec(text)?.[1];
  const own = /\bname: ?"([\w-]{1,60})"/u.exec(text)?.[1];
  return product ?? target ?? own ?? 'app';
}

/** Images for Ubuntu 24.04 begin with Swift 6; older packages are built by it as well. */
function imageTag(version: string | undefined): string {
  return /^6\.\d+/u.exec(version ?? '')?.[0] ?? '6.1';
}
