import { describe, expect, test } from '@jest/globals';
import type { Service } from '../../src/facts/facts.ts';
import { go } from '../../src/languages/go.ts';
import { reading } from './samples/seen.ts';

const module = 'module example.com/shop\n\ngo 1.25\n\nrequire google.golang.org/grpc v1.76.0\n';

function services(repo: Readonly<Record<string, string>>): readonly Service[] {
  return go.detect(reading(repo)).services;
}

function main(body: string, imports: readonly string[] = ['net/http', 'os']): string {
  return `package main\n\nimport (\n${imports.map((path) => `\t"${path}"`).join('\n')}\n)\n\n${body}\n`;
}

function plugin(name: string, path: string): string {
  return `package ${name}\n\nimport "${path}"\n`;
}

function portsOf(body: string, imports?: readonly string[]): readonly string[] {
  const [service] = services({ 'go.mod': module, 'main.go': main(body, imports) });
  return (service?.ports ?? []).map(({ port, protocol, env }) => `${port}/${protocol} ${env ?? ''}`.trim());
}

const optionServer = `package server

import "net/http"

const _defaultAddr = ":80"

func New(opts ...Option) *Server {
	s := &Server{server: &http.Server{Addr: _defaultAddr}}
	for _, opt := range opts {
		opt(s)
	}
	return s
}

func Port(port string) Option {
	return func(s *Server) {
		s.server.Addr = net.JoinHostPort("", port)
	}
}

func (s *Server) Start() { s.server.ListenAndServe() }
`;

describe('the port of a Go program', () => {
  test.each([
    ['an option of the server', 'server.New(server.Port("7070")).Start()', '7070/http'],
    ['a default that nothing replaces', 'server.New().Start()', '80/http'],
  ])('is what the program hands over: %s', (_, call, port) => {
    const [service] = services({
      'go.mod': module,
      'main.go': main(`func main() {\n\t${call}\n}`, ['example.com/shop/server']),
      'server/server.go': optionServer,
    });
    expect(service?.ports.map((one) => `${one.port}/${one.protocol}`)).toEqual([port]);
  });

  test('is what the call of a function hands over, not what a debugger gets', () => {
    const body = `func main() {
	go debug(debugAddr)
	s := NewServer(":3000", nil)
	s.Run()
}
var debugAddr = "localhost:8081"
func debug(addr string) { http.ListenAndServe(addr, nil) }
func NewServer(listenOn string, store Store) *Server { return &Server{listenOn: listenOn} }
func (s *Server) Run() {
	http.ListenAndServe(s.listenOn, mux)
}`;
    expect(portsOf(body)).toEqual(['3000/http']);
  });

  test('stands in settings of the form of an environment', () => {
    const config = 'type Config struct {\n\tHTTPServerAddress string `mapstructure:"HTTP_SERVER_ADDRESS"`\n}';
    const body = `${config}\nfunc main() {\n\thttp.ListenAndServe(config.HTTPServerAddress, nil)\n}`;
    const env = 'REDIS_ADDRESS=0.0.0.0:6379\nHTTP_SERVER_ADDRESS=0.0.0.0:8085\n';
    const [service] = services({ 'go.mod': module, 'main.go': main(body), 'app.env': env });
    expect(service?.ports.map(({ port }) => port)).toEqual([8085]);
  });

  test('is the constant that a variable of the environment may replace', () => {
    const body = `const (
	port            = "8080"
)
func main() {
	srvPort := port
	if os.Getenv("PORT") != "" {
		srvPort = os.Getenv("PORT")
	}
	addr := os.Getenv("LISTEN_ADDR")
	log.Fatal(http.ListenAndServe(addr+":"+srvPort, handler))
}`;
    expect(portsOf(body)).toEqual(['8080/http PORT']);
  });

  test('is followed through a function and a format, and is one of gRPC where such a server is made', () => {
    const body = `var (
	lock *sync.Mutex
	port         = "3550"
)
func main() {
	if os.Getenv("PORT") != "" {
		port = os.Getenv("PORT")
	}
	run(port)
}
func run(port string) {
	listener, err := net.Listen("tcp", fmt.Sprintf(":%s", port))
	srv = grpc.NewServer()
}`;
    expect(portsOf(body, ['net', 'os', 'google.golang.org/grpc'])).toEqual(['3550/grpc PORT']);
  });

  test('is the default of a flag', () => {
    const body = `func main() {
	var port = flag.String("port", "80", "Port to bind HTTP listener")
	http.ListenAndServe(":"+*port, nil)
}`;
    expect(portsOf(body)).toEqual(['80/http']);
  });

  test.each([
    ['a flag of a set', 'fs.Int("port", 9898, "HTTP port")'],
    ['a short flag', 'flags.StringP("listen-addr", "l", ":9898", "address")'],
    [
      'a flag beside one for the address',
      'fs.String("address", "127.0.0.1", "")\n\tfs.Int("port", 9898, "")',
    ],
    ['a constant', 'const defaultListenAddr = "127.0.0.1:9898"'],
    [
      'a table of options',
      'm := map[string]*option{\n\t\t"LISTEN_ADDR": {\n\t\t\traw: "127.0.0.1:9898",\n\t\t},\n\t}',
    ],
    ['settings of its own', 'ServiceInterface.setDefault(":9898")'],
    ['a key with a fallback', 'HTTPPort = sec.Key("HTTP_PORT").MustString("9898")'],
  ])('is what the code calls its own, where nothing shows how it gets to the server: %s', (_what, line) => {
    const body = `func main() {\n\t${line}\n\tRedisAddr := "redis:6379"\n\thttp.Serve(socket(), nil)\n}`;
    expect(portsOf(body)).toEqual(['9898/http']);
  });

  test('is not the one for metrics', () => {
    const body = `func main() {
	go http.ListenAndServe(":9102", promhttp.Handler())
	http.ListenAndServe(":8316", mux)
}`;
    expect(portsOf(body)).toEqual(['8316/http', '9102/http']);
  });

  test('is the default in the tag of a field, whose variable chooses it', () => {
    const body = `type config struct {
	Port int \`env:"HTTP_PORT" envDefault:"3030"\`
}
func main() {
	srv := &http.Server{
		Addr: fmt.Sprintf(":%d", cfg.Port),
	}
	srv.ListenAndServe()
}`;
    expect(portsOf(body)).toEqual(['3030/http HTTP_PORT']);
  });

  test('has the variable that a helper fills it from', () => {
    const body = `func main() {
	var port string
	mustMapEnv(&port, "CHECKOUT_PORT")
	lis, err := net.Listen("tcp", fmt.Sprintf(":%s", port))
	srv := grpc.NewServer()
}`;
    expect(portsOf(body, ['net', 'google.golang.org/grpc'])).toEqual(['50051/grpc CHECKOUT_PORT']);
  });

  test('has no variable where the variable holds a whole address', () => {
    const body = `func main() {
	addr := getEnv("LISTEN_PORT_ADDR", ":7000")
	http.ListenAndServe(addr, nil)
}`;
    expect(portsOf(body)).toEqual(['7000/http']);
  });

  test('is no amount, time or answer that stands where names lead', () => {
    const body = `type Options struct {
	Addr string \x60yaml:"addr" description:"where to listen, 9999 for tests"\x60
	Retries int
}
const defaultRetries = 100
func serve(o Options) {
	hp := address(o)
	http.ListenAndServe(hp, limit(handler, maxClients))
}
func address(o Options) string {
	deadline := time.Now().Add(300 * time.Millisecond)
	if o.Retries == 443 { o.Retries = 1024 + defaultRetries }
	return net.JoinHostPort(o.Host, o.Port)
}
func peers(u *url.URL) { u.Host = net.JoinHostPort(u.Host, defaultPeerPort) }
const defaultPeerPort = "7422"
func defaults() Options {
	return Options{Port: 4222, Retries: defaultRetries}
}
var maxClients = 65535
func main() { serve(defaults()) }`;
    expect(portsOf(body)).toEqual(['4222/http']);
  });

  test('is the default of a flag that is told in a chain', () => {
    const body = `func main() {
	a.Flag("web.listen-address", "Where to listen, 80 or above.").
		Default("0.0.0.0:9117").StringVar(&cfg.ListenAddress)
	listener, _ := net.Listen("tcp", cfg.ListenAddress)
	http.Serve(listener, nil)
}`;
    expect(portsOf(body)).toEqual(['9117/http']);
  });

  test('is that of the program where only metrics show theirs', () => {
    const body = `var bind = flag.String("bind", ":8282", "Bind address")
func main() {
	go http.ListenAndServe(*metricsAddr, mux)
	start(*bind)
}
var metricsAddr = flag.String("metrics.addr", ":9847", "Metrics")
func start(at string) {
	l, _ := net.Listen("tcp", at)
	accept(l)
}`;
    expect(portsOf(body)).toEqual(['8282/tcp', '9847/http']);
  });

  test('is not that of another system', () => {
    const other = main('func init() { http.ListenAndServe(":9000", nil) }');
    const own = main('func main() { http.ListenAndServe(":8000", nil) }');
    const [only] = services({
      'go.mod': module,
      'a_freebsd.go': other,
      'a_windows_amd64.go': other,
      'main.go': own,
    });
    expect(only?.ports.map(({ port }) => port)).toEqual([8000]);
  });

  test('is not that of a profiler, nor a free one that is looked for', () => {
    const body = `func main() {
	go http.ListenAndServe(":6060", nil)
	free, _ := net.Listen("tcp", "127.0.0.1:0")
	l, _ := net.Listen("tcp", ":7000")
	accept(l)
}`;
    expect(portsOf(body, ['net/http', 'net', 'net/http/pprof'])).toEqual(['7000/tcp']);
  });

  test('is not that of a client', () => {
    const body = `func main() {
	rdb := redis.NewClient(&redis.Options{
		Addr: "redis:6379",
	})
	http.ListenAndServe(":9000", nil)
}`;
    expect(portsOf(body)).toEqual(['9000/http']);
  });
});

function listener(name: string, port: number, more = ''): string {
  return `package ${name}\n\nimport "net"\n\n${more}func Open() { net.Listen("tcp", ":${port}") }\n`;
}

test.each([
  [
    'an address on the name of a domain is called there',
    'const stun = "stun:stun.example.com:19302,stun:other.example.org:3478"\n\nfunc main() {\n\thttp.ListenAndServe(pick(stun), nil)\n}',
    ['8080/http'],
  ],
  [
    'a length is no number of a port',
    'func main() {\n\taddrLen := 128\n\thttp.ListenAndServe(join(addrLen), nil)\n}',
    ['8080/http'],
  ],
  [
    'localhost is no domain',
    'const addr = "localhost:9102"\n\nfunc main() {\n\thttp.ListenAndServe(addr, nil)\n}',
    ['9102/http'],
  ],
])('%s', (_what, body, ports) => {
  expect(portsOf(body)).toEqual(ports);
});

describe('of several ports of a Go program', () => {
  test('that of the server for requests comes first, those between copies and of other commands last', () => {
    const command = 'var cmd = &cobra.Command{\n\tUse: "proxy <target>",\n}\n';
    const [only] = services({
      'go.mod': module,
      'main.go': main(
        'func main() { a.Open() }',
        ['backup', 'httpd', 'other'].map((name) => `example.com/shop/${name}`),
      ),
      'backup/backup.go': listener('backup', 8088),
      'httpd/service.go': listener('httpd', 8086),
      'other/proxy.go': listener('other', 8099, command),
    });
    expect(only?.ports.map(({ port }) => port)).toEqual([8086, 8088, 8099]);
  });
});

test('settings are read where the main package says that they are', () => {
  const body = `func main() {
	file := flag.String("config", "test/conf/dev.json", "settings")
	server := http.Server{Addr: read(file).ListenAddress}
	server.ListenAndServe()
}`;
  const [only] = services({
    'go.mod': module,
    'main.go': main(body, ['net/http', 'flag']),
    'test/conf/dev.json': '{\n  "listenAddress": "0.0.0.0:14000",\n  "tlsPort": 5001\n}\n',
  });
  expect(only?.ports.map(({ port }) => port)).toEqual([14000]);
});

test.each([
  ['"agent": func() (cli.Command, error) {', './shop agent'],
  ['"serve":  serve.Command,', './shop serve'],
  ['"server": "a name",', './shop'],
])('a table of commands with %s is started as %s', (line, start) => {
  const body = `var commands = map[string]any{
	${line}
}
func main() { http.ListenAndServe(":80", nil) }`;
  expect(services({ 'go.mod': module, 'main.go': main(body) })[0]?.start).toBe(start);
});

test('a program without go.mod is called as its packages import each other', () => {
  const [only] = services({
    'main.go': main('func main() { http.ListenAndServe(":80", web.Handler) }', [
      'net/http',
      'github.com/acme/till/web',
    ]),
    'web/web.go': 'package web\n\nimport "net/http"\n\nvar Handler http.Handler\n',
  });
  expect(only?.start).toBe('./till');
});

describe('the programs of a Go repository', () => {
  test('each deployable one once, tools and clients not', () => {
    const web = main('func main() { http.ListenAndServe(":8080", nil) }');
    const loop = main('func main() { for {\n work() } }', ['os']);
    const tool = main('func main() { print(1) }', ['os']);
    const found = services({
      'go.mod': module,
      'cmd/api/main.go': web,
      'cmd/worker/main.go': loop,
      'cmd/shopctl/main.go': tool,
      'tools/gen/main.go': tool,
      'cmd/batchtool/main.go': main('func main() { for {\n if done() { break } } }', ['os']),
      'cmd/shared/main.go': main('func main() {}\nfunc run() { http.ListenAndServe(":9", nil) }'),
      'cmd/made/main.go': `//go:build none || (windows && !cgo)\n\n${web}`,
      'cmd/other/main.go': `// +build darwin freebsd,cgo\n\n${web}`,
      'testproxy/main.go': web,
      'cmd/stubs/main.go': main('const text = \x60\nfor {\n read() }\n\x60\nfunc main() { print(text) }', [
        'os',
      ]),
      'functional/cmd/stub-agent/main.go': web,
      'examples/hello/main.go': web,
      'internal/x/x.go': 'package x\n',
    });
    expect(found.map(({ path, name, kind }) => `${path} ${name} ${kind}`)).toEqual([
      'cmd/api api web',
      'cmd/worker worker worker',
    ]);
  });

  test('a command that several others have below them is not added to the start', () => {
    const commands =
      'var a = &cobra.Command{\n\tUse: "start",\n}\nvar b = &cobra.Command{\n\tUse: "start",\n}';
    const [only] = services({
      'go.mod': module,
      'main.go': main(`${commands}\nfunc main() { http.ListenAndServe(":80", nil) }`, [
        'github.com/spf13/cobra',
      ]),
    });
    expect(only?.start).toBe('./shop');
  });

  test('what asks a person at a terminal comes to an end', () => {
    const [only] = services({
      'go.mod': module,
      'main.go': main('func main() { signal.Notify(stop); for {\n ask() } }', ['github.com/peterh/liner']),
    });
    expect(only).toMatchObject({ kind: 'job' });
  });

  test('one program is the module itself', () => {
    const [only] = services({
      'go.mod': module,
      'cmd/server/main.go': main('func main() { http.ListenAndServe(":8080", nil) }'),
    });
    expect(only).toMatchObject({ path: '.', name: 'shop', framework: 'net/http', start: './shop' });
  });

  test('without a go.mod the folder that holds cmd', () => {
    const [only] = services({
      'catalogue/cmd/cataloguesvc/main.go': main('func main() { http.ListenAndServe(":80", nil) }'),
    });
    expect(only).toMatchObject({ path: 'catalogue', language: 'go', kind: 'web' });
  });
});

test('what only loops beside a server is a tool, what waits for messages or the clock is not', () => {
  const found = services({
    'go.mod': module,
    'cmd/api/main.go': main('func main() { http.ListenAndServe(":8080", nil) }'),
    'cmd/pack/main.go': main('func main() {\n\tfor {\n\t\tstep()\n\t}\n}', ['os']),
    'cmd/poll/main.go': main('func main() {\n\tfor range time.Tick(time.Minute) {\n\t\tstep()\n\t}\n}', [
      'time',
    ]),
  });
  expect(found.map(({ path }) => path)).toEqual(['cmd/api', 'cmd/poll']);
});

test('a client that asks for a password is no service beside the server', () => {
  const found = services({
    'go.mod': module,
    'main.go': main('func main() { http.ListenAndServe(":8080", nil) }'),
    'cmd/ask/main.go': main('func main() { for { gopass.GetPass("password: ") } }', ['example.com/gopass']),
  });
  expect(found.map(({ path }) => path)).toEqual(['.']);
});

describe('what a Go program needs', () => {
  test('is not what one of many plugins speaks to', () => {
    const names = ['consul', 'zookeeper', 'files', 'dns'];
    const [only] = services({
      'go.mod': module,
      'main.go': main(
        'func main() { http.ListenAndServe(":80", nil) }',
        names.map((name) => `example.com/shop/discovery/${name}`),
      ),
      'discovery/consul/consul.go': plugin('consul', 'github.com/hashicorp/consul/api'),
      'discovery/zookeeper/zookeeper.go': plugin('zookeeper', 'github.com/go-zookeeper/zk'),
      'discovery/files/files.go': plugin('files', 'os'),
      'discovery/dns/dns.go': plugin('dns', 'net'),
    });
    expect(only?.needs).toEqual([
      { kind: 'consul', required: false },
      { kind: 'zookeeper', required: false },
    ]);
  });

  test('is no more than possible where a word of a setting chooses it among others', () => {
    const body = `func main() {
	switch feeder.Type {
	case "amqp":
		feed = amqp.Dial(feeder.URL)
	case "socket":
		feed = net.Dial("unix", feeder.Path)
	}
	http.ListenAndServe(":80", nil)
}`;
    const imports = ['net/http', 'github.com/rabbitmq/amqp091-go'];
    const [only] = services({ 'go.mod': module, 'main.go': main(body, imports) });
    expect(only?.needs).toEqual([{ kind: 'rabbitmq', required: false }]);
    const chosen = body.replace('func main() {', 'func main() {\n\tfeeder.Type = "amqp"');
    const [fixed] = services({ 'go.mod': module, 'main.go': main(chosen, imports) });
    expect(fixed?.needs).toEqual([{ kind: 'rabbitmq', required: true }]);
  });

  test('is etcd by its older path as well, and nothing that the repository makes itself', () => {
    const needs = ['example.com/shop', 'github.com/coreos/etcd'].map((name) => {
      const imports = ['github.com/coreos/etcd/client'];
      const repo = { 'go.mod': `module ${name}\n`, 'main.go': main('func main() { net.Listen() }', imports) };
      return services(repo)[0]?.needs;
    });
    expect(needs).toEqual([[{ kind: 'etcd', required: true }], []]);
  });

  test('is what it imports, not what others require', () => {
    const [only] = services({
      'go.mod': `${module}require github.com/lib/pq v1.10.9 // indirect\n`,
      'main.go': main('func main() { http.ListenAndServe(":80", nil) }', [
        'net/http',
        'github.com/redis/go-redis/v9',
      ]),
    });
    expect(only?.needs).toEqual([{ kind: 'redis', required: true }]);
  });

  test('is optional where the program goes on without its address', () => {
    const body = `func main() {
	if cfg.CacheServer != "" {
		start()
	}
	http.ListenAndServe(":80", nil)
}`;
    const [only] = services({
      'go.mod': module,
      'main.go': main(body, ['net/http', 'github.com/gomodule/redigo/redis']),
    });
    expect(only?.needs).toEqual([{ kind: 'redis', required: false }]);
  });
});

describe('the environment of a Go program', () => {
  test('tells what must be given from what has a default or is asked for politely', () => {
    const body = `func main() {
	key := os.Getenv("API_KEY")
	region := os.Getenv("REGION")
	if region == "" {
		region = "eu"
	}
	if os.Getenv("VERBOSE") == "1" {
	}
	mustMapEnv(&a, "CART_ADDR")
	http.ListenAndServe(":80", nil)
}`;
    const [only] = services({ 'go.mod': module, 'main.go': main(body) });
    expect(only?.env).toEqual([
      { name: 'API_KEY', required: true, secret: true },
      { name: 'CART_ADDR', required: true, secret: false },
      { name: 'REGION', required: false, secret: false, default: 'eu' },
      { name: 'VERBOSE', required: false, secret: false },
    ]);
  });
});

test('the version is that of the toolchain, else of the language', () => {
  const code = main('func main() { http.ListenAndServe(":80", nil) }');
  const version = (text: string): string | undefined =>
    services({ 'go.mod': text, 'main.go': code })[0]?.languageVersion;
  expect(version('module a\n\ngo 1.22.0\n\ntoolchain go1.23.4\n')).toBe('1.23.4');
  expect(version('module a\n\ngo 1.18\n')).toBe('1.18');
});

test('libraries of settings make the names of variables from those of the program', () => {
  const files = {
    'go.mod': 'module shop\n\ngo 1.26\n',
    'main.go':
      'package main\n\nimport "net/http"\n\nfunc main() {\n\tenvconfig.MustProcess("shop", &c)\n\tviper.SetEnvPrefix("app")\n\tviper.SetEnvKeyReplacer(strings.NewReplacer(".", "_"))\n\tviper.AutomaticEnv()\n\tviper.SetDefault("server.port", 8090)\n\tviper.GetString("log-level")\n\tconfigor.New(&configor.Config{ENVPrefix: "GOTIFY"})\n\thttp.ListenAndServe(":8090", nil)\n}\n',
    'config.go':
      'package main\n\ntype Config struct {\n\tMongoURI string `split_words:"true" required:"true"`\n\tWorkers int `default:"3"`\n\tServer struct {\n\t\tPort int `default:"80"`\n\t}\n}\n',
  };
  const told = services(files)[0]?.env.map(
    ({ name, required, default: value }) => `${name}${required ? '!' : ''} ${value ?? '-'}`,
  );
  expect(told).toEqual([
    'APP_SERVER_PORT 8090',
    'GOTIFY_MONGOURI! -',
    'GOTIFY_SERVER_PORT 80',
    'GOTIFY_WORKERS 3',
    'SHOP_MONGO_URI! -',
    'SHOP_SERVER_PORT 80',
    'SHOP_WORKERS 3',
  ]);
});

test.each([
  ['if os.Getenv("A_KEY") == "" {\n\t\tpanic("no A_KEY")\n\t}', true],
  ['if os.Getenv("A_KEY") == "" {\n\t\tuse("none")\n\t}\n\tif err != nil {\n\t\tpanic(err)\n\t}', false],
  ['if key := os.Getenv("A_KEY"); key != "" {\n\t\tuse(key)\n\t}', false],
  ['use(envy.MustGet("A_KEY"))', true],
  [
    'for _, line := range os.Environ() {\n\t\tswitch name(line) {\n\t\tcase "A_KEY":\n\t\t\tuse(line)\n\t\tcase "other":\n\t\t}\n\t}',
    false,
  ],
])('a variable of a Go program is required where it ends without: %j', (body, required) => {
  const code = main(`func main() {\n\t${body}\n}`);
  const [service] = services({ 'go.mod': module, 'main.go': code });
  expect(service?.env).toEqual([{ name: 'A_KEY', required, secret: false }]);
});

test('each of several variables on one line is read', () => {
  const body =
    'func main() {\n\tdial(os.Getenv("REDIS_ADDR"), os.Getenv("REDIS_PASSWORD"))\n\thttp.ListenAndServe(":8080", nil)\n}';
  const [service] = services({ 'go.mod': module, 'main.go': main(body) });
  expect(service?.env.map(({ name }) => name)).toEqual(['REDIS_ADDR', 'REDIS_PASSWORD']);
});

test('a variable is required by its tag on either side of its name, unless settings may fill it in', () => {
  const fields =
    '\tURL string `env-required:"true" env:"PG_URL"`\n\tName string `env-required:"true" yaml:"name" env:"APP_NAME"`';
  const [service] = services({
    'go.mod': module,
    'main.go': main(
      `type Config struct {\n${fields}\n}\nfunc main() {\n\thttp.ListenAndServe(":80", nil)\n}`,
    ),
  });
  expect(service?.env.map(({ name, required }) => [name, required])).toEqual([
    ['APP_NAME', false],
    ['PG_URL', true],
  ]);
});
