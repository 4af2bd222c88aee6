import { announce, covers } from '../hooks/announce.ts';
import { presentSuite } from '../present/check.ts';
import type { CheckSuite } from './rows-machines.ts';
import type { Repository } from './rows.ts';
import { stamp, type By, type World } from './world.ts';

export type Pushed = {
  readonly repo: Repository;
  readonly branch: string;
  readonly before: string | null;
  readonly after: string;
};

/** Every push asks each App that may write checks for one suite. */
export async function requestSuites(world: World, by: By, pushed: Pushed): Promise<void> {
  const { repo, after, branch, before } = pushed;
  for (const installation of world.tables.installations.where('account', repo.owner.toLowerCase())) {
    if (!covers(installation, repo) || installation.permissions['checks'] !== 'write') continue;
    if (world.tables.checkSuites.first('own', `${repo.id}:${after}:${installation.app}`) !== undefined)
      continue;
    const suite = ensureSuite(world, {
      repo,
      app: installation.app,
      headSha: after,
      headBranch: branch,
      before,
    });
    const facts = { check_suite: await presentSuite(world, repo, suite) };
    announce(world, { event: 'check_suite', action: 'requested', repo, by, facts, app: installation.app });
  }
}

type Wanted = Pick<CheckSuite, 'app' | 'headSha'> &
  Partial<Pick<CheckSuite, 'headBranch' | 'before'>> & { readonly repo: Repository };

/** An App has one suite for a commit. */
export function ensureSuite(world: World, wanted: Wanted): CheckSuite {
  const { repo, app, headSha, headBranch = null, before = null } = wanted;
  const held = world.tables.checkSuites.first('own', `${repo.id}:${headSha}:${app}`);
  if (held !== undefined) return held;
  const now = stamp(world);
  const row = {
    id: world.nextId(),
    repo: repo.id,
    app,
    headSha,
    headBranch,
    before,
    createdAt: now,
    updatedAt: now,
  };
  return world.tables.checkSuites.put(row);
}
