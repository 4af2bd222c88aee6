import { presentRepository } from '../present/repository.ts';
import { presentOrganization, presentUser } from '../present/user.ts';
import { nodeId } from '../present/links.ts';
import type { App, Installation } from '../world/rows-machines.ts';
import type { Repository } from '../world/rows.ts';
import type { By, World } from '../world/world.ts';

/** Something that GitHub would send a webhook for. */
export type News = {
  readonly event: string;
  readonly action: string | null;
  readonly repo: Repository;
  readonly by: By;
  /** The issue or pull request it belongs to. */
  readonly number?: number;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Only this App hears of it: the one that owns the check whose button was pressed. */
  readonly app?: number;
};

/** Tells the pages that are open and every App that listens. */
export function announce(world: World, news: News): void {
  const { event, action, repo } = news;
  for (const { app, installation } of listenersOf(world, news)) {
    const payload = payloadOf(world, news, installation);
    world.hooks.send({ app, installation, event, action, repo: repo.id, payload });
  }
  world.publish({ event, action, repo: repo.id, number: news.number ?? null });
}

export function covers(installation: Installation, repo: Repository): boolean {
  if (installation.account.toLowerCase() !== repo.owner.toLowerCase()) return false;
  return installation.repositories === null || installation.repositories.includes(repo.id);
}

type Listener = { readonly app: App; readonly installation: Installation };

function listenersOf(world: World, news: News): readonly Listener[] {
  return world.tables.installations
    .where('account', news.repo.owner.toLowerCase())
    .filter((installation) => covers(installation, news.repo) && installation.suspendedAt === null)
    .filter((installation) => isAlwaysSent(news) || installation.events.includes(news.event))
    .filter((installation) => news.app === undefined || news.app === installation.app)
    .flatMap((installation) => {
      const app = world.tables.apps.get(installation.app);
      return app === undefined ? [] : [{ app, installation }];
    });
}

/** With `checks: write` an App hears of its own suites and buttons without subscribing. */
function isAlwaysSent({ event, action }: News): boolean {
  if (event === 'check_suite') return action === 'requested' || action === 'rerequested';
  return event === 'check_run' && (action === 'rerequested' || action === 'requested_action');
}

function payloadOf(world: World, news: News, installation: Installation): Record<string, unknown> {
  const owner = world.tables.users.first('login', news.repo.owner.toLowerCase());
  return {
    ...(news.action === null ? {} : { action: news.action }),
    ...news.facts,
    repository: news.facts['repository'] ?? presentRepository(world, news.repo),
    ...(owner?.type === 'Organization' ? { organization: presentOrganization(world, owner) } : {}),
    sender: presentUser(world, news.by.login),
    installation: { id: installation.id, node_id: nodeId('App', installation.id) },
  };
}
