/** Packages of Debian for what build files ask for, in lower case. */
const packagesOf: Readonly<Record<string, readonly string[]>> = {
  boost: ['libboost-all-dev'],
  bson: ['libmongoc-dev'],
  cpprest: ['libcpprest-dev'],
  cpprestsdk: ['libcpprest-dev', 'libssl-dev'],
  crypto: ['libssl-dev'],
  curl: ['libcurl4-openssl-dev'],
  event: ['libevent-dev'],
  fmt: ['libfmt-dev'],
  glib: ['libglib2.0-dev'],
  gmp: ['libgmp-dev'],
  grpc: ['libgrpc++-dev', 'protobuf-compiler-grpc', 'libprotobuf-dev', 'protobuf-compiler'],
  'grpc++': ['libgrpc++-dev', 'protobuf-compiler-grpc', 'libprotobuf-dev', 'protobuf-compiler'],
  hiredis: ['libhiredis-dev'],
  jansson: ['libjansson-dev'],
  jsoncpp: ['libjsoncpp-dev'],
  microhttpd: ['libmicrohttpd-dev'],
  mosquitto: ['libmosquitto-dev'],
  mysqlclient: ['default-libmysqlclient-dev'],
  nlohmann_json: ['nlohmann-json3-dev'],
  openssl: ['libssl-dev'],
  postgresql: ['libpq-dev'],
  pq: ['libpq-dev'],
  pqxx: ['libpqxx-dev', 'libpq-dev'],
  protobuf: ['libprotobuf-dev', 'protobuf-compiler'],
  rabbitmq: ['librabbitmq-dev'],
  rdkafka: ['librdkafka-dev'],
  'rdkafka++': ['librdkafka-dev'],
  sodium: ['libsodium-dev'],
  spdlog: ['libspdlog-dev'],
  sqlite: ['libsqlite3-dev'],
  sqlite3: ['libsqlite3-dev'],
  ssl: ['libssl-dev'],
  uuid: ['uuid-dev'],
  uv: ['libuv1-dev'],
  xml2: ['libxml2-dev'],
  'yaml-cpp': ['libyaml-cpp-dev'],
  z: ['zlib1g-dev'],
  zlib: ['zlib1g-dev'],
  zmq: ['libzmq3-dev'],
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

/** The packages that have what a program is linked with; undefined where one is not known or a manager of packages brings it. */
export function librariesOf(text: string): readonly string[] | undefined {
  if (/\bconan|\bvcpkg/iu.test(text)) return undefined;
  const asked = asks.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name));
  const checked = [...text.matchAll(modules)].flatMap(([, names = '']) => names.trim().split(/\s{1,20}/u));
  const names = [...asked, ...checked].map(plain).filter((name) => !own.test(name));
  const found = names.map((name) => packagesOf[name]);
  return found.every((one) => one !== undefined) ? [...new Set(found.flat())] : undefined;
}

/** `libpqxx>=7`, `openssl` and `OpenSSL` alike. */
function plain(name: string): string {
  const bare = name.toLowerCase().replace(/[<>=].*$/u, '');
  return packagesOf[bare] === undefined ? bare.replace(/^lib/u, '').replace(/-?\d[\d.]*$/u, '') : bare;
}
