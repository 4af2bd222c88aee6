import { relative } from '../../kernel/paths.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { databaseBeside, migrateBeside } from './database-beside.ts';
import type { Member } from './member.ts';
import { programBeside } from './migration-beside.ts';
import { migrationsOf } from './migrations.ts';

/** A migration by a program of the packages, as an image runs it that has them; some are declared for development only. */
export type Migrate = {
  readonly words: readonly string[];
  readonly isForDevelopment: boolean;
  /** No program of the packages. */
  readonly isOwn?: true;
};

export function migrateBy(member: Member, snapshot: Snapshot): Migrate | undefined {
  const own = migrationsOf(member, snapshot);
  const beside = databaseBeside(member, snapshot);
  if (own !== undefined && own.evidence.path === beside?.schema)
    return { words: migrateBeside(member, beside), isForDevelopment: false };
  const command = own?.value.replace(
    /^(?:npx (?:--?[\w-]{1,20} )*|bunx |pnpm (?:exec )?|yarn (?:run )?)/u,
    '',
  );
  if (command === undefined || /["'$`|&;<>*]/u.test(command)) return undefined;
  return byCommand(command.split(/\s+/u), member, snapshot);
}

/** A program of the repository, called from the folder of the package that it belongs to. */
function ownProgram(member: Member, args: readonly string[], snapshot: Snapshot): Migrate | undefined {
  if (!/^(?:\.\/)?[\w-][\w.-]*\/|\.[cm]?js$/u.test(args.at(-1) ?? '')) return undefined;
  const part = programBeside(member, snapshot)?.part;
  const words = ['node', ...args];
  const at = part === undefined ? [] : ['env', '-C', `/app/${relative(member.root.folder, part.folder)}`];
  return { words: [...at, ...words], isForDevelopment: false, isOwn: true };
}

function byCommand(
  [tool = '', ...args]: readonly string[],
  member: Member,
  snapshot: Snapshot,
): Migrate | undefined {
  if (tool === 'node') return ownProgram(member, args, snapshot);
  const { dependencies, devDependencies } = member.pkg;
  const home = tool.replace(/^typeorm-ts-node-(?:commonjs|esm)$/u, 'typeorm');
  const by = (declared: Readonly<Record<string, string>>): boolean =>
    [home, `${home}-cli`].some((name) => Object.hasOwn(declared, name));
  if (!by(dependencies) && !by(devDependencies)) return undefined;
  const isCompiling = home !== tool && !Object.hasOwn(dependencies, 'ts-node');
  return {
    words: [`node_modules/.bin/${tool}`, ...args],
    isForDevelopment: isCompiling || !by(dependencies),
  };
}
