#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import process from 'node:process';

enableCompileCache();
const { runCli } = await import('./cli/run.ts');
process.exitCode = await runCli(process);
