import type { Snapshot } from '../../facts/snapshot.ts';
import { databaseBeside, migrateBeside } from './database-beside.ts';
import type { Member } from './member.ts';
import { migrationsOf } from './migrations.ts';

/** A migration by a program of the packages, as an image runs it that has them; some are declared for development only. */
export type Migrate = { readonly words: readonly string[]; readonly isForDevelopment: boolean };

export function migrateBy(member: Member, snapshot: Snapshot): Migrate | undefined {
  const own = migrationsOf(member, snapshot);
  const beside = databaseBeside(member, snapshot);
  if (own !== undefined && own.evidence.path === beside?.schema)
    return { words: migrateBeside(member, beside), isForDevelopment: false };
  const command = own?.value.replace(/^npx (?:--?[\w-]{1,20} )*/u, '');
  if (command === undefined || /["'$`|&;<>*]/u.test(command)) return undefined;
  const [tool = '', ...args] = command.split(/\s+/u);
  const { dependencies, devDependencies } = member.pkg;
  const by = (declared: Readonly<Record<string, string>>): boolean =>
    [tool, `${tool}-cli`].some((name) => Object.hasOwn(declared, name));
  if (!by(dependencies) && !by(devDependencies)) return undefined;
  return { words: [`node_modules/.bin/${tool}`, ...args], isForDevelopment: !by(dependencies) };
}
