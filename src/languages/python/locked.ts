import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { join } from '../../kernel/paths.ts';
import type { Member } from './member.ts';

const lockfiles = {
  pip: '',
  conda: 'conda-lock.yml',
  uv: 'uv.lock',
  poetry: 'poetry.lock',
  pipenv: 'Pipfile.lock',
  pdm: 'pdm.lock',
} as const;

/** The same commit gives the same packages. */
export function isLocked(
  { project, workspace }: Pick<Member, 'project' | 'workspace'>,
  snapshot: Snapshot,
): boolean {
  const lockfile = lockfiles[project.manager];
  if (workspace?.by === 'lock') return true;
  if (lockfile !== '') return has(snapshot, join(project.folder, lockfile));
  const lines = (snapshot.text(project.manifest) ?? '')
    .split('\n')
    .filter((line) => /^[A-Za-z0-9]/u.test(line));
  return project.manifest.endsWith('.txt') && lines.every((line) => line.includes('=='));
}
