#!/usr/bin/env node
import process from 'node:process';
import { keepYoungSmall } from './app/memory.ts';
import { keepCompiled } from './cli/compile-cache.ts';

keepCompiled();
keepYoungSmall();
const { runCli } = await import('./cli/run.ts');
process.exitCode = await runCli(process);
