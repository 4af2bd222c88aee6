import { expect, test } from '@jest/globals';
import { detectJvm } from '../../../src/languages/jvm/detect.ts';
import { reading } from '../samples/seen.ts';

test('sbt: aligned settings, libraries of tests left out, a staged program', () => {
  const { services } = detectJvm(
    'scala',
    reading({
      'build.sbt': `lazy val root = (project in file(".")).
  settings(
    inThisBuild(List(
      scalaVersion    := "2.13.4"
    )),
    name := "quick start",
    libraryDependencies ++= Seq(
      "com.typesafe.akka" %% "akka-http"         % "10.2.7",
      "org.postgresql"     % "postgresql"        % "42.7.4",
      "redis.clients"      % "jedis"             % "5.0.0" % Test
    )
  )
enablePlugins(JavaAppPackaging)
`,
      'src/main/scala/com/example/QuickstartApp.scala':
        'package com.example\nobject QuickstartApp extends App {\n  Http().newServerAt("0.0.0.0", 8081).bind(routes)\n}\n',
    }),
  );
  expect(services).toMatchObject([
    {
      languageVersion: '2.13.4',
      framework: 'akka-http',
      buildTool: 'sbt',
      start: 'target/universal/stage/bin/quick-start',
      ports: [{ port: 8081 }],
      needs: [{ kind: 'postgres' }],
    },
  ]);
});

test('sbt: projects in folders of their own; those that others need run nothing', () => {
  const { services } = detectJvm(
    'scala',
    reading({
      'build.sbt': `ThisBuild / scalaVersion := "3.3.1"
lazy val api = (project in file("modules/api"))
  .dependsOn(core)
  .settings(libraryDependencies += "org.http4s" %% "http4s-ember-server" % "0.23")
lazy val core = (project in file("modules/core"))
  .settings(libraryDependencies += "org.tpolecat" %% "skunk-core" % "0.6")
`,
      'project/plugins.sbt': 'addSbtPlugin("com.eed3si9n" % "sbt-assembly" % "2.1.5")\n',
      'modules/api/src/main/scala/Main.scala':
        'package api\nobject Main extends IOApp.Simple {\n  val port = sys.env.getOrElse("HTTP_PORT", "9000").toInt\n}\n',
      'modules/core/src/main/scala/Core.scala': 'package core\nclass Core\n',
    }),
  );
  expect(services.filter(({ kind }) => kind !== 'library')).toMatchObject([
    {
      path: 'modules/api',
      framework: 'http4s',
      build: 'sbt api/assembly',
      start: 'java -jar target/scala-3.3.1/api-assembly-0.1.0-SNAPSHOT.jar',
      ports: [{ port: 9000, env: 'HTTP_PORT' }],
      needs: [{ kind: 'postgres' }],
    },
  ]);
});

test('Leiningen: what profiles bring is for development', () => {
  const { services } = detectJvm(
    'clojure',
    reading({
      'project.clj': `(defproject bookmarks "1.0.0"
  :dependencies [[org.clojure/clojure "1.11.1"]
                 [compojure "1.6.1"]]
  :main bookmarks.web
  :uberjar-name "bookmarks.jar"
  :profiles {:dev {:dependencies [[redis.clients/jedis "5.0.0"]]}})
`,
      'src/bookmarks/web.clj':
        '(ns bookmarks.web)\n(defn -main [& [port]]\n  (run-jetty app {:port (Integer. (or port (env :port) 5000))}))\n',
    }),
  );
  expect(services).toMatchObject([
    {
      languageVersion: '1.11.1',
      framework: 'compojure',
      start: 'java -jar target/bookmarks.jar',
      ports: [{ port: 5000, env: 'PORT' }],
      needs: [],
    },
  ]);
});

test('the Clojure tools make the jar that build.clj describes', () => {
  const { services } = detectJvm(
    'clojure',
    reading({
      'deps.edn':
        '{:deps {http-kit/http-kit {:mvn/version "2.8.0"}}\n :aliases {:test {:extra-deps {com.taoensso/carmine {:mvn/version "3"}}}}}\n',
      'build.clj': "(ns build)\n(def lib 'acme/widget)\n(defn uber [_] (b/uber {:main 'acme.core}))\n",
      'src/acme/core.clj': '(ns acme.core)\n(defn -main [] (run-server app {:port 3001}))\n',
    }),
  );
  expect(services).toMatchObject([
    {
      framework: 'http-kit',
      build: 'clojure -T:build uber',
      start: 'java -jar target/widget-standalone.jar',
      needs: [],
    },
  ]);
});

test.each([
  ['{:http/server {:port #long #or [#env PORT 3030] :join? false}}', 3030, 'PORT'],
  ['{:db/spec {:port 5439}\n :adapter/jetty\n {:port #env "HTTP_PORT"}}', 3000, 'HTTP_PORT'],
  ['{:prod true\n :port 4000}', 4000, undefined],
  ['{:redis {:port 7000}}', 3000, undefined],
])('settings in EDN: %s', (config, port, env) => {
  const { services } = detectJvm(
    'clojure',
    reading({
      'deps.edn': '{:deps {ring/ring-jetty-adapter {:mvn/version "1.12.2"}}}\n',
      'build.clj':
        '(ns build)\n(def uber-file "target/app.jar")\n(defn uber [_] (b/uber {:uber-file uber-file}))\n',
      'resources/config.edn': config,
      'src/app/main.clj': '(ns app.main)\n(defn -main [& _] (jetty/run-jetty app config))\n',
    }),
  );
  expect(services).toMatchObject([{ start: 'java -jar target/app.jar', ports: [{ port }] }]);
  expect(services[0]?.ports[0]?.env).toBe(env);
});

test('Pedestal has the port under a key of its own', () => {
  const { services } = detectJvm(
    'clojure',
    reading({
      'deps.edn': '{:deps {io.pedestal/pedestal.jetty {:mvn/version "0.7.2"}}}\n',
      'src/todo/server.clj':
        '(ns todo.server)\n(def service {::http/port 8890})\n(defn -main [] (http/start service))\n',
    }),
  );
  expect(services).toMatchObject([{ framework: 'pedestal', ports: [{ port: 8890 }] }]);
});

test('Clojure asks for variables by keywords; what waits for messages is no job', () => {
  const { services } = detectJvm(
    'clojure',
    reading({
      'project.clj':
        '(defproject resizer "1"\n  :dependencies [[com.novemberain/langohr "5.4.0"]\n                 [environ "1.2.0"]]\n  :main resizer.core)\n',
      'src/resizer/core.clj':
        '(ns resizer.core (:require [environ.core :refer [env]]))\n(def redis {:uri (env :redis-url "redis://cache")})\n(defn -main [] (rmq/connect {:uri (env :amqp-url)}))\n',
    }),
  );
  expect(services).toMatchObject([
    {
      kind: 'worker',
      env: [
        { name: 'AMQP_URL', required: true },
        { name: 'REDIS_URL', required: false },
      ],
    },
  ]);
});

test('Ciris: each variable of a line for itself', () => {
  const { services } = detectJvm(
    'scala',
    reading({
      'build.sbt':
        'scalaVersion := "3.3.3"\nenablePlugins(JavaAppPackaging)\nlibraryDependencies += "org.http4s" %% "http4s-ember-server" % "0.23.27"\n',
      'src/main/scala/Main.scala':
        'object Main extends IOApp.Simple:\n  val c = (env("HTTP_PORT").as[Int].default(9400), env("DATABASE_HOST")).parTupled\n  EmberServerBuilder.default[IO].withPort(port).build\n',
    }),
  );
  expect(services).toMatchObject([
    {
      ports: [{ port: 9400, env: 'HTTP_PORT' }],
      env: [
        { name: 'DATABASE_HOST', required: true },
        { name: 'HTTP_PORT', required: false },
      ],
    },
  ]);
});

test('sbt: a project that is described on one line', () => {
  const { services } = detectJvm(
    'scala',
    reading({
      'build.sbt':
        'ThisBuild / scalaVersion := "3.4.2"\nlazy val app = (project in file("app")).enablePlugins(JavaAppPackaging).settings(name := "links",\n  libraryDependencies ++= Seq("dev.zio" %% "zio-http" % "3.0.1", "redis.clients" % "jedis" % "5.2.0", "org.postgresql" % "postgresql" % "42.7.4" % Test))\n',
      'app/src/main/scala/Main.scala':
        'object Main extends ZIOAppDefault:\n  override val run = Server.serve(app).provide(Server.defaultWithPort(8066))\n',
    }),
  );
  expect(services.filter(({ kind }) => kind !== 'library')).toMatchObject([
    { start: 'target/universal/stage/bin/links', needs: [{ kind: 'redis', required: true }] },
  ]);
});
