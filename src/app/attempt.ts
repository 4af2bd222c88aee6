import { Delay } from '../inbox/delivery.ts';
import { Draining } from './draining.ts';
import { eventLabel } from './metrics.ts';
import type { Delivery, Handler } from '../inbox/delivery.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Lease, Queue, Settlement } from '../ports/queue.ts';
import type { Metrics } from './metrics.ts';

export type WorkerOptions = {
  readonly queue: Queue;
  readonly handler: Handler;
  /** Runs once for what every attempt has failed at. */
  readonly apology?: Handler | undefined;
  /** How many conversations at once. */
  readonly size: number;
  readonly leaseSeconds: number;
  /** How long one attempt may take. */
  readonly deadline: number;
  readonly redact: (text: string) => string;
  /** Whether senders wait for the database: they are served first, for a while. */
  readonly isCrowded: () => boolean;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly log: Log;
};

/** One attempt at one delivery, from its first line to the record of how it ended. Never rejects. */
export async function attempt(options: WorkerOptions, lease: Lease, signal: AbortSignal): Promise<void> {
  const { metrics, log, clock } = options;
  const event = eventLabel(lease.name);
  if (lease.attempt === 1) {
    metrics.waitSeconds.observe(Math.max(0, (clock.now().getTime() - lease.receivedAt.getTime()) / 1000));
  }
  const stop = metrics.jobSeconds.startTimer({ event });
  const settlement = await run(options, lease, signal);
  const seconds = stop();
  const isOurs = await settleStubbornly(options, lease, settlement);
  if (isOurs && settlement.kind === 'dead') await apologize(options, lease, signal);
  const outcome = isOurs ? settlement.kind : 'lost';
  metrics.settled.inc({ event, outcome });
  const facts = { delivery: lease.id, event: lease.name, attempt: lease.attempt, outcome, seconds };
  if (settlement.kind === 'done') log.info(facts, 'Settled');
  else log.warn({ ...facts, ...wordsOf(settlement) }, 'Settled');
}

/** A delivery that ends its process is noticed by its count, which goes up before each attempt. */
export const mostAttempts = 10;

async function run(options: WorkerOptions, lease: Lease, signal: AbortSignal): Promise<Settlement> {
  if (lease.attempt > mostAttempts) {
    return { kind: 'dead', error: `the process ended during each of ${mostAttempts} attempts` };
  }
  const deadline = AbortSignal.timeout(options.deadline);
  try {
    await until(options.handler(deliveryOf(lease), AbortSignal.any([signal, deadline])), deadline);
    return { kind: 'done' };
  } catch (error) {
    if (error instanceof Delay) return { kind: 'waits', ...waitOf(error) };
    if (signal.aborted && signal.reason instanceof Draining) {
      return { kind: 'waits', milliseconds: 0, reason: signal.reason.message };
    }
    const words = options.redact(describeError(error));
    if (lease.attempt >= mostAttempts) return { kind: 'dead', error: words };
    return { kind: 'retries', milliseconds: backoff(lease.attempt), error: words };
  }
}

/** A handler that ignores its deadline is no longer waited for. */
async function until(work: Promise<void>, deadline: AbortSignal): Promise<void> {
  const late = Promise.withResolvers<never>();
  const giveUp = () => {
    late.reject(new Error('the attempt took longer than its deadline'));
  };
  deadline.addEventListener('abort', giveUp, { once: true });
  try {
    await Promise.race([work, late.promise]);
  } finally {
    deadline.removeEventListener('abort', giveUp);
  }
}

/** Only once, and whatever comes of it: the delivery is in the list of the dead already. */
async function apologize(
  { apology, log, redact }: WorkerOptions,
  lease: Lease,
  signal: AbortSignal,
): Promise<void> {
  try {
    await apology?.(deliveryOf(lease), AbortSignal.any([signal, AbortSignal.timeout(apologyMilliseconds)]));
  } catch (error) {
    log.warn({ delivery: lease.id, reason: redact(describeError(error)) }, 'Nobody could be told');
  }
}

const apologyMilliseconds = 60_000;

function deliveryOf({ id, name, body }: Lease): Delivery {
  return { id, name, payload: JSON.parse(body) as Delivery['payload'] };
}

/** 1 s, 2 s, 4 s ... up to 5 minutes. */
export function backoff(attempt: number): number {
  return Math.min(300_000, 1000 * 2 ** (attempt - 1));
}

const longestWait = 3_600_000;

function waitOf({ milliseconds, message }: Delay): {
  readonly milliseconds: number;
  readonly reason: string;
} {
  const bounded = Number.isFinite(milliseconds)
    ? Math.min(Math.max(milliseconds, 0), longestWait)
    : longestWait;
  return { milliseconds: bounded, reason: message };
}

const longestError = 2000;

function describeError(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.replaceAll('\0', '').slice(0, longestError);
}

/** The work is done, only the record of it failed: a database that comes back soon is waited for. */
async function settleStubbornly(
  { queue, log, clock }: WorkerOptions,
  lease: Lease,
  settlement: Settlement,
): Promise<boolean> {
  for (const pause of [100, 500, 2000, 0]) {
    try {
      return await queue.settle(lease, settlement);
    } catch (error) {
      log.error({ err: error, delivery: lease.id }, 'The end of an attempt could not be written');
      await clock.sleep(pause, AbortSignal.timeout(pause + 1000));
    }
  }
  return false;
}

function wordsOf(settlement: Settlement): { readonly reason?: string } {
  if (settlement.kind === 'waits') return { reason: settlement.reason };
  return settlement.kind === 'done' ? {} : { reason: settlement.error };
}
