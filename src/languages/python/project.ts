import { dirname, join } from '../../kernel/paths.ts';
import { lineWith } from '../../facts/source.ts';
import { has, isProductive } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { readToml, strings, unquoted, type Toml } from './toml.ts';

export type Dependency = { readonly name: string; readonly path: string; readonly line: number };

export type Project = {
  readonly folder: string;
  readonly manager: Manager;
  readonly name: string | undefined;
  readonly requiresPython: string | undefined;
  readonly dependencies: readonly Dependency[];
  /** The file that declares them. */
  readonly manifest: string;
};

export type Manager = 'uv' | 'poetry' | 'pipenv' | 'pdm' | 'pip';

const manifests = [
  'pyproject.toml',
  'requirements.txt',
  'requirements/production.txt',
  'requirements/prod.txt',
  'Pipfile',
];

/** Every folder that declares Python packages, outside tests and generated folders. */
export function projects(snapshot: Snapshot): Project[] {
  const found = snapshot.entries
    .map(({ path }) => path)
    .filter(
      (path) => manifests.some((name) => path === name || path.endsWith(`/${name}`)) && isProductive(path),
    )
    .map(folderOf);
  return [...new Set(found)].toSorted().map((folder) => readProject(folder, snapshot));
}

function folderOf(path: string): string {
  return path.includes('requirements/') ? dirname(dirname(path)) : dirname(path);
}

function readProject(folder: string, snapshot: Snapshot): Project {
  const path = join(folder, 'pyproject.toml');
  const text = snapshot.text(path) ?? '';
  const toml = readToml(text);
  const inToml = declaredIn(toml).map((spec) => ({
    name: nameOf(spec),
    path,
    line: lineWith(text, nameIn(spec)),
  }));
  const others = otherManifest(folder, snapshot);
  return {
    folder,
    manager: managerOf(folder, toml, snapshot),
    name: entryIn(toml, 'project', 'name') ?? entryIn(toml, 'tool.poetry', 'name'),
    requiresPython:
      entryIn(toml, 'project', 'requires-python') ?? entryIn(toml, 'tool.poetry.dependencies', 'python'),
    dependencies: [...inToml, ...others.dependencies],
    manifest: inToml.length > 0 || others.path === undefined ? path : others.path,
  };
}

function declaredIn(toml: Toml): string[] {
  const poetry = [...(toml.get('tool.poetry.dependencies')?.keys() ?? [])].filter(
    (name) => name !== 'python',
  );
  return [...strings(toml.get('project')?.get('dependencies')), ...poetry];
}

function entryIn(toml: Toml, section: string, key: string): string | undefined {
  return unquoted(toml.get(section)?.get(key));
}

function managerOf(folder: string, toml: Toml, snapshot: Snapshot): Manager {
  const inFolder = (name: string): boolean => has(snapshot, join(folder, name));
  if (inFolder('uv.lock')) return 'uv';
  if (inFolder('poetry.lock') || toml.has('tool.poetry')) return 'poetry';
  if (inFolder('Pipfile')) return 'pipenv';
  return inFolder('pdm.lock') ? 'pdm' : 'pip';
}

function otherManifest(
  folder: string,
  snapshot: Snapshot,
): { path: string | undefined; dependencies: Dependency[] } {
  const path = manifests
    .slice(1)
    .map((name) => join(folder, name))
    .find((name) => snapshot.text(name) !== undefined);
  const text = path === undefined ? '' : (snapshot.text(path) ?? '');
  if (path?.endsWith('Pipfile') === true) {
    const names = [...(readToml(text).get('packages')?.keys() ?? [])];
    return {
      path,
      dependencies: names.map((name) => ({ name: nameOf(name), path, line: lineWith(text, name) })),
    };
  }
  const dependencies = text.split('\n').flatMap((line, at) => {
    const isPackage = /^[A-Za-z0-9]/u.test(line.trim());
    return isPackage && path !== undefined ? [{ name: nameOf(line.trim()), path, line: at + 1 }] : [];
  });
  return { path, dependencies };
}

/** `Psycopg2_binary[c]>=2` is the package psycopg2-binary; `celery[redis]` also names its extra. */
function nameOf(spec: string): string {
  return nameIn(spec)
    .toLowerCase()
    .replaceAll(/[-_.]+/gu, '-');
}

function nameIn(spec: string): string {
  return /^[A-Za-z0-9][\w.-]*/u.exec(spec)?.[0] ?? spec;
}

export function dependsOn(project: Project, ...names: readonly string[]): Dependency | undefined {
  return project.dependencies.find((dependency) => names.includes(dependency.name));
}
