import { basename, dirname, join } from '../../kernel/paths.ts';
import { has, pathsUnder, productiveUnder, upwards } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { barePrograms } from './bare.ts';
import { importedPackages } from './imported.ts';
import {
  fromConda,
  fromPipfile,
  fromPyproject,
  fromRequirements,
  fromSetup,
  fromSetupConfig,
  type Dependency,
} from './dependencies.ts';
import { nameInSetup } from './setup-name.ts';
import { readToml, unquoted, type Toml } from './toml.ts';

export type Project = {
  readonly folder: string;
  readonly manager: Manager;
  readonly name: string | undefined;
  readonly requiresPython: string | undefined;
  readonly dependencies: readonly Dependency[];
  /** The file that declares them; a source file where none does. */
  readonly manifest: string;
  readonly isDeclared: boolean;
  /** It is built to be installed elsewhere. */
  readonly isPackage: boolean;
};

export type Manager = 'uv' | 'poetry' | 'pipenv' | 'pdm' | 'conda' | 'pip';

/** Requirement files, those for production before those that only add to them. */
const requirements = [
  'requirements.txt',
  'requirements/production.txt',
  'requirements/prod.txt',
  'requirements/base.txt',
  'requirements/common.txt',
  'requirements/main.txt',
  'requirements/requirements.txt',
  'requirements-prod.txt',
  'requirements-production.txt',
  'requirements_prod.txt',
  'requirements-base.txt',
  'requirements.in',
  'requirements/base.in',
];
const environments = ['environment.yml', 'environment.yaml', 'conda.yml', 'conda.yaml'];
const manifests = ['pyproject.toml', ...requirements, 'Pipfile', 'setup.py', 'setup.cfg', ...environments];

/** Every folder that declares Python packages, outside tests and generated folders, and programs that nothing declares packages for. */
export function projects(snapshot: Snapshot): Project[] {
  const names = new Set(manifests.map((name) => basename(name)));
  const found = productiveUnder('', snapshot)
    .filter((path) => names.has(basename(path)) && isManifest(path))
    .map((path) => folderOf(path, snapshot));
  const folders = [...new Set(found)].toSorted();
  const all = folders.map((folder) => readProject(folder, snapshot)).filter((project) => project.isDeclared);
  const bare = barePrograms(
    all.map(({ folder }) => folder),
    snapshot,
  );
  return [
    ...all,
    ...bare.map(({ folder, program }) => ({
      ...readProject(folder, snapshot),
      dependencies: importedPackages(folder, snapshot),
      manifest: program,
    })),
  ];
}

function isManifest(path: string): boolean {
  return manifests.some((name) => path === name || path.endsWith(`/${name}`));
}

/** A folder of requirements belongs to the one around it, or to the program of Django that stands around that. */
function folderOf(path: string, snapshot: Snapshot): string {
  const folder = dirname(path);
  if (basename(folder) !== 'requirements') return folder;
  const home = dirname(folder);
  const above = dirname(home);
  const isManaged = !has(snapshot, join(home, 'manage.py')) && has(snapshot, join(above, 'manage.py'));
  return isManaged && home !== '' ? above : home;
}

function readProject(folder: string, snapshot: Snapshot): Project {
  const path = join(folder, 'pyproject.toml');
  const toml = readToml(snapshot.text(path) ?? '');
  const inToml = snapshot.text(path) === undefined ? [] : fromPyproject(path, snapshot);
  const others = otherManifest(folder, snapshot);
  const isToml = inToml.length > 0 || toml.has('project') || toml.has('tool.poetry');
  return {
    folder,
    manager: managerOf(folder, toml, snapshot),
    name: nameOf(folder, toml, snapshot),
    requiresPython:
      entryIn(toml, 'project', 'requires-python') ?? entryIn(toml, 'tool.poetry.dependencies', 'python'),
    dependencies: [...inToml, ...others.dependencies],
    manifest: isToml || others.path === undefined ? path : others.path,
    isDeclared: isToml || others.path !== undefined,
    isPackage: isInstalled(folder, toml, snapshot),
  };
}

function nameOf(folder: string, toml: Toml, snapshot: Snapshot): string | undefined {
  const inToml = entryIn(toml, 'project', 'name') ?? entryIn(toml, 'tool.poetry', 'name');
  return inToml ?? nameInSetup(folder, snapshot);
}

/** Build systems make wheels for others; an application without one is only run. */
function isInstalled(folder: string, toml: Toml, snapshot: Snapshot): boolean {
  return (
    toml.has('build-system') || toml.has('tool.flit.metadata') || has(snapshot, join(folder, 'setup.py'))
  );
}

function entryIn(toml: Toml, section: string, key: string): string | undefined {
  return unquoted(toml.get(section)?.get(key));
}

type Sign = readonly [Manager, lock: string | undefined, section: string | undefined];

/** Locks before settings. */
const signs: readonly Sign[] = [
  ['uv', 'uv.lock', undefined],
  ['poetry', 'poetry.lock', undefined],
  ['pdm', 'pdm.lock', undefined],
  ['pipenv', 'Pipfile', undefined],
  ['poetry', undefined, 'tool.poetry'],
  ['pdm', undefined, 'tool.pdm'],
  ['uv', undefined, 'tool.uv'],
];

function managerOf(folder: string, toml: Toml, snapshot: Snapshot): Manager {
  const isThere = (name: string): boolean => has(snapshot, join(folder, name));
  const sections = [...toml.keys()];
  const found = signs.find(
    ([, lock, section]) =>
      (lock !== undefined && isThere(lock)) ||
      (section !== undefined && sections.some((name) => name === section || name.startsWith(`${section}.`))),
  );
  if (found !== undefined) return found[0];
  if (isUvMember(folder, toml, snapshot)) return 'uv';
  return environments.some(isThere) && !requirements.some(isThere) && !toml.has('project') ? 'conda' : 'pip';
}

/** A member of a workspace is held, and locked, at its root. */
function isUvMember(folder: string, toml: Toml, snapshot: Snapshot): boolean {
  if (!toml.has('project')) return false;
  const holds = (at: string): boolean =>
    has(snapshot, join(at, 'uv.lock')) ||
    snapshot.text(join(at, 'pyproject.toml'))?.includes('[tool.uv.workspace]') === true;
  return upwards(folder).some((at) => at !== folder && holds(at));
}

function otherManifest(
  folder: string,
  snapshot: Snapshot,
): { path: string | undefined; dependencies: Dependency[] } {
  const path =
    manifests
      .slice(1)
      .map((name) => join(folder, name))
      .find((name) => snapshot.text(name) !== undefined) ?? requirementsBelow(folder, snapshot);
  return { path, dependencies: path === undefined ? [] : readers(path, snapshot) };
}

/** `shop/requirements/production.txt` beside `manage.py`. */
function requirementsBelow(folder: string, snapshot: Snapshot): string | undefined {
  if (!has(snapshot, join(folder, 'manage.py'))) return undefined;
  const paths = pathsUnder(folder, snapshot).filter(
    (path) => basename(dirname(path)) === 'requirements' && folderOf(path, snapshot) === folder,
  );
  return requirements
    .map((name) => paths.find((path) => path.endsWith(`/${name}`)))
    .find((path) => path !== undefined);
}

function readers(path: string, snapshot: Snapshot): Dependency[] {
  const name = basename(path);
  if (name === 'Pipfile') return fromPipfile(path, snapshot);
  if (name === 'setup.cfg') return fromSetupConfig(path, snapshot);
  if (name === 'setup.py') {
    return [...fromSetup(path, snapshot), ...fromSetupConfig(join(dirname(path), 'setup.cfg'), snapshot)];
  }
  return environments.includes(name) ? fromConda(path, snapshot) : fromRequirements(path, snapshot);
}

/** The first of some packages that is installed for everybody. */
export function dependsOn(project: Project, ...names: readonly string[]): Dependency | undefined {
  return project.dependencies.find(({ name, isOptional }) => !isOptional && names.includes(name));
}
