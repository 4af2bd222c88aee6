import { describe, expect, test } from '@jest/globals';
import type { Service } from '../../src/facts/facts.ts';
import { rust } from '../../src/languages/rust.ts';
import { reading } from './samples/seen.ts';

function services(repo: Readonly<Record<string, string>>): readonly Service[] {
  return rust.detect(reading(repo)).services;
}

function cargo(...dependencies: readonly string[]): string {
  return `[package]\nname = "shop"\n\n[dependencies]\n${dependencies.join('\n')}\n`;
}

function portOf(dependency: string, body: string, more: Readonly<Record<string, string>> = {}): string {
  const [service] = services({ 'Cargo.toml': cargo(dependency), 'src/main.rs': body, ...more });
  return (service?.ports ?? [])
    .map(({ port, protocol, env }) => `${port}/${protocol} ${env ?? ''}`.trim())
    .join();
}

describe('the port of a Rust program', () => {
  test('is the default of the variable, lines below it', () => {
    const body = `fn main() {
    let port = std::env::var("PORT")
        .unwrap_or_else(|_| "3001".to_string())
        .parse::<u16>().unwrap();
    let listener = TcpListener::bind(SocketAddr::from(([0, 0, 0, 0], port)));
}`;
    expect(portOf('axum = "0.8"', body)).toBe('3001/http PORT');
  });

  test('is what it binds to, not what it connects to', () => {
    const body = `fn main() {
    let redis = Client::connect("127.0.0.1:6379");
    HttpServer::new(|| App::new()).bind(("0.0.0.0", 9090))?.run()
}`;
    expect(portOf('actix-web = "4"', body)).toBe('9090/http');
  });

  test('is what settings give it that are filled in elsewhere', () => {
    const main = 'fn main() { TcpListener::bind(SocketAddr::from(([0, 0, 0, 0], cfg.port))) }';
    const serde = 'struct Config {\n  port: u16,\n}\nfn default_port() -> u16 {\n    4000\n}';
    const rocket =
      '#[launch]\nfn rocket() -> _ { rocket::custom(Config::figment().merge(("port", settings.port))) }';
    const defaults = 'Settings { address: "0.0.0.0".into(), port: 7878, base: None }';
    expect(portOf('axum = "0.8"', main, { 'src/config.rs': serde })).toBe('4000/http');
    expect(portOf('rocket = "0.5"', rocket, { 'src/settings.rs': defaults })).toBe('7878/http');
    expect(
      portOf('axum = "0.8"', 'fn main() { TcpListener::bind(address) }', { 'src/config.rs': serde }),
    ).toBe('3000/http');
  });

  test('stands in Rocket.toml, in the profile of production', () => {
    const body = '#[launch]\nfn rocket() -> _ { rocket::build() }';
    const toml = '[default]\nport = 8001\n\n[release]\nport = 8002\n';
    expect(portOf('rocket = "0.5"', body, { 'Rocket.toml': toml })).toBe('8002/http ROCKET_PORT');
    expect(portOf('rocket = "0.5"', body)).toBe('8000/http ROCKET_PORT');
  });

  test('is one of gRPC where tonic serves and no routes stand beside it', () => {
    const body = `fn main() {
    let addr = "[::1]:50052".parse()?;
    Server::builder().add_service(greeter).serve(addr).await?;
}`;
    expect(portOf('tonic = "0.13"', body)).toBe('50052/grpc');
  });

  test.each([
    [
      'tiny_http = "0.12"',
      'let server = tiny_http::Server::http(format!("0.0.0.0:{}", 9976)).unwrap();',
      '9976/http',
    ],
    ['tiny_http = "0.12"', 'let server = tiny_http::Server::http("0.0.0.0:9975").unwrap();', '9975/http'],
    ['smol = "1"', 'let l = Async::<TcpListener>::bind(([127, 0, 0, 1], 6000))?;', '6000/tcp'],
    [
      'hyper = "0.14"',
      'let port = match env::args().nth(1) {\n    Some(ref p) => p.to_owned(),\n    None => "1337".to_owned(),\n};\nlet incoming = AddrIncoming::bind(&addr)?;',
      '1337/http',
    ],
  ])('is what %s listens on', (dependency, body, expected) => {
    expect(portOf(dependency, `fn main() {\n    ${body}\n}`)).toBe(expected);
  });

  test('may come from a flag with a variable of its own', () => {
    const body = `struct Args {
    #[arg(long, env = "HTTP_PORT", default_value_t = 7878)]
    port: u16,
}
fn main() { warp::serve(routes).run(([0, 0, 0, 0], args.port)); }`;
    expect(portOf('warp = "0.3"', body)).toBe('7878/http HTTP_PORT');
  });
});

describe('the programs of a workspace', () => {
  const repo = {
    'Cargo.toml':
      '[workspace]\nmembers = ["*"]\n[workspace.package]\nrust-version = "1.80"\n[workspace.dependencies]\naxum = "0.8"\nshared = { path = "shared" }\n',
    'api/Cargo.toml': member('api', 'axum.workspace = true', 'shared = { workspace = true }'),
    'api/src/main.rs': 'fn main() { axum::serve(l, app) }',
    'worker/Cargo.toml': member('worker', 'lapin = "2"'),
    'worker/src/main.rs': 'fn main() { loop { } }',
    'shared/Cargo.toml': member('shared', 'sqlx = { version = "0.8", features = ["postgres"] }'),
    'shared/src/lib.rs': 'pub fn url() { env::var("DATABASE_URL").unwrap(); }',
    'xtask/Cargo.toml': member('xtask'),
    'xtask/src/main.rs': 'fn main() {}',
  };

  test('are each deployable crate once', () => {
    const running = services(repo).filter(({ kind }) => kind !== 'library');
    expect(running.map(({ path, kind }) => `${path} ${kind}`)).toEqual(['api web', 'worker worker']);
  });

  test('need what the crates that they are built from need, and nothing else', () => {
    const [api, worker] = services(repo);
    expect(api).toMatchObject({
      framework: 'axum',
      languageVersion: '1.80',
      build: 'cargo build --release --package api',
      needs: [{ kind: 'postgres', required: true }],
      env: [{ name: 'DATABASE_URL', required: true, secret: true }],
    });
    expect(worker?.needs).toEqual([{ kind: 'rabbitmq', required: true }]);
  });
});

test('an optional dependency is an optional need, unless a default feature turns it on', () => {
  const redis = 'redis = { version = "0.32", optional = true }';
  expect(needs(cargo(redis))).toEqual([{ kind: 'redis', required: false }]);
  expect(needs(`${cargo(redis)}\n[features]\ndefault = ["redis"]\n`)).toEqual([
    { kind: 'redis', required: true },
  ]);
});

test('of several programs of one crate the one that it is named for is run', () => {
  const [only, ...more] = services({
    'Cargo.toml': cargo('axum = "0.8"'),
    'src/main.rs': 'fn main() { axum::serve(l, app) }',
    'src/bin/seed.rs': 'fn main() {}',
  });
  expect(only).toMatchObject({ path: '.', name: 'shop', build: 'cargo build --release --bin shop' });
  expect(more).toEqual([]);
});

test('further programs of a crate that go on running are its processes, tools are not', () => {
  const [only, ...more] = services({
    'Cargo.toml': `${cargo('axum = "0.8"')}\n[[bin]]\nname = "shop"\npath = "src/bin/shop.rs"\n`,
    'src/lib.rs': 'pub async fn serve() { axum::serve(listener, app) }',
    'src/bin/shop.rs': '#[tokio::main]\nasync fn main() { shop::serve().await }',
    'src/bin/worker.rs': '#[tokio::main]\nasync fn main() { shop::work().await }',
    'src/bin/migrate.rs': '#[tokio::main]\nasync fn main() { shop::migrate().await }',
  });
  expect(only?.processes).toEqual([{ name: 'worker', command: './target/release/worker' }]);
  expect(more).toEqual([]);
});

test('the version is that of the toolchain, else the oldest that the crate allows', () => {
  expect(version({ 'rust-toolchain.toml': '[toolchain]\nchannel = "1.86.0"\n' })).toBe('1.86.0');
  expect(version({ 'rust-toolchain': '1.85\n' })).toBe('1.85');
  expect(version({})).toBe('1.70');
});

function member(name: string, ...dependencies: readonly string[]): string {
  return `[package]\nname = "${name}"\n\n[dependencies]\n${dependencies.join('\n')}\n`;
}

test('of several databases that a crate can speak to the one in its settings is needed', () => {
  const manifest = cargo('sea-orm = { version = "1", features = ["sqlx-sqlite", "sqlx-postgres"] }');
  const needed = (config: string): unknown => needs(manifest, { 'config/development.yaml': config });
  expect(needed('uri: {{ get_env(default="postgres://loco@localhost/app") }}\n')).toEqual([
    { kind: 'postgres', required: true },
  ]);
  expect(needed('uri: "sqlite://app.db"\n')).toEqual([{ kind: 'postgres', required: false }]);
});

function needs(manifest: string, more: Readonly<Record<string, string>> = {}): unknown {
  return services({ 'Cargo.toml': manifest, 'src/main.rs': 'fn main() {}', ...more })[0]?.needs;
}

function version(more: Readonly<Record<string, string>>): string | undefined {
  const manifest = '[package]\nname = "a"\nrust-version = "1.70"\n';
  return services({ 'Cargo.toml': manifest, 'src/main.rs': 'fn main() {}', ...more })[0]?.languageVersion;
}

test('options of clap name their variables by constants, too', () => {
  const body = `const MASTER: &str = "SHOP_MASTER_KEY";
struct Opt {
    #[clap(long, env = MASTER)]
    pub master_key: Option<String>,
    #[clap(long, env = SHOP_ADDR, default_value_t = default_addr())]
    pub addr: String,
}
fn main() { axum::serve(bind("0.0.0.0:7700"), app); }`;
  const files = {
    'Cargo.toml': '[package]\nname = "shop"\nversion = "0.1.0"\n[dependencies]\naxum = "0.8"\n',
    'src/main.rs': body,
  };
  expect(services(files)[0]?.env).toEqual([
    { name: 'SHOP_ADDR', required: false, secret: false },
    { name: 'SHOP_MASTER_KEY', required: false, secret: true },
  ]);
});

test('options of clap without a name are called as their fields are', () => {
  const body = `#[derive(Parser)]
struct Opt {
    #[clap(long, env)]
    database_url: String,
    #[arg(env, long, default_value_t = 10)]
    pub pool_size: u32,
    #[arg(long, env, hide_env_values = true)]
    sentry_dsn: Option<String>,
    #[arg(long, help = "no env")]
    verbose: bool,
}
fn main() {}`;
  expect(services({ 'Cargo.toml': cargo(), 'src/main.rs': body })[0]?.env).toEqual([
    { name: 'DATABASE_URL', required: true, secret: true },
    { name: 'POOL_SIZE', required: false, secret: false, default: '10' },
    { name: 'SENTRY_DSN', required: false, secret: true },
  ]);
});

test('what waits within a library is a worker by its name', () => {
  const repo = {
    'Cargo.toml': '[workspace]\nmembers = ["api", "mail-worker", "report"]\n',
    'api/Cargo.toml': '[package]\nname = "api"\n[dependencies]\naxum = "0.8"\n',
    'api/src/main.rs': 'fn main() { axum::serve(a, b) }',
    'mail-worker/Cargo.toml': '[package]\nname = "mail-worker"\n',
    'mail-worker/src/main.rs': 'fn main() { queue::consume() }',
    'report/Cargo.toml': '[package]\nname = "report"\n',
    'report/src/main.rs': 'fn main() { print() }',
  };
  expect(services(repo).map(({ path, kind }) => `${path} ${kind}`)).toEqual([
    'api web',
    'mail-worker worker',
  ]);
});

test('what a match falls back to is the default of a variable', () => {
  const body = `fn main() {
    let url = match env::var("ORDERS_URL") {
        Ok(url) => url,
        Err(_) => "http://localhost:3000".to_string(),
    };
}`;
  const [service] = services({ 'Cargo.toml': cargo('ureq = "2"'), 'src/main.rs': body });
  expect(service?.env).toMatchObject([{ name: 'ORDERS_URL', default: 'http://localhost:3000' }]);
});
