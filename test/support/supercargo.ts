import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { compiled } from './process.ts';

const root = join(import.meta.dirname, '../..');

export type Running = {
  /** Where its page is. */
  readonly url: string;
  /** What it wrote until now. */
  readonly output: () => string;
  /** Asks it to stop and waits until it has. */
  readonly stop: () => Promise<number | null>;
};

/** `npm start` as a newcomer types it: no account, key, database or network, a free port and a folder of its own. */
export async function startSupercargo(state: string, args: readonly string[] = []): Promise<Running> {
  const child = spawn(process.execPath, ['src/main.ts', ...args], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      HOME: state,
      NODE_COMPILE_CACHE: compiled,
      SUPERCARGO_STATE: state,
      PORT: '0',
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  child.stdout.on('data', (chunk: Buffer) => (written += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const url = await addressOf(child, () => written);
  return { url, output: () => written, stop: () => stop(child) };
}

function addressOf(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const url = /http:\/\/localhost:\d+/u.exec(output())?.[0];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', (code) =>
      reject(new Error(`it ended with ${code} before it was ready:\n${output()}`)),
    );
  });
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  return child.exitCode;
}
