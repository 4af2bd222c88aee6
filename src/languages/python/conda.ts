import type { Holes } from '../../spec/plan.ts';
import type { Member } from './member.ts';
import type { Entry } from './ground.ts';

export function isConda({ project }: Member): boolean {
  return project.manager === 'conda';
}

/** The environment is made whole where conda is, and moves without it. */
export function fromEnvironment({ project }: Member, { missing }: Entry): Holes {
  return {
    manifest: project.manifest.slice(project.folder === '' ? 0 : project.folder.length + 1),
    missing: missing.length === 0 ? undefined : { names: missing.join(' ') },
  };
}
