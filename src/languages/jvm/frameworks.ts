import { overLines } from '../../kernel/over-lines.ts';
import { ednPort } from './clojure/settings.ts';
import type { Dependency, Module, Plugin } from './module.ts';

export type Framework = {
  readonly name: string;
  /** Libraries that mean it. */
  readonly library: RegExp;
  /** Build plugins that mean it. */
  readonly plugin?: RegExp;
  /** Absent where it opens no port by itself. */
  readonly port?: number;
  readonly protocol?: 'grpc';
  /** Keys of its configuration that set the port. */
  readonly keys?: readonly string[];
  /** The variable that its relaxed binding reads the port from. */
  readonly env?: string;
};

/** The more a framework contains, the earlier it stands. */
export const frameworks: readonly Framework[] = [
  {
    name: 'grails',
    library: /^org\.grails:grails-(?:core|boot)/u,
    plugin: /^org\.grails\.grails-web$|^grails-web$/u,
    port: 8080,
    keys: ['server.port'],
    env: 'SERVER_PORT',
  },
  {
    name: 'spring-boot',
    library:
      /^org\.springframework\.boot:|^org\.springframework\.cloud:spring-cloud-(?:starter|config-server)|^de\.codecentric:spring-boot-admin/u,
    plugin: /^org\.springframework\.boot(?::spring-boot-maven-plugin)?$|^spring-boot$/u,
    port: 8080,
    keys: ['server.port'],
    env: 'SERVER_PORT',
  },
  {
    name: 'quarkus',
    library: /^io\.quarkus(?:\.platform)?:quarkus-/u,
    plugin: /^io\.quarkus(?:$|[.:])|:quarkus-maven-plugin$/u,
    port: 8080,
    keys: ['quarkus.http.port'],
    env: 'QUARKUS_HTTP_PORT',
  },
  {
    name: 'micronaut',
    library: /^io\.micronaut(?:\.[\w.]{1,60})?:micronaut-(?!http-client|inject-java)/u,
    plugin: /^io\.micronaut\.(?:minimal\.)?application$|:micronaut-maven-plugin$/u,
    port: 8080,
    keys: ['micronaut.server.port'],
    env: 'MICRONAUT_SERVER_PORT',
  },
  {
    name: 'helidon',
    library: /^io\.helidon(?:\.|:)/u,
    port: 8080,
    keys: ['server.port'],
    env: 'SERVER_PORT',
  },
  {
    name: 'dropwizard',
    library: /^io\.dropwizard:dropwizard-core$/u,
    port: 8080,
    keys: ['server.applicationConnectors.port', 'server.connector.port', 'http.port'],
  },
  {
    name: 'play',
    library:
      /^(?:com\.typesafe\.play|org\.playframework):(?:play|guice|filters-helpers|play-server|play-guice)(?:_[\d.]+)?$/u,
    plugin: /^(?:PlayScala|PlayJava|PlayService|PlayFramework|PlayMinimalJava|org\.gradle\.playframework)$/u,
    port: 9000,
    keys: ['play.server.http.port', 'http.port'],
  },
  {
    name: 'ktor',
    library: /^io\.ktor:ktor-server/u,
    plugin: /^io\.ktor\.plugin$/u,
    port: 8080,
    keys: ['ktor.deployment.port'],
  },
  { name: 'http4k', library: /^org\.http4k:http4k-(?:server|core)/u, port: 8000 },
  {
    name: 'vertx',
    library: /^io\.vertx:vertx-(?:core|web|lang-kotlin|stack)/u,
    plugin: /^io\.vertx\.vertx-plugin$/u,
    port: 8888,
  },
  { name: 'javalin', library: /^io\.javalin:javalin/u, port: 8080 },
  { name: 'spark', library: /^com\.sparkjava:spark-/u, port: 4567 },
  { name: 'ratpack', library: /^io\.ratpack:ratpack-/u, plugin: /^io\.ratpack\.ratpack-/u, port: 5050 },
  { name: 'jooby', library: /^io\.jooby:jooby/u, port: 8080, keys: ['server.port', 'application.port'] },
  { name: 'armeria', library: /^com\.linecorp\.armeria:armeria/u },
  {
    name: 'http4s',
    library: /^org\.http4s:http4s-(?:ember-server|blaze-server|dsl|netty-server)/u,
    port: 8080,
  },
  { name: 'zio-http', library: /^(?:dev\.zio:zio-http|io\.d11:zhttp)/u, port: 8080 },
  { name: 'finatra', library: /^com\.twitter:finatra-/u, port: 8888 },
  { name: 'finch', library: /^com\.github\.finagle:finch/u, port: 8080 },
  { name: 'scalatra', library: /^org\.scalatra:scalatra(?:_|$)/u, port: 8080 },
  { name: 'cask', library: /^com\.lihaoyi:cask/u, port: 8080 },
  { name: 'pekko-http', library: /^org\.apache\.pekko:pekko-http(?:_|$)/u, port: 8080 },
  { name: 'akka-http', library: /^com\.typesafe\.akka:akka-http(?:_|$)/u, port: 8080 },
  { name: 'pedestal', library: /^io\.pedestal:/u, port: 8080, keys: [ednPort] },
  { name: 'luminus', library: /^luminus(?:-[\w-]+)?:/u, port: 3000, keys: [ednPort] },
  { name: 'compojure', library: /^compojure:/u, port: 3000, keys: [ednPort] },
  { name: 'reitit', library: /^metosin:reitit/u, port: 3000, keys: [ednPort] },
  { name: 'http-kit', library: /^http-kit:/u, port: 8090, keys: [ednPort] },
  { name: 'ring', library: /^ring:/u, plugin: /^lein-ring:/u, port: 3000, keys: [ednPort] },
  { name: 'vaadin', library: /^com\.vaadin:vaadin/u, port: 8080 },
  { name: 'struts', library: /^org\.apache\.struts:struts2-core$/u, port: 8080 },
  { name: 'spring', library: /^org\.springframework:spring-(?:webmvc|web|webflux)$/u, port: 8080 },
  { name: 'grpc', library: /^io\.grpc:grpc-/u, port: 9090, protocol: 'grpc' },
  // It comes with all that a container of servlets lacks.
  { name: 'jersey', library: /^org\.glassfish\.jersey\.containers:jersey-container-servlet/u, port: 8080 },
  {
    name: 'jakartaee',
    keys: ['liberty.http.port'],
    library: new RegExp(
      overLines`
        ^(?:javax|jakarta)(?:\.platform)?:(?:javaee|jakarta\.jakartaee|javax\.jakartaee)|
        ^jakarta\.platform:|^(?:javax|jakarta)\.(?:ws\.rs|ejb|enterprise):|
        ^org\.eclipse\.microprofile:microprofile$
      `,
      'u',
    ),
    port: 8080,
  },
  { name: 'jersey', library: /^org\.glassfish\.jersey\.(?:core:jersey-server|containers:)/u, port: 8080 },
  {
    name: 'jetty',
    library: /^org\.eclipse\.jetty(?:\.\w{1,20})?:jetty-(?:server|webapp|ee\d+-webapp)/u,
    port: 8080,
  },
  { name: 'netty', library: /^io\.netty:netty-(?:all|transport|handler|codec-http2?)$/u },
  { name: 'servlet', library: /^(?:javax|jakarta)\.servlet:/u, port: 8080, keys: ['liberty.http.port'] },
];

export type FoundFramework = { readonly framework: Framework; readonly by: Dependency | Plugin };

/** By what a module and the modules that it needs depend on, the module itself first. */
export function frameworkOf(modules: readonly Module[]): FoundFramework | undefined {
  for (const framework of frameworks) {
    const by = modules.map((module) => signOf(framework, module)).find((sign) => sign !== undefined);
    if (by !== undefined) return { framework, by };
  }
  return undefined;
}

function signOf({ library, plugin }: Framework, module: Module): Dependency | Plugin | undefined {
  const dependency = module.dependencies.find(({ id, scope }) => scope !== 'test' && library.test(id));
  return dependency ?? module.plugins.find(({ id }) => plugin?.test(id) === true);
}
