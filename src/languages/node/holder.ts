import { join } from '../../kernel/paths.ts';
import { isUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Member } from './member.ts';
import { listens } from './code.ts';
import { workspacesOf } from './package.ts';

/** A root that only holds its workspaces together runs nothing itself. */
export function isHolder(member: Member, snapshot: Snapshot): boolean {
  if (member.all.some(({ application }) => application?.root === member.pkg)) return true;
  if (startsAnother(member)) return true;
  const holdsOthers = workspacesOf(member.pkg, member.all, snapshot).length > 0;
  return holdsOthers && member.framework === undefined && !listens(member.files) && !runsOwnFile(member);
}

/** The script of a root that starts the program of a folder with a package of its own. */
function startsAnother({ pkg, start, framework, files, all }: Member): boolean {
  if (start === undefined || framework !== undefined || listens(files)) return false;
  const below = all.filter(({ folder }) => folder !== pkg.folder && isUnder(folder, pkg.folder));
  return start.words.some((word) => {
    const path = join(pkg.folder, word);
    return word.includes('/') && below.some(({ folder }) => path.startsWith(`${folder}/`));
  });
}

function runsOwnFile({ pkg, start, files }: Member): boolean {
  if (start === undefined || start.isEntry === true) return false;
  const own = new Set(files.map(({ path }) => path));
  return start.words.some((word) => own.has(join(pkg.folder, word)));
}

/** A file below a server that nobody is known to start, and that opens no port: what its people run by hand. */
export function isToolOf({ kind, start, pkg }: Member, members: readonly Member[]): boolean {
  const isGuessed = (kind === 'worker' || kind === 'job') && start?.isEntry === true;
  return (
    isGuessed &&
    members.some((one) => one.kind === 'web' && one.pkg !== pkg && isUnder(pkg.folder, one.pkg.folder))
  );
}
