import { expect, test } from '@jest/globals';
import { seen } from './seen.ts';

const vite = (more: object): string =>
  JSON.stringify({
    private: true,
    scripts: { build: 'vite build' },
    devDependencies: { vite: '6' },
    ...more,
  });
const page = { 'index.html': '<div id="app"></div>', 'src/main.ts': 'import { make } from "@shop/common"\n' };

function below(folder: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}

test('a package that is taken in by its sources is none that is shown', () => {
  const files = {
    'package.json': '{"private":true,"workspaces":["packages/*"]}',
    ...below('packages/common', {
      'package.json': vite({ name: '@shop/common', main: 'index.ts' }),
      'index.ts': 'export const make = () => {}\n',
    }),
    ...below('packages/web', {
      'package.json': vite({ name: '@shop/web', dependencies: { '@shop/common': '*' } }),
      ...page,
    }),
  };
  expect(seen(files)).toEqual(['packages/web | node | vite | 80 | - | -']);
});

test('what browsers load from a program of Phoenix is a part of it', () => {
  const files = {
    'mix.exs':
      'defmodule Book.MixProject do\n  @elixir_requirement "~> 1.18"\n  def project, do: [app: :book, elixir: @elixir_requirement, deps: [{:phoenix, "~> 1.7"}]]\nend\n',
    'lib/book.ex': 'defmodule Book do\n  use Application\nend\n',
    ...below('assets', { 'package.json': vite({}), ...page }),
  };
  expect(seen(files)).toEqual(['. | elixir | phoenix | 4000 | _build/prod/rel/book/bin/book start | -']);
});

test('what Rails packs is a part of it', () => {
  const files = {
    Gemfile: 'gem "rails"\ngem "puma"\n',
    'config.ru': 'run Rails.application\n',
    'config/application.rb': 'require "rails/all"\n',
    ...below('app/assets/javascripts/forum', { 'package.json': vite({ name: 'forum' }), ...page }),
  };
  expect(seen(files).map((line) => line.split(' | ', 3).join(' '))).toEqual(['. ruby rails']);
});

test('where all that was found are samples, each of them is what the repository is', () => {
  const page = 'FROM python:3.14\nCOPY . .\nCMD ["python", "page.py"]\n';
  const web = 'from flask import Flask\napp = Flask(__name__)\n';
  const files = {
    ...below('samples/books/page', { 'requirements.txt': 'flask\n', 'page.py': web, Dockerfile: page }),
    ...below('samples/books/reviews', {
      'build.gradle':
        "apply plugin: 'war'\ndependencies { providedCompile 'javax.ws.rs:javax.ws.rs-api:2.0' }\n",
      'src/main/java/x/Reviews.java': 'package x;\n@javax.ws.rs.ApplicationPath("/")\nclass Reviews {}\n',
    }),
  };
  expect(seen(files).map((line) => line.split(' | ', 2).join(' '))).toEqual([
    'samples/books/page python',
    'samples/books/reviews java',
  ]);
});

const main = (text: string): string => `package main\n\nimport "net/http"\n\nfunc main() {\n\t${text}\n}\n`;

test('a recipe whose program is named by the machine that it is built for is of the program that it is called by', () => {
  const files = {
    'go.mod': 'module example.com/ci\n\ngo 1.25\n',
    'cmd/server/main.go': main('http.ListenAndServe(":8000", nil)'),
    'cmd/agent/main.go': main('http.ListenAndServe(":3000", nil)'),
    'docker/Dockerfile.agent.multiarch':
      'FROM scratch\nARG TARGETOS TARGETARCH\nCOPY dist/agent/${TARGETOS}_${TARGETARCH}/ci-agent /bin/\nENTRYPOINT ["/bin/ci-agent"]\n',
  };
  expect(seen(files)).toContain('cmd/agent | go | net/http | 3000 | /bin/ci-agent | -');
});
