import { commandsOf, imageOf } from './elixir/release.ts';
import { languageBy } from './recipe/language.ts';

export const elixir = languageBy(
  {
    id: 'elixir',
    title: 'Elixir',
    marks: [/^mix\.exs$/u],
    holds: /\bapps_path:/u,
    fetched: 'deps',
    sources: /(?<!(?:^|\/)(?:dev|test|mix|\.formatter|\.credo)\.)(?:exs?|eex|heex)$/u,
    comments: 'hashes',
    versions: [
      [/^\.elixir-version$/u, /^(\d[\w.-]*)/u],
      [/^elixir_buildpack\.config$/u, /^elixir_version=\(?(?:"|')?v?(\d[\w.-]*)/u],
      [/^mix\.exs$/u, /\belixir: ?"([^"]{1,40})"/u],
    ],
    tools: ['elixir'],
    frameworks: [
      { name: 'phoenix', mark: /\{:phoenix,/u, port: 4000 },
      { name: 'plug', mark: /\{:(?:plug_cowboy|bandit),(?!.*only:)/u, port: 4000 },
      { name: 'cowboy', mark: /\{:cowboy,/u, port: 8080 },
      { name: 'broadway', mark: /\{:broadway\w{0,20},/u, port: 0, kind: 'worker' },
      { name: 'oban', mark: /\{:oban,/u, port: 0, kind: 'worker' },
    ],
    code: {
      env: [
        /\bSystem\.get_env\( ?"(?!PHX_SERVER")([A-Z]\w{1,60})"(?:, ?"([^"]{0,100})")?()\) ?\|\|(?: ?"([^"]{0,100})")?/u,
        // The image says PHX_SERVER itself. Of others nobody complains where they are not there.
        /\bSystem\.get_env\( ?"(?!PHX_SERVER")([A-Z]\w{1,60})"(?:, ?"([^"]{0,100})")?(\))(?! ?\|\|)/u,
        // Helpers of the program that ask for a variable by its name.
        /\bget_(?!env\()\w{1,40}\([\w., ]{0,60}"([A-Z]\w{1,60})"(?:, ?(?:nil|"?([^")]{1,100})"?))?(\))/u,
        /\bfetch_env!\( ?"([A-Z]\w{1,60})"/u,
        // What older servers look up when they start.
        /\{:system, ?"([A-Z]\w{1,60})"\}/u,
      ],
      ports: [
        /\bhttp: ?\[.{0,100}\bport: ?(\d{2,5})/u,
        /\b(?:Plug\.Cowboy|Bandit)\b.{0,150}\bport: ?(\d{2,5})/u,
        /"(?:\w{1,20}_)?PORT".{0,60}?\b(\d{4,5})\b/u,
      ],
      listens: /\bPlug\.Cowboy\b|\bBandit\b|:gen_tcp\.listen/u,
      stays: /\buse (?:Application|GenServer)\b/u,
      routes: /^\s*(?:get|head)\(? ?"(\/[\w/-]{1,60})"/u,
      scopes: /^\s*scope\(? ?(?:path: ?)?"(\/[\w/-]{0,60})"/u,
      program: /\buse Application\b|\bdef main\(|\bIO\.puts\b/u,
    },
    needs: {
      postgres: /\{:postgrex,(?!.*only:)/u,
      mysql: /\{:myxql,(?!.*only:)/u,
      mssql: /\{:tds,(?!.*only:)/u,
      mongodb: /\{:(?:mongodb_driver|mongodb),(?!.*only:)/u,
      redis: /\{:(?:redix|exq|verk),(?!.*only:)/u,
      rabbitmq: /\{:(?:amqp|broadway_rabbitmq),(?!.*only:)/u,
      kafka: /\{:(?:brod|kafka_ex|broadway_kafka|kaffe),(?!.*only:)/u,
      clickhouse: /\{:(?:ch|ecto_ch),(?!.*only:)/u,
      elasticsearch: /\{:elasticsearch,(?!.*only:)/u,
    },
    commands: commandsOf,
    seed: {
      'mix.exs':
        'defmodule App.MixProject do\n  def project, do: [app: :app, deps: [{:phoenix, "~> 1.8"}]]\nend\n',
      'lib/app.ex': 'defmodule App do\n  use Application\nend\n',
    },
    image: imageOf,
  },
  ['**/*.{ex,exs}', '**/.elixir-version', '**/elixir_buildpack.config'],
);
