import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { requestAction } from '../../src/sandbox/world/check-buttons.ts';
import { openShop, shop as place, type Shop } from './support/shop.ts';

jest.setTimeout(60_000);

let shop: Shop;
const dockerfile = 'FROM debian:12.11-slim\nUSER 1000\nCMD ["cat"]\n';

beforeAll(async () => {
  shop = await openShop({
    'README.md': '# Shop\n',
    Dockerfile: dockerfile,
    'old/Dockerfile': 'FROM debian:12.11-slim\nMAINTAINER me\nUSER 1000\nCMD cat\n',
  });
});
afterAll(() => shop.stage.close());

const bad = 'FROM debian:12.11-slim\nADD a.txt /a.txt\nUSER 1000\nCMD ["cat"]\n';

async function commitsOf(branch: string) {
  const { data } = await shop.stage.as('alice').repos.listCommits({ ...place, sha: branch });
  return data;
}

async function buttonsOf(ref: string): Promise<readonly string[]> {
  const { world } = shop.stage.sandbox;
  const runs = await shop.runs(ref);
  return runs.flatMap(({ id }) =>
    [...world.tables.checkRuns.all()]
      .filter((run) => run.id === id)
      .flatMap(({ actions }) => actions.map(({ identifier }) => identifier)),
  );
}

async function press(ref: string, identifier: string, login = 'bob'): Promise<void> {
  const { world } = shop.stage.sandbox;
  const repo = world.tables.repositories.first('name', 'acme/shop');
  const run = (await shop.runs(ref)).at(-1);
  if (repo === undefined || run === undefined) throw new Error('There is no check to press on');
  requestAction(world, { login, app: null }, { repo, id: run.id, identifier });
  await shop.stage.settle();
}

describe('/k8s fix', () => {
  test('commits what can be mended, once, and the check of that commit is green', async () => {
    const pull = await shop.openPull('fix', { Dockerfile: bad });
    await shop.say(pull, '/k8s fix');
    expect(await shop.textAt('fix', 'Dockerfile')).toBe(bad.replace('ADD', 'COPY'));
    const [made, work] = await commitsOf('fix');
    expect(made?.commit.message).toMatch(/^Mend DL3020\n\n- DL3020 in Dockerfile\n/u);
    expect(work?.commit.message).toBe('Work on fix');
    expect(await shop.runs('fix')).toMatchObject([{ conclusion: 'success' }]);
    const answers = await shop.answers(pull);
    expect(answers).toHaveLength(2);
    expect(answers[0]).toContain('Nothing to object to');
    expect(answers[1]).toContain('- DL3020 in Dockerfile');
    await shop.say(pull, '/k8s fix');
    expect((await shop.answers(pull))[1]).toContain('nothing here that I can surely mend');
    expect(await commitsOf('fix')).toHaveLength((await commitsOf('main')).length + 2);
  });

  test('of one rule leaves the others, of `all` mends what was there before in the same files', async () => {
    const text = 'FROM debian:12.11-slim\nMAINTAINER me\nADD a.txt /a.txt\nUSER 1000\nCMD cat\n';
    const pull = await shop.openPull('rules', { 'old/Dockerfile': text });
    await shop.say(pull, '/k8s fix dl3020');
    expect(await shop.textAt('rules', 'old/Dockerfile')).toBe(text.replace('ADD', 'COPY'));
    await shop.say(pull, '/k8s fix all');
    const after = await shop.textAt('rules', 'old/Dockerfile');
    expect(after).not.toContain('MAINTAINER');
    expect(after).toContain('COPY a.txt');
    await shop.say(pull, '/k8s fix DL3O20');
    expect((await shop.answers(pull)).at(-1)).toContain('There is no rule `DL3O20`');
  });

  test('says what it cannot mend', async () => {
    const pull = await shop.openPull('left', {
      Dockerfile: 'FROM debian:12.11-slim\nUSER root\nCMD ["cat"]\n',
    });
    await shop.say(pull, '/k8s fix');
    const answer = (await shop.answers(pull)).at(-1);
    expect(answer).toContain('nothing here that I can surely mend');
    expect(answer).toContain('DL3002 at `Dockerfile:2`');
  });

  test('is for people with write access, also where they are the author', async () => {
    const pull = await shop.openPull('rights', { Dockerfile: bad });
    for (const login of ['rita', 'tina']) {
      await shop.say(pull, '/k8s fix', login);
      expect((await shop.answers(pull)).at(-1)).toContain(`@${login}, \`fix\` is for`);
    }
    expect(await shop.textAt('rights', 'Dockerfile')).toBe(bad);
  });

  test('on a fork puts suggestions and commits nothing', async () => {
    const pull = await shop.openFork('theirs', { Dockerfile: bad });
    await shop.say(pull, '/k8s fix');
    expect((await shop.answers(pull)).at(-1)).toContain('stands as a suggestion beside its line: 1');
    const { data } = await shop.stage.as('alice').pulls.listReviewComments({ ...place, pull_number: pull });
    expect(data.map(({ body }) => body)).toEqual([expect.stringContaining('```suggestion\nCOPY a.txt')]);
  });

  test('is committed once however often the App is killed on the way, and loses no commit of a person', async () => {
    for (let requests = 1; ; requests += 1) {
      const branch = `killed-${requests}`;
      const pull = await shop.openPull(branch, { Dockerfile: bad });
      await shop.stage.as('bob').issues.createComment({ ...place, issue_number: pull, body: '/k8s fix' });
      await shop.stage.sandbox.world.hooks.idle();
      const delivery = shop.stage.deliveries.shift();
      if (delivery === undefined) throw new Error('Nothing was delivered');
      const wasKilled = await shop.stage.handleUntil(delivery, requests);
      await shop.stage.handle(delivery);
      await shop.stage.settle();
      const messages = (await commitsOf(branch)).map(({ commit }) => commit.message.split('\n')[0]);
      expect(messages.slice(0, 2)).toEqual(['Mend DL3020', `Work on ${branch}`]);
      expect((await shop.answers(pull)).at(-1)).toContain('- DL3020 in Dockerfile');
      if (!wasKilled) break;
    }
  });

  test('looks anew where somebody pushed in the meantime', async () => {
    const pull = await shop.openPull('race', { Dockerfile: bad });
    await shop.stage.as('bob').issues.createComment({ ...place, issue_number: pull, body: '/k8s fix' });
    await shop.stage.sandbox.world.hooks.idle();
    const delivery = shop.stage.deliveries.shift();
    if (delivery === undefined) throw new Error('Nothing was delivered');
    let pushed: Promise<string> | undefined;
    const happens = () => void (pushed ??= shop.push('race', { 'notes.txt': 'mine' }));
    await shop.stage.handleWhile(delivery, 8, happens).catch(() => undefined);
    await pushed;
    await shop.stage.handle(delivery);
    await shop.stage.settle();
    expect(await shop.textAt('race', 'notes.txt')).toBe('mine');
    expect(await shop.textAt('race', 'Dockerfile')).toContain('COPY a.txt');
  });
});

describe('the buttons of a check', () => {
  test('fix, explain and check again', async () => {
    const pull = await shop.openPull('buttons', { Dockerfile: bad });
    expect(await buttonsOf('buttons')).toEqual(['fix', 'explain', 'review']);
    await press('buttons', 'explain');
    expect((await shop.answers(pull)).at(-1)).toMatch(/^\*\*DL3020\*\* \(error\)/u);
    await press('buttons', 'review');
    expect(await shop.runs('buttons')).toHaveLength(2);
    await press('buttons', 'fix');
    expect(await shop.textAt('buttons', 'Dockerfile')).toContain('COPY a.txt');
    expect(await buttonsOf('buttons')).toEqual(['review']);
  });
});

describe('/k8s explain', () => {
  test('says what stands on a line, or that nothing does', async () => {
    const pull = await shop.openPull('explain', { Dockerfile: bad });
    await shop.say(pull, '/k8s explain Dockerfile:2');
    expect((await shop.answers(pull)).at(-1)).toContain('**DL3020**');
    await shop.say(pull, '/k8s explain Dockerfile:1');
    expect((await shop.answers(pull)).at(-1)).toContain('I looked at `Dockerfile:1`');
  });
});
