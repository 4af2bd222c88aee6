import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { systemClock } from '../../../src/adapters/clock/system.ts';
import { openDatabase } from '../../../src/adapters/database/open.ts';
import { createJournal } from '../../../src/adapters/journal/journal.ts';
import { createModel } from '../../../src/adapters/model/model.ts';
import { run } from '../../../src/cli/run.ts';
import { ok } from '../../../src/kernel/result.ts';
import { recordingIo } from '../../support/io.ts';
import { startScriptedModel } from '../../support/scripted-model.ts';
import { plant } from '../../../src/sandbox/seeds/plant.ts';
import { commitFiles } from '../../../src/sandbox/world/commits.ts';
import { repositoryNamed } from '../../../src/sandbox/world/repositories.ts';
import { startRig, type Rig } from '../../sandbox/support/sandbox.ts';
import { freshState } from '../../support/state.ts';

const never = new AbortController().signal;
let state: string;
let github: Rig;
const policyPath = '.github/supercargo.yml';
const keeping = 'model:\n  training: keep\n';

/** Four answers: two that are kept, one of a repository that does not agree, one that people found wrong. */
beforeAll(async () => {
  state = await freshState();
  github = await startRig({
    seeds: async (world) => {
      for (const name of ['shop', 'past'])
        await plant(world, { owner: 'acme', name, files: { [policyPath]: keeping } });
    },
  });
  const database = await openDatabase({ kind: 'folder', path: join(state, 'database') });
  const journal = createJournal(database);
  const server = await startScriptedModel(() => ({ kind: 'say', text: '{"fine":true}' }));
  const settings = { baseUrl: server.url, model: 'm', key: 'k', deadline: 5000 };
  const model = createModel({ settings, journal, clock: systemClock });
  const ask = async (text: string, repository: string, isKept: boolean) => {
    const most = { input: 1000, output: 10, deadline: 5000 };
    const question = {
      prompt: { id: 'ask', version: 1 },
      system: 'Answer.',
      material: [{ heading: 'The question', text }],
      schema: {},
      read: ok,
      most,
    };
    const asker = {
      installation: 1,
      repository,
      conversation: '1',
      budget: { calls: 9, tokens: 1e6 },
      hidesHosts: false,
      isKept,
    };
    const answer = await model.ask(question, asker, never);
    return answer.receipt?.id ?? '';
  };
  await ask('Which port? PASSWORD=hunter2hunter2', 'acme/shop', true);
  await ask('Which host?', 'acme/other', false);
  const wrong = await ask('Which image?', 'acme/shop', true);
  const lesson = {
    kind: 'ask',
    asked: 'Which image?',
    said: 'x',
    verdict: 'bad',
    because: 'it is nginx',
    by: 'mona',
    answer: wrong,
  };
  await journal.remember(`lessons/acme/shop/${await journal.add('lessons/acme/shop/count', 1)}`, lesson);
  await ask('Which port?', 'acme/past', true);
  await server.close();
  await database.close();
}, 60_000);
afterAll(async () => {
  await github.stop();
  rmSync(state, { recursive: true, force: true });
});

async function supercargo(...args: readonly string[]) {
  return supercargoIn({}, ...args);
}

async function supercargoIn(env: Readonly<Record<string, undefined>>, ...args: readonly string[]) {
  const { id, privateKey, webhookSecret } = github.app;
  const app = { APP_ID: `${id}`, PRIVATE_KEY: privateKey, WEBHOOK_SECRET: webhookSecret };
  const io = recordingIo({ env: { SUPERCARGO_STATE: state, ...app, GITHUB_API_URL: github.apiUrl, ...env } });
  const code = await run(args, io, never);
  return { code, out: io.stdout(), err: io.stderr() };
}

test('what a repository agreed to is printed as chats, redacted, without what was found wrong', async () => {
  const { code, out, err } = await supercargo('export-training', '--repository', 'acme/shop');
  expect({ code, err }).toEqual({ code: 0, err: '1 of 3 kept answers.\n' });
  const [line = '', ...rest] = out.trimEnd().split('\n');
  expect(rest).toEqual([]);
  const chat = JSON.parse(line) as {
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
  expect(Object.keys(chat)).toEqual(['messages']);
  expect(chat.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant']);
  expect(chat.messages[1]?.content).toContain('PASSWORD=REDACTED_SECRET_1');
  expect(chat.messages[2]?.content).toBe('{"fine":true}');
  expect((await supercargo('export-training', '--all')).out.trimEnd().split('\n')).toHaveLength(3);
  expect(await supercargo('export-training', '--repository', 'acme/other')).toMatchObject({
    code: 1,
    out: '',
  });
});

test('what a repository agrees to no longer is left out, and so is what cannot be asked', async () => {
  const repo = repositoryNamed(github.world, 'acme', 'past')!;
  const changes = [{ path: policyPath, content: keeping.replace('keep', 'none') }];
  const input = { repo, branch: repo.defaultBranch, message: 'Keep nothing', changes };
  await commitFiles(github.world, { login: 'acme', app: null }, input);
  const { code, out, err } = await supercargo('export-training');
  expect({ code, lines: out.trimEnd().split('\n').length }).toEqual({ code: 0, lines: 1 });
  expect(err).toContain('acme/past: 1 left out, its policy says `training: keep` no longer\n1 of 3');
  const nobody = { APP_ID: undefined, PRIVATE_KEY: undefined, WEBHOOK_SECRET: undefined };
  const unasked = await supercargoIn(nobody, 'export-training');
  expect(unasked).toMatchObject({ code: 1, out: '' });
  expect(unasked.err).toContain('acme/shop: 2 left out, its policy could not be asked: the environment');
});

test('an operator lists what was learnt, and has it forgotten', async () => {
  expect((await supercargo('feedback', 'acme/shop')).out).toBe(
    '1  ask  bad  mona\n    Which image?\n    it is nginx\n',
  );
  expect(JSON.parse((await supercargo('feedback', 'acme/shop', '--format', 'json')).out)).toHaveLength(1);
  expect((await supercargo('feedback', 'acme/shop', 'forget', 'one')).code).toBe(2);
  expect((await supercargo('feedback', 'acme/shop', 'forget', '1')).out).toBe('There is none.\n');
  expect((await supercargo('feedback', 'acme/shop')).out).toBe('There is none.\n');
  expect((await supercargo('feedback')).code).toBe(2);
});
