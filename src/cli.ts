#!/usr/bin/env node
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { keepCompiled } from './cli/compile-cache.ts';

keepCompiled();
// Texts come and go quickly: a young generation that grows holds a hundred megabytes of them and saves no time, and
// one of a single megabyte keeps much that nobody needs any more.
setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--min-semi-space-size=4');
// One so small is sorted out sooner than other threads are woken for it.
setFlagsFromString('--no-parallel-scavenge');
const { runCli } = await import('./cli/run.ts');
process.exitCode = await runCli(process);
