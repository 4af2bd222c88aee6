import { parentPort, workerData } from 'node:worker_threads';
import { lintKinds } from './kinds.ts';
import { lintShares, type Setup, type Task } from './threads.ts';

const { linter, where }: Setup = workerData;
const judge = await lintKinds.find(({ name }) => name === linter)?.load(where);
if (judge?.ok !== true) throw new Error(`There is no linter ${linter}`);
parentPort?.once('message', (task: Task) => {
  parentPort?.postMessage(lintShares(judge.value.linter, task), []);
});
