import { attempt, type WorkerOptions } from './attempt.ts';
import { createBell } from './bell.ts';
import { Draining } from './draining.ts';
import type { Lease } from '../ports/queue.ts';
import type { Bell } from './bell.ts';

export type Worker = {
  /** There may be something to do. */
  readonly wake: () => void;
  /** Takes nothing more, lets what runs finish, and puts back what has not finished in time. */
  readonly drain: (milliseconds: number) => Promise<void>;
};

export type Running = {
  readonly lease: Lease;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
};

export function startWorker(options: WorkerOptions): Worker {
  const running = new Map<string, Running>();
  const stop = new AbortController();
  const bell = createBell();
  const begin = (lease: Lease) => {
    const abort = new AbortController();
    const ended = attempt(options, lease, abort.signal).finally(() => {
      running.delete(lease.job);
      bell.ring();
    });
    running.set(lease.job, { lease, abort, ended });
  };
  const taking = takeForEver({ options, running, begin, bell }, stop.signal);
  const beating = setInterval(() => void beat(options, running), (options.leaseSeconds * 1000) / 4);
  return {
    wake: bell.ring,
    drain: async (milliseconds) => {
      stop.abort();
      bell.ring();
      await taking;
      await finish(running, milliseconds);
      clearInterval(beating);
    },
  };
}

type Loop = {
  readonly options: WorkerOptions;
  readonly running: ReadonlyMap<string, Running>;
  readonly begin: (lease: Lease) => void;
  readonly bell: Bell;
};

/** Waits, retries and other replicas' deliveries become due without a bell. */
const pollMilliseconds = 500;
/** Several that end together are replaced together; where to take is slow, the door gets as much of the database. */
const shortestRest = 10;
const longestRest = 200;
const longestPass = 1000;

async function takeForEver({ options, running, begin, bell }: Loop, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await letPass(options, stop);
    const free = options.size - running.size;
    const asked = performance.now();
    const leases = free > 0 ? await takeSafely(options, free) : [];
    const rest = Math.min(longestRest, Math.max(shortestRest, performance.now() - asked));
    for (const lease of leases) begin(lease);
    if (leases.length === 0) await bell.heard(pollMilliseconds);
    await options.clock.sleep(rest, stop).catch(() => undefined);
  }
}

async function letPass({ isCrowded, clock }: WorkerOptions, stop: AbortSignal): Promise<void> {
  for (let waited = 0; isCrowded() && waited < longestPass && !stop.aborted; waited += shortestRest) {
    await clock.sleep(shortestRest, stop).catch(() => undefined);
  }
}

async function takeSafely({ queue, log }: WorkerOptions, free: number): Promise<readonly Lease[]> {
  try {
    return await queue.take(free);
  } catch (error) {
    log.error({ err: error }, 'The queue cannot be reached');
    return [];
  }
}

async function beat({ queue, log }: WorkerOptions, running: ReadonlyMap<string, Running>): Promise<void> {
  const all = [...running.values()];
  if (all.length === 0) return;
  try {
    const lost = await queue.beat(all.map(({ lease }) => lease));
    for (const { lease, abort } of all) {
      if (!lost.has(lease.job) || !running.has(lease.job)) continue;
      log.warn({ delivery: lease.id }, 'Lost the lease, somebody else goes on');
      abort.abort(new Error('the lease was lost'));
    }
  } catch (error) {
    log.error({ err: error }, 'The heartbeat failed');
  }
}

/** What ignores its signal is left behind: its lease runs out and another process takes it up. */
async function finish(running: ReadonlyMap<string, Running>, milliseconds: number): Promise<void> {
  await within(running, milliseconds);
  for (const { abort } of running.values()) abort.abort(new Draining());
  await within(running, unwindMilliseconds);
}

const unwindMilliseconds = 2000;

async function within(running: ReadonlyMap<string, Running>, milliseconds: number): Promise<void> {
  const all = Promise.all([...running.values()].map(({ ended }) => ended));
  const timeout = Promise.withResolvers<void>();
  const timer = setTimeout(timeout.resolve, milliseconds);
  await Promise.race([all, timeout.promise]);
  clearTimeout(timer);
}
