import { createRedact } from '../adapters/log/redact.ts';
import { secretsOf } from '../config/secrets.ts';
import { ok } from '../kernel/result.ts';
import { holdFolder } from './hold.ts';
import { listen } from './listen.ts';
import { run } from './run.ts';
import { leaseSeconds, openStores } from './stores.ts';
import type { GitHubApp, Settings } from '../config/env.ts';
import type { Handler } from '../inbox/delivery.ts';
import type { Result } from '../kernel/result.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeliveryLog } from '../ports/delivery-log.ts';
import type { Journal } from '../ports/journal.ts';
import type { Log } from '../ports/log.ts';
import type { Metrics } from './metrics.ts';
import type { Running } from './run.ts';

export type AppOptions = {
  readonly settings: Settings & { readonly github: GitHubApp };
  /** Made once the journal is open. */
  readonly handler: (journal: Journal, means: Inside) => Handler;
  /** Runs once for what every attempt has failed at. */
  readonly apology?: (journal: Journal, means: Inside) => Handler;
  /** Without it, nothing that GitHub failed to deliver is asked for again. */
  readonly deliveryLog?: DeliveryLog;
  /** How long a stop waits for what runs; Kubernetes kills 30 seconds after it asked. */
  readonly drainMilliseconds?: number;
  /** All interfaces where none is named. */
  readonly host?: string;
  readonly clock: Clock;
  readonly log: Log;
};

/** What is there only once the App runs. */
export type Inside = Pick<Metrics, 'modelSaw'>;

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
