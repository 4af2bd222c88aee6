import picomatch from 'picomatch';
import { basename, dirname } from '../../kernel/paths.ts';
import { toValue } from '../../syntax/yaml/value.ts';
import type { Snapshot } from '../snapshot.ts';
import { upwards } from '../tree.ts';
import { yamlFile } from '../yaml.ts';
import { listOf, mapOf, textOf, type Json } from './objects.ts';

/** Values by the names that a template calls them by. */
export type Parameters = ReadonlyMap<string, string>;

const most = 500;

/** The sets of parameters that a generator gives for this repository; one of things outside gives one set without any. */
export function generated(generator: Json, snapshot: Snapshot, depth = 0): Parameters[] {
  if (depth > 3) return [];
  if (generator['list'] !== undefined)
    return listOf(mapOf(generator['list'])['elements']).map((one) => flat(mapOf(one)));
  const git = mapOf(generator['git']);
  if (git['directories'] !== undefined) return directories(git, snapshot);
  if (git['files'] !== undefined) return files(git, snapshot);
  for (const name of ['matrix', 'merge', 'union']) {
    const inner = listOf(mapOf(generator[name])['generators']);
    if (inner.length > 0) return combined(name, inner, { snapshot, depth: depth + 1 });
  }
  return [new Map()];
}

function combined(
  name: string,
  inner: readonly unknown[],
  { snapshot, depth }: { snapshot: Snapshot; depth: number },
): Parameters[] {
  const sets = inner.map((one) => generated(mapOf(one), snapshot, depth));
  if (name !== 'matrix') return sets[0] ?? [];
  return sets
    .reduce<Parameters[]>(
      (all, set) => all.flatMap((left) => set.map((right) => new Map([...left, ...right]))).slice(0, most),
      [new Map()],
    )
    .slice(0, most);
}

function directories(git: Json, snapshot: Snapshot): Parameters[] {
  const { include, exclude } = patterns(git['directories'], 'path');
  const folders = new Set(snapshot.entries.flatMap(({ path }) => upwards(dirname(path))));
  const matches = picomatch([...include], { ignore: [...exclude] });
  const found = [...folders].filter((folder) => folder !== '' && matches(folder));
  return found
    .toSorted()
    .slice(0, most)
    .map((folder) => new Map(pathParameters(folder)));
}

function files(git: Json, snapshot: Snapshot): Parameters[] {
  const { include, exclude } = patterns(git['files'], 'path');
  const matches = picomatch([...include], { ignore: [...exclude] });
  const found = snapshot.entries.map(({ path }) => path).filter((path) => matches(path));
  return found
    .toSorted()
    .slice(0, most)
    .map((path) => {
      const [root] = yamlFile(snapshot, path).roots;
      const content = root === undefined ? new Map<string, string>() : flat(mapOf(toValue(root)));
      return new Map([...pathParameters(dirname(path)), ['path.filename', basename(path)], ...content]);
    });
}

function patterns(list: unknown, key: string): { include: readonly string[]; exclude: readonly string[] } {
  const all = listOf(list)
    .map(mapOf)
    .map((one) => ({ path: textOf(one[key]).slice(0, 200), isOut: one['exclude'] === true }));
  return {
    include: all.filter(({ isOut }) => !isOut).map(({ path }) => path),
    exclude: all.filter(({ isOut }) => isOut).map(({ path }) => path),
  };
}

function pathParameters(folder: string): [string, string][] {
  const segments = folder.split('/').map((part, at): [string, string] => [`path[${at}]`, part]);
  const name = basename(folder);
  const normal = name.toLowerCase().replaceAll(/[^a-z0-9.-]+/gu, '-');
  return [
    ['path', folder],
    ['path.path', folder],
    ['path.basename', name],
    ['path.basenameNormalized', normal],
    ...segments,
  ];
}

/** `{cluster: {name: a}}` is called `cluster.name`. */
function flat(value: Json, prefix = '', depth = 0): Map<string, string> {
  const out = new Map<string, string>();
  for (const [key, inner] of Object.entries(value)) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    const text = textOf(inner);
    if (text !== '') out.set(name, text);
    else if (depth < 5)
      for (const [below, found] of flat(mapOf(inner), name, depth + 1)) out.set(below, found);
  }
  return out;
}
