import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openInbox, type Inbox } from './support/inbox.ts';
import { asInstallation, asUser, refusal, startRig, type Rig } from './support/sandbox.ts';
import { applySuggestions } from '../../src/sandbox/world/suggestions.ts';

const shop = { owner: 'acme', repo: 'shop' };
let rig: Rig;
let inbox: Inbox;

beforeAll(async () => {
  inbox = await openInbox();
  rig = await startRig({ webhookUrl: inbox.url });
});

afterAll(async () => {
  await rig.stop();
  await inbox.close();
});

async function events(): Promise<readonly string[]> {
  await rig.world.hooks.idle();
  const names = inbox.events();
  inbox.received.length = 0;
  return names;
}

test('a branch, a commit of several files and a pull request, by the Git Data API', async () => {
  const app = asInstallation(rig);
  const { data: main } = await app.git.getRef({ ...shop, ref: 'heads/main' });
  const { data: commit } = await app.git.getCommit({ ...shop, commit_sha: main.object.sha });
  const { data: tree } = await app.git.createTree({
    ...shop,
    base_tree: commit.tree.sha,
    tree: [
      { path: 'Dockerfile', mode: '100644', type: 'blob', content: 'FROM node\nRUN npm i\nCMD ["node"]\n' },
      { path: 'deploy/app.yaml', mode: '100644', type: 'blob', content: 'kind: Deployment\n' },
    ],
  });
  const { data: made } = await app.git.createCommit({
    ...shop,
    message: 'Add deployment',
    tree: tree.sha,
    parents: [main.object.sha],
  });
  await app.git.createRef({ ...shop, ref: 'refs/heads/supercargo/one', sha: made.sha });
  const { data: pull } = await app.pulls.create({
    ...shop,
    head: 'supercargo/one',
    base: 'main',
    title: 'One',
  });
  expect(pull).toMatchObject({ number: 1, commits: 1, changed_files: 2, additions: 4, mergeable: true });
  const { data: files } = await app.pulls.listFiles({ ...shop, pull_number: 1 });
  expect(files.map((file) => [file.filename, file.status, file.patch])).toEqual([
    ['Dockerfile', 'added', '@@ -0,0 +1,3 @@\n+FROM node\n+RUN npm i\n+CMD ["node"]'],
    ['deploy/app.yaml', 'added', '@@ -0,0 +1 @@\n+kind: Deployment'],
  ]);
  expect(await events()).toEqual(['push', 'check_suite.requested', 'pull_request.opened']);
});

test('a review with one line outside the diff is refused as a whole', async () => {
  const app = asInstallation(rig);
  const review = (line: number) =>
    app.pulls.createReview({
      ...shop,
      pull_number: 1,
      event: 'COMMENT',
      body: 'See below',
      comments: [
        { path: 'Dockerfile', line: 1, side: 'RIGHT', body: '```suggestion\nFROM node:24\n```' },
        { path: 'Dockerfile', line, side: 'RIGHT', body: 'hm' },
      ],
    });
  expect(await refusal(review(9))).toMatchObject({ status: 422 });
  expect((await app.pulls.listReviews({ ...shop, pull_number: 1 })).data).toEqual([]);
  await review(3);
  expect(await events()).toEqual([
    'pull_request_review.submitted',
    'pull_request_review_comment.created',
    'pull_request_review_comment.created',
  ]);
});

test('a suggestion is applied as a commit, its thread resolved, other comments move or are outdated', async () => {
  const repo = rig.world.tables.repositories.first('name', 'acme/shop')!;
  const [first] = rig.world.tables.reviewComments.where('pull', `${repo.id}#1`);
  await applySuggestions(rig.world, { login: 'bob', app: null }, { repo, number: 1, comments: [first!.id] });
  const app = asInstallation(rig);
  const { data } = await app.repos.getContent({ ...shop, path: 'Dockerfile', ref: 'supercargo/one' });
  const { content } = data as { content: string };
  expect(Buffer.from(content, 'base64').toString()).toBe('FROM node:24\nRUN npm i\nCMD ["node"]\n');
  const { data: comments } = await app.pulls.listReviewComments({ ...shop, pull_number: 1 });
  expect(comments.map((comment) => comment.line)).toEqual([null, 3]);
  expect(await events()).toEqual([
    'push',
    'check_suite.requested',
    'pull_request.synchronize',
    'pull_request_review_thread.resolved',
  ]);
});

test('merging moves the base, closes the pull request and what it closes', async () => {
  const bob = asUser(rig, 'bob');
  const { data: issue } = await bob.issues.create({ ...shop, title: 'Deploy' });
  await bob.pulls.update({ ...shop, pull_number: 1, body: `Closes #${issue.number}` });
  await events();
  const stale = { ...shop, pull_number: 1, sha: '0'.repeat(40) };
  expect(await refusal(bob.pulls.merge(stale))).toMatchObject({ status: 409 });
  expect(await refusal(asUser(rig, 'rita').pulls.merge({ ...shop, pull_number: 1 }))).toMatchObject({
    status: 403,
  });
  await bob.pulls.merge({ ...shop, pull_number: 1 });
  expect((await bob.issues.get({ ...shop, issue_number: issue.number })).data.state).toBe('closed');
  expect((await bob.pulls.get({ ...shop, pull_number: 1 })).data).toMatchObject({
    merged: true,
    changed_files: 2,
  });
  expect(await refusal(bob.pulls.merge({ ...shop, pull_number: 1 }))).toMatchObject({ status: 405 });
  expect(await events()).toEqual(['push', 'check_suite.requested', 'pull_request.closed', 'issues.closed']);
});

test('two branches that change the same line do not merge', async () => {
  const bob = asUser(rig, 'bob');
  const { data: main } = await bob.repos.getBranch({ ...shop, branch: 'main' });
  for (const name of ['left', 'right']) {
    await bob.git.createRef({ ...shop, ref: `refs/heads/${name}`, sha: main.commit.sha });
    const { data } = await bob.repos.getContent({ ...shop, path: 'README.md', ref: name });
    const { sha } = data as { sha: string };
    const content = Buffer.from(`# ${name}\n`).toString('base64');
    await bob.repos.createOrUpdateFileContents({
      ...shop,
      path: 'README.md',
      branch: name,
      message: name,
      content,
      sha,
    });
  }
  const { data: left } = await bob.pulls.create({ ...shop, head: 'left', base: 'main', title: 'left' });
  const { data: right } = await bob.pulls.create({ ...shop, head: 'right', base: 'main', title: 'right' });
  await bob.pulls.merge({ ...shop, pull_number: left.number, merge_method: 'squash' });
  const { data: after } = await bob.pulls.get({ ...shop, pull_number: right.number });
  expect(after).toMatchObject({ mergeable: false, mergeable_state: 'dirty' });
  expect(await refusal(bob.pulls.merge({ ...shop, pull_number: right.number }))).toMatchObject({
    status: 405,
  });
});

test('git itself finds nothing wrong with what was written', () => {
  const repo = rig.world.tables.repositories.first('name', 'acme/shop')!;
  const { gitdir } = rig.world.git.of(repo);
  const said = execFileSync('git', ['--git-dir', gitdir, 'fsck', '--full', '--strict'], { encoding: 'utf8' });
  expect(said.split('\n').filter((line) => line !== '' && !line.startsWith('dangling'))).toEqual([]);
});
