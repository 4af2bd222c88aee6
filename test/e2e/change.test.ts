import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { shop as estate } from '../change/edit/shop.ts';
import { openShop, shop as place, type Shop } from './support/shop.ts';

jest.setTimeout(60_000);

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ 'README.md': '# Shop\n', ...estate });
});
afterAll(() => shop.stage.close());

const web = estate['k8s/web.yaml'] ?? '';

async function openIssue(body: string): Promise<number> {
  const { data } = await shop.stage.as('bob').issues.create({ ...place, title: 'A wish', body });
  await shop.stage.settle();
  return data.number;
}

describe('/k8s change', () => {
  test('on an issue opens a pull request that changes one line, and goes on with it', async () => {
    const issue = await openIssue('/k8s change set the replicas of web to 5');
    const branch = `supercargo/issue-${issue}-change`;
    const five = web.replace('replicas: 2', 'replicas: 5');
    expect(await shop.textAt(branch, 'k8s/web.yaml')).toBe(five);
    expect((await shop.answers(issue)).join('\n')).toMatch(
      /I opened #\d+[\s\S]*\+ {2}replicas: 5 # two zones/u,
    );
    await shop.say(issue, '/k8s change remove the ingress');
    expect(await shop.textAt(branch, 'k8s/web.yaml')).toBe(five);
    expect(await shop.textAt(branch, 'k8s/ingress.yaml')).toBeUndefined();
    const { data: pulls } = await shop.stage.as('alice').pulls.list({ ...place, state: 'open' });
    expect(pulls.filter(({ head }) => head.ref === branch)).toHaveLength(1);
  });

  test('goes without its name where all that is said is of manifests that people wrote, and is taken back', async () => {
    const issue = await openIssue('/k8s scale web to 6');
    const branch = `supercargo/issue-${issue}-change`;
    expect(await shop.textAt(branch, 'k8s/web.yaml')).toContain('replicas: 6 # two zones');
    await shop.say(issue, '/k8s remove the DEBUG variable from web');
    expect(await shop.textAt(branch, 'k8s/web.yaml')).not.toContain('DEBUG');
    await shop.say(issue, '/k8s undo that');
    const text = await shop.textAt(branch, 'k8s/web.yaml');
    expect(text).toContain('name: DEBUG');
    expect(text).toContain('replicas: 6');
  });

  test('on a pull request commits to its branch, and its files are what is meant', async () => {
    const worker = estate['k8s/worker.yaml'] ?? '';
    const pull = await shop.openPull('work', { 'k8s/worker.yaml': worker.replace('1.4.0', '1.5.0') });
    await shop.say(pull, '/k8s change add env QUEUE=jobs, and run 3 replicas');
    const text = (await shop.textAt('work', 'k8s/worker.yaml')) ?? '';
    expect(text).toContain('          env:\n            - name: QUEUE\n              value: jobs\n');
    expect(text).toContain('  replicas: 3\n');
    const { data } = await shop.stage.as('alice').repos.listCommits({ ...place, sha: 'work' });
    expect(data[0]?.commit.message).toMatch(/^Change manifests: add env QUEUE=jobs/u);
    const before = data.length;
    await shop.say(pull, '/k8s change run 3 replicas');
    expect((await shop.stage.as('alice').repos.listCommits({ ...place, sha: 'work' })).data).toHaveLength(
      before,
    );
  });

  test('on the pull request of a fork suggests, and writes nothing', async () => {
    const pull = await shop.openFork('try', {
      'k8s/db.yaml': (estate['k8s/db.yaml'] ?? '').replace('replicas: 1', 'replicas: 2'),
    });
    await shop.say(pull, '/k8s change scale db to 3');
    const { data } = await shop.stage.as('alice').pulls.listReviewComments({ ...place, pull_number: pull });
    expect(data.map(({ body }) => body).join('\n')).toContain('```suggestion\n  replicas: 3\n```');
  });

  test('who may not write changes nothing', async () => {
    const issue = await openIssue('Hello');
    await shop.say(issue, '/k8s change scale web to 9', 'rita');
    expect((await shop.answers(issue)).join('\n')).toContain('needs the **write** role');
  });
});
