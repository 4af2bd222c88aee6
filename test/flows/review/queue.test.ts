import { expect, test } from '@jest/globals';
import { deal } from '../../../src/flows/deal.ts';
import type { Queued } from '../../../src/inbox/event.ts';
import { actionsOf, worldOf, type Scene } from '../../support/world.ts';

const commit = 'a'.repeat(40);
const group: Queued = {
  kind: 'queued',
  delivery: 'd',
  installation: 1,
  repository: { id: 9, owner: 'acme', name: 'shop', defaultBranch: 'main' },
  sender: { login: 'github-merge-queue[bot]', isBot: true },
  base: { commit: 'b'.repeat(40), branch: 'main' },
  head: { commit, branch: `gh-readonly-queue/main/pr-12-${commit}` },
};

const queued = (scene: Scene) => actionsOf(deal(group, worldOf(scene), new AbortController().signal));

test('what a merge queue put together gets a check and no words', async () => {
  expect(await queued({ changed: [{ path: 'k8s/a.yaml', status: 'modified' }] })).toEqual([
    expect.objectContaining({
      kind: 'check',
      head: commit,
      key: `review/12/${commit}/queue`,
      conclusion: 'success',
    }),
  ]);
});

test('what has no cargo is left in peace', async () => {
  expect(await queued({ changed: [{ path: 'src/a.ts', status: 'modified' }] })).toEqual([]);
});
