import { createRedact } from '../adapters/log/redact.ts';
import { secretsOf } from '../config/secrets.ts';
import { ok } from '../kernel/result.ts';
import { holdFolder } from './hold.ts';
import { listen } from './listen.ts';
import { run } from './run.ts';
import { leaseSeconds, openStores } from './stores.ts';
import type { Result } from '../kernel/result.ts';
import type { AppOptions, Running } from './run.ts';

export type App = {
  readonly url: string;
  readonly port: number;
  /** Stops taking, finishes what runs, puts back the rest, and closes everything. */
  readonly drain: () => Promise<void>;
};

/** Opens what must survive, then the worker, then the door. */
export async function startApp(options: AppOptions): Promise<Result<App>> {
  const { settings, log } = options;
  let running: Running | undefined;
  const hold = await holdFolder(settings, () => running);
  if (!hold.ok) return hold;
  const stores = await openStores({ database: settings.database, role: 'serve', log });
  if (!stores.ok) {
    await hold.value.release();
    return stores;
  }
  running = run({
    ...options,
    stores: stores.value,
    leaseSeconds,
    redact: createRedact(secretsOf(settings)),
  });
  const port = await listen(running.server, { port: settings.port, host: options.host });
  const { drain } = running;
  const close = async () => {
    await drain();
    await stores.value.close();
    await hold.value.release();
    log.info({}, 'Stopped');
  };
  if (!port.ok) {
    await close();
    return port;
  }
  const url = `http://localhost:${port.value}`;
  log.info({ url, database: settings.database.kind }, 'Listening');
  return ok({ url, port: port.value, drain: close });
}
