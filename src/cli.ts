#!/usr/bin/env node
import process from 'node:process';
import { keepCompiled } from './cli/compile-cache.ts';

keepCompiled();
const { runCli } = await import('./cli/run.ts');
process.exitCode = await runCli(process);
