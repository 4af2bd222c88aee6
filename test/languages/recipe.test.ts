import { describe, expect, test } from '@jest/globals';
import type { Service } from '../../src/facts/facts.ts';
import { analyze } from '../../src/facts/analyze.ts';
import { elixir } from '../../src/languages/elixir.ts';
import { languages } from '../../src/languages/languages.ts';
import { snapshotOf } from '../support/snapshot.ts';
import { reading } from './samples/seen.ts';

function services(repo: Readonly<Record<string, string>>): readonly Service[] {
  return analyze(reading(repo), languages).services;
}

function summary(service: Service | undefined): string {
  const { language, languageVersion, framework, kind, start, ports } = service ?? { ports: [] };
  const what = [language, languageVersion, framework, kind, ...ports.map(({ port }) => String(port))];
  return `${what.filter((word) => word !== undefined).join(' ')}: ${start ?? ''}`;
}

const vapor = `// swift-tools-version:5.9
let package = Package(
    name: "hello",
    dependencies: [.package(url: "https://github.com/vapor/vapor.git", from: "4.89.0")],
    targets: [.executableTarget(name: "App", dependencies: [])]
)
`;

describe.each<readonly [string, Readonly<Record<string, string>>, string]>([
  [
    'Swift with Vapor',
    { 'Package.swift': vapor, 'Sources/App/entrypoint.swift': '@main enum Entrypoint {}' },
    'swift 5.9 vapor web 8080: ./.build/release/App serve --env production --hostname 0.0.0.0 --port 8080',
  ],
  [
    'Zig',
    {
      'build.zig': 'const exe = b.addExecutable(.{\n  .name = "hello",\n});',
      'build.zig.zon': '.{ .minimum_zig_version = "0.13.0" }',
      'src/main.zig': 'pub fn main() !void {}',
    },
    'zig 0.13.0 job: ./zig-out/bin/hello',
  ],
  [
    'Crystal with Kemal',
    {
      'shard.yml':
        'name: x\ndependencies:\n  kemal:\n    github: kemalcr/kemal\ntargets:\n  web:\n    main: src/web.cr\ncrystal: 1.14.0\n',
      'src/web.cr': 'Kemal.run 3005\n',
    },
    'crystal 1.14.0 kemal web 3005: ./bin/web',
  ],
  [
    'Haskell with Stack',
    {
      'package.yaml': 'name: x\ndependencies:\n- scotty\nexecutables:\n  x-exe:\n    main: Main.hs\n',
      'stack.yaml': 'resolver: lts-22.0\n',
      'app/Main.hs': 'main :: IO ()\nmain = scotty 3000 app\n',
    },
    'haskell scotty web 3000: ./bin/x-exe',
  ],
  [
    'Dart with Shelf',
    {
      'pubspec.yaml': "name: api\nenvironment:\n  sdk: '>=3.0.0 <4.0.0'\ndependencies:\n  shelf: ^1.4.0\n",
      'bin/server.dart': "void main() { final port = int.parse(Platform.environment['PORT'] ?? '8081'); }",
    },
    'dart >=3.0.0 <4.0.0 shelf web 8081: ./bin/server',
  ],
  [
    'Gleam with Mist',
    {
      'gleam.toml': 'name = "web"\n[dependencies]\nmist = "~> 1.0"\n',
      'src/web.gleam': 'pub fn main() { mist.new(h) |> mist.port(3001) |> mist.start_http }',
    },
    'gleam mist web 3001: ./build/erlang-shipment/entrypoint.sh run',
  ],
  [
    'Nim',
    { 'x.nimble': 'bin = @["hello"]\nrequires "nim >= 2.0.0"\n', 'src/hello.nim': 'echo "hi"' },
    'nim 2.0.0 job: ./hello',
  ],
  [
    'OCaml with Dune',
    {
      'dune-project': '(lang dune 3.0)\n(name hello)',
      'bin/dune': '(executable\n (name server)\n (libraries dream))',
      'bin/server.ml': 'let () = Dream.run ~port:8082 handler',
    },
    'ocaml dream web 8082: ./_build/default/bin/server.exe',
  ],
  [
    'C with programs that only help to build it',
    {
      'CMakeLists.txt':
        'project(shopd VERSION 1.2 LANGUAGES C)\nadd_executable(lemon lemon.c)\nadd_executable(test_base t.c)\nadd_executable(shopd server.c)\n',
      'server.c': 'int main(void) { return listen(fd, 16); }\n',
    },
    'c web 8080: ./build/shopd',
  ],
  [
    'Erlang with a release',
    {
      'rebar.config': '{deps, [cowboy]}.\n{relx, [{release, {shop, "0.1.0"}, [shop]}]}.\n',
      'src/shop.app.src': '{application, shop, []}.',
    },
    'erlang cowboy web 8080: ./_build/prod/rel/shop/bin/shop foreground',
  ],
  [
    'Elixir with Phoenix',
    {
      'mix.exs':
        'defp project, do: [app: :shop, elixir: "~> 1.15"]\ndefp deps, do: [\n  {:phoenix, "~> 1.7"}\n]\n',
      '.tool-versions': 'erlang 27.1\nelixir 1.17.3-otp-27\n',
      'config/runtime.exs': 'port = String.to_integer(System.get_env("PORT") || "4001")\n',
      'config/dev.exs': 'config :shop, http: [ip: {127, 0, 0, 1}, port: 4999]\n',
    },
    'elixir 1.17.3-otp-27 phoenix web 4001: _build/prod/rel/shop/bin/shop start',
  ],
  [
    'D with vibe.d',
    {
      'dub.sdl': 'name "hello"\ndependency "vibe-d" version="~>0.9"\n',
      'source/app.d': 'void main() {\n  settings.port = 8081;\n  listenHTTP(settings, &hello);\n}\n',
    },
    'd vibe-d web 8081: ./hello',
  ],
  [
    'V with veb',
    {
      'v.mod': "Module {\n  name: 'hello'\n}\n",
      'main.v': 'import veb\nfn main() {\n  veb.run[App, Context](mut app, 8082)\n}\n',
    },
    'v veb web 8082: ./hello',
  ],
  [
    'Lua in a server of OpenResty',
    {
      'nginx.conf':
        'http {\n  server {\n    listen 8083;\n    content_by_lua_block { ngx.say("hi") }\n  }\n}\n',
      'lib/shop.lua': 'return {}\n',
    },
    'lua openresty web 8083: openresty -p /app -g daemon off; -c nginx.conf',
  ],
  [
    'Java that no tool builds',
    {
      'Main.java':
        'class Main {\n  public static void main(String[] a) {\n    HttpServer.create(new InetSocketAddress(8084), 0).start();\n  }\n}\n',
      '.java-version': '21\n',
    },
    'java 21 web 8084: java -cp out Main',
  ],
  [
    'Scala that its first lines tell how to build',
    {
      'project.scala': '//> using scala 3.3.1\n//> using dep com.lihaoyi::cask:0.9.1\n',
      'Main.scala': 'object Main extends cask.MainRoutes { override def port = 8085 }\n',
    },
    'scala 3.3.1 cask web 8085: java -jar app.jar',
  ],
  ['COBOL', { 'index.cbl': '       IDENTIFICATION DIVISION.' }, 'cobol job: ./index'],
  ['Fortran', { 'main.f90': 'program hello\nend program\n' }, 'fortran job: ./hello'],
  [
    'Julia',
    {
      'Project.toml': '[deps]\nHTTP = "x"\n[compat]\njulia = "1.10"\n',
      'server.jl': 'HTTP.serve(h, "0.0.0.0", parse(Int, get(ENV, "PORT", "8083")))',
    },
    'julia 1.10 http web 8083: julia --project=. server.jl',
  ],
  [
    'Perl with a PSGI file',
    { cpanfile: "requires 'Dancer2';\nrequires 'Starman';\n", 'bin/app.psgi': 'Shop->to_app;' },
    'perl dancer2 web 5000: plackup -s Starman -E production --port 5000 bin/app.psgi',
  ],
  [
    'Perl without a list of modules, with Mojolicious',
    {
      'lib/LinkCheck.pm':
        "use Mojo::Base 'Mojolicious', -signatures;\n$self->plugin(Minion => {Pg => $config->{pg}});\n",
      'lib/LinkCheck/Controller/Links.pm': "use Mojo::Base 'Mojolicious::Controller';\n",
      'script/deploy': 'use Mojo::File;\n',
      'script/link_check': "Mojolicious::Commands->start_app('LinkCheck');\n",
    },
    'perl mojolicious web 3000: perl script/link_check daemon -m production -l http://*:3000',
  ],
  [
    'Perl without a list of modules, with Dancer',
    { 'notes.pl': 'use Dancer;\nget "/" => sub { "hello" };\nstart;\n', 'schema.sql': '' },
    'perl dancer web 3000: plackup -E production --port 3000 notes.pl',
  ],
  ['Lua', { 'main.lua': 'print("hi")' }, 'lua job: lua main.lua'],
  [
    'R with Shiny',
    { 'app.R': 'library(shiny)\nshinyApp(ui, server)' },
    `r shiny web 3838: R --no-save -e "shiny::runApp('.', host='0.0.0.0', port=3838)"`,
  ],
  ['Scheme with Haunt', { 'haunt.scm': '(use-modules (haunt site))' }, 'scheme haunt static: '],
  [
    'C++ with CMake',
    {
      'CMakeLists.txt':
        'project(hello)\nset(CMAKE_CXX_STANDARD 20)\nadd_executable(${PROJECT_NAME} src/main.cpp)\n',
      'src/main.cpp': '#include "crow.h"\nint main() { app.port(18081).run(); }',
    },
    'cpp 20 crow web 18081: ./build/hello',
  ],
  [
    'C with Make',
    {
      Makefile: 'CFLAGS = -std=c11\nserver: server.c\n\t$(CC) -o server server.c\n',
      'server.c': 'int main(void) { addr.sin_port = htons(7777); listen(s, 10); }',
    },
    'c 11 web 7777: ./server',
  ],
  [
    'C with Make, of objects',
    {
      Makefile: 'CC ?= cc\nLDLIBS = -levent\nall: hello\nhello: main.o\n\t$(CC) -o $@ $^ $(LDLIBS)\n',
      'main.c': 'static const int PORT = 9995;\nint main(void) { l = evconnlistener_new_bind(base, cb); }\n',
    },
    'c web 9995: ./hello',
  ],
  [
    'C with autotools, of which the sources stand in a folder',
    {
      'configure.ac': 'AC_INIT([Relay], [1.2])\n',
      'Makefile.am': 'SUBDIRS = src\n',
      'src/Makefile.am': 'noinst_PROGRAMS = sizes\nbin_PROGRAMS = relay relay-debug\n',
      'src/main.c': 'int main(void) { settings.port = 11213; listen(c->fd, settings.backlog); }\n',
    },
    'c web 11213: ./relay',
  ],
  [
    'C with libwebsockets',
    {
      'CMakeLists.txt': 'project(ws C)\nset(SAMP ws-server)\nadd_executable(ws-server main.c)\n',
      'main.c': 'int main(void) { static const struct lws_http_mount m; info.port = 7682; }\n',
    },
    'c libwebsockets web 7682: ./build/ws-server',
  ],
])('%s', (_, repo, expected) => {
  test('is known with its version, framework, port and start', () => {
    expect(summary(services(repo)[0])).toBe(expected);
  });
});

describe('an Elixir project', () => {
  test('of several applications is one service, with what all of them need', () => {
    const [only, ...more] = services({
      'mix.exs':
        'def project, do: [apps_path: "apps", releases: [shop: [applications: [web: :permanent]]]]\n',
      'apps/web/mix.exs': 'def project, do: [app: :web, elixir: "~> 1.14"]\n{:phoenix, "~> 1.7"}\n',
      'apps/core/mix.exs':
        'def project, do: [app: :core]\n{:myxql, "~> 0.6"}\n{:redix, "~> 1.0", only: :test}\n',
      'apps/core/lib/core.ex': 'defmodule Core do\nend\n',
    });
    expect(only).toMatchObject({ path: '.', name: 'shop', languageVersion: '~> 1.14', framework: 'phoenix' });
    expect(only?.needs).toEqual([{ kind: 'mysql', required: true }]);
    expect(more).toEqual([]);
  });

  test('needs what it raises without, not what it only asks for', () => {
    const [only] = services({
      'mix.exs': 'def project, do: [app: :shop]\n{:phoenix, "~> 1.7"}\n',
      'config/runtime.exs':
        'secret = System.get_env("SECRET_KEY_BASE") ||\n  raise "no"\nif System.get_env("PHX_SERVER") do\nend\nkey = System.fetch_env!("MAIL_KEY")\nhost = System.get_env("PHX_HOST") || "example.com"\n',
    });
    expect(only?.env.map(({ name, required }) => `${name} ${required}`)).toEqual([
      'MAIL_KEY true',
      'PHX_HOST false',
      'SECRET_KEY_BASE true',
    ]);
  });
});

describe('beside other programs', () => {
  const api = {
    'api/go.mod': 'module api\n',
    'api/main.go': 'package main\nfunc main() { http.ListenAndServe(":80", nil) }',
  };

  test('scripts and native parts of an app are no services', () => {
    const repo = {
      ...api,
      'scripts/app.R': 'library(shiny)',
      'ios/CMakeLists.txt': 'project(x)\nadd_executable(x main.cc)\n',
      'ios/main.cc': 'int main() {}',
      'main.lua': 'print(1)',
    };
    expect(services(repo).map(({ language }) => language)).toEqual(['go']);
  });

  test.each([
    ['plumber.R', 'library(plumber)', 'plumber'],
    ['app.R', 'library(shiny)', 'shiny'],
  ])('the description of its own package is none to %s', (file, text, framework) => {
    const repo = { DESCRIPTION: 'Package: x\nImports:\n    RPostgres\n', 'R/x.R': 'x <- 1', [file]: text };
    const needs = [{ kind: 'postgres', required: true }];
    expect(services(repo)).toMatchObject([{ language: 'r', framework, kind: 'web', needs }]);
    expect(services({ DESCRIPTION: 'Package: x\n', 'R/x.R': 'x <- 1' })).toEqual([]);
  });

  test('what CMake builds and serves is one', () => {
    const repo = {
      ...api,
      'currency/CMakeLists.txt': 'project(currency)\nadd_executable(currency src/server.cpp)\n',
      'currency/src/server.cpp': '#include <grpcpp/grpcpp.h>\nint main() { std::string a("0.0.0.0:7001"); }',
    };
    const [, currency] = services(repo);
    expect(currency).toMatchObject({
      path: 'currency',
      language: 'cpp',
      ports: [{ port: 7001, protocol: 'grpc' }],
    });
  });
});

test('what a project of Erlang depends on is none, and code without a start is a library', () => {
  const codec = { 'src/codec.app.src': '{application, codec, [{vsn, "1"}]}.', 'src/codec.erl': 'f() -> 1.' };
  const below = Object.entries(codec).map(([path, text]) => [`deps/codec/${path}`, text]);
  const repo = {
    'rebar.config': '{deps, [codec]}.\n{relx, [{release, {shop, "1"}, [shop]}]}.\n',
    'src/shop.app.src': '{application, shop, [{mod, {shop_app, []}}]}.',
    'src/shop_app.erl': '-behaviour(application).\nstart(_, _) -> gen_tcp:listen(8000, []).',
    'deps/codec/rebar.config': '{deps, []}.',
    ...Object.fromEntries(below),
  };
  expect(services(repo).map(({ path, name, kind }) => `${path} ${name} ${kind}`)).toEqual(['. shop web']);
  const [library] = services({ 'rebar.config': '{deps, []}.', ...codec });
  expect(library).toMatchObject({ kind: 'library' });
});

test('a program of Perl that declares nothing is known by what it uses', () => {
  const connects = "use Mojolicious::Lite;\nmy $db = DBI->connect('dbi:Pg:dbname=shop');\n";
  const [service, ...others] = services({ 'shop.pl': connects, 'tools/clean.pl': 'unlink "a";\n' });
  expect(service?.needs).toEqual([{ kind: 'postgres', required: true }]);
  expect(others).toEqual([]);
  expect(services({ Makefile: 'all:\n', 'tools/clean.pl': 'unlink "a";\n' })).toEqual([]);
});

test('modules of Perl alone start nothing', () => {
  const found = services({ 'Makefile.PL': 'WriteMakefile();\n', 'lib/Shop.pm': 'package Shop;\n1;\n' });
  expect(found).toEqual([]);
});

test('what only some builds of a program need is optional', () => {
  const [service] = services({
    'CMakeLists.txt':
      'add_executable(shopd a.c)\nfind_package(hiredis)\n\n\n\nif(WITH_MYSQL)\n  find_package(MySQL)\nendif()\n',
    'a.c': 'int main(void) { return listen(fd, 16); }\n',
  });
  expect(service?.needs).toEqual([
    { kind: 'mysql', required: false },
    { kind: 'redis', required: true },
  ]);
});

const asked =
  'import Config\nconfig :a, A.Endpoint, http: [port: {:system, "PORT"}], key: System.get_env("KEY")\n';

test.each([
  ['which keeps what they were when it was built', {}, ['settings-compiled-in']],
  ['unless they are read at the start', { 'config/runtime.exs': asked }, []],
])('a release asks for variables, %s', (_what, more, ids) => {
  const snapshot = snapshotOf({
    'mix.exs': 'def project, do: [app: :a]\n{:phoenix, "~> 1.7"}\n',
    'config/prod.exs': asked,
    'lib/a.ex': 'use Application\n',
    ...more,
  });
  const [service] = elixir.detect(snapshot).services;
  if (service === undefined) throw new Error('no service');
  expect(service.ports).toMatchObject([{ port: 4000, env: 'PORT' }]);
  const plan = elixir.plan(service, snapshot, {});
  expect('notes' in plan ? plan.notes.map(({ id }) => id) : []).toEqual(ids);
});
