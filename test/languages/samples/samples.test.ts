import { expect, test } from '@jest/globals';
import { seen } from './seen.ts';

type Case = readonly [what: string, files: Readonly<Record<string, string>>, services: readonly string[]];

const express = '{"name":"x","scripts":{"start":"node app.js"},"dependencies":{"express":"4"}}';
const listen = 'require("express")().listen(process.env.PORT || 8080)\n';

const cases: readonly Case[] = [
  [
    'a repository of nothing but samples is those samples',
    { 'README.md': '', 'examples/shop/package.json': express, 'examples/shop/app.js': listen },
    ['examples/shop | node | express | 8080 | node app.js | -'],
  ],
  [
    'samples beside a program are none of it',
    {
      'package.json': express,
      'app.js': listen,
      'samples/a/package.json': express,
      'samples/a/app.js': listen,
    },
    ['. | node | express | 8080 | node app.js | -'],
  ],
  [
    'a root that lists itself among its workspaces does no harm',
    {
      'package.json':
        '{"name":"x","private":true,"workspaces":[".","streaming"],"scripts":{"start":"node ./streaming/index.js"}}',
      'streaming/package.json':
        '{"name":"s","scripts":{"start":"node ./index.js"},"dependencies":{"express":"4"}}',
      'streaming/index.js': 'const PORT = process.env.PORT || 4000;\nserver.listen(PORT)\n',
    },
    ['streaming | node | express | 4000 | node ./index.js | -'],
  ],
  [
    'a root with workspaces that starts a file of its own is a service',
    {
      'package.json':
        '{"name":"x","private":true,"workspaces":["packages/*"],"scripts":{"start":"node index.js"}}',
      'index.js': 'console.log(require("lib"))\n',
      'packages/lib/package.json': '{"name":"lib","main":"index.js"}',
      'packages/lib/index.js': 'module.exports = 1\n',
    },
    ['. | node | - | - | node index.js | -'],
  ],
  [
    'a variable in small letters chooses a port as well',
    {
      'package.json': '{"name":"x","scripts":{"start":"node main.js"},"dependencies":{"express":"4"}}',
      'main.js':
        'const app = require("express")();\nconst port = process.env.port || 3333;\napp.listen(port);\n',
    },
    ['. | node | express | 3333 | node main.js | -'],
  ],
  [
    'a database that a file can stand in for is not required',
    {
      'package.json':
        '{"name":"todo","main":"src/index.js","dependencies":{"express":"4","mysql2":"2","sqlite3":"5"}}',
      'src/index.js': 'const app = require("express")();\napp.listen(3000);\n',
    },
    ['. | node | express | 3000 | node src/index.js | -'],
  ],
  [
    'the schema of Prisma may stand among the sources',
    {
      'package.json':
        '{"name":"x","scripts":{"start":"node main.js"},"dependencies":{"express":"4","@prisma/client":"5"}}',
      'main.js': listen,
      'src/prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n}\n',
    },
    ['. | node | express | 8080 | node main.js | postgres'],
  ],
  [
    'imports of Go may stand on one line',
    {
      'go.mod': 'module x\n\ngo 1.22\n',
      'main.go':
        'package main\nimport ("net/http"; _ "github.com/lib/pq")\nfunc main() { http.ListenAndServe(":8080", nil) }\n',
    },
    ['. | go | net/http | 8080 | ./x | postgres'],
  ],
  [
    'a Go program may listen by one package and route by another',
    {
      'main.go':
        'package main\n\nimport (\n\t"github.com/codegangsta/negroni"\n\t"github.com/gorilla/mux"\n)\n\nfunc main() {\n\tn := negroni.Classic()\n\tn.UseHandler(mux.NewRouter())\n\tn.Run(":3001")\n}\n',
    },
    ['. | go | gorilla | 3001 | ./app | -'],
  ],
  [
    'settings that Rust code fills in name the port',
    {
      'Cargo.toml': '[package]\nname = "shop"\nversion = "1.0.0"\n[dependencies]\nactix-web = "4"\n',
      'src/main.rs':
        'fn main() { HttpServer::new(app).listen(TcpListener::bind(format!("0.0.0.0:{}", settings.port))?) }\nfn new() -> Settings {\n    Settings { level: 1, port: 3002, debug: false }\n}\n',
    },
    ['. | rust | actix-web | 3002 | ./target/release/shop | -'],
  ],
  [
    'a Ruby program needs no Gemfile to be one',
    {
      'details/details.rb':
        "require 'webrick'\nserver = WEBrick::HTTPServer.new :BindAddress => '*', :Port => 9080\nserver.start\n",
    },
    ['details | ruby | - | 9080 | ruby details.rb | -'],
  ],
  [
    'a Python program that goes on running needs no list of packages, beside services of others',
    {
      'node/package.json': express,
      'node/app.js': listen,
      'python/app.py': 'import time\nwhile True:\n    time.sleep(1)\n',
      'scripts/main.py': 'while True:\n    pass\n',
    },
    ['node | node | express | 8080 | node app.js | -', 'python | python | - | - | python app.py | -'],
  ],
  [
    'a page beside the PHP files that it calls is part of their service',
    {
      'guestbook.php': "<?php\n$client = new Predis\\Client(['host' => 'redis']);\n",
      'index.html': '<html></html>',
      'controllers.js': 'angular.module("x")',
    },
    ['. | php | - | 80 | apache2-foreground | redis'],
  ],
  [
    'pages that a Makefile packs into the program above them are part of it',
    {
      'go.mod': 'module shop\n\ngo 1.26\n',
      'main.go':
        'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.ListenAndServe(":9000", nil)\n}\n',
      Makefile: 'STATIC := schema.sql frontend/dist:/admin\nshop:\n\tgo build -o shop\n',
      'frontend/package.json': '{"scripts":{"build":"vite build"},"devDependencies":{"vite":"7"}}',
    },
    ['. | go | net/http | 9000 | ./shop | -'],
  ],
  [
    'pages that another script than the build puts into a server are part of it',
    {
      'package.json': '{"name":"x","private":true,"workspaces":["src","admin"]}',
      'src/package.json': express,
      'src/app.js': listen,
      'admin/package.json':
        '{"name":"a","scripts":{"build":"vite build","build-copy":"vite build --outDir ../src/static/admin"},"devDependencies":{"vite":"7"}}',
    },
    ['src | node | express | 8080 | node app.js | -'],
  ],
  [
    'of two servers in one folder that which keeps data is the one',
    {
      'package.json':
        '{"name":"x","scripts":{"start":"node ./streaming"},"dependencies":{"express":"4","react":"19"}}',
      Gemfile: "gem 'rails'\ngem 'pg'\ngem 'puma'\n",
      'config/application.rb': "require 'rails'\n",
    },
    ['. | ruby | rails | 3000 | bundle exec rails server -b 0.0.0.0 -p 3000 | postgres'],
  ],
  [
    'what a root declares and a folder below it keeps is one service',
    {
      'pyproject.toml':
        '[project]\nname = "ui"\ndependencies = ["fastapi"]\n[project.scripts]\nui = "ui:main"\n[build-system]\nrequires = ["hatchling"]\n',
      'backend/requirements.txt': 'fastapi\nuvicorn\nredis\n',
      'backend/ui/main.py':
        'import os\nfrom fastapi import FastAPI\napp = FastAPI()\nREDIS_URL = os.environ.get("REDIS_URL", "")\n',
    },
    ['backend | python | fastapi | 8000 | uvicorn --host 0.0.0.0 --port 8000 ui.main:app | -'],
  ],
  [
    'of several commands of a package that which bears its name is the program, not a tool beside it',
    {
      'pyproject.toml':
        '[project]\nname = "Post-Man"\ndependencies = ["falcon"]\n[project.scripts]\npostman = "postman.main:main"\nrunner = "postman.runner:main"\n[build-system]\nrequires = ["hatchling"]\n',
      'copy_years.py': 'def main():\n    print(1)\nif __name__ == "__main__":\n    main()\n',
      'src/postman/__init__.py': '',
      'src/postman/main.py': 'import falcon\ndef main():\n    pass\n',
    },
    ['. | python | falcon | 8000 | postman | -'],
  ],
  [
    'whoever loads a server with Locust runs it by that',
    {
      'requirements.txt': 'locust\n',
      'shop.py': 'from locust import HttpUser\nclass Buyer(HttpUser):\n    pass\n',
    },
    ['. | python | locust | - | locust --headless -f shop.py | -'],
  ],
  [
    'a Staticfile may show what elsewhere would be built',
    { Staticfile: 'root: dist\n', 'dist/index.html': '<html></html>' },
    ['. | static | - | 80 | - | -'],
  ],
  [
    'pages below the folder of a service belong to that folder',
    { 'web/static/index.html': '<html></html>', 'api/main.py': 'app = FastAPI()\n' },
    [
      'api | python | fastapi | 8000 | uvicorn --host 0.0.0.0 --port 8000 main:app | -',
      'web | static | - | 80 | - | -',
    ],
  ],
  [
    'a script alone in a repository is what it runs',
    { 'start.sh': '#!/bin/bash\necho hello\n', 'README.md': '' },
    ['. | shell | - | - | bash start.sh | -'],
  ],
  [
    'a script among other things is no service',
    { 'start.sh': 'kubectl apply -f .\n', 'web.yaml': 'kind: Pod\n' },
    [],
  ],
  [
    'modules that one Dockerfile above them builds are one service there',
    {
      'reviews/Dockerfile': 'FROM gradle:8 AS build\nCOPY . .\nFROM open-liberty:24\nCMD ["server", "run"]\n',
      'reviews/settings.gradle': "include 'app', 'config'\n",
      'reviews/build.gradle': "allprojects { apply plugin: 'java' }\n",
      'reviews/app/build.gradle':
        "apply plugin: 'war'\ndependencies { providedCompile 'javax.ws.rs:javax.ws.rs-api:2.0' }\n",
      'reviews/app/src/main/java/Rest.java': 'public class Rest {}\n',
      'reviews/config/servers/main/server.xml': '<server><httpEndpoint httpPort="9080"/></server>',
    },
    ['reviews | java | jakartaee | 9080 | server run | -'],
  ],
  [
    'a root that starts the program of another package is none itself',
    {
      'package.json':
        '{"name":"x","scripts":{"start":"node server/index.js"},"devDependencies":{"concurrently":"8"}}',
      'server/package.json': express.replace('app.js', 'index.js'),
      'server/index.js': listen,
    },
    ['server | node | express | 8080 | node index.js | -'],
  ],
  [
    'a bundle of one Ruby file starts it, whatever its name',
    { Gemfile: "source 'https://rubygems.org'\ngem 'cowsay'\n", 'hello.rb': "puts 'hello'\n" },
    ['. | ruby | - | - | bundle exec ruby hello.rb | -'],
  ],
];

test.each(cases)('%s', (_, files, services) => {
  expect(seen(files)).toEqual(services);
});
