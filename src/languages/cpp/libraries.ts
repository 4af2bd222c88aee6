import { sourceOf, type FromSource } from './from-source.ts';

/** Packages of Debian for what build files ask for, in lower case. */
const packagesOf: Readonly<Record<string, readonly string[]>> = {
  asio: ['libasio-dev'],
  boost: ['libboost-all-dev'],
  brotli: ['libbrotli-dev'],
  bson: ['libmongoc-dev'],
  cli11: ['libcli11-dev'],
  'cpp-httplib': ['libcpp-httplib-dev', 'libssl-dev'],
  cpprest: ['libcpprest-dev'],
  cpprestsdk: ['libcpprest-dev', 'libssl-dev'],
  crypto: ['libssl-dev'],
  cxxopts: ['libcxxopts-dev'],
  curl: ['libcurl4-openssl-dev'],
  eigen: ['libeigen3-dev'],
  eigen3: ['libeigen3-dev'],
  event: ['libevent-dev'],
  fmt: ['libfmt-dev'],
  gflags: ['libgflags-dev'],
  glib: ['libglib2.0-dev'],
  glog: ['libgoogle-glog-dev'],
  gmp: ['libgmp-dev'],
  grpc: ['libgrpc++-dev', 'protobuf-compiler-grpc', 'libprotobuf-dev', 'protobuf-compiler'],
  'grpc++': ['libgrpc++-dev', 'protobuf-compiler-grpc', 'libprotobuf-dev', 'protobuf-compiler'],
  hiredis: ['libhiredis-dev'],
  httplib: ['libcpp-httplib-dev', 'libssl-dev'],
  jansson: ['libjansson-dev'],
  jsoncpp: ['libjsoncpp-dev'],
  lz4: ['liblz4-dev'],
  mariadb: ['libmariadb-dev'],
  microhttpd: ['libmicrohttpd-dev'],
  mosquitto: ['libmosquitto-dev'],
  mysqlclient: ['default-libmysqlclient-dev'],
  nlohmann_json: ['nlohmann-json3-dev'],
  opencv: ['libopencv-dev'],
  openssl: ['libssl-dev'],
  pistache: ['libpistache-dev'],
  poco: ['libpoco-dev'],
  postgresql: ['libpq-dev'],
  pq: ['libpq-dev'],
  pqxx: ['libpqxx-dev', 'libpq-dev'],
  protobuf: ['libprotobuf-dev', 'protobuf-compiler'],
  pugixml: ['libpugixml-dev'],
  rabbitmq: ['librabbitmq-dev'],
  rapidjson: ['rapidjson-dev'],
  rdkafka: ['librdkafka-dev'],
  'rdkafka++': ['librdkafka-dev'],
  sodium: ['libsodium-dev'],
  spdlog: ['libspdlog-dev'],
  sqlite: ['libsqlite3-dev'],
  sqlite3: ['libsqlite3-dev'],
  ssl: ['libssl-dev'],
  tinyxml2: ['libtinyxml2-dev'],
  uuid: ['uuid-dev'],
  uv: ['libuv1-dev'],
  websocketpp: ['libwebsocketpp-dev', 'libboost-all-dev'],
  xml2: ['libxml2-dev'],
  'yaml-cpp': ['libyaml-cpp-dev'],
  z: ['zlib1g-dev'],
  zlib: ['zlib1g-dev'],
  zmq: ['libzmq3-dev'],
  zstd: ['libzstd-dev'],
};

/** Parts of the compiler, of what it builds with, or of tests. */
const own =
  /^(?:threads|gtest|pkgconfig|git|python\w{0,5}|doxygen|openmp|m|pthread|stdc\+\+|stdc\+\+fs|c|dl|rt|required|quiet|imported_target)$/u;

const asks = [
  /\bfind_package\(\s{0,4}([\w+-]{1,40})/giu,
  /\bdependency\('([\w.+-]{1,40})/gu,
  /(?:^|\s)-l([\w+-]{1,40})/gmu,
];
const modules = /\bpkg_(?:check|search)_module[sS]?\(\s{0,4}\w{1,40}\s{1,4}([^)]{1,200})\)/gu;

export type Libraries = {
  readonly packages: readonly string[];
  readonly sources: readonly FromSource[];
};

/** Where what a program is linked with comes from; undefined where of one nobody knows. */
export function librariesOf(text: string): Libraries | undefined {
  const asked = asks.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name));
  const checked = [...text.matchAll(modules)].flatMap(([, names = '']) => names.trim().split(/\s{1,20}/u));
  const names = [...asked, ...checked].map(plain).filter((name) => !own.test(name));
  const sources = [...new Set(names.flatMap((name) => sourceOf(name) ?? []))];
  const found = names.map((name) => packagesOf[name] ?? sourceOf(name)?.needs);
  if (!found.every((one) => one !== undefined)) return undefined;
  return { packages: [...new Set(found.flat())], sources };
}

/** `libpqxx>=7`, `openssl` and `OpenSSL` alike. */
function plain(name: string): string {
  const bare = name.toLowerCase().replace(/[<>=].*$/u, '');
  const isKnown = packagesOf[bare] !== undefined || sourceOf(bare) !== undefined;
  return isKnown ? bare : bare.replace(/^lib/u, '').replace(/-?\d[\d.]*$/u, '');
}
