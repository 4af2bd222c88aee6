import { expect, test } from '@jest/globals';
import type { Service } from '../../../src/facts/facts.ts';
import { detectJvm } from '../../../src/languages/jvm/detect.ts';
import { reading } from '../samples/seen.ts';

function servicesOf(files: Readonly<Record<string, string>>): readonly Service[] {
  const snapshot = reading(files);
  return ['java', 'kotlin', 'scala'].flatMap((language) => detectJvm(language, snapshot).services);
}

function only(files: Readonly<Record<string, string>>): Service {
  const service = servicesOf(files).find(({ kind }) => kind !== 'library');
  if (service === undefined) throw new Error('no service');
  return service;
}

function dependency(id: string, more = ''): string {
  const [group, name] = id.split(':');
  return `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId>${more}</dependency>`;
}

const boot = 'org.springframework.boot';
const plugin = `<build><plugins><plugin><groupId>${boot}</groupId><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build>`;
const application = `package com.example.demo;
@SpringBootApplication
public class DemoApplication {
  public static void main(String[] args) { SpringApplication.run(DemoApplication.class, args); }
}`;

function pom(dependencies: string, rest = plugin, version = '3.4.1'): string {
  return `<project>
<parent><groupId>${boot}</groupId><artifactId>spring-boot-starter-parent</artifactId><version>${version}</version><relativePath/></parent>
<groupId>com.example</groupId><artifactId>demo</artifactId><version>0.1</version>
<properties><java.version>1.8</java.version></properties>
<dependencies>${dependency(`${boot}:spring-boot-starter-web`)}${dependencies}</dependencies>
${rest}</project>`;
}

const main = 'src/main/java/com/example/demo/DemoApplication.java';

test('Spring Boot: version, start, port that a variable sets by relaxed binding', () => {
  const service = only({ 'pom.xml': pom(''), [main]: application });
  expect(service).toMatchObject({
    language: 'java',
    languageVersion: '8',
    framework: 'spring-boot',
    kind: 'web',
    buildTool: 'maven',
    start: 'java -jar target/demo-0.1.jar',
    ports: [{ port: 8080, env: 'SERVER_PORT' }],
  });
});

test('a file that pins the JVM stands before what is compiled for', () => {
  const files = { 'pom.xml': pom(''), [main]: application, 'system.properties': 'java.runtime.version=21\n' };
  expect(only(files).languageVersion).toBe('21');
});

test('of several databases the one that the settings name is needed, none beside an embedded one', () => {
  const drivers = dependency('com.mysql:mysql-connector-j') + dependency('org.postgresql:postgresql');
  const embedded = drivers + dependency('com.h2database:h2', '<scope>runtime</scope>');
  const settings = 'spring.datasource.url=jdbc:postgresql://db/shop\n';
  const path = 'src/main/resources/application.properties';
  expect(only({ 'pom.xml': pom(embedded), [main]: application }).needs).toEqual([
    { kind: 'mysql', required: false },
    { kind: 'postgres', required: false },
  ]);
  expect(only({ 'pom.xml': pom(embedded), [main]: application, [path]: settings }).needs).toEqual([
    { kind: 'mysql', required: false },
    { kind: 'postgres', required: true },
  ]);
});

test('libraries of tests are no needs', () => {
  const tested = dependency('redis.clients:jedis', '<scope>test</scope>');
  expect(only({ 'pom.xml': pom(tested), [main]: application }).needs).toEqual([]);
});

test('the profile for production is what is built: its driver, its settings', () => {
  const profiles = `${plugin}<profiles>
<profile><id>dev</id><activation><activeByDefault>true</activeByDefault></activation><dependencies>${dependency('com.h2database:h2')}</dependencies></profile>
<profile><id>prod</id><dependencies>${dependency('org.postgresql:postgresql')}</dependencies></profile></profiles>`;
  const service = only({ 'pom.xml': pom('', profiles), [main]: application });
  expect(service.needs).toEqual([{ kind: 'postgres', required: true }]);
  expect(service.build).toBe('mvn --define skipTests --activate-profiles prod package');
});

test.each([
  ['@spring.profiles.active@', 9000],
  ['${SPRING_PROFILES_ACTIVE}', 9000],
  ['cloud', 8000],
])('of profiles that the build fills in, the one for production holds: %s', (active, port) => {
  const folder = 'src/main/resources/config';
  const service = only({
    'pom.xml': pom(''),
    [main]: application,
    [`${folder}/application.yml`]: `spring: { profiles: { active: '${active}' } }\nserver: { port: 8000 }\n`,
    [`${folder}/application-dev.yml`]: 'server: { port: 7000 }\n',
    [`${folder}/application-prod.yml`]: 'server: { port: 9000 }\n',
  });
  expect(service.ports).toMatchObject([{ port }]);
});

test.each([
  ['in braces', { 'application.yml': 'server: { port: 9000, shutdown: graceful }\n' }],
  ['in braces, with a fallback', { 'application.yml': 'server: { port: "${PORT:9000}" }\n' }],
  [
    'of the profile for production, where one for development is on',
    {
      'application.yml': 'spring: { profiles: { active: dev } }\n',
      'application-dev.yml': 'server:\n  port: 8081\n',
      'application-prod.yml': 'server:\n  port: 9000\n',
    },
  ],
  [
    'of all profiles, where none is on',
    { 'application.yml': 'server:\n  port: 9000\n', 'application-prod.yml': 'server:\n  port: 8081\n' },
  ],
])('the port of settings: %s', (_what, settings) => {
  const files = Object.entries(settings).map(([name, text]) => [`src/main/resources/${name}`, text]);
  const { ports } = only({ 'pom.xml': pom(''), [main]: application, ...Object.fromEntries(files) });
  expect(ports.map(({ port }) => port)).toEqual([9000]);
});

const actuator = dependency(`${boot}:spring-boot-starter-actuator`);

function healthOf(version: string): unknown {
  return only({ 'pom.xml': pom(actuator, plugin, version), [main]: application }).health;
}

function healthBy(properties: string, more: Readonly<Record<string, string>> = {}): unknown {
  const path = 'src/main/resources/application.properties';
  return only({ 'pom.xml': pom(actuator), [main]: application, [path]: properties, ...more }).health;
}

test('the actuator answers for liveness and readiness from Spring Boot 2.3 on', () => {
  expect(healthOf('3.4.1')).toEqual({
    path: '/actuator/health/liveness',
    ready: '/actuator/health/readiness',
  });
  expect(healthOf('2.1.0.RELEASE')).toEqual({ path: '/actuator/health' });
  expect(healthOf('1.5.9.RELEASE')).toEqual({ path: '/health' });
});

test('health follows paths that are set, and is not asked where it has a port of its own or is locked', () => {
  expect(healthBy('server.servlet.context-path=/shop\nmanagement.endpoints.web.base-path=/manage\n')).toEqual(
    {
      path: '/shop/manage/health/liveness',
      ready: '/shop/manage/health/readiness',
    },
  );
  expect(healthBy('management.server.port=9001\n')).toBeUndefined();
  const rules =
    'class Rules { SecurityFilterChain chain(HttpSecurity http) { return http.anyRequest().authenticated(); } }';
  expect(healthBy('', { 'src/main/java/Rules.java': rules })).toBeUndefined();
});

function child(name: string, dependencies: string, rest = ''): string {
  return `<project><parent><groupId>g</groupId><artifactId>all</artifactId><version>1</version></parent><artifactId>${name}</artifactId><dependencies>${dependencies}</dependencies>${rest}</project>`;
}

test('modules: libraries run nothing, what they need their programs need, parents are asked', () => {
  const services = servicesOf({
    'pom.xml':
      '<project><groupId>g</groupId><artifactId>all</artifactId><version>1</version><packaging>pom</packaging><modules><module>core</module><module>api</module></modules><properties><maven.compiler.release>17</maven.compiler.release></properties></project>',
    'core/pom.xml': child('core', dependency('org.springframework.kafka:spring-kafka')),
    'core/src/main/java/Tool.java': 'public class Tool { public static void main(String[] args) {} }',
    'api/pom.xml': child(
      'api',
      dependency('g:core') + dependency(`${boot}:spring-boot-starter-webflux`),
      plugin,
    ),
    'api/src/main/java/com/example/demo/DemoApplication.java': application,
  });
  expect(services.map(({ path, kind }) => [path, kind])).toEqual([
    ['api', 'web'],
    ['core', 'library'],
  ]);
  expect(services[0]).toMatchObject({
    languageVersion: '17',
    start: 'java -jar target/api-1.jar',
    needs: [{ kind: 'kafka', required: true }],
  });
});

test('settings that a configuration server of the repository keeps are those of the program that it names', () => {
  const service = only({
    'pom.xml': pom(''),
    [main]: application,
    'src/main/resources/bootstrap.yml':
      'spring:\n  application:\n    name: accounts\n  cloud:\n    config:\n      uri: http://config:8888\n',
    'config-repo/accounts.yml': 'server:\n  port: 6000\n',
  });
  expect(service.ports).toMatchObject([{ port: 6000 }]);
});

test('variables: placeholders, keys that nobody sets, addresses of one machine; no value of a secret', () => {
  const { env } = only({
    'pom.xml': pom(''),
    [main]: `${application}\nclass Keys { @Value("\${mail.api-key}") String key; @Value("\${page.size}") int size; }`,
    'src/main/resources/application.yml': `page:
  size: \${PAGE_SIZE:20}
spring:
  datasource:
    url: jdbc:postgresql://localhost/shop
    password: geheim
---
spring:
  config:
    activate:
      on-profile: dev
mail:
  host: \${MAIL_HOST}
`,
  });
  expect(env).toEqual([
    { name: 'MAIL_APIKEY', required: true, secret: true },
    { name: 'MAIL_HOST', required: false, secret: false },
    { name: 'PAGE_SIZE', required: false, secret: false, default: '20' },
    { name: 'SPRING_DATASOURCE_PASSWORD', required: true, secret: true },
    { name: 'SPRING_DATASOURCE_URL', required: true, secret: false },
  ]);
});

test.each([
  [
    'a shaded jar beside the plain one',
    '<plugin><artifactId>maven-shade-plugin</artifactId><configuration><mainClass>App</mainClass><outputFile>${project.build.directory}/x-fat.jar</outputFile></configuration></plugin>',
    'java -jar target/x-fat.jar',
  ],
  [
    'an assembly',
    '<plugin><artifactId>maven-assembly-plugin</artifactId><configuration><descriptorRefs><descriptorRef>jar-with-dependencies</descriptorRef></descriptorRefs></configuration></plugin>',
    'java -jar target/demo-1-jar-with-dependencies.jar',
  ],
  ['classes alone', '', 'java -cp target/classes:target/dependency/* App'],
])('%s is started as it is packed', (_, packer, start) => {
  const service = only({
    'pom.xml': `<project><groupId>g</groupId><artifactId>demo</artifactId><version>1</version><dependencies>${dependency('io.javalin:javalin')}</dependencies><build><plugins>${packer}</plugins></build></project>`,
    'src/main/java/App.java':
      'public class App { public static void main(String[] args) { Javalin.create().start(7070); } }',
  });
  expect(service).toMatchObject({ framework: 'javalin', start, ports: [{ port: 7070 }] });
});

function war(library: string): Record<string, string> {
  const provided = dependency(library, '<scope>provided</scope>');
  return {
    'pom.xml': `<project><groupId>g</groupId><artifactId>w</artifactId><version>1</version><packaging>war</packaging><dependencies>${provided}</dependencies></project>`,
    'src/main/java/A.java': 'class A {}',
  };
}

test('a web archive is run by Tomcat, or by the server that it is written for', () => {
  expect(only(war('javax.servlet:javax.servlet-api'))).toMatchObject({
    start: 'catalina.sh run',
    ports: [{ port: 8080 }],
  });
  const liberty = only({
    ...war('jakarta.ws.rs:jakarta.ws.rs-api'),
    'src/main/liberty/config/server.xml': '<server><httpEndpoint httpPort="9080"/></server>',
  });
  expect(liberty).toMatchObject({ framework: 'jakartaee', ports: [{ port: 9080 }] });
  expect(liberty.start).toBeUndefined();
});

const runBy = (plugin: string): Record<string, string> => {
  const files = war('jakarta.ws.rs:jakarta.ws.rs-api');
  const plugins = `<build><plugins><plugin>${plugin}</plugin></plugins></build></project>`;
  return { ...files, 'pom.xml': (files['pom.xml'] ?? '').replace('</project>', plugins) };
};

test.each([
  [
    '<groupId>io.openliberty.tools</groupId><artifactId>liberty-maven-plugin</artifactId>',
    'server run defaultServer',
    9080,
  ],
  [
    '<groupId>io.openliberty.tools</groupId><artifactId>liberty-maven-plugin</artifactId><configuration><serverName>shop</serverName></configuration>',
    'server run shop',
    9080,
  ],
  [
    '<groupId>org.wildfly.plugins</groupId><artifactId>wildfly-maven-plugin</artifactId>',
    'standalone.sh -b 0.0.0.0',
    8080,
  ],
])('a build that has the plugin of a server says what runs its archive: %s', (plugin, start, port) => {
  const { services, questions } = detectJvm('java', reading(runBy(plugin)));
  expect(services[0]).toMatchObject({ start, ports: [{ port }] });
  expect(questions).toEqual([]);
});

test('what is no project, or broken, gives nothing and never throws', () => {
  expect(servicesOf({ 'pom.xml': '<html/>' })).toEqual([]);
  expect(servicesOf({ 'pom.xml': '<project><parent>' }).length).toBeLessThan(2);
  expect(
    servicesOf({
      'a/pom.xml':
        '<project><parent><artifactId>b</artifactId><relativePath>../b</relativePath></parent><artifactId>a</artifactId></project>',
      'b/pom.xml':
        '<project><parent><artifactId>a</artifactId><relativePath>../a</relativePath></parent><artifactId>b</artifactId></project>',
    }).length,
  ).toBeLessThan(3);
});

function packaged(packaging: string, name: string): string {
  return `<project><groupId>a</groupId><artifactId>${name}</artifactId><version>1</version><packaging>${packaging}</packaging></project>`;
}

test('a plugin of Maven, and what it is tried on, are no programs', () => {
  const runs = 'class Main { public static void main(String[] args) { new ServerSocket(1); } }';
  const found = servicesOf({
    'shop/pom.xml': packaged('war', 'shop'),
    'plugin/pom.xml': packaged('maven-plugin', 'plugin'),
    'plugin/src/main/java/Main.java': runs,
    'plugin/src/it/simple/pom.xml': packaged('war', 'simple'),
  });
  expect(found.map(({ path }) => path)).toEqual(['shop']);
});

test('a variable within an address that is injected is read', () => {
  const service = only({
    'pom.xml': pom(dependency(`${boot}:spring-boot-starter-web`)),
    'src/main/java/com/example/demo/DemoApplication.java': application,
    'src/main/java/com/example/demo/Cart.java':
      'class Cart {\n  Cart(@Value("http://${CART_ADDR}/items") String uri, @Value("${VERSION:1}") String version, @Value("PLAIN") String c) {}\n}\n',
  });
  expect(service.env.map(({ name, default: usual }) => [name, usual])).toEqual([
    ['CART_ADDR', undefined],
    ['PLAIN', undefined],
    ['VERSION', '1'],
  ]);
});

test('Dropwizard is started with the file that holds its connectors, where that is', () => {
  const service = only({
    'pom.xml': `<project><groupId>a</groupId><artifactId>books</artifactId><version>1</version><dependencies>${dependency('io.dropwizard:dropwizard-core')}</dependencies><build><plugins><plugin><artifactId>maven-shade-plugin</artifactId></plugin></plugins></build></project>`,
    'books.yml': 'server:\n  applicationConnectors:\n    - type: http\n      port: 9080\n',
    'src/main/java/a/BooksApplication.java':
      'package a;\npublic class BooksApplication extends Application<C> {\n  public static void main(String[] args) { new BooksApplication().run(args); }\n}\n',
  });
  expect(service.start).toBe('java -jar target/books-1.jar server books.yml');
  expect(service.ports).toMatchObject([{ port: 9080 }]);
});

test.each([
  ['config.getInteger("HTTP_PORT", 8282)', 8282, 'HTTP_PORT'],
  ['config.getInteger("DB_PORT", 8282)', 8888, undefined],
])('Vert.x: %s', (read, port, env) => {
  const service = only({
    'pom.xml': `<project><groupId>a</groupId><artifactId>v</artifactId><version>1</version><dependencies>${dependency('io.vertx:vertx-web')}</dependencies></project>`,
    'src/main/java/a/Main.java': `package a;\npublic class Main {\n  public static void main(String[] args) { vertx.createHttpServer().listen(${read}); }\n}\n`,
  });
  expect(service.ports[0]).toMatchObject({ port });
  expect(service.ports[0]?.env).toBe(env);
});

function nettyClass(name: string, call: string): string {
  return `package com.example;
public final class ${name} {
  static final int PORT = Integer.parseInt(System.getProperty("port", SSL ? "8443" : "8993"));
  public static void main(String[] args) { ${call} }
}`;
}

test('netty: the port of the bootstrap that binds it, and the class that serves, not the one that calls', () => {
  const service = only({
    'pom.xml': `<project><groupId>a</groupId><artifactId>chat</artifactId><version>1</version><dependencies>${dependency('io.netty:netty-all')}</dependencies></project>`,
    'src/main/java/com/example/ChatClientTls.java': nettyClass('ChatClientTls', 'b.connect(HOST, PORT);'),
    'src/main/java/com/example/ChatServerTls.java': nettyClass(
      'ChatServerTls',
      'new ServerBootstrap().bind(PORT).sync();',
    ),
  });
  expect(service).toMatchObject({ framework: 'netty', kind: 'web', ports: [{ port: 8993 }] });
  expect(service.start).toMatch(/com\.example\.ChatServerTls$/);
});

test('gRPC: the number that the main method hands to the server', () => {
  const service = only({
    'pom.xml': `<project><groupId>a</groupId><artifactId>routes</artifactId><version>1</version><dependencies>${dependency('io.grpc:grpc-netty')}</dependencies></project>`,
    'src/main/java/com/example/RouteServer.java': `package com.example;
public class RouteServer {
  public RouteServer(int port) { this(ServerBuilder.forPort(port), port); }
  public static void main(String[] args) { new RouteServer(8980).start(); }
}`,
  });
  expect(service.ports).toEqual([{ port: 8980, name: 'grpc', protocol: 'grpc' }]);
});

const server = 'package a;\npublic class Main {\n  public static void main(String[] args) { BODY }\n}\n';
const vertx = dependency('io.vertx:vertx-web');
const conf = 'management.http.port = 8558\nshop {\n  http.port = 8101\n  db.port = 5433\n}\n';
const toml = '[micronaut.application]\nname = "x"\n[micronaut.server]\nport = 8600\n';

test.each<readonly [string, { library: string; body: string; files?: Record<string, string> }, number]>([
  [
    'a key that the code reads',
    {
      library: vertx,
      body: 'vertx.createHttpServer().listen(config.getInteger("http.port", 8080));',
      files: { 'conf/config.json': '{ "http.port": 8484, "pg": { "port": 5433 } }\n' },
    },
    8484,
  ],
  [
    'its default',
    { library: vertx, body: 'vertx.createHttpServer().listen(config.getInteger("http.port", 8585));' },
    8585,
  ],
  [
    'its default under a name',
    {
      library: dependency('org.eclipse.jetty:jetty-server'),
      body: 'int port = Settings.getInteger("shop.port", DEFAULT_PORT); new Server().start(port); } static final int DEFAULT_PORT = 3333; void x() {',
    },
    3333,
  ],
  [
    'not the port of a directory that is asked who may come in',
    {
      library: dependency('io.javalin:javalin'),
      body: 'Javalin.create().start(port); } int port = secure ? 636 : 389; void x() {',
    },
    8080,
  ],
  [
    'a key that speaks of a server',
    {
      library: dependency('com.linecorp.armeria:armeria'),
      body: 'Server.builder().http(settings.http().port());',
      files: { 'src/main/resources/application.conf': conf },
    },
    8101,
  ],
  [
    'a default with a name',
    {
      library: dependency('io.javalin:javalin'),
      body: 'Javalin.create().start(Env.get("POLL_PORT", String.valueOf(DEFAULT_PORT))); } static final int DEFAULT_PORT = 7171; {',
    },
    7171,
  ],
  [
    'tables of TOML',
    {
      library: dependency('io.micronaut:micronaut-http-server-netty'),
      body: 'Micronaut.run(Main.class);',
      files: { 'src/main/resources/application.toml': toml },
    },
    8600,
  ],
])('a port by its settings: %s', (_what, { library, body, files = {} }, port) => {
  const service = only({
    'pom.xml': `<project><groupId>a</groupId><artifactId>v</artifactId><version>1</version><dependencies>${library}</dependencies></project>`,
    'src/main/java/a/Main.java': server.replace('BODY', body),
    ...files,
  });
  expect(service.ports).toMatchObject([{ port }]);
});

test('Helidon MP is started by a class of Helidon', () => {
  const service = only({
    'pom.xml': `<project><parent><groupId>io.helidon.applications</groupId><artifactId>helidon-mp</artifactId><version>4.1.2</version><relativePath/></parent><groupId>a</groupId><artifactId>orders</artifactId><version>1</version><dependencies>${dependency('io.helidon.microprofile.bundles:helidon-microprofile')}</dependencies></project>`,
    'src/main/resources/META-INF/microprofile-config.properties': 'server.port=7001\n',
    'src/main/java/a/Orders.java': 'package a;\n@Path("/orders") public class Orders {}\n',
  });
  expect(service).toMatchObject({ framework: 'helidon', kind: 'web', ports: [{ port: 7001 }] });
  expect(service.start).toMatch(/ io\.helidon\.Main$/);
});

test('the port of Open Liberty may stand in a variable', () => {
  const service = only({
    'pom.xml': `<project><groupId>a</groupId><artifactId>t</artifactId><version>1</version><packaging>war</packaging><dependencies>${dependency('jakarta.platform:jakarta.jakartaee-api')}</dependencies></project>`,
    'src/main/liberty/config/server.xml':
      '<server>\n<variable name="http.port" defaultValue="9085"/>\n<httpEndpoint httpPort="${http.port}" id="x"/>\n</server>\n',
    'src/main/java/a/App.java':
      'package a;\n@ApplicationPath("/api") public class App extends Application {}\n',
  });
  expect(service.ports).toMatchObject([{ port: 9085 }]);
});
