import { grep, type SourceFile } from '../../facts/source.ts';
import { linesAt } from '../common/search.ts';
import { firstArgument } from './first-argument.ts';

/** A right-hand side that gives a name its value, with the lines after it. */
export type Definition = {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  readonly after: string;
};

const deepest = 40;

const known = new WeakMap<SourceFile, Map<string, readonly Definition[]>>();

/** Every place that gives a name a value, defaults first: assignments, constants, fields of literals, flags, fields with tags. */
export function definitionsOf(name: string, files: readonly SourceFile[]): Definition[] {
  if (!/^[A-Za-z_]\w{0,60}$/u.test(name)) return [];
  const found = files.flatMap((file) => definedIn(file, name));
  return found.toSorted((a, b) => defaultRank(a) - defaultRank(b)).slice(0, deepest);
}

/** Of several defaults, the one that is called nothing more than that is of the whole program. */
function defaultRank({ text }: Definition): number {
  return /default/iu.test(text) ? text.length : 1000;
}

/** Programs share files, and one name is asked for from many places: each file is looked through once for it. */
function definedIn(file: SourceFile, name: string): readonly Definition[] {
  const names = known.get(file) ?? new Map<string, readonly Definition[]>();
  known.set(file, names);
  const found = names.get(name) ?? (file.text.includes(name) ? lookedUp(file, name) : []);
  names.set(name, found);
  return found;
}

function lookedUp({ path, text }: SourceFile, name: string): readonly Definition[] {
  const patterns = patternsFor(name);
  const found: Definition[] = [];
  let end = -1;
  for (let at = text.indexOf(name); at !== -1 && found.length < deepest; at = text.indexOf(name, end)) {
    const start = text.lastIndexOf('\n', at) + 1;
    end = endOf(text, at);
    const value = ownOf(firstGroup(patterns, text.slice(start, end)));
    if (value === undefined) continue;
    const line = text.slice(0, start).split('\n').length;
    found.push({ path, line, text: value, after: linesFrom(text, end + 1) });
  }
  return found;
}

/** Without the fields that stand behind it on the same line. */
function ownOf(value: string | undefined): string | undefined {
  if (value === undefined || !/, ?[A-Z]\w{0,40}: /u.test(value)) return value;
  const own = firstArgument(value);
  return /^, ?[A-Z]\w{0,40}: /u.test(value.slice(own.length)) ? own : value;
}

function endOf(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** The seven lines that begin there. */
function linesFrom(text: string, start: number): string {
  let end = start - 1;
  for (let lines = 0; lines < 7 && end < text.length; lines += 1) end = endOf(text, end + 1);
  return text.slice(start, end);
}

function patternsFor(name: string): RegExp[] {
  return [
    // port := x, const port = x, var port string = x, cfg.Port = x, port, ok := x
    new RegExp(
      String.raw`(?:^|[\s(,*.])${name}(?:,\s?\w{1,40})?(?:\s{1,20}[\w.*]{1,40})?\s{0,20}:?=(?!=)\s?(.{1,300})`,
      'u',
    ),
    // Port: x
    new RegExp(String.raw`(?:^|[\s{,])${name}:\s{0,8}(.{1,300})`, 'u'),
    // flag.StringVar(&port, "port", x), envconfig(&cfg.Port, x)
    new RegExp(String.raw`\b(\w{1,40}\(&(?:\w{1,40}\.){0,4}${name},\s?.{1,300})`, 'u'),
    // Port int `env:"PORT" default:"8080"`
    new RegExp(String.raw`^\s*${name}\s+[\w.*[\]]{1,60}\s+(\x60.{1,300})`, 'u'),
    // app.Flag("listen", "...").Default(":9090").StringVar(&cfg.Listen)
    new RegExp(String.raw`(\bDefault\(.{1,200}\)\.\w{2,20}Var\(&(?:\w{1,40}\.){0,4}${name}\))`, 'u'),
    // func port() string {, but not func Port(port string) Option {
    new RegExp(
      String.raw`^func\s(?:\([^)]{1,80}\)\s)?${name}\(.{0,80}\)(?!\s[\w.]{0,40}Option\s).{0,40}(\{)\s*$`,
      'u',
    ),
  ];
}

function firstGroup(patterns: readonly RegExp[], line: string): string | undefined {
  for (const pattern of patterns) {
    const value = pattern.exec(line)?.[1];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Where a key of a configuration gets its default: SetDefault, flags of three libraries, a map of defaults. */
export function keyDefinitions(key: string, files: readonly SourceFile[]): Definition[] {
  if (!/^[\w.-]{1,60}$/u.test(key)) return [];
  const last = key.split('.').at(-1)?.replaceAll(/[-_]/gu, '[-_]') ?? key;
  const call = new RegExp(
    String.raw`(?:SetDefault|BindEnv|String|Int|Uint|Duration|Var|Flag)\w{0,6}\((?:&[\w.]{1,60},\s?)?"(?:[\w-]{1,30}\.){0,3}${last}",\s?(.{1,300})`,
    'iu',
  );
  const field = new RegExp(String.raw`\bName:\s{0,8}"${last}"(.{0,300})`, 'iu');
  const entry = new RegExp(String.raw`"(?:[\w-]{1,30}\.){0,3}${last}":\s{0,8}(.{1,300})`, 'iu');
  const hits = [call, field, entry].map((pattern) => grep(files, pattern));
  const seen = new Set<string>();
  return hits.flat().flatMap(({ path, line, groups }) => {
    if (seen.has(`${path}:${line}`)) return [];
    seen.add(`${path}:${line}`);
    const after = linesAt(files, path)
      .slice(line, line + 6)
      .join('\n');
    return [{ path, line, text: groups[0] ?? '', after }];
  });
}
