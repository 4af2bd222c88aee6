import type { CodePatterns, Project, Recipe, RecipeFramework } from '../recipe/recipe.ts';
import { commandsOf, imageOf } from './build.ts';
import { demandsOf } from './demands.ts';

type Half = Pick<Recipe, 'id' | 'title' | 'versions' | 'seed'> & {
  readonly wants: (project: Pick<Project, 'files'>) => boolean;
};

const frameworks: readonly RecipeFramework[] = [
  { name: 'drogon', mark: /\b[Dd]rogon\b/u, port: 80 },
  { name: 'crow', mark: /#include\s?[<"]crow(?:\.h|_all\.h)?|\bCrow::Crow\b/u, port: 18080 },
  { name: 'pistache', mark: /\b[Pp]istache\b/u, port: 9080 },
  { name: 'oatpp', mark: /\boatpp\b/u, port: 8000 },
  { name: 'cpp-httplib', mark: /#include\s?[<"]httplib\.h/u, port: 8080 },
  { name: 'restbed', mark: /\brestbed\b/u, port: 1984 },
  { name: 'cpprestsdk', mark: /\bcpprest(?:sdk)?\b/u, port: 8080 },
  { name: 'boost-beast', mark: /boost\/beast/u, port: 8080 },
  { name: 'userver', mark: /\buserver\b/u, port: 8080 },
  { name: 'civetweb', mark: /\bcivetweb\b/u, port: 8080 },
  { name: 'mongoose', mark: /#include\s?[<"]mongoose\.h/u, port: 8000 },
  { name: 'libmicrohttpd', mark: /#include\s?[<"]microhttpd\.h/u, port: 8888 },
  { name: 'kore', mark: /#include\s?[<"]kore\/kore\.h/u, port: 8888 },
  {
    name: 'libwebsockets',
    mark: /\bLWS_CALLBACK_(?:ESTABLISHED|HTTP|RAW_ADOPT)\b|\blws_http_mount\b/u,
    port: 7681,
  },
  { name: 'libevent', mark: /\bevhttp_new\(/u, port: 8080 },
  { name: 'grpc', mark: /grpcpp\/grpcpp\.h/u, port: 50051 },
];

const code: CodePatterns = {
  env: [/\bgetenv\("([A-Z]\w{1,60})"\)/u],
  ports: [
    /\baddListener\("[\d.]{1,20}", ?(\d{2,5})/u,
    /\.port\((\d{2,5})\)/u,
    /\.listen\("[\w.]{1,40}", ?(\d{2,5})/u,
    /\bhtons\((\d{2,5})\)/u,
    /\b(?:PORT|port)\w{0,10}(?:\s|\s?=\s?|\{|\()(\d{2,5})\b/u,
    /"(?:0\.0\.0\.0|localhost|127\.0\.0\.1|\[::\]):(\d{2,5})"/u,
  ],
  listens:
    /\blisten\(\s?[\w.>-]{1,40}, ?[\w.>-]{1,40}\)|\bacceptor\b|\bMHD_start_daemon\(|\bevconnlistener_new|\buv_listen\(/u,
  stays: /\bwhile ?\((?:1|true)\)|\bfor ?\(;;\)/u,
  routes: /\b(?:CROW_ROUTE\(\w{1,20}, ?|Get\(|registerHandler\()"(\/[\w/-]{1,60})"/u,
  windows:
    /\b(?:gtk_main\(|gtk_application_new\(|Gtk::(?:Main|Application)\b|QApplication\b|wxIMPLEMENT_APP|SDL_CreateWindow\()/u,
  program: /\b(?:int|void|auto)\s{1,4}main\s?\(/u,
};

const needs: Recipe['needs'] = {
  postgres: /\b(?:libpqxx|PostgreSQL|libpq)\b/u,
  mysql: /\b(?:mysqlclient|mysqlcppconn|MySQL|libmariadb)\b/u,
  redis: /\b(?:hiredis|redis-plus-plus|redis\+\+)\b/u,
  mongodb: /\b(?:mongocxx|mongoc|bsoncxx)\b/u,
  kafka: /\b(?:rdkafka|RdKafka|librdkafka)\b/u,
  rabbitmq: /\b(?:rabbitmq-c|amqpcpp|AMQP-CPP)\b/u,
};

/** Some are linked by names that tell nothing. */
const drivers: Recipe['needs'] = {
  postgres: /^\s*#\s?include\s?[<"](?:postgresql\/)?(?:libpq-fe\.h|pqxx\/)/u,
  mysql: /^\s*#\s?include\s?[<"](?:(?:mysql|mariadb)\/)?(?:mysql\.h|mysql_connection\.h|conncpp\.hpp)/u,
  redis: /^\s*#\s?include\s?[<"](?:hiredis\/|sw\/redis)/u,
  mongodb: /^\s*#\s?include\s?[<"](?:mongoc\/|mongocxx\/)/u,
  kafka: /^\s*#\s?include\s?[<"](?:librdkafka\/|rdkafka|cppkafka\/)/u,
  rabbitmq: /^\s*#\s?include\s?[<"](?:amqp\.h|amqpcpp|rabbitmq-c\/)/u,
  mqtt: /^\s*#\s?include\s?[<"](?:mosquitto\.h|MQTTClient\.h|MQTTAsync\.h|mqtt\/)/u,
  nats: /^\s*#\s?include\s?[<"]nats\/nats\.h/u,
  memcached: /^\s*#\s?include\s?[<"]libmemcached\//u,
};

/** C and C++ are built by the same tools; the sources say which it is. */
export function recipeFor({ wants, ...half }: Half): Recipe {
  return {
    ...half,
    marks: [
      /^CMakeLists\.txt$/u,
      /^meson\.build$/u,
      /^configure\.(?:ac|in)$|^Makefile\.am$/u,
      /^(?:GNUm|M|m)akefile$/u,
      /^main\.(?:c|cc|cpp|cxx)$/u,
    ],
    isWeak: true,
    serving: /^(?:CMakeLists\.txt|meson\.build)$/u,
    wants,
    sources: /\.(?:c|cc|cpp|cxx|h|hh|hpp)$/u,
    comments: 'slashes',
    tools: [],
    frameworks,
    code,
    needs,
    drivers,
    demands: demandsOf,
    commands: commandsOf,
    image: imageOf,
  };
}

/** A wrapper or two for those who write C++ make no program of C one of theirs. */
export function isCpp({ files }: Pick<Project, 'files'>): boolean {
  const count = (ending: RegExp): number => files.filter(({ path }) => ending.test(path)).length;
  const own = count(/\.(?:cc|cpp|cxx|hpp|hh)$/u);
  return own > 0 && own * 2 >= count(/\.c$/u);
}
