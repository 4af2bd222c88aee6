import { expect, test } from '@jest/globals';
import { analyze } from '../../../src/facts/analyze.ts';
import { languages } from '../../../src/languages/languages.ts';
import { reading, seen } from './seen.ts';

type Case = readonly [what: string, files: Readonly<Record<string, string>>, services: readonly string[]];

const server = 'require("express")().listen(process.env.PORT || 8080)\n';
const shop = (dependencies: string): string =>
  `{"name":"shop","scripts":{"start":"node app.js"},"dependencies":{"express":"4",${dependencies}}}`;
const worker =
  '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>';

const needs: readonly Case[] = [
  [
    'what the program asks for by a variable is not required',
    {
      'package.json': shop('"redis":"4","pg":"8"'),
      'app.js': `const { createClient } = require('redis');\nif (process.env.REDIS_URL) cache(createClient());\n${server}`,
    },
    ['. | node | express | 8080 | node app.js | postgres'],
  ],
  [
    'a bucket is not required where files may lie beside the program',
    {
      'package.json': shop('"@aws-sdk/client-s3":"3"'),
      'app.js': `${server}const { S3 } = require('@aws-sdk/client-s3');\nconst kept = env.FILE_STORAGE === 'local' ? disk() : new S3();\n`,
    },
    ['. | node | express | 8080 | node app.js | -'],
  ],
  [
    'a driver that is only loaded within a condition is not required',
    {
      'package.json': shop('"mysql":"2","mongodb":"6"'),
      'app.js': `${server}if (mode === 'v2') {\n  const mysql = require('mysql')\n} else {\n  var Client = require('mongodb').MongoClient\n}\n`,
    },
    ['. | node | express | 8080 | node app.js | -'],
  ],
  [
    'a driver that is loaded within a function is required all the same',
    {
      'package.json': shop('"mongodb":"6"'),
      'app.js': `${server}async function connect() {\n  const { MongoClient } = require('mongodb');\n}\n`,
    },
    ['. | node | express | 8080 | node app.js | mongodb'],
  ],
  [
    'a store in memory by default requires no database, and no broker either where messages stay inside',
    {
      'package.json': shop('"redis":"4","kafkajs":"2"'),
      'app.js': `const provider = process.env.PERSISTENCE_PROVIDER || 'in-memory';\n${server}`,
      'config/default.yaml': 'messaging:\n  provider: memory\n',
    },
    ['. | node | express | 8080 | node app.js | -'],
  ],
  [
    'an inline table with a list leaves the packages below it',
    {
      'pyproject.toml':
        '[tool.poetry.dependencies]\npython = "^3.12"\nfastapi = "*"\npydantic = { version = "^2", extras = ["email"] }\nasyncpg = "*"\n',
      'main.py': 'from fastapi import FastAPI\napp = FastAPI()\n',
    },
    ['. | python | fastapi | 8000 | uvicorn --host 0.0.0.0 --port 8000 main:app | postgres'],
  ],
  [
    'what a switch turns on is not required, nor what a client of every sort of database speaks',
    {
      'package.json': shop('"redis":"4","pg":"8"'),
      'app.js': `const cache = process.env.REDIS_ENABLED === 'true';\n${server}`,
      'tool/package.json': shop('"pg":"8","mysql2":"3","mssql":"11","mongodb":"6","kafkajs":"2"'),
      'tool/app.js': server,
    },
    ['. | node | express | 8080 | node app.js | postgres', 'tool | node | express | 8080 | node app.js | -'],
  ],
  [
    'an address that is nothing where nobody tells it is not required, a password tells nothing',
    {
      'requirements.txt': 'django\nredis\npsycopg2\n',
      'manage.py': 'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n',
      'shop/__init__.py': '',
      'shop/wsgi.py': 'application = get_wsgi_application()\n',
      'shop/settings.py':
        'REDIS_URL = env("REDIS_URL", default=None)\nPASSWORD = env("POSTGRES_PASSWORD", default=None)\nDATABASES = {"default": {"ENGINE": "django.db.backends.postgresql"}}\n',
    },
    [
      '. | python | django | 8000 | gunicorn --bind 0.0.0.0:8000 --workers 2 --threads 4 --access-logfile - shop.wsgi:application | postgres',
    ],
  ],
  [
    'what a function returns early without is not required',
    {
      'a/package.json': shop('"ioredis":"5"'),
      'a/app.js': `${server}function cache() {\n  if (!process.env.REDIS_URL) {\n    return null;\n  }\n}\n`,
      'b/requirements.txt': 'fastapi\nuvicorn\nminio\n',
      'b/main.py':
        'from fastapi import FastAPI\napp = FastAPI()\ndef get():\n    if not settings.S3_BUCKET:\n        return None\n',
    },
    [
      'a | node | express | 8080 | node app.js | -',
      'b | python | fastapi | 8000 | uvicorn --host 0.0.0.0 --port 8000 main:app | -',
    ],
  ],
  [
    'the dialect that the code names is the one that is meant, and an address that is asked for is optional',
    {
      'package.json': shop('"knex":"3","pg":"8","mysql2":"3"'),
      'app.js': server,
      'src/db.js': "module.exports = { client: 'pg', connection: process.env.DATABASE_URL };\n",
      'b/package.json': shop('"mysql2":"3"'),
      'b/app.js': `${server}if (process.env.MYSQL_HOST) connect(process.env.MYSQL_HOST);\n`,
      'c/go.mod': 'module c\n\ngo 1.26\n',
      'c/main.go':
        'package main\n\nimport (\n\t"net/http"\n\t"os"\n\t"github.com/redis/go-redis/v9"\n)\n\nfunc main() {\n\tif addr := os.Getenv("REDIS_ADDR"); addr != "" {\n\t\tredis.NewClient(&redis.Options{Addr: addr})\n\t}\n\thttp.ListenAndServe(":8080", nil)\n}\n',
      'd/Cargo.toml':
        '[package]\nname = "d"\nversion = "0.1.0"\n[dependencies]\naxum = "0.8"\nsqlx = { version = "0.8", features = ["sqlite", "postgres"] }\n',
      'd/src/main.rs': 'fn main() { axum::serve(bind("0.0.0.0:8080"), app); }\n',
    },
    [
      '. | node | express | 8080 | node app.js | postgres',
      'b | node | express | 8080 | node app.js | -',
      'c | go | net/http | 8080 | ./c | -',
      'd | rust | axum | 8080 | ./target/release/d | -',
    ],
  ],
  [
    'a store that the sample environment could name and does not is not required',
    {
      'composer.json': '{"require":{"laravel/framework":"^12","predis/predis":"^2"}}',
      artisan: '',
      'public/index.php': '<?php\n',
      '.env.example': 'DB_CONNECTION=mysql\nCACHE_STORE=file\nQUEUE_CONNECTION=sync\n',
    },
    ['. | php | laravel | 80 | apache2-foreground | mysql'],
  ],
  [
    'where the sample says where the database is and not which, the configuration does',
    {
      'composer.json': '{"require":{"laravel/framework":"^12"}}',
      artisan: '',
      'public/index.php': '<?php\n',
      'app/Config/database.php': "<?php\nreturn ['default' => env('DB_CONNECTION', 'mysql')];\n",
      '.env.example': 'DB_HOST=localhost\n',
    },
    ['. | php | laravel | 80 | apache2-foreground | mysql'],
  ],
];

const ports: readonly Case[] = [
  [
    'a variable of the image that is quoted as people wrote it once, in a command with others that nobody knows',
    {
      'package.json': shop('"pg":"8"'),
      'app.js': 'require("express")().listen(process.env.PORT)\n',
      Dockerfile: 'FROM node:24\nENV PORT "8405"\nCMD node app.js --port=$PORT --level=$LOG_LEVEL\n',
    },
    ['. | node | express | 8405 | node app.js --port=$PORT --level=$LOG_LEVEL | postgres'],
  ],
  [
    'a file of settings gives the program its port, and others theirs',
    {
      'requirements.txt': 'flask\n',
      'app.py':
        "from flask import Flask\napp = Flask(__name__)\napp.run(port=cfg.getint('server', 'port'))\n",
      'config.ini': '[db]\nport = 5433\n[server]\nport = 8230\n',
      'api/package.json': shop('"js-yaml":"5"'),
      'api/app.js': "require('express')().listen(settings.port);\n",
      'api/config/config.yml': 'cache:\n  port: 7000\nserver:\n  http:\n    port: 8105\n',
      'web/package.json': shop('"pg":"8"'),
      'web/app.js': "require('express')().listen(require('./config.json').server.port);\n",
      'web/config.json': '{"db":{"port":7001},"server":{"port":8084}}',
    },
    [
      '. | python | flask | 8230 | python app.py | -',
      'api | node | express | 8105 | node app.js | -',
      'web | node | express | 8084 | node app.js | postgres',
    ],
  ],
  [
    'a script that people keep to start a program says on which port',
    {
      'requirements.txt': 'flask\ngunicorn\n',
      'app.py': 'from flask import Flask\napp = Flask(__name__)\n',
      'entrypoint.sh': '#!/bin/sh\nexec gunicorn --bind 0.0.0.0:8222 app:app\n',
    },
    [
      '. | python | flask | 8222 | gunicorn --bind 0.0.0.0:8222 --workers 2 --threads 4 --access-logfile - app:app | -',
    ],
  ],
  [
    'and so does one that is kept for containers',
    {
      'requirements.txt': 'flask\ngunicorn\n',
      'app.py': 'from flask import Flask\napp = Flask(__name__)\n',
      'docker/entrypoints/run-server.sh':
        '#!/usr/bin/env bash\ngunicorn \\\n  --bind "${BIND:-0.0.0.0}:${SHOP_PORT:-8088}" \\\n  "${FLASK_APP}"\n',
    },
    [
      '. | python | flask | 8088 | gunicorn --bind 0.0.0.0:8088 --workers 2 --threads 4 --access-logfile - app:app | -',
    ],
  ],
  [
    'a default of the shell is taken, and PORT is read without being told',
    {
      'a/package.json':
        '{"scripts":{"start":"node app.js --port=${WEB:-4100}"},"dependencies":{"express":"4"}}',
      'a/app.js': 'express().listen(4100);\n',
      'b/package.json': '{"scripts":{"start":"next start -p $PORT"},"dependencies":{"next":"16"}}',
    },
    [
      'a | node | express | 4100 | node app.js --port=4100 | -',
      'b | node | nextjs | 3000 | node node_modules/next/dist/bin/next start | -',
    ],
  ],
  [
    'an option of a Rust program says its default',
    {
      'Cargo.toml': '[package]\nname = "shop"\nversion = "0.1.0"\n[dependencies]\naxum = "0.8"\nclap = "4"\n',
      'src/main.rs':
        'struct Args {\n    #[arg(short, long, default_value = "8405")]\n    port: u16,\n}\nfn main() {\n    axum::serve(open(args.port), app);\n}\n',
    },
    ['. | rust | axum | 8405 | ./target/release/shop | -'],
  ],
  [
    'the dev container forwards a port that nothing else tells, and starts a database beside the program',
    {
      'requirements.txt': 'flask\n',
      'app.py': 'from flask import Flask\napp = Flask(__name__)\n',
      '.devcontainer/devcontainer.json':
        '{\n  // ours\n  "dockerComposeFile": "compose.yaml",\n  "forwardPorts": [\n    5432,\n    5050\n  ],\n}\n',
      '.devcontainer/compose.yaml':
        'services:\n  app:\n    build: { context: .., dockerfile: .devcontainer/Dockerfile }\n    network_mode: service:db\n  db:\n    image: postgres:18\n',
    },
    [
      '. | python | flask | 5050 | gunicorn --bind 0.0.0.0:5050 --workers 2 --threads 4 --access-logfile - app:app | postgres',
    ],
  ],
  [
    'what the dev container forwards beside the usual port belongs to something else',
    {
      'requirements.txt': 'flask\n',
      'app.py': 'from flask import Flask\napp = Flask(__name__)\n',
      '.devcontainer/devcontainer.json': '{ "forwardPorts": [4200, 5000] }\n',
    },
    [
      '. | python | flask | 5000 | gunicorn --bind 0.0.0.0:5000 --workers 2 --threads 4 --access-logfile - app:app | -',
    ],
  ],
  [
    'pages that a script serves are answered there',
    {
      'package.json':
        '{"scripts":{"build":"vite build","start":"serve -s dist -l 5000"},"devDependencies":{"vite":"7"}}',
    },
    ['. | node | vite | 5000 | - | -'],
  ],
  [
    'the settings of the server of pages say it better than its image',
    { 'index.html': '<p>', Caddyfile: ':2015\n', Dockerfile: 'FROM caddy:2\nCOPY . /srv\n' },
    ['. | static | - | 2015 | - | -'],
  ],
  [
    'the environment at the root names the port of a service',
    {
      '.env': 'PORT=9999\nCART_PORT=7070\n',
      'cart/package.json': shop('"pg":"8"'),
      'cart/app.js': 'require("express")().listen(process.env.CART_PORT)\n',
    },
    ['cart | node | express | 7070 | node app.js | postgres'],
  ],
  [
    'compose knows a service by the name of its image',
    {
      'voting/go.mod': 'module example.org/voting\n\ngo 1.24\n',
      'voting/main.go':
        'package main\n\nimport "net/http"\n\nfunc main() { http.ListenAndServe(":"+os.Getenv("PORT"), nil) }\n',
      'compose.yaml': 'services:\n  votes:\n    image: example.org/team/voting:v1\n    ports: ["80:8800"]\n',
    },
    ['voting | go | net/http | 8800 | ./voting | -'],
  ],
  [
    'and behind what all images of the repository are called by',
    {
      'cart/package.json': shop('"pg":"8"'),
      'cart/app.js': server,
      'user/package.json': shop('"pg":"8"'),
      'user/app.js': server,
      'deploy/docker-compose.yml':
        'services:\n  shop-cart:\n    image: acme/shop-cart:1\n    environment:\n      - PORT=8087\n  shop-user:\n    image: acme/shop-user:1\n    environment:\n      - PORT=8088\n',
    },
    [
      'cart | node | express | 8087 | node app.js | postgres',
      'user | node | express | 8088 | node app.js | postgres',
    ],
  ],
  [
    'a worker opens no port because its image could',
    {
      'worker.csproj': worker,
      'Program.cs': 'Host.CreateApplicationBuilder(args).Build().Run();\n',
      Dockerfile: 'FROM mcr.microsoft.com/dotnet/aspnet:8.0\nENTRYPOINT ["dotnet", "worker.dll"]\n',
    },
    ['. | dotnet | - | - | dotnet worker.dll | -'],
  ],
];

const starts: readonly Case[] = [
  [
    'a word that only the entry point knows is handed to it, whatever it is called where it stands',
    {
      'package.json': shop('"pg":"8"'),
      'app.js': server,
      'rel/docker-entrypoint.sh': '#!/bin/sh\nif [ "$1" = run ]; then\n  exec node app.js --all\nfi\n',
      Dockerfile:
        'FROM node:24\nCOPY rel/docker-entrypoint.sh /entrypoint.sh\nENTRYPOINT ["/entrypoint.sh"]\nCMD ["run"]\n',
    },
    ['. | node | express | 8080 | node app.js --all | postgres'],
  ],
  [
    'a script without an ending is followed, the one for production of several',
    {
      'package.json': shop('"pg":"8"'),
      'app.js': server,
      'compose/local/start': '#!/bin/bash\nnode dev.js\n',
      'compose/production/start': '#!/bin/bash\nexec node app.js --quiet\n',
      'compose.yaml': 'services:\n  shop:\n    build: .\n    command: /start\n',
    },
    ['. | node | express | 8080 | node app.js --quiet | postgres'],
  ],
  [
    'uWSGI serves by its own settings',
    {
      'requirements.txt': 'flask\nuwsgi\n',
      'pay.py': 'from flask import Flask\napp = Flask(__name__)\n',
      'pay.ini': '[uwsgi]\nhttp-socket = :8082\nwsgi-file = pay.py\ncallable = app\n',
    },
    ['. | python | flask | 8082 | uwsgi --ini pay.ini | -'],
  ],
  [
    'pages that the scripts of a server build, and that it shows, are part of it',
    {
      'package.json':
        '{"name":"shop","scripts":{"build:ui":"cd ui && npm install && npm run build","start":"node app.js"},"dependencies":{"express":"4"}}',
      'app.js': `app.use(express.static('ui/dist'));\n${server}`,
      'ui/package.json': '{"scripts":{"build":"vite build"},"devDependencies":{"vite":"7"}}',
    },
    ['. | node | express | 8080 | node app.js | -'],
  ],
  [
    'a script beside the code says what starts it, where nothing else does',
    {
      'requirements.txt': 'pika\n',
      'take.py': 'while True:\n    pass\n',
      'give.py': 'while True:\n    pass\n',
      'start.sh': '#!/bin/sh\nexec python take.py --queue orders\n',
      Procfile: 'worker: python take.py\n',
    },
    ['. | python | - | - | python take.py | rabbitmq'],
  ],
  [
    'tasks of Celery stand in a file of that name',
    { 'requirements.txt': 'celery\n', 'tasks.py': "app = Celery('t', broker='amqp://guest@rabbit//')\n" },
    ['. | python | celery | - | celery --app tasks:app worker --loglevel info | rabbitmq'],
  ],
  [
    'pages that are built into the folder of a server are part of it',
    {
      'api/package.json': shop('"pg":"8"'),
      'api/app.js': server,
      'ui/package.json': '{"scripts":{"build":"vite build"},"devDependencies":{"vite":"7"}}',
      'ui/vite.config.js': "export default { build: { outDir: '../api/public' } };\n",
    },
    ['api | node | express | 8080 | node app.js | postgres'],
  ],
  [
    'what compose starts only on demand, beside what it always starts, is no service',
    {
      'package.json': shop('"pg":"8"'),
      'app.js': server,
      Dockerfile: 'FROM node:24\nCMD ["node", "app.js"]\n',
      'seed/Dockerfile': 'FROM python:3.14\nCMD ["/seed/votes.sh"]\n',
      'compose.yaml': 'services:\n  shop:\n    build: .\n  seed:\n    build: seed\n    profiles: [seed]\n',
    },
    ['. | node | express | 8080 | node app.js | postgres'],
  ],
  [
    'a script of the image tells what runs in the end, with its own values',
    {
      'package.json': shop('"pg":"8"'),
      'app.js': server,
      'docker/start.sh':
        '#!/bin/sh\nMEMORY="${MEMORY:-256}"\nnode migrate.js\nexec node --max-old-space-size=$MEMORY app.js "$@"\n',
      Dockerfile:
        'FROM node:24\nCOPY . .\nENTRYPOINT ["tini", "--", "/docker/start.sh"]\nCMD ["--verbose"]\n',
    },
    ['. | node | express | 8080 | node --max-old-space-size=256 app.js --verbose | postgres'],
  ],
  [
    'a script that calls a package manager leaves the start to the language',
    {
      'package.json': shop('"pg":"8"'),
      'app.js': server,
      'start.sh': 'npx prisma migrate deploy\nnpm start\n',
      Dockerfile: 'FROM node:24\nCOPY . .\nCMD ["./start.sh"]\n',
    },
    ['. | node | express | 8080 | node app.js | postgres'],
  ],
  [
    'a script starts another for developers',
    {
      'package.json': shop('"pg":"8"'),
      'app.js': server,
      'run.sh':
        'if [ "$MODE" = dev ]; then\n  exec nodemon app.js\nelse\n  exec node --enable-source-maps app.js\nfi\n',
      Procfile: 'web: bash run.sh\n',
    },
    ['. | node | express | 8080 | node --enable-source-maps app.js | postgres'],
  ],
  [
    'recipes with holes, and what tests bring, are none of the services',
    {
      'package.json': shop('"pg":"8"'),
      'app.js': server,
      'templates/Dockerfile': 'FROM {{image}}\nCOPY . .\nCMD {{start}}\n',
      'test/cases/worker/worker.csproj': worker,
      'test/cases/worker/Program.cs': 'Host.CreateApplicationBuilder(args).Build().Run();\n',
    },
    ['. | node | express | 8080 | node app.js | postgres'],
  ],
  [
    'Skaffold and Bake say which folder a recipe elsewhere is for, and which stage',
    {
      'services/web/package.json': shop('"pg":"8"'),
      'services/web/app.js': server,
      'services/api/package.json': shop('"pg":"8"'),
      'services/api/app.js': server,
      'docker/one.Dockerfile':
        'FROM node:24 AS run\nCOPY . .\nCMD ["node", "one.js"]\nFROM run AS debug\nCMD ["node", "debug.js"]\n',
      'docker/two.Dockerfile': 'FROM node:24\nCOPY . .\nCMD ["node", "two.js"]\n',
      'skaffold.yaml':
        'apiVersion: skaffold/v4beta11\nkind: Config\nbuild:\n  artifacts:\n  - image: example.org/web\n    context: services/web\n    docker: { dockerfile: ../../docker/one.Dockerfile, target: run }\n',
      'docker-bake.hcl':
        'target "api" {\n  context    = "services/api"\n  dockerfile = "../../docker/two.Dockerfile"\n}\n',
    },
    [
      'services/api | node | express | 8080 | node two.js | postgres',
      'services/web | node | express | 8080 | node one.js | postgres',
    ],
  ],
  [
    'an image above several programs is for the one that its script starts',
    {
      'package.json':
        '{"private":true,"workspaces":["api","hooks"],"scripts":{"backend":"NODE_ENV=production node api/app.js"}}',
      'api/package.json': shop('"mongoose":"8"'),
      'api/app.js': server,
      'hooks/package.json': shop('"pg":"8"'),
      'hooks/app.js': server,
      Dockerfile: 'FROM node:24\nCOPY . .\nEXPOSE 3080\nCMD ["npm", "run", "backend"]\n',
    },
    [
      'api | node | express | 3080 | node app.js | mongodb',
      'hooks | node | express | 8080 | node app.js | postgres',
    ],
  ],
  [
    'images for any module and images to stand on are no services',
    {
      'package.json': shop('"pg":"8"'),
      'app.js': server,
      'docker/Dockerfile':
        'FROM eclipse-temurin:21\nARG NAME\nCOPY ${NAME}.jar app.jar\nENTRYPOINT ["java", "-jar", "app.jar"]\n',
      'utilities/shop.dockerbase/Dockerfile': 'FROM tomcat:10\nCOPY start.sh /\nCMD ["/start.sh"]\n',
    },
    ['. | node | express | 8080 | node app.js | postgres'],
  ],
];

test.each([
  [
    'image',
    '{\n  // the tag says it\n  "image": "mcr.microsoft.com/devcontainers/python:1-3.12-bookworm"\n}\n',
    3,
  ],
  [
    'feature',
    '{\n  "features": {\n    "ghcr.io/devcontainers/features/python:1": {\n      "version": "3.12"\n    }\n  }\n}\n',
    3,
  ],
])('the %s of a dev container says the version where nothing else does', (_what, text, line) => {
  const files = {
    'requirements.txt': 'flask\n',
    'app.py': 'from flask import Flask\napp = Flask(__name__)\n',
  };
  const [service] = analyze(
    reading({ ...files, '.devcontainer/devcontainer.json': text }),
    languages,
  ).services;
  expect(service?.languageVersion).toBe('3.12');
  expect(service?.evidence.find(({ fact }) => fact === 'languageVersion')).toMatchObject({ line });
});

test.each([...needs, ...ports, ...starts])('%s', (_what, files, services) => {
  expect(seen(files)).toEqual(services);
});
