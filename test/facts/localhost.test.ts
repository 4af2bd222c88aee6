import { expect, test } from '@jest/globals';
import { analyze } from '../../src/facts/analyze.ts';
import { languages } from '../../src/languages/languages.ts';
import { snapshotOf } from '../support/snapshot.ts';

type Files = Readonly<Record<string, string>>;

/** Where a repository is said to listen on localhost only. */
function local(files: Files): string | undefined {
  const [service] = analyze(snapshotOf(files), languages).services;
  const found = service?.evidence.find(({ fact }) => fact === 'localhost');
  return found === undefined ? undefined : `${found.path}:${found.line}`;
}

const go = (address: string): Files => ({
  'go.mod': 'module a\n\ngo 1.24\n',
  'main.go': `package main\n\nimport "net/http"\n\nfunc main() { http.ListenAndServe("${address}", nil) }\n`,
});
const node = (options: string): Files => ({
  'package.json': '{"name":"a","scripts":{"start":"node a.js"},"dependencies":{"fastify":"5"}}',
  'a.js': `require('fastify')().listen(${options});\n`,
});
const python = {
  'requirements.txt': 'aiohttp\n',
  'main.py':
    "from aiohttp import web\napp = web.Application()\nweb.run_app(app, host='127.0.0.1', port=8081)\n",
};
const pom =
  '<project><groupId>a</groupId><artifactId>a</artifactId><version>1</version><parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId><version>3.5.0</version></parent><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies><build><plugins><plugin><groupId>org.springframework.boot</groupId><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build></project>';
const spring = {
  'pom.xml': pom,
  'src/main/java/A.java':
    '@SpringBootApplication class A { public static void main(String[] a) { SpringApplication.run(A.class, a); } }',
  'src/main/resources/application.properties': 'server.address=127.0.0.1\nserver.port=8081\n',
};
const rust = {
  'Cargo.toml': '[package]\nname = "a"\n[dependencies]\nactix-web = "4"\n',
  'src/main.rs': 'async fn main() {\n    HttpServer::new(app).bind(("127.0.0.1", 8080))\n}\n',
};
const onOneLine = (config: string): Files => ({
  'package.json': '{"name":"a","scripts":{"start":"node a.js"},"dependencies":{"express":"5","config":"4"}}',
  'a.js': "require('express')().listen(require('config').get('server.port'));\n",
  'config/default.json': `${config}\n`,
});
const kept = { Dockerfile: 'FROM python:3.13\nCMD ["python", "main.py", "--host", "0.0.0.0"]\n' };

test.each([
  ['Go', go('127.0.0.1:8080'), 'main.go:5'],
  ['Go that listens to all', go(':8080'), undefined],
  ['Fastify, which does so by itself', node('{ port: 3000 }'), 'a.js:1'],
  ['Node that listens to all', node("{ port: 3000, host: '0.0.0.0' }"), undefined],
  ['Python', python, 'main.py:3'],
  ['Python that is told to listen to all', { ...python, ...kept }, undefined],
  ['Spring', spring, 'src/main/resources/application.properties:1'],
  [
    'a database on the line of the port',
    onOneLine('{"server":{"port":8080},"db":{"host":"localhost"}}'),
    undefined,
  ],
  ['a database below it', onOneLine('{"server":{"port":8080,"db":{"host":"localhost"}}}'), undefined],
  [
    'a host beside its port',
    onOneLine('{"db":{"host":"pg"},"server":{"host":"localhost","port":8080}}'),
    'config/default.json:1',
  ],
  ['a statement before', node("{ port: 3000, host: '0.0.0.0' }); connect('localhost'"), undefined],
  ['Rust', rust, 'src/main.rs:2'],
])('a server on localhost is told: %s', (_what, files, place) => {
  expect(local(files)).toBe(place);
});
