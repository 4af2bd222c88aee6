import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { join } from '../../kernel/paths.ts';
import { dependency, type Dependency } from './dependencies.ts';
import type { Member } from './member.ts';
import { compared } from './pins.ts';
import type { Project } from './project.ts';

const lockfiles = {
  pip: '',
  conda: 'conda-lock.yml',
  uv: 'uv.lock',
  poetry: 'poetry.lock',
  pipenv: 'Pipfile.lock',
  pdm: 'pdm.lock',
} as const;

const entry = /^\[\[package\]\]\s+name = "([\w.-]{1,100})"\s+version = "([\w.+!-]{1,60})"/gmu;
const inPipfile = /"([\w.-]{1,100})": \{(?:[^{}]{0,20000}?)"version": "==([\w.+!-]{1,60})"/gu;

type Locked = {
  readonly project: Pick<Project, 'folder' | 'manager'>;
  readonly workspace: Member['workspace'];
};

/** What is locked, each at the newest version that is: another one is for an older Python. */
export function lockedPackages({ project, workspace }: Locked, snapshot: Snapshot): Dependency[] {
  const name = lockfiles[project.manager];
  if (name === '' || name === 'conda-lock.yml') return [];
  const path = join(workspace?.by === 'root' ? workspace.root : project.folder, name);
  const found = [...(snapshot.text(path) ?? '').matchAll(name === 'Pipfile.lock' ? inPipfile : entry)];
  return [...newestOf(found)].map(([one, version]) => dependency(`${one}==${version}`, path, 1));
}

function newestOf(found: readonly RegExpExecArray[]): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  for (const [, one = '', version = ''] of found)
    if (compared(version, newest.get(one) ?? '0') >= 0) newest.set(one, version);
  return newest;
}

/** The same commit gives the same packages. */
export function isLocked(
  { project, workspace }: Pick<Member, 'project' | 'workspace'>,
  snapshot: Snapshot,
): boolean {
  const lockfile = lockfiles[project.manager];
  if (workspace?.by === 'root') return workspace.isLocked;
  if (lockfile !== '') return has(snapshot, join(project.folder, lockfile));
  const lines = (snapshot.text(project.manifest) ?? '')
    .split('\n')
    .filter((line) => /^[A-Za-z0-9]/u.test(line));
  return project.manifest.endsWith('.txt') && lines.every((line) => line.includes('=='));
}
