import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Fetched, readSchema } from './source.ts';

export type Remote = {
  /** Folder that keeps what was fetched, or the empty string. */
  readonly cache: string;
  readonly verifyTls: boolean;
  readonly signal: AbortSignal;
};

const attempts = 3;
const maxRedirects = 5;
const maxBytes = 64 * 1024 * 1024;
const timeout = 30_000;

/** Fetches a schema, from the cache where it is; answers of 404 and other than JSON mean that there is none. */
export async function fetchSchema(url: string, remote: Remote): Promise<Fetched> {
  const cached = readCache(url, remote);
  if (cached !== undefined) return readSchema(cached);
  let failure = '';
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const answer = await tryOnce(url, remote);
    if (typeof answer !== 'string') return answer;
    failure = answer;
    if (attempt < attempts) await wait(100 * 2 ** attempt, undefined, { signal: remote.signal });
  }
  return { kind: 'failed', message: failure };
}

/** The answer, or why another attempt is worth its while. */
async function tryOnce(url: string, remote: Remote): Promise<Fetched | string> {
  try {
    const { status, text } = await download(url, remote);
    if (status === 404) return { kind: 'missing' };
    const message = `error while downloading schema at ${url} - received HTTP status ${status}`;
    if (status >= 500 || status === 429) return message;
    if (status !== 200) return { kind: 'failed', message };
    const schema = readSchema(text);
    if (schema.kind === 'found') writeCache(url, text, remote);
    return schema;
  } catch (error) {
    remote.signal.throwIfAborted();
    return `failed downloading schema at ${url}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function download(url: string, remote: Remote): Promise<{ status: number; text: string }> {
  let here = url;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const response = await request(here, remote);
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (status < 300 || status >= 400 || location === undefined)
      return { status, text: await read(response) };
    response.resume();
    here = new URL(location, here).href;
  }
  throw new Error('too many redirects');
}

function request(url: string, { verifyTls, signal }: Remote): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const started = url.startsWith('https:')
      ? getSecure(url, { rejectUnauthorized: verifyTls, signal, timeout }, resolve)
      : getPlain(url, { signal, timeout }, resolve);
    started.on('error', reject);
    started.on('timeout', () => started.destroy(new Error('no answer in 30 seconds')));
  });
}

async function read(response: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) throw new Error('the answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readCache(url: string, { cache }: Remote): string | undefined {
  if (cache === '') return undefined;
  try {
    return readFileSync(placeOf(url, cache), 'utf8');
  } catch {
    return undefined;
  }
}

function writeCache(url: string, text: string, { cache }: Remote): void {
  if (cache === '') return;
  const place = placeOf(url, cache);
  mkdirSync(join(cache, 'schemas'), { recursive: true });
  writeFileSync(`${place}.${process.pid}`, text);
  renameSync(`${place}.${process.pid}`, place);
}

function placeOf(url: string, cache: string): string {
  return join(cache, 'schemas', `${createHash('sha256').update(url).digest('hex')}.json`);
}
