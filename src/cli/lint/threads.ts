import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Source } from '../../adapters/local/sources.ts';
import type { Finding } from '../../lint/contract.ts';
import type { Linter, LintFile, LintRun } from '../../lint/linter.ts';
import { keepingCompiled } from '../compile-cache.ts';
import type { Where } from './judge.ts';

/** How another thread comes by the same linter. */
export type Setup = { readonly linter: string; readonly where: Where };

/** What a worker is asked; `counter` is how all threads share the files out. */
export type Task = {
  readonly files: readonly LintFile[];
  readonly run: LintRun;
  readonly counter: SharedArrayBuffer;
};

/** A thread that loads its linter while this one loads its own, and then waits for what there is to lint. */
export type Helper = (task: Task) => Promise<readonly Finding[]>;

/** How many files pay for one more thread, and how many threads there may be. */
export type Plan = { readonly worthwhile: number; readonly threads: number };

/** A worker costs as much time as linting some hundred files. */
const usual: Plan = { worthwhile: 600, threads: Math.min(8, availableParallelism()) };
const share = 32;

/**
 * Helpers for what each kind of file has, by the name of the kind; as many as pay for themselves. V8's last compiler
 * does not: after ten thousand files its code has not won back the time that it took.
 */
export function callHelpers(
  sources: readonly Source[],
  where: Where,
  { worthwhile, threads }: Plan = usual,
): ReadonlyMap<string, readonly Helper[]> {
  setFlagsFromString('--no-turbofan');
  const groups = Map.groupBy(sources, ({ kind }) => kind);
  return new Map(
    [...groups].map(([{ name, reach }, { length }]) => {
      const count = reach === 'file' && length >= worthwhile ? threads - 1 : 0;
      return [name, Array.from({ length: count }, () => helper({ linter: name, where }))];
    }),
  );
}

export type Work = {
  readonly linter: Linter;
  readonly files: readonly LintFile[];
  readonly run: LintRun;
  readonly helpers: readonly Helper[];
};

/** Lints files, with the helpers where they have nothing to do with each other. */
export async function lintFiles({ linter, files, run, helpers }: Work): Promise<readonly Finding[]> {
  if (helpers.length === 0) return linter.lint(files, run);
  const task: Task = { files, run, counter: new SharedArrayBuffer(4) };
  const others = helpers.map((ask) => ask(task));
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

/** One that nobody asks keeps no process from ending. */
function helper(setup: Setup): Helper {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./worker.${extension}`, import.meta.url), {
    workerData: setup,
    env: keepingCompiled(),
  });
  worker.unref();
  const failed = new Promise<never>((_, reject) => worker.once('error', reject));
  failed.catch(() => undefined);
  return (task) => {
    worker.ref();
    worker.postMessage(task, []);
    return Promise.race([
      failed,
      new Promise<readonly Finding[]>((resolve) => worker.once('message', resolve)),
    ]);
  };
}
