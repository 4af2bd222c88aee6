#!/usr/bin/env node
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { keepCompiled } from './cli/compile-cache.ts';

keepCompiled();
// Texts come and go quickly: a young generation that grows holds a hundred megabytes of them and saves no time.
setFlagsFromString('--semi-space-growth-factor=1');
// One so small is sorted out sooner than other threads are woken for it.
setFlagsFromString('--no-parallel-scavenge');
const { runCli } = await import('./cli/run.ts');
process.exitCode = await runCli(process);
