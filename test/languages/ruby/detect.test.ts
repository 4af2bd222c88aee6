import { describe, expect, test } from '@jest/globals';
import type { Service } from '../../../src/facts/facts.ts';
import { detect } from '../../../src/languages/ruby/detect.ts';
import { reading } from '../samples/seen.ts';

function only(files: Readonly<Record<string, string>>): Service {
  const { services } = detect(reading(files));
  const [service] = services;
  if (service === undefined || services.length !== 1) throw new Error(`found ${services.length} services`);
  return service;
}

describe('what serves', () => {
  test.each([
    [
      'Puma where Rails has it set up',
      { Gemfile: 'gem "rails"', 'config/puma.rb': '' },
      'bundle exec puma -C config/puma.rb',
    ],
    [
      'the server of Rails where there is no other',
      { Gemfile: 'gem "rails"' },
      'bundle exec rails server -b 0.0.0.0 -p 3000',
    ],
    [
      'Puma for Rack',
      { Gemfile: 'gem "rack"\ngem "puma"', 'config.ru': '' },
      'bundle exec puma -b tcp://0.0.0.0:9292',
    ],
    [
      'rackup without Puma',
      { Gemfile: 'gem "sinatra"', 'config.ru': '' },
      'bundle exec rackup --host 0.0.0.0 --port 9292',
    ],
    [
      'a script of Sinatra that sets its port',
      { Gemfile: 'gem "sinatra"', 'app.rb': 'set :port, 8080' },
      'bundle exec ruby app.rb -o 0.0.0.0',
    ],
    [
      'Thin for the only file of Rack, whatever it is called',
      { Gemfile: 'gem "thin"', 'chat.ru': 'run Chat.new' },
      'bundle exec thin start -a 0.0.0.0 -p 3000 -R chat.ru',
    ],
    [
      'Unicorn as its settings say',
      { Gemfile: 'gem "unicorn"', 'config.ru': '', 'unicorn.rb': 'listen 2007\nworker_processes 2\n' },
      'bundle exec unicorn -c unicorn.rb',
    ],
    [
      'Unicorn whose settings only open a socket',
      { Gemfile: 'gem "unicorn"', 'config.ru': '', 'unicorn.rb': 'listen "/run/a.sock"\n' },
      'bundle exec unicorn -p 8080',
    ],
    [
      'an application of Camping',
      { Gemfile: 'gem "camping"', 'blog.rb': 'Camping.goes :Blog\n' },
      'bundle exec camping --host 0.0.0.0 --port 3301 blog.rb',
    ],
    ['Sidekiq alone', { Gemfile: 'gem "sidekiq"', 'worker.rb': '' }, 'bundle exec sidekiq -r ./worker.rb'],
  ])('%s', (_, files, start) => {
    expect(only(files as Record<string, string>).start).toBe(start);
  });
});

test('what EventMachine starts listens', () => {
  const service = only({
    Gemfile: 'gem "eventmachine"',
    'chat.rb': 'EventMachine.run do\n  EventMachine.start_server("0.0.0.0", 10000, Chat)\nend\n',
  });
  expect(service).toMatchObject({
    kind: 'web',
    ports: [{ port: 10_000 }],
    start: 'bundle exec ruby chat.rb',
  });
});

describe('versions', () => {
  test.each([
    [
      '.ruby-version before the Gemfile',
      { Gemfile: 'ruby "~> 3.2"', '.ruby-version': 'ruby-3.2.4\n' },
      '3.2.4',
    ],
    ['the Gemfile', { Gemfile: "ruby '3.1.2'" }, '3.1.2'],
    ['two bounds of a Gemfile', { Gemfile: 'ruby ">= 2.7", "< 3.3"' }, '>= 2.7, < 3.3'],
    ['.tool-versions', { Gemfile: '', '.tool-versions': 'nodejs 20\nruby 3.3.0\n' }, '3.3.0'],
    ['mise', { Gemfile: '', 'mise.toml': '[tools]\nruby = "3.4"\n' }, '3.4'],
    ['the lockfile', { Gemfile: '', 'Gemfile.lock': 'RUBY VERSION\n   ruby 3.0.1p64\n' }, '3.0.1'],
  ])('%s', (_, files, version) => {
    expect(only(files as Record<string, string>).languageVersion).toBe(version);
  });
});

test('gems of development and test are no need', () => {
  const Gemfile = 'gem "pg"\ngroup :development, :test do\n  gem "mysql2"\nend\ngem "redis", group: :test\n';
  expect(only({ Gemfile }).needs).toEqual([{ kind: 'postgres', required: true }]);
});

test('a health endpoint behind forced TLS is not given to a probe', () => {
  const files = { Gemfile: 'gem "rails"', 'config/routes.rb': 'get "up" => "rails/health#show"' };
  expect(only(files).health).toEqual({ path: '/up' });
  const forced = { ...files, 'config/environments/production.rb': 'config.force_ssl = true' };
  expect(only(forced).health).toBeUndefined();
});

test('a bundle of build tools, a gem and a site are no servers', () => {
  expect(only({ Gemfile: 'gem "cocoapods"' }).kind).toBe('library');
  expect(only({ Gemfile: 'gemspec', 'a.gemspec': '', 'lib/a.rb': '' }).kind).toBe('library');
  expect(only({ Gemfile: 'gem "jekyll"' }).kind).toBe('static');
});

test('variables that must be given, that have a default, and that are only looked for', () => {
  const app =
    'A = ENV.fetch("A")\nB = ENV.fetch("B", "b")\nC = ENV["C"] || "c"\nD = 1 if ENV["D"]\nE = ENV.fetch("E") { 5 }\n';
  const env = only({ Gemfile: 'gem "rack"', 'config.ru': app }).env;
  expect(env.map(({ name, required, default: fallback }) => [name, required, fallback])).toEqual([
    ['A', true, undefined],
    ['B', false, 'b'],
    ['C', false, 'c'],
    ['D', false, undefined],
    ['E', false, '5'],
  ]);
});

test.each([
  ['worker: bundle exec rake jobs:work', 'worker', 'bundle exec rake jobs:work'],
  ['web: bundle exec rake server', 'web', 'bundle exec rake server'],
  ['web: node server.js', 'library', undefined],
])('what only the Procfile knows: %s', (text, kind, start) => {
  const found = only({ Gemfile: 'gem "rake"', Rakefile: '', Procfile: text });
  expect([found.kind, found.start]).toEqual([kind, start]);
});

test('the default task of Rake, where there is no other program', () => {
  const found = only({ Gemfile: 'gem "rake"', Rakefile: 'task :default do\n  puts "hello"\nend\n' });
  expect([found.kind, found.start]).toEqual(['worker', 'bundle exec rake']);
});
