import { scanValue, type TomlValue } from './values.ts';

export type TomlTable = { readonly [key: string]: TomlValue };
type Open = { [key: string]: TomlValue };

/** Longer than any file that people write. */
const longest = 400_000;

/** What a TOML file says, as far as it can be read; a line that is no TOML is passed over. */
export function readToml(text: string): TomlTable {
  const root: Open = Object.create(null);
  let table = root;
  const source = text.slice(0, longest);
  for (let at = 0; at < source.length;) {
    const end = endOfLine(source, at);
    const line = source.slice(at, end).trim();
    const header = /^\[{1,2}\s*([^[\]]{1,200}?)\s*\]{1,2}/u.exec(line);
    if (header !== null) {
      table = line.startsWith('[[')
        ? added(root, keysOf(header[1] ?? ''))
        : opened(root, keysOf(header[1] ?? ''));
      at = end + 1;
      continue;
    }
    at = line === '' || line.startsWith('#') ? end + 1 : assign(source, { at, end, table });
  }
  return root;
}

type Place = { readonly at: number; readonly end: number; readonly table: Open };

/** Reads one `key = value` and gives where it ends. */
function assign(source: string, { at, end, table }: Place): number {
  const line = source.slice(at, end);
  const key =
    /^\s*((?:"[^"]{0,200}"|'[^']{0,200}'|[\w-]{1,200})(?:\s?\.\s?(?:"[^"]{0,200}"|'[^']{0,200}'|[\w-]{1,200})){0,8})\s{0,80}=/u.exec(
      line,
    );
  if (key === null) return end + 1;
  const { value, next } = scanValue(source, at + key[0].length);
  const names = keysOf(key[1] ?? '');
  const owner = names.length > 1 ? opened(table, names.slice(0, -1)) : table;
  const last = names.at(-1);
  if (last !== undefined && value !== undefined) owner[last] = value;
  return Math.max(endOfLine(source, next), end) + 1;
}

function endOfLine(source: string, from: number): number {
  const at = source.indexOf('\n', from);
  return at === -1 ? source.length : at;
}

export function keysOf(text: string): string[] {
  return [...text.matchAll(/"([^"]{0,200})"|'([^']{0,200})'|([\w-]+)/gu)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
}

function opened(root: Open, keys: readonly string[]): Open {
  let table = root;
  for (const key of keys) {
    const known = table[key];
    const inner = Array.isArray(known) ? known.at(-1) : known;
    const next: Open = isTable(inner) ? inner : Object.create(null);
    if (!isTable(inner)) table[key] = next;
    table = next;
  }
  return table;
}

/** `[[bin]]` adds one more table to a list. */
function added(root: Open, keys: readonly string[]): Open {
  const owner = opened(root, keys.slice(0, -1));
  const last = keys.at(-1) ?? '';
  const known = owner[last];
  const table: Open = Object.create(null);
  owner[last] = Array.isArray(known) ? [...known, table] : [table];
  return table;
}

export function isTable(value: TomlValue | undefined): value is Open {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The table at a path of keys; an empty one where there is none. */
export function tableAt(table: TomlTable, ...keys: readonly string[]): TomlTable {
  let at: TomlTable = table;
  for (const key of keys) {
    const next = at[key];
    if (!isTable(next)) return {};
    at = next;
  }
  return at;
}

export function textAt(table: TomlTable, key: string): string | undefined {
  const value = table[key];
  return typeof value === 'string' ? value : undefined;
}

export function textsAt(table: TomlTable, key: string): string[] {
  const value = table[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
