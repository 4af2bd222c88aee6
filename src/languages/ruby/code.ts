import { overLines } from '../../kernel/over-lines.ts';
import { grep, type SourceFile } from '../../facts/source.ts';
import type { Evidence, Found, Health } from '../../facts/facts.ts';
import { blocksAround, routeWithin } from '../common/blocks.ts';

export const reads = {
  patterns: [
    /\bENV\[\s*['"](\w+)['"]\s*\](?!\s*=[^=~])(?:\s*\|\|\s*(?:'([^']{0,200})'|"([^"#]{0,200})"|(\d+)))?/u,
    new RegExp(
      overLines`
        \bENV\.fetch\(?\s*['"](\w+)['"](?:
          \s*,\s*(?:'([^']{0,200})'|"([^"#]{0,200})"|([\w.]+))|
          \s*\)?\s*\{\s*(?:'([^']{0,200})'|"([^"#]{0,200})"|([^}]{1,80}?))\s*\}
        )?
      `,
      'u',
    ),
  ],
  required: 'without-default',
  asked: [
    /\bENV\[\s*['"](\w+)['"]\s*\]\.(?:present|blank|nil|to_s|to_i)/u,
    /(?:\bif|\bunless|&&|\?)\s*!?ENV\[\s*['"](\w+)['"]/u,
    /\bENV\.(?:key|has_key|include)\?\(?\s*['"](\w+)['"]/u,
  ],
} as const;

export type ServerPort = { readonly port: number; readonly env?: string; readonly evidence: Evidence };

const fromEnv =
  /\bENV(?:\.fetch\(?\s*|\[\s*)['"]((?:[A-Z]+_)?PORT)['"][\s\])]{0,3}(?:\|\|\s*|,\s*|\{\s*)?['"]?(\d{2,5})?/u;
const literals = [
  /\bset\s*\(?:port,?\s*(?:=>)?\s*['"]?(\d{2,5})/u,
  /^\s*port\s*\(?\s*['"]?(\d{2,5})\b/u,
  /^\s*listen\s*\(?\s*['"]?(?:[\w.*]{0,40}:)?(\d{2,5})\b/u,
  /\bbind\s*\(?\s*['"]tcp:\/\/[\w.]+:(\d{2,5})/u,
  /\b(?:Port|:port|port):?\s*(?:=>\s*)?(\d{2,5})\b/u,
  /\bEndpoint\.parse\(?\s*['"]https?:\/\/[\w.]{1,60}:(\d{2,5})/u,
  /\bstart_server\(?\s*['"][\w.:]{1,40}['"],\s*(\d{2,5})/u,
  /TCPServer\.(?:new|open)\(?\s*(?:['"][\w.]*['"],\s*)?(\d{2,5})/u,
];
const otherServer =
  /^(?:DB|PG|REDIS|SMTP|MAIL|POSTGRES|MYSQL|DATABASE|MONGO|MEMCACHE|METRICS|STATSD|ELASTIC)/u;

/** The port that the code listens on, and the variable that chooses it. */
export function portInCode(all: readonly SourceFile[], usual: number): ServerPort | undefined {
  const files = all.filter(
    ({ path }) =>
      !/config\/(?:environments|initializers|deploy)/u.test(path) && !path.endsWith('database.yml'),
  );
  const variable = grep(files, fromEnv).find(({ groups }) => !otherServer.test(groups[0] ?? ''));
  if (variable !== undefined) {
    const [env = '', port = ''] = variable.groups;
    const { path, line } = variable;
    const number = port === '' ? usual : Number(port);
    const rest = port === '' ? 'which has no default' : `${port} by default`;
    return {
      port: number,
      env,
      evidence: { fact: 'port', path, line, why: `listens on ${env}, ${rest}` },
    };
  }
  const servers = files.filter(
    ({ path, text }) =>
      /(?:puma|unicorn)\.rb$/u.test(path) ||
      /Sinatra|WEBrick|TCPServer|EventMachine|Rack|falcon|\bset\b.{1,4}port/iu.test(text),
  );
  const [hit] = literals.flatMap((pattern) => grep(servers, pattern));
  if (hit === undefined) return undefined;
  const port = Number(hit.groups[0]);
  return { port, evidence: { fact: 'port', path: hit.path, line: hit.line, why: `listens on ${port}` } };
}

export function listens(files: readonly SourceFile[]): boolean {
  return (
    grep(
      files,
      /\bWEBrick::HTTPServer\b|\bTCPServer\.(?:new|open)\b|\bSinatra::(?:Base|Application)\b|\b(?:EventMachine|EM)(?:\.|::)start_server\b|\bEM::WebSocket\.(?:run|start)\b|require ['"]sinatra/u,
    ).length > 0
  );
}

const health =
  /^\s*get\s*\(?\s*['"]\/?((?:[\w-]+\/){0,4}(?:up|healthz?|health-?check|health_check|livez?|liveness|ping|status))['"]/u;

const block = /^\s*(?:namespace|scope)\s*\(?\s*(?:path:\s*)?[:'"]\/?([\w/-]{1,60})/u;

/** Rails behind forced TLS sends a probe away to a port that nothing answers on. */
export function healthInCode(files: readonly SourceFile[]): Found<Health> | undefined {
  if (redirects(files)) return undefined;
  const [hit] = grep(files, health);
  if (hit === undefined) return undefined;
  const path = routeWithin([...blocksAround(hit, files, block), hit.groups[0] ?? '']);
  return {
    value: { path },
    evidence: { fact: 'health', path: hit.path, line: hit.line, why: `answers on ${path}` },
  };
}

function redirects(files: readonly SourceFile[]): boolean {
  const production = files.filter(({ path }) => path.endsWith('config/environments/production.rb'));
  const isForced = grep(production, /^\s*config\.force_ssl\s*=\s*true/u).length > 0;
  const isAssumed = grep(production, /^\s*config\.assume_ssl\s*=\s*true|ssl_options.*exclude/u).length > 0;
  return isForced && !isAssumed;
}
