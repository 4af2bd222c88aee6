import { parentPort, workerData } from 'node:worker_threads';
import { courseFor } from './course.ts';
import { definitionsIn } from './definitions.ts';
import { judgeFile, type FileResult } from './judge-file.ts';
import { shares, type Answer, type Task, type WorkerData } from './pool.ts';
import { prepare } from './prepare.ts';
import { walk } from './walk.ts';

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
