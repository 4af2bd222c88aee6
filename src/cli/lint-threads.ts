import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Finding } from '../lint/contract.ts';
import type { Linter, LintFile, LintRun } from '../lint/linter.ts';
import type { Where } from './lint-kinds.ts';

/** What a worker is given; `counter` is how all threads share the files out. */
export type Task = {
  readonly linter: string;
  readonly where: Where;
  readonly files: readonly LintFile[];
  readonly run: LintRun;
  readonly counter: SharedArrayBuffer;
};

/** A worker costs as much time as linting some hundred files. */
const worthwhile = 600;
const share = 32;

export type Work = {
  readonly linter: Linter;
  /** How another thread comes by the same linter. */
  readonly where: Where;
  readonly files: readonly LintFile[];
  readonly run: LintRun;
};

/** Lints files that have nothing to do with each other, in as many threads as it pays for. */
export async function lintFiles({ linter, where, files, run }: Work): Promise<readonly Finding[]> {
  if (linter.reach !== 'file' || files.length < worthwhile) return linter.lint(files, run);
  const counter = new SharedArrayBuffer(4);
  const task: Task = { linter: linter.name, where, files, run, counter };
  const others = Array.from({ length: Math.min(8, availableParallelism()) - 1 }, () => inWorker(task));
  const own = lintShares(linter, task);
  return [own, ...(await Promise.all(others))].flat();
}

/** Lints the shares that this thread is the first to take. */
export function lintShares(linter: Linter, { files, run, counter }: Task): readonly Finding[] {
  const taken = new Int32Array(counter);
  const findings: (readonly Finding[])[] = [];
  for (let from = Atomics.add(taken, 0, share); from < files.length; from = Atomics.add(taken, 0, share)) {
    findings.push(linter.lint(files.slice(from, from + share), run));
  }
  return findings.flat();
}

function inWorker(task: Task): Promise<readonly Finding[]> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./lint-worker.${extension}`, import.meta.url), { workerData: task });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
