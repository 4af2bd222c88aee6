import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
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
