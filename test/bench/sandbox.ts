/** How fast the sandbox answers: `npm run bench:sandbox`. Prints; asserts nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plant } from '../../src/sandbox/seeds/plant.ts';
import { noLimits } from '../../src/sandbox/http/limits.ts';
import { startSandbox } from '../../src/sandbox/start.ts';
import type { World } from '../../src/sandbox/world/world.ts';

const stateDir = mkdtempSync(join(tmpdir(), 'sandbox-bench-'));
const filesInLarge = 10_000;

const started = performance.now();
const first = await startSandbox({ port: 0, stateDir, seeds });
print('start, planting 10,000 files', performance.now() - started);
await first.close();
const again = performance.now();
const sandbox = await startSandbox({ port: 0, stateDir, limits: noLimits });
print('start again', performance.now() - again);

const headers = { authorization: `token ${sandbox.tokenFor('bob')}` };
const large = `${sandbox.apiUrl}/repos/acme/large`;
const shop = `${sandbox.apiUrl}/repos/acme/shop`;
await once('tree of 10,000 files, cold', `${large}/git/trees/main?recursive=1`);
await once('tree of 10,000 files, warm', `${large}/git/trees/main?recursive=1`);
await once('tarball of 10,000 files', `${large}/tarball/main`);
await many('GET repository', 500, () => fetch(shop, { headers }));
await many('POST issue', 500, (at) => post('issues', { title: `Issue ${at}` }));
await many('POST comment', 500, () => post('issues/1/comments', { body: 'Hello' }));
await many('GET issues', 200, () => fetch(`${shop}/issues?per_page=100`, { headers }));
await many('commit by GraphQL', 200, commit);
await sandbox.close();
rmSync(stateDir, { recursive: true, force: true });

async function seeds(world: World): Promise<void> {
  await plant(world, { owner: 'acme', name: 'shop', collaborators: { bob: 'write' }, files: { a: 'a' } });
  const paths = Array.from({ length: filesInLarge }, (_, at) => `d${at % 100}/f${at}.txt`);
  const files = Object.fromEntries(paths.map((path) => [path, path]));
  await plant(world, { owner: 'acme', name: 'large', collaborators: { bob: 'write' }, files });
}

function post(path: string, body: unknown): Promise<Response> {
  return fetch(`${shop}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function commit(at: number): Promise<Response> {
  const ref = (await (await fetch(`${shop}/git/ref/heads/main`, { headers })).json()) as {
    object: { sha: string };
  };
  const input = {
    branch: { repositoryNameWithOwner: 'acme/shop', branchName: 'main' },
    expectedHeadOid: ref.object.sha,
    message: { headline: `Commit ${at}` },
    fileChanges: { additions: [{ path: `f/${at}`, contents: 'YQ==' }] },
  };
  const query =
    'mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }';
  return fetch(sandbox.graphqlUrl, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables: { input } }),
  });
}

async function once(what: string, url: string): Promise<void> {
  const start = performance.now();
  await (await fetch(url, { headers })).arrayBuffer();
  print(what, performance.now() - start);
}

async function many(what: string, count: number, work: (at: number) => Promise<Response>): Promise<void> {
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const start = performance.now();
    const response = await work(at);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${what}: ${response.status}`);
    times.push(performance.now() - start);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const [p50 = 0, p99 = 0] = [0.5, 0.99].map((share) => sorted[Math.floor(share * count)]);
  process.stdout.write(`${what.padEnd(32)} p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms\n`);
}

function print(what: string, milliseconds: number): void {
  process.stdout.write(`${what.padEnd(32)} ${milliseconds.toFixed(0)} ms\n`);
}
