import type { SourceFile } from '../../facts/source.ts';

/** A right-hand side that gives a name its value, with the lines after it. */
export type Definition = {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  readonly after: string;
};

const deepest = 40;

/** Every place that gives a name a value: assignments, constants, fields of literals, flags, fields with tags. */
export function definitionsOf(name: string, files: readonly SourceFile[]): Definition[] {
  if (!/^[A-Za-z_]\w{0,60}$/u.test(name)) return [];
  const patterns = patternsFor(name);
  const found: Definition[] = [];
  for (const { path, text } of files) {
    if (!text.includes(name)) continue;
    const lines = text.split('\n');
    for (const [at, line] of lines.entries()) {
      if (!line.includes(name) || found.length >= deepest) continue;
      const value = firstGroup(patterns, line);
      if (value === undefined) continue;
      found.push({ path, line: at + 1, text: value, after: lines.slice(at + 1, at + 8).join('\n') });
    }
  }
  return found;
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
    // func port() string {
    new RegExp(String.raw`^func\s(?:\([^)]{1,80}\)\s)?${name}\(.{0,80}\).{0,40}(\{)\s*$`, 'u'),
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
  return files.flatMap(({ path, text }) => {
    const lines = text.split('\n');
    return lines.flatMap((line, at) => {
      const value = firstGroup([call, field, entry], line);
      const after = lines.slice(at + 1, at + 7).join('\n');
      return value === undefined ? [] : [{ path, line: at + 1, text: value, after }];
    });
  });
}
