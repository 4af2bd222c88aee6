import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { compiled } from './support/process.ts';

const main = join(import.meta.dirname, '../src/main.ts');
let state: string;

beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), 'supercargo-main-'));
});

afterAll(async () => {
  await rm(state, { recursive: true, force: true });
});

type Ended = { readonly code: number | null; readonly stderr: string };

/** Runs to its end, which it must find by itself. */
function start(variables: Record<string, string>, args: readonly string[] = []): Promise<Ended> {
  const env = {
    PATH: process.env['PATH'],
    NODE_COMPILE_CACHE: compiled,
    SUPERCARGO_STATE: state,
    PORT: '0',
    ...variables,
  };
  const child = spawn(process.execPath, ['--no-warnings', main, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (bytes: Buffer) => void (stderr += bytes.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stderr })));
}

test('a half configuration stops with one message that names all that is missing', async () => {
  const { code, stderr } = await start({ APP_ID: '12' });
  expect(code).toBe(2);
  expect(stderr).toContain('PRIVATE_KEY');
  expect(stderr).toContain('WEBHOOK_SECRET');
  expect(stderr).toContain('settings page of the App');
});

test('a key that cannot be read is named', async () => {
  const variables = {
    APP_ID: '12',
    PRIVATE_KEY_PATH: join(state, 'none.pem'),
    WEBHOOK_SECRET: 'a-long-random-secret-of-mine',
  };
  const { code, stderr } = await start(variables);
  expect(code).toBe(2);
  expect(stderr).toContain('the private key cannot be read (ENOENT)');
});

test('an option that nobody knows is refused', async () => {
  const { code, stderr } = await start({}, ['--frehs']);
  expect(code).toBe(2);
  expect(stderr).toContain('there is no option "--frehs"');
});

test('a state folder that cannot be used is a sentence', async () => {
  const { code, stderr } = await start({ SUPERCARGO_STATE: main });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringContaining('is no folder. SUPERCARGO_STATE'),
  });
});
