import { expect, test } from '@jest/globals';
import { seen } from './seen.ts';

type Case = readonly [what: string, files: Readonly<Record<string, string>>, services: readonly string[]];

const flask = '. | python | flask | 8080 | gunicorn --bind 0.0.0.0:8080 --workers 2 --threads 4';

const cases: readonly Case[] = [
  [
    'a Python program that asks for a port and knows none gets the one of platforms',
    {
      'requirements.txt': 'flask\ngunicorn\n',
      'frontend.py':
        "import os\nfrom flask import Flask\ndef create_app():\n    return Flask(__name__)\nif __name__ == '__main__':\n    create_app().run(port=os.environ.get('PORT'))\n",
    },
    [`${flask} --access-logfile - frontend:create_app() | -`],
  ],
  [
    'the settings of what stands in front name the port, and what others take for granted does',
    {
      'api/requirements.txt': 'flask\n',
      'api/app.py': 'from flask import Flask\nserver = Flask(__name__)\nserver.run()\n',
      'proxy/conf': 'server {\n  location / {\n    proxy_pass http://api:8000;\n  }\n}\n',
      'ai-service/requirements.txt': 'fastapi\nuvicorn\n',
      'ai-service/main.py': 'from fastapi import FastAPI\napp = FastAPI()\n',
      'shop/Cargo.toml': '[package]\nname = "shop"\n[dependencies]\nactix-web = "4"\n',
      'shop/src/main.rs':
        'const DEFAULT_AI_SERVICE_URL: &str = "http://127.0.0.1:5001";\nfn main() { HttpServer::new(app).bind("0.0.0.0:3002"); }\n',
    },
    [
      'ai-service | python | fastapi | 5001 | uvicorn --host 0.0.0.0 --port 5001 main:app | -',
      'api | python | flask | 8000 | python app.py | -',
      'shop | rust | actix-web | 3002 | ./target/release/shop | -',
    ],
  ],
  [
    'the ports of caches and databases in the same settings are not the one of the program',
    {
      'package.json':
        '{"name":"photos","private":true,"scripts":{"build":"nest build"},"dependencies":{"@nestjs/core":"11","@nestjs/platform-express":"11","ioredis":"5"}}',
      'nest-cli.json': '{}',
      'src/main.ts':
        "import { NestFactory } from '@nestjs/core';\nconst { port } = settings.getEnv();\nawait (await NestFactory.create(AppModule)).listen(port);\n",
      'src/config.repository.ts':
        'export const env = {\n  redis: {\n    port: dto.REDIS_PORT || 6379,\n  },\n  port: dto.PHOTOS_PORT || 2283,\n};\n',
    },
    ['. | node | nestjs | 2283 | node dist/main.js | redis'],
  ],
  [
    'the gateway of Moleculer answers, and its parts need nothing between them until somebody tells it',
    {
      'package.json':
        '{"name":"catalog","scripts":{"start":"moleculer-runner services"},"dependencies":{"moleculer":"0","moleculer-web":"0","nats":"2"}}',
      'moleculer.config.js': 'module.exports = { transporter: process.env.TRANSPORTER || null };\n',
      'services/api.service.js':
        "module.exports = { mixins: [require('moleculer-web')], settings: { port: process.env.PORT || 3040 } };\n",
    },
    ['. | node | moleculer | 3040 | node_modules/.bin/moleculer-runner services | -'],
  ],
  [
    'a cache that is only opened where its address is told is optional',
    {
      'package.json':
        '{"name":"ads","scripts":{"start":"node server.js"},"dependencies":{"express":"5","redis":"5"}}',
      'server.js':
        "const { createClient } = require('redis');\nconst cache = process.env.REDIS_URL ? createClient({ url: process.env.REDIS_URL }) : null;\nrequire('express')().listen(3000);\n",
    },
    ['. | node | express | 3000 | node server.js | -'],
  ],
  [
    'a window of a person is no service, and pages that the settings of a server name are a part of it',
    {
      'package.json': '{"private":true,"workspaces":["api","client","desktop"]}',
      'api/package.json':
        '{"name":"api","scripts":{"start":"node server.js"},"dependencies":{"express":"4"}}',
      'api/server.js': "const app = require('express')();\napp.listen(3080);\n",
      'api/config/paths.js': "exports.dist = path.resolve(__dirname, '..', '..', 'client', 'dist');\n",
      'client/package.json':
        '{"name":"client","scripts":{"build":"vite build"},"devDependencies":{"vite":"6"}}',
      'client/index.html': '<html></html>',
      'desktop/package.json':
        '{"name":"desktop","main":"main.js","scripts":{"start":"electron ."},"dependencies":{"express":"5"},"devDependencies":{"electron":"33"}}',
      'desktop/main.js': "const express = require('express');\nexpress().listen(port, '127.0.0.1');\n",
    },
    ['api | node | express | 3080 | node server.js | -'],
  ],
  [
    'a hook that packs a Python project does not make a program of it beside the one in its folder',
    {
      'package.json':
        '{"scripts":{"build":"vite build"},"devDependencies":{"@sveltejs/kit":"2","@sveltejs/adapter-static":"3"}}',
      'pyproject.toml':
        '[project]\nname = "ui"\ndependencies = ["fastapi"]\n[project.scripts]\nui = "ui:app"\n[tool.hatch.build.targets.wheel]\nsources = ["backend"]\n',
      'hatch_build.py': 'from hatchling.builders.hooks.plugin.interface import BuildHookInterface\n',
      'backend/requirements.txt': 'fastapi\nuvicorn\n',
      'backend/ui/main.py': 'from fastapi import FastAPI\napp = FastAPI()\n',
      'backend/ui/config.py': 'FRONTEND_BUILD_DIR = Path(os.getenv("FRONTEND_BUILD_DIR", BASE / "build"))\n',
    },
    ['backend | python | fastapi | 8000 | uvicorn --host 0.0.0.0 --port 8000 ui.main:app | -'],
  ],
  [
    'an image of a backing service may say that it is the server of it',
    {
      'orders/package.json': '{"scripts":{"start":"node app.js"},"dependencies":{"fastify":"4","rhea":"3"}}',
      'orders/app.js':
        "if (process.env.QUEUE_USER) {\n  const rhea = require('rhea');\n}\nrequire('fastify')().listen({ port: 3000 });\n",
      'compose.yaml':
        'services:\n  orders:\n    build: orders\n    depends_on: [queue]\n  queue:\n    image: mcr.microsoft.com/azurelinux/base/rabbitmq-server:3.13\n',
    },
    ['orders | node | fastify | 3000 | node app.js | rabbitmq'],
  ],
  [
    'what the root of a workspace has for all is needed by who loads it, and an image is of the folder where it starts',
    {
      'package.json':
        '{"private":true,"workspaces":["packages/*"],"dependencies":{"pg":"8","react":"18"},"devDependencies":{"vite":"5"}}',
      'packages/server/package.json':
        '{"name":"server","scripts":{"start:prod":"node dist/main"},"dependencies":{"@nestjs/core":"10","@nestjs/platform-express":"10","typeorm":"0.3","@clickhouse/client":"1"}}',
      'packages/server/src/main.ts':
        'const app = await NestFactory.create(AppModule);\nawait app.listen(3000);\n',
      'packages/server/src/data.ts':
        "new DataSource({ type: 'postgres' });\nif (this.config.get('CLICKHOUSE_URL')) {\n  createClient();\n}\n",
      'packages/docker/Dockerfile':
        'FROM node:22 AS build\nCOPY ./package.json /app/\nFROM node:22\nWORKDIR /app/packages/server\nCOPY --from=build /app /app\nEXPOSE 3001\nCMD ["node", "dist/main"]\n',
    },
    ['packages/server | node | nestjs | 3001 | node dist/main | postgres'],
  ],
  [
    'a server for tests is started by nobody else, and a setting may have a longer name before it is a port',
    {
      'tracker/package.json':
        '{"name":"tracker","scripts":{"start":"node test/support/server.js"},"devDependencies":{"express":"4"}}',
      'tracker/test/support/server.js': "require('express')().listen(3000);\n",
      'sync/package.json':
        '{"name":"sync","scripts":{"start":"node app.js"},"dependencies":{"express":"4","convict":"6"}}',
      'sync/app.js':
        "const portVal = config.get('port');\nconst port = typeof portVal === 'string' ? parseInt(portVal) : portVal;\nexpress().listen(port, host);\n",
      'sync/load-config.js':
        "convict({\n  port: {\n    doc: 'The port.',\n    format: 'port',\n    default: 5006,\n  },\n});\n",
    },
    ['sync | node | express | 5006 | node app.js | -'],
  ],
  [
    'who is only told a port at the start is told the one of all others',
    {
      'details/Gemfile': 'source "https://rubygems.org"\ngem "webrick"\n',
      'details/details.rb':
        "require 'webrick'\nserver = WEBrick::HTTPServer.new(:Port => Integer(ARGV[0]))\nserver.start\n",
      'page/requirements.txt': 'flask\ngunicorn\n',
      'page/page.py':
        'import sys\nfrom flask import Flask\napp = Flask(__name__)\ndetailsPort = "9080" if os.environ.get("DETAILS_SERVICE_PORT") is None else "1"\nratingsPort = "9080" if os.environ.get("RATINGS_SERVICE_PORT") is None else "1"\nif __name__ == "__main__":\n    app.run(port=int(sys.argv[1]))\n',
      'ratings/package.json': '{"scripts":{"start":"node ratings.js"}}',
      'ratings/ratings.js':
        "const port = parseInt(process.argv[2])\nrequire('http').createServer(handle).listen(port)\n",
    },
    [
      'details | ruby | - | 9080 | bundle exec ruby details.rb | -',
      'page | python | flask | 9080 | gunicorn --bind 0.0.0.0:9080 --workers 2 --threads 4 --access-logfile - page:app | -',
      'ratings | node | - | 9080 | node ratings.js | -',
    ],
  ],
  [
    'an application that a module makes under a condition is served, and a root of Gradle with nothing of its own is not',
    {
      'api/requirements.txt': 'flask\ngunicorn\n',
      'api/factory.py': 'from flask import Flask\ndef create_app():\n    return Flask(__name__)\n',
      'api/app.py':
        'import sys\nif is_command():\n    from factory import create_migrations\n    app = create_migrations()\nelse:\n    from factory import create_app\n    app = create_app()\nif __name__ == "__main__":\n    app.run(port=5001)\n',
      'reviews/settings.gradle': "include 'web'\n",
      'reviews/build.gradle': "plugins { id 'war' }\n",
      'reviews/web/build.gradle':
        "plugins {\n  id 'war'\n}\ndependencies {\n  providedCompile 'javax.ws.rs:javax.ws.rs-api:2.0'\n}\n",
      'reviews/web/src/main/java/Rest.java': '@Path("/")\npublic class Rest extends Application { }\n',
    },
    [
      'api | python | flask | 5001 | gunicorn --bind 0.0.0.0:5001 --workers 2 --threads 4 --access-logfile - app:app | -',
      'reviews/web | java | jakartaee | 8080 | - | -',
    ],
  ],
  [
    'manuals of Nextra, and pages that somebody builds into a folder of the server, are no services',
    {
      'docs/package.json':
        '{"name":"docs","scripts":{"build":"next build","start":"next start"},"dependencies":{"next":"14","nextra":"3","nextra-theme-docs":"3"}}',
      'docs/pages/index.mdx': '# Docs\n',
      'server/package.json':
        '{"name":"server","scripts":{"start":"node index.js"},"dependencies":{"express":"4"}}',
      'server/index.js':
        'const app = express();\nif (process.env.NODE_ENV !== "development") {\n  app.use(express.static(path.resolve(__dirname, "public")));\n}\napp.listen(3001);\n',
      'pages/package.json':
        '{"name":"pages","scripts":{"build":"vite build"},"devDependencies":{"vite":"4"}}',
      'pages/index.html': '<html></html>',
    },
    ['server | node | express | 3001 | node index.js | -'],
  ],
  [
    'of several programs that the script of an image starts the first that answers is meant, and options go to the entry point',
    {
      'server/package.json':
        '{"name":"server","scripts":{"start":"node index.js"},"dependencies":{"express":"4"}}',
      'server/index.js': 'express().listen(3001);\n',
      'collector/package.json':
        '{"name":"collector","scripts":{"start":"node index.js"},"dependencies":{"express":"4"}}',
      'collector/index.js': 'express().listen(8888);\n',
      'docker/Dockerfile':
        'FROM ubuntu:24.04\nCOPY ./docker/docker-entrypoint.sh /usr/local/bin/\nCOPY ./server /app/server/\nCOPY ./collector /app/collector/\nEXPOSE 3001\nENTRYPOINT ["/bin/bash", "/usr/local/bin/docker-entrypoint.sh"]\n',
      'docker/docker-entrypoint.sh':
        '#!/bin/bash\n{\n  cd /app/server/ &&\n    npx prisma migrate deploy &&\n    node /app/server/index.js\n} &\n{ node /app/collector/index.js; } &\nwait -n\nexit $?\n',
      'proxy/requirements.txt': 'fastapi\nuvicorn\n',
      'proxy/main.py': 'from fastapi import FastAPI\napp = FastAPI()\n',
      'proxy/prod_entrypoint.sh': '#!/bin/sh\nexec proxy "$@"\n',
      'proxy/Dockerfile':
        'FROM python:3.13\nCOPY . .\nENTRYPOINT ["./prod_entrypoint.sh"]\nCMD ["--port", "4000"]\n',
    },
    [
      'collector | node | express | 8888 | node index.js | -',
      'proxy | python | fastapi | 4000 | proxy --port 4000 | -',
      'server | node | express | 3001 | node index.js | -',
    ],
  ],
  [
    'a client of Redis that no source speaks of was left behind, and a database of search is only asked for',
    {
      'chat/Gemfile': "gem 'rails'\ngem 'pg'\ngem 'puma'\ngem 'opensearch-ruby'\n",
      'chat/config.ru': 'run Rails.application\n',
      'chat/config/application.rb': 'class Application < Rails::Application\nend\n',
      'chat/config/puma.rb': "port ENV.fetch('PORT', 3000)\n",
      'chat/config/initializers/search.rb':
        "Searchkick.client_options = { url: ENV['OPENSEARCH_URL'] } if ENV.fetch('OPENSEARCH_URL', '').present?\n",
      'hop/package.json':
        '{"name":"hop","scripts":{"start:prod":"node dist/main"},"dependencies":{"@nestjs/core":"11","@nestjs/platform-express":"11","ioredis":"5"}}',
      'hop/src/main.ts':
        "const app = await NestFactory.create(AppModule);\nawait app.listen(configService.get('PORT') || 3170);\n",
    },
    [
      'chat | ruby | rails | 3000 | bundle exec puma -C config/puma.rb | postgres',
      'hop | node | nestjs | 3170 | node dist/main | -',
    ],
  ],
  [
    'a bundler puts its pages into a server above, whose script is started with variables of the image',
    {
      'requirements.txt': 'flask\ngunicorn\n',
      'shop/__init__.py': '',
      'shop/app.py': 'from flask import Flask\ndef create_app():\n    return Flask(__name__)\n',
      'pages/package.json':
        '{"name":"pages","scripts":{"build":"webpack","dev":"webpack-dev-server"},"dependencies":{"react":"17"},"devDependencies":{"webpack":"5","webpack-dev-server":"4"}}',
      'pages/webpack.config.js':
        "const output = { path: path.resolve(__dirname, '../shop/static/assets') };\n",
      'pages/src/index.jsx': "import ReactDOM from 'react-dom';\nReactDOM.render(<App />, document.body);\n",
      'docker/run':
        '#!/usr/bin/env bash\nMARK=\'-\'\ngunicorn --bind "0.0.0.0:${SHOP_PORT:-8088}" --access-logfile "${LOG_FILE:-$MARK}" "${FLASK_APP}"\n',
      Dockerfile:
        'FROM python:3.11\nENV FLASK_APP="shop.app:create_app()" SHOP_PORT=8088\nCOPY docker/run /usr/bin/run\nCMD ["/usr/bin/run"]\nEXPOSE ${SHOP_PORT}\n',
    },
    ['. | python | flask | 8088 | gunicorn --bind 0.0.0.0:8088 --access-logfile - shop.app:create_app() | -'],
  ],
  [
    'extensions of browsers, modules at the edge, functions of platforms, commands, errands and samples are no services beside one',
    {
      'package.json': '{"private":true,"workspaces":["apps/*","packages/*","tooling/*"]}',
      'apps/api/package.json':
        '{"name":"api","scripts":{"start":"node app.js"},"dependencies":{"express":"4"}}',
      'apps/api/app.js': "require('express')().listen(3001);\n",
      'apps/edge/package.json':
        '{"name":"edge","scripts":{"dev":"wrangler dev"},"dependencies":{"hono":"4"},"devDependencies":{"wrangler":"3"}}',
      'apps/edge/src/index.ts': "import { Hono } from 'hono'\nconst app = new Hono()\nexport default app\n",
      'apps/popup/package.json':
        '{"name":"popup","scripts":{"dev":"vite","build":"vite build"},"devDependencies":{"vite":"5","@crxjs/vite-plugin":"2"}}',
      'apps/popup/index.html': '<html></html>',
      'packages/cli/package.json':
        '{"name":"@acme/cli","bin":{"acme":"dist/index.js"},"scripts":{"start":"node dist/index.js"},"dependencies":{"commander":"12"}}',
      'packages/cli/src/index.ts': "import { program } from 'commander'\nprogram.parse()\n",
      'tooling/release/package.json':
        '{"name":"release","scripts":{"start":"tsx src/release.ts"},"devDependencies":{"tsx":"4"}}',
      'tooling/release/src/release.ts': "console.log('release')\n",
      'supabase/functions/hello/index.ts':
        "import { serve } from 'https://deno.land/std@0.168.0/http/server.ts'\nserve(() => new Response('hi'))\n",
      'api-samples/package.json':
        '{"name":"samples","scripts":{"start":"node app.js"},"dependencies":{"express":"4"}}',
      'api-samples/app.js': "require('express')().listen(3002);\n",
    },
    ['apps/api | node | express | 3001 | node app.js | -'],
  ],
  [
    'Webman serves by its own start, where its settings say',
    {
      'composer.json': '{"require":{"php":">=8.1","workerman/webman-framework":"^1.5"}}',
      'start.php': '#!/usr/bin/env php\n<?php\n',
      'config/server.php': "<?php return ['listen' => 'http://0.0.0.0:8787'];\n",
    },
    ['. | php | webman | 8787 | php start.php start | -'],
  ],
  [
    'what production or the sample environment says of the database goes before a file for developers',
    {
      'a/package.json':
        '{"scripts":{"start":"node app.js"},"dependencies":{"express":"4","sequelize":"6","mysql2":"3","sqlite3":"5"}}',
      'a/app.js': "require('express')().listen(3000);\n",
      'a/config/config.json':
        '{\n  "development": {\n    "dialect": "sqlite",\n    "storage": "dev.sqlite"\n  },\n  "production": {\n    "use_env_variable": "DATABASE_URL",\n    "dialect": "mysql"\n  }\n}\n',
      'b/composer.json': '{"require":{"php":"^8.3","laravel/framework":"^11.0"}}',
      'b/artisan': '<?php\n',
      'b/public/index.php': '<?php\n',
      'b/config/database.php': "<?php return ['default' => env('DB_CONNECTION', 'sqlite')];\n",
      'b/.env.example': 'DB_CONNECTION=pgsql\nDB_HOST=127.0.0.1\n',
    },
    [
      'a | node | express | 3000 | node app.js | mysql',
      'b | php | laravel | 80 | apache2-foreground | postgres',
    ],
  ],
  [
    'Keystone is started by its own command',
    {
      'package.json': '{"scripts":{"start":"keystone start"},"dependencies":{"@keystone-6/core":"6"}}',
      'keystone.ts':
        "export default config({ db: { provider: 'postgresql', url: process.env.DATABASE_URL } });\n",
      'schema.prisma': 'datasource db {\n  url      = env("DATABASE_URL")\n  provider = "postgresql"\n}\n',
    },
    ['. | node | keystone | 3000 | node_modules/.bin/keystone start | postgres'],
  ],
];

test.each(cases)('%s', (_what, files, services) => {
  expect(seen(files)).toEqual(services);
});
