import { flushCompileCache } from 'node:module';
import { argv, env, stdout } from 'node:process';
import { systemClock } from '../../src/adapters/clock/system.ts';
import { createLog } from '../../src/adapters/log/log.ts';
import { startApp } from '../../src/app/start.ts';
import { readEnvironment } from '../../src/config/env.ts';
import { secretsOf } from '../../src/config/secrets.ts';
import { describe } from '../../src/kernel/problem.ts';
import type { Handler } from '../../src/inbox/delivery.ts';
import type { Journal } from '../../src/ports/journal.ts';

/** The App in a process of its own that can be measured and killed; the module named on the command line handles. */
type HandlerModule = { readonly createHandler: (journal: Journal) => Handler };

const { createHandler } = (await import(argv[2] ?? '')) as HandlerModule;
const read = readEnvironment(env);
if (!read.ok) throw new Error(describe(read.error));
const { github } = read.value;
if (github === undefined) throw new Error('the credentials are missing');
const started = await startApp({
  settings: { ...read.value, github },
  handler: createHandler,
  host: '127.0.0.1',
  clock: systemClock,
  log: createLog({
    level: read.value.logLevel,
    secrets: secretsOf(read.value),
    write: (line) => void stdout.write(line),
  }),
});
if (!started.ok) throw new Error(describe(started.error));
const { drain } = started.value;
// A process that is killed leaves nothing that it did not keep before.
flushCompileCache();
process.once('SIGTERM', () => void drain());
stdout.write(`${started.value.url.replace('localhost', '127.0.0.1')}\n`);
