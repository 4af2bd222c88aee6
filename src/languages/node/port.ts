import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { Evidence } from '../../facts/facts.ts';
import { constantNamed, propertyNamed } from './constant.ts';
import { environment } from './code.ts';

export type ServerPort = {
  readonly port: number;
  readonly env?: string;
  readonly evidence: Evidence;
};

const rest = String.raw`([^;]{0,120})`;
/** How JavaScript reads a variable that holds a port, each with what stands after it. */
const readings: readonly RegExp[] = [
  new RegExp(String.raw`${environment}([A-Z0-9_]*PORT)\b${rest}`, 'u'),
  new RegExp(
    String.raw`\b(?:get|getOrThrow|int|env|num|number)(?:<\w{1,20}>)?\(\s*['"]([A-Z0-9_]*PORT)\b${rest}`,
    'u',
  ),
  new RegExp(String.raw`^\s*['"]?([A-Z0-9_]*PORT)['"]?\s*:\s*((?:[\w.]{1,30}\()[^;]{0,120})`, 'u'),
  /\{[^}]{0,200}?\b([A-Z_]*PORT)(\s*=\s*['"]?\d{2,5})[^}]{0,200}\}\s*=\s*process\.env\b/u,
];
const otherServer =
  /^(?:DB|PG|POSTGRES|MYSQL|MARIADB|MONGO|REDIS|SMTP|MAIL|EMAIL|KAFKA|AMQP|RABBIT|DATABASE|REMOTE|PROXY|ELASTIC|SQL|CACHE|QUEUE|MEMCACHED|NATS|INFLUX|STATSD|DEBUG|INSPECT|HMR|REACT_APP|VITE|NEXT_PUBLIC|PUBLIC|TEST|FTP|SSH|LDAP|MQTT|JAEGER|ZIPKIN|AGENT|CLIENT|FRONTEND)|_SERVICE_PORT$/u;
const ownServer =
  /^(?:APP|SERVER|HTTP|API|NODE|SERVICE|WEB|LISTEN|LISTENING|BACKEND|NITRO|GRPC|EXPRESS)_?(?:SERVER_)?PORT$/u;

/** The port that the code listens on, and the variable that chooses it; `usual` where it has no default. */
export function portInCode(files: readonly SourceFile[], usual = 3000): ServerPort | undefined {
  const literal = literalPort(files);
  const [best] = readings
    .flatMap((pattern) => grep(files, pattern))
    .filter((hit) => isOwn(hit, literal !== undefined))
    .toSorted((a, b) => rank(a) - rank(b));
  if (best === undefined) return literal;
  const [env = '', after = ''] = best.groups;
  const port = fallbackIn(after, best, files) ?? literal?.port ?? usual;
  const why = `listens on ${env}, ${port} by default`;
  return { port, env, evidence: { fact: 'port', path: best.path, line: best.line, why } };
}

/** A variable of some other name may be where another service is called; it must at least have a default. */
function isOwn({ groups: [name = '', after = ''] }: Hit, isKnown: boolean): boolean {
  if (otherServer.test(name)) return false;
  if (name === 'PORT' || ownServer.test(name)) return true;
  return !isKnown && /(?:\|\||\?\?|,|=|default)/u.test(after) && !/:\/\//u.test(after);
}

function rank({ groups: [name = '', after = ''] }: Hit): number {
  const byName = name === 'PORT' ? 0 : ownServer.test(name) ? 2 : 4;
  return byName + (/\d{2,5}/u.test(after) ? 0 : 1);
}

const fallbacks = [
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

const listening = [
  /\.listen\(\s*(?:\{[^}]{0,80}?port:\s*)?(\d{2,5})\b/u,
  /\b(?:serve|serveStatic|createServer|startStandaloneServer|WebSocketServer|Server|server)\(.{0,80}?\bport:\s*(\d{2,5})\b/u,
  /\bnew (?:Server|WebSocketServer)\(\s*(\d{2,5})\b/u,
  /bindAsync\(\s*['"`][^'"`]{0,40}:(\d{2,5})['"`]/u,
  /\burl:\s*['"`](?:0\.0\.0\.0|\[::\]|localhost|127\.0\.0\.1):(\d{2,5})['"`]/u,
  /^const server\w*\s*=.{0,80}\bport:\s*(\d{2,5})\b/u,
  /\.set\(\s*['"]port['"]\s*,\s*(\d{2,5})/u,
  /^export default \{[^}]{0,60}\bport:\s*(\d{2,5})/u,
];
const listeningTo =
  /(?:\.listen\(|\b(?:port|PORT):|bindAsync\(\s*['"`][^'"`]{0,40}:\$\{)\s*(?:\{[^}]{0,80}?port:\s*)?\+?(?:Number\(|parseInt\()?([A-Za-z_$][\w$]*(?:\.[\w$]+)*)/u;
const serverFile =
  /\.listen\(|\bserve\(|[Hh]api\.(?:[Ss]erver)\(|Bun\.serve\(|startStandaloneServer\(|WebSocketServer\(|createMicroservice\(|new Elysia/u;

function literalPort(files: readonly SourceFile[]): ServerPort | undefined {
  const [direct] = listening.flatMap((pattern) => grep(files, pattern));
  if (direct !== undefined) return literal(direct, Number(direct.groups[0]));
  const servers = files.filter(({ text }) => serverFile.test(text));
  const [block] = grep(servers, /^\s{1,20}port:\s*(\d{2,5}),?\s*$/u);
  if (block !== undefined) return literal(block, Number(block.groups[0]));
  for (const call of grep(servers.length === 0 ? files : servers, listeningTo)) {
    const found = valueOf(call.groups[0] ?? '', call.path, files);
    if (found !== undefined) return literal({ ...found, groups: [] }, found.value);
  }
  return undefined;
}

/** What a name stands for: a constant of this file or of another, a field of the configuration. */
function valueOf(name: string, path: string, files: readonly SourceFile[]): ReturnType<typeof constantNamed> {
  return name.includes('.')
    ? propertyNamed(name.split('.').at(-1) ?? '', files)
    : constantNamed(name, path, files);
}

function literal(hit: Hit, port: number): ServerPort {
  return { port, evidence: { fact: 'port', path: hit.path, line: hit.line, why: `listens on ${port}` } };
}
