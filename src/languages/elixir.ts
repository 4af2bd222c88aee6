import { commandsOf, imageOf } from './elixir/release.ts';
import { languageBy } from './recipe/language.ts';

export const elixir = languageBy(
  {
    id: 'elixir',
    title: 'Elixir',
    marks: [/^mix\.exs$/u],
    holds: /\bapps_path:/u,
    fetched: 'deps',
    pages: 'assets',
    sources: /(?<!(?:^|\/)(?:dev|test|mix|\.formatter|\.credo)\.)(?:exs?|eex|heex)$/u,
    comments: 'hashes',
    versions: [
      [/^\.elixir-version$/u, /^(\d[\w.-]*)/u],
      [/^elixir_buildpack\.config$/u, /^elixir_version=\(?(?:"|')?v?(\d[\w.-]*)/u],
      [/^mix\.exs$/u, /\belixir: ?"([^"]{1,40})"/u],
      [/^mix\.exs$/u, /^ {0,8}@elixir(?:_\w{1,30})? "([^"]{1,40})"/mu],
    ],
    tools: ['elixir'],
    frameworks: [
      { name: 'phoenix', mark: /\{:phoenix,/u, port: 4000 },
      { name: 'plug', mark: /\{:(?:plug_cowboy|bandit),(?![^{}\n]{0,200}\bonly:)/u, port: 4000 },
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
        /\bhttp: ?\[[^\]]{0,100}\bport: ?(\d{2,5})/u,
        /\b(?:Plug\.Cowboy|Bandit)\b.{0,150}\bport: ?(\d{2,5})/u,
        /\bstart_(?:clear|tls|http|https|listener)\b.{0,150}\bport[:,] ?(\d{2,5})/u,
        /"(?:\w{1,20}_)?PORT".{0,60}?\b(\d{4,5})\b/u,
        // What the program asks its own settings for.
        /\bconfig :\w{1,40}, ?:(?:[a-z]{1,20}_)?port, ?(\d{2,5})\b/u,
        /\bconfig :\w{1,40}, ?(?:[\w.]{0,60}(?:Endpoint|Server|Router|Web|HTTP|Http|API|Api), ?)?(?:[a-z]\w{0,40}: ?[^,]{1,80}, ?){0,4}(?:http_|api_|web_|server_|listen_)?port: ?(\d{2,5})\b/u,
        /^\s{2,8}(?:http_|api_|web_|server_|listen_)port: ?(\d{2,5})\b/u,
        /^\s{2,8}port: ?(?!1025\b|1433\b|1883\b|3306\b|5432\b|5672\b|6379\b|8125\b|9042\b|9092\b|9200\b|11211\b|27017\b)(\d{4,5})\b/u,
      ],
      listens: /\bPlug\.Cowboy\b|\bBandit\b|:gen_tcp\.listen/u,
      stays: /\buse (?:Application|GenServer)\b/u,
      routes: /^\s*(?:get|head)\(? ?"(\/[\w/-]{1,60})"/u,
      scopes: /^\s*scope\(? ?(?:path: ?)?"(\/[\w/-]{0,60})"/u,
      program: /\buse Application\b|\bdef main\(|\bIO\.puts\b/u,
    },
    needs: {
      postgres: /\{:postgrex,(?![^{}\n]{0,200}\bonly:)/u,
      mysql: /\{:myxql,(?![^{}\n]{0,200}\bonly:)/u,
      mssql: /\{:tds,(?![^{}\n]{0,200}\bonly:)/u,
      mongodb: /\{:(?:mongodb_driver|mongodb),(?![^{}\n]{0,200}\bonly:)/u,
      redis:
        /\{:(?:redix|eredis|exq|verk|nebulex_redis_adapter|phoenix_pubsub_redis|hammer_backend_redis),(?![^{}\n]{0,200}\bonly:)/u,
      rabbitmq: /\{:(?:amqp|broadway_rabbitmq|rabbit_common|gen_rmq|lapin|carrot),(?![^{}\n]{0,200}\bonly:)/u,
      kafka: /\{:(?:brod|kafka_ex|broadway_kafka|kaffe|elsa|klife),(?![^{}\n]{0,200}\bonly:)/u,
      clickhouse: /\{:(?:ch|ecto_ch),(?![^{}\n]{0,200}\bonly:)/u,
      elasticsearch: /\{:(?:elasticsearch|elastix|snap),(?![^{}\n]{0,200}\bonly:)/u,
      cassandra: /\{:xandra,(?![^{}\n]{0,200}\bonly:)/u,
      nats: /\{:(?:gnat|jetstream|off_broadway_jetstream),(?![^{}\n]{0,200}\bonly:)/u,
      mqtt: /\{:(?:tortoise|tortoise311|emqtt),(?![^{}\n]{0,200}\bonly:)/u,
      memcached: /\{:(?:memcachex|memcachir),(?![^{}\n]{0,200}\bonly:)/u,
      sqs: /\{:(?:ex_aws_sqs|broadway_sqs),(?![^{}\n]{0,200}\bonly:)/u,
      s3: /\{:ex_aws_s3,(?![^{}\n]{0,200}\bonly:)/u,
      dynamodb: /\{:ex_aws_dynamo,(?![^{}\n]{0,200}\bonly:)/u,
      neo4j: /\{:(?:bolt_sips|boltx),(?![^{}\n]{0,200}\bonly:)/u,
      pulsar: /\{:(?:pulsar_ex|pulsar|off_broadway_pulsar),(?![^{}\n]{0,200}\bonly:)/u,
      vault: /\{:vaultex?,(?![^{}\n]{0,200}\bonly:)/u,
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
