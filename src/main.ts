import process from 'node:process';
import { keepYoungSmall } from './app/memory.ts';
import { keepCompiled } from './cli/compile-cache.ts';

/** `npm start`: its code is loaded once it is said that it will take a moment. */
keepCompiled();
keepYoungSmall();
if (process.stdout.isTTY) process.stdout.write('Supercargo is starting ...\n');
const { start } = await import('./cli/start.ts');
process.exitCode = await start(process.argv.slice(2));
