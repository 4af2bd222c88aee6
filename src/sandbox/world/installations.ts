import { presentInstallation } from '../present/app.ts';
import { presentUser } from '../present/user.ts';
import { nodeId } from '../present/links.ts';
import { userNamed } from './people.ts';
import { found } from './refusal.ts';
import type { App, Installation } from './rows-machines.ts';
import { stamp, type By, type World } from './world.ts';

export type NewInstallation = {
  readonly app: App;
  readonly account: string;
  /** Null is all of them. */
  readonly repositories?: readonly number[] | null;
};

export function install(
  world: World,
  by: By,
  { app, account, repositories = null }: NewInstallation,
): Installation {
  const { id: appId, permissions, events } = app;
  const installation = world.tables.installations.put({
    id: world.nextId(),
    app: appId,
    account: userNamed(world, account).login,
    repositories,
    permissions,
    events,
    suspendedAt: null,
    suspendedBy: null,
    createdAt: stamp(world),
  });
  const facts = { repositories: briefs(world, coveredBy(world, installation)) };
  tell(world, by, { installation, action: 'created', facts });
  return installation;
}

export function uninstall(world: World, by: By, { id }: { readonly id: number }): void {
  const installation = found(world.tables.installations.get(id));
  const facts = { repositories: briefs(world, coveredBy(world, installation)) };
  world.tables.installations.remove(id);
  tell(world, by, { installation, action: 'deleted', facts });
}

export function suspend(world: World, by: By, { id }: { readonly id: number }): void {
  const change = { suspendedAt: stamp(world), suspendedBy: by.login };
  const installation = world.tables.installations.put({
    ...found(world.tables.installations.get(id)),
    ...change,
  });
  tell(world, by, { installation, action: 'suspend' });
}

export function unsuspend(world: World, by: By, { id }: { readonly id: number }): void {
  const change = { suspendedAt: null, suspendedBy: null };
  const installation = world.tables.installations.put({
    ...found(world.tables.installations.get(id)),
    ...change,
  });
  tell(world, by, { installation, action: 'unsuspend' });
}

/** The owner of the account agrees to what the App has come to ask for. */
export function acceptPermissions(world: World, by: By, { id }: { readonly id: number }): void {
  const before = found(world.tables.installations.get(id));
  const { permissions, events } = found(world.tables.apps.get(before.app));
  const installation = world.tables.installations.put({ ...before, permissions, events });
  tell(world, by, { installation, action: 'new_permissions_accepted' });
}

export type Selection = { readonly id: number; readonly repositories: readonly number[] | null };

/** Chooses the repositories that an App sees; null is all of them. */
export function selectRepositories(world: World, by: By, { id, repositories }: Selection): Installation {
  const before = found(world.tables.installations.get(id));
  const installation = world.tables.installations.put({ ...before, repositories });
  const [old, now] = [coveredBy(world, before), coveredBy(world, installation)];
  const added = now.filter((repo) => !old.includes(repo));
  const removed = old.filter((repo) => !now.includes(repo));
  const event = 'installation_repositories';
  const facts = {
    repository_selection: repositories === null ? 'all' : 'selected',
    repositories_added: briefs(world, added),
    repositories_removed: briefs(world, removed),
    requester: null,
  };
  if (added.length > 0) tell(world, by, { installation, event, action: 'added', facts });
  if (removed.length > 0) tell(world, by, { installation, event, action: 'removed', facts });
  return installation;
}

function coveredBy(world: World, installation: Installation): readonly number[] {
  if (installation.repositories !== null) return installation.repositories;
  return world.tables.repositories.where('owner', installation.account.toLowerCase()).map(({ id }) => id);
}

function briefs(world: World, ids: readonly number[]) {
  return ids.flatMap((id) => {
    const repo = world.tables.repositories.get(id);
    if (repo === undefined) return [];
    const full = `${repo.owner}/${repo.name}`;
    return [
      { id, node_id: nodeId('Repository', id), name: repo.name, full_name: full, private: repo.private },
    ];
  });
}

type Telling = {
  readonly installation: Installation;
  readonly event?: string;
  readonly action: string;
  readonly facts?: Readonly<Record<string, unknown>>;
};

/** Every App hears of its own installations, subscribed or not. */
function tell(
  world: World,
  by: By,
  { installation, event = 'installation', action, facts = {} }: Telling,
): void {
  const app = found(world.tables.apps.get(installation.app));
  const shown = {
    installation: presentInstallation(world, installation),
    sender: presentUser(world, by.login),
  };
  world.hooks.send({ app, installation, event, action, repo: null, payload: { action, ...shown, ...facts } });
  world.publish({ event, action, repo: null, number: null });
}
