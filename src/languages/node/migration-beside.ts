import type { Snapshot } from '../../facts/snapshot.ts';
import { isFirstUser } from './database-beside.ts';
import type { Member } from './member.ts';
import { migrationScripts } from './migration-scripts.ts';
import { closure, workspacesOf, type Package } from './package.ts';

/** A package of the workspace that brings the database of several services up to date by a program of its own. */
export function programBeside(
  member: Member,
  snapshot: Snapshot,
): { readonly part: Package; readonly script: string } | undefined {
  const { pkg, root, all } = member;
  if (pkg === root || named(pkg) !== undefined) return undefined;
  const members = workspacesOf(root, all, snapshot);
  return closure(pkg, members)
    .filter((part) => part !== pkg)
    .flatMap((part) => ({ part, script: named(part) ?? '' }))
    .find(
      ({ part, script }) => ownProgram.test(part.scripts[script] ?? '') && isFirstUser(part, pkg, members),
    );
}

function named({ scripts }: Package): string | undefined {
  return migrationScripts.find((name) => scripts[name] !== undefined);
}

const ownProgram = /^node [\w./-]{1,100}$/u;
