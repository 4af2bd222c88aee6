import { expect, test } from '@jest/globals';
import { analyze } from '../../../src/facts/analyze.ts';
import { languages } from '../../../src/languages/languages.ts';
import { reading, seen } from './seen.ts';

type Files = Readonly<Record<string, string>>;

/** `path kind: needs`, those that it can do without in brackets. */
function needs(files: Files): readonly string[] {
  return analyze(reading(files), languages).services.map(({ path, kind, needs: all }) => {
    const said = all.map((need) => (need.required ? need.kind : `(${need.kind})`));
    return `${path} ${kind}: ${said.join(' ')}`;
  });
}

function node(dependencies: readonly string[], code: Files): Files {
  const versions = Object.fromEntries(dependencies.map((name) => [name, '1']));
  const scripts = { start: 'node index.js' };
  return {
    'package.json': JSON.stringify({ scripts, dependencies: { express: '4', ...versions } }),
    'index.js': 'require("express")().listen(3000);\n',
    ...code,
  };
}

test.each<readonly [string, Files, string]>([
  [
    'a package that says it in its name',
    node(['cache-manager-ioredis-yet'], { 'cache.js': 'redisStore({ host: "redis" });\n' }),
    '. web: redis',
  ],
  ['a stand-in for tests', node(['redis-memory-server'], {}), '. web: '],
  [
    'the dialect that is taken where no variable chooses one',
    node(['better-sqlite3', 'mysql'], {
      'config/database.js':
        "const client = env('DATABASE_CLIENT', 'mysql');\nconst file = { filename: '.tmp/data.db' };\n",
    }),
    '. web: mysql',
  ],
  [
    'files of people that are kept elsewhere where a bucket is named',
    node(['@strapi/provider-upload-aws-s3'], {
      'config/plugins.js':
        "module.exports = ({ env }) =>\n  env('AWS_BUCKET')\n    ? { upload: { config: {} } }\n    : {};\n",
    }),
    '. web: (s3)',
  ],
])('Node: %s', (_, files, line) => {
  expect(needs(files)).toEqual([line]);
});

function rails(line: string): Files {
  return {
    Gemfile: 'gem "rails"\ngem "puma"\ngem "aws-sdk-s3", require: false\n',
    'config.ru': 'run Rails.application\n',
    'config/environments/production.rb': `Rails.application.configure do\n  ${line}\nend\n`,
  };
}

test('files of Rails are on a disk unless production names another store', () => {
  expect(needs(rails('config.active_storage.service = :amazon'))).toEqual(['. web: s3']);
  expect(needs(rails('config.active_storage.service = :local'))).toEqual(['. web: (s3)']);
  expect(needs(rails('config.active_storage.service = ENV["S3_BUCKET"] ? :amazon : :local'))).toEqual([
    '. web: (s3)',
  ]);
});

const csproj =
  '<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup><ItemGroup>\n<PackageReference Include="Npgsql" Version="8.0.2" />\n</ItemGroup></Project>';

function within(code: string): Files {
  return {
    'Cart.csproj': csproj,
    'Program.cs': `var app = WebApplication.CreateBuilder(args).Build();\n${code}\napp.Run();\n`,
  };
}

test('a driver of .NET that no source has a word of was left behind', () => {
  expect(needs(within(''))).toEqual(['. web: ']);
  expect(needs(within('using var db = NpgsqlDataSource.Create(url);'))).toEqual(['. web: postgres']);
});

function toml(name: string, packages: readonly string[]): string {
  return `[project]\nname = "${name}"\ndependencies = ${JSON.stringify(packages)}\n\n[build-system]\nrequires = ["hatchling"]\n`;
}

const news: Files = {
  'pyproject.toml': '[project]\nname = "news"\n\n[tool.uv.workspace]\nmembers = ["libs/*", "services/*"]\n',
  'libs/common/pyproject.toml': toml('news-common', ['sqlalchemy', 'asyncmy', 'aiokafka']),
  'libs/common/src/news_common/__init__.py': '',
  'libs/common/src/news_common/config.py':
    'class Common(BaseSettings):\n    mysql_dsn: str = "mysql+asyncmy://news@localhost/news"\n    kafka: str = "localhost:9092"\ncommon = Common()\n',
  'libs/common/src/news_common/db.py':
    'from .config import common\nengine = create_async_engine(common.mysql_dsn)\n',
  'libs/common/src/news_common/events.py':
    'from aiokafka import AIOKafkaProducer\nfrom .config import common\n\nasync def publish(): ...\n',
  'services/api/pyproject.toml': toml('news-api', ['litestar', 'uvicorn', 'news-common']),
  'services/api/src/news_api/__init__.py': '',
  'services/api/src/news_api/asgi.py':
    'from litestar import Litestar\nfrom news_common.db import engine\n\napp = Litestar([])\n',
  'services/crawler/pyproject.toml': toml('news-crawler', ['apscheduler', 'news-common']),
  'services/crawler/src/news_crawler/__init__.py': '',
  'services/crawler/src/news_crawler/__main__.py':
    'from apscheduler.schedulers.asyncio import AsyncIOScheduler\nfrom news_common.events import publish\n\nasync def main():\n    AsyncIOScheduler().start()\n    await asyncio.Event().wait()\n\nasyncio.run(main())\n',
};

test('a service of Python needs what the modules need that it imports of a package beside it, locked or not', () => {
  const lines = ['services/api web: mysql', 'services/crawler worker: kafka'];
  expect(needs(news)).toEqual(lines);
  expect(needs({ ...news, 'uv.lock': '' })).toEqual(lines);
});

function alerts(line: string): Files {
  return {
    'setup.py': 'from setuptools import setup\n\nsetup()\n',
    'setup.cfg':
      '[metadata]\nname = alerts\n[options]\ninstall_requires =\n    psycopg>=3.1\n[options.entry_points]\nconsole_scripts =\n    alerts = alerts.run:main\n',
    'alerts/__init__.py': '',
    'alerts/run.py': `import os\nimport psycopg\n\n\ndef main():\n    ${line}\n`,
  };
}

test('a command that insists on its environment is started by a platform, any other by people', () => {
  expect(seen(alerts('psycopg.connect(os.environ["TIMESCALE_URL"])'))).toEqual([
    '. | python | - | - | alerts | postgres',
  ]);
  expect(needs(alerts('psycopg.connect(sys.argv[1])'))).toEqual(['. library: postgres']);
});

function crate(name: string, packages: string): string {
  return `[package]\nname = "${name}"\nversion = "0.1.0"\n\n[dependencies]\n${packages}`;
}

test('what brings a program its work is its framework, where it answers no requests', () => {
  const files = {
    'package.json':
      '{"scripts":{"start":"node worker.js"},"dependencies":{"bullmq":"5","node-nats-streaming":"0.3"}}',
    'worker.js': 'const { Worker } = require("bullmq");\nnew Worker("mail", async () => {});\n',
  };
  expect(seen(files)).toEqual(['. | node | bullmq | - | node worker.js | nats,redis']);
});

test('a program of Rust that takes message after message of a broker goes on', () => {
  const files = {
    'Cargo.toml': '[workspace]\nmembers = ["api", "indexer"]\n',
    'api/Cargo.toml': crate('api', 'axum = "0.7"\n'),
    'api/src/main.rs': 'fn main() { axum::serve(listener, app); }\n',
    'indexer/Cargo.toml': crate('indexer', 'async-nats = "0.34"\n'),
    'indexer/src/main.rs': 'mod taken;\nasync fn main() {\n  taken::all().await;\n}\n',
    'indexer/src/taken.rs':
      'pub async fn all() {\n  let mut sub = client.queue_group("x").await;\n  while let Some(msg) = sub.next().await {}\n}\n',
  };
  expect(needs(files)).toEqual(['api web: ', 'indexer worker: nats']);
});

function app(site: string): Files {
  return {
    'composer.json': '{"type":"project","require":{"php":">=8.2","symfony/framework-bundle":"7.0.*"}}',
    'public/index.php': '<?php\nreturn new Kernel();\n',
    Caddyfile: `{\n\tfrankenphp\n\torder php_server before file_server\n}\n\n${site} {\n\troot * public/\n\tphp_server\n}\n`,
  };
}

test('a Caddyfile that hands requests to PHP is served by FrankenPHP', () => {
  const start = 'frankenphp run --config Caddyfile';
  expect(seen(app(':8100'))).toEqual([`. | php | symfony | 8100 | ${start} | -`]);
  expect(seen(app('{$SERVER_NAME:localhost}'))).toEqual([`. | php | symfony | 80 | ${start} | -`]);
  const { Caddyfile: _, ...apache } = app(':8100');
  expect(seen({ ...apache, Caddyfile: ':8100 {\n\tphp_fastcgi php:9000\n}\n' })[0]).toContain(
    'apache2-foreground',
  );
});

test('the script that Phoenix writes starts a release with its server', () => {
  const files = {
    'mix.exs':
      'defmodule Hi.MixProject do\n  use Mix.Project\n  def project, do: [app: :hi, version: "0.1.0", deps: [{:phoenix, "~> 1.7"}]]\n  def application, do: [mod: {Hi.Application, []}]\nend\n',
    'lib/hi/application.ex': 'defmodule Hi.Application do\n  use Application\nend\n',
    'rel/overlays/bin/server': '#!/bin/sh\nPHX_SERVER=true exec ./hi start\n',
  };
  expect(seen(files)).toEqual(['. | elixir | phoenix | 4000 | _build/prod/rel/hi/bin/server | -']);
});
