import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { systemClock } from '../../src/adapters/clock/system.ts';
import { openDatabase } from '../../src/adapters/database/open.ts';
import { createJournal } from '../../src/adapters/journal/journal.ts';
import { createModel } from '../../src/adapters/model/model.ts';
import { run } from '../../src/cli/run.ts';
import { ok } from '../../src/kernel/result.ts';
import { recordingIo } from '../support/io.ts';
import { startScriptedModel } from '../support/scripted-model.ts';
import { freshState } from '../support/state.ts';

const never = new AbortController().signal;
let state: string;

/** Three answers: one that is kept, one of a repository that does not agree, one that people found wrong. */
beforeAll(async () => {
  state = await freshState();
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
  await server.close();
  await database.close();
}, 60_000);
afterAll(() => {
  rmSync(state, { recursive: true, force: true });
});

async function supercargo(...args: readonly string[]) {
  const io = recordingIo({ env: { SUPERCARGO_STATE: state } });
  const code = await run(args, io, never);
  return { code, out: io.stdout(), err: io.stderr() };
}

test('what a repository agreed to is printed as chats, redacted, without what was found wrong', async () => {
  const { code, out, err } = await supercargo('export-training');
  expect({ code, err }).toEqual({ code: 0, err: '1 of 2 kept answers.\n' });
  const [line = '', ...rest] = out.trimEnd().split('\n');
  expect(rest).toEqual([]);
  const chat = JSON.parse(line) as {
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
  expect(Object.keys(chat)).toEqual(['messages']);
  expect(chat.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant']);
  expect(chat.messages[1]?.content).toContain('PASSWORD=REDACTED_SECRET_1');
  expect(chat.messages[2]?.content).toBe('{"fine":true}');
  expect((await supercargo('export-training', '--all')).out.trimEnd().split('\n')).toHaveLength(2);
  expect(await supercargo('export-training', '--repository', 'acme/other')).toMatchObject({
    code: 1,
    out: '',
  });
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
