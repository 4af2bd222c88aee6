import { expect, test } from '@jest/globals';
import { asUser, startRig } from '../support/sandbox.ts';

const shop = { owner: 'acme', repo: 'shop' };

test('branches whose commits are of one second are merged all the same', async () => {
  const now = new Date('2026-05-01T12:00:00Z');
  const rig = await startRig({ clock: { now: () => now } });
  const bob = asUser(rig, 'bob');
  const { data: main } = await bob.git.getRef({ ...shop, ref: 'heads/main' });
  for (let round = 0; round < 8; round += 1) {
    const branch = `topic-${round}`;
    await bob.git.createRef({ ...shop, ref: `refs/heads/${branch}`, sha: main.object.sha });
    const put = (path: string, on: string) =>
      bob.repos.createOrUpdateFileContents({ ...shop, path, branch: on, message: path, content: 'YQ==' });
    await put(`${branch}.txt`, branch);
    await put(`main-${round}.txt`, 'main');
    const { data } = await bob.pulls.create({ ...shop, title: branch, head: branch, base: 'main' });
    const updated = await bob.pulls.updateBranch({ ...shop, pull_number: data.number });
    expect(updated.status).toBe(202);
  }
  await rig.stop();
});
