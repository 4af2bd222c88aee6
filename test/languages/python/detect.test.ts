import { describe as group, expect, test } from '@jest/globals';
import { analyze } from '../../../src/facts/analyze.ts';
import type { Facts, Service } from '../../../src/facts/facts.ts';
import { languages } from '../../../src/languages/languages.ts';
import { python } from '../../../src/languages/python.ts';
import { reading } from '../samples/seen.ts';

type Files = Readonly<Record<string, string>>;

function factsOf(files: Files): Facts {
  return analyze(reading(files), languages);
}

function only(files: Files): Service | undefined {
  const { services } = factsOf(files);
  expect(services.map(({ path }) => path)).toHaveLength(1);
  return services[0];
}

/** Framework, kind, port and start in one line. */
function summary(files: Files): string {
  const service = only(files);
  return [
    service?.framework ?? '-',
    service?.kind,
    service?.ports[0]?.port ?? '-',
    service?.start ?? '?',
  ].join(' | ');
}

const manage = "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'SETTINGS')\n";

function django(settings: string, wsgi: string, root = ''): Files {
  return {
    'requirements.txt': 'Django==5.1\n',
    [`${root}manage.py`]: manage.replace('SETTINGS', settings),
    [`${root}${wsgi}`]:
      "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'x')\napplication = get_wsgi_application()\n",
  };
}

group('what serves a web framework in production', () => {
  test.each<[string, Files, string]>([
    [
      'a Flask application beside its requirements',
      {
        'requirements.txt': 'Flask==3.0\n',
        'app.py': "app = Flask(__name__)\nif __name__ == '__main__':\n    app.run(debug=True)\n",
      },
      'flask | web | 5000 | gunicorn --bind 0.0.0.0:5000 --workers 2 --threads 4 --access-logfile - app:app',
    ],
    [
      'a script without an ending that says that Python runs it',
      {
        'setup.cfg': '[options]\ninstall_requires =\n    aiohttp\n',
        'setup.py': 'from setuptools import setup\nsetup()\n',
        'alerts/__init__.py': '',
        'chat-alerts':
          '#!/usr/bin/env python3\nfrom aiohttp import web\nweb.run_app(web.Application(), port=9199)\n',
      },
      'aiohttp | web | 9199 | python chat-alerts',
    ],
    [
      'a function that speaks WSGI, and the server that is declared',
      {
        'requirements.txt': 'gunicorn\ngevent\n',
        'echo.py': 'import gevent\n\ndef app(environ, start_response):\n    return [b""]\n',
      },
      '- | web | 8000 | gunicorn --bind 0.0.0.0:8000 --workers 2 --worker-class gevent --access-logfile - echo:app',
    ],
    [
      'a function of Werkzeug that needs nothing, beside one that does',
      {
        'requirements.txt': 'Werkzeug\nclick\n',
        'cup/application.py': 'def make_app(database, interval=120):\n    return Cup(database)\n',
        'manage-cup.py':
          'from werkzeug.serving import run_simple\n\ndef make_app():\n    return cup.make_app("a.db")\n\nrun_simple(hostname, 5000, make_app())\n',
      },
      'werkzeug | web | 5000 | gunicorn --bind 0.0.0.0:5000 --workers 2 --threads 4 --access-logfile - manage-cup:make_app()',
    ],
    [
      'an application of Twisted',
      {
        'requirements.txt': 'Twisted\n',
        'chatserver.py':
          'application = service.Application("chat")\ninternet.TCPServer(1025, factory).setServiceParent(application)\n',
      },
      'twisted | web | 1025 | twistd --nodaemon --pidfile= --python chatserver.py',
    ],
    [
      'Django, whatever a command beside it listens on',
      {
        ...django('shop.settings', 'shop/wsgi.py'),
        'events/management/commands/publish.py': 'parser.add_argument("--port", default=8001)\n',
      },
      'django | web | 8000 | gunicorn --bind 0.0.0.0:8000 --workers 2 --threads 4 --access-logfile - shop.wsgi:application',
    ],
    [
      'a function that makes an application of aiohttp of the arguments',
      {
        'requirements.txt': 'aiohttp==3.8.4\n',
        'cli_app.py': 'def init(argv):\n    app = web.Application()\n    return app\n',
      },
      'aiohttp | web | 8080 | python -m aiohttp.web -H 0.0.0.0 -P 8080 cli_app:init',
    ],
    [
      'a server of TCP with Tornado',
      {
        'requirements.txt': 'tornado\n',
        'server.py':
          'from tornado.tcpserver import TCPServer\ndefine("port", default=9888)\nclass Echo(TCPServer):\n    pass\n',
      },
      'tornado | web | 9888 | python server.py',
    ],
    [
      'a package that serves on what its option says, over several lines',
      {
        'setup.py': "setup(name='exporter', install_requires=['psycopg2'])\n",
        'exporter/__main__.py': 'from .cli import main\n\nmain()\n',
        'exporter/cli.py':
          "def main():\n    p.add(\n        '--port',\n        default='9127',\n    )\n    httpd = HTTPServer((options.host, options.port), handler)\n    httpd.serve_forever()\n",
      },
      '- | web | 9127 | python -m exporter',
    ],
    [
      'a trait for the port, though a variable of that name takes another where none is given',
      {
        'requirements.txt': 'tornado\ntraitlets\n',
        'app.py':
          'import tornado.web\nclass Hub(Application):\n    port = Integer(\n        8000,\n    )\n    def start(self):\n        port = 80\n        self.http_server.listen(port)\n',
      },
      'tornado | web | 8000 | python app.py',
    ],
    [
      'a Django project below the root without manage.py',
      {
        'requirements.txt': 'Django<4\n',
        'webapp/graph/settings.py': 'import os\n',
        'webapp/graph/wsgi.py': "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'graph.settings')\n",
      },
      'django | web | 8000 | gunicorn --chdir webapp --bind 0.0.0.0:8000 --workers 2 --threads 4 --access-logfile - graph.wsgi:application',
    ],
    [
      'a factory in a package',
      {
        'requirements.txt': 'flask\nwaitress\n',
        'shop/__init__.py': 'def create_app(config=None):\n    app = Flask(__name__)\n',
      },
      'flask | web | 5000 | waitress-serve --call --listen=0.0.0.0:5000 shop:create_app',
    ],
    [
      'an object that a factory made',
      {
        'requirements.txt': 'flask\ngunicorn\n',
        'shop/__init__.py': 'def create_app():\n    return Flask(__name__)\n',
        'wsgi.py': 'from shop import create_app\napplication = create_app()\n',
      },
      'flask | web | 5000 | gunicorn --bind 0.0.0.0:5000 --workers 2 --threads 4 --access-logfile - wsgi:application',
    ],
    [
      'sockets that stay open',
      {
        'requirements.txt': 'flask\nflask-socketio\neventlet\ngunicorn\n',
        'app.py': 'app = Flask(__name__)\nsocketio = SocketIO(app)\n',
      },
      'flask | web | 5000 | gunicorn --bind 0.0.0.0:5000 --workers 1 --worker-class eventlet --access-logfile - app:app',
    ],
    [
      'a configuration of gunicorn',
      {
        'requirements.txt': 'flask\ngunicorn\n',
        'app.py': 'app = Flask(__name__)\n',
        'gunicorn.conf.py': "bind = '0.0.0.0:8123'\nworkers = 3\n",
      },
      'flask | web | 8123 | gunicorn --config gunicorn.conf.py --access-logfile - app:app',
    ],
    [
      'modules that import their neighbours',
      {
        'requirements.txt': 'flask\n',
        'backend/app.py': 'from models import Note\napp = Flask(__name__)\n',
        'backend/models.py': '',
      },
      'flask | web | 5000 | gunicorn --chdir backend --bind 0.0.0.0:5000 --workers 2 --threads 4 --access-logfile - app:app',
    ],
    [
      'FastAPI with its own server',
      {
        'pyproject.toml': '[project]\nname = "api"\ndependencies = ["fastapi[standard]>=0.115"]\n',
        'app/main.py': 'app = FastAPI()\n',
        'app/__init__.py': '',
      },
      'fastapi | web | 8000 | uvicorn --host 0.0.0.0 --port 8000 app.main:app',
    ],
    [
      'FastAPI in a src layout',
      {
        'pyproject.toml':
          '[project]\nname = "api"\ndependencies = [\n  "fastapi",\n  "uvicorn[standard]",\n]\n',
        'src/api/main.py':
          'def get_application() -> FastAPI:\n    return FastAPI()\n\napp = get_application()\n',
      },
      'fastapi | web | 8000 | uvicorn --host 0.0.0.0 --port 8000 api.main:app',
    ],
    [
      'Django where the settings are nested',
      django('config.settings.local', 'config/wsgi.py'),
      'django | web | 8000 | gunicorn --bind 0.0.0.0:8000 --workers 2 --threads 4 --access-logfile - config.wsgi:application',
    ],
    [
      'Django below its requirements',
      django('mysite.settings', 'mysite/wsgi.py', 'src/'),
      'django | web | 8000 | gunicorn --chdir src --bind 0.0.0.0:8000 --workers 2 --threads 4 --access-logfile - mysite.wsgi:application',
    ],
    [
      'Django with channels',
      {
        ...django('site.settings', 'site/wsgi.py'),
        'requirements.txt': 'django\nchannels\ndaphne\n',
        'site/asgi.py': "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'x')\n",
      },
      'django | web | 8000 | daphne -b 0.0.0.0 -p 8000 site.asgi:application',
    ],
    [
      'Starlette',
      { 'requirements.txt': 'starlette\nhypercorn\n', 'app.py': 'app = Starlette(routes=[])\n' },
      'starlette | web | 8000 | hypercorn --bind 0.0.0.0:8000 app:app',
    ],
    [
      'Sanic',
      { 'requirements.txt': 'sanic\n', 'server.py': 'app = Sanic("x")\n' },
      'sanic | web | 8000 | sanic server:app --host 0.0.0.0 --port 8000',
    ],
    [
      'Bottle',
      {
        'requirements.txt': 'bottle\n',
        'app.py': 'import bottle\napplication = bottle.default_app()\nbottle.run(port=8090)\n',
      },
      'bottle | web | 8090 | gunicorn --bind 0.0.0.0:8090 --workers 2 --threads 4 --access-logfile - app:application',
    ],
    [
      'Falcon',
      { 'requirements.txt': 'falcon\n', 'look/app.py': 'app = falcon.App()\n', 'look/__init__.py': '' },
      'falcon | web | 8000 | gunicorn --bind 0.0.0.0:8000 --workers 2 --threads 4 --access-logfile - look.app:app',
    ],
    [
      'Litestar',
      { 'requirements.txt': 'litestar[standard]\n', 'app.py': 'app = Litestar([index])\n' },
      'litestar | web | 8000 | uvicorn --host 0.0.0.0 --port 8000 app:app',
    ],
    [
      'Dash',
      { 'requirements.txt': 'dash\ngunicorn\n', 'app.py': 'app = Dash(__name__)\nserver = app.server\n' },
      'dash | web | 8050 | gunicorn --bind 0.0.0.0:8050 --workers 2 --threads 4 --access-logfile - app:server',
    ],
    [
      'aiohttp',
      {
        'requirements.txt': 'aiohttp\n',
        'main.py': "app = web.Application()\nif __name__ == '__main__':\n    web.run_app(app, port=8099)\n",
      },
      'aiohttp | web | 8099 | python main.py',
    ],
    [
      'Tornado',
      {
        'requirements.txt': 'tornado\n',
        'main.py': 'import tornado.web\ndef main():\n    app.listen(8889)\n',
      },
      'tornado | web | 8889 | python main.py',
    ],
    [
      'Streamlit',
      {
        'requirements.txt': 'streamlit\n',
        'app.py': 'import streamlit as st\n',
        'pages/one.py': 'import streamlit as st\n',
      },
      'streamlit | web | 8501 | streamlit run --server.address 0.0.0.0 --server.port 8501 --server.headless true app.py',
    ],
    [
      'Gradio',
      {
        'requirements.txt': 'gradio\ntransformers\n',
        'app.py': 'demo = gr.Interface(fn=f)\ndemo.launch()\n',
      },
      'gradio | web | 7860 | python app.py',
    ],
    [
      'gRPC',
      {
        'requirements.txt': 'grpcio==1.60\n',
        'mail_server.py':
          "server = grpc.server(pool)\nserver.add_insecure_port('[::]:8081')\nif __name__ == '__main__':\n  serve()\n",
      },
      'grpc | web | 8081 | python mail_server.py',
    ],
    [
      'nothing but Python',
      { 'main.py': "httpd = HTTPServer(('', 8001), Handler)\nhttpd.serve_forever()\n" },
      '- | web | 8001 | python main.py',
    ],
  ])('%s', (_name, files, expected) => {
    expect(summary(files)).toBe(expected);
  });
});

group('what works and does not serve', () => {
  test.each<[string, Files, string]>([
    [
      'Celery',
      { 'requirements.txt': 'celery[redis]\n', 'tasks/app.py': "app = Celery('x')\n" },
      'celery | worker | - | celery --app tasks.app:app worker --loglevel info',
    ],
    [
      'Celery in a package',
      { 'requirements.txt': 'celery\n', 'proj/celery.py': "app = Celery('proj')\n" },
      'celery | worker | - | celery --app proj worker --loglevel info',
    ],
    [
      'Dramatiq',
      { 'requirements.txt': 'dramatiq[rabbitmq]\n', 'jobs.py': '@dramatiq.actor\ndef send(): ...\n' },
      'dramatiq | worker | - | dramatiq jobs',
    ],
    [
      'a consumer',
      {
        'requirements.txt': 'kafka-python\n',
        'consumer.py': 'consumer = KafkaConsumer("a")\nfor message in consumer:\n  pass\n',
      },
      '- | worker | - | python consumer.py',
    ],
    [
      'a bot',
      { 'requirements.txt': 'discord.py\n', 'bot.py': 'bot.run(token)\n' },
      '- | worker | - | python bot.py',
    ],
    [
      'training',
      { 'requirements.txt': 'torch\n', 'train.py': 'model.fit()\n' },
      '- | job | - | python train.py',
    ],
    [
      'a package that is run',
      { 'pyproject.toml': '[project]\nname = "x"\n', 'x/__main__.py': 'print()\n' },
      '- | job | - | python -m x',
    ],
    [
      'a load generator',
      { 'requirements.txt': 'locust==2.0\n', 'locustfile.py': 'from locust import HttpUser\n' },
      'locust | worker | - | locust --headless -f locustfile.py',
    ],
  ])('%s', (_name, files, expected) => {
    expect(summary(files)).toBe(expected);
  });
});

group('the port of a Python service', () => {
  test.each<[string, number, string | undefined]>([
    ["app.run(host='0.0.0.0', port=5001)", 5001, undefined],
    ["app.run(host='0.0.0.0', port=int(os.environ.get('PORT', 5002)))", 5002, 'PORT'],
    ["port = int(os.getenv('PORT', '5003'))\napp.run(port=port)", 5003, 'PORT'],
    ["db = os.environ.get('DB_PORT', 5432)\napp.run(port=5004)", 5004, undefined],
    ['PORT = 5005\napp.run(port=PORT)', 5005, undefined],
    ["port = int(os.environ.get('PORT') or 5014)\napp.run(port=port)", 5014, 'PORT'],
    ["parser.add_argument(\n    '--port',\n    type=int,\n    default=5015,\n)", 5015, undefined],
    ["serve(app, listen='*:5016')", 5016, undefined],
    ['reactor.listenTCP(5017, site)', 5017, undefined],
    ['def main(port: int = typer.Option(5013)):\n    app.run(port=port)', 5013, undefined],
    ["uvicorn.run('app:app', host='0.0.0.0', port=5012)", 5012, undefined],
    ["uvicorn.run(\n    'app:app',\n    host='0.0.0.0',\n    port=5006,\n)", 5006, undefined],
    ["parser.add_argument('--port', type=int, default=5007)", 5007, undefined],
    ['socketio.run(app, port=5008)', 5008, undefined],
    ["serve(app, host='0.0.0.0', port=5009)", 5009, undefined],
    ["port = os.environ['PORT']\napp.run(port=port)", 8080, 'PORT'],
    ['# app.run(port=1)\nrequests.get(url, port=2)', 5000, undefined],
    ["port = env.int('PORT', default=5010)", 5010, 'PORT'],
  ])('%s', (code, port, env) => {
    const [found] =
      only({ 'requirements.txt': 'flask\n', 'app.py': `app = Flask(__name__)\n${code}\n` })?.ports ?? [];
    expect([found?.port, found?.env]).toEqual([port, env]);
  });

  test('a field of the settings, another module named', () => {
    const files = {
      'requirements.txt': 'fastapi\n',
      'app/main.py': 'app = FastAPI()\nuvicorn.run(app, port=settings.port)\n',
      'app/config.py': 'class Settings(BaseSettings):\n    port: int = 8765\n',
    };
    expect(only(files)?.ports[0]?.port).toBe(8765);
  });

  test.each([
    ['server: { host: 0.0.0.0, port: 9000 }', 9000],
    ['database: { host: db, port: 9000 }', 5000],
  ])('a file of settings on one line: %s', (text, port) => {
    const files = { 'requirements.txt': 'flask\n', 'app.py': 'app = Flask(__name__)\n', 'config.yml': text };
    expect(only(files)?.ports[0]?.port).toBe(port);
  });

  test('gRPC is told from HTTP, and an address that is put together is read', () => {
    const files = {
      'requirements.txt': 'grpcio\n',
      'server.py':
        "port = os.environ.get('PORT', '8080')\ns = grpc.server(x)\ns.add_insecure_port('[::]:'+port)\n",
    };
    expect(only(files)?.ports).toEqual([{ port: 8080, name: 'grpc', protocol: 'grpc', env: 'PORT' }]);
  });
});

group('what declares packages', () => {
  const app = { 'app.py': 'app = Flask(__name__)\n' };

  test.each<[string, Files, string, string | undefined]>([
    ['requirements.in', { 'requirements.in': 'flask\n' }, 'pip', 'pip install -r requirements.in'],
    [
      'a folder of requirements',
      { 'requirements/base.txt': 'flask\n', 'requirements/production.txt': '-r base.txt\ngunicorn\n' },
      'pip',
      'pip install -r requirements/production.txt',
    ],
    [
      'Poetry',
      { 'pyproject.toml': '[tool.poetry.dependencies]\npython = "^3.12"\nflask = "^3"\n' },
      'poetry',
      'poetry install --only main',
    ],
    [
      'uv',
      { 'pyproject.toml': '[project]\ndependencies = ["flask"]\n', 'uv.lock': '' },
      'uv',
      'uv sync --frozen --no-dev',
    ],
    [
      'PDM',
      { 'pyproject.toml': '[project]\ndependencies = ["flask"]\n', 'pdm.lock': '' },
      'pdm',
      'pdm sync --prod',
    ],
    ['Pipenv', { Pipfile: '[packages]\nflask = "*"\n' }, 'pipenv', 'pipenv sync'],
    [
      'conda',
      { 'environment.yml': 'dependencies:\n  - python=3.11\n  - flask\n' },
      'conda',
      'conda env create --file environment.yml',
    ],
    [
      'setup.py',
      { 'setup.py': "setup(install_requires=['uvicorn[standard]', 'flask'])\n" },
      'pip',
      'pip install .',
    ],
    ['setup.cfg', { 'setup.cfg': '[options]\ninstall_requires =\n    flask>=2\n' }, 'pip', 'pip install .'],
    ['nothing', {}, '-', undefined],
  ])('%s', (...[, files, ...expected]) => {
    const service = only({ ...app, ...files });
    expect([service?.framework, service?.packageManager ?? '-', service?.install]).toEqual([
      'flask',
      ...expected,
    ]);
  });

  test('a folder that only collects tools beside the projects below it is none', () => {
    const files = {
      'pyproject.toml': '[project]\nname = "all"\n',
      'api/requirements.txt': 'flask\n',
      'api/app.py': 'app = Flask(__name__)\n',
    };
    expect(only(files)?.path).toBe('api');
  });

  test('what a package declares for servers of WSGI is served, and what a request brings is no variable', () => {
    const files = {
      'requirements.txt': 'pecan\n',
      'setup.py': 'setup(pbr=True)\n',
      'setup.cfg':
        '[entry_points]\nwsgi_scripts =\n    shop-admin = shop.wsgi:admin\n    shop-api = shop.wsgi:make\nconsole_scripts =\n    shop-manage = shop.cmd:main\n',
      'shop/conf/quota.py': 'DEFAULT_QUOTA_PORT = 500\n',
      'shop/wsgi.py': `import os
import pecan
def make():
    return pecan.make_app(os.environ["SHOP_CONFIG"])
def check(request):
    return request.environ.get("REMOTE_USER")
def middle(environ, start_response):
    return environ["PATH_INFO"]
`,
    };
    expect(summary(files)).toBe(
      'pecan | web | 8080 | gunicorn --bind 0.0.0.0:8080 --workers 2 --threads 4 --access-logfile - shop.wsgi:make()',
    );
    expect(only(files)?.env.map(({ name }) => name)).toEqual(['SHOP_CONFIG']);
  });

  test('a package for others is a library, and so are scripts around a repository', () => {
    const pkg = {
      'pyproject.toml': '[build-system]\nrequires = []\n[project]\nname = "x"\ndependencies = ["fastapi"]\n',
      'x/core.py': 'def f(): ...\n',
    };
    expect(only(pkg)?.kind).toBe('library');
    const tools = { 'scripts/requirements.txt': 'requests\n', 'scripts/main.py': 'print()\n' };
    expect(only(tools)?.kind).toBe('library');
  });
});

group('the version', () => {
  const range = { 'pyproject.toml': '[project]\nrequires-python = ">=3.10"\ndependencies = ["flask"]\n' };

  test.each<[Files, string]>([
    [range, '>=3.10'],
    [{ ...range, 'runtime.txt': 'python-3.11.9\n' }, '3.11.9'],
    [{ ...range, '.tool-versions': 'nodejs 20\npython 3.12.1\n' }, '3.12.1'],
    [{ ...range, 'mise.toml': '[tools]\npython = "3.13"\n' }, '3.13'],
    [{ ...range, '.python-version': '# ours\n3.12\n', 'runtime.txt': 'python-3.9\n' }, '3.12'],
    [{ 'setup.py': "setup(python_requires='>=3.8', install_requires=['flask'])" }, '>=3.8'],
    [{ Pipfile: '[packages]\nflask = "*"\n[requires]\npython_version = "3.9"\n' }, '3.9'],
  ])('%j', (files, version) => {
    expect(only({ 'app.py': 'app = Flask(__name__)\n', ...files })?.languageVersion).toBe(version);
  });
});

function needs(requirements: string, code = ''): string[] {
  const service = only({
    'requirements.txt': `flask\n${requirements}`,
    'app.py': `app = Flask(__name__)\n${code}\n`,
  });
  return (service?.needs ?? []).map(({ kind, required }) => (required ? kind : `${kind}?`));
}

group('the needs', () => {
  test.each<[string, string, string[]]>([
    ['psycopg2-binary\nredis\n', '', ['postgres', 'redis']],
    ['flask-sqlalchemy\n', "url = os.environ.get('DATABASE_URL', 'sqlite:///x.db')", []],
    ['flask-sqlalchemy\npsycopg2\n', "url = os.environ.get('DATABASE_URL', 'sqlite:///x.db')", ['postgres?']],
    [
      'flask-sqlalchemy\npymysql\n',
      "url = os.environ.get('DATABASE_URL', '').replace(\n  'postgres://', 'postgresql://') or 'sqlite:///x.db'",
      ['mysql?'],
    ],
    ['sqlalchemy\npsycopg2\npymysql\n', "url = 'mysql+pymysql://u@db/x'", ['mysql']],
    ['celery\n', "Celery('x', broker='amqp://guest@mq//')", ['rabbitmq']],
    ['celery[redis]\n', '', ['redis']],
    ['requests\n', "example = 'postgresql://u@h/d'", []],
    ['boto3\n', "s3 = boto3.client('s3')", ['s3']],
    [
      'pymongo[srv]\nelasticsearch\npika\nconfluent-kafka\n',
      '',
      ['elasticsearch', 'kafka', 'mongodb', 'rabbitmq'],
    ],
  ])('of %j with %s', (requirements, code, expected) => {
    expect(needs(requirements, code)).toEqual(expected);
  });

  test('an extra is optional, and what developers install is none', () => {
    const files = {
      'pyproject.toml':
        '[project]\nname = "x"\ndependencies = ["flask"]\n[project.optional-dependencies]\npg = ["asyncpg"]\n[dependency-groups]\ndev = ["redis"]\n',
      'app.py': 'app = Flask(__name__)\n',
    };
    expect(only(files)?.needs).toEqual([{ kind: 'postgres', required: false }]);
  });

  test('a GPU is told, and which one is asked', () => {
    const facts = factsOf({ 'requirements.txt': 'fastapi\nvllm\n', 'main.py': 'app = FastAPI()\n' });
    expect(facts.services[0]?.needs).toEqual([{ kind: 'gpu', required: true }]);
    expect(facts.questions.map(({ id }) => id)).toEqual(['gpu']);
    const soft = "device = 'cuda' if torch.cuda.is_available() else 'cpu'";
    expect(needs('torch\n', soft)).toEqual(['gpu?']);
  });
});

test('of several scripts without an ending none is the program, and a tool is no service', () => {
  const script = '#!/usr/bin/python3\nprint("done")\n';
  const setup = { 'setup.py': "setup(name='a')\n", 'a/__init__.py': '' };
  expect(only({ ...setup, 'bin/clean': script })?.kind).toBe('library');
  const serves = `${script}HTTPServer(("", 8000), H).serve_forever()\n`;
  expect(only({ ...setup, 'bin/clean': serves, 'bin/serve': serves })?.kind).toBe('library');
});

test('fields of settings are variables, however they are written and wherever they stand', () => {
  const settings = [
    'class Base(BaseSettings):',
    '    model_config = SettingsConfigDict(env_prefix="SHOP_")',
    '    SECRET_KEY: str = secrets.token_urlsafe(32)',
    '    PROJECT: str',
    '    port: int = 8000  # where',
    '    dsn: PostgresDsn | None = None',
    '    kind: Literal["a", "b"] = "a"',
    '    @computed_field',
    '    @property',
    '    def url(self) -> str:',
    '        local: str = "no"',
    '        return local',
    '    name: str = Field(..., alias="OTHER")',
    '    size: int = Field(',
    '        default=5,',
    '        description="how many",',
    '    )',
    'class Settings(Base):',
    '    owner: str = Field(min_length=3)',
    'class Model(BaseModel):',
    '    none_of_it: str',
  ];
  const files = { 'requirements.txt': 'fastapi\n', 'main.py': 'app = FastAPI()\n' };
  const env = only({ ...files, 'config.py': `${settings.join('\n')}\n` })?.env;
  expect(
    env?.map(({ name, required, default: value }) => `${name}${required ? '!' : ''} ${value ?? '-'}`),
  ).toEqual([
    'OTHER! -',
    'OWNER! -',
    'SHOP_DSN -',
    'SHOP_KIND a',
    'SHOP_PORT 8000',
    'SHOP_PROJECT! -',
    'SHOP_SECRET_KEY -',
    'SHOP_SIZE 5',
  ]);
});

test('helpers of Django ask for an address under its usual name', () => {
  const code = [
    "DATABASES = {'default': dj_database_url.config(default='sqlite:///x.db')}",
    "CACHES = {'default': env.cache()}",
    "OTHER = env.db('OTHER_URL')",
  ];
  const files = { 'requirements.txt': 'flask\n', 'app.py': `app = Flask(__name__)\n${code.join('\n')}\n` };
  expect(only(files)?.env.map(({ name, required }) => `${name}${required ? '!' : ''}`)).toEqual([
    'CACHE_URL!',
    'DATABASE_URL',
    'OTHER_URL!',
  ]);
});

const locked = {
  'pyproject.toml': '[project]\nname = "all"\n\n[tool.uv.workspace]\nmembers = ["libs/*", "services/*"]\n',
  'uv.lock': '',
  'libs/core/pyproject.toml':
    '[project]\nname = "shop_core"\ndependencies = ["asyncpg"]\n\n[build-system]\nrequires = ["hatchling"]\n',
  'libs/core/src/shop_core/settings.py': 'class Settings(BaseSettings):\n    database_url: PostgresDsn\n',
  'services/api/pyproject.toml':
    '[project]\nname = "shop-api"\ndependencies = ["fastapi", "uvicorn", "shop-core"]\n',
  'services/api/main.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n',
};

test('a member of a workspace of uv is what it is made of, and is locked at its root', () => {
  const service = factsOf(locked).services.find(({ path }) => path === 'services/api');
  expect(service?.needs).toEqual([{ kind: 'postgres', required: true }]);
  expect(service?.env.map(({ name }) => name)).toContain('DATABASE_URL');
  if (service === undefined) throw new Error('no service');
  const plan = python.plan(service, reading(locked), {});
  if (!('dockerfile' in plan)) throw new Error(plan.id);
  expect(plan.context).toBe('');
  const { install, members, source } = plan.dockerfile.holes;
  const sync = 'UV_PROJECT_ENVIRONMENT=/venv uv sync --frozen --no-dev --package shop-api';
  expect(install).toEqual([{ command: `${sync} --no-install-workspace` }]);
  expect(members).toEqual([{ command: `${sync} --no-editable` }]);
  expect(source).toBe('services/api');
});

function poetry(name: string, rest = ''): string {
  return `[tool.poetry]\nname = "${name}"\n\n[tool.poetry.dependencies]\n${rest}\n[build-system]\nrequires = ["poetry-core"]\n`;
}

test('what is named by its path is installed where it lies, and its worker is a service', () => {
  const files = {
    'libs/common/pyproject.toml': poetry('common', 'pika = "^1.3"\n'),
    'libs/common/common/__init__.py': "import os\nURL = os.environ['RABBITMQ_URL']\n",
    'services/mail/pyproject.toml': poetry(
      'mail',
      'common = { path = "../../libs/common", develop = true }\n',
    ),
    'services/mail/poetry.lock': '',
    'services/mail/mail/__main__.py': 'channel.start_consuming()\n',
  };
  const [service, ...others] = factsOf(files).services.filter(({ kind }) => kind !== 'library');
  expect(others).toEqual([]);
  expect(service).toMatchObject({ kind: 'worker', needs: [{ kind: 'rabbitmq', required: true }] });
  if (service === undefined) throw new Error('no service');
  const plan = python.plan(service, reading(files), {});
  if (!('dockerfile' in plan)) throw new Error(plan.id);
  const { install, beside, source } = plan.dockerfile.holes;
  expect([plan.context, source]).toEqual(['', 'services/mail']);
  expect(beside).toEqual([{ from: 'libs/common', to: 'libs/common' }]);
  expect(install).toEqual([
    { command: 'env -C services/mail poetry install --only main --no-root --no-interaction' },
  ]);
});

test('a script that serves a model is a server without a line of Python', () => {
  const files = {
    'requirements.txt': 'vllm==0.6.2\n',
    'serve.sh': '#!/bin/sh\nexec vllm serve "${MODEL:-some/model}" --host 0.0.0.0 --port 8001\n',
  };
  const service = only(files);
  expect(service).toMatchObject({ framework: 'vllm', kind: 'web', health: { path: '/health' } });
  expect(service?.ports[0]?.port).toBe(8001);
  expect(service?.needs).toEqual([{ kind: 'gpu', required: true }]);
});

test('a command of the project itself is called by what it stands for, as only packages are installed', () => {
  const files = {
    'pyproject.toml':
      '[project]\nname = "jobs"\ndependencies = ["aiokafka"]\n\n[project.scripts]\njobs = "jobs.run:main"\n\n[build-system]\nrequires = ["hatchling"]\n',
    'src/jobs/run.py':
      'from aiokafka import AIOKafkaConsumer\n\n\ndef main():\n    while True:\n        pass\n',
  };
  const service = only(files);
  expect(service?.start).toBe('jobs');
  if (service === undefined) throw new Error('no service');
  const plan = python.plan(service, reading(files), {});
  if (!('dockerfile' in plan)) throw new Error(plan.id);
  expect(plan.dockerfile.holes['start']).toBe('["python", "-c", "from jobs.run import main; main()"]');
});
