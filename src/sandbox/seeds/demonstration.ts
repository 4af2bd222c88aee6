import { openIssue } from '../world/issues.ts';
import type { World } from '../world/world.ts';
import { plant } from './seed.ts';

/** What a newcomer finds. */
export async function demonstration(world: World): Promise<void> {
  const repo = await plant(world, {
    owner: 'acme',
    name: 'shop',
    description: 'The web shop',
    collaborators: { alice: 'admin', bob: 'write', tina: 'triage', rita: 'read' },
    files: { 'README.md': '# Shop\n' },
  });
  openIssue(world, { login: 'bob', app: null }, { repo, title: 'Run the shop on Kubernetes', body: 'Who helps?' });
}
