import { portsOfOthers } from '../../facts/ports-of-others.ts';
import { grep, type SourceFile } from '../../facts/source.ts';

export type Constant = { readonly path: string; readonly line: number; readonly value: number };

/** Asked whether it runs in production: what stands behind it counts there. */
export const inProduction = String.raw`(?:={2,3}\s*['"]prod(?:uction)?['"]|!==?\s*['"](?:dev(?:elopment)?|local|test)['"]|\b(?:is_?[pP]rod(?:uction)?|IS_PROD(?:UCTION)?)\b(?:\(\))?)\s*\)?\s*\?\s*`;

/** A number that is given a name: in the same file, else in another one that gives it to others. */
export function constantNamed(
  name: string,
  path: string,
  files: readonly SourceFile[],
): Constant | undefined {
  const own = files.filter((file) => file.path === path);
  const pattern = new RegExp(
    String.raw`(?<![\w.])${plain(name)}\b\s*(?::\s*number\s*)?[=:]\s*(?:[\w.()[\]]{1,60}\s*(?:\|\||\?\?)\s*)?(?:[^;\n?:]{0,80}${inProduction})?['"]?(\d{2,5})\b`,
    'u',
  );
  const others = files.filter((file) => file.path !== path && givesAway(file.text, name));
  return first(own, pattern) ?? first(others, pattern);
}

function givesAway(text: string, name: string): boolean {
  return text.includes(name) && /\bexports?\b/u.test(text);
}

const settingsOf = new WeakMap<readonly SourceFile[], readonly SourceFile[]>();

function settingsIn(files: readonly SourceFile[]): readonly SourceFile[] {
  const settings =
    settingsOf.get(files) ??
    files.filter(({ path }) =>
      /(?:config|settings?|constants?|env|options|default)[^/]*$|\/config\//iu.test(path),
    );
  settingsOf.set(files, settings);
  return settings;
}

/** A field of an object in a file of settings. */
export function propertyNamed(name: string, files: readonly SourceFile[]): Constant | undefined {
  const settings = settingsIn(files);
  const field = new RegExp(
    String.raw`(?:^|[\s{,"'])${plain(name)}["']?(?:\s*:\s*number)?\s*[:=]\s*(?:[\w.()]{1,60}\s*(?:\|\||\?\?)\s*)?['"]?(\d{2,5})\b`,
    'u',
  );
  const direct = first(settings, field);
  const given = settings.map((file) => defaultIn(file, name) ?? constantIn(file, name));
  return direct ?? given.find((found) => found !== undefined);
}

/** `port: DEFAULT_PORT` */
function constantIn(file: SourceFile, name: string): Constant | undefined {
  const field = new RegExp(String.raw`(?:^|[\s{,"'])${plain(name)}["']?\s?:\s?([A-Z][A-Z0-9_]{1,60})\b`, 'u');
  const [hit] = grep([file], field);
  return hit === undefined ? undefined : constantNamed(hit.groups[0] ?? '', file.path, [file]);
}

const options = [
  /\.(?:requiredOption|option)\(\s*['"](?:-\w,?\s*)?--port\b[^)]{0,120}?,\s*(?:\w{1,30},\s*)?['"]?(\d{2,5})['"]?\s*(?:,\s*\w{1,30}\s*)?\)/u,
  /\.(?:option|default)\(\s*['"](?:port|p)['"]\s*,[^)]{0,160}?(?:default:\s*)?['"]?(\d{2,5})\b/u,
  /\bport:\s*\{[^}]{0,120}?\bdefault:\s*['"]?(\d{2,5})\b/u,
  /\bdefault:\s*\{[^}]{0,120}?\bport:\s*(\d{2,5})\b/u,
];

/** What a library for command lines takes where `--port` is not given. */
export function optionNamed(name: string, path: string, files: readonly SourceFile[]): Constant | undefined {
  if (!/^(?:args?|argv|opts?|options|flags|cli|cmd|values|program|parsed)\b.*\.(?:port|p)$/iu.test(name))
    return undefined;
  const own = files.filter((file) => file.path === path);
  const others = files.filter((file) => file.path !== path);
  return [own, others]
    .flatMap((some) => options.map((option) => first(some, option)))
    .find((found) => found !== undefined);
}

/** A field that is described by a block: `port: { format: 'port', default: 8080, env: 'PORT' }`. */
function defaultIn({ path, text }: SourceFile, name: string): Constant | undefined {
  const [field] = grep([{ path, text }], new RegExp(String.raw`^\s*["']?${plain(name)}["']?:\s*\{`, 'u'));
  if (field === undefined) return undefined;
  const block = text.split('\n').slice(field.line - 1, field.line + 6);
  const at = block.findIndex((line) => /\bdefault:\s*\d{2,5}\b/u.test(line));
  const value = Number(/\bdefault:\s*(\d{2,5})\b/u.exec(block[at] ?? '')?.[1]);
  return at === -1 ? undefined : { path, line: field.line + at, value };
}

function first(files: readonly SourceFile[], pattern: RegExp): Constant | undefined {
  const hit = grep(files, pattern).find(({ groups }) => !portsOfOthers.has(Number(groups[0])));
  return hit === undefined ? undefined : { path: hit.path, line: hit.line, value: Number(hit.groups[0]) };
}

function plain(name: string): string {
  return name.replaceAll('$', String.raw`\$`);
}
