import { expect, test } from '@jest/globals';
import type { Service } from '../../../src/facts/facts.ts';
import { detectJvm } from '../../../src/languages/jvm/detect.ts';
import { reading } from '../samples/seen.ts';

function servicesOf(files: Readonly<Record<string, string>>): readonly Service[] {
  const snapshot = reading(files);
  return ['java', 'kotlin'].flatMap((language) => detectJvm(language, snapshot).services);
}

function running(files: Readonly<Record<string, string>>): readonly Service[] {
  return servicesOf(files).filter(({ kind }) => kind !== 'library');
}

test('a version catalog says what accessors stand for', () => {
  const [service] = running({
    'settings.gradle.kts': 'rootProject.name = "links"\n',
    'gradle/libs.versions.toml': `[versions]
java = "21"
[libraries]
ktor-server-core = { module = "io.ktor:ktor-server-core", version = "3.0.1" }
pg-driver = "org.postgresql:postgresql:42.7.4"
[bundles]
web = [
  "ktor-server-core",
]
[plugins]
ktor = { id = "io.ktor.plugin", version = "3.0.1" }
`,
    'build.gradle.kts': `plugins { alias(libs.plugins.ktor) }
kotlin { jvmToolchain(libs.versions.java.get().toInt()) }
application { mainClass.set("io.ktor.server.netty.EngineMain") }
dependencies {
    implementation(libs.bundles.web)
    implementation(libs.pg.driver)
}
`,
    'src/main/kotlin/Application.kt': 'fun main(args: Array<String>) = EngineMain.main(args)\n',
    'src/main/resources/application.conf':
      'ktor {\n  deployment { port = 8081, port = ${?PORT} }\n}\ncache = localhost\ncache = ${?CACHE}\n',
  });
  expect(service).toMatchObject({
    language: 'kotlin',
    languageVersion: '21',
    framework: 'ktor',
    start: 'java -jar build/libs/links-all.jar',
    ports: [{ port: 8081, env: 'PORT' }],
    env: [{ name: 'CACHE', default: 'localhost' }, { name: 'PORT' }],
    needs: [{ kind: 'postgres', required: true }],
  });
});

test('what the root says to all, conventions of the repository, and projects that need each other', () => {
  const services = servicesOf({
    'settings.gradle': "rootProject.name = 'shop'\ninclude 'core',\n    'apps:orders'\n",
    'build.gradle': `plugins { id 'org.springframework.boot' version '3.2.0' apply false }
subprojects {
    apply plugin: 'java'
    java { toolchain { languageVersion = JavaLanguageVersion.of(17) } }
}
`,
    'buildSrc/src/main/groovy/shop.service.gradle': `plugins { id 'org.springframework.boot' }
dependencies { implementation 'org.springframework.boot:spring-boot-starter-web' }
`,
    'core/build.gradle': "dependencies { api 'org.springframework.boot:spring-boot-starter-data-redis' }\n",
    'core/src/main/java/Core.java': 'class Core {}',
    'apps/orders/build.gradle':
      "plugins { id 'shop.service' }\ndependencies { implementation project(':core') }\n",
    'apps/orders/src/main/java/com/demo/Orders.java':
      'package com.demo;\n@SpringBootApplication class Orders { public static void main(String[] a) { SpringApplication.run(Orders.class); } }',
  });
  const orders = services.find(({ path }) => path === 'apps/orders');
  expect(orders).toMatchObject({
    kind: 'web',
    languageVersion: '17',
    build: 'gradle :apps:orders:bootJar',
    needs: [{ kind: 'redis', required: true }],
  });
  expect(services.filter(({ kind }) => kind !== 'library')).toHaveLength(1);
});

test('gRPC is told from HTTP, and a client beside a server is not what starts', () => {
  const [service] = running({
    'settings.gradle': "rootProject.name = 'ads'\n",
    'build.gradle': `plugins {
    id 'application'
}
sourceCompatibility = JavaVersion.VERSION_21
dependencies {
    implementation "com.google.api:common:1",
            "io.grpc:grpc-netty:\${grpcVersion}"
}
application { mainClassName = 'shop.AdService' }
`,
    'src/main/java/shop/AdService.java': `package shop;
class AdService { public static void main(String[] a) {
  int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "9555"));
  ServerBuilder.forPort(port); } }`,
    'src/main/java/shop/AdClient.java':
      'package shop;\nclass AdClient { public static void main(String[] a) {} }',
  });
  expect(service).toMatchObject({
    framework: 'grpc',
    languageVersion: '21',
    start: 'build/install/ads/bin/ads',
    ports: [{ port: 9555, protocol: 'grpc', env: 'PORT' }],
  });
});

test('a consumer opens no port, and what a phone runs is not deployed', () => {
  const consumer = running({
    'build.gradle.kts':
      'plugins { id("com.gradleup.shadow") version "8.3.0" }\ndependencies { implementation("org.apache.kafka:kafka-clients:3.8.0") }\n',
    'src/main/kotlin/main.kt': 'fun main() { while (true) { poll(System.getenv("KAFKA_ADDR")) } }\n',
  });
  expect(consumer).toMatchObject([{ kind: 'worker', ports: [], needs: [{ kind: 'kafka' }] }]);
  expect(
    servicesOf({
      'app/build.gradle': "plugins { id 'com.android.application' }\n",
      'app/src/main/java/A.java': 'class A {}',
    }),
  ).toEqual([]);
});

test('a library called platform is one, and a port beside the host of another server is not its own', () => {
  const [service] = running({
    'settings.gradle': "rootProject.name = 'reviews'\n",
    'build.gradle':
      "apply plugin: 'war'\ndependencies {\n  providedCompile group:'jakarta.platform', name:'jakarta.jakartaee-web-api', version:'9.1.0'\n}\n",
    'src/main/java/Reviews.java':
      'class Reviews {\n  String host = System.getenv("RATINGS_HOSTNAME");\n  String port = System.getenv("RATINGS_SERVICE_PORT");\n}\n',
  });
  expect(service).toMatchObject({ framework: 'jakartaee' });
  expect(service?.ports.map(({ env }) => env)).not.toContain('RATINGS_SERVICE_PORT');
});

test.each([
  [
    "plugins {\n  id 'war'\n  id 'io.openliberty.tools.gradle.Liberty' version '3.9'\n}",
    'server run defaultServer',
  ],
  ["apply plugin: 'war'\napply plugin: 'liberty'\nliberty { server { name = 'shop' } }", 'server run shop'],
])('Gradle says the same of Open Liberty: %s', (plugins, start) => {
  const [service] = running({
    'settings.gradle': "rootProject.name = 'reviews'\n",
    'build.gradle': `${plugins}\ndependencies {\n  providedCompile 'jakarta.platform:jakarta.jakartaee-web-api:10.0.0'\n}\n`,
    'src/main/java/Reviews.java': 'class Reviews {}\n',
  });
  expect(service).toMatchObject({ framework: 'jakartaee', start, ports: [{ port: 9080 }] });
});

test('a build that can be told to build for production is told so, and what other properties bring is left out', () => {
  const [service] = running({
    'build.gradle': `plugins { id 'org.springframework.boot' version '3.4.0' }
dependencies { implementation 'org.springframework.boot:spring-boot-starter-web' }
if (project.hasProperty("prod")) {
    apply from: "gradle/prod.gradle"
} else {
    dependencies { implementation 'com.h2database:h2' }
    dependencies { implementation 'redis.clients:jedis' }
}
if (project.hasProperty("war")) {
    apply plugin: 'war'
}
if (project.hasProperty('mq')) { dependencies { implementation 'com.rabbitmq:amqp-client' } }
dependencies { implementation 'org.springframework.kafka:spring-kafka' }
`,
    'gradle/prod.gradle': 'dependencies {\n    runtimeOnly "org.postgresql:postgresql"\n}\n',
    'src/main/java/a/App.java':
      'package a;\n@SpringBootApplication\npublic class App { public static void main(String[] args) { SpringApplication.run(App.class, args); } }\n',
  });
  expect(service).toMatchObject({
    build: 'gradle -Pprod bootJar',
    needs: [
      { kind: 'kafka', required: true },
      { kind: 'postgres', required: true },
    ],
  });
});

test.each([
  ['shadowJar { archiveClassifier.set("fat") }', 'auction-1.0-fat.jar'],
  [
    'tasks.withType<ShadowJar> {\n  archiveClassifier = ""\n  manifest { attributes(mapOf("A" to "b")) }\n}',
    'auction-1.0.jar',
  ],
  ['tasks.shadowJar {\n  manifest { }\n  archiveFileName = "app.jar"\n}', 'app.jar'],
  ['tasks.jar { archiveClassifier.set("thin") }', 'auction-1.0-all.jar'],
])('the jar that holds everything is called as its task says: %s', (task, file) => {
  const [service] = running({
    'settings.gradle.kts': 'rootProject.name = "auction"\n',
    'build.gradle.kts': `plugins {\n  application\n  id("com.github.johnrengelman.shadow") version "8.1.1"\n}\nversion = "1.0"\napplication { mainClass.set("a.AppKt") }\ndependencies { implementation("io.javalin:javalin:6.3.0") }\n${task}\n`,
    'src/main/kotlin/a/App.kt': 'package a\nfun main() { Javalin.create().start(7000) }\n',
  });
  expect(service?.start).toBe(`java -jar build/libs/${file}`);
});

test('Dropwizard from a distribution is told its file too, and Micronaut without a server of HTTP has that of gRPC alone', () => {
  const services = running({
    'shop/build.gradle':
      "plugins { id 'application' }\ndependencies { implementation 'io.dropwizard:dropwizard-core:4.0.7' }\napplication { mainClass = 'a.Shop' }\n",
    'shop/config/shop.yml': 'server:\n  applicationContextPath: /\n  connector:\n    port: 8095\n',
    'shop/src/main/java/a/Shop.java':
      'package a;\npublic class Shop extends Application<C> { public static void main(String[] args) { new Shop().run(args); } }\n',
    'geo/build.gradle':
      "plugins { id 'io.micronaut.application' version '4.4.2' }\ndependencies { implementation 'io.micronaut.grpc:micronaut-grpc-runtime' }\napplication { mainClass = 'a.Geo' }\n",
    'geo/src/main/resources/application.yml': 'grpc:\n  server:\n    port: 50055\n',
    'geo/src/main/java/a/Geo.java':
      'package a;\npublic class Geo { public static void main(String[] args) { Micronaut.run(Geo.class, args); } }\n',
  });
  expect(services).toMatchObject([
    { path: 'geo', ports: [{ port: 50_055, protocol: 'grpc' }] },
    { path: 'shop', start: 'build/install/shop/bin/shop server config/shop.yml' },
  ]);
  expect(services[0]?.ports).toHaveLength(1);
});
