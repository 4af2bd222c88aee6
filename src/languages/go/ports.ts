import { basename, dirname } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import type { Hit, SourceFile } from '../../facts/source.ts';
import type { Found, Port } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { anyHas, linesAt, search } from '../common/search.ts';
import { opensByMethod, type GoFramework } from './frameworks.ts';
import type { Program } from './programs.ts';
import { firstArgument } from './first-argument.ts';
import { choose } from './port-choice.ts';
import { toldPorts } from './port-told.ts';
import { calledPort, usualPort } from './port-usual.ts';
import { resolve, type Candidate } from './resolve.ts';

const grpcServer = /\bgrpc\.NewServer\(/u;
const httpServer = /\bhttp\.Serve\(|\.Serve(?:TLS)?\(\w|\bfiber\.|http\.Server\{/u;

type Listener = { readonly hit: Hit; readonly by: 'http' | 'net' | 'framework' };

const patterns: readonly (readonly [RegExp, Listener['by']])[] = [
  [/\bListenAndServe(?:TLS)?\(([^)].{0,300})$/u, 'http'],
  [
    /\b(?:(?:net|lc|[\w.]{0,30}[lL]istenConfig)\.Listen|[a-z]\w{0,20}Listen)\((?:\w{1,20},\s?)?(?:"tcp\d?"|[\w.]{1,40}),\s?(.{1,300})$/u,
    'net',
  ],
  [/(?:^|[\s{,.])Addr(?::|\s?=)\s{0,8}(.{1,300})$/u, 'http'],
  [/\.(?:Run|Start|StartServer|Listen|RunTLS|StartTLS|ListenTLS)\(([^)].{0,300})$/u, 'framework'],
  [/\b(?:http|grpc)\.Address\((.{1,300})$/u, 'http'],
];

/** Every port that the code opens: the one for requests first, those for metrics and operators last. */
export function portsOf(program: Program, framework: GoFramework, snapshot: Snapshot): Found<Port>[] {
  const { files } = program;
  const isGrpc = anyHas(files, grpcServer);
  const all = listeners(program);
  const found = all.flatMap((one) => {
    const said = one.hit.groups[0] ?? '';
    const address = firstArgument(said);
    const first = chosen(address, one.hit, { program, snapshot });
    const isOpen = first?.port === undefined && first?.env === undefined && address !== said;
    const best = isOpen ? chosen(said, one.hit, { program, snapshot }) : first;
    return best === undefined ? [] : [{ ...one, best }];
  });
  const known = found.filter((one) => one.best.port !== undefined && !isReplaced(one, found));
  const ports = known.map(({ hit, by, best }) =>
    toPort(hit, best, isGrpc && by === 'net' ? 'grpc' : protocol(by, beside(hit, files))),
  );
  const isOwn = known.map(({ hit }) => dirname(hit.path) === program.main);
  const distinct = ports.filter(
    (port, at) =>
      ports.findIndex((one) => one.value.port === port.value.port) === at &&
      (port.value.protocol !== 'tcp' || isOwn[at] === true || !isOwn.includes(true)),
  );
  const isOpen = found.length < all.length || found.some(({ best }) => best.port === undefined);
  if (distinct.length > 0) {
    const more = isOpen ? besideMetrics(distinct, program) : [];
    const main = isGrpc && framework.name === 'grpc' ? 'grpc' : 'http';
    const behind = new Map(known.map(({ hit }, at) => [ports[at], asideOf(hit, files)]));
    const order = (port: Found<Port>): number => rank(port, main) + (behind.get(port) ?? 0);
    return named([...more, ...distinct].toSorted((a, b) => order(a) - order(b)));
  }
  const env = found.find(({ best }) => best.env !== undefined)?.best;
  return [usualPort(program, { framework, env, snapshot })];
}

type Where = { readonly program: Program; readonly snapshot: Snapshot };

function chosen(expression: string, at: Hit, { program, snapshot }: Where): Candidate | undefined {
  const candidates = resolve(expression, at, program.files);
  const isKnown = candidates.some(({ port }) => port !== undefined);
  return choose(isKnown ? candidates : [...candidates, ...toldPorts(candidates, program, snapshot)]);
}

type Known = Listener & { readonly best: Candidate };

/** An option of the same package puts what the program hands it in the place of a default. */
function isReplaced({ hit, by, best }: Known, found: readonly Known[]): boolean {
  if (by !== 'http' || best.isHanded === true || !/default/iu.test(hit.groups[0] ?? '')) return false;
  return found.some(
    (other) =>
      other.by === by && other.best.isHanded === true && dirname(other.hit.path) === dirname(hit.path),
  );
}

/** Where only metrics are shown, what the program is for is opened by an address that it was handed. */
function besideMetrics(ports: readonly Found<Port>[], program: Program): Found<Port>[] {
  const told = ports.every(({ value }) => value.name === 'metrics') ? calledPort(program) : undefined;
  if (told === undefined || ports.some(({ value }) => value.port === told.value)) return [];
  const value = { port: told.value, name: 'tcp', protocol: 'tcp' as const };
  return [{ value, evidence: told.evidence }];
}

function listeners(program: Program): Listener[] {
  const { files } = program;
  const byMethod = opensByMethod(program);
  return patterns.flatMap(([pattern, by]) => {
    if (by === 'framework' && !byMethod) return [];
    return search(files, pattern)
      .filter(({ groups }) => !/^(?:func|"redis|redis)/u.test(groups[0] ?? ''))
      .filter(({ path, line }) => by !== 'http' || !isClientOption(files, path, line))
      .map((hit) => ({ hit, by }));
  });
}

const client = /\b(?:redis|mysql|kafka|asynq|clickhouse|amqp|sarama|smtp|ldap)\.?\w{0,30}\{|RedisClientOpt/iu;

/** `&redis.Options{` and its kind also have an Addr. */
function isClientOption(files: readonly SourceFile[], path: string, line: number): boolean {
  const lines = linesAt(files, path);
  if (!/\bAddr\b/u.test(lines[line - 1] ?? '')) return false;
  const opening = lines
    .slice(Math.max(0, line - 10), line)
    .findLast((text) => /\{\s*$|\{.*Addr:/u.test(text));
  return client.test(opening ?? '');
}

/** The files of the package that opens it. */
function beside({ path }: Hit, files: readonly SourceFile[]): readonly SourceFile[] {
  return files.filter((file) => dirname(file.path) === dirname(path));
}

function protocol(by: Listener['by'], files: readonly SourceFile[]): Port['protocol'] {
  if (by !== 'net') return 'http';
  return anyHas(files, httpServer) ? 'http' : 'tcp';
}

function toPort(hit: Hit, best: Candidate, protocol: Port['protocol']): Found<Port> {
  const port = best.port ?? 0;
  const text = `${hit.groups[0] ?? ''} ${best.env ?? ''} ${basename(hit.path)}`;
  const isBeside = /metric|prom(?:etheus|http)?\b|admin|debug|pprof|health|probe|telemetry/iu.test(text);
  const name = isBeside ? 'metrics' : protocol === 'grpc' ? 'grpc' : protocol;
  const why = best.env === undefined ? `listens on ${port}` : `listens on ${best.env}, ${port} by default`;
  const value = present({ port, name, protocol, env: best.env });
  return { value, evidence: { fact: 'port', path: best.path, line: best.line, why } };
}

/** Of ports that are alike, that for requests comes first, those between copies and of other commands last. */
function asideOf({ path, groups }: Hit, files: readonly SourceFile[]): number {
  if (/peer|cluster|gossip|raft/iu.test(groups[0] ?? '') || isOfCommand(path, files)) return 0.5;
  return /(?:^|\/)(?:https?d?|api|web|rest)\/[^/]+$/u.test(path) ? -0.25 : 0;
}

/** A command that nobody starts who only starts the program. */
function isOfCommand(path: string, files: readonly SourceFile[]): boolean {
  const text = files.find((file) => file.path === path)?.text ?? '';
  const first = /\bUse: {0,8}"([\w-]{1,40})/u.exec(text)?.[1];
  return first !== undefined && !usual.test(first);
}

const usual = /^(?:serve|server|start|web|api|http|daemon|run|agent|all|root)$|d$/u;

function rank({ value }: Found<Port>, main: string): number {
  if (value.name === 'metrics') return 3;
  return value.protocol === main ? 0 : value.protocol === 'tcp' ? 2 : 1;
}

/** No two ports of one service share a name. */
function named(ports: readonly Found<Port>[]): Found<Port>[] {
  const used = new Set<string>();
  return ports.slice(0, 4).map(({ value, evidence }) => {
    const name = used.has(value.name) ? `${value.name}-${value.port}` : value.name;
    used.add(name);
    return { value: { ...value, name }, evidence };
  });
}
