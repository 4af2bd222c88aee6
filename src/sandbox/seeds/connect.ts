import { setWebhook } from '../world/apps.ts';
import { tellOfPull } from '../world/pulls.ts';
import type { World } from '../world/world.ts';

/**
 * The first address that the App of the demonstration gets. Its pull requests were opened before anybody listened,
 * so they are told of now, as if they had been opened this moment.
 */
export async function connect(world: World, app: number, url: string): Promise<void> {
  const isFirst = world.tables.apps.get(app)?.webhookUrl === null;
  setWebhook(world, app, url);
  if (isFirst) await tellOfPulls(world);
  world.hooks.release();
}

async function tellOfPulls(world: World): Promise<void> {
  for (const pull of world.tables.pulls.all()) {
    const issue = world.tables.issues.get(pull.id);
    const repo = world.tables.repositories.get(pull.repo);
    if (issue?.state !== 'open' || repo === undefined) continue;
    await tellOfPull(world, { login: issue.author, app: null }, { repo, pull, action: 'opened' });
  }
}
