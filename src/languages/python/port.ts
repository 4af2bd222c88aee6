import { overLines } from '../../kernel/over-lines.ts';
import { basename, dirname, join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import { portInSettings } from '../common/settings-port.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { pathsUnder } from '../../facts/tree.ts';
import { portOf, type ServerPort } from './server-port.ts';
import { fromCall } from './serving-call.ts';

export type Served = {
  readonly files: readonly SourceFile[];
  readonly folder: string;
  readonly snapshot: Snapshot;
};

/** The port that the code serves on, and the variable that chooses it. */
export function portInCode({ files, folder, snapshot }: Served): ServerPort | undefined {
  const called = fromCall(files);
  const literal =
    // The server for production is told by its settings; what the code calls is for development then.
    fromConfig(folder, snapshot) ??
    (called?.isHandedOn === true ? fromOption(files) : undefined) ??
    called ??
    fromOption(files) ??
    fromSettings(files) ??
    fromFiles(folder, snapshot);
  return fromVariable(files, literal?.port) ?? literal;
}

const chosen = new RegExp(
  overLines`
    (?:environ\.get|getenv|environ\.setdefault)\(\s*['"]((?:[A-Z][A-Z0-9]*_)*PORT)['"]
    (?:\s*,\s*(?:str\(|int\()?\s*['"]?(\d{2,5})|\s*\)\s*or\s*['"]?(\d{2,5}))?|
    \b(?:env|config|env_int|get_env)(?:\.\w+)?\(\s*['"]((?:[A-Z][A-Z0-9]*_)*PORT)['"]
    (?:[^)]{0,60}?\b(?:default\s*=\s*)?['"]?(\d{2,5}))?|
    environ\[\s*['"]((?:[A-Z][A-Z0-9]*_)*PORT)['"]
  `,
  'u',
);
const otherServer = new RegExp(
  overLines`
    ^(?:.*_)?(?:
      DB|PG|POSTGRES|POSTGRESQL|MYSQL|MARIADB|MONGO|MONGODB|REDIS|CACHE|SMTP|MAIL|EMAIL|KAFKA|RABBIT|
      RABBITMQ|AMQP|BROKER|ELASTIC|ELASTICSEARCH|MEMCACHED|DATABASE|PROXY|SQL|NATS|MQTT|CONSUL|STATSD|
      GRAPHITE|METRICS|PROMETHEUS|JAEGER|AGENT|LDAP|FTP|SSH|REMOTE|MILVUS|QDRANT|CHROMA|WEAVIATE|NEO4J|
      INFLUX|INFLUXDB|CLICKHOUSE|DATADOG|LOGSTASH|DEBUG|DEBUGGER|OLLAMA
    )_
  `,
  'u',
);

/** What platforms tell a program that asks them for its port. */
const ofPlatforms = 8080;

function fromVariable(files: readonly SourceFile[], otherwise = ofPlatforms): ServerPort | undefined {
  const all = grep(files, chosen)
    .map((hit) => ({ hit, ...named(hit) }))
    .filter(({ hit, env }) => !otherServer.test(env) && !isOfRequest(hit, env, files));
  const best =
    all.find(({ env }) => env === 'PORT') ??
    all.find(({ port }) => port !== undefined) ??
    all.find(({ hit }) => isOwnPort(hit, files));
  if (best === undefined) return undefined;
  const told = all.filter((one) => one.env === best.env && one.port !== undefined);
  const said = (told.find(({ hit }) => isServed(hit, files)) ?? told[0])?.port;
  const { path, line } = best.hit;
  const rest = said === undefined ? 'which has no default' : `${said} by default`;
  const evidence = { fact: 'port', path, line, why: `listens on ${best.env}, ${rest}` };
  return { port: said ?? otherwise, env: best.env, evidence };
}

/** `environ['SERVER_PORT']` of WSGI tells where a request came in. */
function isOfRequest({ path, line }: Hit, env: string, files: readonly SourceFile[]): boolean {
  if (env !== 'SERVER_PORT') return false;
  const text = files.find((file) => file.path === path)?.text.split('\n')[line - 1] ?? '';
  return /(?<!os\.)\b(?:environ|env)(?:\.get\(|\[)\s{0,4}['"]SERVER_PORT/u.test(text);
}

/** Where it is handed to what serves, of several servers that are asked for by one variable. */
function isServed({ path, line }: Hit, files: readonly SourceFile[]): boolean {
  const text = files.find((file) => file.path === path)?.text.split('\n')[line - 1] ?? '';
  return /\.run\(.{0,200}\bport\s*=/u.test(text);
}

/** What it takes for its port, though nothing says what that usually is. */
function isOwnPort({ path, line }: Hit, files: readonly SourceFile[]): boolean {
  const text = files.find((file) => file.path === path)?.text.split('\n')[line - 1] ?? '';
  return /^\s*port\s*(?::\s*\w{1,20}\s*)?=/iu.test(text);
}

function named({ groups }: Hit): { env: string; port: number | undefined } {
  const [first, firstPort, otherwise, second, secondPort, third] = groups;
  const env = [first, second, third].find((name) => name !== undefined && name !== '') ?? '';
  return { env, port: portOf(firstPort) ?? portOf(otherwise) ?? portOf(secondPort) };
}

const option = new RegExp(
  overLines`
    \b(?:add(?:_argument|_option)?|option)\([^()]{0,60}['"]--(?:server[-_])?port['"][^()]{0,160}?
    default\s*=\s*(?:int\()?['"]?(\d{2,5})|
    \bport\s*=\s*(?:Integer|Int)\(\s*(\d{2,5})\b|
    \b(?:cfg\.)?(?:Port|Int)Opt\(\s*['"](?:(?:bind|listen|http|api)_)?port['"],[^()]{0,120}?default\s*=\s*(\d{2,5})|
    \bdefine\(\s*['"]port['"].{0,40}?default\s*=\s*(\d{2,5})|
    \bport:\s*(?:int|Annotated\[[^\]]{1,100}\])\s*=\s*(?:typer\.(?:Option|Argument)\(\s*)?(\d{2,5})\b
  `,
  'u',
);

/** What developers start for themselves, and commands beside the server. */
const errand = /(?:^|\/)(?:tools?|scripts?|contrib|hack|dev|devstack|management\/commands)\//u;

function fromOption(files: readonly SourceFile[]): ServerPort | undefined {
  for (const { path, text } of files) {
    if (errand.test(path)) continue;
    const found = option.exec(text);
    const port = portOf(found?.slice(1).find((group) => group !== undefined));
    if (found === null || port === undefined || isOfClient(text.slice(0, found.index))) continue;
    const line = text.slice(0, found.index).split('\n').length;
    return { port, evidence: { fact: 'port', path, line, why: `its option --port is ${port} by default` } };
  }
  return undefined;
}

/** Where it connects to, not where it answers. */
function isOfClient(before: string): boolean {
  const [, name = ''] = [...before.matchAll(/^class (\w{1,80})/gmu)].at(-1) ?? [];
  return /Client|Connection|ConnectionPool|Consumer|Producer/u.test(name);
}

const settingsPort =
  /^\s*((?:[A-Za-z]{1,20}_){0,3})(?:PORT|port)\s*(?::\s*int\s*)?=\s*(?:Field\(\s*(?:default\s*=\s*)?)?['"]?(\d{2,5})\b/u;

/** How many, not which. */
const amount = /(?:^|_)(?:quota|max|min|limit|count|num)_$/iu;

/** A field of the settings, where nothing shows who uses it. */
function fromSettings(files: readonly SourceFile[]): ServerPort | undefined {
  const settings = files.filter(({ path }) =>
    /(?:config|settings|conf|constants)\w*(?:\/\w{1,60})?\.py$/u.test(path),
  );
  const hit = grep(settings, settingsPort).find(
    ({ groups: [owner = ''] }) => !otherServer.test(owner.toUpperCase()) && !amount.test(owner),
  );
  const port = portOf(hit?.groups[1]);
  if (hit === undefined || port === undefined) return undefined;
  const { path, line } = hit;
  return { port, evidence: { fact: 'port', path, line, why: `the settings name ${port}` } };
}

function fromFiles(folder: string, snapshot: Snapshot): ServerPort | undefined {
  const hit = portInSettings(folder, snapshot);
  const port = portOf(hit?.groups[2]);
  if (hit === undefined || port === undefined) return undefined;
  const { path, line } = hit;
  return { port, evidence: { fact: 'port', path, line, why: `the settings name ${port}` } };
}

const configs: readonly { readonly name: string; readonly port: RegExp }[] = [
  { name: 'gunicorn.conf.py', port: /^bind\s*=\s*f?['"][^'"]{0,40}?:(?:\{[^}]{0,80}?['"]?)?(\d{2,5})/u },
  { name: 'gunicorn_config.py', port: /^bind\s*=\s*f?['"][^'"]{0,40}?:(?:\{[^}]{0,80}?['"]?)?(\d{2,5})/u },
  { name: 'gunicorn_conf.py', port: /^bind\s*=\s*f?['"][^'"]{0,40}?:(?:\{[^}]{0,80}?['"]?)?(\d{2,5})/u },
  { name: '.streamlit/config.toml', port: /^\s*port\s*=\s*(\d{2,5})/u },
];

/** The settings of uWSGI, whatever their file is called. */
export function uwsgiSettings(folder: string, snapshot: Snapshot): SourceFile | undefined {
  return pathsUnder(folder, snapshot)
    .filter((path) => path.endsWith('.ini') && dirname(path) === folder)
    .map((path) => ({ path, text: snapshot.text(path) ?? '' }))
    .find(({ text }) => /^\[uwsgi\]/mu.test(text));
}

const uwsgiPort = /^\s*(?:http|http-socket|socket)\s*=\s*[\w.]{0,40}:(\d{2,5})/u;

function fromConfig(folder: string, snapshot: Snapshot): ServerPort | undefined {
  const named = configs.map(({ name, port }) => {
    const path = join(folder, name);
    return { file: { path, text: snapshot.text(path) ?? '' }, pattern: port };
  });
  const settings = uwsgiSettings(folder, snapshot);
  const all = settings === undefined ? named : [...named, { file: settings, pattern: uwsgiPort }];
  for (const { file, pattern } of all) {
    const [hit] = grep([file], pattern);
    const port = portOf(hit?.groups[0]);
    if (hit === undefined || port === undefined) continue;
    const why = `${basename(hit.path)} binds ${port}`;
    return present({ port, evidence: { fact: 'port', path: hit.path, line: hit.line, why } });
  }
  return undefined;
}
