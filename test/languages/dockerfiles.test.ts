import { describe, expect, test } from '@jest/globals';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import { generateChange } from '../../src/change/propose/generate.ts';
import { defaultPolicy } from '../../src/config/policy.ts';
import { nodeForBuilding } from '../../src/languages/common/browser.ts';
import { languages } from '../../src/languages/languages.ts';
import { manifests } from '../../src/manifests/manifests.ts';
import { readers } from '../../src/spec/words/readers.ts';
import { lintAll } from '../support/judge.ts';
import { snapshotOf } from '../support/snapshot.ts';

const templates = await loadTemplates();
type Repo = Readonly<Record<string, string>>;

function filesOf(repo: Repo, words = '') {
  const made = generateChange(
    {
      snapshot: snapshotOf(repo),
      request: { words, flags: {}, language: 'en' },
      repository: { owner: 'acme', name: 'shop', defaultBranch: 'main' },
      policy: defaultPolicy,
      templates,
    },
    { languages, manifests, readers },
  );
  if (!made.ok) throw new Error(made.error.what);
  return made.value.files;
}

/* Languages whose tools nobody keeps an image for, or whose projects do not say everything: each line must be there. */
describe.each<readonly [string, Repo, readonly string[]]>([
  [
    'packages of setup.cfg of which one is open, as a list that our own rules find nothing wrong with',
    {
      'setup.cfg': '[options]\ninstall_requires =\n    flask >= 3\n    setuptools\n',
      'setup.py': 'from setuptools import setup\nsetup()\n',
      'shop/__init__.py': 'from flask import Flask\napp = Flask(__name__)\n',
    },
    [
      "printf '%s\\n' 'flask >= 3' 'setuptools' > /tmp/requirements.txt && pip install -r /tmp/requirements.txt",
    ],
  ],
  [
    'a build of Gradle that runs the Node that is there',
    {
      'build.gradle':
        "plugins { id 'org.springframework.boot' version '3.4.0'\n id 'com.github.node-gradle.node' version '7.1.0' }\nif (project.hasProperty('own')) {\n  node { download = true }\n}\ndependencies { implementation 'org.springframework.boot:spring-boot-starter-web' }\n",
      'src/main/java/a/App.java':
        'package a;\n@SpringBootApplication\npublic class App { public static void main(String[] args) { SpringApplication.run(App.class, args); } }\n',
    },
    [`COPY --from=${nodeForBuilding} /usr/local/ /usr/local/`],
  ],
  [
    'a server of a workspace that shows the pages beside it',
    {
      'package.json': '{"private":true,"packageManager":"pnpm@10.4.0"}',
      'pnpm-workspace.yaml': 'packages:\n  - apps/*\n',
      'pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
      'apps/web/package.json':
        '{"name":"web","scripts":{"build":"vite build"},"dependencies":{"react":"19"},"devDependencies":{"vite":"7"}}',
      'apps/web/index.html': '<p>',
      'apps/api/package.json':
        '{"name":"api","scripts":{"start":"node main.js"},"dependencies":{"express":"5"}}',
      'apps/api/main.js':
        "const express = require('express')\nconst app = express()\napp.use(express.static(join(__dirname, '..', 'web', 'dist')))\napp.listen(3000)\n",
    },
    ['pnpm --filter "web..." run build', 'COPY --from=build /app/apps/web /app/apps/web'],
  ],
  [
    'a server that only its start script has compiled, by a script of another name',
    {
      'package.json':
        '{"scripts":{"start":"npm run build:ts && fastify start -l info dist/app.js","build:ts":"npm run clean && tsc","watch:ts":"tsc -w"},"dependencies":{"fastify":"5","fastify-cli":"7"},"devDependencies":{"typescript":"5"}}',
      'package-lock.json': '{}',
      'src/app.ts': "import fastify from 'fastify'\n",
    },
    ['npm ci', 'RUN npm run build:ts', 'RUN --mount=type=cache,target=/root/.npm npm prune --omit=dev'],
  ],
  [
    'a package that is compiled by its installation',
    {
      'package.json':
        '{"scripts":{"build":"tsc","prepare":"npm run build","start":"node -r source-map-support/register ."},"dependencies":{"@loopback/rest":"15"},"devDependencies":{"typescript":"5"}}',
      'package-lock.json': '{}',
      'src/index.ts': 'export async function main() { await app.start() }\n',
    },
    ['COPY . .\nRUN --mount=type=cache,target=/root/.npm npm ci'],
  ],
  [
    'a server that loads what is only declared for development',
    {
      'package.json':
        '{"scripts":{"start":"node dist/server.js","build":"tsc"},"dependencies":{"express":"5"},"devDependencies":{"dotenv":"17","typescript":"5"}}',
      'package-lock.json': '{}',
      'src/server.ts':
        "import express from 'express'\nimport { port } from './settings'\nexpress().listen(port)\n",
      'src/settings.ts':
        "import dotenv from 'dotenv'\ndotenv.config()\nexport const port = process.env.PORT || 3000\n",
    },
    ['npm run build\n\nFROM'],
  ],
  [
    'folders and logs of Node, whose places are put together',
    {
      'package.json':
        '{"scripts":{"start":"node dist/server.js","build":"tsc"},"dependencies":{"express":"5","multer":"2"}}',
      'src/server.ts':
        "const uploads = process.env.UPLOADS || path.join(__dirname, '..', 'uploads')\nif (!fs.existsSync(uploads)) fs.mkdirSync(uploads, { recursive: true })\nconst home = path.join(os.homedir(), '.shop')\nfs.mkdirSync(home)\nfs.mkdirSync(path.join(__dirname, 'made'))\nconst log = fs.createWriteStream(path.join(__dirname, '../access.log'), { flags: 'a' })\napp.use(morgan('combined', { stream: log }))\nconst storage = multer.diskStorage({ destination: (req, file, cb) => cb(null, 'public/images/') })\napp.listen(3000)\n",
      'scripts/fill.js': "fs.mkdirSync('filled')\n",
    },
    [
      'RUN mkdir -p /app/dist/made /app/public/images /app/uploads /home/node/.shop && chown',
      'RUN mkdir -p /app && ln -s /tmp/access.log /app/access.log\nUSER 1000',
    ],
  ],
  [
    'a configuration of Next that is compiled at each start',
    {
      'package.json':
        '{"scripts":{"build":"next build","start":"next start"},"dependencies":{"next":"15"},"devDependencies":{"typescript":"5"}}',
      'package-lock.json': '{}',
      'next.config.ts': 'export default {}\n',
    },
    ['next/cache npm run build\n\nFROM'],
  ],
  [
    'the port that the server of Next alone is not told by the start',
    {
      'package.json':
        '{"scripts":{"build":"next build","start":"next start -p 3400"},"dependencies":{"next":"15"}}',
      'next.config.js': "module.exports = { output: 'standalone' }\n",
    },
    ['ENV NODE_ENV=production PORT=3400 HOSTNAME=0.0.0.0\n'],
  ],
  [
    'a server of their own before Remix, which nobody ends in time',
    {
      'package.json':
        '{"scripts":{"build":"remix vite:build","start":"node ./server.js"},"dependencies":{"@remix-run/express":"2","express":"4"}}',
      'server.js':
        "const app = express()\napp.all('*', createRequestHandler({ build }))\napp.listen(process.env.PORT || 3000)\n",
    },
    ['ENTRYPOINT ["tini", "--"]\nCMD ["node", "./server.js"]'],
  ],
  [
    'as many processes as platforms tell',
    {
      'package.json': '{"scripts":{"start":"node server.js"},"dependencies":{"express":"5","throng":"5"}}',
      'server.js':
        'throng({ count: process.env.WEB_CONCURRENCY || os.cpus().length, worker })\nfunction worker() { app.listen(3000) }\n',
    },
    ['ENV NODE_ENV=production WEB_CONCURRENCY=1\n'],
  ],
  [
    'what Node keeps as JSON beside itself, and no file that lowdb would put in its place',
    {
      'package.json': '{"scripts":{"start":"node app.js"},"dependencies":{"express":"5","lowdb":"7"}}',
      'app.js':
        "const file = path.join(__dirname, 'todos.json')\nconst all = JSON.parse(fs.readFileSync(file))\nfs.writeFileSync(file, JSON.stringify(all))\napp.listen(3000)\n",
      'db.js':
        "import { JSONFilePreset } from 'lowdb/node'\nconst db = await JSONFilePreset(path.join(__dirname, 'db.json'), {})\n",
    },
    ['ln -s /data/todos.json /app/todos.json\nUSER 1000'],
  ],
  [
    'the number of its process that Node writes beside itself, and the workers that Egg would count',
    {
      'package.json':
        '{"scripts":{"start":"egg-scripts start --daemon"},"dependencies":{"egg":"3","egg-scripts":"3"}}',
      'app.js': "fs.writeFileSync(path.join(__dirname, 'shop.pid'), String(process.pid))\n",
    },
    [
      'ENV NODE_ENV=production PORT=7001 EGG_WORKERS=1\n',
      'RUN mkdir -p /app/run /app/logs /home/node/logs /app/app/public ',
      'ln -s /tmp/shop.pid /app/shop.pid\nUSER 1000',
    ],
  ],
  [
    'Bun without a lockfile of its own, which opens the port for the program',
    {
      'package.json':
        '{"scripts":{"dev":"bun run --hot src/index.ts"},"dependencies":{"hono":"4"},"devDependencies":{"@types/bun":"latest"}}',
      'package-lock.json': '{}',
      'src/index.ts': "import { Hono } from 'hono'\nconst app = new Hono()\nexport default app\n",
    },
    ['COPY package.json ./', ' bun install --production', 'ENV NODE_ENV=production PORT=3000'],
  ],
  [
    'pages of a webpack that hashes as OpenSSL no longer does',
    {
      'package.json':
        '{"scripts":{"build":"react-scripts build"},"dependencies":{"react":"17","react-scripts":"^4.0.3"}}',
      'public/index.html': '<div id="root"></div>',
      'src/index.js': "import React from 'react'\n",
    },
    ['AS build\nWORKDIR /app\nENV NODE_OPTIONS=--openssl-legacy-provider\n'],
  ],
  [
    'the program of a package whose main file is for others',
    {
      'package.json':
        '{"private":true,"main":"lib/app.js","bin":{"board":"./bin/board.js"},"dependencies":{"express":"4"}}',
      'lib/app.js': 'module.exports = function (connections) { return express() }\n',
      'bin/board.js': "#!/usr/bin/env node\nrequire('../lib/app')([]).listen(process.env.PORT || 8081)\n",
    },
    ['CMD ["node", "bin/board.js"]'],
  ],
  [
    'Egg, whose script leaves it in the background',
    {
      'package.json':
        '{"egg":{},"scripts":{"start":"egg-scripts start --daemon --title=shop"},"dependencies":{"egg":"3","egg-scripts":"2"}}',
      'package-lock.json': '{}',
      'app/router.js': "module.exports = (app) => app.router.get('/', app.controller.home.index)\n",
    },
    ['/app/run', 'EXPOSE 7001', 'CMD ["node_modules/.bin/egg-scripts", "start", "--title=shop"]'],
  ],
  [
    'pages below a server that is no workspace, and settings that stay at home',
    {
      'package.json':
        '{"scripts":{"start":"node --env-file=.env server.js"},"dependencies":{"express":"4","sqlite3":"5"}}',
      'package-lock.json': '{}',
      'server.js':
        "const db = new sqlite3.Database(path.resolve(__dirname, './db/shop.sqlite'))\napp.use(express.static('client/build'))\napp.listen(process.env.PORT || 5000)\n",
      'client/package.json':
        '{"name":"client","scripts":{"build":"react-scripts build"},"dependencies":{"react":"18","react-scripts":"5.0.1"}}',
      'client/package-lock.json': '{}',
      'client/public/index.html': '<div id="root"></div>',
    },
    [
      'RUN env -C client npm ci && env -C client npm run build && rm -rf client/node_modules',
      '/app/db',
      'CMD ["node", "server.js"]',
    ],
  ],
  [
    'pages that are not made, above what webpack packs for them',
    {
      'package.json':
        '{"scripts":{"build":"webpack --mode production","start":"webpack serve"},"devDependencies":{"webpack":"5","webpack-cli":"5","webpack-dev-server":"5"}}',
      'webpack.config.js':
        "module.exports = { output: { path: path.resolve(__dirname, 'public/build'), filename: 'shop.js' } }\n",
      'public/index.html': '<script src=build/shop.js></script>',
      'src/index.js': 'document.title = 1\n',
    },
    ['COPY --from=build /app/public /usr/share/nginx/html'],
  ],
  [
    'a program that calls what Node has no longer',
    {
      'package.json':
        '{"engines":{"node":">=8"},"scripts":{"start":"node stats.js"},"dependencies":{"express":"4"}}',
      'stats.js': "const util = require('util')\nutil.log('reading')\napp.listen(8126)\n",
    },
    ['FROM node:22.23-bookworm AS build', 'CMD ["node", "stats.js"]'],
  ],
  [
    'Gradle by its wrapper, whose jar is not there',
    {
      'build.gradle':
        "plugins { id 'java'\n id 'org.springframework.boot' version '2.6.3' }\nsourceCompatibility = '11'\ndependencies { implementation 'org.springframework.boot:spring-boot-starter-web' }\n",
      'gradle/wrapper/gradle-wrapper.properties':
        'distributionUrl=https\\://services.gradle.org/distributions/gradle-7.4-bin.zip\n',
      'src/main/java/a/App.java':
        '@SpringBootApplication\npublic class App { public static void main(String[] args) {} }\n',
    },
    ['FROM gradle:7.4-jdk11 AS build'],
  ],
  [
    'Django whose server is Granian',
    {
      'pyproject.toml':
        '[project]\nname = "shop"\nversion = "1"\ndependencies = ["django", "granian", "psycopg"]\n',
      'manage.py': 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n',
      'shop/settings.py': 'DATA_DIR = os.getenv("DATA_DIR")\nX = {"NAME": DATA_DIR, "OPTIONS": {}}\n',
      'shop/wsgi.py': 'application = get_wsgi_application()\n',
    },
    [
      'CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8000", "shop.wsgi:application"]',
    ],
  ],
  [
    'Python without a word of its packages',
    {
      'main.py':
        'import os, json\nimport redis\nfrom flask import Flask\nimport yaml\nfrom helpers import x\napp = Flask(__name__)\nr = redis.Redis(os.environ["REDIS"])\n',
      'helpers.py': 'x = 1\n',
    },
    ['COPY requirements.txt ./', 'pip install -r requirements.txt', '"main:app"'],
  ],
  [
    'a module of Mill',
    {
      'build.sc': 'object app extends ScalaModule {\n  def ivyDeps = Agg(ivy"com.lihaoyi::cask:0.9.1")\n}\n',
      '.mill-version': '0.11.7\n',
      'app/src/App.scala': 'object App extends cask.MainRoutes {\n  override def port = 8080\n}\n',
    },
    [
      'ADD --chmod=755 https://github.com/com-lihaoyi/mill/releases/download/0.11.7/0.11.7 /usr/local/bin/mill',
      'RUN --mount=type=cache,target=/root/.cache,sharing=locked mill --no-server app.assembly',
      'RUN mkdir /out && cp /src/out/app/assembly.dest/out.jar /out/app.jar',
    ],
  ],
  [
    'pages whose server is filled in when it starts',
    {
      'static/index.html': '',
      'default.conf.template':
        'server {\n  listen 80;\n  location / { root /usr/share/nginx/html; }\n  location /api/ { proxy_pass http://${API_HOST}:8080/; }\n}\n',
    },
    [
      'COPY --chown=101 default.conf.template /etc/nginx/templates/default.conf.template',
      'RUN sed -E -i',
      'COPY static /usr/share/nginx/html',
    ],
  ],
  [
    'pages that are built, whose server is set up in a folder beside them',
    {
      'package.json': '{"scripts":{"build":"vite build"},"devDependencies":{"vite":"6"}}',
      'index.html': '',
      'nginx/default.conf': 'server {\n  listen 8080;\n  root /usr/share/nginx/html;\n}\n',
    },
    ['COPY nginx/default.conf /etc/nginx/conf.d/default.conf'],
  ],
  [
    'Rails whose database is a file among its migrations',
    {
      Gemfile: 'gem "rails"\ngem "sqlite3"\n',
      'config/application.rb': '',
      'config.ru': 'run Rails.application\n',
      'config/database.yml': 'production:\n  adapter: sqlite3\n  database: db/production.sqlite3\n',
      'db/migrate/1_users.rb': '',
    },
    ['DATABASE_URL=sqlite3:/data/production.sqlite3', 'tmp/pids /data && chown'],
  ],
  [
    'Django whose database is a file in a folder of its own',
    {
      'requirements.txt': 'django==5.1\nuwsgi\n',
      'manage.py': 'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n',
      'shop/wsgi.py': 'application = get_wsgi_application()\n',
      'shop/settings.py': 'DATABASES = {"default": {"NAME": os.path.join(BASE_DIR, "data", "db.sqlite3")}}\n',
      'bootstrap.sh': '#!/bin/sh\npython manage.py migrate\nexec uwsgi --http :9090 uwsgi.ini\n',
    },
    ['RUN mkdir -p /app/data', 'EXPOSE 9090'],
  ],
  [
    'Python whose database is a file beside the code, unless a variable says another',
    {
      'requirements.txt': 'flask==3.0\nflask-sqlalchemy==3.1\n',
      'app.py':
        'app = Flask(__name__)\nuri = os.environ.get("DATABASE_URL") or "sqlite:///" + os.path.join(basedir, "app.db")\n',
    },
    ['DATABASE_URL=sqlite:////data/app.db', 'RUN mkdir -p /data'],
  ],
  [
    'Python whose database is a file of an asynchronous driver, unless a variable says another',
    {
      'requirements.txt': 'fastapi==0.115\nuvicorn==0.30\naiosqlite==0.20\n',
      'main.py':
        'app = FastAPI()\nDATABASE_URL = os.getenv("DATABASE_URL", "sqlite+aiosqlite:///./shop.db")\n',
    },
    ['DATABASE_URL=sqlite+aiosqlite:////data/shop.db', 'RUN mkdir -p /data'],
  ],
  [
    'Python that keeps vectors in a folder',
    {
      'requirements.txt': 'streamlit==1.38\nchromadb==0.5\n',
      'app.py': 'import streamlit as st\nst.title("a")\ndb = Chroma(persist_directory="vectors")\n',
    },
    ['RUN mkdir -p /app/vectors'],
  ],
  [
    'Ruby without a Gemfile that needs what Ruby brings, and what it brought once',
    {
      'details.rb':
        "require 'webrick'\nrequire 'net/http'\nrequire './books'\nport = Integer(ARGV[0])\nWEBrick::HTTPServer.new(:Port => port).start\n",
      'books.rb': 'BOOKS = []\n',
    },
    ['RUN gem install --no-document webrick:1.9.1', 'CMD ["ruby", "details.rb", "'],
  ],
  [
    'Node whose data is where nobody says otherwise',
    {
      'package.json': '{"scripts":{"start":"node a.js"},"dependencies":{"express":"4","sqlite3":"5"}}',
      'a.js':
        'const dir = process.env.DATA_DIR || args["data-dir"] || "./data/";\nopen(path.join(dir, "kuma.db"));\napp.listen(3000);\n',
    },
    ['RUN mkdir -p /app/data'],
  ],
  [
    'Go whose pages are a placeholder until they are built, and whose server shows a folder without being told',
    {
      'go.mod': 'module a\n\ngo 1.24\n\nrequire github.com/urfave/negroni v1.0.0\n',
      'main.go':
        'package main\n\nimport (\n\t"embed"\n\t"github.com/urfave/negroni"\n)\n\n//go:embed dist/*\nvar pages embed.FS\n\nfunc main() {\n\tn := negroni.Classic()\n\tn.Run(":3000")\n}\n',
      'dist/index.html': 'nothing yet',
      'public/index.html': '',
      'web/package.json':
        '{"scripts":{"release":"vite build --outDir=../dist"},"devDependencies":{"vite":"6"}}',
      'web/index.html': '',
    },
    ['run release', 'COPY --from=pages /src/dist ./dist', 'COPY public ./public'],
  ],
  [
    'Node that people build otherwise within an image',
    {
      'package.json':
        '{"scripts":{"build":"node check-env.js && tsc","build-docker":"tsc","start":"node dist/a.js"},"dependencies":{"express":"4"}}',
      'src/a.ts': 'app.listen(3000);\n',
    },
    ['npm run build-docker'],
  ],
  [
    'Node whose script makes the image itself',
    {
      'package.json':
        '{"scripts":{"build":"tsc","build-docker":"npm run build-docker-full","build-docker-full":"docker buildx build .","docker:build":"docker build .","start":"node dist/a.js"},"dependencies":{"express":"4"}}',
      'src/a.ts': 'app.listen(3000);\n',
    },
    ['RUN npm run build\n'],
  ],
  [
    'a program that is told its port as a word',
    {
      'package.json': '{"scripts":{"start":"node ratings.js"},"dependencies":{"mongodb":"6"}}',
      'ratings.js':
        "const http = require('http')\nconst port = parseInt(process.argv[2])\nhttp.createServer(f).listen(port)\n",
      Procfile: 'web: node ratings.js\n',
    },
    ['CMD ["node", "ratings.js", "3000"]'],
  ],
  [
    'Python whose requirements include others, and constraints',
    {
      'requirements.txt': '-r requirements/production.txt\n',
      'requirements/production.txt': '-r base.txt\n-c ../pins/all.txt\ngunicorn\n',
      'requirements/base.txt': 'flask\n',
      'pins/all.txt': 'flask==3.1.0\n',
      'app.py': 'from flask import Flask\napp = Flask(__name__)\n',
    },
    [
      'COPY requirements.txt ./',
      'COPY requirements/production.txt requirements/base.txt requirements/',
      'COPY pins/all.txt pins/',
    ],
  ],
  [
    'Python whose requirements name its own sources',
    {
      'requirements.txt': '-e .\ngunicorn\n',
      'setup.py': 'from setuptools import setup\nsetup(name="shop", install_requires=["flask"])\n',
      'app.py': 'from flask import Flask\napp = Flask(__name__)\n',
    },
    ['COPY . ./', 'RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt'],
  ],
  [
    'Go with pages of its own',
    {
      'go.mod': 'module shop\n\ngo 1.26\n',
      'main.go':
        'package main\n\nimport "embed"\n\n//go:embed all:web/dist\nvar pages embed.FS\n\nfunc main() { http.ListenAndServe(":8080", nil) }\n',
      'web/package.json': '{"scripts":{"build":"vite build"},"devDependencies":{"vite":"7"}}',
      'web/pnpm-lock.yaml': '',
    },
    [
      'COPY web/package.json web/pnpm-lock.yaml ./',
      'RUN pnpm run build',
      'COPY --from=pages /src/web/dist ./web/dist',
    ],
  ],
  [
    'Go with pages that a Makefile packs beside it',
    {
      'go.mod': 'module shop\n\ngo 1.26\n',
      'main.go': 'package main\n\nfunc main() { http.ListenAndServe(":8080", nil) }\n',
      Makefile: 'STATIC := frontend/dist:/admin\n',
      'frontend/package.json': '{"scripts":{"build":"vite build"},"devDependencies":{"vite":"7"}}',
    },
    [
      'WORKDIR /src/frontend',
      'COPY --from=pages /src/frontend/dist ./frontend/dist',
      'COPY --from=build /src/frontend/dist ./frontend/dist',
    ],
  ],
  [
    'Django with a database in a file, which stands on a volume',
    {
      'requirements.txt': 'Django==5.2.1\n',
      'manage.py': "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\n",
      'shop/settings.py':
        "DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': BASE_DIR / 'db.sqlite3'}}\n",
      'shop/wsgi.py': 'application = get_wsgi_application()\n',
    },
    ['RUN ln -sf /data/db.sqlite3 db.sqlite3'],
  ],
  [
    '.NET with pages in a project of JavaScript',
    {
      'Shop.Server/Shop.Server.csproj':
        '<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup><ItemGroup><ProjectReference Include="..\\shop.client\\shop.client.esproj" /></ItemGroup></Project>',
      'Shop.Server/Program.cs': 'var app = WebApplication.CreateBuilder(args).Build();\napp.Run();\n',
      'shop.client/shop.client.esproj': '<Project Sdk="Microsoft.VisualStudio.JavaScript.Sdk/1.0.1" />',
      'shop.client/package.json': '{"scripts":{"build":"vite build"},"devDependencies":{"vite":"7"}}',
      'shop.client/index.html': '<html></html>',
    },
    [
      'COPY --from=node:24.21-bookworm-slim /usr/local/ /usr/local/',
      'COPY shop.client/shop.client.esproj shop.client/',
      'dotnet publish Shop.Server/Shop.Server.csproj',
    ],
  ],
  [
    'Node with tasks of moon',
    {
      'package.json': '{"private":true,"packageManager":"pnpm@10.1.0"}',
      'pnpm-workspace.yaml': "packages:\n  - 'apps/*'\n",
      'pnpm-lock.yaml': '',
      'apps/api/moon.yml':
        "tasks:\n  build:\n    command: 'tsc --build'\n  start:\n    command: 'node dist/main.js'\n",
      'apps/api/package.json': '{"name":"api","private":true,"dependencies":{"fastify":"5"}}',
      'apps/api/src/main.ts': "import Fastify from 'fastify';\nFastify().listen({ port: 4000 });\n",
    },
    [
      'RUN env -C apps/api npx --no-install tsc --build',
      'CMD ["node", "--enable-source-maps", "dist/main.js"]',
    ],
  ],
  [
    'C with libraries of the system',
    {
      Makefile: 'srv: main.c\n\tgcc -o srv main.c -lmicrohttpd -lpq -lm\n',
      'main.c': 'int main() { MHD_start_daemon(0, 8888); }\n',
    },
    ['libmicrohttpd-dev=1.* libpq-dev=1*', 'system("cp " $3 " /out/lib/")', 'ENV LD_LIBRARY_PATH=/app/lib'],
  ],
  [
    'C++ with packages of CMake',
    {
      'CMakeLists.txt':
        'project(srv)\nfind_package(OpenSSL REQUIRED)\npkg_check_modules(PQ REQUIRED libpqxx>=6)\nadd_executable(srv main.cpp)\n',
      'main.cpp': '#include <boost/beast.hpp>\nint main() { acceptor a; }\n',
    },
    ['libpqxx-dev=7.* libssl-dev=3.*', 'CMD ["/app/srv"]'],
  ],
  [
    'COBOL on cards',
    { 'index.cbl': '       IDENTIFICATION DIVISION.\n       PROGRAM-ID. INDEX.\n' },
    ['RUN cobc -x -o index index.cbl', 'CMD ["/app/index"]'],
  ],
  [
    'COBOL in free form',
    { 'main.cob': 'identification division.\nprogram-id. main.\n' },
    ['RUN cobc -x -free -o main main.cob'],
  ],
  [
    'Fortran, module by module',
    {
      'main.f90': 'program hello\n  use greet\n  call hi\nend program\n',
      'greet.f90': 'module greet\n  use, intrinsic :: iso_fortran_env\n  use base\nend module\n',
      'base.f90': 'module base\nend module\n',
    },
    ['gfortran -O2 -static -o /out/hello base.f90 greet.f90 main.f90'],
  ],
  [
    'Go without a go.mod',
    {
      'main.go':
        'package main\nimport ("net/http"; "github.com/acme/app/handlers")\nfunc main() { http.ListenAndServe(":8080", nil) }\n',
      'handlers/h.go': 'package handlers\n',
    },
    ['go mod init github.com/acme/app && go mod tidy'],
  ],
  [
    'Haskell by Stack, with the compiler of its resolver',
    {
      'package.yaml':
        'name: x\ndependencies:\n- scotty\n- postgresql-simple\nexecutables:\n  x-exe:\n    main: Main.hs\n',
      'stack.yaml': 'resolver: lts-22.0\n',
      'app/Main.hs': 'main :: IO ()\nmain = scotty 3000 app\n',
    },
    ['FROM haskell:9.6 AS build', 'libpq-dev', 'COPY package.yaml stack.yaml ./', 'CMD ["/app/x-exe"]'],
  ],
  [
    'Haskell by Cabal',
    {
      'srv.cabal': 'name: srv\nexecutable srv\n  main-is: Main.hs\n  build-depends: warp\n',
      'app/Main.hs': 'main :: IO ()\nmain = run 3000 app\n',
    },
    ['cabal build --only-dependencies', 'cabal install exe:srv --install-method=copy --installdir=/out'],
  ],
  [
    'Haskell of several packages',
    {
      'cabal.project': 'packages: core srv\n',
      'core/core.cabal': 'name: core\nlibrary\n',
      'srv/srv.cabal': 'name: srv\nexecutable srv\n  main-is: Main.hs\n  build-depends: warp, core\n',
      'srv/Main.hs': 'main :: IO ()\nmain = run 3000 app\n',
    },
    ['RUN cabal update\nCOPY . .\n', 'cabal install exe:srv'],
  ],
  [
    'Lua with what it requires',
    { 'main.lua': "local socket = require('socket')\nlocal s = socket.bind('*', 8080)\nwhile true do end\n" },
    ['luarocks --lua-version=5.4 --tree=/out/rocks install luasocket', 'CMD ["lua5.4", "main.lua"]'],
  ],
  [
    'Lapis within OpenResty',
    {
      'app.lua': "local lapis = require('lapis')\n",
      'nginx.conf': '',
      'x-1.rockspec': 'dependencies = {"lapis"}',
    },
    ['luarocks install --only-deps x-1.rockspec', 'CMD ["lapis", "server", "production"]'],
  ],
  [
    'Nim, static where nothing is loaded later',
    {
      'app.nimble': 'requires "nim >= 2.0"\nrequires "jester"\nbin = @["app"]\n',
      'app.nim': 'import jester\n',
    },
    ['nimble build -d:release -y --passL:-static', 'FROM gcr.io/distroless/static-debian12:nonroot'],
  ],
  [
    'OCaml with the packages of the system that opam asks for',
    {
      'dune-project': '(lang dune 3.0)\n(name hello)\n(package (depends dream (ocaml (>= 5.1))))',
      'hello.opam': 'depends: ["dream"]',
      'bin/dune': '(executable (name main) (libraries dream))',
      'bin/main.ml': 'let () = Dream.run ~port:8080 handler',
    },
    ['FROM ocaml/opam:debian-12-ocaml-5.1 AS build', 'opam install . --deps-only', 'CMD ["/app/main"]'],
  ],
  [
    'Python of a conda environment',
    {
      'environment.yml': 'dependencies:\n  - python=3.13\n  - flask\n  - pandas\n',
      'app.py': 'from flask import Flask\napp = Flask(__name__)\n',
    },
    [
      'micromamba install --yes --name base --file /tmp/environment.yml',
      'COPY --from=build /opt/conda /opt/conda',
    ],
  ],
  [
    'R with the packages that it loads',
    { 'app.R': 'library(shiny)\nlibrary(ggplot2)\nlibrary(stats)\nshinyApp(ui, server)\n' },
    [`R -q -e 'pak::pkg_install(c("ggplot2", "shiny"))'`],
  ],
  [
    'R with a lockfile',
    {
      'plumber.R': 'library(plumber)\n#* @get /x\n',
      'renv.lock': '{\n  "R": {\n    "Version": "4.4.2"\n  }\n}',
    },
    ['FROM rocker/r-ver:4.4.2 AS build', 'COPY renv.lock ./', 'paste0(one$Package, "@", one$Version)'],
  ],
  [
    'D with its library inside of the program',
    {
      'dub.json': '{"name":"hello","dependencies":{"vibe-d":"~>0.10.0"}}',
      'source/app.d': 'void main() {}\n',
    },
    ['dub=1.* ldc=1:1.*', 'dub build --build=release --compiler=ldc2', 'CMD ["/app/hello"]'],
  ],
  [
    'Java without a build',
    { 'App.java': 'class App { public static void main(String[] a) { new ServerSocket(8080); } }\n' },
    ['RUN javac -d /out *.java', 'CMD ["java", "-XX:MaxRAMPercentage=75", "-cp", "/app", "App"]'],
  ],
  [
    'Scala by its own command line',
    { 'app.sc': '//> using scala 3.3.1\nnew ServerSocket(8080)\n' },
    ['scala-cli --power package --assembly --output /out/app.jar .', '"-jar", "/app/app.jar"]'],
  ],
  ['Scheme', { 'main.scm': '(run-server handler)' }, ['guile-3.0=3.0.*', 'CMD ["guile", "main.scm"]']],
  [
    'a shell script with the programs that it calls',
    { 'start.sh': '#!/bin/bash\nwhile true; do curl -s http://x | jq . ; echo hi | nc -l 8080; done\n' },
    ['ca-certificates=20* curl=8.* jq=1.* netcat-openbsd=1.*', 'CMD ["bash", "start.sh"]'],
  ],
  [
    'Zig by the compiler that it names',
    {
      'build.zig':
        'const target = b.standardTargetOptions(.{});\nconst exe = b.addExecutable(.{\n  .name = "hello",\n});',
      'build.zig.zon': '.{ .minimum_zig_version = "0.14.0-dev.12+ab" }',
      'src/main.zig': 'pub fn main() !void { _ = server.listen(.{}); }',
    },
    ['pip install ziglang==0.14.0', '-Dtarget=native-linux-musl', 'CMD ["/app/hello"]'],
  ],
  [
    'Rails whose databases are files, with the Ruby that it was locked with',
    {
      Gemfile: 'ruby "~> 3.4"\ngem "rails"\ngem "sqlite3"\ngem "puma"\ngem "solid_queue"\n',
      'Gemfile.lock':
        'GEM\n  specs:\n    puma (6.4.3)\n    rails (8.0.0)\n    railties (8.0.0)\n    solid_queue (1.0.0)\n    sqlite3 (2.1.0)\n\nPLATFORMS\n  ruby\n\nRUBY VERSION\n   ruby 3.4.7p58\n',
      'config.ru': 'run Rails.application\n',
      'config/application.rb': 'module App; class Application < Rails::Application; end; end\n',
      'config/puma.rb': 'port ENV.fetch("PORT", 3000)\nplugin :solid_queue if ENV["SOLID_QUEUE_IN_PUMA"]\n',
      'config/database.yml': 'production:\n  primary:\n    database: storage/production.sqlite3\n',
    },
    ['FROM ruby:3.4.7-slim-bookworm', 'SOLID_QUEUE_IN_PUMA=true', '/app/storage'],
  ],
  [
    'a site of Eleventy whose configuration says where it goes',
    {
      'package.json': '{"scripts":{"build":"eleventy"},"devDependencies":{"@11ty/eleventy":"3"}}',
      'package-lock.json': '{}',
      'eleventy.config.js': "export default (c) => ({ dir: { input: 'content', output: 'public' } });",
      'content/index.md': '# Hi',
    },
    ['COPY --from=build /app/public /usr/share/nginx/html'],
  ],
  [
    'Go that shows a folder from where it stands',
    {
      'go.mod': 'module example.com/site\n\ngo 1.26\n',
      'main.go':
        'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.Handle("/static/", http.FileServer(http.Dir("./")))\n\thttp.ListenAndServe(":8080", nil)\n}\n',
      'static/site.css': 'a {}',
    },
    ['COPY static ./static'],
  ],
  [
    'SvelteKit that writes an address into what it builds',
    {
      'package.json':
        '{"type":"module","scripts":{"build":"vite build"},"devDependencies":{"@sveltejs/kit":"2","@sveltejs/adapter-node":"5"}}',
      'package-lock.json': '{}',
      'svelte.config.js': "import adapter from '@sveltejs/adapter-node';\n",
      'src/routes/+page.server.ts': "import { API_URL, API_TOKEN } from '$env/static/private';\n",
    },
    ['\nARG API_URL\nRUN npm run build'],
  ],
  [
    'an older Rust by the Debian that its image stands on',
    {
      'Cargo.toml': '[package]\nname = "feed"\n[dependencies]\nrdkafka = "0.36"\n',
      'rust-toolchain.toml': '[toolchain]\nchannel = "1.81.0"\n',
      'src/main.rs': 'fn main() { loop {} }',
    },
    ['FROM rust:1.81-bookworm AS build', 'cmake=3.25.*', 'cc-debian13:nonroot'],
  ],
  [
    'a worker of .NET that refers to what is made for servers',
    {
      'Mail/Mail.csproj':
        '<Project Sdk="Microsoft.NET.Sdk.Worker"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><ProjectReference Include="..\\Defaults\\Defaults.csproj" /></ItemGroup></Project>',
      'Mail/Program.cs':
        'var builder = Host.CreateApplicationBuilder(args);\nbuilder.AddRabbitMQClient("queue");\n',
      'Defaults/Defaults.csproj':
        '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /></ItemGroup></Project>',
    },
    ['dotnet/aspnet:10.0-noble-chiseled-extra', 'CMD ["dotnet", "Mail.dll"]'],
  ],
  [
    'Django that brings its static files together, by the settings of its server',
    {
      'requirements.txt': 'django==5.2\ngunicorn==23\nopencv-python==4.10\n',
      'manage.py': "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings.dev')\n",
      'shop/wsgi.py':
        "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings.production')\napplication = 1\n",
      'shop/settings/base.py':
        "import os\nKEY = os.environ['SECRET_KEY']\nX = os.environ.get('X')\nDB = env('DATABASE_URL')\nSTATIC_ROOT = 'static'\n",
    },
    [
      'HOME=/tmp DJANGO_SETTINGS_MODULE=shop.settings.production',
      'RUN DATABASE_URL=sqlite:////tmp/only-to-build SECRET_KEY=only-to-build python manage.py collectstatic --noinput',
      'libgl1=1.6.* libglib2.0-0=2.74.*',
    ],
  ],
  [
    'a Procfile whose port has a default',
    {
      'requirements.txt': 'flask==3.0\ngunicorn==23\n',
      'server.py': 'from flask import Flask\napp = Flask(__name__)\n',
      Procfile: 'web: gunicorn --bind=0.0.0.0:${PORT:-8080} server:app\n',
    },
    ['EXPOSE 8080', 'CMD ["gunicorn", "--bind=0.0.0.0:8080", "server:app"]'],
  ],
  [
    'the newer Yarn where nothing names one',
    {
      'package.json': '{"dependencies":{"express":"5"},"scripts":{"start":"node a.js"}}',
      'yarn.lock': '__metadata:\n  version: 6\n',
      'a.js': "if (process.env.SKIP_ENV_VALIDATION) {}\nrequire('express')().listen(3000)\n",
    },
    ['RUN corepack prepare yarn@3.8.7 --activate', 'ENV SKIP_ENV_VALIDATION=1'],
  ],
  [
    'one page behind the configuration that people wrote for it',
    {
      'package.json': '{"devDependencies":{"vite":"6"},"scripts":{"build":"vite build"}}',
      'index.html': '<script type="module" src="/src/main.js"></script>',
      'nginx.conf':
        'server {\n  listen 80;\n  root /usr/share/nginx/html;\n  location /api { proxy_pass http://api; }\n}\n',
    },
    ['nginx.conf > /tmp/default.conf', 'COPY --from=build /tmp/default.conf /etc/nginx/conf.d/default.conf'],
  ],
  [
    'one page beside the configuration of a whole server',
    {
      'package.json': '{"devDependencies":{"vite":"6"},"scripts":{"build":"vite build"}}',
      'index.html': '<script type="module" src="/src/main.js"></script>',
      'nginx.conf': 'events {}\nhttp {\n  server { listen 443 ssl; }\n}\n',
    },
    ['COPY nginx.unprivileged.conf /etc/nginx/conf.d/default.conf'],
  ],
  [
    'SQLite behind an older GORM',
    {
      'go.mod': 'module shop\n\ngo 1.24\n\nrequire github.com/jinzhu/gorm v1.9.16\n',
      'main.go':
        'package main\n\nimport (\n\t"net/http"\n\t_ "github.com/jinzhu/gorm/dialects/sqlite"\n)\n\nfunc main() {\n\thttp.ListenAndServe(":8080", nil)\n}\n',
    },
    ['CGO_ENABLED=1'],
  ],
  [
    'Symfony with styles to build',
    {
      'composer.json':
        '{"require":{"php":">=7.4","symfony/framework-bundle":"^7","symfony/asset-mapper":"^7","symfonycasts/sass-bundle":"^0.8"}}',
      'bin/console': '<?php\n',
      'public/index.php': '<?php\n',
    },
    ['FROM php:8.4-', 'php bin/console sass:build && php bin/console importmap:install'],
  ],
  [
    'Vapor with files that it serves',
    {
      'Package.swift':
        '// swift-tools-version:6.0\nlet package = Package(name: "app", dependencies: [.package(url: "https://github.com/vapor/vapor.git", from: "4.0.0")], targets: [.executableTarget(name: "App")])\n',
      'Sources/App/main.swift': 'let app = Application()\n',
      'Public/a.css': 'b {}\n',
    },
    ['COPY --from=build /src/Public/ ./Public/'],
  ],
  [
    'a manual whose packages are declared',
    {
      'mkdocs.yml': 'site_name: x\n',
      'docs/index.md': '# x\n',
      'requirements.txt': 'mkdocs-material==9.5\n',
    },
    ['RUN mkdocs build', 'COPY --from=build /src/site /usr/share/nginx/html'],
  ],
  [
    'Hugo with tools of Node',
    {
      'hugo.toml': 'baseURL = "https://example.org/"\n',
      'content/a.md': '# x\n',
      'package.json': '{"devDependencies":{"postcss-cli":"11"}}',
    },
    ['npm install', 'hugo --gc --minify'],
  ],
  [
    'C++ with packages of Conan',
    {
      'CMakeLists.txt': 'project(srv)\nfind_package(httplib REQUIRED)\nadd_executable(srv main.cpp)\n',
      'conanfile.txt': '[requires]\ncpp-httplib/0.15.3\n\n[generators]\nCMakeDeps\nCMakeToolchain\n',
      'main.cpp': 'int main() { httplib::Server svr; svr.listen("0.0.0.0", 8080); }\n',
    },
    ['COPY conanfile.txt ./', 'conan install . --build=missing', '-DCMAKE_TOOLCHAIN_FILE="$(find /conan'],
  ],
  [
    'C++ with packages of vcpkg',
    {
      'CMakeLists.txt': 'project(srv)\nfind_package(Crow CONFIG REQUIRED)\nadd_executable(srv main.cpp)\n',
      'vcpkg.json': '{"name":"srv","dependencies":["crow"]}',
      'main.cpp': '#include "crow.h"\nint main() { crow::SimpleApp app; app.port(18080).run(); }\n',
    },
    ['COPY vcpkg*.json ./', 'vcpkg install --x-install-root=/vcpkg', 'EXPOSE 18080'],
  ],
  [
    'C++ with a library that is built first, and the settings that it opens',
    {
      'CMakeLists.txt': 'project(web)\nfind_package(Drogon CONFIG REQUIRED)\nadd_executable(web main.cc)\n',
      'config.json': '{}',
      'main.cc':
        '#include <drogon/drogon.h>\nint main() { drogon::app().loadConfigFile("./config.json").run(); }\n',
    },
    ['--branch v1.9.10', 'libjsoncpp-dev=1.*', 'COPY --from=build /src/config.json ./config.json'],
  ],
  [
    'an umbrella with one application on top, and no release described',
    {
      'mix.exs': 'defmodule A do\n  def project, do: [apps_path: "apps"]\nend\n',
      'apps/core/mix.exs': 'defmodule B do\n  def project, do: [app: :core]\nend\n',
      'apps/core/lib/core.ex': 'defmodule Core do\n  use Application\nend\n',
      'apps/web/mix.exs':
        'defmodule C do\n  def project, do: [app: :web, deps: [{:phoenix, "~> 1.7"}, {:core, in_umbrella: true}], aliases: ["assets.deploy": ["phx.digest"]]]\nend\n',
    },
    [
      'RUN env -C apps/web MIX_ENV=prod mix assets.deploy',
      'RUN env -C apps/web MIX_ENV=prod mix release --path /out',
      'CMD ["/app/bin/web", "start"]',
    ],
  ],
  [
    'an umbrella of two releases, the one that serves first, with settings that others are imported by',
    {
      'mix.exs':
        'defmodule A do\n  def project, do: [apps_path: "apps", releases: releases()]\n  defp releases do\n    [\n      shipper: [\n        applications: [shipper: :permanent]\n      ],\n      store: [applications: [web: :permanent]]\n    ]\n  end\nend\n',
      'config/config.exs': 'import Config\n',
      'apps/shipper/mix.exs': 'defmodule B do\n  def project, do: [app: :shipper]\nend\n',
      'apps/shipper/lib/shipper.ex': 'defmodule Shipper do\n  use Application\nend\n',
      'apps/web/mix.exs':
        'defmodule C do\n  def project, do: [app: :web, deps: [{:phoenix, "~> 1.7"}]]\nend\n',
    },
    [
      'RUN MIX_ENV=prod mix release store --path /out',
      'RUN MIX_ENV=prod mix release shipper --path /out/beside/shipper',
      'CMD ["/app/bin/store", "start"]',
    ],
  ],
  [
    'an Elixir program whose settings import others',
    {
      'mix.exs': 'defmodule A do\n  def project, do: [app: :forum, deps: [{:phoenix, "~> 1.7"}]]\nend\n',
      'lib/forum.ex': 'defmodule Forum do\n  use Application\nend\n',
      'config/config.exs': 'import Config\nimport_config "#{Mix.env()}.exs"\n',
      'config/prod.exs': 'import Config\nimport_config "prod.secret.exs"\n',
      'config/prod.secret.exs': 'import Config\n',
    },
    ['COPY config/config.exs config/prod.exs config/prod.secret.exs config/'],
  ],
  [
    'Haunt',
    {
      'haunt.scm': '(use-modules (haunt site) (haunt reader commonmark))\n(site)\n',
      'posts/a.md': 'title: a\n',
    },
    [
      'guile-commonmark-0.1.2.tar.gz',
      'RUN haunt build',
      'COPY --from=build /src/site/ /usr/share/nginx/html/',
    ],
  ],
  [
    'Rust with a tool beside the program',
    {
      'Cargo.toml': '[package]\nname = "shop"\nedition = "2021"\n\n[dependencies]\naxum = "0.8"\n',
      'src/main.rs': 'fn main() { axum::serve(l, app) }\n',
      'src/bin/cleanup.rs': 'fn main() {}\n',
    },
    ['cargo build --release --bin shop --bin cleanup', 'target/release/shop target/release/cleanup'],
  ],
  [
    'Node that drives the browser of Debian',
    {
      'package.json': '{"dependencies":{"express":"5","puppeteer":"23"},"scripts":{"start":"node a.js"}}',
      'a.js': "require('express')().listen(3000)\n",
    },
    ['chromium=1*', 'ENV PUPPETEER_SKIP_DOWNLOAD=true', 'PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium'],
  ],
  [
    'Python that drives a browser of its own',
    {
      'requirements.txt': 'fastapi==0.115\nuvicorn==0.34\nplaywright==1.49\n',
      'main.py': 'from fastapi import FastAPI\napp = FastAPI()\n',
    },
    ['RUN playwright install --with-deps chromium', 'PLAYWRIGHT_BROWSERS_PATH=/opt/browsers'],
  ],
  [
    'Go that writes into a folder, without a shell to make it',
    {
      'go.mod': 'module shop\n\ngo 1.26\n',
      'main.go':
        'package main\n\nfunc main() { os.MkdirAll("uploads", 0o755); http.ListenAndServe(":8080", nil) }\n',
    },
    ['RUN mkdir -p /owned/app/uploads\n', 'COPY --from=build --chown=65532:65532 /owned/ /\nUSER 65532'],
  ],
  [
    'Spring Boot of Maven whose executable jar has a name of its own',
    {
      'pom.xml': [
        '<project><artifactId>shop</artifactId><version>1</version>',
        '<parent><artifactId>spring-boot-starter-parent</artifactId><version>3.5.0</version></parent>',
        '<dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies>',
        '<build><plugins><plugin><groupId>org.springframework.boot</groupId><artifactId>spring-boot-maven-plugin</artifactId>',
        '<configuration><classifier>exec</classifier></configuration></plugin></plugins></build></project>',
      ].join('\n'),
      '.mvn/maven.config': '-Drevision=1\n',
      'src/main/java/App.java':
        '@SpringBootApplication\npublic class App {\n  public static void main(String[] args) {\n    SpringApplication.run(App.class, args);\n  }\n}\n',
    },
    ['COPY .mvn .mvn/', 'cp /src/target/*-exec.jar /out/app.jar'],
  ],
  [
    'Ruby with gems that are linked with libraries, on a Debian that has only those',
    {
      Gemfile: 'source "https://rubygems.org"\ngem "sinatra"\ngem "puma"\ngem "mysql2"\ngem "rugged"\n',
      'config.ru': 'run Sinatra::Application\n',
    },
    ['cmake=3.25.*', '-slim-bookworm\nRUN apt-get update', 'libmariadb3=1:10.11.*'],
  ],
  [
    'Python with packages that are compiled',
    {
      'requirements.txt': 'flask==3.1\npython-ldap==3.4.4\npsycopg==3.2\n',
      'app.py': 'from flask import Flask\napp = Flask(__name__)\n',
    },
    ['libldap2-dev=2.5.* libsasl2-dev=2.1.*', 'libldap-2.5-0=2.5.* libpq5=15.*'],
  ],
  [
    'Hugo that shall tell when a page was changed',
    { 'hugo.toml': 'baseURL = "/"\nenableGitInfo = true\n', 'content/a.md': '' },
    ['hugo --gc --minify --enableGitInfo=false', 'sha256sum --ignore-missing --check'],
  ],
  [
    'Node whose corepack knows no key of today, and a lockfile of an older pnpm',
    {
      'package.json':
        '{"engines":{"node":"22.11.0"},"dependencies":{"koa":"2"},"scripts":{"start":"node a.js"}}',
      'pnpm-lock.yaml': "lockfileVersion: '6.0'\n",
      'a.js': "new (require('koa'))().listen(3000)\n",
    },
    ['RUN npm install --global pnpm@8\n', 'ENTRYPOINT ["tini", "--"]\nCMD'],
  ],
  [
    'Node that ends when it is asked to',
    {
      'package.json': '{"dependencies":{"koa":"2"},"scripts":{"start":"node a.js"}}',
      'package-lock.json': '{}',
      'a.js': "new (require('koa'))().listen(3000)\nprocess.on('SIGTERM', () => process.exit(0))\n",
    },
    ['USER 1000\nEXPOSE 3000\nCMD ["node", "a.js"]'],
  ],
  [
    'SvelteKit, of which only what was built runs',
    {
      'package.json':
        '{"scripts":{"build":"vite build"},"devDependencies":{"@sveltejs/kit":"2","@sveltejs/adapter-node":"5"}}',
      'package-lock.json': '{}',
    },
    ['COPY --from=build /app/build ./build\nUSER 1000'],
  ],
  [
    'Elixir whose packages are compiled before the sources are there',
    {
      'mix.exs': 'defmodule A do\n  def project, do: [app: :a, deps: [{:phoenix, "~> 1.8"}]]\nend\n',
      'config/config.exs': 'import Config\n',
      'lib/a.ex': 'defmodule A do\n  use Application\nend\n',
    },
    [
      'COPY config/config.exs config/',
      'RUN --mount=type=cache,target=/root/.hex MIX_ENV=prod mix deps.get --only prod',
      'mix deps.compile\nCOPY . .',
    ],
  ],
])('%s', (_name, repo, lines) => {
  const files = filesOf(repo);
  const text = files.find(({ path }) => /(?:^|\/)Dockerfile$/u.test(path))?.text ?? '';

  test('has a Dockerfile that nobody objects to', () => {
    for (const line of lines) expect(text).toContain(line);
    expect(objectionsTo(files)).toEqual([]);
  });
});

/** What is missing, and what our rules find. */
function objectionsTo(files: ReturnType<typeof filesOf>): string[] {
  const text = files.find(({ path }) => /(?:^|\/)Dockerfile$/u.test(path))?.text ?? '';
  const hasIgnored = files.some(({ path }) => /(?:^|\/)\.dockerignore$/u.test(path));
  const grave = lintAll(files).filter(({ severity }) => severity === 'error' || severity === 'warning');
  return [
    ...(/\nUSER (?:[1-9]\d+|\$APP_UID)\n/u.test(text) ? [] : ['no numeric USER']),
    ...(hasIgnored ? [] : ['no .dockerignore']),
    ...grave.map(({ rule, path, line }) => `${rule} ${path}:${line}`),
  ];
}

/* Names that say other things too are languages only where an image is spoken of. */
test.each([
  'an image with C',
  'a Dockerfile for C++ with CMake',
  'an image with Clojure',
  'an image with COBOL',
  'an image with Crystal and Kemal',
  'a Dart Dockerfile',
  'an image with Elixir 1.18 and Phoenix',
  'a Dockerfile for Erlang 27',
  'an image with Fortran',
  'an image with Gleam',
  'an image with Haskell',
  'an image with Julia',
  'an image with Lua',
  'an image with Nim',
  'an image with OCaml',
  'a Dockerfile for R with shiny',
  'an image with Scala',
  'an image with Swift and Vapor',
  'an image with Zig 0.14.1',
  '生成 Elixir 的 Dockerfile',
  '为 Swift 写一个 Dockerfile',
])('%s', (words) => {
  expect(objectionsTo(filesOf({}, words))).toEqual([]);
});

const writing = (line: string): Repo => ({
  'package.json': '{"dependencies":{"express":"5"},"scripts":{"start":"node a.js"}}',
  'a.js': `const express = require('express')\n${line}\nexpress().listen(3000)\n`,
  'assets/a.css': 'b {}\n',
});

function mounts(line: string): string {
  return filesOf(writing(line)).find(({ path }) => path.endsWith('deployment.yaml'))?.text ?? '';
}

test('what a program writes beside itself is writable where nothing else stands, and told where it cannot be', () => {
  expect(mounts("fs.mkdirSync('./uploads/images')")).toContain('mountPath: /app/uploads/images\n');
  expect(mounts("new Database('data/shop.db')")).toContain('mountPath: /app/data\n');
  expect(mounts("new Database('/var/lib/shop/shop.sqlite')")).toContain('mountPath: /var/lib/shop\n');
  for (const none of ["fs.mkdirSync('assets')", "new Database(':memory:')", "new Database('shop.db')"])
    expect(mounts(none)).not.toMatch(/mountPath: (?!\/tmp\n)/u);
});

test('extensions of PHP that pages call are installed, those that they only ask for are not', () => {
  const [file] = filesOf({
    'index.php': "<?php $l = ldap_connect('ldap://a'); bindtextdomain('a', 'b');",
    'pictures.php': "<?php if (extension_loaded('gd')) { imagecreatetruecolor(1, 1); }",
  });
  expect(file?.text).toMatch(/install-php-extensions gettext ldap opcache /u);
});

test('what people send to WordPress outlives the pod, and functions of PostgreSQL are installed', () => {
  const files = filesOf({
    'index.php': "<?php pg_connect('dbname=shop');",
    'wp-load.php': '<?php',
    'wp-content/index.php': '<?php',
  });
  const text = files.map((file) => file.text).join('\n');
  expect(text).toMatch(/kind: PersistentVolumeClaim[^]*mountPath: \/app\/wp-content\/uploads\n/u);
  expect(text).toMatch(/install-php-extensions .*\bpdo_pgsql pgsql\b/u);
});

test.each<readonly [string, Repo, string]>([
  [
    'of Clojure unless a variable names another',
    {
      'project.clj':
        '(defproject shop "0.1.0" :dependencies [[org.clojure/clojure "1.12.0"] [ring/ring-jetty-adapter "1.12.1"] [org.xerial/sqlite-jdbc "3.46.0"]] :main ^:skip-aot shop.main)\n',
      'src/shop/main.clj':
        '(ns shop.main (:gen-class))\n(def db {:dbtype "sqlite" :dbname (or (System/getenv "DB") "shop.db")})\n(defn -main [] (jetty/run-jetty app {:port 3000}))\n',
    },
    'ln -s /data/shop.db /app/shop.db',
  ],
  [
    'of pages of PHP',
    {
      'index.php': "<?php\n$file = 'db/shop.db';\n$db = new SQLite3($file);\n",
      'db/.gitkeep': '',
    },
    'mkdir -p /app/db && chown',
  ],
  [
    'of Elixir',
    {
      'mix.exs':
        'defmodule Shop.MixProject do\n  def project, do: [app: :shop, deps: [{:plug_cowboy, "~> 2.7"}, {:ecto_sqlite3, "~> 0.18"}]]\nend\n',
      'config/runtime.exs':
        'config :shop, Shop.Repo, database: System.get_env("DATABASE_PATH") || "shop.db"\n',
      'lib/repo.ex':
        'defmodule Shop.Repo do\n  use Ecto.Repo, otp_app: :shop, adapter: Ecto.Adapters.SQLite3\nend\n',
      'lib/shop.ex':
        'defmodule Shop do\n  use Application\n  def start(_, _), do: {Plug.Cowboy, scheme: :http, plug: R, options: [port: 4001]}\nend\n',
    },
    'ln -s /data/shop.db /app/shop.db',
  ],
  [
    'of Sinatra',
    {
      Gemfile: 'source "https://rubygems.org"\ngem "sinatra"\ngem "puma"\ngem "sqlite3"\n',
      'app.rb':
        "require 'sinatra'\nDB = SQLite3::Database.new(ENV.fetch('DB_FILE', 'shop.db'))\nget('/') { 'hi' }\n",
    },
    'ln -s /data/shop.db /app/shop.db',
  ],
  [
    'of Rails beside its server',
    {
      Gemfile: 'source "https://rubygems.org"\ngem "rails"\ngem "puma"\ngem "trilogy"\ngem "sqlite3"\n',
      'Gemfile.lock':
        'GEM\n  specs:\n    puma (6.6.0)\n    rails (8.0.2)\n    sqlite3 (2.6.0)\n    trilogy (2.9.0)\n\nPLATFORMS\n  ruby\n',
      'config.ru': 'run Rails.application\n',
      'config/application.rb': 'class Application < Rails::Application\nend\n',
      'config/database.yml':
        'production:\n  primary:\n    adapter: trilogy\n  cache:\n    adapter: sqlite3\n    database: storage/cache.sqlite3\n',
    },
    '/app/storage && chown',
  ],
  [
    'of .NET in its code',
    {
      'shop.csproj':
        '<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>',
      'Program.cs':
        'var path = "Filename=shop.db";\nvar builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddDbContext<Shop>(o => o.UseSqlite(path));\nbuilder.Build().Run();\n',
    },
    'ln -s /data/shop.db /owned/app/shop.db',
  ],
  [
    'of a setting of Java',
    {
      'pom.xml':
        '<project><artifactId>a</artifactId><parent><artifactId>spring-boot-starter-parent</artifactId><version>3.4.0</version></parent><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>',
      'src/main/java/a/App.java':
        '@SpringBootApplication\npublic class App { public static void main(String[] args) {} }\n',
      'src/main/resources/application.properties': 'spring.datasource.url=jdbc:sqlite:shop.db\n',
    },
    'ln -s /data/shop.db /app/shop.db',
  ],
  [
    'that a driver opens beside the program',
    {
      ...writing("new Database('shop.db')"),
      'package.json':
        '{"dependencies":{"express":"5","better-sqlite3":"12"},"scripts":{"start":"node a.js"}}',
      'b.js': "const Database = require('better-sqlite3')\n",
    },
    'ln -s /data/shop.db /app/shop.db',
  ],
  [
    'that a variable names in vain',
    writing("const file = process.env.DB_FILENAME || 'db/data'"),
    'mkdir -p /app/db && chown',
  ],
])('a database in a file %s is kept on a volume', (_where, repo, line) => {
  const files = filesOf(repo);
  expect(files.find(({ path }) => path === 'Dockerfile')?.text).toContain(line);
  expect(files.map(({ path }) => path)).toContain('k8s/persistentvolumeclaim.yaml');
});

test('of an image of people the folders are kept that compose keeps, and no link of ours is', () => {
  const repo: Repo = {
    ...writing("const file = process.env.DB_FILENAME || 'db/data'"),
    Dockerfile: 'FROM node:24\nCOPY . .\nCMD ["node", "a.js"]\n',
    'compose.yaml':
      'services:\n  web:\n    build: .\n    volumes: [data:/var/lib/shop, ./files:/srv/files, ./assets:/srv/assets, modules:/app/node_modules, "conf:/etc/shop:ro"]\nvolumes: {data: {}, modules: {}, conf: {}}\n',
  };
  const text = filesOf(repo, 'deploy it').find(({ path }) => path.endsWith('deployment.yaml'))?.text ?? '';
  expect(text).toMatch(/- name: data\n\s+mountPath: \/var\/lib\/shop\n/u);
  expect(text).toContain('mountPath: /srv/files\n');
  expect(text).not.toMatch(/node_modules|\/etc\/shop|\/srv\/assets/u);
});

test('an image of people with PHP listens where they say, and compose that runs it by its name keeps its folders', () => {
  const repo: Repo = {
    'index.php': '<?php echo "hi";\n',
    Dockerfile: 'FROM php:8.3-apache\nCOPY . /var/www/html\nEXPOSE 80\n',
    'compose.yaml': 'services:\n  web:\n    image: acme/shop:latest\n    volumes: [./data:/var/lib/shop]\n',
  };
  const text = filesOf(repo, 'deploy it').find(({ path }) => path.endsWith('deployment.yaml'))?.text ?? '';
  expect(text).toContain('containerPort: 80\n');
  expect(text).not.toContain('name: PORT\n');
  expect(text).toContain('mountPath: /var/lib/shop\n');
});

test('a program that is told the address to listen on is told that of all others', () => {
  const rust: Repo = {
    'Cargo.toml':
      '[package]\nname = "a"\nversion = "0.1.0"\n[dependencies]\nrocket = "0.5"\nactix-web = "4"\n',
    'src/main.rs':
      'use actix_web::{App, HttpServer};\n#[actix_web::main]\nasync fn main() -> std::io::Result<()> {\n    let address = std::env::var("ADDRESS").unwrap_or_else(|_| "127.0.0.1:8000".into());\n    HttpServer::new(|| App::new()).bind(&address)?.run().await\n}\n',
  };
  const text = filesOf(rust).find(({ path }) => path.endsWith('deployment.yaml'))?.text ?? '';
  expect(text).toContain('- name: ADDRESS\n              value: "0.0.0.0:8000"\n');
  expect(text).not.toContain('ROCKET_PORT');
});

test('a program that goes on running is started from the image of the crate', () => {
  const files = filesOf({
    'Cargo.toml': '[package]\nname = "shop"\nedition = "2021"\n\n[dependencies]\naxum = "0.8"\n',
    'src/main.rs': 'fn main() { axum::serve(l, app) }\n',
    'src/bin/worker.rs': '#[tokio::main]\nasync fn main() { loop { work().await } }\n',
  });
  const worker = files.find(({ path }) => path === 'k8s/shop-worker/deployment.yaml');
  expect(worker?.text).toMatch(/command:\n +- \/app\/worker\n/u);
});

test('SvelteKit that chooses its adapter by the host is told which to take', () => {
  const made = generateChange(
    {
      snapshot: snapshotOf({
        'package.json':
          '{"name":"kit","scripts":{"build":"vite build"},"devDependencies":{"@sveltejs/kit":"2","@sveltejs/adapter-auto":"3","vite":"6"}}',
      }),
      request: { words: '', flags: {}, language: 'en' },
      repository: { owner: 'acme', name: 'shop', defaultBranch: 'main' },
      policy: defaultPolicy,
      templates,
    },
    { languages, manifests, readers },
  );
  expect(made.ok && made.value.body).toContain('Take @sveltejs/adapter-node');
});

test('what Yarn keeps to run without folders of packages is left out of an image that has them', () => {
  const files = filesOf({
    'package.json':
      '{"packageManager":"yarn@4.9.2","scripts":{"start":"node app.js"},"dependencies":{"express":"5"}}',
    'yarn.lock': '__metadata:\n  version: 8\n',
    'app.js': 'app.listen(3000)\n',
  });
  const ignored = files.find(({ path }) => path === '.dockerignore')?.text.split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['**/.yarn/cache', '**/.pnp.*']));
});

test('a pod may be called as a language is', () => {
  const paths = filesOf({}, 'a pod named crystal with image nginx').map(({ path }) => path);
  expect(paths).toContain('k8s/pod.yaml');
  expect(paths).not.toContain('Dockerfile');
});

test('Ruby without a Gemfile that needs more gets no image', () => {
  const repo = { 'app.rb': "require 'sinatra'\nget('/') { 'a' }\n" };
  expect(filesOf(repo).map(({ path }) => path)).not.toContain('Dockerfile');
});
