import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { githubSnapshots } from '../../src/adapters/github/snapshots.ts';
import { connect } from '../../src/app/connect.ts';
import { writeBlob, writeCommit, writeTree } from '../../src/sandbox/git/objects.ts';
import { writeRef } from '../../src/sandbox/git/refs.ts';
import { plant } from '../../src/sandbox/seeds/plant.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { engines } from './support/engines.ts';
import { setStage } from './support/stage.ts';
import type { Stage } from './support/stage.ts';

const sizes = [100, 1000, 20_000];
let stage: Stage;

async function seeds(world: World): Promise<void> {
  for (const size of sizes) await plantMany(world, size);
}

/** A hundred folders of as many files as it takes, every fifth of them YAML; 400 texts are enough for all. */
async function plantMany(world: World, size: number): Promise<void> {
  const collaborators = { bob: 'write' } as const;
  const files = { Dockerfile: 'FROM scratch\n' };
  const repo = await plant(world, { owner: 'acme', name: `files-${size}`, collaborators, files });
  const store = world.git.of(repo);
  const texts = Array.from({ length: Math.min(size, 400) }, (_, at) => new TextEncoder().encode(`# ${at}\n`));
  const blobs = await Promise.all(texts.map((text) => writeBlob(store, text)));
  const folders = Array.from({ length: 100 }, async (_, folder) => {
    const entries = Array.from({ length: size / 100 }, (_, nth) => {
      const at = nth * 100 + folder;
      const path = `${at}.${at % 5 === 0 ? 'yaml' : 'js'}`;
      return { mode: '100644', path, oid: blobs[Math.floor(at / 5) % blobs.length] ?? '', type: 'blob' };
    });
    return { mode: '040000', path: `${folder}`, oid: await writeTree(store, entries), type: 'tree' };
  });
  const tree = await writeTree(store, await Promise.all(folders));
  const author = { name: 'Bob', email: 'bob@example.org', date: '2026-01-01T00:00:00Z' };
  const sha = await writeCommit(store, { tree, parents: [], message: 'Many', author });
  await writeRef(store, { name: 'refs/heads/main', sha });
}

beforeAll(async () => {
  stage = await setStage(seeds, engines);
}, 120_000);
afterAll(() => stage.close());

function total(): number {
  return stage.sandbox.requests.total();
}

test.each(sizes)('reading a repository of %i files costs at most six requests', async (size) => {
  const { sandbox } = stage;
  const repo = sandbox.world.tables.repositories.first('name', `acme/files-${size}`);
  const connection = connect({
    appId: sandbox.app.id,
    privateKey: sandbox.app.privateKey,
    apiUrl: sandbox.apiUrl,
  });
  const wish = { installation: sandbox.app.installationId, repository: repo?.id ?? 0, onRequest: () => {} };
  const api = {
    octokit: connection.open(wish),
    repository: { owner: 'acme', repo: `files-${size}` },
    app: await connection.identity(),
  };
  sandbox.requests.reset();
  const read = await githubSnapshots(api).read(
    'HEAD',
    { patterns: ['**/*.yaml'], maxBytes: 1000 },
    AbortSignal.timeout(60_000),
  );
  if (!read.ok) throw new Error(read.error.what);
  expect(read.value.entries).toHaveLength(size);
  expect(read.value.omitted).toEqual([]);
  expect(read.value.text('95/95.yaml')).toBe('# 19\n');
  print(`reading ${size} files, ${size / 5} of them in full: ${total()} requests, with the token`);
  expect(total()).toBeLessThanOrEqual(6);
});

test('requests per command', async () => {
  const repo = { owner: 'acme', repo: 'files-1000' };
  const bob = stage.as('bob');
  const { data: issue } = await bob.issues.create({ ...repo, title: 'x' });
  await stage.settle();
  for (const body of ['Hello', '/k8s help', '/k8s --dry-run', '/k8s', '/k8s again', '/k8s again']) {
    await bob.issues.createComment({ ...repo, issue_number: issue.number, body });
    await stage.sandbox.world.hooks.idle();
    stage.sandbox.requests.reset();
    await stage.handle(stage.deliveries.shift() ?? { id: '', name: '', payload: {} });
    print(`${body}: ${total()} requests`);
    for (const [route, count] of Object.entries(stage.sandbox.requests.byRoute()))
      print(`    ${count} ${route}`);
    expect(total()).toBeLessThanOrEqual(20);
    await stage.settle();
  }
});

test('requests per pull request', async () => {
  const repo = { owner: 'acme', repo: 'files-1000' };
  const bob = stage.as('bob');
  const { data: main } = await bob.git.getRef({ ...repo, ref: 'heads/main' });
  await bob.git.createRef({ ...repo, ref: 'refs/heads/work', sha: main.object.sha });
  await push('work', 'code.js', 'fine\n');
  const { data: pull } = await bob.pulls.create({ ...repo, head: 'work', base: 'main', title: 'Work' });
  expect(await costOf('a pull request without cargo')).toBeLessThanOrEqual(2);
  await push('work', 'new.yaml', 'fine\n');
  expect(await costOf('a push with nothing to say')).toBeLessThanOrEqual(8);
  await push('work', 'bad.yaml', 'bad\n');
  expect(await costOf('a push with a remark')).toBeLessThanOrEqual(10);
  await bob.issues.createComment({ ...repo, issue_number: pull.number, body: '/k8s review' });
  expect(await costOf('/k8s review')).toBeLessThanOrEqual(12);

  async function push(branch: string, path: string, text: string): Promise<void> {
    const content = Buffer.from(text).toString('base64');
    await bob.repos.createOrUpdateFileContents({ ...repo, path, branch, content, message: 'Work' });
  }
});

/** Requests for all that was delivered, mostly one event. */
async function costOf(what: string): Promise<number> {
  await stage.sandbox.world.hooks.idle();
  stage.sandbox.requests.reset();
  await stage.settle();
  const cost = total();
  print(`${what}: ${cost} requests`);
  for (const [route, count] of Object.entries(stage.sandbox.requests.byRoute()))
    print(`    ${count} ${route}`);
  return cost;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
