import { overLines } from '../../kernel/over-lines.ts';
import { present } from '../../kernel/present.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import { environment } from './code.ts';
import { inProduction } from './constant.ts';
import { listenedNames, literalPort, valueOf, type ServerPort } from './literal-port.ts';

/** Several may stand on one line, each with what is left of it. */
const rest = String.raw`(?=([^;]{0,120}))`;
/** How JavaScript reads a variable that holds a port, each with what stands after it. */
const readings: readonly RegExp[] = [
  new RegExp(String.raw`${environment}((?:[A-Z0-9_]*PORT|port))\b${rest}`, 'u'),
  new RegExp(
    String.raw`\b(?:get|getOrThrow|int|num|number|\w{0,20}[Ee]nv\w{0,20})(?:<\w{1,20}>)?\(\s*['"]([A-Z0-9_]*PORT)\b${rest}`,
    'u',
  ),
  new RegExp(
    String.raw`(?:^\s*|[{,]\s*)['"]?([A-Z0-9_]*PORT)['"]?\s*:\s*((?:[\w.]{1,30}\()[^;]{0,120})`,
    'u',
  ),
  /\{[^}]{0,200}?\b([A-Z_]*PORT)(\s*=\s*['"]?\d{2,5})[^}]{0,200}\}\s*=\s*process\.env\b/u,
];
const otherServer = new RegExp(
  overLines`
    ^(?:
      DB|PG|POSTGRES|MYSQL|MARIADB|MONGO|REDIS|SMTP|MAIL|EMAIL|KAFKA|AMQP|RABBIT|DATABASE|REMOTE|PROXY|
      ELASTIC|SQL|CACHE|QUEUE|MEMCACHED|NATS|INFLUX|STATSD|DEBUG|INSPECT|HMR|REACT_APP|VITE|NEXT_PUBLIC|
      PUBLIC|TEST|FTP|SSH|LDAP|MQTT|JAEGER|ZIPKIN|AGENT|CLIENT|FRONTEND
    )
  `,
  'u',
);
/** The same behind the name of what uses it, and what is called together with its host. */
const othersPort = new RegExp(
  overLines`
    _(?:
      DB|DATABASE|POSTGRES(?:QL)?|PG|MYSQL|MARIADB|MONGO(?:DB)?|REDIS|SMTP|MAIL|KAFKA|AMQP|RABBIT(?:MQ)?|ELASTIC(?:SEARCH)?|
      SQL|CACHE|QUEUE|BROKER|MEMCACHED|NATS|MQTT|FTP|SSH|LDAP|PROXY
    )_(?:SERVICE_|SERVER_)?PORT$
  `,
  'u',
);

function isOthers(name: string): boolean {
  return otherServer.test(name) || othersPort.test(name);
}

const ownServer =
  /^(?:APP|SERVER|HTTP|API|NODE|SERVICE|WEB|LISTEN|LISTENING|BACKEND|NITRO|GRPC|EXPRESS)_?(?:SERVER_)?PORT$/u;

/** Where the variable itself is listened on, its name does not matter. */
const listenedOn = new RegExp(
  String.raw`(?:\.listen\(|bindAsync\(|\bport:|\b(?:port|PORT)\s*=).{0,60}?${environment}((?:[A-Z0-9_]*PORT|port))\b${rest}`,
  'u',
);

/** The port that the code listens on, and the variable that chooses it; `usual` where it has no default. */
export function portInCode(files: readonly SourceFile[], usual = 3000): ServerPort | undefined {
  const literal = literalPort(files);
  const best = chosen(files, literal !== undefined);
  if (best === undefined) return mapped(literal, files);
  const [env = '', after = ''] = best.groups;
  const said = fallbackIn(after, best, files) ?? literal?.port ?? elsewhere(env, files);
  const port = said ?? usual;
  const why =
    said === undefined ? `listens on ${env}, which has no default` : `listens on ${env}, ${port} by default`;
  return { port, env, evidence: { fact: 'port', path: best.path, line: best.line, why } };
}

/** What node-config takes for the port of its files. */
function mapped(literal: ServerPort | undefined, files: readonly SourceFile[]): ServerPort | undefined {
  if (literal === undefined) return undefined;
  const tables = files.filter(({ path }) => path.endsWith('custom-environment-variables.json'));
  const env = grep(tables, /"port"\s?:\s?"([A-Z][A-Z0-9_]{1,60})"/u)[0]?.groups[0];
  return present({ ...literal, env });
}

function elsewhere(env: string, files: readonly SourceFile[]): number | undefined {
  return listedDefault(env, files) ?? clientPort(files);
}

/** `PORT: 8055` in a table of defaults. */
function listedDefault(env: string, files: readonly SourceFile[]): number | undefined {
  const tables = files.filter(({ path }) => /(?:^|[/._-])defaults?[\w-]{0,20}\.[cm]?[jt]s$/u.test(path));
  const [hit] = grep(tables, new RegExp(String.raw`^\s*['"]?${env}['"]?\s?:\s?['"]?(\d{2,5})['"]?,?$`, 'u'));
  return hit === undefined ? undefined : Number(hit.groups[0]);
}

/** A client that is kept beside a server calls it there. */
function clientPort(files: readonly SourceFile[]): number | undefined {
  const clients = files.filter(({ path }) => /(?:^|[/._-])client\.[cm]?[jt]s$/u.test(path));
  const [hit] = grep(
    clients,
    /(?:localhost|127\.0\.0\.1):(\d{4,5})|\b(?:const|let|var)\s+(?:PORT|port)\s*=\s*(\d{4,5})/u,
  );
  const port = hit?.groups.find((group) => group !== '');
  return port === undefined ? undefined : Number(port);
}

/** The variable that is listened on, else the one that is named like it; alone, it need not even have a default. */
function chosen(files: readonly SourceFile[], isKnown: boolean): Hit | undefined {
  const read = readings
    .flatMap((pattern) => grep(files, pattern))
    .filter(({ groups: [name = ''] }) => !isOthers(name));
  const direct = grep(files, listenedOn).filter(({ groups: [name = ''] }) => !isOthers(name));
  const names = new Set(listenedNames(files));
  const ranked = [...read, ...direct]
    .filter((hit) => isOwn(hit, isKnown) || direct.includes(hit))
    .toSorted((a, b) => rank(a, files, names) - rank(b, files, names));
  const isOnly = !isKnown && new Set(read.map(({ groups }) => groups[0])).size === 1;
  return ranked[0] ?? (isOnly ? read[0] : undefined);
}

/** A variable of some other name may be where another service is called; it must at least have a default. */
function isOwn({ groups: [name = '', after = ''] }: Hit, isKnown: boolean): boolean {
  if (/^PORT$/iu.test(name) || ownServer.test(name)) return true;
  return !isKnown && /(?:\|\||\?\?|,|=|default)/u.test(after) && !after.includes('://');
}

function rank(hit: Hit, files: readonly SourceFile[], names: ReadonlySet<string>): number {
  const [name = '', after = ''] = hit.groups;
  const isListened = name === 'PORT' || names.has(givenName(hit, files));
  return (
    (isListened ? 0 : 4) -
    (ownServer.test(name) ? 2 : 0) +
    (fallbackIn(after, hit, files) === undefined ? 1 : 0)
  );
}

/** The constant that takes the value. */
function givenName({ path, line }: Hit, files: readonly SourceFile[]): string {
  const text = files.find((file) => file.path === path)?.text ?? '';
  return /(?:const|let|var)\s+(\w+)\s*=/u.exec(text.split('\n')[line - 1] ?? '')?.[1] ?? '';
}

const fallbacks = [
  new RegExp(String.raw`${inProduction}['"]?(\d{2,5})\b`, 'u'),
  /(?:\|\||\?\?)\s*(?:Number\(|parseInt\()?\s*['"`]?(\d{2,5})\b/u,
  /\?[^:?]{1,80}:\s*['"]?(\d{2,5})\b/u,
  /^['"]?\]?\s*,\s*['"]?(\d{3,5})\b/u,
  /^\s*=\s*['"]?(\d{2,5})/u,
  /default\w*["']?\s*[(:]\s*(?:\{\s*default:\s*)?['"]?(\d{2,5})\b/u,
];

function fallbackIn(after: string, { path }: Hit, files: readonly SourceFile[]): number | undefined {
  for (const pattern of fallbacks) {
    const port = pattern.exec(after)?.[1];
    if (port !== undefined) return Number(port);
  }
  const name = /(?:\|\||\?\?)\s*([A-Za-z_$][\w$]*(?:\.[\w$]+)*)/u.exec(after)?.[1];
  return name === undefined ? undefined : valueOf(name, path, files)?.value;
}
