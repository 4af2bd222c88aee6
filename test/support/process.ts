import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ChildProcess } from 'node:child_process';

export type AppProcess = {
  readonly url: string;
  readonly child: ChildProcess;
  /** At once and without a chance to clean up. */
  readonly kill: () => Promise<void>;
  /** As an operator would. */
  readonly stop: () => Promise<void>;
};

export type AppProcessOptions = {
  /** A module that exports `createHandler`. */
  readonly handler: string;
  readonly env: Readonly<Record<string, string>>;
};

/** Whoever is started again and again compiles once. */
export const compiled = join(import.meta.dirname, '../../node_modules/.cache/compiled');

/** Starts the App in a process of its own and waits until it listens. */
export async function startAppProcess({ handler, env }: AppProcessOptions): Promise<AppProcess> {
  const script = join(import.meta.dirname, 'served.ts');
  const child = spawn(process.execPath, [script, handler], {
    env: {
      PATH: process.env['PATH'],
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error',
      PORT: '0',
      NODE_COMPILE_CACHE: compiled,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const url = await firstAddress(child);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { url, child, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

async function firstAddress(child: ChildProcess): Promise<string> {
  const { stdout } = child;
  if (stdout === null) throw new Error('the process has no output');
  return new Promise((found, failed) => {
    child.once('exit', (code) => {
      failed(new Error(`the App ended with ${code} before it listened`));
    });
    createInterface({ input: stdout }).on('line', (line) => {
      if (line.startsWith('http://')) found(line);
      else process.stderr.write(`${line}\n`);
    });
  });
}

/** Credentials of an App that exists nowhere. */
export function madeUpCredentials(): Readonly<Record<string, string>> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    APP_ID: '1',
    PRIVATE_KEY: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    WEBHOOK_SECRET: 'a-secret-of-the-benchmark',
  };
}
