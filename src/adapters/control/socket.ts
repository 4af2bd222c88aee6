import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { platform, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { IncomingMessage } from 'node:http';

/** One question to the process that has a state folder open, and its answer. */
export type Answerer = (question: unknown) => Promise<unknown>;

export type Hold = { readonly release: () => Promise<void> };

/**
 * Makes this process the only one that has a state folder open, and answers those who ask instead. A socket does
 * what a lock file cannot: it ends with its process, however that ends. Undefined where another process holds it.
 */
export async function holdState(state: string, answerer: Answerer): Promise<Hold | undefined> {
  mkdirSync(state, { recursive: true, mode: 0o700 });
  const path = socketPath(state);
  if (await isHeld(state)) return undefined;
  if (platform() !== 'win32') rmSync(path, { force: true });
  const self = randomUUID();
  const server = createServer((incoming, response) => {
    void (async () => {
      const question: unknown = JSON.parse(await text(incoming));
      const answer = question === whoAreYou ? self : await answerer(question);
      response.end(JSON.stringify(answer ?? null));
    })().catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(path, listening);
  });
  const release = () => new Promise<void>((closed) => void server.close(() => closed()));
  // Of two that started at the same moment, the later one took the path over.
  await setTimeout(settleMilliseconds);
  if ((await askHolder(state, whoAreYou)) === self) return { release };
  await release();
  return undefined;
}

const whoAreYou = 'who are you?';
const settleMilliseconds = 50;

/** Whether a process has the folder open at this moment. */
export async function isHeld(state: string): Promise<boolean> {
  return (await askHolder(state, whoAreYou)) !== undefined;
}

/** Undefined where no process has the folder open. */
export async function askHolder(state: string, question: unknown): Promise<unknown> {
  const response = await call(socketPath(state), JSON.stringify(question));
  if (response === undefined) return undefined;
  const body = await text(response);
  if (response.statusCode === 200) return JSON.parse(body) as unknown;
  throw new Error('the running supercargo could not answer; its log says why');
}

/** The last two: it ended while it was asked. */
const nobodyThere = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

function call(path: string, body: string): Promise<IncomingMessage | undefined> {
  return new Promise((answered, failed) => {
    const outgoing = request({ socketPath: path, method: 'POST', path: '/', agent: false }, answered);
    outgoing.once('error', (error: NodeJS.ErrnoException) => {
      if (nobodyThere.has(error.code ?? '')) answered(undefined);
      else failed(error);
    });
    outgoing.end(body);
  });
}

/** Paths of sockets are short, state folders need not be. */
function socketPath(state: string): string {
  const absolute = resolve(state);
  const short = createHash('sha256').update(absolute).digest('hex').slice(0, 24);
  if (platform() === 'win32') return String.raw`\\.\pipe\supercargo-${short}`;
  const inside = join(absolute, 'control.sock');
  return Buffer.byteLength(inside) < longestSocketPath ? inside : join(tmpdir(), `supercargo-${short}.sock`);
}

const longestSocketPath = 100;

async function text(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}
