import { overLines } from '../../kernel/over-lines.ts';
import { dirname, join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import { assumedPort } from '../../facts/assumed.ts';
import { grep } from '../../facts/source.ts';
import { isUnder } from '../../facts/tree.ts';
import type { Found, Port } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { linesAt, search } from '../common/search.ts';
import { askedPort } from './port-asked.ts';
import type { GoFramework } from './frameworks.ts';
import { goCode, type Program } from './programs.ts';
import type { Candidate } from './resolve.ts';

type Rest = {
  readonly framework: GoFramework;
  /** The variable that chooses it, where one is known. */
  readonly env: Candidate | undefined;
  readonly snapshot: Snapshot;
};

/** A configuration file beside the code, else what programs of this kind take when nobody says otherwise. */
export function usualPort(program: Program, { framework, env, snapshot }: Rest): Found<Port> {
  const configured =
    askedPort(program, snapshot) ??
    inConfiguration(program, snapshot) ??
    calledPort(program) ??
    inTable(program);
  const variable = env?.env ?? (readsPort(program, framework) ? 'PORT' : undefined);
  const number = configured ?? usualNumber(framework, env ?? { path: program.module.manifest, line: 1 });
  return asPort(number, framework, variable);
}

const address = String.raw`["\x60]?(?:\[?[\w.:*]{0,40}\]?:)?(\d{2,5})["\x60]?(?![\w.])`;
const listening = String.raw`(?:http|listen|server|bind|web|api|service|app)?[-_.]?(?:port|addr|address|listen|listen[-_]?on|bind|interface)`;
const defaults: readonly RegExp[] = [
  // fs.Int("port", 9898, "..."), flags.StringP("listen-addr", "l", ":3000", "...")
  new RegExp(
    String.raw`\.(?:String|Int|Uint|TextVar|Var)\w{0,8}\((?:&[\w.]{1,60},\s?)?"${listening}",\s?(?:"\w?",\s?)?${address}`,
    'iu',
  ),
  // defaultListenAddr = "127.0.0.1:8080", ServerPort: 3000
  new RegExp(
    overLines`
      (?:^|[\s{,.])(?:default)?(?:http|listen|server|bind|web|api|service|app)?_?
      (?:port|addr|address|listen|listenaddr(?:ess)?|bind|bindaddr(?:ess)?|interface)
      (?:\s{1,20}(?:string|u?int\d{0,2}))?\s{0,20}:?[=:]\s{0,20}${address}
    `,
    'iu',
  ),
  // ServiceSettingsDefaultListenAndAddress = ":8065"
  new RegExp(
    overLines`
      (?:^|[\s{,.])\w{0,40}default_?listen_?(?:and|on|ing)?_?(?:port|addr|address)
      (?:\s{1,20}string)?\s{0,20}:?=\s{0,20}${address}
    `,
    'iu',
  ),
  // HTTPPort = sec.Key("HTTP_PORT").MustString("3000")
  new RegExp(
    overLines`
      (?:^|[\s{,.])(?:default)?(?:http|listen|server|bind|web|api|service|app)?_?
      (?:port|addr|address|listenaddr(?:ess)?)\s{0,20}:?[=:]\s{0,20}[\w.]{1,60}
      (?:\([^()]{0,60}\)[\w.]{1,40})?\([^()]{0,40}"?:?(\d{4,5})"?\)
    `,
    'iu',
  ),
  // ServiceInterface.setDefault(":3456"), viper.SetDefault("server.port", 8080)
  new RegExp(String.raw`setdefault\((?:"[\w.-]{0,30}${listening}",\s?)?${address}\)`, 'iu'),
  // Port int \`envDefault:"8080"\`
  new RegExp(
    String.raw`^\s*\w{0,20}(?:port|addr|address|listen)\s+\w+\s+\x60[^\x60]{0,200}default(?::"|=)(?:[\w.]{0,40}:)?(\d{2,5})`,
    'iu',
  ),
];
const others = new RegExp(
  overLines`
    db|database|postgres|mysql|redis|valkey|smtp|mail|kafka|mongo|metrics|debug|pprof|prometheus|ldap|
    proxy|admin|dns|remote|client|upstream|amqp|rabbit|nats|peer|ssh|tls|https
  `,
  'iu',
);

/** `"LISTEN_ADDR": {` in a table of options, whose default stands in the lines below. */
const option = new RegExp(String.raw`^\s{0,40}"${listening}":?\s?(?:&?[\w.]{0,40}\{|,)\s*$`, 'iu');
const optionValue = new RegExp(String.raw`[:{(]\s{0,40}${address}[,})]`, 'u');

function inTable({ files }: Program): Found<number> | undefined {
  for (const { path, line } of search(files, option)) {
    const below = linesAt(files, path).slice(line, line + 6);
    const end = below.findIndex((text) => /^\s*\},?\s*$/u.test(text));
    const block = end === -1 ? below : below.slice(0, end);
    const at = block.findIndex((text) => optionValue.test(text));
    const port = Number(optionValue.exec(block[at] ?? '')?.[1]);
    const why = `the default of an option is ${port}`;
    if (port >= 80 && port < 65_536)
      return { value: port, evidence: { fact: 'port', path, line: line + at + 1, why } };
  }
  return undefined;
}

/** What the code calls by the name of an address to listen on, where nothing shows how it gets to the server. */
export function calledPort({ files }: Program): Found<number> | undefined {
  const hit = defaults
    .flatMap((pattern) => search(files, pattern))
    .find(({ path, line, groups }) => {
      const isPort = Number(groups[0]) >= 80 && Number(groups[0]) < 65_536;
      return isPort && !others.test(linesAt(files, path)[line - 1] ?? '');
    });
  if (hit === undefined) return undefined;
  const port = Number(hit.groups[0]);
  const evidence = { fact: 'port', path: hit.path, line: hit.line, why: `the code calls ${port} its own` };
  return { value: port, evidence };
}

function asPort(
  { value: port, evidence }: Found<number>,
  { name }: GoFramework,
  env: string | undefined,
): Found<Port> {
  const protocol = name === 'grpc' ? ('grpc' as const) : ('http' as const);
  return { value: present({ port, name: protocol, protocol, env }), evidence };
}

function usualNumber(
  { name, port, hasDefault }: GoFramework,
  at: { path: string; line: number },
): Found<number> {
  const who = `${name} programs`;
  const why =
    hasDefault === true ? `${port} is what ${who} use when nothing else is said` : assumedPort(port, who);
  return { value: port, evidence: { fact: 'port', path: at.path, line: at.line, why } };
}

/** Gin asks for PORT only where its Run is called with no address. */
function readsPort({ files }: Program, framework: GoFramework): boolean {
  if (framework.readsPort !== true) return false;
  return framework.name !== 'gin' || files.some(({ text }) => /\.Run\(\)/u.test(text));
}

function inConfiguration(program: Program, snapshot: Snapshot): Found<number> | undefined {
  const { main, module } = program;
  const beside = goCode(snapshot)
    .programs.map((one) => one.main)
    .filter((other) => other !== main && isUnder(other, module.folder) && !isUnder(main, other));
  const usual = snapshot.entries
    .map(({ path }) => path)
    .filter(
      (path) =>
        isUnder(path, main) ||
        (isUnder(path, module.folder) && !path.slice(module.folder.length + 1).includes('/cmd/')),
    )
    .filter((path) =>
      /(?:^|\/)(?:(?:config|conf|configs|etc)\/[\w.-]+|(?:conf|config|app|application|settings)[\w.-]*)\.(?:ya?ml|toml|conf|ini|json|env)(?:\.(?:sample|example|dist))?$/u.test(
        path,
      ),
    )
    .filter((path) => !/test|workflows|compose/u.test(path) && !isOfOthers(path, program))
    .filter((path) => !beside.some((other) => isUnder(path, other)))
    .toSorted((a, b) => Number(isUnder(b, main)) - Number(isUnder(a, main)));
  const files = [...toldFiles(program), ...usual].flatMap((path) => {
    const text = snapshot.text(path);
    return text === undefined ? [] : [{ path, text }];
  });
  const [hit] = grep(
    files,
    new RegExp(
      overLines`
        ^\s*"?(?:(?:http|server|app|web|api|bind|listen)_?){0,3}
        (?:port|addr|address|listen(?:_?on|_?addr)?)"?\s?[:=]\s?["']?(?:(?:tcp|https?)://)?
        (?:(?:0\.0\.0\.0|localhost|127\.0\.0\.1)?:)?(\d{2,5})/?["']?,?\s*$
      `,
      'iu',
    ),
  );
  const port = Number(hit?.groups[0]);
  if (hit === undefined || port < 80 || port > 65535) return undefined;
  const why = `the configuration says ${port}`;
  return { value: port, evidence: { fact: 'port', path: hit.path, line: hit.line, why } };
}

const other =
  /^(?:open-?telemetry|otel|collector|promtail|vector|fluent(?:d|-?bit)?|logstash|filebeat|prometheus|grafana|loki|tempo|jaeger|envoy|traefik|haproxy|nginx|keycloak)(?:$|-)/u;

/** The settings of what is run beside the program lie in a folder of its name. */
function isOfOthers(path: string, { main, module }: Program): boolean {
  const inside = path.slice(module.folder === '' ? 0 : module.folder.length + 1).split('/');
  return !isUnder(path, main) && inside.slice(0, -1).some((folder) => other.test(folder));
}

/** `flag.String("config", "deploy/dev.json", "...")`: what the main package itself calls its settings. */
function toldFiles({ files, main, module }: Program): string[] {
  const own = files.filter(({ path }) => dirname(path) === main);
  const told = own.flatMap(({ text }) => [...text.matchAll(settingsFile)].map(([, path = '']) => path));
  return [...new Set(told)]
    .slice(0, 8)
    .flatMap((path) => [...new Set([join(module.folder, path), join(main, path)])]);
}

const settingsFile = /"(?:\.\/)?((?:[\w.-]{1,60}\/){0,5}[\w.-]{1,60}\.(?:ya?ml|toml|json|conf|ini))"/gu;
