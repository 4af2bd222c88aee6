import picomatch from 'picomatch';
import { basename, dirname } from '../../kernel/paths.ts';
import { toValue } from '../../syntax/yaml/value.ts';
import type { Snapshot } from '../snapshot.ts';
import { upwards } from '../tree.ts';
import { yamlFile } from '../yaml.ts';
import { listOf, mapOf, textOf, type Json } from './objects.ts';
import { fill, type Parameters } from './parameters.ts';

const most = 500;

/** The sets of parameters that a generator gives for this repository; one of things outside gives one set without any. */
export function generated(generator: Json, snapshot: Snapshot, depth = 0): Parameters[] {
  if (depth > 3) return [];
  if (generator['list'] !== undefined)
    return listOf(mapOf(generator['list'])['elements']).map((one) => flat(mapOf(one)));
  const git = mapOf(generator['git']);
  if (git['directories'] !== undefined) return withValues(git, directories(git, snapshot));
  if (git['files'] !== undefined) return withValues(git, files(git, snapshot));
  for (const name of ['matrix', 'merge', 'union']) {
    const inner = listOf(mapOf(generator[name])['generators']);
    const keys = listOf(mapOf(generator[name])['mergeKeys']).map(textOf);
    if (inner.length > 0) return combined({ name, inner, keys }, { snapshot, depth: depth + 1 });
  }
  return [new Map()];
}

type Combination = {
  readonly name: string;
  readonly inner: readonly unknown[];
  readonly keys: readonly string[];
};

function combined({ name, inner, keys }: Combination, { snapshot, depth }: Ground): Parameters[] {
  const [first, ...rest] = inner.map(mapOf);
  if (first === undefined) return [];
  const sets = generated(first, snapshot, depth);
  if (name === 'matrix') return rest.reduce((all, one) => crossed(all, one, { snapshot, depth }), sets);
  const others = rest.flatMap((one) => generated(one, snapshot, depth));
  return name === 'union' ? [...sets, ...others] : sets.map((set) => merged(set, others, keys));
}

type Ground = { readonly snapshot: Snapshot; readonly depth: number };

/** The second generator of a matrix may ask for what the first one gave. */
function crossed(sets: readonly Parameters[], other: Json, { snapshot, depth }: Ground): Parameters[] {
  const all = sets.flatMap((left) => {
    const right = generated(mapOf(fill(other, left)), snapshot, depth);
    return right.map((one) => new Map([...left, ...one]));
  });
  return all.slice(0, most);
}

/** Later generators say more of the sets that have the same keys. */
function merged(set: Parameters, others: readonly Parameters[], keys: readonly string[]): Parameters {
  const same = others.filter((other) => keys.every((key) => other.get(key) === set.get(key)));
  return new Map([set, ...same].flatMap((one) => [...one]));
}

/** Further values that a generator gives to each of its sets. */
function withValues(git: Json, sets: readonly Parameters[]): Parameters[] {
  const values = git['values'];
  return sets.map((set) => new Map([...set, ...flat(mapOf(fill(values, set)), 'values')]));
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
