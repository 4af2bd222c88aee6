import type { Setting } from './setting.ts';

type File = { readonly path: string; readonly text: string };
type Flat = Omit<Setting, 'profile'>;

const longest = 2000;

/** `key=value` and `key: value`, one a line. */
export function flattenProperties({ path, text }: File): Flat[] {
  return text.split('\n').flatMap((raw, at) => {
    const line = raw.trim();
    if (line.length > longest || /^[#!]/u.test(line)) return [];
    const [, key, value = ''] = /^([^=:\s]{1,200})\s{0,20}[=:]?\s{0,20}(.*)$/u.exec(line) ?? [];
    return key === undefined ? [] : [{ key, value: value.trim(), path, line: at + 1 }];
  });
}

/** Tables of TOML, and what is set in them on one line. */
export function flattenToml({ path, text }: File): Flat[] {
  let table = '';
  return text.split('\n').flatMap((raw, at) => {
    if (raw.length > longest) return [];
    table = /^\s{0,20}\[\[?\s?([\w.-]{1,200})\s?\]/u.exec(raw)?.[1] ?? table;
    const [, key, value = ''] = /^\s{0,20}["']?([\w.-]{1,200})["']?\s{0,8}=\s{0,8}(.*)$/u.exec(raw) ?? [];
    const full = table === '' ? key : `${table}.${key}`;
    return key === undefined || full === undefined
      ? []
      : [{ key: full, value: unquoted(value), path, line: at + 1 }];
  });
}

type Level = { readonly indent: number; readonly key: string };

/** By indentation and line by line, for these files hold what no YAML parser takes: `@version@`, tabs, templates. */
export function flattenYaml(file: File): Flat[][] {
  const documents: Flat[][] = [[]];
  let levels: Level[] = [];
  for (const [at, raw] of file.text.split('\n').entries()) {
    if (raw.startsWith('---')) {
      documents.push([]);
      levels = [];
    }
    const entry = yamlEntry(raw);
    if (entry === undefined) continue;
    levels = [...levels.filter(({ indent }) => indent < entry.indent), entry];
    const key = levels.map((level) => level.key).join('.');
    if (entry.value !== '')
      documents.at(-1)?.push(...valuesAt(key, entry.value, { path: file.path, line: at + 1 }));
  }
  return documents;
}

/** What stands in braces on one line is read as HOCON has it. */
function valuesAt(key: string, value: string, at: Pick<Flat, 'path' | 'line'>): Flat[] {
  if (!/^\{.*\}$/u.test(value)) return [{ key, value, ...at }];
  return flattenHocon({ path: at.path, text: `${key} ${value}` }).map((one) => ({ ...one, ...at }));
}

function yamlEntry(raw: string): (Level & { value: string }) | undefined {
  if (raw.length > longest) return undefined;
  const [, space = '', dash = '', key, value = ''] =
    /^(\s{0,60})((?:-\s{1,8})?)["']?([A-Za-z_$/*][\w.$/*[\]-]{0,200})["']?\s{0,8}:(?:\s+(.*))?$/u.exec(raw) ??
    [];
  if (key === undefined) return undefined;
  return { indent: space.length + dash.length, key: key.replaceAll(/\[|\]/gu, ''), value: unquoted(value) };
}

function unquoted(value: string): string {
  const plain = value.trim();
  const quoted = /^(["'])([^"']*)\1/u.exec(plain)?.[2];
  return quoted ?? plain.replace(/(?:^|\s)#.*$/u, '').trim();
}

/** HOCON as Play, Akka and Ktor have it: braces, `=` or `:`, and `${?NAME}` for what the environment may say. */
export function flattenHocon({ path, text }: File): Flat[] {
  const found: Flat[] = [];
  const stack: string[] = [];
  for (const [at, raw] of text.split('\n').entries()) {
    if (raw.length > longest) continue;
    for (const part of hoconParts(raw)) {
      if (part === '}') stack.pop();
      else if (part.endsWith('{'))
        stack.push(
          part
            .replace(/\s?[=:]?\s?\{$/u, '')
            .trim()
            .replaceAll('"', ''),
        );
      else found.push(...hoconEntry(part, stack).map((entry) => ({ ...entry, path, line: at + 1 })));
    }
  }
  return found;
}

/** A line cut at its braces; those of a substitution are no braces. */
function hoconParts(raw: string): string[] {
  const line = raw
    .replace(/(?:^|\s)(?:#|\/\/).*$/u, '')
    .replaceAll(/\$\{(\??[\w.-]{1,100}(?::[^{}]{0,100})?)\}/gu, '$<$1>');
  return line
    .replaceAll(/\{/gu, '{\n')
    .replaceAll(/\}/gu, '\n}\n')
    .split(/\n|,(?=\s{0,8}["']?[\w.-]{1,60}["']?\s{0,8}[=:])/u)
    .map((part) => part.trim().replace(/,$/u, ''))
    .filter((part) => part !== '');
}

function hoconEntry(part: string, stack: readonly string[]): { key: string; value: string }[] {
  const [, key, value = ''] = /^["']?([\w.-]{1,200})["']?\s{0,20}[=:]\s{0,20}(.*)$/u.exec(part) ?? [];
  if (key === undefined) return [];
  const restored = value.replaceAll(/\$<(\??[\w.-]{1,100}(?::[^{}<>]{0,100})?)>/gu, '${$1}').trim();
  return [
    {
      key: [...stack, key].filter((one) => one !== '').join('.'),
      value: restored.replaceAll(/^["']|["']$/gu, ''),
    },
  ];
}
