import { dirname, join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import type { Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Member } from './member.ts';
import { dependsOn } from './project.ts';
import { relativeTo } from './targets.ts';
import { manageFile } from './django-target.ts';

/** What changes the database before a new version runs. */
export function migrationsOf({ project, found }: Member, snapshot: Snapshot): Found<string> | undefined {
  const name = found?.framework.name;
  const manage = name === 'django' ? manageFile(project.folder, snapshot) : undefined;
  if (manage !== undefined) {
    const command = `python ${relativeTo(manage, project.folder)} migrate --noinput`;
    return migration(command, manage, 'a Django project');
  }
  if (name === 'flask' && dependsOn(project, 'flask-migrate') !== undefined) {
    const path = join(project.folder, 'migrations/alembic.ini');
    if (has(snapshot, path)) return migration('flask db upgrade', path, 'Flask-Migrate keeps migrations');
  }
  const ini = ['alembic.ini', 'src/alembic.ini', 'app/alembic.ini']
    .map((file) => join(project.folder, file))
    .find((path) => has(snapshot, path));
  if (ini === undefined) return undefined;
  const isHere = dirname(ini) === project.folder;
  const command = isHere
    ? 'alembic upgrade head'
    : `alembic -c ${relativeTo(ini, project.folder)} upgrade head`;
  return migration(command, ini, 'Alembic is set up');
}

function migration(value: string, path: string, why: string): Found<string> {
  return { value, evidence: { fact: 'migrations', path, line: 1, why } };
}
