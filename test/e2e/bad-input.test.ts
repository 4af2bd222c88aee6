import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeBlob, writeCommit, writeTree } from '../../src/sandbox/git/objects.ts';
import { writeRef } from '../../src/sandbox/git/refs.ts';
import { plant } from '../../src/sandbox/seeds/plant.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { engines } from './support/engines.ts';
import { setStage } from './support/stage.ts';
import type { Stage } from './support/stage.ts';

const people = { alice: 'admin', bob: 'write', rita: 'read' } as const;
const shop = { owner: 'acme', repo: 'shop' };
const odd = { owner: 'acme', repo: 'odd' };
const bot = 'supercargo[bot]';
let stage: Stage;

async function seeds(world: World): Promise<void> {
  await plant(world, {
    ...shop,
    name: 'shop',
    collaborators: people,
    files: { Dockerfile: 'FROM scratch\n' },
  });
  await plantOdd(world);
}

/** A symbolic link, a submodule, a binary, a pointer of Git LFS and a file that is too large. */
async function plantOdd(world: World): Promise<void> {
  const repo = await plant(world, { ...odd, name: 'odd', collaborators: people, files: { a: 'a' } });
  const store = world.git.of(repo);
  const blob = (text: string) => writeBlob(store, new TextEncoder().encode(text));
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n';
  const entries = [
    { mode: '100644', path: 'binary.yaml', oid: await blob('a\0b'), type: 'blob' },
    { mode: '100644', path: 'large.yaml', oid: await blob('# '.repeat(60_000)), type: 'blob' },
    { mode: '100644', path: 'lfs.yaml', oid: await blob(pointer), type: 'blob' },
    { mode: '120000', path: 'link.yaml', oid: await blob('/etc/passwd'), type: 'blob' },
    { mode: '160000', path: 'vendor', oid: 'b'.repeat(40), type: 'commit' },
  ];
  const author = { name: 'Bob', email: 'bob@example.org', date: '2026-01-01T00:00:00Z' };
  const tree = await writeTree(store, entries);
  const sha = await writeCommit(store, { tree, parents: [], message: 'Odd', author });
  await writeRef(store, { name: 'refs/heads/main', sha });
}

beforeAll(async () => {
  stage = await setStage(seeds, engines);
});
afterAll(() => stage.close());

async function ask(body: string, repo = shop): Promise<number> {
  const { data } = await stage.as('bob').issues.create({ ...repo, title: 'Ask', body });
  await stage.sandbox.world.hooks.idle();
  return data.number;
}

async function answersTo(issue: number, repo = shop): Promise<readonly string[]> {
  const { data } = await stage.as('alice').issues.listComments({ ...repo, issue_number: issue });
  return data.filter(({ user }) => user?.login === bot).map(({ body = '' }) => body);
}

async function openPull(branch: string): Promise<number> {
  const bob = stage.as('bob');
  const { data: main } = await bob.git.getRef({ ...shop, ref: 'heads/main' });
  await bob.git.createRef({ ...shop, ref: `refs/heads/${branch}`, sha: main.object.sha });
  const content = Buffer.from('text\n').toString('base64');
  await bob.repos.createOrUpdateFileContents({
    ...shop,
    path: `${branch}.txt`,
    branch,
    content,
    message: 'Add',
  });
  const { data } = await bob.pulls.create({ ...shop, head: branch, base: 'main', title: branch });
  await stage.settle();
  return data.number;
}

function next() {
  const delivery = stage.deliveries.shift();
  if (delivery === undefined) throw new Error('Nothing was delivered');
  return delivery;
}

describe('a repository', () => {
  test('with what cannot be read says what was left out, in the answer', async () => {
    const issue = await ask('/k8s --dry-run', odd);
    await stage.settle();
    const [answer = ''] = await answersTo(issue, odd);
    expect(answer).toContain('`binary.yaml` (binary)');
    expect(answer).toContain('`large.yaml` (larger than');
    expect(answer).toContain('`lfs.yaml` (kept in Git LFS');
    expect(answer).toContain('`link.yaml` (a symbolic link');
    expect(answer).toContain('`vendor` (a submodule');
  });
});

describe('access that goes away', () => {
  test('a token that was revoked in the middle is renewed, and nothing is done twice', async () => {
    await ask('/k8s help');
    await stage.settle();
    const issue = await ask('/k8s');
    await stage.handleWhile(next(), 6, () => {
      for (const token of stage.sandbox.world.tables.tokens.all()) {
        if (token.owner.kind === 'installation') stage.sandbox.world.tables.tokens.remove(token.id);
      }
    });
    const { data } = await stage.as('alice').pulls.list({ ...shop, head: `acme:supercargo/issue-${issue}` });
    expect(data).toHaveLength(1);
    expect(await answersTo(issue)).toHaveLength(1);
    await stage.settle();
  });

  test('an App that was uninstalled in the middle stops with a line in the log and tries no more', async () => {
    await ask('/k8s');
    const delivery = next();
    const { installations, tokens } = stage.sandbox.world.tables;
    const before = [...installations.all()];
    await stage.handleWhile(delivery, 6, () => {
      for (const { id } of before) installations.remove(id);
      for (const { id } of tokens.all()) tokens.remove(id);
    });
    for (const installation of before) installations.put(installation);
    expect(stage.log.at(-1)).toMatchObject({
      message: 'GitHub ended a delivery',
      facts: { delivery: delivery.id, why: expect.stringContaining('no longer') },
    });
    await stage.settle();
  });

  test('a repository that was deleted in the middle ends the same way', async () => {
    const gone = { owner: 'acme', repo: 'gone' };
    const repo = await plant(stage.sandbox.world, {
      ...gone,
      name: 'gone',
      collaborators: people,
      files: { a: 'a' },
    });
    await ask('/k8s', gone);
    await stage.settle();
    await ask('/k8s', gone);
    await stage.handleWhile(next(), 4, () => stage.sandbox.world.tables.repositories.remove(repo.id));
    expect(stage.log.at(-1)).toMatchObject({ message: 'GitHub ended a delivery' });
  });
});

describe('on a pull request', () => {
  test('a wish becomes a pull request into its branch', async () => {
    const pull = await openPull('feature');
    await stage.as('bob').issues.createComment({ ...shop, issue_number: pull, body: '/k8s two replicas' });
    await stage.settle();
    const { data } = await stage.as('alice').pulls.list({ ...shop, base: 'feature' });
    expect(data).toMatchObject([{ head: { ref: `supercargo/pull-${pull}` }, user: { login: bot } }]);
  });

  test('what a branch says of templates does not count', async () => {
    const pull = await openPull('templates');
    await stage.as('bob').repos.createOrUpdateFileContents({
      ...shop,
      path: '.github/supercargo/templates/k8s/service.yaml',
      branch: 'templates',
      content: Buffer.from('kind: {{evil}}\n').toString('base64'),
      message: 'Ours',
    });
    await stage.as('bob').issues.createComment({ ...shop, issue_number: pull, body: '/k8s two replicas' });
    await stage.settle();
    const { data } = await stage.as('alice').pulls.list({ ...shop, base: 'templates' });
    expect(data).toHaveLength(1);
  });

  test('a command beside a line is answered in the conversation', async () => {
    const pull = await openPull('beside');
    const { data: head } = await stage.as('bob').pulls.get({ ...shop, pull_number: pull });
    const place = { path: 'beside.txt', line: 1, side: 'RIGHT', commit_id: head.head.sha } as const;
    const { data: comment } = await stage
      .as('rita')
      .pulls.createReviewComment({ ...shop, pull_number: pull, body: '/k8s help', ...place });
    await stage.settle();
    expect(await answersTo(pull)).toEqual([expect.stringContaining('/k8s generate')]);
    const { data } = await stage
      .as('bob')
      .reactions.listForPullRequestReviewComment({ ...shop, comment_id: comment.id });
    expect(data.map(({ content }) => content)).toEqual(['eyes', 'hooray']);
  });
});
