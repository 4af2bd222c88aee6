import { expect, test } from '@jest/globals';
import { asApp, asInstallation, startRig } from './support/sandbox.ts';

test('a newcomer finds three repositories, issues in two languages and a pull request, always the same', async () => {
  const told = [];
  for (let run = 0; run < 2; run += 1) {
    const rig = await startRig({ seeds: 'demonstration' });
    const app = asInstallation(rig);
    const { data } = await app.apps.listReposAccessibleToInstallation();
    const rows = data.repositories.map(async ({ name }) => {
      const { data: issues } = await app.issues.listForRepo({ owner: 'acme', repo: name });
      const { data: commits } = await app.repos.listCommits({ owner: 'acme', repo: name });
      return [
        name,
        commits[0]?.sha,
        issues.map(({ id, number, title, created_at }) => [id, number, title, created_at]),
      ];
    });
    told.push({
      rows: await Promise.all(rows),
      installation: (await asApp(rig).apps.listInstallations()).data[0]?.id,
    });
    await rig.stop();
  }
  expect(told[1]).toEqual(told[0]);
  expect(told[0]?.rows.map((row) => [row[0], (row[2] as unknown[]).length])).toEqual([
    ['shop', 2],
    ['api', 1],
    ['gitops', 2],
  ]);
});

test('the pull request of the demonstration touches manifests and a Dockerfile', async () => {
  const rig = await startRig({ seeds: 'demonstration' });
  const place = { owner: 'acme', repo: 'gitops', pull_number: 1 };
  const { data } = await asInstallation(rig).pulls.listFiles(place);
  await rig.stop();
  expect(data.map(({ filename, status }) => [filename, status])).toEqual([
    ['apps/shop/base/kustomization.yaml', 'modified'],
    ['apps/shop/base/worker.yaml', 'added'],
    ['tools/migrate/Dockerfile', 'added'],
  ]);
});
