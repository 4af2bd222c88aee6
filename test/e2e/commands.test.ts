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

const service =
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n';
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

describe('/k8s ignore', () => {
  const words = '/k8s ignore DL3020 the archive is unpacked on purpose until 2027-06-30';

  test('commits a waiver that counts at once, and only while it stands on the branch', async () => {
    const pull = await shop.openPull('waived', { Dockerfile: bad });
    expect(await shop.runs('waived')).toMatchObject([{ conclusion: 'failure' }]);
    await shop.say(pull, words);
    expect(await shop.textAt('waived', '.github/supercargo.yml')).toBe(
      [
        'waivers:',
        '  - rule: DL3020',
        '    paths: ["Dockerfile"]',
        '    reason: "the archive is unpacked on purpose"',
        '    until: "2027-06-30"',
        '',
      ].join('\n'),
    );
    expect((await shop.answers(pull)).at(-1)).toContain('DL3020 in Dockerfile until 2027-06-30');
    expect(await shop.runs('waived')).toMatchObject([{ conclusion: 'success' }]);
    await shop.push('waived', { '.github/supercargo.yml': 'waivers: []\n' });
    await shop.stage.settle();
    expect(await shop.runs('waived')).toMatchObject([{ conclusion: 'failure' }]);
  });

  test('counts for nobody who only writes it into the branch', async () => {
    const waiver = 'waivers:\n  - { rule: DL3020, reason: mine }\n';
    await shop.openPull('sly', { Dockerfile: bad, '.github/supercargo.yml': waiver });
    expect(await shop.runs('sly')).toMatchObject([{ conclusion: 'failure' }]);
  });

  test('wants a rule, a reason, a day to come, and somebody who may', async () => {
    const pull = await shop.openPull('vague', { Dockerfile: bad });
    const answer = async (said: string, login = 'bob') => {
      await shop.say(pull, said, login);
      return (await shop.answers(pull)).at(-1);
    };
    expect(await answer('/k8s ignore DL9999 x until 2027-01-01')).toContain('There is no rule `DL9999`');
    expect(await answer('/k8s ignore DL3020 until 2027-01-01')).toContain('needs a reason');
    expect(await answer('/k8s ignore DL3020 because')).toContain('needs an end');
    expect(await answer('/k8s ignore DL3020 because until 2026-11-19')).toContain('is over already');
    expect(await answer('/k8s ignore DL3020 because until 2027-02-30')).toContain('is no day');
    expect(await answer(words, 'tina')).toContain('@tina, `ignore` is for');
    expect(await shop.textAt('vague', '.github/supercargo.yml')).toBeUndefined();
  });
});

describe('a policy that a pull request breaks', () => {
  test('is told there with its line, in the check and in words, and nobody else suffers from it', async () => {
    const text = '# ours\nlanguage: en\nthreshhold: error\nwaivers:\n  - rule: DL3O20\n    reason: x\n';
    const pull = await shop.openPull('policy', { '.github/supercargo.yml': text });
    expect(await shop.runs('policy')).toMatchObject([{ conclusion: 'failure' }]);
    expect((await shop.answers(pull)).at(-1)).toMatch(/\[3\]\(\S+supercargo\.yml#L3\).*threshhold/u);
    await shop.push('policy', { '.github/supercargo.yml': text.replace('threshhold', 'threshold') });
    await shop.stage.settle();
    expect((await shop.answers(pull)).at(-1)).toContain('did you mean `DL3020`?');
    const fine = await shop.openPull('policy-fine', { '.github/supercargo.yml': 'threshold: warning\n' });
    expect(await shop.runs('policy-fine')).toMatchObject([{ conclusion: 'success' }]);
    expect(await shop.answers(fine)).toEqual([]);
  });
});

describe('/k8s diff and /k8s review full', () => {
  test('the difference of objects is shown, without the values of Secrets', async () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: key\nstringData:\n  token: hunter2\n';
    const pull = await shop.openPull('diff', { 'k8s/web.yaml': service, 'k8s/key.yaml': secret });
    await shop.say(pull, '/k8s diff');
    const answer = (await shop.answers(pull)).at(-1) ?? '';
    expect(answer).toContain('Objects that merging changes: 2');
    expect(answer).toContain('<details><summary>create Service shop/web (k8s/web.yaml): +');
    expect(answer).toContain('+  token: hidden');
    expect(answer).not.toContain('hunter2');
  });

  test('what was there before is told when it is asked for', async () => {
    const text = 'FROM debian:12.11-slim\nMAINTAINER me\nUSER 1000\nCMD cat # x\n';
    const pull = await shop.openPull('full', { 'old/Dockerfile': text });
    await shop.say(pull, '/k8s review full');
    const [answer] = await shop.answers(pull);
    expect(answer).toContain('there before');
    expect(answer).toContain('DL4000 at `old/Dockerfile:2`');
  });
});
