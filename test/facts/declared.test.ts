import { describe as group, expect, test } from '@jest/globals';
import { analyze } from '../../src/facts/analyze.ts';
import type { Facts, Service } from '../../src/facts/facts.ts';
import { languages } from '../../src/languages/languages.ts';
import { snapshotOf } from '../support/snapshot.ts';

type Files = Readonly<Record<string, string>>;

function factsOf(files: Files): Facts {
  return analyze(snapshotOf(files), languages);
}

function only(files: Files): Service | undefined {
  const { services } = factsOf(files);
  expect(services).toHaveLength(1);
  return services[0];
}

const flask = { 'requirements.txt': 'flask\n', 'app.py': 'app = Flask(__name__)\n' };

group('a Dockerfile tells', () => {
  test.each<[string, number[]]>([
    ['FROM python:3.12\nEXPOSE 9000 9229', [9000]],
    ['FROM python:3.12\nENV PORT=7000\nEXPOSE $PORT/tcp 53/udp', [7000, 53]],
    ['ARG P=6000\nFROM python:3.12\nARG P\nEXPOSE ${P}', [6000]],
    ['FROM node AS assets\nEXPOSE 1\nFROM python:3.12 AS base\nEXPOSE 81\nFROM base\nEXPOSE 443', [81, 443]],
    ['FROM python:3.12\nCMD ["gunicorn", "-b", ":8081", "app:app"]', [8081]],
    ['FROM python:3.12\nENV PORT 8082\nCMD gunicorn --bind 0.0.0.0:$PORT app:app', [8082]],
    ['FROM python:3.12\nENV FLASK_RUN_PORT=8083', [8083]],
    ['FROM python:3.12\nHEALTHCHECK CMD curl -f http://localhost:8084/up', [8084]],
    ['FROM python:3.12\nCMD ["true"]', [5000]],
  ])('the port: %j', (Dockerfile, ports) => {
    expect(only({ ...flask, Dockerfile })?.ports.map(({ port }) => port)).toEqual(ports);
  });

  test('the port of a server that speaks gRPC alone is one of gRPC, whatever its manifest calls it', () => {
    const files = {
      'go.mod': 'module a\n\ngo 1.24\n\nrequire google.golang.org/grpc v1.76.0\n',
      'main.go':
        'package main\n\nimport "google.golang.org/grpc"\n\nfunc main() {\n\ts := grpc.NewServer()\n\ts.Serve(listenerOf(config))\n}\n',
      'k8s/a.yaml':
        'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n    - name: a\n      image: acme/a:1\n      ports: [{name: client, containerPort: 2379}]\n',
    };
    expect(only(files)?.ports).toMatchObject([{ port: 2379, protocol: 'grpc' }]);
  });

  test.each([
    ['CMD ["gunicorn", "app:app"]', 'gunicorn app:app'],
    ['CMD exec gunicorn app:app', 'gunicorn app:app'],
    ['ENTRYPOINT ["/usr/bin/tini", "--"]\nCMD ["python", "app.py"]', 'python app.py'],
    ['ENTRYPOINT ["./docker-entrypoint.sh"]\nCMD ["gunicorn", "app:app"]', 'gunicorn app:app'],
    ['ENTRYPOINT ["python", "-m"]\nCMD ["app"]', 'python -m app'],
    ['CMD ["sh", "-c", "exec gunicorn --bind :$PORT app:app"]', 'gunicorn --bind :$PORT app:app'],
  ])('the start: %s', (command, start) => {
    expect(only({ ...flask, Dockerfile: `FROM python:3.12\n${command}\n` })?.start).toBe(start);
  });

  test('no start where it only serves development', () => {
    const start = only({ ...flask, Dockerfile: 'FROM python:3.12\nCMD ["flask", "run"]\n' })?.start;
    expect(start).toMatch(/^gunicorn /u);
  });

  test('the version, where nothing nearer declares one, and the health', () => {
    const Dockerfile = 'FROM python:3.11-slim\nHEALTHCHECK CMD curl http://localhost:5000/live\n';
    expect(only({ ...flask, Dockerfile })).toMatchObject({
      languageVersion: '3.11',
      health: { path: '/live' },
    });
    expect(only({ ...flask, Dockerfile, '.python-version': '3.12\n' })?.languageVersion).toBe('3.12');
  });

  test('what a variable is, so that nobody has to set it', () => {
    const code = { 'app.py': 'app = Flask(__name__)\nx = os.environ["REGION"]\n' };
    const env = only({ ...flask, ...code, Dockerfile: 'FROM python:3.12\nENV REGION=eu\n' })?.env;
    expect(env).toEqual([{ name: 'REGION', required: false, secret: false, default: 'eu' }]);
  });
});

const optional = {
  ...flask,
  'app.py': 'app = Flask(__name__)\nx = os.environ.get("SENTRY_DSN", "")\n',
  Dockerfile: 'FROM python:3.12\n',
};
function composeWith(value: string): Readonly<Record<string, string>> {
  return {
    'compose.yaml': `services:\n  web:\n    build: .\n    environment:\n      SENTRY_DSN: ${value}\n`,
  };
}

function manifestWith(more: string): Readonly<Record<string, string>> {
  return {
    'k8s/web.yaml': `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n          image: web\n          env:\n            - {name: SENTRY_DSN, valueFrom: {secretKeyRef: {name: a, key: b${more}}}}\n`,
  };
}

group('a secret with a default in the code', () => {
  test.each([
    ['nobody deploys it', {}, false],
    ['compose names it', composeWith('${SENTRY_DSN}'), true],
    ['compose does without', composeWith('${SENTRY_DSN:-}'), false],
    ['a manifest waits for it', manifestWith(''), true],
    ['a manifest does not', manifestWith(', optional: true'), false],
  ])('is required where a deployment asks for it: %s', (_, files, required) => {
    expect(only({ ...optional, ...files })?.env).toEqual([{ name: 'SENTRY_DSN', required, secret: true }]);
  });
});

group('compose tells of the folder that it builds', () => {
  const compose = `services:
  web:
    build: { context: api }
    ports: ["80:8088"]
    command: gunicorn api:app
    environment:
      - REGION=eu
      - DATABASE_URL=postgres://u:p@db/x
      - CACHE_HOST=cache
    depends_on: [queue]
  db: { image: "postgres:16" }
  cache: { image: "bitnami/redis:7" }
  queue: { image: "rabbitmq:3-management" }
  other: { image: "mongo:7" }
`;
  const api = { 'api/requirements.txt': 'flask\n', 'api/app.py': 'app = Flask(__name__)\n' };

  test('port, command, variables without the values of secrets, and what it is started with', () => {
    const service = only({ ...api, 'docker-compose.yml': compose });
    expect(service?.ports).toEqual([{ port: 8088, name: 'http', protocol: 'http' }]);
    expect(service?.start).toBe('gunicorn api:app');
    expect(service?.env).toEqual([
      { name: 'CACHE_HOST', required: true, secret: false, default: 'cache' },
      { name: 'DATABASE_URL', required: true, secret: true },
      { name: 'REGION', required: true, secret: false, default: 'eu' },
    ]);
    expect(service?.needs.map(({ kind }) => kind)).toEqual(['postgres', 'rabbitmq', 'redis']);
  });

  test.each(['{ disable: true }', '{ test: [NONE] }'])('that nobody asks after its health: %s', (check) => {
    const service = only({
      ...api,
      'compose.yaml': `services: { web: { build: api, healthcheck: ${check} } }\n`,
    });
    expect(service?.isUnprobed).toBe(true);
    expect(service?.evidence.find(({ fact }) => fact === 'isUnprobed')?.path).toBe('compose.yaml');
  });

  test('which of several relational drivers is meant, and the others are no needs', () => {
    const files = {
      ...api,
      'api/requirements.txt': 'flask\npsycopg2\nmysqlclient\n',
      'compose.yaml': compose,
    };
    const { needs, evidence } = only(files) ?? { needs: [], evidence: [] };
    expect(needs.filter(({ kind }) => /sql|postgres/u.test(kind))).toEqual([
      { kind: 'postgres', required: true },
    ]);
    expect(evidence.filter(({ fact }) => fact === 'needs mysql')).toEqual([]);
  });

  test.each([
    ['mysqlclient', 'mariadb:11', 'mysql'],
    ['mariadb', 'bitnami/mariadb-galera:11', 'mysql'],
    ['pymysql', 'percona/percona-server:8.0', 'mysql'],
    ['psycopg2', 'timescale/timescaledb-ha:pg16', 'postgres'],
    ['psycopg2', 'postgis/postgis:16-3.4', 'postgres'],
    ['psycopg2', 'pgvector/pgvector:pg16', 'postgres'],
    ['psycopg2', 'cockroachdb/cockroach:v24.1.0', 'postgres'],
    ['redis', 'valkey/valkey:8', 'redis'],
    ['redis', 'eqalpha/keydb', 'redis'],
    ['redis', 'docker.dragonflydb.io/dragonflydb/dragonfly', 'redis'],
  ])('one need by its protocol: %s and %s', (driver, image, kind) => {
    const services = `services:\n  api:\n    build: .\n    depends_on: [db]\n  db:\n    image: ${image}\n`;
    const files = { ...flask, 'requirements.txt': `flask\n${driver}\n`, 'compose.yaml': services };
    expect(only(files)?.needs).toMatchObject([{ kind, required: true }]);
  });

  test('that an image for graphics cards wants one', () => {
    const files = { ...flask, Dockerfile: 'FROM vllm/vllm-openai:v0.6.4\nCOPY . .\n' };
    expect(only(files)?.needs).toEqual([{ kind: 'gpu', required: true }]);
  });

  test('which program plays a need under another name', () => {
    const services = 'services:\n  api:\n    build: .\n    depends_on: [db]\n  db:\n    image: mariadb:11\n';
    const needs = only({ ...flask, 'compose.yaml': services })?.needs;
    expect(needs).toEqual([{ kind: 'mysql', required: true, program: 'mariadb' }]);
  });

  test('what else is started from the same build, and what the variables beside it hold', () => {
    const text = `services:
  web:
    build: api
    ports: ["\${API_PORT}"]
    environment: [API_PORT]
  mail:
    build: api
    command: celery -A api worker
  debug:
    build: api
    command: flask run
`;
    const service = only({ ...api, 'compose.yaml': text, '.env': 'API_PORT=8123\n' });
    expect(service?.processes).toEqual([{ name: 'mail', command: 'celery -A api worker' }]);
    expect(service?.ports[0]?.port).toBe(8123);
  });

  test('a stage for developers is not what is shipped', () => {
    const Dockerfile =
      'FROM python AS base\nFROM base AS dev\nEXPOSE 1\nFROM base AS final\nEXPOSE 9010\nFROM final AS test\nEXPOSE 2\n';
    const text = 'services:\n  web:\n    build: { context: api, target: dev }\n';
    expect(only({ ...api, 'api/Dockerfile': Dockerfile, 'compose.yaml': text })?.ports[0]?.port).toBe(9010);
  });

  test('and not of the code beside it', () => {
    const bare = 'services:\n  db:\n    image: postgres\n    ports: ["5432:5432"]\n';
    expect(only({ ...flask, 'compose.yaml': bare })).toMatchObject({ ports: [{ port: 5000 }], needs: [] });
  });
});

function portOfCommand(command: string): unknown {
  return only({ 'main.py': 'print()\n', Procfile: `web: ${command}\n` })?.ports[0];
}

test.each([
  ['cli', 1],
  ['jobs', 2],
])('an image of %s that nothing runs', (folder, services) => {
  const files = {
    'api/package.json': '{"name":"api","scripts":{"start":"node main.js"},"dependencies":{"express":"4"}}',
    'api/main.js': 'require("express")().listen(3000)\n',
    [`${folder}/package.json`]: '{"name":"@shop/tool","version":"1.0.0","bin":{"shop":"dist/index.js"}}',
    [`${folder}/Dockerfile`]: 'FROM node:22\nCOPY . .\nENTRYPOINT ["node", "dist/index.js"]\n',
  };
  expect(factsOf(files).services).toHaveLength(services);
});

test('what runs under a name that pages share with a server is the server', () => {
  const repo = {
    'go.mod': 'module example.com/letters\n\ngo 1.25\n',
    'main.go': 'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.ListenAndServe(":8080", nil)\n}\n',
    'pages/package.json':
      '{"name":"letters","scripts":{"build":"vite build"},"devDependencies":{"vite":"7"}}',
    'compose.yaml': 'services:\n  app:\n    image: example/letters\n    ports: ["9000:9000"]\n',
  };
  const { services } = factsOf(repo);
  expect(services.map(({ path, ports }) => [path, ports[0]?.port])).toEqual([
    ['.', 9000],
    ['pages', 80],
  ]);
});

group('a Procfile, a sample environment and manifests tell', () => {
  test('the start, after a Dockerfile', () => {
    const Procfile = 'release: python migrate.py\nweb: gunicorn wsgi --log-file -\nworker: rq worker\n';
    expect(only({ ...flask, Procfile })?.start).toBe('gunicorn wsgi --log-file -');
    const Dockerfile = 'FROM python\nCMD ["gunicorn", "app:app"]\n';
    expect(only({ ...flask, Procfile, Dockerfile })?.start).toBe('gunicorn app:app');
  });

  test('what changes the database before, and what else runs', () => {
    const Procfile = 'release: flask db upgrade\nweb: gunicorn wsgi\nclock: python clock.py\n';
    expect(only({ ...flask, Procfile })).toMatchObject({
      migrations: 'flask db upgrade',
      processes: [{ name: 'clock', command: 'python clock.py' }],
    });
  });

  test('that PORT chooses the port, and what it is where nobody sets it', () => {
    expect(portOfCommand('gunicorn -b :${PORT:-8081} main:app')).toMatchObject({ port: 8081, env: 'PORT' });
    expect(portOfCommand('python -m http.server $PORT')).toMatchObject({ port: 8080, env: 'PORT' });
  });

  test('the port, and the command of the language goes with it', () => {
    expect(only({ ...flask, '.env': 'PORT=4567\n' })).toMatchObject({
      ports: [{ port: 4567 }],
      start: expect.stringContaining('0.0.0.0:4567'),
    });
  });

  test('one process, whatever several files call it', () => {
    const files = {
      ...flask,
      Dockerfile: 'FROM python:3.12\n',
      Procfile: 'web: gunicorn app:app\nworker: celery -A app worker\n',
      'compose.yaml':
        'services:\n  web:\n    build: .\n  celery:\n    build: .\n    command: celery -A app worker\n',
    };
    expect(only(files)?.processes).toEqual([{ name: 'worker', command: 'celery -A app worker' }]);
  });

  test('what a command takes from PORT is handed over by that name', () => {
    const Dockerfile = 'FROM python:3.14\nCOPY . .\nCMD exec gunicorn --bind :$PORT app:app\n';
    expect(only({ ...flask, Dockerfile })?.ports).toEqual([
      { port: 5000, name: 'http', protocol: 'http', env: 'PORT' },
    ]);
    const otherwise = Dockerfile.replace('$PORT', '${PORT:-9000}');
    expect(only({ ...flask, Dockerfile: otherwise })?.ports[0]?.port).toBe(9000);
  });

  test('and files for other platforms do, where there is no Procfile', () => {
    const start = (files: Files): unknown => only({ ...flask, ...files })?.start;
    expect(start({ 'app.yaml': 'runtime: python312\nentrypoint: gunicorn -b :$PORT app:app\n' })).toBe(
      'gunicorn -b :$PORT app:app',
    );
    expect(start({ 'nixpacks.toml': '[start]\ncmd = "gunicorn app:app"\n' })).toBe('gunicorn app:app');
    expect(start({ 'nixpacks.json': '{"start":{"cmd":"gunicorn y:app"}}' })).toBe('gunicorn y:app');
    const tasks = '[tool.pdm.scripts]\nstart = "uvicorn t:app --port 9000"\ndev = "uvicorn t:app --reload"\n';
    expect(start({ 'pyproject.toml': tasks })).toBe('uvicorn t:app --port 9000');
    expect(start({ 'pyproject.toml': tasks.replace(' --port 9000', ' --reload') })).not.toContain('t:app');
    expect(start({ 'heroku.yml': 'run:\n  web: gunicorn h:app\n' })).toBe('gunicorn h:app');
    expect(start({ 'heroku.yml': 'run:\n  web:\n    command:\n      - gunicorn l:app\n' })).toBe(
      'gunicorn l:app',
    );
    expect(
      start({ 'fly.toml': 'app = "x"\n[processes]\n  web = "gunicorn f:app"\n  worker = "rq worker"\n' }),
    ).toBe('gunicorn f:app');
    const render =
      'services:\n- type: web\n  startCommand: gunicorn x:app\n- type: worker\n  startCommand: rq worker\n';
    expect(start({ 'render.yaml': render })).toBe('gunicorn x:app');
    expect(only({ ...flask, 'fly.toml': '[http_service]\n  internal_port = 8765\n' })?.ports[0]?.port).toBe(
      8765,
    );
  });

  test('the port in the values of a chart that bears its name', () => {
    const chart = {
      'charts/pay/Chart.yaml': 'name: pay\n',
      'charts/pay/values.yaml': 'service:\n  port: 80\n  targetPort: 8321\n',
    };
    const code = { 'pay/requirements.txt': 'flask\n', 'pay/app.py': 'app = Flask(__name__)\n' };
    expect(only({ ...code, ...chart })?.ports[0]?.port).toBe(8321);
  });

  test('the port of a container by the name of the service, and gRPC by its probe', () => {
    const manifest = `apiVersion: apps/v1
kind: Deployment
metadata: { name: pay }
spec:
  template:
    spec:
      containers:
      - name: server
        image: x/pay
        ports: [{ containerPort: 50051 }]
        readinessProbe: { grpc: { port: 50051 } }
        env:
        - { name: LEDGER_ADDR, value: "ledger:8080" }
        - { name: TOKEN, valueFrom: { secretKeyRef: { name: a, key: b } } }
`;
    const service = only({
      'src/pay/requirements.txt': 'flask\n',
      'src/pay/app.py': 'app = Flask(__name__)\n',
      'k8s/pay.yaml': manifest,
    });
    expect(service?.ports).toEqual([{ port: 50051, name: 'grpc', protocol: 'grpc' }]);
    expect(service?.env).toEqual([
      { name: 'LEDGER_ADDR', required: true, secret: false, default: 'ledger:8080' },
      { name: 'TOKEN', required: true, secret: true },
    ]);
  });
});

function names(files: Files): string[] {
  return factsOf(files).services.map(({ path, language, kind }) => `${path} ${language} ${kind}`);
}

group('what only a Dockerfile knows is a service', () => {
  test('with the language of its image or of its command', () => {
    expect(
      names({
        'load/Dockerfile': 'FROM python:3.12\nCOPY run.py .\nCMD ["python", "run.py"]\n',
        'load/run.py': '',
        'feed/Dockerfile': 'FROM alpine\nCOPY x.pl .\nCMD ["perl", "x.pl"]\n',
        'feed/x.pl': '',
      }),
    ).toEqual(['feed perl worker', 'load python worker']);
  });

  test('unless it is a database, a proxy, an image for developers or one for others to stand on', () => {
    expect(
      names({
        ...flask,
        'db/Dockerfile': 'FROM postgres:16\nCOPY init.sql /docker-entrypoint-initdb.d/\n',
        'proxy/Dockerfile': 'FROM nginx\nCOPY nginx.conf /etc/nginx/\n',
        '.devcontainer/Dockerfile': 'FROM python\nCMD ["bash"]\n',
        'base/Dockerfile': 'FROM python:3.12\nRUN pip install numpy\n',
        'tools/gen/Dockerfile': 'FROM golang:1.25\nCOPY . .\nENTRYPOINT ["gen"]\n',
        'images/Dockerfile.ci': 'FROM python:3.12\nCMD ["pytest"]\n',
      }),
    ).toEqual(['. python web']);
  });

  test('and a recipe in a folder of recipes is that of the code which it copies', () => {
    const files = {
      ...flask,
      'docker/Dockerfile': 'FROM python\nCOPY requirements.txt app.py ./\nEXPOSE 99\n',
    };
    expect(only(files)).toMatchObject({ path: '.', dockerfile: 'docker/Dockerfile', ports: [{ port: 99 }] });
  });

  test('and a recipe above several services is that of the one which it names', () => {
    const { services } = factsOf({
      Dockerfile: 'FROM python\nCOPY apps/b ./\nEXPOSE 77\n',
      'apps/a/requirements.txt': 'flask\n',
      'apps/a/app.py': 'app = Flask(__name__)\n',
      'apps/b/requirements.txt': 'flask\n',
      'apps/b/app.py': 'app = Flask(__name__)\n',
    });
    expect(services.map(({ path, dockerfile }) => [path, dockerfile])).toEqual([
      ['apps/a', undefined],
      ['apps/b', 'Dockerfile'],
    ]);
  });
});

function paths(files: Files): string[] {
  return factsOf(files).services.map(({ path }) => path);
}

group('recipes of a module with several programs', () => {
  const web = 'package main\n\nimport "net/http"\n\nfunc main() { http.ListenAndServe(":80", nil) }\n';
  const code = { 'go.mod': 'module a.b/shop\n', 'cmd/shopd/main.go': web, 'cmd/relay/main.go': web };

  test('are for the one that they start, and for other systems no others', () => {
    const Dockerfile =
      'FROM golang AS build\nCOPY . .\nRUN go run build.go\nFROM alpine\nENTRYPOINT ["/bin/entry.sh", "/bin/shopd", "-v"]\n';
    expect(paths({ ...code, Dockerfile })).toEqual(['cmd/relay', 'cmd/shopd']);
    const recipe = 'FROM golang:1.25\nCOPY . .\nRUN go install ./cmd/relay\nENTRYPOINT ["relay"]\n';
    const both = { 'docker/relay/linux.Dockerfile': recipe, 'docker/relay/windows.Dockerfile': recipe };
    expect(paths({ ...code, ...both })).toEqual(['cmd/relay', 'cmd/shopd']);
  });

  test('make none of a shell for people, nor of what others contribute', () => {
    const more = {
      'images/shell/Dockerfile': 'FROM ruby:3\nCOPY . .\nCMD ["/bin/bash"]\n',
      'contrib/proxy/Dockerfile': 'FROM python:3\nCOPY . .\nCMD ["python", "a.py"]\n',
    };
    expect(paths({ ...code, ...more })).toEqual(['cmd/relay', 'cmd/shopd']);
  });

  test('need what each of them is started with, by its own name', () => {
    const Dockerfile = 'FROM golang AS build\nCOPY . .\nRUN go install ./cmd/...\nFROM alpine\n';
    const compose = `services:
  shopd: {build: ., entrypoint: shopd, ports: ["80:80"]}
  relay: {build: ., entrypoint: relay, depends_on: [cache]}
  cache: {image: redis}
`;
    const { services } = factsOf({ ...code, Dockerfile, 'compose.yaml': compose });
    expect(services.map(({ path, needs }) => [path, needs.map(({ kind }) => kind)])).toEqual([
      ['cmd/relay', ['redis']],
      ['cmd/shopd', []],
    ]);
  });

  test('are no services where they only hold the tools for what is mounted into them', () => {
    const recipe = {
      'docker/app/Dockerfile': 'FROM golang\nCOPY a.conf /\nENTRYPOINT ["reflex", "-c", "/a.conf"]\n',
    };
    const mounted = 'services:\n  dev: {build: docker/app, volumes: ["./cmd:/src"]}\n';
    const alone = 'services:\n  dev: {build: docker/app}\n';
    expect(paths({ ...code, ...recipe, 'compose.yaml': mounted })).toEqual(['cmd/relay', 'cmd/shopd']);
    expect(paths({ ...code, ...recipe, 'compose.yaml': alone })).toContain('docker/app');
  });

  test('and options alone are those of the program', () => {
    const compose =
      'services:\n  relay:\n    build: {context: ., target: relay}\n    command: -cache a.json\n';
    const [relay] = factsOf({ ...code, 'compose.yaml': compose }).services;
    expect(relay?.start).toBe('./relay -cache a.json');
  });
});

test('what a sample chooses holds everywhere; its addresses and modes do not', () => {
  const service = only({
    ...flask,
    '.env.example':
      'QUEUE_CONNECTION=redis\nDB_PORT=3306\nDB_HOST=mysql\nAPP_ENV=local\nLOG_LEVEL=debug\nMAIL_PASSWORD=null\n',
  });
  const told = service?.env.map((one) => [one.name, one.default, one.required]);
  expect(told).toEqual([
    ['APP_ENV', undefined, true],
    ['DB_HOST', undefined, true],
    ['DB_PORT', '3306', true],
    ['LOG_LEVEL', undefined, true],
    ['MAIL_PASSWORD', undefined, false],
    ['QUEUE_CONNECTION', 'redis', true],
  ]);
});

test('a database that is a file by default does not take the place of a queue', () => {
  const files = {
    'requirements.txt': 'flask\nrq\npsycopg2\n',
    'app.py': "app = Flask(__name__)\nDATABASE_ENGINE = env('DATABASE_ENGINE', 'sqlite')\n",
  };
  expect(only(files)?.needs).toEqual([
    { kind: 'postgres', required: false },
    { kind: 'redis', required: true },
  ]);
});

const web = (rest: string): string => `services:\n  web:\n    build: .\n${rest}`;

test('a compose file for those who want another database makes none needed', () => {
  const files = {
    'requirements.txt': 'flask\npsycopg2\n',
    'app.py': 'app = Flask(__name__)\nengine = create_engine(os.getenv("DB", "sqlite://"))\n',
    Dockerfile: 'FROM python:3.12\nEXPOSE 8000\n',
    'compose.postgres.yml': web('    depends_on: [db]\n  db:\n    image: postgres:17\n'),
  };
  const isNeeded = (more: Record<string, string>): boolean | undefined =>
    only({ ...files, 'requirements.txt': 'flask\n', ...more })?.needs.some(({ kind }) => kind === 'postgres');
  expect(isNeeded({})).toBe(true);
  expect(isNeeded({ 'compose.yml': web('    ports: ["8000:8000"]\n') })).toBe(false);
});

function workload(name: string, container: string): string {
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\nspec:\n  template:\n    spec:\n      containers: [${container}]\n`;
}

group('among several services a manifest tells of the one that it names', () => {
  const two = {
    'api/requirements.txt': 'flask\n',
    'api/app.py': 'app = Flask(__name__)\n',
    'jobs/requirements.txt': 'flask\n',
    'jobs/app.py': 'app = Flask(__name__)\n',
  };

  test.each([
    ['api', '{name: x, ports: [{containerPort: 7001}]}'],
    ['other', '{name: "api", ports: [{containerPort: 7001}]}'],
    ['&all api-deployment', '{name: x, ports: [{containerPort: 7001}]}'],
    ['other', '{name: x, image: "ghcr.io/acme/api:1", ports: [{containerPort: 7001}]}'],
    ['other', '{"name":"x","image":"ghcr.io/acme/api@sha256:0","ports":[{"containerPort":7001}]}'],
  ])('%s with %s', (name, container) => {
    const { services } = factsOf({ ...two, 'deploy/api.yaml': workload(name, container) });
    expect(services.map(({ ports }) => ports[0]?.port)).toEqual([7001, 5000]);
  });
});
