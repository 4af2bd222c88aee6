import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { FileResult } from './judge-file.ts';
import type { Answer, Task, WorkerData } from './pool.ts';

/** Each thread has to ask for the cache itself, before it loads what is worth keeping. */
enableCompileCache();
const { courseFor } = await import('./course.ts');
const { definitionsIn } = await import('./definitions.ts');
const { judgeFile } = await import('./judge-file.ts');
const { shares } = await import('./pool.ts');
const { prepare } = await import('./prepare.ts');
const { walk } = await import('./walk.ts');

const { options, cwd }: WorkerData = workerData;
const prepared = prepare(options, cwd);
if (!prepared.ok) throw new Error(prepared.error);
const { isIgnored } = prepared.value;
const own = definitionsIn(() => walk(options.files, { cwd, isIgnored }), cwd);
const course = await courseFor(prepared.value, { own, signal: new AbortController().signal });

parentPort?.on('message', (task: Task) => void work(task));

async function work({ paths, counter }: Task): Promise<void> {
  for (const { from, to } of shares(counter, paths.length)) {
    const results: FileResult[] = [];
    for (const path of paths.slice(from, to)) results.push(await judgeFile({ path, cwd }, course));
    parentPort?.postMessage({ index: from, results } satisfies Answer, []);
  }
  parentPort?.postMessage('done', []);
}
