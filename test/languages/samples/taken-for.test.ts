import { expect, test } from '@jest/globals';
import { analyze } from '../../../src/facts/analyze.ts';
import { languages } from '../../../src/languages/languages.ts';
import { reading, seen } from './seen.ts';

type Case = readonly [what: string, files: Readonly<Record<string, string>>, services: readonly string[]];

const starting =
  '<build><plugins><plugin><artifactId>maven-jar-plugin</artifactId><configuration><archive><manifest><mainClass>a.Main</mainClass></manifest></archive></configuration></plugin></plugins></build>';
const pom = (name: string, dependency: string, build = ''): string =>
  `<project><groupId>org.apache.activemq</groupId><artifactId>${name}</artifactId><version>1</version><dependencies><dependency><groupId>org.apache.activemq</groupId><artifactId>${dependency}</artifactId><version>1</version></dependency></dependencies>${build}</project>`;
const main = (body: string): string =>
  `package a;\npublic class Main {\n  public static void main(String[] args) throws Exception {\n    ${body}\n  }\n}\n`;

/** What is easily taken for a port, a need, a program or a language that it is not. */
const cases: readonly Case[] = [
  [
    'the address of a socket is no port',
    {
      'pom.xml': pom('app', 'other'),
      'src/main/java/a/Main.java': main(
        'new InetSocketAddress("127.0.0.1",\n base + 1); new ServerSocket(8090);',
      ),
    },
    ['. | java | - | 8090 | java -cp target/classes:target/dependency/* a.Main | -'],
  ],
  [
    'what is built in the same repository is no need of it',
    {
      'pom.xml':
        '<project><groupId>org.apache.activemq</groupId><artifactId>all</artifactId><version>1</version><packaging>pom</packaging><modules><module>activemq-client</module><module>broker</module></modules></project>',
      'activemq-client/pom.xml': pom('activemq-client', 'util'),
      'broker/pom.xml': pom('broker', 'activemq-client', starting),
      'broker/src/main/java/a/Main.java': main('new ServerSocket(61616).accept();'),
      'activemq-client/src/main/java/b/Client.java': 'package b;\nclass Client {}\n',
    },
    ['broker | java | - | 61616 | java -cp target/classes:target/dependency/* a.Main | -'],
  ],
  [
    'the usual port of a client is not the one of the server',
    {
      'requirements.txt': 'tornado\n',
      'app.py': 'class HTTPClient:\n    def __init__(self, host: str, port: int = 8500):\n        pass\n',
      'main.py':
        'import tornado.web\n\nparser.add_argument("--port", type=int, default=8008)\napp = tornado.web.Application([])\napp.listen(args.port)\n',
    },
    ['. | python | tornado | 8008 | python main.py | -'],
  ],
  [
    'what a program of Python updates its settings with, and where a request came in, are no ports of it',
    {
      'requirements.txt': 'flask\n',
      'main.py':
        "from flask import Flask\napp = Flask(__name__)\nconfig.update({'host': host, 'port': given.port or 2379})\nwhere = environ['SERVER_PORT']\n",
    },
    [
      '. | python | flask | 5000 | gunicorn --bind 0.0.0.0:5000 --workers 2 --threads 4 --access-logfile - main:app | -',
    ],
  ],
  [
    'a tool beside a program of Java listens where the program does not',
    {
      'pom.xml': pom('app', 'other'),
      'src/main/java/a/Main.java': main('new ServerSocket(8082);'),
      'src/main/java/a/dev/tools/Redirect.java':
        'package a.dev.tools;\nclass Redirect { void run() { new ServerSocket(5433); } }\n',
    },
    ['. | java | - | 8082 | java -cp target/classes:target/dependency/* a.Main | -'],
  ],
  [
    'what stands in the folder of another program is no setting of one of Go',
    {
      'go.mod': 'module shop\n\ngo 1.26\n',
      'main.go':
        'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.ListenAndServe(settings.Addr, nil)\n}\n',
      'deploy/opentelemetry-collector/config.yaml':
        'receivers:\n  syslog:\n    listen_address: 0.0.0.0:5410\n',
      'conf/app.yaml': 'listen_address: 0.0.0.0:8123\n',
    },
    ['. | go | net/http | 8123 | ./shop | -'],
  ],
  [
    'an option of oslo.config names the port',
    {
      'requirements.txt': 'pecan\n',
      'shop/opts.py':
        "from oslo_config import cfg\n\ncfg.PortOpt('port',\n            default=8041,\n            help='The port.')\n",
      'shop/wsgi.py': 'import pecan\napplication = pecan.make_app(root)\n',
    },
    [
      '. | python | pecan | 8041 | gunicorn --bind 0.0.0.0:8041 --workers 2 --threads 4 --access-logfile - shop.wsgi:application | -',
    ],
  ],
  [
    'modules of Perl without a program are started by nothing',
    {
      cpanfile: "requires 'DBI';\n",
      'lib/Shop.pm': 'package Shop;\n',
      't/alt.psgi': 'sub { [200, [], []] };\n',
      'support/pages.pl': 'print 1;\n',
    },
    [],
  ],
  [
    'a driver of a feature of cpanfile is not needed',
    {
      cpanfile: "requires 'Mojolicious';\nfeature 'pg', 'PostgreSQL' => sub {\n    requires 'DBD::Pg';\n};\n",
      'app.pl': 'use Mojolicious::Lite;\napp->start;\n',
    },
    ['. | perl | mojolicious | 3000 | perl app.pl daemon -m production -l http://*:3000 | -'],
  ],
  [
    'a driver of Erlang that is taken in when somebody asks is not needed',
    {
      'rebar.config':
        '{deps, [cowboy,\n {if_var_true, redis,\n  {if_rebar3,\n   {eredis, "1.7.1"}}}]}.\n{relx, [{release, {shop, "1"}, [shop]}]}.\n',
      'src/shop.app.src': '{mod, {shop_app, []}}.\n',
    },
    ['. | erlang | cowboy | 8080 | ./_build/prod/rel/shop/bin/shop foreground | -'],
  ],
  [
    'a program of C with a wrapper in C++',
    {
      Makefile: 'app: main.c net.c\n',
      'main.c': 'int main(void) { net(); listen(fd, 16); }\n',
      'net.c': 'void net(void) { htons(7000); }\n',
      'conf.c': '',
      'Wrapper.cpp': 'class Wrapper {};\n',
    },
    ['. | c | - | 7000 | ./app | -'],
  ],
  [
    'the image of one program is not the one of another beside it',
    {
      'go.mod': 'module example.org/shop\n\ngo 1.24\n',
      'cmd/shop/main.go':
        'package main\n\nimport "net/http"\n\nfunc main() { http.ListenAndServe(":3903", nil) }\n',
      'cmd/graph/main.go':
        'package main\n\nimport "net/http"\n\nfunc main() { http.ListenAndServe(":8060", nil) }\n',
      Dockerfile:
        'FROM scratch\nCOPY --from=build /shop /usr/bin/shop\nENTRYPOINT ["/usr/bin/shop"]\nEXPOSE 3903\n',
      'Dockerfile.release': 'FROM scratch\nCOPY shop /shop\nENTRYPOINT ["/shop"]\nEXPOSE 3903\n',
    },
    ['cmd/graph | go | net/http | 8060 | ./graph | -', 'cmd/shop | go | net/http | 3903 | /usr/bin/shop | -'],
  ],
  [
    'a program that sees by an address what it speaks to needs none of them',
    {
      'go.mod':
        'module example.org/shop\n\ngo 1.24\n\nrequire github.com/lib/pq v1.10.9\nrequire github.com/go-sql-driver/mysql v1.9.0\n',
      'main.go':
        'package main\n\nimport (\n\t"net/http"\n\t"strings"\n\t_ "github.com/go-sql-driver/mysql"\n\t_ "github.com/lib/pq"\n)\n\nfunc main() {\n\tif strings.HasPrefix(conn, "postgres://") {\n\t}\n\thttp.ListenAndServe(":9237", nil)\n}\n',
    },
    ['. | go | net/http | 9237 | ./shop | -'],
  ],
  [
    'an address in a test of Rust is no port of the program',
    {
      'Cargo.toml': '[package]\nname = "shop"\nversion = "0.1.0"\n',
      'src/main.rs':
        'const PORT: u16 = 4226;\n\n#[test]\nfn reads() {\n    let text = r#"\nendpoint = "127.0.0.1:11211"\n"#;\n}\n\nfn main() {\n    TcpListener::bind(("0.0.0.0", PORT));\n}\n',
    },
    ['. | rust | - | 4226 | ./target/release/shop | -'],
  ],
  [
    'what a trial told in features listens on is no port of the program',
    {
      'requirements.txt': 'requests\n',
      'main.py': 'from http.server import HTTPServer\nHTTPServer(address, Handler).serve_forever()\n',
      'features/environment.py': 'from http.server import HTTPServer\nHTTPServer(("", 8181), Mock)\n',
    },
    ['. | python | - | 8000 | python main.py | -'],
  ],
  [
    'a server that is one by what its class stands on',
    {
      'requirements.txt': 'requests\n',
      'main.py':
        'from http.server import HTTPServer\n\nclass Api(ThreadingMixIn, HTTPServer, Thread):\n    pass\n\nApi(config).serve()\n',
    },
    ['. | python | - | 8000 | python main.py | -'],
  ],
  [
    'the image that tests run in is not the one of the program',
    {
      'requirements.txt': 'flask\n',
      'app.py': 'from flask import Flask\napp = Flask(__name__)\n',
      'images/Dockerfile.ci': 'FROM python:3.9\nCOPY . /src\nEXPOSE 9999\nCMD ["tox"]\n',
    },
    [
      '. | python | flask | 5000 | gunicorn --bind 0.0.0.0:5000 --workers 2 --threads 4 --access-logfile - app:app | -',
    ],
  ],
];

test.each(cases)('%s', (_what, files, services) => {
  expect(seen(files)).toEqual(services);
});

test('a program with windows is deployed nowhere', () => {
  const files = {
    'Makefile.am': 'bin_PROGRAMS = paper\n',
    'main.cc': 'int main(int argc, char *argv[]) { Gtk::Main kit(argc, argv); for (;;) {} }\n',
  };
  expect(analyze(reading(files), languages).services.map(({ kind }) => kind)).toEqual(['library']);
});

test('the port of a program of Tornado that no number is read of is asked', () => {
  const files = {
    'requirements.txt': 'tornado\n',
    'main.py': 'import tornado.web\napp = tornado.web.Application([])\napp.listen(settings["port"])\n',
  };
  const { questions } = analyze(reading(files), languages);
  expect(questions.map(({ id }) => id)).toContain('port');
});
