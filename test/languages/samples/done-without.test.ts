import { expect, test } from '@jest/globals';
import { analyze } from '../../../src/facts/analyze.ts';
import { languages } from '../../../src/languages/languages.ts';
import { reading } from './seen.ts';

function needs(files: Readonly<Record<string, string>>): readonly string[] {
  const services = analyze(reading(files), languages).services;
  return services.flatMap((one) => one.needs.map(({ kind, required }) => `${kind}${required ? '!' : '?'}`));
}

const web = 'from fastapi import FastAPI\napp = FastAPI()\n';

test.each([
  ['the program itself', 's3 = boto3.client("s3")\n', ['s3!']],
  [
    'one of its storages',
    'class S3Storage(Storage):\n    def __init__(self):\n        self.s3 = boto3.client("s3")\n',
    ['s3?'],
  ],
])('a bucket that %s speaks to', (_who, text, expected) => {
  const files = {
    'requirements.txt': 'fastapi\nboto3\n',
    'main.py': web,
    'storage.py': `import boto3\n${text}`,
  };
  expect(needs(files)).toEqual(expected);
});

const asked = 'import os\nREDIS_URL = os.environ.get("REDIS_URL")\nif REDIS_URL:\n    CACHE = REDIS_URL\n';

test.each([
  ['nothing else', {}, ['redis?']],
  [
    'what a worker takes its tasks from',
    { 'jobs.py': 'from celery import Celery\ncelery = Celery("jobs")\n' },
    ['redis!'],
  ],
])('Redis that is asked for where there is %s', (_what, more, expected) => {
  const files = {
    'requirements.txt': 'fastapi\ncelery\nredis\n',
    'main.py': web,
    'settings.py': asked,
    ...more,
  };
  expect(needs(files)).toEqual(expected);
});

const cargo = (defaults: string): string =>
  `[package]\nname = "vault"\nversion = "1.0.0"\nedition = "2021"\n[features]\n${defaults}mysql = ["diesel/mysql"]\npostgresql = ["diesel/postgres"]\n[dependencies]\nrocket = "0.5"\ndiesel = { version = "2", features = ["r2d2"] }\n`;

test('a database that a feature of the program chooses is needed where that is built in', () => {
  const main = '#[launch]\nfn rocket() -> _ { rocket::build() }\n';
  expect(needs({ 'Cargo.toml': cargo(''), 'src/main.rs': main })).toEqual(['mysql?', 'postgres?']);
  expect(needs({ 'Cargo.toml': cargo('default = ["postgresql"]\n'), 'src/main.rs': main })).toContain(
    'postgres!',
  );
});

const core = (source: string): Readonly<Record<string, string>> => ({
  'src/Core/Core.csproj':
    '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include="RabbitMQ.Client" Version="7.1.2" /></ItemGroup></Project>',
  'src/Core/Bus.cs': source,
  'src/Api/Api.csproj':
    '<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup><ItemGroup><ProjectReference Include="..\\Core\\Core.csproj" /></ItemGroup></Project>',
  'src/Api/Program.cs': 'var app = WebApplication.CreateBuilder(args).Build();\napp.Run();\n',
});

test.each([
  ['speaks of', 'using RabbitMQ.Client;\nclass Bus { ConnectionFactory f = new(); }\n', ['rabbitmq!']],
  ['has no word of', 'class Bus {}\n', []],
])('a broker that the code %s', (_what, source, expected) => {
  expect(needs(core(source))).toEqual(expected);
});

test.each([
  ['an address', 'REDIS_URL=redis://redis:6379\n', ['redis!']],
  ['none', 'REDIS_URL=\n', ['redis?']],
])('the sample environment gives %s for what may be left off', (_what, sample, expected) => {
  const files = {
    'package.json': '{"scripts":{"start":"node index.js"},"dependencies":{"koa":"2","ioredis":"5"}}',
    'index.js':
      'const Koa = require("koa");\nconst Redis = require("ioredis");\nclass Own extends Redis { static make() { return new this(process.env.REDIS_URL ?? ""); } }\nnew Koa().listen(3000);\n',
    '.env.sample': sample,
  };
  expect(needs(files)).toEqual(expected);
});
