import { expect, test } from '@jest/globals';
import { analyze } from '../../../src/facts/analyze.ts';
import { languages } from '../../../src/languages/languages.ts';
import { reading, seen } from './seen.ts';

type Case = readonly [what: string, files: Readonly<Record<string, string>>, services: readonly string[]];

const starts =
  '@SpringBootApplication\npublic class App { public static void main(String[] a) { SpringApplication.run(App.class, a); } }\n';

function springCloud(name: string, server: string): string {
  const plugin =
    '<plugin><groupId>org.springframework.boot</groupId><artifactId>spring-boot-maven-plugin</artifactId></plugin>';
  return `<project><groupId>shop</groupId><artifactId>${name}</artifactId><version>1</version><dependencies><dependency><groupId>org.springframework.cloud</groupId><artifactId>${server}</artifactId></dependency></dependencies><build><plugins>${plugin}</plugins></build></project>`;
}

function serves(name: string): string {
  return `package ${name}\n\nimport "google.golang.org/grpc"\n\nfunc (s *Server) Run() error {\n\tlis, _ := net.Listen("tcp", fmt.Sprintf(":%d", s.Port))\n\treturn grpc.NewServer().Serve(lis)\n}\n`;
}

const cases: readonly Case[] = [
  [
    'what a package of the workspace needs is found however pnpm is told of it',
    {
      'package.json': '{"name":"mono","private":true,"packageManager":"pnpm@9.0.0"}',
      'pnpm-workspace.yaml': 'packages: ["apps/*", "packages/*"]\n',
      'apps/web/package.json':
        '{"name":"web","scripts":{"build":"next build","start":"next start"},"dependencies":{"next":"14","@repo/db":"workspace:*"}}',
      'packages/db/package.json':
        '{"name":"@repo/db","main":"index.ts","dependencies":{"@prisma/client":"5"}}',
      'packages/db/prisma/schema.prisma':
        'datasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n}\n',
    },
    ['apps/web | node | nextjs | 3000 | node node_modules/next/dist/bin/next start | postgres'],
  ],
  [
    'a server of Nitro alone is what it builds',
    {
      'package.json': '{"name":"api","scripts":{"build":"nitro build"},"devDependencies":{"nitropack":"2"}}',
      'server/routes/index.ts': 'export default eventHandler(() => "hi");\n',
    },
    ['. | node | nitro | 3000 | node .output/server/index.mjs | -'],
  ],
  [
    'pages of Elm are built by its own tool',
    {
      'package.json':
        '{"name":"spa","scripts":{"build":"elm-app build"},"devDependencies":{"create-elm-app":"5"}}',
      'elm.json': '{"type":"application"}',
      'src/index.js': "import { Elm } from './Main.elm';\n",
    },
    ['. | node | elm | 80 | - | -'],
  ],
  [
    'a kernel of Symfony that is put together by hand is Symfony',
    {
      'composer.json': '{"require":{"php":"^8.3","symfony/http-kernel":"^7","symfony/routing":"^7"}}',
      'index.php': "<?php\nrequire __DIR__ . '/vendor/autoload.php';\n",
    },
    ['. | php | symfony | 80 | apache2-foreground | -'],
  ],
  [
    'what people of a server run by hand below it is none',
    {
      'package.json': '{"scripts":{"start":"node server.js"},"dependencies":{"express":"4"}}',
      'server.js': 'app.listen(3001)\n',
      'extra/translate/package.json': '{"name":"translate","type":"module","main":"index.js"}',
      'extra/translate/index.js': "import fs from 'fs'\nfs.copyFileSync('a', 'b')\n",
    },
    ['. | node | express | 3001 | node server.js | -'],
  ],
  [
    'Nest that only hears a broker opens no port',
    {
      'package.json':
        '{"scripts":{"start:prod":"node dist/main"},"dependencies":{"@nestjs/core":"10","@nestjs/microservices":"10","amqplib":"0.10"}}',
      'src/main.ts':
        'const app = await NestFactory.createMicroservice(AppModule, { transport: Transport.RMQ });\nawait app.listen();\n',
    },
    ['. | node | nestjs | - | node dist/main | rabbitmq'],
  ],
  [
    'nor does an application of a workspace that never listens; Nest loads the driver of the transport itself',
    {
      'package.json':
        '{"dependencies":{"@nestjs/core":"10","@nestjs/microservices":"10","amqplib":"0.10","kafkajs":"2"}}',
      'nest-cli.json':
        '{"monorepo":true,"projects":{"api":{"type":"application","root":"apps/api"},"mail":{"type":"application","root":"apps/mail"}}}',
      'apps/api/src/main.ts':
        "import { NestFactory } from '@nestjs/core';\nconst app = await NestFactory.create(ApiModule);\napp.connectMicroservice({ transport: Transport.KAFKA });\nawait app.startAllMicroservices();\nawait app.listen(3010);\n",
      'apps/mail/src/main.ts':
        "import { NestFactory } from '@nestjs/core';\nconst app = await NestFactory.create(MailModule);\napp.connectMicroservice({ transport: Transport.RMQ });\nawait app.startAllMicroservices();\n",
    },
    [
      'apps/api | node | nestjs | 3010 | node dist/apps/api/main.js | kafka',
      'apps/mail | node | nestjs | - | node dist/apps/mail/main.js | rabbitmq',
    ],
  ],
  [
    'pages in a folder of their own beside a program are a service, what others import is none',
    {
      'web/index.html': '<html></html>',
      'api/requirements.txt': 'fastapi\n',
      'api/main.py': 'from fastapi import FastAPI\napp = FastAPI()\n',
      'sdk/js/package.json': '{"name":"sdk","main":"dist/index.js","scripts":{"build":"tsc"}}',
      'sdk/js/src/index.ts': 'export const client = 1;\n',
    },
    [
      'api | python | fastapi | 8000 | uvicorn --host 0.0.0.0 --port 8000 main:app | -',
      'web | static | - | 80 | - | -',
    ],
  ],
  [
    'Python programs are started by the command that their framework brings',
    {
      'crawl/requirements.txt': 'scrapy\n',
      'crawl/quotes/spiders/quotes.py': 'import scrapy\nclass Quotes(scrapy.Spider):\n    name = "quotes"\n',
      'panel/requirements.txt': 'panel\n',
      'panel/app.py': 'import panel as pn\npn.panel("x").servable()\n',
      'queue/requirements.txt': 'huey\n',
      'queue/tasks.py': 'from huey import RedisHuey\nqueue = RedisHuey("app")\n',
      'shelf/requirements.txt': 'huey\n',
      'shelf/tasks.py': 'from huey import SqliteHuey\nqueue = SqliteHuey("app")\n',
      'sheep/requirements.txt': 'blacksheep\nuvicorn\n',
      'sheep/server.py': 'from blacksheep import Application\napp = Application()\n',
    },
    [
      'crawl | python | scrapy | - | scrapy crawl quotes | -',
      'panel | python | panel | 5006 | panel serve --address 0.0.0.0 --port 5006 app.py | -',
      'queue | python | huey | - | huey_consumer tasks.queue | redis',
      'sheep | python | blacksheep | 8000 | uvicorn --host 0.0.0.0 --port 8000 server:app | -',
      'shelf | python | huey | - | huey_consumer tasks.queue | -',
    ],
  ],
  [
    'functions are served by the framework that their platform has for them',
    {
      'js/package.json':
        '{"main":"index.js","scripts":{"start":"functions-framework --target=hi"},"dependencies":{"@google-cloud/functions-framework":"3"}}',
      'js/index.js':
        "const functions = require('@google-cloud/functions-framework');\nfunctions.http('hi', (q, s) => s.send('hi'));\n",
      'py/requirements.txt': 'functions-framework==3.*\n',
      'py/main.py':
        'import functions_framework\n\n@functions_framework.http\ndef hi(request):\n    return "hi"\n',
    },
    [
      'js | node | functions-framework | 8080 | node_modules/.bin/functions-framework --target=hi | -',
      'py | python | functions-framework | 8080 | functions-framework --source main.py --target hi --port 8080 | -',
    ],
  ],
  [
    'a config.ru is a Rack application, whatever serves it',
    {
      Gemfile: "source 'https://rubygems.org'\ngem 'rackup'\n",
      'config.ru': 'run ->(env) { [200, {}, ["hi"]] }\n',
    },
    ['. | ruby | rack | 9292 | bundle exec rackup --host 0.0.0.0 --port 9292 | -'],
  ],
  [
    'servers of pages that a variable tells where to listen get the port of platforms',
    {
      'nginx.conf': 'http {\n  server {\n    listen {{port}};\n    root public;\n  }\n}\n',
      'public/index.html': '<html></html>\n',
    },
    ['. | static | - | 8080 | - | -'],
  ],
  [
    'programs that share settings listen where their own keys say',
    {
      'go.mod': 'module hotel\n\ngo 1.21\n\nrequire google.golang.org/grpc v1.56.3\n',
      'cmd/geo/main.go':
        'package main\n\nimport "hotel/services/geo"\n\nfunc main() {\n\tport, _ := strconv.Atoi(result["GeoPort"])\n\t(&geo.Server{Port: port}).Run()\n}\n',
      'cmd/rate/main.go':
        'package main\n\nimport "hotel/services/rate"\n\nfunc main() {\n\tport, _ := strconv.Atoi(result["RatePort"])\n\t(&rate.Server{Port: port}).Run()\n}\n',
      'services/geo/server.go': serves('geo'),
      'services/rate/server.go': serves('rate'),
      'config.json': '{\n  "GeoPort": "8083",\n  "RatePort": "8084"\n}\n',
    },
    ['cmd/geo | go | grpc | 8083 | ./geo | -', 'cmd/rate | go | grpc | 8084 | ./rate | -'],
  ],
  [
    'servers of Spring Cloud listen where their clients look for them',
    {
      'config/pom.xml': springCloud('config', 'spring-cloud-config-server'),
      'config/src/main/java/App.java': starts,
      'names/pom.xml': springCloud('names', 'spring-cloud-starter-netflix-eureka-server'),
      'names/src/main/java/App.java': starts,
    },
    [
      'config | java | spring-boot | 8888 | java -jar target/config-1.jar | -',
      'names | java | spring-boot | 8761 | java -jar target/names-1.jar | -',
    ],
  ],
  [
    'Octane keeps Laravel in memory where it was set up, and not where its package is only there',
    {
      'kept/composer.json': '{"type":"project","require":{"laravel/framework":"^12","laravel/octane":"^2"}}',
      'kept/public/index.php': '<?php\n',
      'kept/config/octane.php': "<?php return ['server' => env('OCTANE_SERVER', 'frankenphp')];\n",
      'plain/composer.json': '{"type":"project","require":{"laravel/framework":"^12","laravel/octane":"^2"}}',
      'plain/public/index.php': '<?php\n',
    },
    [
      'kept | php | laravel | 8000 | php artisan octane:start --server=frankenphp --host=0.0.0.0 --port=8000 | -',
      'plain | php | laravel | 80 | apache2-foreground | -',
    ],
  ],
  [
    'go-zero brings drivers along, and each program listens where its own file says',
    {
      'go.mod': 'module mall\n\ngo 1.19\n\nrequire github.com/zeromicro/go-zero v1.4.0\n',
      'api/main.go':
        'package main\n\nimport "github.com/zeromicro/go-zero/rest"\n\nfunc main() { rest.MustNewServer(c).Start() }\n',
      'api/etc/api.yaml': 'Name: api\nHost: 0.0.0.0\nPort: 8000\n',
      'user/main.go':
        'package main\n\nimport (\n\t"github.com/zeromicro/go-zero/core/stores/cache"\n\t"github.com/zeromicro/go-zero/core/stores/sqlx"\n\t"github.com/zeromicro/go-zero/zrpc"\n)\n\nfunc main() { zrpc.MustNewServer(c).Start() }\n',
      'user/etc/user.yaml': 'Name: user\nListenOn: 0.0.0.0:9000\n',
    },
    ['api | go | go-zero | 8000 | ./api | -', 'user | go | go-zero | 9000 | ./user | mysql,redis'],
  ],
  [
    'Grails is a program of Groovy, and Blazor in the browser is pages',
    {
      'shop/build.gradle': 'plugins {\n  id "org.grails.grails-web" version "6.1.0"\n  id "war"\n}\n',
      'shop/grails-app/init/shop/Application.groovy':
        'package shop\nclass Application { static void main(String[] args) { GrailsApp.run(Application, args) } }\n',
      'web/web.csproj':
        '<Project Sdk="Microsoft.NET.Sdk.BlazorWebAssembly"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>',
      'web/Program.cs': 'await builder.Build().RunAsync();\n',
    },
    ['shop | java | grails | 8080 | java -jar build/libs/shop.war | -', 'web | dotnet | blazor | 80 | - | -'],
  ],
  [
    'Kratos listens where the configuration of its layout says',
    {
      'go.mod': 'module greet\n\ngo 1.22\n\nrequire github.com/go-kratos/kratos/v2 v2.7.2\n',
      'cmd/greet/main.go':
        'package main\n\nimport "github.com/go-kratos/kratos/v2"\n\nfunc main() { kratos.New(kratos.Server(gs, hs)).Run() }\n',
      'configs/config.yaml': 'server:\n  http:\n    addr: 0.0.0.0:8010\n',
    },
    ['. | go | kratos | 8010 | ./greet | -'],
  ],
  [
    'plugins of Gradle may stand in one line',
    {
      'settings.gradle.kts': 'rootProject.name = "demo"\n',
      'build.gradle.kts': 'plugins { application }\napplication { mainClass = "org.example.App" }\n',
      'src/main/java/org/example/App.java':
        'package org.example;\npublic class App { public static void main(String[] a) {} }\n',
    },
    ['. | java | - | - | build/install/demo/bin/demo | -'],
  ],
  [
    'a program of Node without a package serves the pages beside it',
    {
      'server.js': "const http = require('http')\nhttp.createServer(page).listen(process.env.PORT || 8080)\n",
      'index.html': '<html></html>\n',
    },
    ['. | node | - | 8080 | node server.js | -'],
  ],
  [
    'R starts the script that runs the API itself',
    {
      'plumber.R': '#* @get /\nfunction() 1\n',
      'app.R': 'library(plumber)\npr("plumber.R") |> pr_run(port=8000)\n',
    },
    ['. | r | plumber | 8000 | Rscript app.R | -'],
  ],
  [
    'a class of its own makes an application of Flask, beside tasks of Celery',
    {
      'requirements.txt': 'flask\ncelery\n',
      'app.py': 'from shop import Shop\n\ndef create_app():\n    return Shop(__name__)\n',
      'shop.py': 'from flask import Flask\n\nclass Shop(Flask):\n    pass\n',
      'tasks.py': 'from celery import Celery\ncelery = Celery("shop")\n',
    },
    [
      '. | python | flask | 5000 | gunicorn --bind 0.0.0.0:5000 --workers 2 --threads 4 --access-logfile - app:create_app() | -',
    ],
  ],
  [
    'pictures that only the settings of a server show are a service too',
    {
      'api/go.mod': 'module api\n',
      'api/main.go':
        'package main\n\nimport "net/http"\n\nfunc main() { http.ListenAndServe(":8081", nil) }\n',
      'images/nginx.conf.template':
        'http {\n  server {\n    listen 8082;\n    location / {\n      root /static;\n    }\n  }\n}\n',
      'images/static/banner.png': 'x',
      'proxy/nginx.conf': 'server {\n  listen 80;\n  location / { proxy_pass http://api:8081; }\n}\n',
    },
    ['api | go | net/http | 8081 | ./api | -', 'images | static | - | 8082 | - | -'],
  ],
  [
    'Vite makes no pages of what is a command',
    {
      'web/package.json': '{"name":"web","scripts":{"build":"vite build"},"devDependencies":{"vite":"6"}}',
      'web/index.html': '<html></html>',
      'cli/package.json':
        '{"name":"cli","bin":{"shop":"dist/index.js"},"scripts":{"build":"vite build"},"devDependencies":{"vite":"6"}}',
      'cli/src/index.ts': "import { Command } from 'commander';\n",
    },
    ['web | node | vite | 80 | - | -'],
  ],
  [
    'Vite makes no pages of what is a library',
    {
      'package.json': '{"name":"x","scripts":{"start":"node app.js"},"dependencies":{"express":"4"}}',
      'app.js': 'require("express")().listen(3000)\n',
      'apps/portal/package.json':
        '{"name":"portal","scripts":{"build":"vite build"},"devDependencies":{"vite":"5"}}',
      'apps/portal/vite.config.js': "export default { build: { lib: { entry: 'src/index.js' } } }\n",
    },
    ['. | node | express | 3000 | node app.js | -'],
  ],
  [
    'Mill makes one jar of each module, with what traits and other modules bring',
    {
      'build.mill': `trait Common extends ScalaModule {
  def scalaVersion = "3.3.1"
}
object shop extends Module {
  object api extends Common {
    def moduleDeps = Seq(shop.core)
    def ivyDeps = Agg(ivy"com.lihaoyi::cask:0.9.1")
    object test extends ScalaTests with TestModule.Utest
  }
  object core extends Common {
    def ivyDeps = Agg(ivy"org.postgresql:postgresql:42.6.0")
  }
}
`,
      'shop/api/src/Api.scala':
        'package shop\nobject Api extends cask.MainRoutes {\n  override def port = 9000\n}\n',
      'shop/core/src/Core.scala': 'package shop\nclass Core\n',
    },
    ['shop/api | scala | cask | 9000 | java -jar ../../out/shop/api/assembly.dest/out.jar | postgres'],
  ],
  [
    'a bridge needs the broker that it reads and the database that it writes',
    {
      'package.json':
        '{"name":"x","scripts":{"start":"node main.js"},"dependencies":{"mqtt":"5","@influxdata/influxdb-client":"1"}}',
      'main.js': "require('mqtt').connect(process.env.MQTT_URL).on('message', write);\n",
    },
    ['. | node | - | - | node main.js | influxdb,mqtt'],
  ],
  [
    'a client of MQTT that only another package brings is not one',
    {
      'requirements.txt': 'paho-mqtt\n',
      'main.py': 'import paho.mqtt.client as mqtt\nmqtt.Client().loop_forever()\nwhile True:\n    pass\n',
      'other/requirements.txt': 'apprise\npaho-mqtt\n',
      'other/main.py': 'import apprise\nwhile True:\n    pass\n',
    },
    ['. | python | - | - | python main.py | mqtt', 'other | python | - | - | python main.py | -'],
  ],
  [
    'a Python program that brings a server for production is started as it is',
    {
      'requirements.txt': 'flask\neventlet\n',
      'shop.py': "import store\nif __name__ == '__main__':\n    store.main()\n",
      'store/__init__.py':
        "import eventlet.wsgi\nfrom store.app import app\ndef main():\n    port = int(os.environ.get('PORT', 5000))\n    eventlet.wsgi.server(eventlet.listen(('', port)), app)\n",
      'store/app.py': 'from flask import Flask\napp = Flask(__name__)\n',
    },
    ['. | python | flask | 5000 | python shop.py | -'],
  ],
  [
    'what is only asked for where its address is there is not needed',
    {
      'package.json':
        '{"name":"x","scripts":{"start":"node main.js"},"dependencies":{"express":"4","ioredis":"5","mongoose":"8"}}',
      'main.js':
        'const { REDIS_URI, USE_REDIS } = process.env;\nif (REDIS_URI && isEnabled(USE_REDIS)) cache = new Redis(REDIS_URI);\nrequire("express")().listen(3080);\n',
    },
    ['. | node | express | 3080 | node main.js | mongodb'],
  ],
  [
    'the package of a Django project is its program, though it is called example',
    {
      'app/requirements.txt': 'Django==5.2\npsycopg2-binary\n',
      'app/manage.py': "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'example.settings')\n",
      'app/example/settings.py': "DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3'}}\n",
      'app/example/wsgi.py': 'application = get_wsgi_application()\n',
    },
    [
      'app | python | django | 8000 | gunicorn --bind 0.0.0.0:8000 --workers 2 --threads 4 --access-logfile - example.wsgi:application | -',
    ],
  ],
  [
    'a script that is only handed what to run runs that',
    {
      'package.json':
        '{"name":"x","scripts":{"with:env":"dotenv -e .env --","start":"npm run with:env -- cross-env NODE_ENV=production node main.js"},"dependencies":{"express":"4"}}',
      'main.js': 'require("express")().listen(8080)\n',
    },
    ['. | node | express | 8080 | node main.js | -'],
  ],
  [
    'a table of defaults of the workspace names the port of a variable',
    {
      'package.json': '{"name":"x","private":true,"workspaces":["api","env"]}',
      'api/package.json':
        '{"name":"api","scripts":{"start":"node main.js"},"dependencies":{"express":"4","env":"1"}}',
      'api/main.js': "const port = Number(env['PORT']);\nrequire('express')().listen({ port });\n",
      'env/package.json': '{"name":"env","main":"index.js"}',
      'env/constants/defaults.js': 'export const DEFAULTS = {\n  PORT: 8055,\n};\n',
    },
    ['api | node | express | 8055 | node main.js | -'],
  ],
  [
    'packages of Go import each other without any go.mod',
    {
      'main.go':
        'package main\n\nimport (\n\t"flag"\n\t"net/http"\n\t"github.com/shop/user/db/mongodb"\n)\n\nvar port string\n\nfunc init() {\n\tflag.StringVar(&port, "port", "8084", "where to listen")\n}\n\nfunc main() {\n\tmongodb.Open()\n\thttp.ListenAndServe(":"+port, nil)\n}\n',
      'db/mongodb/mongodb.go': 'package mongodb\n\nimport "gopkg.in/mgo.v2"\n',
    },
    ['. | go | net/http | 8084 | ./user | mongodb'],
  ],
  [
    'a package at the top of them is imported by its name',
    {
      'cmd/catalogue/main.go':
        'package main\n\nimport (\n\t"net/http"\n\t"github.com/shop/catalogue"\n)\n\nfunc main() {\n\thttp.ListenAndServe(":8081", catalogue.Routes())\n}\n',
      'service.go': 'package catalogue\n\nimport _ "github.com/go-sql-driver/mysql"\n',
    },
    ['. | go | net/http | 8081 | ./catalogue | mysql'],
  ],
  [
    'a program in cmd stands for the folder above it, whatever stands beside it, with the pages below',
    {
      'go.mod': 'module shop\n\ngo 1.26\n',
      'web/cmd/server.go':
        'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.ListenAndServe(":8081", nil)\n}\n',
      'web/cmd/bot/main.go':
        'package main\n\nimport "time"\n\nfunc main() {\n\tfor {\n\t\ttime.Sleep(time.Second)\n\t}\n}\n',
      'web/app/package.json': '{"scripts":{"build":"vite build"},"devDependencies":{"vite":"7"}}',
    },
    ['web | go | net/http | 8081 | ./web | -', 'web/cmd/bot | go | - | - | ./bot | -'],
  ],
  [
    'what Gradle calls a start script is what starts',
    {
      'settings.gradle': "rootProject.name = 'shop'\n",
      'build.gradle':
        "plugins {\n  id 'application'\n}\nstartScripts.enabled = false\ntask ads(type: CreateStartScripts) {\n  mainClass = 'shop.Ads'\n  applicationName = 'Ads'\n}\n",
      'src/main/java/shop/Ads.java':
        'package shop;\npublic class Ads { public static void main(String[] a) { ServerBuilder.forPort(9555).build(); } }\n',
    },
    ['. | java | - | 9555 | build/install/shop/bin/Ads | -'],
  ],
  [
    'of several programs of Python the worker is what runs',
    {
      'requirements.txt': 'temporalio\n',
      'run_worker.py': 'async def main():\n    await worker.run()\nif __name__ == "__main__":\n    main()\n',
      'ask.py': 'if __name__ == "__main__":\n    ask()\n',
    },
    ['. | python | - | - | python run_worker.py | temporal'],
  ],
  [
    'a module that is there for servers is what they are given',
    {
      'requirements.txt': 'flask\ngunicorn\n',
      'wsgi.py': 'from shop import app as application\n',
      'shop.py': 'from flask import Flask\napp = Flask(__name__)\n',
    },
    [
      '. | python | flask | 5000 | gunicorn --bind 0.0.0.0:5000 --workers 2 --threads 4 --access-logfile - wsgi:application | -',
    ],
  ],
  [
    'a client beside a server knows its port',
    {
      'package.json': '{"name":"x","scripts":{"start":"node server.js"},"dependencies":{"express":"4"}}',
      'server.js': 'const PORT = process.env.PORT;\nrequire("express")().listen(PORT);\n',
      'client.js': 'fetch("http://localhost:7000");\n',
    },
    ['. | node | express | 7000 | node server.js | -'],
  ],
  [
    'one application of Nx at the root starts what is built',
    {
      'package.json':
        '{"name":"x","scripts":{"start":"nx serve api"},"dependencies":{"express":"4"},"devDependencies":{"nx":"20"}}',
      'nx.json': '{}',
      'project.json':
        '{"projectType":"application","targets":{"build":{"executor":"@nx/esbuild:esbuild","options":{"outputPath":"dist/api","main":"src/main.ts"}}}}',
      'src/main.ts': 'express().listen(process.env.PORT || 3000);\n',
    },
    ['. | node | express | 3000 | node dist/api/main.js | -'],
  ],
  [
    'a server alone at the root needs no package.json',
    {
      'server.js': "require('http').createServer(answer).listen(process.env.PORT || 8080);\n",
      'README.md': '',
    },
    ['. | node | - | 8080 | node server.js | -'],
  ],
  [
    'the script of a page is no server',
    { 'index.html': '<script src="app.js"></script>', 'app.js': 'const mode = process.env.MODE;\n' },
    ['. | static | - | 80 | - | -'],
  ],
  [
    'pages of Nx are of what builds them, whatever the root has besides',
    {
      'package.json':
        '{"name":"x","dependencies":{"@angular/core":"20","react":"19"},"devDependencies":{"nx":"21"}}',
      'nx.json': '{}',
      'apps/cart/project.json':
        '{"name":"cart","projectType":"application","targets":{"build":{"executor":"@nx/vite:build"}}}',
      'apps/cart/index.html': '<html></html>',
      'apps/cart/src/main.tsx': "import React from 'react';\n",
    },
    ['apps/cart | node | vite | 80 | - | -'],
  ],
  [
    'a file of settings says the port that the code does not show',
    {
      'package.json': '{"name":"x","scripts":{"start":"node index.js"},"dependencies":{"express":"4"}}',
      'index.js': "require('express')().listen(settings.server.port);\n",
      'core/config/defaults.json': '{"mail": {"port": 587}, "server": {"port": 2368}}',
    },
    ['. | node | express | 2368 | node index.js | -'],
  ],
  [
    'of several variables on one line the last has the number',
    {
      'package.json': '{"name":"x","scripts":{"start":"node index.js"},"dependencies":{"express":"4"}}',
      'index.js':
        "const port = [process.env.SHOP_PORT, process.env.PORT, 3001].find(Boolean);\nrequire('express')().listen(port);\n",
    },
    ['. | node | express | 3001 | node index.js | -'],
  ],
  [
    'a sample of the configuration says where a Go program listens',
    {
      'go.mod': 'module example.org/list\n\ngo 1.24\n\nrequire github.com/labstack/echo/v4 v4.13.0\n',
      'main.go':
        'package main\n\nimport "github.com/labstack/echo/v4"\n\nfunc main() { echo.New().Start(settings.String("app.address")) }\n',
      'config.toml.sample': '[app]\naddress = "localhost:9000"\n',
    },
    ['. | go | echo | 9000 | ./list | -'],
  ],
  [
    'of several databases of a Go program the one whose address it has is required',
    {
      'go.mod': 'module example.org/chat\n\ngo 1.24\n',
      'main.go':
        'package main\n\nimport (\n\t"net/http"\n\t_ "github.com/lib/pq"\n\t_ "github.com/go-sql-driver/mysql"\n)\n\nconst source = "postgres://chat@localhost/chat"\n\nfunc main() { http.ListenAndServe(":8065", nil) }\n',
    },
    ['. | go | net/http | 8065 | ./chat | postgres'],
  ],
  [
    'a server that Django asks for before it takes the place of a file is not required',
    {
      'requirements.txt': 'django\npsycopg\ngunicorn\n',
      'manage.py': 'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "paper.settings")\n',
      'paper/wsgi.py': 'application = get_wsgi_application()\n',
      'paper/settings.py':
        'DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3"}}\nif os.getenv("PAPER_DBHOST"):\n    DATABASES["default"] = {"ENGINE": "django.db.backends.postgresql"}\n',
    },
    [
      '. | python | django | 8000 | gunicorn --bind 0.0.0.0:8000 --workers 2 --threads 4 --access-logfile - paper.wsgi:application | -',
    ],
  ],
  [
    'a helper of an Elixir program asks for its port',
    {
      'mix.exs': 'defmodule A.MixProject do\n  def deps, do: [{:phoenix, "~> 1.8"}]\nend\n',
      'lib/a.ex': 'defmodule A do\n  use Application\nend\n',
      'config/runtime.exs': 'port = get_int_from_path_or_env(config_dir, "PORT", 8000)\n',
    },
    ['. | elixir | phoenix | 8000 | _build/prod/rel/app/bin/app start | -'],
  ],
  [
    'an Elixir program takes its port of its own settings, and what only its tests need stands on the same line',
    {
      'mix.exs':
        'defmodule A.MixProject do\n  def deps, do: [{:bandit, "~> 1.6"}, {:redix, "~> 1.5"}, {:myxql, "~> 0.7", only: :test}]\nend\n',
      'lib/a.ex':
        'defmodule A do\n  use Application\n  {Bandit, plug: A.Router, port: Application.get_env(:a, :port)}\nend\n',
      'config/config.exs': 'config :a, A.Repo, port: 5433\nconfig :a,\n  redis: "cache",\n  port: 4040\n',
    },
    ['. | elixir | plug | 4040 | _build/prod/rel/app/bin/app start | redis'],
  ],
  [
    'Cowboy is started with the options of its socket',
    {
      'mix.exs': 'defmodule A.MixProject do\n  def deps, do: [{:cowboy, "~> 2.10"}]\nend\n',
      'lib/a.ex':
        'defmodule A do\n  use Application\n  :cowboy.start_clear(:http, [{:port, 8070}], %{})\nend\n',
    },
    ['. | elixir | cowboy | 8070 | _build/prod/rel/app/bin/app start | -'],
  ],
  [
    'a Rust program fills in its port under a longer name',
    {
      'Cargo.toml': '[package]\nname = "products"\n[dependencies]\nactix-web = "4"\n',
      'src/main.rs': 'fn main() { HttpServer::new(app).bind(format!("0.0.0.0:{}", port)) }\n',
      'src/configuration.rs': 'fn new() -> Self {\n    Settings { level: Warn, http_port: 3002 }\n}\n',
    },
    ['. | rust | actix-web | 3002 | ./target/release/products | -'],
  ],
  [
    'the settings of a Rust program may be in Hjson',
    {
      'Cargo.toml': '[package]\nname = "lem"\n[dependencies]\nactix-web = "4"\n',
      'src/main.rs': 'fn main() { HttpServer::new(app).bind((settings.bind, settings.port)) }\n',
      'config/defaults.hjson': '{\n  bind: "0.0.0.0"\n  port: 8536\n}\n',
    },
    ['. | rust | actix-web | 8536 | ./target/release/lem | -'],
  ],
  [
    'a web archive of no framework answers where its container does',
    {
      'pom.xml':
        '<project><groupId>a</groupId><artifactId>store</artifactId><version>1</version><packaging>war</packaging></project>',
      'src/main/webapp/WEB-INF/web.xml': '<web-app/>',
      'src/main/java/Store.java': 'class Store {}\n',
    },
    ['. | java | - | 8080 | catalina.sh run | -'],
  ],
  [
    'a consumer that has the library of gRPC is no server of it',
    {
      'build.gradle.kts':
        'plugins {\n  application\n}\ndependencies { implementation("org.apache.kafka:kafka-clients:4.0.0")\n implementation("io.grpc:grpc-stub:1.70.0") }\napplication { mainClass.set("Main") }\n',
      'settings.gradle.kts': 'rootProject.name = "fraud"\n',
      'src/main/java/Main.java':
        'class Main { public static void main(String[] args) { new KafkaConsumer(properties); } }\n',
    },
    ['. | java | - | - | build/install/fraud/bin/fraud | kafka'],
  ],
  [
    'a script that is told a word starts what it does at that word',
    {
      Dockerfile:
        'FROM hexpm/elixir:1.18\nCOPY rel/entrypoint.sh /entrypoint.sh\nENTRYPOINT ["/entrypoint.sh"]\nCMD ["run"]\n',
      'rel/entrypoint.sh':
        '#!/bin/sh\nif [ "$1" = \'run\' ]; then\n  exec /app/bin/shop start\nelif [ "$1" = \'db\' ]; then\n  exec /app/"$2".sh\nelse\n  exec "$@"\nfi\n',
      'mix.exs': 'defmodule Shop.MixProject do\n  [app: :shop, deps: [{:phoenix, "~> 1.8"}]]\nend\n',
      'lib/shop.ex': 'defmodule Shop do\n  use Application\nend\n',
    },
    ['. | elixir | phoenix | 4000 | /app/bin/shop start | -'],
  ],
  [
    'what waits on a channel of Go goes on',
    {
      'go.mod': 'module shop\n\ngo 1.26\nrequire github.com/rabbitmq/amqp091-go v1.10.0\n',
      'main.go':
        'package main\n\nimport amqp "github.com/rabbitmq/amqp091-go"\n\nfunc main() {\n\tamqp.Dial("amqp://mq")\n\tforever := make(chan bool)\n\t<-forever\n}\n',
    },
    ['. | go | - | - | ./shop | rabbitmq'],
  ],
  [
    'a program that only a variable names is not what starts, nor npm by its path',
    {
      'go.mod': 'module shop\n\ngo 1.26\n',
      'main.go':
        'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.ListenAndServe(":8081", nil)\n}\n',
      Dockerfile: 'FROM alpine\nENTRYPOINT cd /usr/local/bin && $SVC_NAME\n',
      'web/package.json': '{"scripts":{"start":"node server.js"},"dependencies":{"express":"4"}}',
      'web/server.js': "require('express')().listen(8079);\n",
      'web/Dockerfile': 'FROM node\nCMD ["/usr/local/bin/npm", "start"]\n',
    },
    ['. | go | net/http | 8081 | ./shop | -', 'web | node | express | 8079 | node server.js | -'],
  ],
  [
    'nor one that a variable names in a folder',
    {
      'go.mod': 'module shop\n\ngo 1.26\n',
      'main.go':
        'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.ListenAndServe(":8081", nil)\n}\n',
      Dockerfile: 'FROM alpine\nARG part\nENV PART $part\nENTRYPOINT ["sh", "-c", "/usr/local/bin/$PART"]\n',
    },
    ['. | go | net/http | 8081 | ./shop | -'],
  ],
  [
    'pages within a package of a Go program are a part of it, though an image builds them',
    {
      'go.mod': 'module shop\n\ngo 1.26\n',
      'main.go':
        'package main\n\nimport (\n\t"net/http"\n\t"shop/ui"\n)\n\nfunc main() {\n\tui.Show()\n\thttp.ListenAndServe(":8081", nil)\n}\n',
      'ui/web.go': 'package ui\n\nfunc Show() {}\n',
      'ui/Dockerfile': 'FROM node:22\nRUN npm install -g elm\n',
      'ui/react-app/package.json': '{"scripts":{"build":"vite build"},"devDependencies":{"vite":"7"}}',
    },
    ['. | go | net/http | 8081 | ./shop | -'],
  ],
  [
    'of two programs of which one is called after the other with a d the latter is the server',
    {
      'go.mod': 'module shop\n\ngo 1.26\n',
      'cmd/shopd/main.go':
        'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.ListenAndServe(":8081", nil)\n}\n',
      'cmd/shop/main.go':
        'package main\n\nimport (\n\t"net/http"\n\t_ "net/http/pprof"\n)\n\nfunc main() {\n\tgo http.ListenAndServe("localhost:6060", nil)\n\trun()\n}\n',
    },
    ['. | go | net/http | 8081 | ./shopd | -'],
  ],
  [
    'one file of Go that connects to tables and to documents needs both',
    {
      'go.mod': 'module shop\n\ngo 1.26\n',
      'main.go':
        'package main\n\nimport (\n\t"net/http"\n\t_ "github.com/lib/pq"\n\t"go.mongodb.org/mongo-driver/mongo"\n)\n\nfunc main() {\n\tmongo.Connect()\n\thttp.ListenAndServe(":8081", nil)\n}\n',
    },
    ['. | go | net/http | 8081 | ./shop | mongodb,postgres'],
  ],
  [
    'a package of setuptools is started by the command of its server, or by the one that bears its name',
    {
      'watch/setup.py':
        "from setuptools import setup\nsetup(\n    name='watch',\n    packages=['watch'],\n    entry_points={\n        'console_scripts': [\n            'watchd = watch.daemon:main',\n            'watchctl = watch.ctl:main',\n        ],\n    },\n)\n",
      'watch/watch/__init__.py': '',
      'watch/watch/ctl.py': 'def main():\n    print(1)\n',
      'watch/watch/daemon.py':
        'import socket\ndef main():\n    sock = socket.socket()\n    sock.bind(("", 9001))\n    sock.listen(1024)\n    while True:\n        sock.accept()\n',
      'mail/setup.py': 'import setuptools\nsetuptools.setup()\n',
      'mail/setup.cfg':
        '[metadata]\nname = mail\n[options]\ninstall_requires =\n    falcon\n[options.entry_points]\nconsole_scripts =\n    mail = mail.main:run\n    mail-import = mail.importing:run\n',
      'mail/mail/__init__.py': '',
      'mail/mail/main.py': 'import falcon\ndef run():\n    pass\n',
    },
    ['mail | python | falcon | 8000 | mail | -', 'watch | python | - | 9001 | watchd | -'],
  ],
  [
    'programs beside each other in a module that lies in src have names and settings of their own',
    {
      'src/go.mod': 'module example.com/hub/src\n\ngo 1.26\n',
      'src/core/main.go':
        'package main\n\nimport "github.com/beego/beego/v2/server/web"\n\nfunc main() {\n\tweb.RunWithMiddleWares("")\n}\n',
      'src/jobs/main.go':
        'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.ListenAndServe(addr(), nil)\n}\n',
      'src/jobs/config.yml': 'port: 9443\n',
    },
    ['src/core | go | beego | 8080 | ./core | -', 'src/jobs | go | net/http | 9443 | ./jobs | -'],
  ],
  [
    'a default of where to listen may have a long name in Go',
    {
      'go.mod': 'module shop\n\ngo 1.26\n',
      'main.go':
        'package main\n\nimport "net/http"\n\nconst ServiceSettingsDefaultListenAndAddress = ":8065"\n\nfunc main() {\n\thttp.ListenAndServe(*settings.Listen, nil)\n}\n',
    },
    ['. | go | net/http | 8065 | ./shop | -'],
  ],
  [
    'a web archive that brings its own Jersey needs no more than a container of servlets',
    {
      'pom.xml':
        '<project><groupId>a</groupId><artifactId>auth</artifactId><version>1</version><packaging>war</packaging><dependencies><dependency><groupId>javax.ws.rs</groupId><artifactId>javax.ws.rs-api</artifactId></dependency><dependency><groupId>org.glassfish.jersey.containers</groupId><artifactId>jersey-container-servlet</artifactId></dependency></dependencies></project>',
      'src/main/java/A.java': '@Path("/x")\npublic class A {}\n',
    },
    ['. | java | jersey | 8080 | catalina.sh run | -'],
  ],
  [
    'pages that a Go program has in itself are a part of it, though they are not built yet',
    {
      'go.mod': 'module shop\n\ngo 1.26\n',
      'main.go':
        'package main\n\nimport (\n\t"net/http"\n\t"shop/ui"\n)\n\nfunc main() {\n\thttp.ListenAndServe(":8081", ui.Pages())\n}\n',
      'ui/serve.go': 'package ui\n\nimport "embed"\n\n//go:embed build/*\nvar box embed.FS\n',
      'ui/package.json': '{"scripts":{"build":"vite build"},"devDependencies":{"vite":"7"}}',
      'ui/src/main.js': 'document.title = "x";\n',
    },
    ['. | go | net/http | 8081 | ./shop | -'],
  ],
  [
    'tasks of moon are scripts of the package beside them',
    {
      'apps/web/package.json': '{"name":"web","dependencies":{"next":"16","react":"19"}}',
      'apps/web/moon.yml':
        "tasks:\n  build:\n    command: 'next build'\n  start:\n    command: ['next', 'start']\n",
      'apps/web/app/page.tsx': 'export default function Page() {}\n',
    },
    ['apps/web | node | nextjs | 3000 | node node_modules/next/dist/bin/next start | -'],
  ],
  [
    'settings of a Rust program say their default before the field',
    {
      'Cargo.toml': '[package]\nname = "shop"\nversion = "0.1.0"\n[dependencies]\nactix-web = "4"\n',
      'src/main.rs':
        '#[actix_web::main]\nasync fn main() { HttpServer::new(app).bind((SETTINGS.bind, SETTINGS.port)) }\n',
      'src/settings.rs':
        'pub struct Settings {\n  #[default(8536)]\n  #[doku(example = "8536")]\n  pub port: u16,\n}\n',
    },
    ['. | rust | actix-web | 8536 | ./target/release/shop | -'],
  ],
  [
    'a script that a Dockerfile puts to a path is what that path starts, and on which port',
    {
      'requirements.txt': 'django\ngunicorn\n',
      'manage.py': "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'config.settings')\n",
      'config/wsgi.py': 'application = get_wsgi_application()\n',
      'compose/django/Dockerfile':
        'FROM python:3.12\nCOPY ./compose/django/entrypoint /entrypoint\nCOPY --chown=django ./compose/django/start /start\nCOPY . /app\nENTRYPOINT ["/entrypoint"]\n',
      'compose/django/entrypoint': '#!/bin/bash\nexec "$@"\n',
      'compose/django/start': '#!/bin/bash\nexec gunicorn config.wsgi --bind 0.0.0.0:5000\n',
      'compose/worker/start': '#!/bin/bash\nexec celery -A config worker\n',
      'compose.yaml':
        'services:\n  web:\n    build: {context: ., dockerfile: compose/django/Dockerfile}\n    command: /start\n',
    },
    ['. | python | django | 5000 | gunicorn config.wsgi --bind 0.0.0.0:5000 | -'],
  ],
  [
    'pages of a Go program may be built into it from elsewhere',
    {
      'go.mod': 'module shop\n\ngo 1.26\n',
      'main.go':
        'package main\n\nimport (\n\t"net/http"\n\t"shop/server/pages"\n)\n\nfunc main() {\n\thttp.ListenAndServe(":8081", pages.All())\n}\n',
      'server/pages/pages.go': 'package pages\n\nimport "embed"\n\n//go:embed dist\nvar box embed.FS\n',
      'web/package.json':
        '{"scripts":{"build":"vite build","release":"vite build --outDir=../server/pages/dist"},"devDependencies":{"vite":"7"}}',
      'web/index.html': '<html></html>',
    },
    ['. | go | net/http | 8081 | ./shop | -'],
  ],
  [
    'a program that a package is called by starts a server where nothing else does',
    {
      'package.json': '{"name":"shop","bin":{"shop":"./bin/shop"},"dependencies":{"express":"4"}}',
      'bin/shop': '#!/usr/bin/env node\nrequire("../lib/server.js");\n',
      'lib/server.js': "require('express')().listen(5678);\n",
    },
    ['. | node | express | 5678 | node bin/shop | -'],
  ],
  [
    'a package of Django for servers is as good as a module',
    {
      'requirements.txt': 'django\ngunicorn\n',
      'manage.py': "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\n",
      'shop/wsgi/__init__.py': 'application = get_wsgi_application()\n',
    },
    [
      '. | python | django | 8000 | gunicorn --bind 0.0.0.0:8000 --workers 2 --threads 4 --access-logfile - shop.wsgi:application | -',
    ],
  ],
  [
    'pages that a server depends on come with it',
    {
      'package.json': '{"private":true,"workspaces":["api","app"]}',
      'api/package.json':
        '{"name":"api","scripts":{"start":"node index.js"},"dependencies":{"express":"4","@shop/app":"*"}}',
      'api/index.js': "require('express')().listen(8055);\n",
      'app/package.json':
        '{"name":"@shop/app","scripts":{"build":"vite build"},"devDependencies":{"vite":"7"}}',
      'app/index.html': '<html></html>',
    },
    ['api | node | express | 8055 | node index.js | -'],
  ],
  [
    'of several recipes in one folder each is for the program that its name begins with',
    {
      'go.mod': 'module shop\n\ngo 1.26\n',
      'cmd/server/main.go': 'package main\n\nfunc main() {\n\thttp.ListenAndServe(":8000", nil)\n}\n',
      'cmd/agent/main.go': 'package main\n\nfunc main() {\n\thttp.ListenAndServe(":3000", nil)\n}\n',
      'docker/Dockerfile.server.multiarch':
        'FROM scratch\nCOPY dist/shop-server /bin/\nENTRYPOINT ["/bin/shop-server"]\n',
      'docker/Dockerfile.agent.multiarch':
        'FROM scratch\nCOPY dist/shop-agent /bin/\nENTRYPOINT ["/bin/shop-agent"]\n',
    },
    ['cmd/agent | go | - | 3000 | /bin/shop-agent | -', 'cmd/server | go | - | 8000 | /bin/shop-server | -'],
  ],
  [
    'pages that Laravel or another server shows are no services, wherever they are built',
    {
      'shop/composer.json': '{"type":"project","require":{"php":"^8.3","laravel/framework":"^12"}}',
      'shop/artisan': '#!/usr/bin/env php\n',
      'shop/public/index.php': '<?php\n',
      'shop/resources/assets/package.json':
        '{"private":true,"scripts":{"build":"vite build"},"devDependencies":{"vite":"7","laravel-vite-plugin":"2"}}',
      'archive/requirements.txt': 'django\ngunicorn\n',
      'archive/manage.py': 'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "papers.settings")\n',
      'archive/papers/wsgi.py': 'application = get_wsgi_application()\n',
      'archive/ui/package.json': '{"scripts":{"build":"ng build"},"dependencies":{"@angular/core":"20"}}',
      'archive/ui/angular.json':
        '{"projects":{"ui":{"architect":{"build":{"options":{"outputPath":{"base":"dist/ui"}},"configurations":{"production":{"outputPath":{"base":"../papers/static/frontend/"}}}}}}}}',
    },
    [
      'archive | python | django | 8000 | gunicorn --bind 0.0.0.0:8000 --workers 2 --threads 4 --access-logfile - papers.wsgi:application | -',
      'shop | php | laravel | 80 | apache2-foreground | -',
    ],
  ],
  [
    'an image of another language than the pages beside it is that of the server below',
    {
      'package.json':
        '{"name":"ui","private":true,"scripts":{"build":"vite build"},"devDependencies":{"@sveltejs/adapter-static":"3","@sveltejs/kit":"2","vite":"5"}}',
      'svelte.config.js': "import adapter from '@sveltejs/adapter-static';\n",
      'backend/requirements.txt': 'fastapi\nuvicorn\n',
      'backend/app.py': 'from fastapi import FastAPI\napp = FastAPI()\n',
      Dockerfile:
        'FROM node:22 AS build\nRUN npm run build\nFROM python:3.12-slim\nCOPY ./backend .\nEXPOSE 8080\nCMD ["uvicorn", "app:app", "--port", "8080"]\n',
    },
    ['backend | python | fastapi | 8080 | uvicorn app:app --port 8080 | -'],
  ],
  [
    'code for browsers that a bundler builds is started by nobody',
    {
      'go.mod': 'module photos\n\ngo 1.24\n',
      'main.go':
        'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.ListenAndServe(":2342", nil)\n}\n',
      'frontend/package.json':
        '{"private":true,"scripts":{"build":"webpack --node-env=production"},"dependencies":{"vue":"3","webpack":"5"}}',
      'frontend/src/app.js': 'import { createApp } from "vue";\ncreateApp({}).mount("#app");\n',
    },
    ['. | go | net/http | 2342 | ./photos | -'],
  ],
  [
    'a port that has a name in the settings of another part is found there',
    {
      'API/API.csproj':
        '<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup><ItemGroup><ProjectReference Include="../Common/Common.csproj" /></ItemGroup></Project>',
      'API/Program.cs':
        'static readonly int HttpPort = Configuration.Port;\nbuilder.UseKestrel(o => { o.ListenAnyIP(HttpPort, x => {}); });\n',
      'Common/Common.csproj':
        '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>',
      'Common/Configuration.cs':
        'public static class Configuration { public const int DefaultHttpPort = 5000; }\n',
      'sync/Cargo.toml': '[workspace]\nmembers = ["crates/*"]\n',
      'sync/crates/cli/Cargo.toml':
        '[package]\nname = "cli"\n[dependencies]\nserver = { path = "../server" }\n',
      'sync/crates/cli/src/main.rs': 'fn main() { server::launch() }\n',
      'sync/crates/server/Cargo.toml': '[package]\nname = "server"\n[dependencies]\naxum = "0.7"\n',
      'sync/crates/server/src/lib.rs':
        'pub async fn launch(addr: SocketAddr) { axum::serve(listener, r).await }\n.set_default("port", 8888)?\n',
    },
    [
      'API | dotnet | aspnet | 5000 | dotnet API.dll | -',
      'sync/crates/cli | rust | axum | 8888 | ./target/release/cli | -',
    ],
  ],
  [
    'a server that is published is started where the compiler puts what developers start',
    {
      'package.json':
        '{"name":"@shop/api","files":["dist"],"scripts":{"build":"tsc","dev":"tsx watch --ignore extensions src/start.ts"},"dependencies":{"express":"4"},"devDependencies":{"tsx":"4"}}',
      'tsconfig.json': '{"compilerOptions":{"outDir":"dist"}}',
      'src/start.ts': "import express from 'express';\nexpress().listen(8055);\n",
    },
    ['. | node | express | 8055 | node dist/start.js | -'],
  ],
  [
    'a script is followed through a shell, one of the system, and a file of the shell beside the package',
    {
      'package.json':
        '{"private":true,"workspaces":["packages/*"],"scripts":{"start":"run-script-os","start:default":"cd packages/server/bin && ./run start"}}',
      Dockerfile: 'FROM node:22\nCOPY . .\nEXPOSE 3000\nCMD ["npm", "start"]\n',
      'packages/server/package.json':
        '{"name":"server","private":true,"bin":{"flow":"./bin/run"},"scripts":{"build":"tsc","start":"run-script-os","start:default":"cd bin && ./run start"},"dependencies":{"express":"4"}}',
      'packages/server/bin/run': "#!/usr/bin/env node\nrequire('../dist')\n",
      'packages/server/src/index.ts': "import express from 'express';\nexpress().listen(3000);\n",
      'packages/web/package.json':
        '{"name":"web","scripts":{"build":"next build","start":"dotenv -e ../.env -- sh -c \'A=1 next start\'"},"dependencies":{"next":"15"}}',
      'packages/rts/package.json':
        '{"name":"rts","private":true,"scripts":{"build":"./build.sh","start":"./start-server.sh"},"dependencies":{"express":"4"}}',
      'packages/rts/start-server.sh': '#!/bin/bash\nnode dist/bundle/server.js\n',
      'packages/rts/src/server.ts': "import express from 'express';\nexpress().listen(8091);\n",
    },
    [
      'packages/rts | node | express | 8091 | node dist/bundle/server.js | -',
      'packages/server | node | express | 3000 | node bin/run start | -',
      'packages/web | node | nextjs | 3000 | node node_modules/next/dist/bin/next start | -',
    ],
  ],
  [
    'what a device shows, what shows parts of pages, and bundles for the pages of others are no services',
    {
      'api/package.json': '{"scripts":{"start":"node index.js"},"dependencies":{"express":"4"}}',
      'api/index.js': "require('express')().listen(4000);\n",
      'desktop/package.json':
        '{"private":true,"scripts":{"build":"vite build"},"dependencies":{"@tauri-apps/api":"2","vue":"3"},"devDependencies":{"vite":"6"}}',
      'desktop/index.html': '<html></html>',
      'desktop/src-tauri/Cargo.toml':
        '[package]\nname = "desktop"\nversion = "0.1.0"\n[dependencies]\ntauri = "2"\n',
      'desktop/src-tauri/src/main.rs': 'fn main() { tauri::Builder::default(); }\n',
      'stories/package.json':
        '{"private":true,"scripts":{"build":"storybook build"},"devDependencies":{"storybook":"9","vite":"6"}}',
      'settings/package.json':
        '{"private":true,"main":"./dist/settings.umd.cjs","module":"./dist/settings.js","files":["dist"],"scripts":{"build":"vite build"},"dependencies":{"react":"18"},"devDependencies":{"vite":"5"}}',
      'settings/index.html': '<html></html>',
    },
    ['api | node | express | 4000 | node index.js | -'],
  ],
  [
    'pages within the package of a server, and those that its image takes in, are shown by it',
    {
      'requirements.txt': 'flask\ngunicorn\n',
      'track/__init__.py': '',
      'track/app.py': 'from flask import Flask\napp = Flask(__name__)\n',
      'track/js/package.json':
        '{"private":true,"scripts":{"build":"vite build"},"dependencies":{"react":"18"},"devDependencies":{"vite":"5"}}',
      'web/apps/label/package.json':
        '{"private":true,"scripts":{"build":"vite build"},"dependencies":{"react":"18"},"devDependencies":{"vite":"5"}}',
      Dockerfile:
        'FROM node:22 AS pages\nCOPY web .\nRUN npm run build\nFROM python:3.12\nCOPY --from=pages /src/web/dist ./web/dist\nCMD ["gunicorn", "-b", "0.0.0.0:8080", "track.app:app"]\n',
    },
    ['. | python | flask | 8080 | gunicorn -b 0.0.0.0:8080 track.app:app | -'],
  ],
  [
    'pages are parts of the server whose code names where they are built, and of the image that builds them',
    {
      'server/package.json': '{"scripts":{"start":"node index.js"},"dependencies":{"express":"4"}}',
      'server/index.js':
        "const app = require('express')();\napp.use(express.static(path.join(__dirname, '..', 'client', 'dist')));\napp.listen(4000);\n",
      'client/package.json': '{"scripts":{"build":"vite build"},"devDependencies":{"vite":"6"}}',
      'admin/package.json': '{"scripts":{"build":"vite build"},"devDependencies":{"vite":"6"}}',
      'package.json':
        '{"private":true,"scripts":{"frontend":"cd admin && npm run build","backend":"node server/index.js"}}',
      Dockerfile: 'FROM node:22\nCOPY . .\nRUN npm run frontend\nCMD ["npm", "run", "backend"]\n',
    },
    ['server | node | express | 4000 | node index.js | -'],
  ],
  [
    'an image above a workspace is of the member that its scripts start, and a file for developers starts nothing',
    {
      'package.json':
        '{"private":true,"workspaces":["apps/*"],"scripts":{"web:start":"yarn workspace @links/web start","worker:start":"yarn workspace @links/worker start","both":"concurrently -k \\"yarn web:start\\" \\"yarn worker:start\\""}}',
      Dockerfile: 'FROM node:22\nCOPY . .\nEXPOSE 3000\nCMD ["sh", "-c", "yarn both"]\n',
      'apps/web/package.json':
        '{"name":"@links/web","private":true,"scripts":{"build":"next build","start":"next start"},"dependencies":{"next":"15"}}',
      'apps/worker/package.json':
        '{"name":"@links/worker","private":true,"scripts":{"start":"tsx worker.ts"},"dependencies":{"tsx":"4"}}',
      'apps/worker/worker.ts': 'setInterval(work, 5000);\n',
      'apps/pages/package.json':
        '{"private":true,"scripts":{"build":"node build.mjs","start":"node dev.mjs"},"dependencies":{"react":"18"}}',
      'apps/pages/src/index.tsx': "import { createRoot } from 'react-dom/client';\n",
    },
    [
      'apps/web | node | nextjs | 3000 | node node_modules/next/dist/bin/next start | -',
      'apps/worker | node | - | - | node --import tsx worker.ts | -',
    ],
  ],
  [
    'what is only looked for is no need, and what only production says holds',
    {
      'py/requirements.txt': 'fastapi\nasyncpg\nredis\n',
      'py/main.py':
        'from fastapi import FastAPI\napp = FastAPI()\nREDIS_URL = os.getenv("REDIS_URL")\nif REDIS_URL:\n    cache = redis.from_url(REDIS_URL)\n',
      'search/requirements.txt': 'flask\nredis\n',
      'search/app.py':
        'from flask import Flask\napp = Flask(__name__)\nDB = os.environ.get("DATABASE_URL", "").replace("postgres://", "x://") or "sqlite:///a.db"\n',
      'search/settings.yml': 'redis:\n  # nothing\n  url: false\n',
      'gate/pom.xml': springCloud('gate', 'spring-cloud-starter-gateway'),
      'gate/src/main/java/App.java': starts,
      'gate/src/main/resources/application.yml': 'spring:\n  application:\n    name: gate\n',
      'gate/src/main/resources/application-prod.yml': 'server:\n  port: 8088\n',
    },
    [
      'gate | java | spring-boot | 8088 | java -jar target/gate-1.jar | -',
      'py | python | fastapi | 8000 | uvicorn --host 0.0.0.0 --port 8000 main:app | postgres',
      'search | python | flask | 5000 | gunicorn --bind 0.0.0.0:5000 --workers 2 --threads 4 --access-logfile - app:app | -',
    ],
  ],
  [
    'a manual, and an image that puts several services into one, are none beside what runs',
    {
      'backend/package.json': '{"scripts":{"start":"node index.js"},"dependencies":{"fastify":"5"}}',
      'backend/index.js': "require('fastify')().listen({ port: 4000 });\n",
      'backend/Dockerfile': 'FROM node:22\nCMD ["node", "index.js"]\n',
      'frontend/package.json': '{"scripts":{"build":"vite build"},"devDependencies":{"vite":"6"}}',
      'frontend/Dockerfile':
        'FROM node:22 AS b\nRUN npm run build\nFROM nginx:1\nCOPY --from=b /app/dist /usr/share/nginx/html\n',
      'Dockerfile.standalone':
        'FROM node:22 AS f\nCOPY frontend/ .\nFROM node:22\nCOPY backend/package.json ./\nCOPY --from=f /app ./pages\nCMD ["./standalone.sh"]\n',
      'website/package.json':
        '{"scripts":{"build":"docusaurus build"},"dependencies":{"@docusaurus/core":"3"}}',
    },
    ['backend | node | fastify | 4000 | node index.js | -', 'frontend | node | vite | 80 | - | -'],
  ],
  [
    'of stores that do the same the first is meant, and an application of telephones is no service',
    {
      'cart/cart.csproj':
        '<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include="Microsoft.Extensions.Caching.StackExchangeRedis" Version="9" /><PackageReference Include="Npgsql" Version="9" /></ItemGroup></Project>',
      'cart/Program.cs':
        'if (a) { s.AddSingleton<ICartStore, RedisCartStore>(); }\nelse if (b) { s.AddSingleton<ICartStore, AlloyDBCartStore>(); }\napp.Run();\n',
      'mobile/pubspec.yaml': 'name: m\ndependencies:\n  flutter:\n    sdk: flutter\n',
      'mobile/lib/main.dart': 'void main() { runApp(const App()); }\n',
    },
    ['cart | dotnet | aspnet | 8080 | dotnet cart.dll | redis'],
  ],
  [
    'pages that a build of Gradle, a script or an image of another language puts into a server are parts of it',
    {
      'settings.gradle': "include 'application', 'ui'\n",
      'build.gradle': '',
      'application/build.gradle':
        "plugins { id 'java'\n id 'org.springframework.boot' version '3.5.0' }\ndependencies { implementation 'org.springframework.boot:spring-boot-starter-web' }\ntasks.named('processResources') { dependsOn(':ui:build') }\n",
      'application/src/main/java/App.java': starts,
      'ui/package.json': '{"scripts":{"build":"vite build"},"devDependencies":{"vite":"6"}}',
      'gate/go.mod': 'module gate\n\ngo 1.22\n\nrequire github.com/valyala/fasthttp v1.62.0\n',
      'gate/main.go':
        'package main\n\nimport "github.com/valyala/fasthttp"\n\nfunc main() { s := &fasthttp.Server{}; s.Serve(l) }\n',
      'gate/config.yml': "server:\n  address: 'tcp://:9091/'\n",
      'gate/web/berry/package.json':
        '{"scripts":{"build":"react-scripts build && mv -f build ../build/berry"},"dependencies":{"react-scripts":"5"}}',
      'flow/pyproject.toml': '[project]\nname = "flow"\ndependencies = ["fastapi", "uvicorn"]\n',
      'flow/main.py': 'from fastapi import FastAPI\napp = FastAPI()\n',
      'pages/package.json': '{"scripts":{"build":"vite build"},"devDependencies":{"vite":"6"}}',
      'docker/flow.Dockerfile':
        'FROM node:22 AS b\nCOPY pages /tmp/pages\nRUN npm run build && cp -r build /app/flow\nFROM python:3.12\nCOPY flow .\nCMD ["uvicorn", "main:app", "--port", "7860"]\n',
    },
    [
      'application | java | spring-boot | 8080 | java -jar build/libs/application.jar | -',
      'flow | python | fastapi | 7860 | uvicorn main:app --port 7860 | -',
      'gate | go | fasthttp | 9091 | ./gate | -',
    ],
  ],
  [
    'a tool for the databases of others needs the one that it is told the place of, and ports stand in samples for production',
    {
      'api/package.json':
        '{"scripts":{"start":"node index.js"},"dependencies":{"express":"4","mongoose":"6","pg":"8","mysql2":"3"}}',
      'api/index.js':
        "require('mongoose').connect(process.env.MONGODB_URI);\nrequire('express')().listen(process.env.PORT);\n",
      'api/src/.env.production': 'PORT=3104\n',
    },
    ['api | node | express | 3104 | node index.js | mongodb'],
  ],
  [
    'an image that prunes a workspace is of the member that it keeps, and pages are known by what builds them',
    {
      'package.json': '{"private":true,"workspaces":["apps/*"],"devDependencies":{"webpack":"5"}}',
      'apps/webapp/package.json':
        '{"name":"webapp","private":true,"scripts":{"start":"node ./build/server.js"},"dependencies":{"express":"4"}}',
      'apps/webapp/server.ts':
        "import express from 'express';\nexpress().listen(process.env.PORT || 3000);\n",
      'apps/ui/package.json':
        '{"name":"ui","private":true,"main":"src/index.tsx","scripts":{"build":"webpack --config ./webpack.config.js","start":"webpack serve"},"dependencies":{"react":"18"}}',
      'apps/ui/src/index.tsx':
        "import { createRoot } from 'react-dom/client';\ncreateRoot(root).render(app);\n",
      'apps/core/package.json': '{"name":"core","main":"src/api.ts","scripts":{"build":"webpack"}}',
      'apps/core/src/api.ts': 'export default {};\n',
      'docker/Dockerfile':
        'FROM node:22 AS pruner\nRUN npx turbo prune --scope=webapp --docker\nFROM node:22\nEXPOSE 3000\nCMD ["./scripts/entrypoint.sh"]\n',
      'docker/scripts/entrypoint.sh': '#!/bin/sh\ncd /apps/webapp\nexec dumb-init node ./build/server.js\n',
      'search/Cargo.toml':
        '[package]\nname = "search"\nversion = "0.1.0"\n[dependencies]\nactix-web = "4"\ntonic = "0.11"\n',
      'search/src/main.rs':
        'fn main() { HttpServer::new(|| App::new()).bind(format!("{}:{}", settings.host, settings.http_port)); Server::builder(); }\n',
      'search/config/config.yaml': 'service:\n  http_port: 6333\ncluster:\n  port: 6335\n',
    },
    [
      'apps/ui | node | webpack | 80 | - | -',
      'apps/webapp | node | express | 3000 | node ./build/server.js | -',
      'search | rust | actix-web | 6333 | ./target/release/search | -',
    ],
  ],
  [
    'requirements within the package of Django belong to the program that stands above it',
    {
      'manage.py': 'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings.development")\n',
      'shop/requirements/base.txt': 'Django==4.2\nuvicorn\npsycopg2-binary\n',
      'shop/requirements/production.txt': '-r base.txt\n',
      'shop/asgi.py': 'application = get_asgi_application()\n',
    },
    ['. | python | django | 8000 | uvicorn --host 0.0.0.0 --port 8000 shop.asgi:application | postgres'],
  ],
  [
    'a port is followed from the name of a setting to the constant or the map that gives it',
    {
      'users/go.mod': 'module users\n\ngo 1.22\n\nrequire github.com/gin-gonic/gin v1.9.1\n',
      'users/main.go':
        'package main\n\nimport "github.com/gin-gonic/gin"\n\nfunc main() {\n\tk.Load(confmap.Provider(map[string]interface{}{\n\t\t"server.addr": ":8090",\n\t}, "."), nil)\n\tgin.Default().Run(k.String("server.addr"))\n}\n',
      'plugins/package.json':
        '{"private":true,"scripts":{"start":"node dist/index.js"},"dependencies":{"express":"4"}}',
      'plugins/src/index.ts':
        "import express from 'express';\nexpress().listen(this.config.HTTP_SERVER_PORT, () => {});\n",
      'plugins/src/config.ts':
        'export const DEFAULT_HTTP_SERVER_PORT = 6738;\nexport const defaults = { HTTP_SERVER_PORT: DEFAULT_HTTP_SERVER_PORT };\n',
      'media/media.csproj':
        '<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>',
      'media/Program.cs':
        'public const int DefaultHttpPort = 8096;\nb.ConfigureKestrel(o => { o.Listen(address, config.InternalHttpPort); });\n',
    },
    [
      'media | dotnet | aspnet | 8096 | dotnet media.dll | -',
      'plugins | node | express | 6738 | node dist/index.js | -',
      'users | go | gin | 8090 | ./users | -',
    ],
  ],
];

test.each(cases)('%s', (_what, files, services) => {
  expect(seen(files)).toEqual(services);
});

type Beside = readonly [what: string, files: Readonly<Record<string, string>>, commands: readonly string[]];

const django = {
  'site/manage.py': 'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n',
  'site/shop/wsgi.py': 'application = get_wsgi_application()\n',
};

const beside: readonly Beside[] = [
  [
    'Django-RQ',
    { ...django, 'requirements.txt': 'Django==5.2\ndjango-rq==3.1\n' },
    ['python site/manage.py rqworker'],
  ],
  [
    'Django Q',
    { ...django, 'requirements.txt': 'Django==5.2\ndjango-q2==1.7\n' },
    ['python site/manage.py qcluster'],
  ],
  [
    'Celery that a factory of Flask makes',
    {
      'requirements.txt': 'flask\ncelery[redis]\n',
      'shop/__init__.py':
        'from flask import Flask\ndef create_app():\n    app = Flask(__name__)\n    return app\n',
      'make_celery.py':
        'from shop import create_app\nflask_app = create_app()\ncelery_app = flask_app.extensions["celery"]\n',
    },
    ['celery --app make_celery:celery_app worker --loglevel info'],
  ],
  [
    'the worker of BullMQ that a script starts, not the one of developers',
    {
      'package.json':
        '{"private":true,"scripts":{"start":"node server.js","worker":"node worker.js","worker:dev":"nodemon worker.js","test:worker":"jest"},"dependencies":{"express":"4","bullmq":"5"}}',
      'server.js': "require('express')().listen(4000);\n",
      'worker.js': "const { Worker } = require('bullmq');\nnew Worker('mail', send);\n",
    },
    ['node worker.js'],
  ],
];

test('programs of supervisord work beside the server, those of the system apart', () => {
  const [service] = analyze(
    reading({
      'composer.json': '{"require":{"laravel/framework":"^11"}}',
      artisan: '',
      'public/index.php': '<?php',
      Dockerfile: 'FROM php:8.3-apache\nCOPY . .\nCMD ["supervisord", "-n"]\n',
      'docker/supervisord.conf':
        '[program:nginx]\ncommand=nginx -g "daemon off;"\n[program:queue]\ncommand=php /var/www/html/artisan queue:work --tries=3\n',
    }),
    languages,
  ).services;
  expect(service?.processes).toEqual([{ name: 'queue', command: 'php artisan queue:work --tries=3' }]);
  expect(service?.start).toBe('apache2-foreground');
});

test.each(beside)('%s works beside the server', (_what, files, commands) => {
  const [service] = analyze(reading(files), languages).services;
  expect(service?.processes?.map(({ command }) => command)).toEqual(commands);
});

const image = 'FROM python:3.12-slim\nCOPY . .\nEXPOSE 8000\nENTRYPOINT ["/init"]\n';
const flask = {
  'requirements.txt': 'flask\ncelery\n',
  'app.py': 'app = Flask(__name__)\n',
  Dockerfile: image,
};

test.each([
  ['services.d', 'rootfs/etc/services.d', '#!/usr/bin/with-contenv bash\ncd /app\nexec '],
  ['s6-rc', 'root/etc/s6-overlay/s6-rc.d', '#!/command/execlineb -P\nwith-contenv\ns6-setuidgid app '],
])('programs that s6 keeps, told in %s, are what an image starts', (_what, folder, before) => {
  const [service] = analyze(
    reading({
      ...flask,
      [`${folder}/svc-site/run`]: `${before}gunicorn -b 0.0.0.0:8000 app:app\n`,
      [`${folder}/svc-queue/run`]: `${before}celery -A app worker\n`,
      [`${folder}/nginx/run`]: `${before}nginx -g "daemon off;"\n`,
    }),
    languages,
  ).services;
  expect(service?.start).toBe('gunicorn -b 0.0.0.0:8000 app:app');
  expect(service?.processes).toEqual([{ name: 'queue', command: 'celery -A app worker' }]);
});

test.each([
  ['a shell', '#!/bin/sh\nexec socat TCP-LISTEN:9000,fork EXEC:/bin/cat\n', 'shell 9000'],
  [
    'Python',
    '#!/usr/bin/env python3\nHTTPServer(("", int(os.environ.get("PORT", 8000))), Site).serve_forever()\n',
    'python 8000',
  ],
])('a file `run` that %s reads is a program', (_what, run, expected) => {
  const { services } = analyze(reading({ run, Procfile: 'web: ./run\n', 'README.md': '' }), languages);
  expect(services.map(({ language, ports }) => `${language} ${ports[0]?.port}`)).toEqual([expected]);
});

test('a project of Django is one, though nothing declares a package', () => {
  const { services } = analyze(
    reading({
      LICENSE: '',
      'site/manage.py':
        'from django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n',
      'site/wsgi.py':
        'from django.core.wsgi import get_wsgi_application\napplication = get_wsgi_application()\n',
    }),
    languages,
  );
  expect(services.map(({ path, framework }) => `${path} ${framework}`)).toEqual(['site django']);
});
