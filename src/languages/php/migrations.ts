import { join } from '../../kernel/paths.ts';
import type { Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Member } from './member.ts';

const migrators: Readonly<Record<string, { readonly folder: string; readonly command: string }>> = {
  laravel: { folder: 'database/migrations', command: 'php artisan migrate --force' },
  lumen: { folder: 'database/migrations', command: 'php artisan migrate --force' },
  symfony: { folder: 'migrations', command: 'php bin/console doctrine:migrations:migrate --no-interaction' },
  codeigniter: { folder: 'app/Database/Migrations', command: 'php spark migrate' },
  cakephp: { folder: 'config/Migrations', command: 'bin/cake migrations migrate' },
  yii: { folder: 'migrations', command: 'php yii migrate --interactive=0' },
};

/** What brings the database up to date, as a step of its own. */
export function migrationsOf(
  { project, framework }: Pick<Member, 'project' | 'framework'>,
  snapshot: Snapshot,
): Found<string> | undefined {
  const migrator = migrators[framework?.name ?? ''];
  if (migrator === undefined) return undefined;
  const folder = `${join(project.folder, migrator.folder)}/`;
  const first = snapshot.entries.find(({ path }) => path.startsWith(folder) && path.endsWith('.php'));
  if (first === undefined) return undefined;
  return {
    value: migrator.command,
    evidence: { fact: 'migrations', path: first.path, line: 1, why: 'keeps migrations' },
  };
}
