import { join } from '../../kernel/paths.ts';
import { lineWith } from '../../facts/source.ts';
import { upwards } from '../../facts/tree.ts';
import { textAt, yamlFile } from '../../facts/yaml.ts';
import { askedOfBuilder } from './builder.ts';
import type { Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';

/** Where a version may stand: files that hold nothing else, and names in the files of version managers. */
export type VersionPlaces = {
  /** What people call it. */
  readonly label: string;
  readonly files: readonly string[];
  readonly tools: readonly string[];
};

/** The version in the files of version managers, nearest folder first. */
export function pinnedVersion(
  places: VersionPlaces,
  folder: string,
  snapshot: Snapshot,
): Found<string> | undefined {
  for (const at of upwards(folder)) {
    const found =
      inFiles(places, at, snapshot) ??
      inTools(places, at, snapshot) ??
      inMise(places, at, snapshot) ??
      inMoon(places, at, snapshot) ??
      forPlatforms(places, at, snapshot);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inFiles(
  { label, files, tools }: VersionPlaces,
  folder: string,
  snapshot: Snapshot,
): Found<string> | undefined {
  for (const name of files) {
    const path = join(folder, name);
    const [first = ''] = (snapshot.text(path) ?? '').trim().split('\n');
    const version = tools.reduce(
      (text, tool) => text.replace(new RegExp(`^${tool}-`, 'u'), ''),
      first.trim(),
    );
    if (version !== '' && version.length < 40) return versionAt(label, version, { path, line: 1 });
  }
  return undefined;
}

function inTools(
  { label, tools }: VersionPlaces,
  folder: string,
  snapshot: Snapshot,
): Found<string> | undefined {
  const path = join(folder, '.tool-versions');
  const lines = (snapshot.text(path) ?? '').split('\n').map((line) => line.trim().split(/\s+/u));
  const at = lines.findIndex(([tool = '', version]) => tools.includes(tool) && version !== undefined);
  const version = lines[at]?.[1];
  return version === undefined ? undefined : versionAt(label, version, { path, line: at + 1 });
}

function inMise(
  { label, tools }: VersionPlaces,
  folder: string,
  snapshot: Snapshot,
): Found<string> | undefined {
  for (const name of [
    'mise.toml',
    '.mise.toml',
    '.config/mise.toml',
    'mise/config.toml',
    '.mise/config.toml',
  ]) {
    const path = join(folder, name);
    const text = snapshot.text(path) ?? '';
    for (const tool of tools) {
      const value = new RegExp(
        String.raw`^(?:(?:tools\.)?["']?${tool}["']?[ \t]*=[ \t]*(?:\{[ \t]*version[ \t]*=[ \t]*|\[[ \t]*)?|\[tools\.${tool}\]\s{0,8}version[ \t]*=[ \t]*)["']([^"']{1,40})["']`,
        'mu',
      ).exec(text);
      if (value?.[1] !== undefined)
        return versionAt(label, value[1], { path, line: lineWith(text, value[0]) });
    }
  }
  return undefined;
}

/** moon fetches the tools of its toolchain by itself. */
function inMoon(
  { label, tools }: VersionPlaces,
  folder: string,
  snapshot: Snapshot,
): Found<string> | undefined {
  const path = join(folder, '.moon/toolchain.yml');
  const text = snapshot.text(path);
  if (text === undefined) return undefined;
  const [root] = yamlFile(snapshot, path).roots;
  const [version] = tools.flatMap((tool) => textAt(root, [tool, 'version']) ?? []);
  return version === undefined
    ? undefined
    : versionAt(label, version, { path, line: lineWith(text, version) });
}

/** What the builders of platforms are told. */
function forPlatforms(
  { label, tools }: VersionPlaces,
  folder: string,
  snapshot: Snapshot,
): Found<string> | undefined {
  const names = tools.join('|');
  const variable = String.raw`^\s{0,8}(?:NIXPACKS_)?(?:${names.toUpperCase()})_VERSION\s?=\s?["']?([\w.*^~-]{1,40})["']?`;
  const pattern = String.raw`"(?:${names})"\s?:\s?"([\w.*^~-]{1,40})"`;
  const places = [
    { name: 'nixpacks.toml', pattern: new RegExp(variable, 'u') },
    { name: 'netlify.toml', pattern: new RegExp(variable, 'u') },
    { name: 'railpack.json', pattern: new RegExp(pattern, 'u') },
  ];
  const found = places.flatMap(
    ({ name, pattern }) => versionIn({ label, path: join(folder, name), pattern }, snapshot) ?? [],
  );
  const [asked] = tools.flatMap((tool) => askedOfBuilder(tool, folder, snapshot) ?? []);
  return found[0] ?? (asked === undefined ? undefined : versionAt(label, asked.value, asked));
}

export function versionAt(
  label: string,
  raw: string,
  { path, line }: { path: string; line: number },
): Found<string> {
  const value = raw.trim().replace(/^v(?=\d)/u, '');
  return { value, evidence: { fact: 'languageVersion', path, line, why: `asks for ${label} ${value}` } };
}

export type Line = { readonly label: string; readonly path: string; readonly pattern: RegExp };

/** The first group of a pattern that matches a line of a file. */
export function versionIn({ label, path, pattern }: Line, snapshot: Snapshot): Found<string> | undefined {
  for (const [at, line] of (snapshot.text(path) ?? '').split('\n').entries()) {
    const version = line.length > 500 ? undefined : pattern.exec(line)?.[1];
    if (version !== undefined) return versionAt(label, version, { path, line: at + 1 });
  }
  return undefined;
}
