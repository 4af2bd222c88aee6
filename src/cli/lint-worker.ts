import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Task } from './lint-threads.ts';

/** Each thread has to ask for the cache itself, before it loads what is worth keeping. */
enableCompileCache();
const { linters } = await import('../lint/linters.ts');
const { lintShares } = await import('./lint-threads.ts');

const task: Task = workerData;
const linter = linters.find(({ name }) => name === task.linter);
if (linter === undefined) throw new Error(`There is no linter ${task.linter}`);
parentPort?.postMessage(lintShares(linter, task), []);
