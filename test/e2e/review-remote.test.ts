import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import { writeRef } from '../../src/sandbox/git/refs.ts';
import { plant } from '../../src/sandbox/seeds/plant.ts';
import { commitFiles } from '../../src/sandbox/world/commits.ts';
import { recordingIo } from '../support/io.ts';
import { openShop, shop as place, type Shop } from './support/shop.ts';

const never = new AbortController().signal;
const dockerfile = 'FROM debian:12.11-slim\nUSER 1000\nCMD ["cat"]\n';
let shop: Shop;

beforeAll(async () => {
  shop = await openShop({ Dockerfile: dockerfile });
});
afterAll(() => shop.stage.close());

function review(number: number, ...flags: readonly string[]) {
  const { sandbox } = shop.stage;
  const env = { GITHUB_TOKEN: sandbox.tokenFor('bob'), GITHUB_API_URL: sandbox.apiUrl };
  const io = recordingIo({ cwd: '/', env });
  return { io, done: run(['review', `acme/shop#${number}`, ...flags], io, never) };
}

async function comments(number: number): Promise<readonly string[]> {
  const { data } = await shop.stage.as('alice').issues.listComments({ ...place, issue_number: number });
  return data.filter(({ user }) => user?.login === 'bob').map(({ body = '' }) => body);
}

test('a pull request is reviewed with a token: printed, or posted once', async () => {
  const pull = await shop.openPull('work', { Dockerfile: dockerfile.replace('USER', 'ADD a /a\nUSER') });
  const dry = review(pull, '--dry-run');
  expect(await dry.done).toBe(1);
  expect(dry.io.stdout()).toContain('DL3020');
  expect(await comments(pull)).toEqual([]);
  const printed = review(pull, '--format', 'json');
  expect(await printed.done).toBe(1);
  const { verdict, findings } = JSON.parse(printed.io.stdout());
  expect({ verdict, rules: findings.map(({ rule }: { rule: string }) => rule) }).toEqual({
    verdict: 'fail',
    rules: expect.arrayContaining(['DL3020']),
  });
  expect(await comments(pull)).toEqual([]);
  for (let time = 0; time < 2; time += 1) {
    expect(await review(pull).done).toBe(1);
    expect(await comments(pull)).toEqual([expect.stringContaining('DL3020')]);
  }
});

test('without a token, or a pull request, it says so', async () => {
  const io = recordingIo({ cwd: '/', env: {} });
  expect(await run(['review', 'acme/shop#1'], io, never)).toBe(2);
  expect(io.stderr()).toContain('GITHUB_TOKEN is not set');
  const lost = review(9999);
  expect(await lost.done).toBe(2);
  expect(lost.io.stderr()).toContain('no open pull request 9999');
});

const map = (value: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: platform}\ndata: {a: "${value}"}\n`;
const platform = { 'app/kustomization.yaml': 'resources: [map.yaml]\n', 'app/map.yaml': map('one') };

test('bases of other repositories are named, and read where the policy of the default branch allows it', async () => {
  const { world, apiUrl } = shop.stage.sandbox;
  const by = { login: 'bob', app: null };
  const repo = await plant(world, {
    owner: 'acme',
    name: 'platform',
    private: true,
    collaborators: { bob: 'write' },
    files: platform,
  });
  const git = world.git.of(repo);
  const change = {
    repo,
    branch: 'main',
    message: 'Two',
    changes: [{ path: 'app/map.yaml', content: map('two') }],
  };
  await writeRef(git, { name: 'refs/tags/v2', sha: await commitFiles(world, by, change) });
  const back = { ...change, message: 'One', changes: [{ path: 'app/map.yaml', content: map('one') }] };
  await writeRef(git, { name: 'refs/tags/v1', sha: await commitFiles(world, by, back) });
  await plant(world, {
    owner: 'umbrella',
    name: 'public',
    files: { 'all.yaml': map('far').replace('platform', 'far') },
  });
  await plant(world, { owner: 'umbrella', name: 'hidden', private: true, files: platform });
  const { origin } = new URL(apiUrl);
  const [app, far, hidden] = [
    `${origin}/acme/platform//app`,
    `${origin}/umbrella/public/raw/main/all.yaml`,
    `${origin}/umbrella/hidden//app`,
  ];
  const bases = (ref: string, more = '') => ({
    'prod/kustomization.yaml': `resources:\n  - ${app}?ref=${ref}\n  - ${hidden}\n${more}`,
  });
  await shop.push('main', bases('v1'));

  const pull = await shop.openPull('bump', bases('v2', `  - ${far}\n`));
  const [before = ''] = await shop.answers(pull);
  expect(before).toBe('');
  const silent = review(pull, '--format', 'markdown');
  expect(await silent.done).toBe(0);
  expect(silent.io.stderr()).toContain(`Not looked at: ${app}?ref=v2 (prod/kustomization.yaml:2)\n`);

  await shop.push('main', { '.github/supercargo.yml': 'review: {remotes: [acme/platform, umbrella/*]}\n' });
  await shop.say(pull, '/k8s review');
  const answer = (await shop.answers(pull)).find((body) => body.includes('ConfigMap')) ?? '';
  expect(answer).toMatch(/-\s+a: (?:"one"|one)\n\+\s+a: (?:"two"|two)/u);
  expect(answer).toContain('far');
  expect(answer).toContain(`${hidden}: umbrella/hidden does not exist, or may not be read from here`);
  expect(answer).not.toContain(`Not looked at: ${app}`);

  const printed = review(pull, '--format', 'json');
  expect(await printed.done).toBe(0);
  const { changes } = JSON.parse(printed.io.stdout());
  expect(changes).toMatchObject([
    { kind: 'ConfigMap', name: 'far', action: 'create' },
    { kind: 'ConfigMap', name: 'platform', action: 'update' },
  ]);
});
