import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { plant } from '../../src/sandbox/seeds/plant.ts';
import { asInstallation, asUser, smallWorld, startRig, type Rig } from './support/sandbox.ts';

const shop = { owner: 'acme', repo: 'shop' };
let rig: Rig;

beforeAll(async () => {
  rig = await startRig({
    seeds: async (world) => {
      await smallWorld(world);
      await plant(world, { owner: 'acme', name: 'secret', private: true, files: { 'a.txt': 'a' } });
      await plant(world, {
        owner: 'acme',
        name: 'odd',
        files: { bin: new Uint8Array([0, 1, 2]), 'ü.txt': 'ü' },
      });
    },
  });
});

afterAll(() => rig.stop());

const commit = `mutation($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url } ref { name } }
}`;

function input(expectedHeadOid: string, path = 'a/b.txt') {
  return {
    branch: { repositoryNameWithOwner: 'acme/shop', branchName: 'main' },
    expectedHeadOid,
    message: { headline: 'Add', body: 'more' },
    fileChanges: { additions: [{ path, contents: Buffer.from('hello').toString('base64') }] },
  };
}

test('blobs are read in one request by aliases, text and binary', async () => {
  const query = `{ repository(owner: "acme", name: "odd") { isEmpty defaultBranchRef { name target { oid } }
    f0: object(expression: "HEAD:bin") { ... on Blob { isBinary text byteSize isTruncated } }
    f1: object(expression: "main:ü.txt") { ... on Blob { isBinary text byteSize isTruncated oid } }
    f2: object(expression: "HEAD:nothing") { oid } } }`;
  const { repository } = await asInstallation(rig).graphql<{ repository: Record<string, unknown> }>(query);
  expect(repository).toMatchObject({
    isEmpty: false,
    defaultBranchRef: { name: 'main' },
    f0: { isBinary: true, text: null, byteSize: 3, isTruncated: false },
    f1: { isBinary: false, text: 'ü', byteSize: 2 },
    f2: null,
  });
});

test('a commit of files lands only where the branch is where the caller thinks', async () => {
  const app = asInstallation(rig);
  const { data: main } = await app.git.getRef({ ...shop, ref: 'heads/main' });
  await app.graphql(commit, { input: input(main.object.sha) });
  await expect(app.graphql(commit, { input: input(main.object.sha, 'c.txt') })).rejects.toMatchObject({
    errors: [{ type: 'STALE_DATA' }],
  });
  const { data } = await app.repos.getContent({ ...shop, path: 'a/b.txt' });
  expect(data).toMatchObject({ type: 'file', size: 5 });
  expect((await app.repos.listCommits(shop)).data[0]?.commit.message).toBe('Add\n\nmore');
});

test('threads are found and resolved, comments are hidden', async () => {
  const app = asInstallation(rig);
  const { data: main } = await app.git.getRef({ ...shop, ref: 'heads/main' });
  await app.git.createRef({ ...shop, ref: 'refs/heads/x', sha: main.object.sha });
  const branch = { repositoryNameWithOwner: 'acme/shop', branchName: 'x' };
  await app.graphql(commit, { input: { ...input(main.object.sha, 'x.txt'), branch } });
  const { data: pull } = await app.pulls.create({ ...shop, head: 'x', base: 'main', title: 'x' });
  const number = { ...shop, pull_number: pull.number };
  await app.pulls.createReview({
    ...number,
    event: 'COMMENT',
    comments: [{ path: 'x.txt', line: 1, body: 'hm' }],
  });
  const { data: said } = await app.issues.createComment({ ...shop, issue_number: pull.number, body: 'old' });
  const find = `{ repository(owner: "acme", name: "shop") { pullRequest(number: ${pull.number}) { isDraft
    reviewThreads(first: 50) { nodes { id isResolved comments(first: 1) { nodes { body author { login } } } } } } } }`;
  type Found = {
    repository: { pullRequest: { reviewThreads: { nodes: { id: string; isResolved: boolean }[] } } };
  };
  const { repository } = await app.graphql<Found>(find);
  const [thread] = repository.pullRequest.reviewThreads.nodes;
  expect(thread).toMatchObject({
    isResolved: false,
    comments: { nodes: [{ body: 'hm', author: { login: 'supercargo' } }] },
  });
  const resolve =
    'mutation($threadId: ID!) { resolveReviewThread(input: { threadId: $threadId }) { thread { isResolved } } }';
  expect(await app.graphql(resolve, { threadId: thread!.id })).toEqual({
    resolveReviewThread: { thread: { isResolved: true } },
  });
  const minimize = `mutation($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) {
    minimizedComment { isMinimized minimizedReason } } }`;
  expect(await app.graphql(minimize, { id: said.node_id })).toEqual({
    minimizeComment: { minimizedComment: { isMinimized: true, minimizedReason: 'outdated' } },
  });
});

test('what one may not see is not there', async () => {
  const query = '{ repository(owner: "acme", name: "secret") { name } }';
  await expect(asUser(rig, 'bob').graphql(query)).rejects.toMatchObject({ errors: [{ type: 'NOT_FOUND' }] });
  expect(await asInstallation(rig).graphql(query)).toEqual({ repository: { name: 'secret' } });
});

test('a page without bounds is refused', async () => {
  const query = '{ repository(owner: "acme", name: "shop") { pullRequests { totalCount } } }';
  await expect(asUser(rig, 'bob').graphql(query)).rejects.toMatchObject({
    errors: [{ type: 'MISSING_PAGINATION_BOUNDARIES' }],
  });
});
