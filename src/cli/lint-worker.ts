import { parentPort, workerData } from 'node:worker_threads';
import { linters } from '../lint/linters.ts';
import { lintShares, type Task } from './lint-threads.ts';

const task: Task = workerData;
const linter = linters.find(({ name }) => name === task.linter);
if (linter === undefined) throw new Error(`There is no linter ${task.linter}`);
parentPort?.postMessage(lintShares(linter, task), []);
