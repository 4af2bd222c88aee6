import type { Snapshot } from '../../../facts/snapshot.ts';
import { join } from '../../../kernel/paths.ts';

/** `gradle/libs.versions.toml`: what an accessor such as `libs.spring.web` stands for. */
export type Catalog = {
  readonly libraries: ReadonlyMap<string, Entry>;
  readonly plugins: ReadonlyMap<string, Entry>;
  readonly bundles: ReadonlyMap<string, readonly string[]>;
  readonly versions: ReadonlyMap<string, string>;
};

export type Entry = { readonly id: string; readonly version?: string };

const quoted = /["']([^"']{0,200})["']/gu;

export function readCatalog(root: string, snapshot: Snapshot): Catalog {
  const tables = { versions: new Map<string, string>(), libraries: new Map<string, string>() };
  const plugins = new Map<string, string>();
  const bundles = new Map<string, string>();
  const byName: Readonly<Record<string, Map<string, string>>> = { ...tables, plugins, bundles };
  for (const { table, key, value } of entries(snapshot.text(join(root, 'gradle/libs.versions.toml')) ?? ''))
    byName[table]?.set(accessor(key), value);
  const versions = new Map([...tables.versions].map(([key, value]) => [key, firstQuoted(value)]));
  return {
    versions,
    libraries: new Map([...tables.libraries].map(([key, value]) => [key, toEntry(value, versions)])),
    plugins: new Map([...plugins].map(([key, value]) => [key, toEntry(value, versions)])),
    bundles: new Map(
      [...bundles].map(([key, value]) => [
        key,
        [...value.matchAll(quoted)].map((match) => accessor(match[1] ?? '')),
      ]),
    ),
  };
}

/** Dashes and underscores of a name are dots in its accessor. */
export function accessor(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/gu, '.');
}

type TomlEntry = { readonly table: string; readonly key: string; readonly value: string };

function entries(text: string): TomlEntry[] {
  const found: TomlEntry[] = [];
  let table = '';
  for (const line of logicalLines(text)) {
    table = /^\[([\w.-]+)\]/u.exec(line)?.[1] ?? table;
    const [, key, value = ''] = /^["']?([\w.-]+)["']?\s?=\s?(.*)$/u.exec(line) ?? [];
    if (key !== undefined) found.push({ table, key, value });
  }
  return found;
}

/** An array over several lines as one. */
function* logicalLines(text: string): Generator<string> {
  const open: string[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const opens = /=\s?\[/u.test(line) && !line.includes(']');
    if (open.length > 0 || opens) open.push(line);
    else yield line;
    if (open.length > 0 && line.endsWith(']')) yield open.splice(0).join(' ');
  }
}

function toEntry(value: string, versions: ReadonlyMap<string, string>): Entry {
  const field = (name: string): string | undefined =>
    new RegExp(String.raw`\b${name}\s?=\s?["']([^"']{0,200})["']`, 'u').exec(value)?.[1];
  const ref = field(String.raw`version\.ref`);
  const [group, name, short] = firstQuoted(value).split(':');
  const id =
    field('module') ??
    field('id') ??
    joined(field('group'), field('name')) ??
    (name === undefined ? (group ?? '') : `${group}:${name}`);
  const version = ref === undefined ? (field('version') ?? short) : versions.get(accessor(ref));
  return version === undefined ? { id } : { id, version };
}

function joined(group: string | undefined, name: string | undefined): string | undefined {
  return group === undefined || name === undefined ? undefined : `${group}:${name}`;
}

function firstQuoted(value: string): string {
  return /["']([^"']{0,200})["']/u.exec(value)?.[1] ?? '';
}
