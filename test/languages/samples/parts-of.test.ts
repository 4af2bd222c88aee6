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
