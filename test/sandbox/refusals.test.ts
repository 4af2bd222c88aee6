import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Octokit } from '@octokit/rest';
import { createRepository, changeRepository } from '../../src/sandbox/world/repositories.ts';
import { plant } from '../../src/sandbox/seeds/plant.ts';
import {
  asApp,
  asInstallation,
  asUser,
  people,
  refusal,
  smallWorld,
  startRig,
  type Rig,
} from './support/sandbox.ts';

const shop = { owner: 'acme', repo: 'shop' };
let rig: Rig;
let head = '';

beforeAll(async () => {
  rig = await startRig({
    seeds: async (world) => {
      await smallWorld(world);
      await plant(world, {
        owner: 'acme',
        name: 'secret',
        private: true,
        collaborators: people,
        files: { a: 'a' },
      });
      await plant(world, { owner: 'acme', name: 'old', collaborators: people, files: { a: 'a' } });
      await createRepository(world, { owner: 'acme', name: 'empty', collaborators: people });
      const rules = [
        { branch: 'main', type: 'pull_request' },
        { branch: 'main', type: 'non_fast_forward' },
      ] as const;
      await plant(world, { owner: 'acme', name: 'safe', collaborators: people, files: { a: 'a' } });
      changeRepository(world, world.tables.repositories.first('name', 'acme/safe')!.id, { rules });
      changeRepository(world, world.tables.repositories.first('name', 'acme/old')!.id, { archived: true });
    },
    app: {
      permissions: {
        metadata: 'read',
        contents: 'write',
        issues: 'read',
        checks: 'write',
        pull_requests: 'write',
      },
    },
  });
  head = (await asInstallation(rig).git.getRef({ ...shop, ref: 'heads/main' })).data.object.sha;
});

afterAll(() => rig.stop());

function withToken(token: string): Octokit {
  return new Octokit({
    auth: token,
    baseUrl: rig.apiUrl,
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });
}

describe('tokens', () => {
  test('a made-up one is bad credentials', async () => {
    expect(await refusal(withToken('ghs_nonsense').repos.get(shop))).toEqual({
      status: 401,
      message: 'Bad credentials - https://docs.github.com/rest',
    });
  });

  test('a revoked one is too', async () => {
    const { data } = await asApp(rig).apps.createInstallationAccessToken({
      installation_id: rig.app.installationId,
    });
    await withToken(data.token).apps.revokeInstallationAccessToken();
    expect(await refusal(withToken(data.token).repos.get(shop))).toMatchObject({ status: 401 });
  });

  test('one narrowed to a repository or a right does no more', async () => {
    const installation_id = rig.app.installationId;
    const { data } = await asApp(rig).apps.createInstallationAccessToken({
      installation_id,
      repositories: ['shop'],
      permissions: { contents: 'read' },
    });
    const narrow = withToken(data.token);
    expect((await narrow.repos.getContent({ ...shop, path: 'README.md' })).status).toBe(200);
    expect(await refusal(narrow.repos.get({ owner: 'acme', repo: 'secret' }))).toMatchObject({ status: 404 });
    const ref = { ...shop, ref: 'refs/heads/x', sha: head };
    expect(await refusal(narrow.git.createRef(ref))).toEqual({
      status: 403,
      message: 'Resource not accessible by integration - https://docs.github.com/rest',
    });
  });

  test('a right that the installation does not have is not given', async () => {
    const wish = { installation_id: rig.app.installationId, permissions: { issues: 'write' } } as const;
    expect(await refusal(asApp(rig).apps.createInstallationAccessToken(wish))).toMatchObject({ status: 422 });
    const issue = { ...shop, title: 'no' };
    expect(await refusal(asInstallation(rig).issues.create(issue))).toMatchObject({ status: 403 });
  });

  test('a workflow is written with a right of its own only', async () => {
    const path = '.github/workflows/ci.yml';
    const app = asInstallation(rig);
    const file = { ...shop, path, message: 'x', content: 'eA==', branch: 'main' };
    expect(await refusal(app.repos.createOrUpdateFileContents(file))).toMatchObject({ status: 403 });
    const tree = [{ path, mode: '100644', type: 'blob', content: 'x' }] as const;
    const made = app.git.createTree({ ...shop, base_tree: head, tree: [...tree] });
    expect(await refusal(made)).toMatchObject({ status: 403 });
    const input = {
      branch: { repositoryNameWithOwner: 'acme/shop', branchName: 'main' },
      expectedHeadOid: head,
      message: { headline: 'x' },
      fileChanges: { additions: [{ path, contents: 'eA==' }] },
    };
    const commit = app.graphql(
      'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }',
      { input },
    );
    await expect(commit).rejects.toThrow('Resource not accessible by integration');
    const mine = await asUser(rig, 'bob').git.createTree({ ...shop, base_tree: head, tree: [...tree] });
    expect(mine.status).toBe(201);
  });

  test('a JWT signed by another key is refused', async () => {
    const [header, payload] = ['{"alg":"RS256"}', '{"iss":"1","iat":1,"exp":9999999999}'].map((text) =>
      Buffer.from(text).toString('base64url'),
    );
    const forged = withToken(`${header}.${payload}.AAAA`);
    const response = await fetch(`${rig.apiUrl}/app`, {
      headers: { authorization: `Bearer ${header}.${payload}.AAAA` },
    });
    expect(response.status).toBe(401);
    expect(forged).toBeDefined();
  });
});

describe('people', () => {
  test('who may only read pushes nothing and closes nothing', async () => {
    const rita = asUser(rig, 'rita');
    const ref = { ...shop, ref: 'refs/heads/rita', sha: head };
    expect(await refusal(rita.git.createRef(ref))).toMatchObject({ status: 403 });
    const { data: issue } = await asUser(rig, 'bob').issues.create({ ...shop, title: 'Mine' });
    const close = { ...shop, issue_number: issue.number, state: 'closed' } as const;
    expect(await refusal(rita.issues.update(close))).toMatchObject({ status: 403 });
    await asUser(rig, 'tina').issues.update(close);
  });

  test('a private repository is not there for a stranger', async () => {
    const zoe = asUser(rig, 'zoe');
    expect(await refusal(zoe.repos.get({ owner: 'acme', repo: 'secret' }))).toMatchObject({ status: 404 });
    const anonymous = await fetch(`${rig.apiUrl}/repos/acme/secret`);
    expect(anonymous.status).toBe(404);
    expect((await fetch(`${rig.apiUrl}/repos/acme/shop`)).status).toBe(200);
  });
});

describe('repositories', () => {
  test('an archived one is read-only', async () => {
    const old = { owner: 'acme', repo: 'old' };
    expect(await refusal(asUser(rig, 'bob').issues.create({ ...old, title: 'x' }))).toMatchObject({
      status: 403,
    });
  });

  test('an empty one has no trees, refs or commits', async () => {
    const empty = { owner: 'acme', repo: 'empty' };
    const app = asInstallation(rig);
    expect(await refusal(app.git.getTree({ ...empty, tree_sha: 'HEAD' }))).toMatchObject({ status: 409 });
    expect(await refusal(app.repos.listCommits(empty))).toMatchObject({ status: 409 });
    expect(await refusal(app.git.getRef({ ...empty, ref: 'heads/main' }))).toMatchObject({ status: 409 });
    expect(await refusal(app.repos.getContent({ ...empty, path: '' }))).toMatchObject({ status: 404 });
  });

  test('a protected branch takes no direct push', async () => {
    const safe = { owner: 'acme', repo: 'safe' };
    const file = { ...safe, path: 'b', message: 'b', content: 'YQ==' };
    expect(await refusal(asInstallation(rig).repos.createOrUpdateFileContents(file))).toMatchObject({
      status: 422,
    });
    const { data: rules } = await asInstallation(rig).repos.getBranchRules({ ...safe, branch: 'main' });
    expect(rules.map(({ type }) => type)).toEqual(['pull_request', 'non_fast_forward']);
  });

  test('a branch moves forward only, unless forced', async () => {
    const bob = asUser(rig, 'bob');
    await bob.git.createRef({ ...shop, ref: 'refs/heads/back', sha: head });
    const file = { ...shop, path: 'c', message: 'c', content: 'YQ==', branch: 'back' };
    await bob.repos.createOrUpdateFileContents(file);
    const back = { ...shop, ref: 'heads/back', sha: head };
    expect(await refusal(bob.git.updateRef(back))).toMatchObject({ status: 422 });
    expect((await bob.git.updateRef({ ...back, force: true })).status).toBe(200);
  });

  test.each([
    'refs/heads/a..b',
    'refs/heads/',
    'refs/heads/a b',
    'refs/heads/.x',
    'heads/x',
    'refs/heads/x.lock',
  ])('%s is not a ref name', async (ref) => {
    expect(await refusal(asUser(rig, 'bob').git.createRef({ ...shop, ref, sha: head }))).toMatchObject({
      status: 422,
    });
  });
});

describe('checks', () => {
  const annotation = {
    path: 'a',
    start_line: 1,
    end_line: 1,
    annotation_level: 'notice',
    message: 'm',
  } as const;
  const action = { label: 'Fix', description: 'Fix it', identifier: 'fix' };
  const output = { title: 't', summary: 's' };

  test.each([
    ['51 annotations', { output: { ...output, annotations: Array.from({ length: 51 }, () => annotation) } }],
    ['4 actions', { actions: [action, action, action, action] }],
    ['a label of 21 characters', { actions: [{ ...action, label: 'x'.repeat(21) }] }],
    ['a summary of 65,536 bytes', { output: { ...output, summary: 'x'.repeat(65_536) } }],
    ['an end without a conclusion', { status: 'completed' }],
  ] as const)('%s are too much', async (_what, more) => {
    const wish = { ...shop, name: 'x', head_sha: head, ...structuredClone(more) };
    expect(await refusal(asInstallation(rig).checks.create(wish as never))).toMatchObject({ status: 422 });
  });

  test('only Apps write them, and only their own', async () => {
    const wish = { ...shop, name: 'x', head_sha: head };
    expect(await refusal(asUser(rig, 'alice').checks.create(wish))).toMatchObject({ status: 403 });
  });

  test('50 and 50 more annotations are kept', async () => {
    const app = asInstallation(rig);
    const annotations = Array.from({ length: 50 }, () => annotation);
    const { data: run } = await app.checks.create({
      ...shop,
      name: 'y',
      head_sha: head,
      output: { ...output, annotations },
    });
    const at = { ...shop, check_run_id: run.id };
    await app.checks.update({ ...at, output: { ...output, annotations } });
    const all = await app.paginate(app.checks.listAnnotations, { ...at, per_page: 30 });
    expect(all).toHaveLength(100);
  });
});

test('what is asked again with its ETag costs no body', async () => {
  const first = await fetch(`${rig.apiUrl}/repos/acme/shop`);
  const again = await fetch(`${rig.apiUrl}/repos/acme/shop`, {
    headers: { 'if-none-match': first.headers.get('etag') ?? '' },
  });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('JSON that is none is a 400', async () => {
  const headers = { authorization: `token ${rig.tokenFor('bob')}` };
  const response = await fetch(`${rig.apiUrl}/repos/acme/shop/issues`, {
    method: 'POST',
    body: '{',
    headers,
  });
  expect([response.status, ((await response.json()) as { message: string }).message]).toEqual([
    400,
    'Problems parsing JSON',
  ]);
});
