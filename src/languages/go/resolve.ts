import { overLines } from '../../kernel/over-lines.ts';
import { dirname } from '../../kernel/paths.ts';
import { portsOfOthers } from '../../facts/ports-of-others.ts';
import type { SourceFile } from '../../facts/source.ts';
import { handed, parameterAt } from './parameters.ts';
import { definitionsOf, keyDefinitions, type Definition } from './symbols.ts';

/** What is known of an address: a number, the variable that chooses it. */
export type Candidate = {
  readonly port?: number;
  readonly env?: string;
  /** The number stands in an address: what the variable holds is an address too. */
  readonly isAddress: boolean;
  /** The program hands it over, whatever the default is of what takes it. */
  readonly isHanded?: boolean;
  readonly path: string;
  readonly line: number;
};

type Place = { readonly path: string; readonly line: number };
type Search = {
  readonly files: readonly SourceFile[];
  readonly folders: ReadonlyMap<string, readonly SourceFile[]>;
  readonly seen: Set<string>;
};

const deepest = 5;

/** Follows an expression back to the numbers and variables that it is made of. */
export function resolve(expression: string, at: Place, files: readonly SourceFile[]): Candidate[] {
  const search = { files, folders: foldersOf(files), seen: new Set<string>() };
  return follow(expression, at, { search, depth: 0, isAddress: true });
}

const grouped = new WeakMap<readonly SourceFile[], ReadonlyMap<string, readonly SourceFile[]>>();

function foldersOf(files: readonly SourceFile[]): ReadonlyMap<string, readonly SourceFile[]> {
  const folders = grouped.get(files) ?? Map.groupBy(files, ({ path }) => dirname(path));
  grouped.set(files, folders);
  return folders;
}

type Step = {
  readonly search: Search;
  readonly depth: number;
  /** What gets its value there is called as addresses are. */
  readonly isAddress: boolean;
};

/** What an address, or a part of one, is called. */
const addressed = /port|addr|listen|bind|ur[li]|host|endpoint|interface|server|https?|grpc|tcp|socket|web/iu;

/** How long or how many, whatever of. */
const measured = /(?:len|length|size|count|bits)$/iu;

/** Numbers count where an address is made; what else stands there leads to amounts, times and answers. */
function follow(expression: string, at: Place, { search, depth, isAddress }: Step): Candidate[] {
  const isNumber = /^["\s]*:?\d{2,5}[")\s]*$/u.test(expression);
  const isTold = isAddress || depth < 2 || isNumber;
  const direct = directValues(expression, at).filter(
    (one) => isTold || one.isAddress || one.env !== undefined,
  );
  if (depth >= deepest) return direct;
  const step = { search, depth: depth + 1, isAddress: false };
  const isName = /^[\w.*&\s]{1,80}(?:\(\))?$/u.test(expression);
  const given = namesIn(expression).flatMap((name) => handedOver(name, at, step));
  const names = fresh(namesIn(expression), search).filter(
    (name) => !measured.test(name) && (depth === 0 || isName || addressed.test(name)),
  );
  const keys = fresh(keysIn(expression), search);
  const named = names.flatMap((name) => nearest(name, at, { ...step, isAddress: addressed.test(name) }));
  const keyed = keys.flatMap((key) => keyDefinitions(key, search.files));
  return [...direct, ...given, ...named, ...keyed.flatMap((one) => followDefinition(one, step))];
}

const aside = /metric|prom(?:etheus|http)?\b|admin|debug|pprof|health|probe|telemetry/iu;

/** A parameter is what the calls of its function hand over. */
function handedOver(name: string, at: Place, step: Step): Candidate[] {
  const { files, seen } = step.search;
  const parameter = parameterAt(name, at, files);
  if (parameter === undefined || seen.has(parameter.key)) return [];
  seen.add(parameter.key);
  const isAddress = addressed.test(name);
  return handed(parameter, at, files)
    .filter(({ text }) => !aside.test(text))
    .flatMap((one) => followDefinition(one, { ...step, isAddress }))
    .filter(({ port = 0 }) => !portsOfOthers.has(port))
    .map((one) => ({ ...one, isHanded: true }));
}

function fresh(names: readonly string[], { seen }: Search): string[] {
  const unseen = names.filter((name) => !seen.has(name));
  for (const name of unseen) seen.add(name);
  return unseen;
}

/** Many packages have a field called Port: the one of the own package is meant, where it leads anywhere. */
function nearest(name: string, at: Place, step: Step): Candidate[] {
  const { folders } = step.search;
  const folder = dirname(at.path);
  const beside = folders.get(folder) ?? [];
  const isOwn = ({ path }: SourceFile): boolean => path === at.path;
  const own = definitionsOf(name, beside.filter(isOwn));
  const here = [
    ...own,
    ...definitionsOf(
      name,
      beside.filter((file) => !isOwn(file)),
    ),
  ];
  const near = here.flatMap((one) => followDefinition(one, step));
  if (here.some(({ text }) => keysIn(text).length > 0)) return near;
  if (near.some(({ port, env }) => port !== undefined || env !== undefined)) return near;
  const others = [...folders].flatMap(([other, files]) => (other === folder ? [] : files));
  return definitionsOf(name, others).flatMap((one) => followDefinition(one, step));
}

function followDefinition(definition: Definition, step: Step): Candidate[] {
  const { text, after, path, line } = definition;
  const isBody = text === '{' || text.trim() === ',' || /^\s*,?\s*$/u.test(text);
  const isCall = /\w$|[({,]\s*$/u.test(text) && /(?:os\.|env|Flag)/iu.test(text) && /[({,]\s*$/u.test(text);
  const below = text === '{' ? after.split(/^\}/mu, 1)[0] : after;
  return follow(isBody || isCall ? `${text} ${below}` : text, { path, line }, step);
}

const address = /"(\[?[\w.:*-]{0,60}\]?):(\d{2,5})(?:\/?|\/[\w/]{0,40})"/gu;
const plain = /(?:^|[\s(,:="\x60])"?([1-9]\d{1,4})"?(?=$|[\s),;"}\x60])/gu;
/** Strings, of which help texts are of no use. */
const quoted = /"(?:[^"\\\n]|\\.){0,300}"/gu;
/** The tags of fields, spans of time, sizes, what is only compared. */
const amounts =
  /\x60[^\x60\n]{0,300}:"[^\x60\n]{0,300}\x60|\b\d{2,5} ?\* ?time\.\w+|\bmake\([^()]{0,80}\)|[=!<>]= ?\d{2,5}\b|\b[\w.]{1,40} ?[-+*/] ?\d{2,5}\b|\b\d{2,5} ?[-+*/]/gu;
const variable = new RegExp(
  overLines`
    (?:Getenv|LookupEnv|[eE]nv\w{0,20})\((?:&[\w.]{1,60},\s?|ctx,\s?)?"([A-Z][A-Z0-9_]{1,60})"|
    (?:env|envconfig|envvar|EnvVars?|Envar)(?::|\()\s?(?:\[\]string\{)?"([A-Z][A-Z0-9_]{1,60})|
    BindEnv\w{0,6}\("[\w.-]{1,60}",\s?"([A-Z][A-Z0-9_]{1,60})"|
    mapstructure:"([A-Z][A-Z0-9]{0,40}_[A-Z0-9_]{1,60})"
  `,
  'gu',
);

/** What a server answers with. */
const status =
  /\b(?:JSON|XML|HTML|String|Data|Status|SendStatus|WriteHeader|NoContent|AbortWithStatus)\(\s?[1-5]\d\d(?=[,)])/gu;

/** Nobody listens on the name of a domain: it is called there. */
const elsewhere = /(?<![\w.%-])(?:[a-z][\w-]{0,60}\.){1,5}[a-z]{2,20}:\d{2,5}\b/giu;

function directValues(whole: string, at: Place): Candidate[] {
  const expression = whole.replaceAll(elsewhere, ' ');
  const envs = [...expression.matchAll(variable)].map((match) => ({
    env: match.slice(1).find((one) => one !== undefined) ?? '',
    isAddress: false,
    ...at,
  }));
  const addresses = [...expression.matchAll(address)].flatMap((match) =>
    candidate(Number(match[2]), at, true),
  );
  const rest = withoutAmounts(expression.replaceAll(address, ' ').replaceAll(status, ' '));
  const numbers = [...rest.matchAll(plain)].flatMap((match) => candidate(Number(match[1]), at, false));
  const tagged = [...expression.matchAll(/(?:default|Default)(?::"|=|: ?):?(\d{2,5})\b/gu)].flatMap((match) =>
    candidate(Number(match[1]), at, false),
  );
  return [...envs, ...addresses, ...tagged, ...numbers];
}

function withoutAmounts(expression: string): string {
  return expression.replaceAll(quoted, (text) => (/\s/u.test(text) ? ' ' : text)).replaceAll(amounts, ' ');
}

function candidate(port: number, at: Place, isAddress: boolean): Candidate[] {
  return port >= 80 && port < 65536 ? [{ port, isAddress, ...at }] : [];
}

const notNames = new Set(
  'string int int32 int64 uint16 nil true false os fmt flag http net strconv log err ctx context strings var const func return if error Sprintf Sprint Getenv LookupEnv Itoa Atoi config cfg c s srv server app opts options env viper String Int GetString GetInt tcp r router e mux handler handlers'.split(
    ' ',
  ),
);

/** The last part of each dotted name, which is what a field or a variable is called where it gets its value. */
function namesIn(expression: string): string[] {
  const code = expression.replaceAll(/"[^"]{0,300}"|\x60[^\x60]{0,300}\x60/gu, ' ');
  const names = [...code.matchAll(/[A-Za-z_]\w*(?:\(\)?\.[A-Za-z_]\w*|\.[A-Za-z_]\w*)*/gu)].map(
    ([name]) => name.split('.').at(-1) ?? name,
  );
  const own = [...new Set(names.filter((name) => !notNames.has(name) && name.length < 60))].slice(0, 8);
  // `JoinHostPort(host, port)`: what a host is made of may hold the port of another.
  return own.toSorted((a, b) => Number(/port/iu.test(b)) - Number(/port/iu.test(a)));
}

/** Names in a configuration: those that are asked for, and those that tags give to fields. */
function keysIn(expression: string): string[] {
  const asked = [...expression.matchAll(/\bGet\w{0,10}\("([\w.-]{1,60})"\)/gu)];
  const tags = [...expression.matchAll(/\b(?:mapstructure|koanf|long|name|flag):"([\w.-]{1,60})/gu)];
  const flags = [...expression.matchAll(/\.(?:String|Int|Uint)\("([\w.-]{1,60})"\)/gu)];
  return [...asked, ...tags, ...flags].map((match) => match[1] ?? '').slice(0, 6);
}
