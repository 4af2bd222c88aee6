import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { plant } from '../../src/sandbox/seeds/plant.ts';
import { fork, renameRepository } from '../../src/sandbox/world/repositories.ts';
import { commitFiles } from '../../src/sandbox/world/commits.ts';
import { writeTar, type TarFile } from '../../src/sandbox/git/tar.ts';
import { asInstallation, asUser, refusal, smallWorld, startRig, type Rig } from './support/sandbox.ts';

const run = promisify(execFile);
const shop = { owner: 'acme', repo: 'shop' };
let rig: Rig;
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clone-'));
  rig = await startRig({
    seeds: async (world) => {
      await smallWorld(world);
      await plant(world, { owner: 'acme', name: 'secret', private: true, files: { a: 'a' } });
    },
  });
});

afterAll(async () => {
  await rig.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Not the synchronous form: the sandbox that answers lives in this very process. */
function clone(url: string, name: string): Promise<unknown> {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0' };
  return run('git', ['clone', '--quiet', url, join(folder, name)], { env, timeout: 20_000 });
}

test('git clones what is public, and with a token what is private', async () => {
  await clone(`${rig.url}/acme/shop.git`, 'shop');
  expect(readFileSync(join(folder, 'shop/README.md'), 'utf8')).toBe('# Shop\n');
  await expect(clone(`${rig.url}/acme/secret.git`, 'secret')).rejects.toThrow('acme/secret');
  const token = rig.tokenFor('acme');
  const url = rig.url.replace('://', `://x-access-token:${token}@`);
  await clone(`${url}/acme/secret.git`, 'secret');
  expect(readFileSync(join(folder, 'secret/a'), 'utf8')).toBe('a');
});

function file(path: string, mode: string, text: string): TarFile {
  return { path, mode, bytes: Buffer.from(text), modified: 1 };
}

test('an archive unpacks to one folder, whatever the names are', () => {
  const long = `${'d'.repeat(120)}/${'f'.repeat(120)}.txt`;
  const files = [
    file('a.txt', '100644', 'a'),
    file('run.sh', '100755', 'x'),
    file('übung.txt', '100644', 'ü'),
    file(long, '100644', 'long'),
    file('link', '120000', 'a.txt'),
  ];
  writeFileSync(join(folder, 'a.tar'), writeTar({ folder: 'top', comment: 'c'.repeat(40), files }));
  execFileSync('tar', ['xf', 'a.tar'], { cwd: folder });
  expect(readdirSync(join(folder, 'top')).toSorted()).toEqual(
    ['a.txt', 'd'.repeat(120), 'link', 'run.sh', 'übung.txt'].toSorted(),
  );
  expect(readFileSync(join(folder, 'top', long), 'utf8')).toBe('long');
  expect(readFileSync(join(folder, 'top/link'), 'utf8')).toBe('a');
});

test('a repository that was renamed is found by its old name', async () => {
  const { id } = rig.world.tables.repositories.first('name', 'acme/secret')!;
  renameRepository(rig.world, { login: 'acme', app: null }, { id, name: 'vault' });
  const old = { owner: 'acme', repo: 'secret' };
  const owner = asUser(rig, 'acme');
  expect((await owner.repos.get(old)).data.name).toBe('vault');
  expect((await owner.issues.create({ ...old, title: 'Still here' })).data.number).toBe(1);
  expect(await refusal(asUser(rig, 'zoe').repos.get(old))).toMatchObject({ status: 404 });
});

test('a pull request comes from a fork, whose author may only read', async () => {
  const repo = rig.world.tables.repositories.first('name', 'acme/shop')!;
  const forked = await fork(rig.world, { of: repo, owner: 'zoe' });
  const zoe = { login: 'zoe', app: null };
  const changes = [{ path: 'evil.sh', content: 'x', mode: '100755' as const }];
  await commitFiles(rig.world, zoe, { repo: forked, branch: 'main', message: 'Gift', changes });
  const { data: pull } = await asUser(rig, 'zoe').pulls.create({
    ...shop,
    head: 'zoe:main',
    base: 'main',
    title: 'Gift',
  });
  expect(pull).toMatchObject({ changed_files: 1, head: { label: 'zoe:main', repo: { fork: true } } });
  const app = asInstallation(rig);
  const { data: files } = await app.pulls.listFiles({ ...shop, pull_number: pull.number });
  expect(files.map(({ filename }) => filename)).toEqual(['evil.sh']);
  const { data: read } = await app.repos.getContent({
    ...shop,
    path: 'evil.sh',
    ref: `refs/pull/${pull.number}/head`,
  });
  expect(read).toMatchObject({ type: 'file' });
  await asUser(rig, 'bob').pulls.merge({ ...shop, pull_number: pull.number });
  expect((await app.repos.getContent({ ...shop, path: 'evil.sh' })).status).toBe(200);
});
