import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { systemClock } from '../../src/adapters/clock/system.ts';
import { operableOfHolder } from '../../src/app/control.ts';
import { ensureFree } from '../../src/app/hold.ts';
import { startApp } from '../../src/app/start.ts';
import { describe } from '../../src/kernel/problem.ts';
import { recordingLog } from '../support/log.ts';
import { freshState } from '../support/state.ts';
import { sendWebhook } from '../support/webhook.ts';
import type { AppOptions } from '../../src/app/run.ts';
import type { App } from '../../src/app/start.ts';
import type { Handler } from '../../src/inbox/delivery.ts';

const secret = 'a-secret-of-some-length';
let state: string;
let apps: App[];

beforeEach(async () => {
  state = await freshState();
  apps = [];
}, 60_000);
afterEach(async () => {
  for (const app of apps) await app.drain();
  rmSync(state, { recursive: true, force: true });
});

test('what was accepted survives a restart and is worked on once', async () => {
  const seen: string[] = [];
  const first = await started(() => new Promise(() => undefined));
  expect((await send(first.url, '1')).status).toBe(202);
  expect((await send(first.url, '1')).status).toBe(202);
  await first.drain();
  const second = await started(async ({ id }) => void seen.push(id));
  await until(() => seen.length > 0);
  await send(second.url, '1');
  await send(second.url, '2');
  await until(() => seen.length > 1);
  expect(seen).toEqual(['1', '2']);
});

test('a folder belongs to one process, which answers operators meanwhile', async () => {
  const app = await started(async () => undefined);
  await send(app.url, '1');
  const second = await startApp(options(async () => undefined));
  expect(second.ok ? '' : describe(second.error)).toContain('another supercargo has this folder open');
  expect(await ensureFree(state)).toMatchObject({ ok: false });
  const operable = operableOfHolder(state);
  await until(async () => (await operable.list({ state: 'done', limit: 5 })).length === 1);
  expect(await operable.list({ limit: 5 })).toMatchObject([{ id: '1', receivedAt: expect.any(Date) }]);
  expect(await operable.replay(['1'])).toEqual(['1']);
});

test('a port that is taken is a problem that says so', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => void other.listen(0, resolve));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const result = await startApp(options(async () => undefined, { port }));
  expect(result.ok ? '' : describe(result.error)).toContain(`port ${port} is in use`);
  await new Promise((resolve) => void other.close(resolve));
});

test('a database that cannot be reached is a problem that says so, without the password', async () => {
  const database = { kind: 'postgres', url: 'postgres://u:hidden@127.0.0.1:1/x' } as const;
  const result = await startApp(options(async () => undefined, { database }));
  const text = result.ok ? '' : describe(result.error);
  expect(text).toContain('DATABASE_URL: the database cannot be used: nothing listens');
  expect(text).not.toContain('hidden');
});

async function started(handler: Handler): Promise<App> {
  const result = await startApp(options(handler));
  if (!result.ok) throw new Error(describe(result.error));
  apps = [result.value];
  return result.value;
}

function options(handler: Handler, settings: Partial<AppOptions['settings']> = {}): AppOptions {
  return {
    settings: {
      port: 0,
      state,
      logLevel: 'info',
      database: { kind: 'folder', path: join(state, 'database') },
      workers: 2,
      model: undefined,
      github: {
        appId: 1,
        privateKey: { kind: 'text', pem: 'pem' },
        webhookSecrets: [secret],
        apiUrl: 'https://api.github.com',
      },
      ...settings,
    },
    handler: () => handler,
    host: '127.0.0.1',
    drainMilliseconds: 100,
    clock: systemClock,
    log: recordingLog(),
  };
}

async function send(url: string, id: string): Promise<Response> {
  return sendWebhook(url.replace('localhost', '127.0.0.1'), { id, name: 'issues', body: '{}', secret });
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1000; tries += 1) {
    if (await condition()) return;
    await new Promise((resolve) => void setTimeout(resolve, 10));
  }
  throw new Error('it never came true');
}
