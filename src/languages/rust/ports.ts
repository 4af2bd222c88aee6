import { overLines } from '../../kernel/over-lines.ts';
import { join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { assumedPort } from '../../facts/assumed.ts';
import { portsOfOthers } from '../../facts/ports-of-others.ts';
import { grep, lineWith, type SourceFile } from '../../facts/source.ts';
import { isUnder } from '../../facts/tree.ts';
import type { Found, Port } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { group } from '../common/hits.ts';
import { anyHas } from '../common/search.ts';
import { statementAt } from './env.ts';
import { named, numberAt } from './named-port.ts';
import type { RustFramework } from './frameworks.ts';
import type { Program } from './programs.ts';

/** The port that a program opens: its code, its configuration, its framework. */
export function portOf(
  program: Program,
  framework: RustFramework | undefined,
  snapshot: Snapshot,
): Found<Port> {
  const variable = variableIn(program.files);
  const port = numberOf(program, framework, { snapshot, variable }) ?? usual(program, framework);
  const protocol = protocolOf(program, framework);
  const isGiven = anyHas(program.files, /\(\s?"port", ?[\w.]{1,60}\bport\b/u);
  const env = variable?.name ?? (isGiven ? undefined : framework?.env);
  const value = present({ port: port.value, name: protocol, protocol, env });
  return { value, evidence: port.evidence };
}

type Known = { readonly snapshot: Snapshot; readonly variable: ReturnType<typeof variableIn> };

function numberOf(
  program: Program,
  framework: RustFramework | undefined,
  { snapshot, variable }: Known,
): Found<number> | undefined {
  const rocket = framework?.name === 'rocket' ? fromRocket(program, snapshot) : undefined;
  const inCode =
    rocket ?? variable?.number ?? literal(program.files) ?? argument(program.files) ?? named(program.files);
  return inCode ?? configured(program, snapshot);
}

function protocolOf({ files }: Program, framework: RustFramework | undefined): Port['protocol'] {
  if (framework === undefined) return 'tcp';
  const serves = files.some(({ text }) => /\bServer::builder\(\)/u.test(text));
  return serves && framework.name === 'tonic' ? 'grpc' : 'http';
}

const portVariable =
  /\b(?:var|var_os|\w{0,20}env\w{0,20})\( ?"((?:[A-Z]{1,20}_){0,2}PORT)"|\benv ?= ?"((?:[A-Z]{1,20}_){0,2}PORT)"/u;
const otherServer = /^(?:DB|PG|REDIS|SMTP|MAIL|POSTGRES|MYSQL|MONGO|KAFKA|RABBIT|DATABASE|METRICS)/u;

function variableIn(
  files: readonly SourceFile[],
): { name: string; number: Found<number> | undefined } | undefined {
  const hits = grep(files, portVariable).map((hit) => ({ hit, name: group(hit, 0) || group(hit, 1) }));
  const best = hits.find(({ name }) => name === 'PORT') ?? hits.find(({ name }) => !otherServer.test(name));
  if (best === undefined) return undefined;
  const after = statementAt(best.hit, files).split(`"${best.name}"`).slice(1).join('');
  const value = /(?:^|[\s"(=|{])(\d{2,5})(?=$|[\s")_;,}u])/u.exec(after)?.[1];
  const why = `listens on ${best.name}, ${value ?? ''} by default`;
  return {
    name: best.name,
    number: value === undefined ? undefined : numberAt(best.hit, Number(value), why),
  };
}

const address = /"(0\.0\.0\.0|127\.0\.0\.1|localhost|\[::1?\]|\[::\]|):(\d{2,5})"/u;
const tuple = new RegExp(
  overLines`
    (?:
      \[ ?(\d{1,3}), ?\d{1,3}, ?\d{1,3}, ?\d{1,3} ?\]|\(\d{1,3}, ?\d{1,3}, ?\d{1,3}, ?\d{1,3}\)|
      Ipv4Addr::\w+(?:\([^)]{0,40}\))?|"(?:0\.0\.0\.0|127\.0\.0\.1|localhost|::|(?:0\.0\.0\.0|127\.0\.0\.1|localhost|\[::\]):\{\})"
    ), ?(\d{2,5})(?:u16)?\b
  `,
  'u',
);

function literal(files: readonly SourceFile[]): Found<number> | undefined {
  const hit = [...grep(files, address), ...grep(files, tuple)].find(({ path, line }) => {
    const text = files.find((file) => file.path === path)?.text.split('\n')[line - 1] ?? '';
    return !/redis|postgres|mysql|mongo|kafka|amqp|nats|otlp|metrics|connect\(|http:\/\//iu.test(text);
  });
  if (hit === undefined) return undefined;
  const port = Number(group(hit, 1));
  return numberAt(hit, port, `listens on ${port}`);
}

/** `#[arg(long, default_value = "8405")]` or `#[default(8405)]` before a field for the port. */
function argument(files: readonly SourceFile[]): Found<number> | undefined {
  const pattern =
    /#\[(?:(?:arg|clap|structopt)\([^\]]{0,200}?default_value(?:_t)? ?= ?|default\( ?(?:_code ?= ?)?)"?(\d{2,5})(?:u16)?"?[^\]]{0,100}\)\](?:\s{0,40}#\[[^\]]{0,200}\]){0,4}\s{0,40}(?:pub )?\w{0,20}port ?:/u;
  for (const { path, text } of files) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const line = text.slice(0, found.index).split('\n').length;
    return numberAt({ path, line }, Number(found[1]), `its option is ${found[1]} by default`);
  }
  return undefined;
}

function fromRocket({ crate }: Program, snapshot: Snapshot): Found<number> | undefined {
  const path = join(crate.folder, 'Rocket.toml');
  const text = snapshot.text(path) ?? '';
  const hits = grep([{ path, text }], /^\s*port\s?=\s?(\d{2,5})/u);
  const release = lineWith(text, '[release]');
  const best = text.includes('[release]') ? (hits.find(({ line }) => line > release) ?? hits[0]) : hits[0];
  return best === undefined
    ? undefined
    : numberAt(best, Number(group(best, 0)), `Rocket.toml says ${group(best, 0)}`);
}

/** Files that a program reads its settings from. */
function configured({ crate }: Program, snapshot: Snapshot): Found<number> | undefined {
  const files = snapshot.entries
    .map(({ path }) => path)
    .filter(
      (path) =>
        isUnder(path, crate.folder) &&
        /(?:^|\/)(?:config|configuration|settings|conf)(?:\/[\w.-]+)?\.(?:ya?ml|toml|hjson|json5?)$/u.test(
          path,
        ),
    )
    .filter((path) => !/test|local/u.test(path))
    .map((path) => ({ path, text: snapshot.text(path) ?? '' }));
  const hit = grep(
    files,
    /^\s*"?(?:(?:application|http|server|rest|api)_)?port"?\s?[:=]\s?"?(\d{2,5})"?,?\s*$/u,
  ).find((one) => !portsOfOthers.has(Number(group(one, 0))));
  return hit === undefined
    ? undefined
    : numberAt(hit, Number(group(hit, 0)), `the configuration says ${group(hit, 0)}`);
}

function usual({ crate }: Program, framework: RustFramework | undefined): Found<number> {
  const port = framework?.port ?? 8080;
  const who = `${framework?.name ?? 'Rust'} programs`;
  // Only Rocket has a port of its own.
  const why =
    framework?.env === undefined
      ? assumedPort(port, who)
      : `${port} is what ${who} use when nothing else is said`;
  return numberAt({ path: crate.manifest, line: 1 }, port, why);
}
