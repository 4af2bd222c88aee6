import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { keepingCompiled } from '../compile-cache.ts';
import type { FileResult } from './judge-file.ts';
import type { Prepared } from './prepare.ts';

/** Judges files in several threads; the one that asks is one of them. */
export type Pool = {
  readonly judge: (
    paths: readonly string[],
    here: (path: string) => Promise<FileResult>,
  ) => Promise<FileResult[]>;
  readonly close: () => Promise<void>;
};

/** What a worker is given: which files, and the counter by which all threads share them out. */
export type Task = { readonly paths: readonly string[]; readonly counter: SharedArrayBuffer };
export type Answer = { readonly index: number; readonly results: readonly FileResult[] };
export type WorkerData = { readonly options: Prepared['options']; readonly cwd: string };

/** A worker costs as much time as judging some hundred files. */
const worthwhile = 512;
export const share = 32;

export function poolOf({ options, locations }: Prepared, cwd: string): Pool {
  const isRemote = locations.some((location) => location.startsWith('http'));
  const threads = isRemote ? 1 : Math.min(options.workers, availableParallelism());
  const workers: Worker[] = [];
  return {
    judge: (paths, here) => {
      if (threads === 1 || paths.length < worthwhile) return judgeAlone(paths, here);
      while (workers.length < threads - 1) workers.push(newWorker({ options, cwd }));
      return judgeTogether(paths, workers, here);
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function newWorker(workerData: WorkerData): Worker {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new Worker(new URL(`./worker.${extension}`, import.meta.url), {
    workerData,
    env: keepingCompiled(),
  });
}

async function judgeAlone(
  paths: readonly string[],
  here: (path: string) => Promise<FileResult>,
): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for (const path of paths) results.push(await here(path));
  return results;
}

async function judgeTogether(
  paths: readonly string[],
  workers: readonly Worker[],
  here: (path: string) => Promise<FileResult>,
): Promise<FileResult[]> {
  const counter = new SharedArrayBuffer(4);
  const results = Array<FileResult>(paths.length);
  const others = workers.map((worker) => collect(worker, { paths, counter }, results));
  for (const { from, to } of shares(counter, paths.length)) {
    for (let index = from; index < to; index += 1) results[index] = await here(paths[index] ?? '');
  }
  await Promise.all(others);
  return results;
}

/** The shares that this thread is the first to take. */
export function* shares(counter: SharedArrayBuffer, count: number): Generator<{ from: number; to: number }> {
  const taken = new Int32Array(counter);
  for (let from = Atomics.add(taken, 0, share); from < count; from = Atomics.add(taken, 0, share)) {
    yield { from, to: Math.min(from + share, count) };
  }
}

/** Ends when the worker says that nothing is left. */
function collect(worker: Worker, task: Task, results: FileResult[]): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.on('message', function take(answer: Answer | 'done') {
      if (answer !== 'done') {
        for (const [offset, result] of answer.results.entries()) results[answer.index + offset] = result;
        return;
      }
      worker.off('message', take);
      worker.off('error', reject);
      resolve();
    });
    worker.postMessage(task, []);
  });
}
