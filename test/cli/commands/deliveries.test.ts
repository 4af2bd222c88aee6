import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { openDatabase } from '../../../src/adapters/database/open.ts';
import { openQueue } from '../../../src/adapters/queue/open.ts';
import { run } from '../../../src/cli/run.ts';
import { freshState } from '../../support/state.ts';
import { recordingIo } from '../../support/io.ts';

const never = new AbortController().signal;
let prepared: string;
let state: string;

beforeAll(async () => {
  prepared = await freshState();
  const database = await openDatabase({ kind: 'folder', path: join(prepared, 'database') });
  const options = { leaseSeconds: 10, role: 'operate', onError: () => undefined } as const;
  const { queue } = await openQueue(database, options);
  for (const id of ['lost', 'fine', 'fresh']) {
    const about = { action: 'opened', subject: undefined, body: '{}', conversation: `octo/shop#${id}` };
    await queue.accept([{ id, name: 'issues', ...about }]);
  }
  const leases = await queue.take(3);
  const named = (id: string) => leases.find((lease) => lease.id === id)!;
  await queue.settle(named('lost'), { kind: 'dead', error: 'Error: it\u001b[2J broke' });
  await queue.settle(named('fine'), { kind: 'done' });
  await queue.stop();
  await database.close();
}, 60_000);
afterAll(() => {
  rmSync(prepared, { recursive: true, force: true });
});
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'supercargo-cli-'));
  cpSync(prepared, state, { recursive: true });
});
afterEach(() => {
  rmSync(state, { recursive: true, force: true });
});

test('deliveries are listed, and what strangers wrote cannot move the cursor', async () => {
  const { code, out } = await supercargo('deliveries', '--dead');
  expect(code).toBe(0);
  expect(out).toMatch(
    /^\d{4}-\S+Z {2}dead {2}1x {2}issues\.opened {2}octo\/shop#lost {2}lost\n {4}Error: it \[2J broke\n$/u,
  );
});

test('deliveries are listed as JSON', async () => {
  const { out } = await supercargo('deliveries', '--format', 'json');
  const listed = JSON.parse(out) as readonly { readonly id: string }[];
  expect(listed.map(({ id }) => id).toSorted()).toEqual(['fine', 'fresh', 'lost']);
});

test('what was given up goes back once', async () => {
  expect(await supercargo('replay', '--dead')).toMatchObject({ code: 0, out: 'lost is back in the queue\n' });
  expect(await supercargo('replay', '--dead')).toMatchObject({ code: 0, out: 'There are none.\n' });
  expect((await supercargo('deliveries', '--state', 'received')).out).toContain('octo/shop#lost');
});

test('what runs or is unknown is named, what is done goes back', async () => {
  const { code, out, err } = await supercargo('replay', 'fine', 'fresh', 'unheard-of');
  expect(code).toBe(1);
  expect(out).toBe('fine is back in the queue\n');
  expect(err).toContain('fresh is unknown, or waits or runs already');
  expect(err).toContain('unheard-of is unknown');
});

test('a folder that holds nothing is a problem, and is left as it was', async () => {
  rmSync(join(state, 'database'), { recursive: true });
  const { code, err } = await supercargo('deliveries');
  expect(code).toBe(2);
  expect(err).toContain('there is no database');
  expect(readdirSync(state)).toEqual([]);
});

test.each([
  [['deliveries', '--state', 'lost'], '--state is one of'],
  [['deliveries', '--limit', 'all'], '--limit is a number'],
  [['deliveries', '--format', 'xml'], '--format is one of'],
  [['deliveries', 'x'], 'It takes no arguments'],
  [['replay'], 'Name deliveries, or say --dead'],
  [['replay', 'x', '--dead'], 'Name deliveries, or say --dead'],
])('%j is a usage error', async (args, words) => {
  const { code, err } = await supercargo(...args);
  expect(code).toBe(2);
  expect(err).toContain(words);
});

async function supercargo(...args: readonly string[]) {
  const io = recordingIo({ env: { SUPERCARGO_STATE: state } });
  const code = await run(args, io, never);
  return { code, out: io.stdout(), err: io.stderr() };
}
