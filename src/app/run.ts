import { setTimeout } from 'node:timers/promises';
import { createBatch } from '../kernel/batch.ts';
import { createBodyReader } from './body.ts';
import { every } from './every.ts';
import { createIngress } from './ingress.ts';
import { createMetrics } from './metrics.ts';
import { reconcile } from './reconcile.ts';
import { startWorker } from './worker.ts';
import type { Server } from 'node:http';
import type { GitHubApp, Settings } from '../config/env.ts';
import type { Handler } from '../inbox/delivery.ts';
import type { Clock } from '../ports/clock.ts';
import type { Deliveries } from '../ports/deliveries.ts';
import type { DeliveryLog } from '../ports/delivery-log.ts';
import type { Journal } from '../ports/journal.ts';
import type { Log } from '../ports/log.ts';
import type { Received } from '../ports/queue.ts';
import { operableOf, type Operable } from './control.ts';
import type { Stores } from './stores.ts';
import type { Metrics } from './metrics.ts';
import type { Worker } from './worker.ts';

export type AppOptions = {
  readonly settings: Settings & { readonly github: GitHubApp };
  /** Made once the journal is open. */
  readonly handler: (journal: Journal, means: Means) => Handler;
  /** Runs once for what every attempt has failed at. */
  readonly apology?: (journal: Journal, means: Means) => Handler;
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
export type Means = Pick<Metrics, 'modelSaw'>;

export type RunOptions = AppOptions & {
  readonly stores: Stores;
  readonly leaseSeconds: number;
  readonly redact: (text: string) => string;
};

export type Running = {
  readonly server: Server;
  readonly deliveries: Deliveries;
  readonly wake: () => void;
  readonly drain: () => Promise<void>;
  /** What an operator may ask. */
  readonly operable: Operable;
};

export function run(options: RunOptions): Running {
  const { stores } = options;
  const stop = new AbortController();
  const metrics = createMetrics(stores.deliveries.counts);
  const traffic = { waiting: 0 };
  const worker = workerOf(options, { metrics, traffic });
  const server = doorOf(options, { metrics, traffic, worker, stop: stop.signal });
  const tasks = housekeeping(options, stop.signal);
  return {
    server,
    deliveries: stores.deliveries,
    operable: operableOf(stores),
    wake: worker.wake,
    drain: async () => {
      stop.abort(new Error('the process is being stopped'));
      const closed = new Promise((resolve) => void server.close(resolve));
      server.closeIdleConnections();
      await worker.drain(options.drainMilliseconds ?? defaultDrainMilliseconds);
      server.closeAllConnections();
      await Promise.all([closed, ...tasks]);
    },
  };
}

const defaultDrainMilliseconds = 20_000;
const attemptMilliseconds = 10 * 60_000;
/** Longer than GitHub's own log, so that whatever it sends again is known. */
const daysOfDeliveries = 7;
const daysOfRecords = 90;

/** How many senders wait for an answer. */
type Traffic = { waiting: number };

type Inside = { readonly metrics: Metrics; readonly traffic: Traffic };

function workerOf(options: RunOptions, { metrics, traffic }: Inside): Worker {
  const { stores, settings } = options;
  return startWorker({
    queue: stores.queue,
    handler: options.handler(stores.journal, metrics),
    apology: options.apology?.(stores.journal, metrics),
    size: settings.workers,
    leaseSeconds: options.leaseSeconds,
    deadline: attemptMilliseconds,
    redact: options.redact,
    isCrowded: () => traffic.waiting > crowd,
    clock: options.clock,
    log: options.log,
    metrics,
  });
}

/** More at the door than one group, or nearly: it comes before the work. */
const crowd = 8;

type Door = Inside & { readonly worker: Worker; readonly stop: AbortSignal };

function doorOf({ stores, settings, log }: RunOptions, { metrics, traffic, worker, stop }: Door): Server {
  const write = createBatch(stores.queue.accept, groups);
  return createIngress({
    secrets: settings.github.webhookSecrets,
    readBody: createBodyReader(),
    accept: async (received) => {
      traffic.waiting += 1;
      try {
        return await write(received);
      } finally {
        traffic.waiting -= 1;
        worker.wake();
      }
    },
    ready: async () => {
      stop.throwIfAborted();
      await stores.deliveries.known(['']);
    },
    metrics,
    log,
  });
}

const groups = {
  items: 64,
  weight: 8 * 1024 * 1024,
  weigh: ({ body }: Received) => body.length,
  rest: () => setTimeout(10),
};

function housekeeping(options: RunOptions, stop: AbortSignal): readonly Promise<void>[] {
  const { stores, clock, log, deliveryLog } = options;
  const ago = (days: number) => new Date(clock.now().getTime() - days * 24 * 3_600_000);
  const forget = async () => {
    const deliveries = await stores.deliveries.forget(ago(daysOfDeliveries));
    const records = await stores.pruneRecords(ago(daysOfRecords));
    if (deliveries + records > 0) await stores.tidy();
  };
  const tasks = [every({ name: 'forget', milliseconds: 3_600_000, task: forget, clock, log }, stop)];
  if (deliveryLog === undefined) return tasks;
  const asking = { deliveryLog, deliveries: stores.deliveries, journal: stores.journal, clock, log };
  const task = (signal: AbortSignal) => reconcile(asking, signal);
  return [...tasks, every({ name: 'reconcile', milliseconds: 5 * 60_000, task, clock, log }, stop)];
}
