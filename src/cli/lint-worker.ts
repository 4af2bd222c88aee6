import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Task } from './lint-threads.ts';

/** Each thread has to ask for the cache itself, before it loads what is worth keeping. */
enableCompileCache();
const { bundledLinters } = await import('../adapters/schemas/linters.ts');
const { lintShares } = await import('./lint-threads.ts');

const linters = bundledLinters();
const task: Task = workerData;
const linter = linters.find(({ name }) => name === task.linter);
if (linter === undefined) throw new Error(`There is no linter ${task.linter}`);
parentPort?.postMessage(lintShares(linter, task), []);
