import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiled } from './compile-cache.ts';
import type { Task } from './lint-threads.ts';

/** Each thread has to ask for the cache itself, before it loads what is worth keeping. */
keepCompiled();
const { lintKinds } = await import('./lint-kinds.ts');
const { lintShares } = await import('./lint-threads.ts');

const task: Task = workerData;
const judge = await lintKinds.find(({ name }) => name === task.linter)?.load(task.where);
if (judge?.ok !== true) throw new Error(`There is no linter ${task.linter}`);
parentPort?.postMessage(lintShares(judge.value.linter, task), []);
