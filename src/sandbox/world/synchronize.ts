import { writeRef } from '../git/refs.ts';
import { moveComments } from './outdate.ts';
import { tellOfPull } from './pulls.ts';
import type { Pull } from './rows.ts';
import type { Pushed } from './suites.ts';
import { stamp, type By, type World } from './world.ts';

/** Open pull requests follow their branches: a new head is a `synchronize`, a new base only moves. */
export async function followHead(
  world: World,
  by: By,
  { repo, branch, before, after }: Pushed,
): Promise<void> {
  for (const pull of world.tables.pulls.where('base', `${repo.id}:${branch}`)) {
    if (isOpen(world, pull)) world.tables.pulls.put({ ...pull, base: { ...pull.base, sha: after } });
  }
  for (const pull of world.tables.pulls.where('head', `${repo.id}:${branch}`)) {
    if (isOpen(world, pull)) await synchronize(world, by, { pull, before: before ?? pull.head.sha, after });
  }
}

type Step = { readonly pull: Pull; readonly before: string; readonly after: string };

async function synchronize(world: World, by: By, { pull, before, after }: Step): Promise<void> {
  const repo = world.tables.repositories.get(pull.repo);
  const issue = world.tables.issues.get(pull.id);
  if (repo === undefined || issue === undefined) return;
  const moved = world.tables.pulls.put({ ...pull, head: { ...pull.head, sha: after } });
  world.tables.issues.put({ ...issue, updatedAt: stamp(world) });
  await writeRef(world.git.of(repo), { name: `refs/pull/${pull.number}/head`, sha: after });
  await moveComments(world, pull, moved);
  await tellOfPull(world, by, { repo, pull: moved, action: 'synchronize', facts: { before, after } });
}

function isOpen(world: World, pull: Pull): boolean {
  return world.tables.issues.get(pull.id)?.state === 'open';
}
