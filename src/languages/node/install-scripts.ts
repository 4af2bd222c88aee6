import type { Snapshot } from '../../facts/snapshot.ts';
import type { Member } from './member.ts';
import { workspacesOf, type Package } from './package.ts';

/** Scripts that run during the installation and read files which are not there before the sources are. */
export function needsSources({ pkg, root, all }: Member, snapshot: Snapshot): boolean {
  // The packages of a root that runs itself are linked when it is installed.
  if (pkg === root && workspacesOf(root, all, snapshot).length > 0) return true;
  return !isHarmless(root) || !workspacesOf(root, all, snapshot).every(isHarmlessPart);
}

/** What would be run before a package is published is run by every installation from its sources, too. */
const run = ['preinstall', 'install', 'postinstall', 'prepare'];
const alone =
  /^(?:$|husky\b|is-ci\b|lefthook |simple-git-hooks|patch-package|svelte-kit sync|npx only-allow|git config|echo\b|true$|exit 0)/u;

function isHarmless({ scripts }: Package): boolean {
  return stepsOf(scripts).every((step) => alone.test(step) || client.test(step));
}

/** Its schema is copied for the root alone. */
const client = /^(?:npx )?prisma generate\b/u;

/** The packages of a workspace run theirs as well, and those that make what the others import. */
function isHarmlessPart({ scripts }: Package): boolean {
  return stepsOf(scripts).every((step) => alone.test(step));
}

function stepsOf(scripts: Package['scripts']): string[] {
  return run.flatMap((name) => (scripts[name] ?? '').split(/&&|\|\||;/u).map((step) => step.trim()));
}
