import { expect, test } from '@jest/globals';
import { seen } from './seen.ts';

type Case = readonly [what: string, files: Readonly<Record<string, string>>, services: readonly string[]];

const cases: readonly Case[] = [
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
    ['apps/cart | node | vite | - | - | -'],
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
];

test.each(cases)('%s', (_what, files, services) => {
  expect(seen(files)).toEqual(services);
});
