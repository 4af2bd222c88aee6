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
      'api | python | flask | 8000 | gunicorn --bind 0.0.0.0:8000 --workers 2 --threads 4 --access-logfile - app:server | -',
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
];

test.each(cases)('%s', (_what, files, services) => {
  expect(seen(files)).toEqual(services);
});
