import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readRef, writeRef } from '../../src/sandbox/git/refs.ts';
import { rerequestRun } from '../../src/sandbox/world/check-buttons.ts';
import { plant } from '../../src/sandbox/seeds/plant.ts';
import { commitFiles } from '../../src/sandbox/world/commits.ts';
import { editPull, openPullRequest } from '../../src/sandbox/world/pulls.ts';
import { queuePull } from '../../src/sandbox/world/queue.ts';
import { createRepository } from '../../src/sandbox/world/repositories.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { engines } from './support/engines.ts';
import { setStage } from './support/stage.ts';
import type { Stage } from './support/stage.ts';

const shop = { owner: 'acme', repo: 'shop' };
const bot = 'supercargo[bot]';
let stage: Stage;

async function seeds(world: World): Promise<void> {
  const people = { alice: 'admin', bob: 'write', tina: 'triage', rita: 'read' } as const;
  await plant(world, {
    ...shop,
    name: 'shop',
    collaborators: people,
    files: { 'README.md': '# Shop\n', Dockerfile: 'FROM scratch\n' },
  });
}

beforeAll(async () => {
  stage = await setStage(seeds, engines);
});
afterAll(() => stage.close());

async function push(branch: string, path: string, text: string): Promise<void> {
  const bob = stage.as('bob');
  const there = await bob.repos.getContent({ ...shop, path, ref: branch }).catch(() => undefined);
  const sha = there !== undefined && 'sha' in there.data ? { sha: there.data.sha } : {};
  const content = Buffer.from(text).toString('base64');
  await bob.repos.createOrUpdateFileContents({ ...shop, path, branch, content, message: 'Work', ...sha });
}

async function openPull(branch: string, path: string, text: string): Promise<number> {
  const pull = await preparePull(branch, path, text);
  await stage.settle();
  return pull;
}

/** Opens a pull request that the App has not heard of yet. */
async function preparePull(branch: string, path: string, text: string): Promise<number> {
  const bob = stage.as('bob');
  const { data: main } = await bob.git.getRef({ ...shop, ref: 'heads/main' });
  await bob.git.createRef({ ...shop, ref: `refs/heads/${branch}`, sha: main.object.sha });
  await push(branch, path, text);
  const { data } = await bob.pulls.create({ ...shop, head: branch, base: 'main', title: branch });
  await stage.sandbox.world.hooks.idle();
  return data.number;
}

async function checksOf(branch: string) {
  const { data } = await stage
    .as('alice')
    .checks.listForRef({ ...shop, ref: branch, check_name: 'supercargo' });
  return data.check_runs;
}

async function remarksOn(pull: number): Promise<readonly string[]> {
  const { data } = await stage
    .as('alice')
    .pulls.listReviewComments({ ...shop, pull_number: pull, per_page: 100 });
  return data
    .filter(({ user }) => user.login === bot)
    .map(({ path, line, body }) => `${path}:${line} ${body.split('\n')[0]}`);
}

/** Threads of a pull request, each as `open`, `resolved` or `resolved, hidden`. */
async function threadsOn(pull: number): Promise<readonly string[]> {
  const query = `{ repository(owner: "acme", name: "shop") { pullRequest(number: ${pull}) {
    reviewThreads(first: 100) { nodes { isResolved comments(first: 1) { nodes { isMinimized minimizedReason } } } } } } }`;
  const answer = await stage.as('alice').graphql<Threads>(query);
  return answer.repository.pullRequest.reviewThreads.nodes.map(({ isResolved, comments: { nodes } }) => {
    const hidden = nodes.flatMap(({ minimizedReason }) => minimizedReason ?? []);
    return [isResolved ? 'resolved' : 'open', ...hidden].join(', ');
  });
}

async function openThreads(pull: number): Promise<number> {
  return (await threadsOn(pull)).filter((thread) => thread.startsWith('open')).length;
}

type Threads = {
  readonly repository: { readonly pullRequest: { readonly reviewThreads: Nodes<Thread> } };
};
type Nodes<T> = { readonly nodes: readonly T[] };
type Thread = {
  readonly isResolved: boolean;
  readonly comments: Nodes<{ readonly minimizedReason: string | null }>;
};

async function answersTo(pull: number): Promise<readonly string[]> {
  const { data } = await stage.as('alice').issues.listComments({ ...shop, issue_number: pull });
  return data.filter(({ user }) => user?.login === bot).map(({ body = '' }) => body.split('\n')[0] ?? '');
}

describe('a pull request', () => {
  test('gets one check, one summary and remarks, none of them twice', async () => {
    const pull = await openPull('one', 'Dockerfile', 'FROM scratch\nbad a\n');
    expect(await checksOf('one')).toMatchObject([
      { status: 'completed', conclusion: 'failure', output: { title: '1 findings', annotations_count: 1 } },
    ]);
    expect(await remarksOn(pull)).toEqual(['Dockerfile:2 Not good: bad a']);
    expect(await answersTo(pull)).toEqual(['## 1 findings']);

    await push('one', 'Dockerfile', 'FROM scratch\n# moved\nbad a\nbad b\n');
    await stage.settle();
    expect(await remarksOn(pull)).toHaveLength(2);
    expect(await answersTo(pull)).toEqual(['## 2 findings']);
    const { data } = await stage.as('alice').issues.listComments({ ...shop, issue_number: pull });
    expect(data[0]?.body).toContain('Since the commit before: 1 new, 1 still there, 0 mended.');

    await push('one', 'Dockerfile', 'FROM scratch\n# fixed\n');
    await stage.settle();
    expect(await checksOf('one')).toMatchObject([{ conclusion: 'success' }]);
    expect(await answersTo(pull)).toEqual(['## 0 findings']);
    expect(await remarksOn(pull)).toHaveLength(2);
    expect(await threadsOn(pull)).toEqual(['resolved, outdated', 'resolved, outdated']);
  });

  test('has a remark anew where its lines were written anew, and the outdated one hidden', async () => {
    const pull = await openPull('rewritten', 'rewritten.yaml', 'bad a\nb\nc\n');
    await push('rewritten', 'rewritten.yaml', 'b\nc\nd\ne\nbad a\n');
    await stage.settle();
    expect(await remarksOn(pull)).toEqual([
      'rewritten.yaml:null Not good: bad a',
      'rewritten.yaml:5 Not good: bad a',
    ]);
    expect(await threadsOn(pull)).toEqual(['resolved, outdated', 'open']);
    const page = await (await fetch(`${stage.sandbox.url}/acme/shop/pull/${pull}`)).text();
    expect(page).toContain('this comment was marked as outdated. Show it');
  });

  test("has the thread of a remark resolved when its reason is gone, but nobody else's", async () => {
    const pull = await openPull('mixed', 'mixed.yaml', 'bad a\nbad b\n');
    const { data } = await stage.as('bob').pulls.get({ ...shop, pull_number: pull });
    const place = { path: 'mixed.yaml', line: 1, side: 'RIGHT', commit_id: data.head.sha } as const;
    await stage.as('bob').pulls.createReviewComment({ ...shop, pull_number: pull, body: 'Hm.', ...place });
    expect(await openThreads(pull)).toBe(3);
    await push('mixed', 'mixed.yaml', 'bad a\ngood b\n');
    await stage.settle();
    expect(await openThreads(pull)).toBe(2);
  });

  test('with nothing to say gets a check and silence', async () => {
    const pull = await openPull('fine', 'deploy/app.yaml', 'kind: Service\n');
    expect(await checksOf('fine')).toMatchObject([{ conclusion: 'success' }]);
    expect(await answersTo(pull)).toEqual([]);
    expect(await remarksOn(pull)).toEqual([]);
  });

  test('that touches nothing of ours gets nothing', async () => {
    await openPull('code', 'src/index.js', 'bad\n');
    expect(await checksOf('code')).toEqual([]);
  });

  test('with 120 findings has all of them as annotations, and no more remarks than people can bear', async () => {
    const text = Array.from({ length: 120 }, (_, at) => `bad ${at}\n`).join('');
    const pull = await openPull('many', 'many.yaml', text);
    expect(await checksOf('many')).toMatchObject([
      { status: 'completed', output: { annotations_count: 120 } },
    ]);
    expect(await remarksOn(pull)).toHaveLength(50);
  });

  test('in the merge queue has its check on what the queue put together', async () => {
    const number = await openPull('queued', 'queued.yaml', 'bad\n');
    const { world } = stage.sandbox;
    const repo = world.tables.repositories.first('name', 'acme/shop');
    if (repo === undefined) throw new Error('no repository');
    const sha = await queuePull(world, { login: 'bob', app: null }, { repo, number });
    await stage.settle();
    expect(await checksOf(sha)).toMatchObject([{ head_sha: sha, conclusion: 'failure' }]);
    expect(await checksOf('queued')).toHaveLength(1);
    expect(await answersTo(number)).toHaveLength(1);
  });

  test('is checked again by the button, and on command by who may', async () => {
    const pull = await openPull('again', 'again.yaml', 'bad\n');
    const [check] = await checksOf('again');
    const repo = stage.sandbox.world.tables.repositories.first('name', 'acme/shop');
    if (repo === undefined || check === undefined) throw new Error('Nothing to ask for again');
    rerequestRun(stage.sandbox.world, { login: 'bob', app: null }, { repo, id: check.id });
    await stage.settle();
    const { data } = await stage.as('alice').checks.listForRef({ ...shop, ref: 'again', filter: 'all' });
    expect(data.check_runs.filter(({ name }) => name === 'supercargo')).toHaveLength(2);
    await stage.as('rita').issues.createComment({ ...shop, issue_number: pull, body: '/k8s review' });
    await stage.settle();
    expect(await answersTo(pull)).toEqual([
      '## 1 findings',
      expect.stringContaining('@rita, `review` is for'),
    ]);
    expect(await remarksOn(pull)).toHaveLength(1);
  });

  test('is followed when it is closed, opened again, aimed at another branch and rewritten', async () => {
    const bob = stage.as('bob');
    const pull = await openPull('followed', 'followed.yaml', 'bad a\n');
    const edit = async (change: { readonly state?: 'open' | 'closed'; readonly base?: string }) => {
      await bob.pulls.update({ ...shop, pull_number: pull, ...change });
      await stage.settle();
    };
    const counts = async () => {
      const { data } = await bob.checks.listForRef({ ...shop, ref: 'followed', filter: 'all' });
      return [data.total_count, (await remarksOn(pull)).length, (await answersTo(pull)).length];
    };
    await edit({ state: 'closed' });
    await edit({ state: 'open' });
    expect(await counts()).toEqual([1, 1, 1]);

    const { data: main } = await bob.git.getRef({ ...shop, ref: 'heads/main' });
    await bob.git.createRef({ ...shop, ref: 'refs/heads/release', sha: main.object.sha });
    await edit({ base: 'release' });
    expect(await counts()).toEqual([2, 1, 1]);

    // A rebase: the same line in another commit, on another parent.
    const { data: parent } = await bob.git.getCommit({ ...shop, commit_sha: main.object.sha });
    const tree = await bob.git.createTree({
      ...shop,
      base_tree: parent.tree.sha,
      tree: [{ path: 'followed.yaml', mode: '100644', type: 'blob', content: '# rewritten\nbad a\n' }],
    });
    const commit = { message: 'Again', tree: tree.data.sha, parents: [main.object.sha] };
    const { data: rewritten } = await bob.git.createCommit({ ...shop, ...commit });
    await bob.git.updateRef({ ...shop, ref: 'heads/followed', sha: rewritten.sha, force: true });
    await stage.settle();
    expect(await counts()).toEqual([1, 1, 1]);
  });

  test('that is no more than a draft is left alone until it is ready', async () => {
    const { world } = stage.sandbox;
    const repo = [...world.tables.repositories.all()].find(({ name }) => name === 'shop');
    if (repo === undefined) throw new Error('The repository was planted');
    const number = await openPull('draft', 'draft.yaml', 'bad a\n');
    const checksAfter = async (work: Promise<unknown>): Promise<number> => {
      await work;
      await stage.settle();
      return (await checksOf('draft')).length;
    };
    const edit = (draft: boolean) =>
      editPull(world, { login: 'bob', app: null }, { repo, number, change: { draft } });
    await edit(true);
    expect(await checksAfter(push('draft', 'draft.yaml', 'bad b\n'))).toBe(0);
    expect(await checksAfter(edit(false))).toBe(1);
  });

  test('from a fork is reviewed by the policy of the repository, not by its own', async () => {
    const { world } = stage.sandbox;
    const parent = world.tables.repositories.first('name', 'acme/shop');
    if (parent === undefined) throw new Error('There is no shop');
    const by = { login: 'rita', app: null };
    const fork = await createRepository(world, {
      owner: 'rita',
      name: 'shop',
      parent: parent.id,
      collaborators: { rita: 'admin' },
    });
    const main = await readRef(world.git.of(parent), 'refs/heads/main');
    await writeRef(world.git.of(fork), { name: 'refs/heads/theirs', sha: main ?? '' });
    const changes = [
      { path: 'theirs.yaml', content: 'bad\n' },
      { path: '.github/supercargo.yml', content: 'language: zh\nignore: ["**"]\nbroken: yes\n' },
    ];
    await commitFiles(world, by, { repo: fork, branch: 'theirs', message: 'Mine', changes });
    const pull = await openPullRequest(world, by, {
      repo: parent,
      head: 'rita:theirs',
      base: 'main',
      title: 'Mine',
    });
    await stage.settle();
    expect(await checksOf(`refs/pull/${pull.number}/head`)).toMatchObject([{ conclusion: 'failure' }]);
    expect(await remarksOn(pull.number)).toEqual(['theirs.yaml:1 Not good: bad']);
    const { data } = await stage.as('bob').issues.listComments({ ...shop, issue_number: pull.number });
    expect(data[0]?.body).not.toContain('supercargo.yml');
    await stage
      .as('bob')
      .issues.createComment({ ...shop, issue_number: pull.number, body: '/k8s two replicas' });
    await stage.settle();
    expect(await answersTo(pull.number)).toContainEqual(expect.stringContaining('comes from a fork'));
  });

  test('of ours gets its check and no comment', async () => {
    const { data: issue } = await stage.as('bob').issues.create({ ...shop, title: 'x', body: '/k8s bad' });
    await stage.settle();
    const branch = `supercargo/issue-${issue.number}`;
    expect(await checksOf(branch)).toHaveLength(1);
    const { data } = await stage.as('alice').pulls.list({ ...shop, head: `acme:${branch}` });
    expect(await answersTo(data[0]?.number ?? 0)).toEqual([]);
  });

  test('is reviewed once however often the App is killed on the way', async () => {
    for (let requests = 1; ; requests += 1) {
      const branch = `killed-${requests}`;
      const pull = await preparePull(branch, `${branch}.yaml`, 'bad\n'.repeat(60));
      const delivery = stage.deliveries.find(({ name }) => name === 'pull_request');
      if (delivery === undefined) throw new Error('Nothing was delivered');
      const wasKilled = await stage.handleUntil(delivery, requests);
      await stage.handle(delivery);
      expect(await checksOf(branch)).toMatchObject([
        { status: 'completed', output: { annotations_count: 60 } },
      ]);
      expect(await remarksOn(pull)).toHaveLength(50);
      expect(await answersTo(pull)).toHaveLength(1);
      stage.deliveries.length = 0;
      if (!wasKilled) break;
    }
  });

  test('has outdated remarks taken over once however often the App is killed on the way', async () => {
    for (let requests = 1; ; requests += 1) {
      const branch = `moved-${requests}`;
      const pull = await openPull(branch, `${branch}.yaml`, 'bad a\nb\nc\nbad d\n');
      await push(branch, `${branch}.yaml`, 'b\nc\nd\ne\nbad a\n');
      await stage.sandbox.world.hooks.idle();
      const delivery = stage.deliveries.find(({ name }) => name === 'pull_request');
      if (delivery === undefined) throw new Error('Nothing was delivered');
      const wasKilled = await stage.handleUntil(delivery, requests);
      await stage.handle(delivery);
      expect(await threadsOn(pull)).toEqual(['resolved, outdated', 'resolved, outdated', 'open']);
      stage.deliveries.length = 0;
      if (!wasKilled) break;
    }
  });

  test.each([1, 2, 3])('survives answers of 502 after the write (dice %i)', async (seed) => {
    const branch = `faulty-${seed}`;
    const text = Array.from({ length: 70 }, (_, at) => `bad ${at}\n`).join('');
    const pull = await preparePull(branch, `${branch}.yaml`, text);
    stage.sandbox.faults.set({ seed, failAfterWrite: 0.25 });
    await stage.settle();
    stage.sandbox.faults.clear();
    expect(await checksOf(branch)).toMatchObject([
      { status: 'completed', output: { annotations_count: 70 } },
    ]);
    expect(await remarksOn(pull)).toHaveLength(50);
    expect(await answersTo(pull)).toHaveLength(1);
  });
});
