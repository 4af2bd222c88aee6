import { expect, test } from '@jest/globals';
import { seen } from './seen.ts';

const shard =
  'name: polls\ndependencies:\n  kemal:\n    github: kemalcr/kemal\ntargets:\n  polls:\n    main: src/polls.cr\n';
const stack = {
  'package.yaml':
    'name: marks\ndependencies: [base, scotty]\nexecutables:\n  marks:\n    main: Main.hs\n    source-dirs: app\n',
  'stack.yaml': 'resolver: lts-22.13\n',
};
const lapis = { 'app.lua': 'local lapis = require("lapis")\nreturn lapis.Application()\n' };

test.each<readonly [string, Readonly<Record<string, string>>, string]>([
  [
    'a constant that a variable falls back to',
    {
      'shard.yml': shard,
      'src/polls.cr': 'require "kemal"\nKemal.run(Settings.port)\n',
      'src/settings.cr':
        'module Settings\n  REDIS_PORT = 6390\n  DEFAULT_PORT = 3030\n\n  def self.port\n    ENV.fetch("POLLS_PORT", DEFAULT_PORT.to_s).to_i\n  end\nend\n',
    },
    '. | crystal | kemal | 3030 | ./bin/polls | -',
  ],
  [
    'a default that only one of two places gives',
    {
      'shard.yml': shard,
      'src/polls.cr':
        'PORT = (ENV["PAY_PORT"]? || "4567").to_i\nputs ENV["PAY_PORT"]\nserver = HTTP::Server.new(handlers)\n',
    },
    '. | crystal | kemal | 4567 | ./bin/polls | -',
  ],
  [
    'a name in camel case',
    {
      ...stack,
      'app/Main.hs':
        'defaultPort :: Int\ndefaultPort = 3007\nmain :: IO ()\nmain = do\n  port <- maybe defaultPort read <$> lookupEnv "MARKS_PORT"\n  scotty port routes\n',
    },
    '. | haskell | scotty | 3007 | ./bin/marks | -',
  ],
  [
    'a definition in a header',
    {
      Makefile: 'LDLIBS = -lmicrohttpd -lhiredis\ncountd: main.o\n\t$(CC) -o $@ main.o $(LDLIBS)\n',
      'config.h': '#define MAX_PORT 65535\n#define DEFAULT_REDIS_PORT 6379\n#define DEFAULT_PORT 8086\n',
      'main.c':
        '#include <microhttpd.h>\n#include <hiredis/hiredis.h>\nint main(void) { MHD_start_daemon(0, cfg.port); }\n',
    },
    '. | c | libmicrohttpd | 8086 | ./countd | redis',
  ],
  [
    'what is for production before what is for development',
    {
      ...lapis,
      'config.lua':
        'config("development", {\n  port = 8080,\n})\nconfig("production", {\n  port = 8181,\n  postgres = {\n    host = "127.0.0.1"\n  }\n})\n',
    },
    '. | lua | lapis | 8181 | lapis server production | postgres',
  ],
  [
    'what stands behind the question for a variable',
    {
      'Package.swift':
        'let package = Package(name: "x", dependencies: [.package(url: "https://github.com/vapor/vapor.git", from: "4.89.0")], targets: [.executableTarget(name: "Run")])\n',
      'Sources/Run/main.swift':
        'app.http.server.configuration.port = Environment.get("PORT").flatMap(Int.init) ?? 8383\n',
    },
    '. | swift | vapor | 8383 | ./.build/release/Run serve --env production --hostname 0.0.0.0 --port 8383 | -',
  ],
  [
    'a list of listeners in a file of settings',
    {
      'CMakeLists.txt': 'project(shop CXX)\nadd_executable(shop main.cc)\n',
      'main.cc': '#include <drogon/drogon.h>\nint main() { app().loadConfigFile("config.json").run(); }\n',
      'config.json':
        '{"db_clients":[{"port":5432}],"listeners":[{"address":"0.0.0.0","port":5556}],"peers":[{"port":7000}]}',
    },
    '. | cpp | drogon | 5556 | ./build/shop | -',
  ],
  [
    'numbers of others and limits are none',
    { 'shard.yml': shard, 'src/polls.cr': 'SMTP_PORT = 2525\nMAX_PORT = 9999\nKemal.run\n' },
    '. | crystal | kemal | 3000 | ./bin/polls | -',
  ],
])('the port of a program stands elsewhere under a name: %s', (_, files, line) => {
  expect(seen(files)).toEqual([line]);
});

test('Fresh and Falcon are told in files of their own where they listen', () => {
  const fresh = {
    'deno.json':
      '{"tasks":{"preview":"deno run -A main.ts"},"imports":{"$fresh/":"https://deno.land/x/fresh@1.6.8/"}}',
    'fresh.config.ts':
      'import { defineConfig } from "$fresh/server.ts";\nexport default defineConfig({ server: { port: 8123 } });\n',
    'main.ts': 'import { start } from "$fresh/server.ts";\nawait start(manifest, config);\n',
  };
  const falcon = {
    Gemfile: 'gem "roda"\ngem "falcon"\n',
    'config.ru': 'require_relative "panel"\nrun Panel.app\n',
    'falcon.rb':
      '#!/usr/bin/env -S falcon host\nload :rack\nrack "panel" do\n  endpoint Async::HTTP::Endpoint.parse("http://0.0.0.0:9393")\nend\n',
  };
  expect(seen(fresh)).toEqual(['. | deno | fresh | 8123 | deno run -A main.ts | -']);
  expect(seen(falcon)).toEqual(['. | ruby | roda | 9393 | bundle exec falcon host falcon.rb | -']);
});

test('a map of the environment is asked in Kotlin, and what may be missing is let go', () => {
  const files = {
    'build.gradle.kts':
      'plugins { kotlin("jvm")\n application }\ndependencies {\n  implementation("io.ktor:ktor-server-cio:2.3.9")\n  implementation("io.lettuce:lettuce-core:6.3.2.RELEASE")\n}\napplication { mainClass.set("x.MainKt") }\n',
    'src/main/kotlin/x/Conf.kt':
      'data class Conf(val port: Int, val redisUrl: String?)\nprivate const val DEFAULT_PORT = 8070\nfun load(env: Map<String, String> = System.getenv()) = Conf(\n  port = env["GATEWAY_PORT"]?.toInt() ?: DEFAULT_PORT,\n  redisUrl = env["LIMIT_REDIS"],\n)\n',
    'src/main/kotlin/x/Main.kt':
      'fun main() {\n  val limiter = conf.redisUrl?.let { Limiter(it) }\n  embeddedServer(CIO, port = conf.port) {}.start(wait = true)\n}\n',
  };
  expect(seen(files)[0]).toContain('| ktor | 8070 |');
  expect(seen(files)[0]).toMatch(/ \| -$/u);
});

test('fields that stand on one line of Go keep their numbers apart', () => {
  const files = {
    'go.mod': 'module example.com/shop\n\ngo 1.22\n',
    'main.go':
      'package main\n\nimport (\n\t"net/http"\n\t"example.com/shop/config"\n)\n\nfunc main() {\n\tc := config.Load()\n\thttp.ListenAndServe(c.Addr, nil)\n}\n',
    'config/config.go':
      'package config\n\nconst defaultAddr = ":8061"\n\nfunc Load() Config {\n\treturn Config{Addr: getenv("HTTP_ADDR", defaultAddr), Redis: getenv("REDIS_ADDR", "localhost:6379")}\n}\n',
  };
  expect(seen(files)).toEqual(['. | go | net/http | 8061 | ./shop | -']);
});

test('the plugin of Micronaut brings a server without a library for it', () => {
  const files = {
    'build.gradle':
      'plugins {\n  id("io.micronaut.application") version "4.2.1"\n}\nversion = "0.1"\nmicronaut { runtime("netty") }\napplication { mainClass.set("x.App") }\n',
    'settings.gradle': 'rootProject.name="stock"\n',
    'src/main/resources/application.yml': 'micronaut:\n  server:\n    port: ${STOCK_PORT:8086}\n',
    'src/main/java/x/App.java':
      'public class App { public static void main(String[] a) { Micronaut.run(App.class, a); } }\n',
  };
  expect(seen(files)[0]).toContain('| micronaut | 8086 |');
});

test('what a helper of Go is asked for others is no port of its own', () => {
  const files = {
    'go.mod': 'module example.com/collect\n\ngo 1.22\n\nrequire github.com/labstack/echo/v4 v4.11.4\n',
    'main.go':
      'package main\n\nimport (\n\t"os"\n\t"github.com/labstack/echo/v4"\n)\n\nfunc envOr(k, d string) string {\n\tif v := os.Getenv(k); v != "" {\n\t\treturn v\n\t}\n\treturn d\n}\n\nfunc main() {\n\tsink(envOr("KAFKA_BROKERS", "localhost:9092"))\n\te := echo.New()\n\te.Logger.Fatal(e.Start(envOr("COLLECT_ADDR", ":8899")))\n}\n',
  };
  expect(seen(files)[0]).toContain('| echo | 8899 |');
});

test('the settings of gunicorn say more than what the code runs for development', () => {
  const files = {
    'requirements.txt': 'dash\ngunicorn\n',
    'gunicorn_config.py': 'bind = "0.0.0.0:8055"\nworkers = 2\n',
    'index.py':
      'from dash import Dash\n\napp = Dash(__name__)\nserver = app.server\n\nif __name__ == "__main__":\n    app.run(debug=True, port=8050)\n',
  };
  expect(seen(files)[0]).toContain('| dash | 8055 | gunicorn --config gunicorn_config.py');
});
