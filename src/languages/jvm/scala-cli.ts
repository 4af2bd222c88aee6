import type { Recipe } from '../recipe/recipe.ts';
import { chooseJava } from './releases.ts';

const directive = /^\/\/> using\s/mu;

/** Programs that say in their first lines what Scala CLI builds them of. */
export const scalaCli: Recipe = {
  id: 'scala',
  title: 'Scala',
  marks: [/^project\.scala$/u, /^[A-Z]\w{0,60}\.scala$/u, /\.sc$/u],
  isWeak: true,
  wants: ({ folder, snapshot }) =>
    snapshot.entries.some(
      ({ path }) =>
        /\.(?:scala|sc)$/u.test(path) && path.startsWith(folder) && directive.test(snapshot.text(path) ?? ''),
    ),
  sources: /\.(?:scala|sc)$/u,
  comments: 'none',
  versions: [[/\.(?:scala|sc)$/u, /^\/\/> using scala(?:Version)? "?(\d[\w.-]{0,20})/u]],
  tools: ['scala'],
  frameworks: [
    { name: 'cask', mark: /\bcom\.lihaoyi::cask\b/u, port: 8080 },
    { name: 'http4s', mark: /\borg\.http4s::/u, port: 8080 },
    { name: 'zio-http', mark: /\bdev\.zio::zio-http\b/u, port: 8080 },
    { name: 'tapir', mark: /\bcom\.softwaremill\.sttp\.tapir::/u, port: 8080 },
    { name: 'pekko-http', mark: /\borg\.apache\.pekko::pekko-http\b/u, port: 8080 },
    { name: 'akka-http', mark: /\bcom\.typesafe\.akka::akka-http\b/u, port: 8080 },
  ],
  code: {
    env: [
      /\bsys\.env\.getOrElse\("([A-Z]\w{1,60})", ?"([^"]{0,100})"/u,
      /\bsys\.env(?:\.get)?\("([A-Z]\w{1,60})"\)(?:\.getOrElse\("([^"]{0,100})")?/u,
    ],
    ports: [
      /\bport(?::\s?Int)?\s?=\s?(\d{2,5})\b/u,
      /\bport"(\d{2,5})"/u,
      /\bdefaultWithPort\((\d{2,5})\)/u,
      /\bbindAndHandle\([^,]{1,60}, ?"[^"]{1,40}", ?(\d{2,5})/u,
    ],
    listens: /\bHttpServer\.create\(|\bnew ServerSocket\(/u,
    stays: /\bwhile ?\(true\)/u,
    routes: /@(?:cask\.)?get\("(\/[\w/-]{0,60})"/u,
  },
  needs: {
    postgres: /\borg\.postgresql:postgresql\b|\borg\.tpolecat::skunk/u,
    mysql: /\bmysql:mysql-connector|\bcom\.mysql:mysql-connector/u,
    redis: /\bredis\.clients:jedis\b/u,
  },
  commands: () => ({
    packageManager: 'scala-cli',
    build: 'scala-cli --power package --assembly --output app.jar .',
    start: 'java -jar app.jar',
  }),
  seed: { 'project.scala': '//> using scala 3.3\n', 'Main.scala': '@main def run() = ()\n' },
  image: () => {
    const { major } = chooseJava(21);
    return {
      build: 'virtuslab/scala-cli:1.5.4',
      manifests: [],
      install: [],
      compile: ['scala-cli --power package --assembly --output /out/app.jar .'],
      runtime: `eclipse-temurin:${major}-jre-noble`,
      copies: [['/out/app.jar', './']],
      user: 10001,
      start: ['java', '-XX:MaxRAMPercentage=75', '-jar', '/app/app.jar'],
    };
  },
};
