import { overLines } from '../../kernel/over-lines.ts';
import { lineWith } from '../../facts/source.ts';
import { isProductive, pathsUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { dependency, type Dependency } from './dependencies.ts';

/** Modules whose package is called otherwise. */
const packages: Readonly<Record<string, string>> = {
  bs4: 'beautifulsoup4',
  confluent_kafka: 'confluent-kafka',
  cv2: 'opencv-python-headless',
  dateutil: 'python-dateutil',
  discord: 'discord.py',
  dotenv: 'python-dotenv',
  flask_cors: 'flask-cors',
  flask_sqlalchemy: 'flask-sqlalchemy',
  grpc: 'grpcio',
  jwt: 'pyjwt',
  kafka: 'kafka-python',
  multipart: 'python-multipart',
  MySQLdb: 'mysqlclient',
  PIL: 'pillow',
  prometheus_client: 'prometheus-client',
  psycopg2: 'psycopg2-binary',
  rest_framework: 'djangorestframework',
  sklearn: 'scikit-learn',
  telegram: 'python-telegram-bot',
  yaml: 'pyyaml',
};

/** Those that are called as they are imported. Any other name may be anybody's package: it is named, and not installed. */
const alike = new Set(
  `
  aiohttp aiokafka alembic altair apscheduler asyncpg authlib boto3 bottle cassandra celery chromadb click cryptography dash
  django dramatiq elasticsearch eventlet falcon fastapi flask flask_login flask_socketio gevent gradio gunicorn
  httpx huey jinja2 joblib langchain litestar loguru markdown matplotlib minio motor mysql nltk numpy openai
  opensearchpy orjson pandas paramiko passlib peewee pika plotly polars psutil psycopg pyarrow pydantic pydantic_settings
  pymongo pymysql quart redis requests rich rq sanic schedule scipy seaborn sentry_sdk sqlalchemy sqlmodel starlette
  streamlit structlog tenacity tensorflow torch tornado tqdm transformers twilio typer ujson uvicorn
  waitress websockets werkzeug
  `
    .trim()
    .split(/\s+/u),
);

const standard = new RegExp(
  overLines`
    ^(?:_.*|abc|argparse|array|ast|asyncio|atexit|base64|binascii|bisect|builtins|bz2|calendar|cgi|cmath|cmd|code|codecs|
    collections|colorsys|concurrent|configparser|contextlib|contextvars|copy|crypt|csv|ctypes|curses|dataclasses|datetime|
    decimal|difflib|dis|distutils|email|encodings|enum|errno|fcntl|filecmp|fileinput|fnmatch|fractions|ftplib|functools|
    gc|getopt|getpass|gettext|glob|graphlib|grp|gzip|hashlib|heapq|hmac|html|http|imaplib|imghdr|imp|importlib|inspect|io|
    ipaddress|itertools|json|keyword|linecache|locale|logging|lzma|mailbox|marshal|math|mimetypes|mmap|multiprocessing|
    netrc|numbers|operator|optparse|os|pathlib|pdb|pickle|pkgutil|platform|plistlib|poplib|posixpath|pprint|profile|pstats|
    pty|pwd|queue|quopri|random|re|readline|reprlib|resource|runpy|sched|secrets|select|selectors|shelve|shlex|shutil|
    signal|site|smtplib|socket|socketserver|sqlite3|ssl|stat|statistics|string|stringprep|struct|subprocess|symtable|sys|
    sysconfig|syslog|tarfile|telnetlib|tempfile|termios|textwrap|threading|time|timeit|tkinter|token|tokenize|tomllib|
    trace|traceback|tracemalloc|tty|turtle|types|typing|unicodedata|unittest|urllib|uuid|venv|warnings|wave|weakref|
    webbrowser|winreg|wsgiref|xml|xmlrpc|zipapp|zipfile|zipimport|zlib|zoneinfo)$
  `,
  'u',
);

const statement =
  /^[^\S\n]{0,40}(?:from ([A-Za-z_]\w{0,60})[\w.]{0,100} import\b|import ([^\n#;]{1,200}))/gmu;

/** Packages of a program for which nobody declares any, by what it imports. */
export function importedPackages(folder: string, snapshot: Snapshot): Dependency[] {
  return importsOf(folder, snapshot).flatMap(({ name, path, text }) => {
    const known = packages[name] ?? (alike.has(name.toLowerCase()) ? name : undefined);
    return known === undefined ? [] : [dependency(known, path, lineWith(text, name))];
  });
}

/** What it imports and nobody here knows the package of. */
export function unknownImports(folder: string, snapshot: Snapshot): string[] {
  const names = importsOf(folder, snapshot).map(({ name }) => name);
  return names.filter((name) => packages[name] === undefined && !alike.has(name.toLowerCase())).toSorted();
}

type Import = { readonly name: string; readonly path: string; readonly text: string };

/** Each module once that is neither of Python itself nor of the program. */
function importsOf(folder: string, snapshot: Snapshot): Import[] {
  const paths = pathsUnder(folder, snapshot).filter((path) => path.endsWith('.py') && isProductive(path));
  const own = new Set(paths.flatMap((path) => path.replace(/\.py$/u, '').split('/')));
  const found = paths.flatMap((path) => {
    const text = snapshot.text(path) ?? '';
    return [...text.matchAll(statement)]
      .flatMap(([, from, listed = '']) => (from === undefined ? listed.split(',') : [from]))
      .map((one) => ({ name: /^\s*(\w+)/u.exec(one)?.[1] ?? '', path, text }));
  });
  const others = found.filter(({ name }) => name !== '' && !standard.test(name) && !own.has(name));
  return [...new Map(others.map((one) => [one.name, one])).values()];
}
